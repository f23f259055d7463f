import { type PlaceCode, placeCodeOf } from '../../../../kernel/ids.ts';
import type { WordKey } from '../../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { CardQuestion, Ctx } from '../../../../platform/telegram/context.ts';
import type { TapReader } from '../../../../platform/telegram/face.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { type Corrected, correctCard } from '../../actions/correct-card.ts';
import { partOf, type ReadingRefusal } from '../../corrections/reading.ts';
import type { CorrectionRefusal } from '../../corrections/rules.ts';
import type { CardPart } from '../../terms/facts.ts';
import type { DirectoryFaceApp } from '../app.ts';
import { doubtsRow } from '../doubts/list.ts';
import { longName } from '../names.ts';
import { checkedButton, codeOf, type Editable, findEditable, openEdit } from './screen.ts';
import { partText } from './values.ts';

const ASKED = {
  name: 'directory-edit-ask-name',
  phone: 'directory-edit-ask-phone',
  email: 'directory-edit-ask-email',
  hours: 'directory-edit-ask-hours',
  office: 'directory-edit-ask-office',
} as const satisfies Record<CardPart, WordKey>;

const AGAIN = {
  name: 'directory-edit-again-name',
  phone: 'directory-edit-again-phone',
  email: 'directory-edit-again-email',
  hours: 'directory-edit-again-hours',
  office: 'directory-edit-again-office',
} as const satisfies Record<CardPart, WordKey>;

/** Reads `directory:edit-part:CODE:PART`. */
export const aPart: TapReader<{ code: PlaceCode; part: CardPart }> = ([code = '', name = '', ...more]) => {
  const [place, part] = [placeCodeOf(code), partOf(name)];
  return more.length === 0 && place && part ? { code: place, part } : undefined;
};

/** Asks for a part of the card anew; the next text is the answer. */
export async function askPart(app: DirectoryFaceApp, ctx: Ctx, { code, part }: { code: PlaceCode; part: CardPart }): Promise<void> {
  const unit = await findEditable(app, ctx, code);
  if (!unit) return;
  const screen = await ctx.session;
  screen.asking = { edit: codeOf(unit), part, of: unit.tenure.id };
  const now = ctx.say('directory-edit-now', { value: partText(ctx, part, unit.tenure) });
  await show(ctx, [ctx.say(ASKED[part]), '', now].join('\n'), keyboard([backRow(ctx, unit)]));
}

/** Takes what was typed for a part. What cannot be read may be written anew at once: nothing is lost but the try. */
export async function takePart(
  app: DirectoryFaceApp,
  ctx: Ctx,
  asking: Extract<CardQuestion, { edit: unknown }>,
  text: string,
): Promise<void> {
  const screen = await ctx.session;
  const part = partOf(asking.part);
  const unit = part && (await findEditable(app, ctx, asking.edit));
  const messageId = ctx.message?.message_id;
  if (!unit || messageId === undefined) return void (screen.asking = undefined);
  const correcting = { unitCode: codeOf(unit), by: ctx.caller.personId, key: String(messageId) };
  const outcome = await onceAnUpdate('card-corrected', () => correctCard(app, correcting, { tenureId: asking.of, part, text }));
  if (outcome.ok) {
    // Told again, it is the same correction; another message is none.
    screen.asking = { ...asking, heard: messageId };
    return await showSaved(app, ctx, unit, part, outcome.value);
  }
  await refuse(app, ctx, unit, part, outcome.refusal);
}

async function showSaved(
  app: DirectoryFaceApp,
  ctx: Ctx,
  unit: Editable,
  part: CardPart,
  { batchId, before, after }: Corrected,
): Promise<void> {
  const html = ctx.say('directory-edit-saved', {
    unit: longName(ctx, unit.place),
    before: partText(ctx, part, before),
    now: partText(ctx, part, after),
  });
  const takeBack = button(ctx.label('directory-edit-back-button'), 'directory:edit-back', batchId);
  // Whoever said that the card was wrong waits to hear of it.
  const rows = [[takeBack], [checkedButton(ctx, unit)], await doubtsRow(app, ctx), backRow(ctx, unit)];
  await show(ctx, html, keyboard(rows));
}

async function refuse(
  app: DirectoryFaceApp,
  ctx: Ctx,
  unit: Editable,
  part: CardPart,
  refusal: CorrectionRefusal | ReadingRefusal,
): Promise<void> {
  const back = keyboard([backRow(ctx, unit)]);
  switch (refusal.reason) {
    case 'unreadable':
    case 'two-lines':
      return await show(ctx, ctx.say(AGAIN[part]), back);
    case 'too-long':
      return await show(ctx, ctx.say('directory-edit-too-long', { max: refusal.charsMax }), back);
    case 'other-person':
      return await show(ctx, ctx.say('directory-edit-other-person'), back);
    case 'same':
      (await ctx.session).asking = undefined;
      return await show(ctx, ctx.say('directory-edit-same'), back);
    case 'nobody-in-office':
    case 'other-term':
      (await ctx.session).asking = undefined;
      return await openEdit(app, ctx, codeOf(unit), 'directory-edit-other-term');
  }
}

function backRow(ctx: Ctx, unit: Editable) {
  return [button(ctx.label('menu-back-button'), 'directory:edit', unit.place.code)];
}
