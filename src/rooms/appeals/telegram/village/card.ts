import type { InlineKeyboardButton } from 'grammy/types';
import type { WordKey } from '../../../../kernel/locale/index.ts';
import type { Voice } from '../../../../platform/speech/index.ts';
import { button } from '../../../../platform/telegram/buttons.ts';
import type { Appeal } from '../../queries/appeals.ts';
import type { AppealEvent } from '../../queries/events.ts';
import { type Hiding, type HidingReason, hidingOf, mayContest } from '../../village/hiding.ts';
import { canBeOpened, isShown, type NotOpen, whyNotOpenCase } from '../../village/opening.ts';
import { notOpenKey } from './switch.ts';

const REASONS = {
  personal: 'appeals-hiding-personal',
  rude: 'appeals-hiding-rude',
  'not-village': 'appeals-hiding-not-village',
  other: 'appeals-hiding-other',
} as const satisfies Record<HidingReason, WordKey>;

/** Why it is hidden, in the middle of a sentence. */
export function hidingWord(voice: Voice, why: HidingReason): string {
  return voice.label(REASONS[why]);
}

/** What its author can mend, and is told when he wants to open it; of the others there is no button. */
const MENDABLE: readonly (NotOpen | undefined)[] = [undefined, 'numbers', 'no-words'];

/** To its author: whether the village sees his letter. */
export function ownVillageLines(voice: Voice, appeal: Appeal, events: readonly AppealEvent[]): string[] {
  const hiding = appeal.hiddenAt === null ? undefined : hidingOf(events);
  if (hiding) return [voice.say('appeals-card-village-hidden', { why: hidingWord(voice, hiding.why) }), ...contestLines(voice, hiding)];
  if (isShown(appeal)) return [voice.say('appeals-card-village-open')];
  const why = appeal.openedAt !== null && canBeOpened(appeal) ? whyNotOpenCase(appeal) : undefined;
  return why === undefined ? [] : [voice.say(notOpenKey(why))];
}

function contestLines(voice: Voice, hiding: Hiding): string[] {
  if (hiding.words === null) return [];
  return [voice.say(hiding.isUpheld ? 'appeals-card-village-upheld' : 'appeals-card-village-contested')];
}

/** To its author: what he can do about it. */
export function ownVillageRows(voice: Voice, appeal: Appeal, events: readonly AppealEvent[]): InlineKeyboardButton[][] {
  if (!canBeOpened(appeal)) return [];
  const { id, openedAt, hiddenAt } = appeal;
  const isOffered = openedAt === null && MENDABLE.includes(whyNotOpenCase(appeal));
  return [
    hiddenAt !== null && mayContest(hidingOf(events)) ? [button(voice.label('appeals-contest-button'), 'appeals:contest', id)] : [],
    isOffered ? [button(voice.label('appeals-village-on-button'), 'appeals:public-ask', id)] : [],
    openedAt === null ? [] : [button(voice.label('appeals-village-close-button'), 'appeals:public-off', id)],
  ];
}
