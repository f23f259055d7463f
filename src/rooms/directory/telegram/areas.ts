import type { InlineKeyboardButton } from 'grammy/types';
import { areasOf } from '../../../kernel/caller.ts';
import { type PlaceCode, placeCodeOf, WHOLE_COUNTRY } from '../../../kernel/ids.ts';
import { clip, type WordKey } from '../../../kernel/locale/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { Voice } from '../../../platform/speech/index.ts';
import { button, keyboard } from '../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import { pageLines, pageOf, pageRows } from '../../../platform/telegram/pages.ts';
import { show } from '../../../platform/telegram/screens.ts';
import { findPlace, listChildren, type PlaceFacts } from '../queries/index.ts';
import { serves } from './card.ts';
import { bareName, chainOf, shortName } from './names.ts';

const BUTTON_CHARS_MAX = 34;
/** Stands in a button's data where a code would: the list of the operator's own areas. */
const OWN_AREAS = '0';

/** Who lets an operator pick an area: how its buttons call back, and its words. */
export interface AreaAsker {
  /** `room:verb` that looks around, read with `readArea`. */
  readonly look: string;
  /** `room:verb` that takes the place, read with `readTarget`. */
  readonly take: string;
  readonly words: Readonly<Record<'ask' | 'take' | 'outside' | 'country', WordKey>>;
  /** The whole country cannot be taken; nor, where so, an oblast or a district. */
  readonly isBelowCountry?: true;
  readonly isBelowDistrict?: true;
}

interface Picking {
  readonly asker: AreaAsker;
  /** Of the draft that the area is picked for; none where it is for nothing that has a number yet. */
  readonly id?: number;
  /** On its first screen: the way back to what it is picked for. */
  readonly leave?: InlineKeyboardButton[];
}

/** What a button carries before the place. */
function leadOf({ id }: Picking): number[] {
  return id === undefined ? [] : [id];
}

/** Lets an operator pick a place, from his own area downwards. `at` null: his areas. */
export async function showAreas(app: { db: Db }, ctx: Ctx, picking: Picking, at: { code: PlaceCode | null; page: number }): Promise<void> {
  const own = areasOf(ctx.caller, 'operator');
  if (at.code === null) {
    const only = own.length === 1 ? own[0] : undefined;
    return only === undefined ? await showOwnAreas(app, ctx, picking, own, at.page) : await showArea(app, ctx, picking, only, 1);
  }
  await showArea(app, ctx, picking, at.code, at.page);
}

async function showArea(app: { db: Db }, ctx: Ctx, picking: Picking, code: PlaceCode, asked: number): Promise<void> {
  const { asker } = picking;
  const found = code === WHOLE_COUNTRY ? undefined : await findPlace(app.db, code);
  if (code !== WHOLE_COUNTRY && !found) return await show(ctx, ctx.say('fault-gone'));
  if (!serves(ctx, found?.chain ?? [])) return await show(ctx, ctx.say(asker.words.outside));
  const collator = new Intl.Collator(ctx.language);
  const children = (await listChildren(app.db, found ? code : null)).toSorted((one, other) =>
    collator.compare(bareName(ctx, one), bareName(ctx, other)),
  );
  const page = pageOf(asked, children.length);
  const lines = [
    ctx.say('directory-card-chain', { chain: areaName(ctx, asker, code, found?.chain ?? []) }),
    ctx.say(asker.words.ask),
    ...pageLines(ctx, page),
  ];
  const rows: InlineKeyboardButton[][] = [
    !isTakeable(asker, code, found?.place) ? [] : [button(ctx.label(asker.words.take), asker.take, ...leadOf(picking), code)],
    ...children.slice(page.from, page.through).map((place) => [childButton(ctx, picking, place)]),
    ...pageRows(ctx, page, [asker.look, ...leadOf(picking), code], leaveButton(ctx, picking, code, found?.chain ?? [])),
  ];
  await show(ctx, lines.join('\n'), keyboard(rows));
}

function isTakeable(asker: AreaAsker, code: PlaceCode, place: PlaceFacts | undefined): boolean {
  if (code === WHOLE_COUNTRY) return !asker.isBelowCountry && !asker.isBelowDistrict;
  return !asker.isBelowDistrict || (place?.level !== 'region' && place?.level !== 'district');
}

function childButton(ctx: Ctx, picking: Picking, place: PlaceFacts): InlineKeyboardButton {
  const name = clip(shortName(ctx, place), BUTTON_CHARS_MAX);
  const { asker } = picking;
  return button(name, place.level === 'settlement' ? asker.take : asker.look, ...leadOf(picking), place.code);
}

/** To what is above, as far as the operator's own areas. */
function leaveButton(ctx: Ctx, picking: Picking, code: PlaceCode, chain: readonly PlaceFacts[]): InlineKeyboardButton[] {
  const own: readonly string[] = areasOf(ctx.caller, 'operator');
  const back = [picking.asker.look, ...leadOf(picking)];
  if (own.includes(code)) return own.length > 1 ? [button(ctx.label('menu-back-button'), ...back)] : (picking.leave ?? []);
  return [button(ctx.label('menu-back-button'), ...back, chain.at(-2)?.code ?? WHOLE_COUNTRY)];
}

async function showOwnAreas(app: { db: Db }, ctx: Ctx, picking: Picking, codes: readonly PlaceCode[], asked: number): Promise<void> {
  const { asker } = picking;
  const page = pageOf(asked, codes.length);
  const rows: InlineKeyboardButton[][] = [];
  for (const code of codes.slice(page.from, page.through)) {
    const found = code === WHOLE_COUNTRY ? undefined : await findPlace(app.db, code);
    const name = found ? shortName(ctx, found.place) : ctx.label(asker.words.country);
    rows.push([button(clip(name, BUTTON_CHARS_MAX), asker.look, ...leadOf(picking), code)]);
  }
  const lines = [ctx.say(asker.words.ask), ...pageLines(ctx, page)];
  await show(
    ctx,
    lines.join('\n'),
    keyboard([...rows, ...pageRows(ctx, page, [asker.look, ...leadOf(picking), OWN_AREAS], picking.leave)]),
  );
}

/** A place with what is above it, or the word for the whole country. Plain text. */
export function areaName(voice: Voice, asker: AreaAsker, code: PlaceCode, chain: readonly PlaceFacts[]): string {
  return code === WHOLE_COUNTRY ? voice.label(asker.words.country) : chainOf(voice, chain);
}

function isWhole(text: string | undefined): text is string {
  return text !== undefined && /^[1-9]\d{0,14}$/.test(text);
}

/** Reads `…:ID:CODE`. */
export function readTarget([id, code, ...more]: readonly string[]): { id: number; code: PlaceCode } | undefined {
  const place = placeCodeOf(code ?? '');
  return more.length === 0 && place && isWhole(id) ? { id: Number(id), code: place } : undefined;
}

/** Reads `…:ID`, `…:ID:CODE`, `…:ID:CODE:PAGE`; the code `0` is the operator's own areas. */
export function readArea([id, code = OWN_AREAS, page = '1', ...more]: readonly string[]):
  | { id: number; code: PlaceCode | null; page: number }
  | undefined {
  if (more.length > 0 || !isWhole(id) || !isWhole(page)) return undefined;
  if (code === OWN_AREAS) return { id: Number(id), code: null, page: Number(page) };
  const place = placeCodeOf(code);
  return place ? { id: Number(id), code: place, page: Number(page) } : undefined;
}
