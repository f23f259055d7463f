import type { WordKey } from '../../../../kernel/locale/index.ts';
import type { Voice } from '../../../../platform/speech/index.ts';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { type FilerRefusal, type Heard, isKeptForAnother } from '../../another/filer.ts';
import type { Appeal } from '../../queries/appeals.ts';
import type { Draft } from '../../queries/drafts.ts';
import { listButton } from '../filing/place.ts';

const HOW = {
  paper: 'appeals-other-paper-button',
  phone: 'appeals-other-phone-button',
  visit: 'appeals-other-visit-button',
} as const satisfies Record<Heard, WordKey>;

/** How a letter came, on its button. */
export function howButton(voice: Voice, heard: Heard) {
  return button(voice.label(HOW[heard]), 'appeals:other', heard);
}

const REFUSALS = {
  'no-role': 'appeals-other-no-role',
  outside: 'appeals-other-outside',
  'own-office': 'appeals-other-own-office',
} as const satisfies Record<FilerRefusal, WordKey>;

/** Why a letter for somebody else cannot be about a place; another one may be chosen, unless he may write none at all. */
export async function refusePlace(ctx: Ctx, draft: Draft, refusal: FilerRefusal): Promise<void> {
  const rows =
    refusal === 'no-role' ? [] : [[button(ctx.label('appeals-place-other-button'), 'appeals:village', draft.id)], [listButton(ctx, draft)]];
  const cancel = [button(ctx.label('appeals-cancel-button'), 'appeals:cancel', draft.id)];
  await show(ctx, ctx.say(REFUSALS[refusal]), keyboard([...rows, cancel]));
}

/** Behind what is told to whoever wrote a letter down for somebody: it is that person's to know. */
export function relayLines(voice: Voice, appeal: Appeal): string[] {
  return isKeptForAnother(appeal) ? [voice.say('appeals-other-relay')] : [];
}
