import type { PlaceCode } from '../../../../kernel/ids.ts';
import { button } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import type { Heard } from '../../another/filer.ts';
import type { Draft } from '../../queries/drafts.ts';

/** What belongs to the new letter: what was said from a message on, or the place of a card. */
export interface Since {
  readonly messageId?: number;
  readonly about?: PlaceCode | undefined;
  /** It is for somebody else. */
  readonly forAnother?: Heard | null;
}

/** «Start again»: drops what was said before. */
export function anewButton(ctx: Ctx, draft: Draft, since: Since = {}) {
  return button(ctx.label('appeals-draft-new-button'), ...anewData(draft, since));
}

function anewData(draft: Draft, { messageId, about, forAnother }: Since): (string | number)[] {
  if (forAnother) return ['appeals:other-new', draft.id, forAnother, draft.heardThrough];
  if (about !== undefined) return ['appeals:draft-new-at', draft.id, about];
  if (messageId !== undefined) return ['appeals:draft-from', draft.id, messageId];
  // What is said after this question is not what it asks to drop.
  return ['appeals:draft-new', draft.id, draft.heardThrough];
}
