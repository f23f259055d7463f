import type { ChatFullInfo } from '@grammyjs/types';
import type { PretendChat } from './world.ts';

const GIFTS = {
  unlimited_gifts: false,
  limited_gifts: false,
  unique_gifts: false,
  premium_subscription: false,
  gifts_from_channels: false,
};

/** What getChat tells. */
export function fullChat(chat: PretendChat): ChatFullInfo {
  const common = { accent_color_id: 0, max_reaction_count: 11, accepted_gift_types: GIFTS };
  return { ...chat, ...common };
}
