import type { InlineKeyboardButton } from 'grammy/types';
import type { WordKey } from '../../../../kernel/locale/index.ts';
import type { Voice } from '../../../../platform/speech/index.ts';
import { button } from '../../../../platform/telegram/buttons.ts';
import type { NotOpen } from '../../village/opening.ts';

const WHY = {
  topic: 'appeals-village-not-topic',
  kind: 'appeals-village-not-kind',
  'for-another': 'appeals-village-not-another',
  numbers: 'appeals-village-not-numbers',
  'no-words': 'appeals-village-not-words',
} as const satisfies Record<NotOpen, WordKey>;

/** Why the village cannot see a letter. */
export function notOpenKey(why: NotOpen): WordKey {
  return WHY[why];
}

/** The same on the whole letter before it is sent; nothing where it can. */
export function notOpenLine(voice: Voice, why: NotOpen | undefined): string[] {
  return why === undefined ? [] : [voice.say(notOpenKey(why))];
}

/** The switch there; none where there is nothing to switch. */
export function villageSwitch(voice: Voice, draftId: number, why: NotOpen | undefined, isOpen: boolean): InlineKeyboardButton[] {
  if (why !== undefined) return [];
  const label = isOpen ? 'appeals-village-off-button' : 'appeals-village-on-button';
  return [button(voice.label(label), 'appeals:public', draftId, isOpen ? 'off' : 'on')];
}
