import { type PlaceCode, placeCodeOf } from '../../../../kernel/ids.ts';
import { dayOf, formatDay, type WordKey } from '../../../../kernel/locale/index.ts';
import { anId, button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import type { TapCtx, TapReader } from '../../../../platform/telegram/face.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { confirmCard } from '../../actions/correct-card.ts';
import { type AkimCardUnit, findAkimCard } from '../../actions/index.ts';
import { PARTS } from '../../corrections/reading.ts';
import type { CardPart } from '../../terms/facts.ts';
import type { DirectoryFaceApp } from '../app.ts';
import { serves } from '../card.ts';
import { longName } from '../names.ts';
import { partText } from './values.ts';

export type Editable = AkimCardUnit & { readonly tenure: NonNullable<AkimCardUnit['tenure']> };

const LINES = {
  name: 'directory-edit-name',
  phone: 'directory-edit-phone',
  email: 'directory-edit-email',
  hours: 'directory-edit-hours',
  office: 'directory-edit-office',
} as const satisfies Record<CardPart, WordKey>;

const BUTTONS = {
  name: 'directory-edit-name-button',
  phone: 'directory-edit-phone-button',
  email: 'directory-edit-email-button',
  hours: 'directory-edit-hours-button',
  office: 'directory-edit-office-button',
} as const satisfies Record<CardPart, WordKey>;

/** What stands on a card now, and what an operator may correct of it. @param note is said first */
export async function openEdit(app: DirectoryFaceApp, ctx: Ctx, code: PlaceCode, note?: WordKey): Promise<void> {
  const unit = await findEditable(app, ctx, code);
  if (unit) await showEdit(app, ctx, unit, note);
}

async function showEdit(app: DirectoryFaceApp, ctx: Ctx, unit: Editable, note?: WordKey): Promise<void> {
  const { place, tenure } = unit;
  const date = formatDay(ctx.language, tenure.checkedOn, dayOf(app.clock()));
  const lines = [
    ...(note ? [ctx.say(note), ''] : []),
    ctx.say('directory-edit-title'),
    ctx.say('directory-past-unit', { unit: longName(ctx, place) }),
    '',
    ...PARTS.map((part) => ctx.say(LINES[part], { value: partText(ctx, part, tenure) })),
    ctx.say('directory-card-checked-on', { date }),
    '',
    ctx.say('directory-edit-person'),
  ];
  const rows = [
    ...PARTS.map((part) => [button(ctx.label(BUTTONS[part]), 'directory:edit-part', place.code, part)]),
    [checkedButton(ctx, unit)],
    [button(ctx.label('directory-edit-changes-button'), 'directory:changes', place.code)],
    [button(ctx.label('menu-back-button'), 'directory:pick', place.code)],
  ];
  await show(ctx, lines.join('\n'), keyboard(rows));
}

/** «All is right, I have checked», of who is in office now. */
export function checkedButton(ctx: Ctx, { place, tenure }: Editable) {
  return button(ctx.label('directory-edit-checked-button'), 'directory:checked', place.code, tenure.id);
}

/** Reads `directory:checked:CODE:TERM`. */
export const aTerm: TapReader<{ code: PlaceCode; tenureId: number }> = ([code = '', term = '', ...more]) => {
  const [place, tenureId] = [placeCodeOf(code), anId([term])];
  return more.length === 0 && place && tenureId !== undefined ? { code: place, tenureId } : undefined;
};

/** The card of that term says from today on that it was checked; where another has begun since, it is shown anew. */
export async function checkCard(
  app: DirectoryFaceApp,
  ctx: TapCtx,
  { code, tenureId }: { code: PlaceCode; tenureId: number },
): Promise<void> {
  const unit = await findEditable(app, ctx, code);
  if (!unit) return;
  const checking = { unitCode: codeOf(unit), by: ctx.caller.personId, key: `tap:${ctx.callbackQuery.id}` };
  const outcome = await onceAnUpdate('card-checked', () => confirmCard(app, checking, tenureId));
  const isOther = !outcome.ok && outcome.refusal.reason === 'other-term';
  await openEdit(app, ctx, code, isOther ? 'directory-edit-other-term' : 'directory-edit-checked');
}

/** The unit of a place, if somebody is in office there and the operator's area holds it; else it is said why not. */
export async function findEditable(app: DirectoryFaceApp, ctx: Ctx, code: PlaceCode): Promise<Editable | undefined> {
  const unit = (await findAkimCard(app.db, code))?.unit;
  const isServed = unit !== undefined && serves(ctx, unit.chain);
  if (isServed && unit.tenure) return { ...unit, tenure: unit.tenure };
  const back = isServed ? [[button(ctx.label('menu-back-button'), 'directory:pick', code)]] : [];
  const why = unit === undefined ? 'fault-gone' : isServed ? 'directory-edit-nobody' : 'directory-outside-area';
  await show(ctx, ctx.say(why), keyboard(back));
  return undefined;
}

export function codeOf(unit: AkimCardUnit): PlaceCode {
  const code = placeCodeOf(unit.place.code);
  if (!code) throw new Error('A unit of the register has no code of a place');
  return code;
}
