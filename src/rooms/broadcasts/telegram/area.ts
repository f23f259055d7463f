import type { InlineKeyboardButton } from 'grammy/types';
import { areasOf } from '../../../kernel/caller.ts';
import { type PlaceCode, placeCodeOf, WHOLE_COUNTRY } from '../../../kernel/ids.ts';
import { clip, formatNumber } from '../../../kernel/locale/index.ts';
import type { Voice } from '../../../platform/speech/index.ts';
import { button, keyboard } from '../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import { show } from '../../../platform/telegram/screens.ts';
import { bareName, chainOf, findPlace, listChildren, type PlaceFacts, serves, shortName } from '../../directory/index.ts';
import { type AudienceCount, chooseArea } from '../actions.ts';
import { minutesFor } from '../rules.ts';
import type { BroadcastsFaceApp } from './app.ts';

const PAGE_ITEMS = 8;
const BUTTON_CHARS_MAX = 34;
/** Stands in a button's data where a code would: the list of the operator's own areas. */
const OWN_AREAS = '0';

/** Where a notice goes: from the operator's own area downwards. `at` null: his areas. */
export async function showAreas(app: BroadcastsFaceApp, ctx: Ctx, id: number, at: { code: PlaceCode | null; page: number }): Promise<void> {
  const own = areasOf(ctx.caller, 'operator');
  if (at.code === null) {
    const only = own.length === 1 ? own[0] : undefined;
    return only === undefined ? await showOwnAreas(app, ctx, id, own, at.page) : await showArea(app, ctx, id, only, 1);
  }
  await showArea(app, ctx, id, at.code, at.page);
}

async function showArea(app: BroadcastsFaceApp, ctx: Ctx, id: number, code: PlaceCode, page: number): Promise<void> {
  const found = code === WHOLE_COUNTRY ? undefined : await findPlace(app.db, code);
  if (code !== WHOLE_COUNTRY && !found) return await show(ctx, ctx.say('fault-gone'));
  if (!serves(ctx, found?.chain ?? [])) return await show(ctx, ctx.say('broadcasts-area-outside'));
  const collator = new Intl.Collator(ctx.language);
  const children = (await listChildren(app.db, found ? code : null)).toSorted((one, other) =>
    collator.compare(bareName(ctx, one), bareName(ctx, other)),
  );
  const pages = Math.max(1, Math.ceil(children.length / PAGE_ITEMS));
  const shown = Math.min(page, pages);
  const name = found ? chainOf(ctx, found.chain) : ctx.label('broadcasts-area-country');
  const lines = [
    ctx.say('directory-card-chain', { chain: name }),
    ctx.say('broadcasts-area-ask'),
    ...(pages > 1 ? [ctx.say('directory-tree-page', { page: shown, pages })] : []),
  ];
  const rows: InlineKeyboardButton[][] = [
    [button(ctx.label('broadcasts-area-take-button'), 'broadcasts:to', id, code)],
    ...children.slice((shown - 1) * PAGE_ITEMS, shown * PAGE_ITEMS).map((place) => [childButton(ctx, id, place)]),
    shown < pages ? [button(ctx.label('menu-next-button'), 'broadcasts:area', id, code, shown + 1)] : [],
    backButton(ctx, id, code, found?.chain ?? [], shown),
  ];
  await show(ctx, lines.join('\n'), keyboard(rows));
}

function childButton(ctx: Ctx, id: number, place: PlaceFacts): InlineKeyboardButton {
  const name = clip(shortName(ctx, place), BUTTON_CHARS_MAX);
  return place.level === 'settlement' ? button(name, 'broadcasts:to', id, place.code) : button(name, 'broadcasts:area', id, place.code);
}

function backButton(ctx: Ctx, id: number, code: PlaceCode, chain: readonly PlaceFacts[], page: number): InlineKeyboardButton[] {
  if (page > 1) return [button(ctx.label('menu-back-button'), 'broadcasts:area', id, code, page - 1)];
  const own: readonly string[] = areasOf(ctx.caller, 'operator');
  if (own.includes(code)) return own.length > 1 ? [button(ctx.label('menu-back-button'), 'broadcasts:area', id)] : [];
  return [button(ctx.label('menu-back-button'), 'broadcasts:area', id, chain.at(-2)?.code ?? WHOLE_COUNTRY)];
}

async function showOwnAreas(app: BroadcastsFaceApp, ctx: Ctx, id: number, codes: readonly PlaceCode[], page: number): Promise<void> {
  const pages = Math.max(1, Math.ceil(codes.length / PAGE_ITEMS));
  const shown = Math.min(page, pages);
  const rows: InlineKeyboardButton[][] = [];
  for (const code of codes.slice((shown - 1) * PAGE_ITEMS, shown * PAGE_ITEMS)) {
    const found = code === WHOLE_COUNTRY ? undefined : await findPlace(app.db, code);
    const name = found ? shortName(ctx, found.place) : ctx.label('broadcasts-area-country');
    rows.push([button(clip(name, BUTTON_CHARS_MAX), 'broadcasts:area', id, code)]);
  }
  if (shown < pages) rows.push([button(ctx.label('menu-next-button'), 'broadcasts:area', id, OWN_AREAS, shown + 1)]);
  if (shown > 1) rows.push([button(ctx.label('menu-back-button'), 'broadcasts:area', id, OWN_AREAS, shown - 1)]);
  const lines = [ctx.say('broadcasts-area-ask'), ...(pages > 1 ? [ctx.say('directory-tree-page', { page: shown, pages })] : [])];
  await show(ctx, lines.join('\n'), keyboard(rows));
}

/** The operator chose a place: how many it reaches, and the last question. */
export async function askToSend(app: BroadcastsFaceApp, ctx: Ctx, id: number, code: PlaceCode): Promise<void> {
  const chain = code === WHOLE_COUNTRY ? [] : ((await findPlace(app.db, code))?.chain ?? []);
  if (code !== WHOLE_COUNTRY && chain.length === 0) return await show(ctx, ctx.say('fault-gone'));
  if (!serves(ctx, chain)) return await show(ctx, ctx.say('broadcasts-area-outside'));
  const count = await chooseArea(app, ctx.caller.personId, id, code);
  if (!count) return await show(ctx, ctx.say('fault-gone'));
  const back = [button(ctx.label('broadcasts-area-button'), 'broadcasts:area', id)];
  if (count.all === 0) return await show(ctx, ctx.say('broadcasts-nobody'), keyboard([back]));
  const go = [button(ctx.label('broadcasts-go-button', { n: formatNumber(count.all) }), 'broadcasts:go', id, code)];
  const no = [button(ctx.label('broadcasts-no-button'), 'broadcasts:cancel', id)];
  await show(ctx, wordConfirm(ctx, areaName(ctx, code, chain), count), keyboard([go, back, no]));
}

export function areaName(voice: Voice, code: PlaceCode, chain: readonly PlaceFacts[]): string {
  return code === WHOLE_COUNTRY ? voice.label('broadcasts-area-country') : chainOf(voice, chain);
}

function wordConfirm(ctx: Ctx, area: string, count: AudienceCount): string {
  return ctx.say('broadcasts-confirm', {
    area,
    n: formatNumber(count.all),
    kk: count.kk,
    ru: count.ru,
    unreach: count.unreachable,
    minutes: minutesFor(count.all),
  });
}

function isWhole(text: string | undefined): text is string {
  return text !== undefined && /^[1-9]\d{0,14}$/.test(text);
}

/** Reads `broadcasts:to:ID:CODE` and `broadcasts:go:ID:CODE`. */
export function readTarget([id, code, ...more]: readonly string[]): { id: number; code: PlaceCode } | undefined {
  const place = placeCodeOf(code ?? '');
  return more.length === 0 && place && isWhole(id) ? { id: Number(id), code: place } : undefined;
}

/** Reads `broadcasts:area:ID`, `…:CODE`, `…:CODE:PAGE`; the code `0` is the operator's own areas. */
export function readArea([id, code = OWN_AREAS, page = '1', ...more]: readonly string[]):
  | { id: number; code: PlaceCode | null; page: number }
  | undefined {
  if (more.length > 0 || !isWhole(id) || !isWhole(page)) return undefined;
  if (code === OWN_AREAS) return { id: Number(id), code: null, page: Number(page) };
  const place = placeCodeOf(code);
  return place ? { id: Number(id), code: place, page: Number(page) } : undefined;
}
