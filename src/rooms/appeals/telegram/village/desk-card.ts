import type { InlineKeyboardButton } from 'grammy/types';
import { areasOf, type Caller } from '../../../../kernel/caller.ts';
import type { Voice } from '../../../../platform/speech/index.ts';
import { button } from '../../../../platform/telegram/buttons.ts';
import type { DeskKind } from '../../access.ts';
import type { Appeal } from '../../queries/appeals.ts';
import type { AppealEvent } from '../../queries/events.ts';
import { type Acting, hidingOf, largestArea, mayUnhide, mayUphold } from '../../village/hiding.ts';
import { isShown } from '../../village/opening.ts';
import { hidingWord } from './card.ts';

/** An operator as he acts on what the village sees of a case; undefined where it lies in none of his areas. */
export function actingOn(caller: Caller, { areas }: Pick<Appeal, 'areas'>): Acting | undefined {
  const areaCode = largestArea(areasOf(caller, 'operator'), areas);
  return areaCode && { personId: caller.personId, areaCode };
}

interface OnDesk {
  readonly appeal: Appeal;
  readonly desk: DeskKind;
  readonly events: readonly AppealEvent[];
}

/** To officials: whether the village sees a case; to operators also what its author says against its being hidden. */
export function deskVillageLines(voice: Voice, { appeal, desk, events }: OnDesk): string[] {
  const hiding = appeal.hiddenAt === null ? undefined : hidingOf(events);
  if (!hiding) return isShown(appeal) ? [voice.say('appeals-case-village-open')] : [];
  const isToSee = desk === 'operator' && hiding.words !== null;
  return [
    voice.say('appeals-case-village-hidden', { why: hidingWord(voice, hiding.why) }),
    ...(isToSee ? [voice.say('appeals-case-contested', { text: hiding.words ?? '' })] : []),
    ...(isToSee && hiding.isUpheld ? [voice.say('appeals-case-upheld')] : []),
  ];
}

/** To an operator: what he may do about it. @param acting undefined for other officials */
export function deskVillageRows(
  voice: Voice,
  { appeal, events, acting }: OnDesk & { acting: Acting | undefined },
): InlineKeyboardButton[][] {
  const { id } = appeal;
  if (!acting) return [];
  if (appeal.hiddenAt === null) return isShown(appeal) ? [[button(voice.label('appeals-op-hide-button'), 'appeals:op-hide', id)]] : [];
  const hiding = hidingOf(events);
  if (!hiding) return [];
  return [
    mayUnhide(hiding, acting, appeal) ? [button(voice.label('appeals-op-unhide-button'), 'appeals:op-unhide', id)] : [],
    mayUphold(hiding, acting, appeal) ? [button(voice.label('appeals-op-uphold-button'), 'appeals:op-uphold', id)] : [],
  ];
}
