import { areasOf } from '../../../kernel/caller.ts';
import { type PlaceCode, WHOLE_COUNTRY } from '../../../kernel/ids.ts';
import { clip, dayOf, formatCardDay, formatNumber, formatPercent } from '../../../kernel/locale/index.ts';
import { aBranch, button, keyboard } from '../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import type { TapReader } from '../../../platform/telegram/face.ts';
import { show } from '../../../platform/telegram/screens.ts';
import { type CorpsFigures, decideCorpsSaid } from '../corps.ts';
import { getCorpsFigures, listCorpsParts, type PlaceFacts } from '../queries/index.ts';
import type { DirectoryFaceApp } from './app.ts';
import { bareName, longName, shortName } from './names.ts';

const PAGE_ITEMS = 8;
const NAME_CHARS_MAX = 34;

/** The card of an area without a page, the list of its parts with one. Null is the whole country. */
export interface CorpsAsked {
  readonly code: PlaceCode | null;
  /** From 1. */
  readonly page: number | undefined;
}

/** Reads `0` or a place's code, then the page of the list of parts. */
export const readCorps: TapReader<CorpsAsked> = (rest) => {
  const branch = aBranch(rest);
  return branch && { code: branch.code, page: rest.length > 1 ? branch.page : undefined };
};

/** The button to the corps: of the operator's area, else of the country. */
export function corpsButton(ctx: Ctx) {
  const area = ctx.caller.face === 'operator' ? areasOf(ctx.caller, 'operator')[0] : undefined;
  return button(ctx.label('directory-corps-button'), 'directory:corps', area === undefined || area === WHOLE_COUNTRY ? 0 : area);
}

/** Shows the corps of the country, an oblast or a district; for a place below, that of its district. @returns false where it is gone */
export async function openCorps(app: DirectoryFaceApp, ctx: Ctx, { code, page }: CorpsAsked): Promise<boolean> {
  const chain = code === null ? [] : app.search.chain(code)?.filter((place) => place.level === 'region' || place.level === 'district');
  if (!chain) return false;
  if (page === undefined || chain.at(-1)?.level === 'district') await showCard(app, ctx, chain);
  else await showParts(app, ctx, chain, page);
  return true;
}

async function showCard(app: DirectoryFaceApp, ctx: Ctx, chain: readonly PlaceFacts[]): Promise<void> {
  const place = chain.at(-1);
  const today = dayOf(app.clock());
  const figures = await getCorpsFigures(app.db, place?.code ?? null, today);
  const area = place ? longName(ctx, place) : ctx.label('directory-corps-country');
  const parts = ctx.label(place ? 'directory-corps-districts-button' : 'directory-corps-regions-button');
  const buttons = [
    place?.level === 'district' ? [] : [button(parts, 'directory:corps', place?.code ?? 0, 1)],
    [place ? button(ctx.label('menu-back-button'), 'directory:corps', chain.at(-2)?.code ?? 0, 1) : leaveButton(ctx)],
  ];
  await show(ctx, [ctx.say('directory-corps-title', { area }), ...linesOf(ctx, figures)].join('\n'), keyboard(buttons));
}

/** Where the corps of the country was opened from. */
function leaveButton(ctx: Ctx) {
  return button(ctx.label('menu-back-button'), ctx.caller.face === 'operator' ? 'directory:akims' : 'directory:village');
}

function linesOf(ctx: Ctx, figures: CorpsFigures): string[] {
  const { elected, acting, vacant, byParties, parties, selfNominated, checkedOn, demo } = figures;
  const byAkims = figures.nominationKnown - byParties - selfNominated;
  const said = decideCorpsSaid(figures);
  return [
    elected > 0 ? ctx.say('directory-corps-elected', { count: formatNumber(elected) }) : ctx.say('directory-corps-none'),
    ...(said.age === undefined ? [] : [ctx.say('directory-corps-age', { age: formatNumber(said.age) })]),
    ...neverServed(ctx, said.neverServed),
    ...(said.nominations
      ? [
          byParties > 0
            ? ctx.say('directory-corps-party', { count: formatNumber(byParties), parties: formatNumber(parties) })
            : ctx.say('directory-corps-party-none'),
          counted(ctx, 'directory-corps-self', selfNominated),
          ...(byAkims > 0 ? [ctx.say('directory-corps-akim', { count: formatNumber(byAkims) })] : []),
        ]
      : []),
    ...(said.women === undefined ? [] : [counted(ctx, 'directory-corps-women', said.women)]),
    ...(said.ending === undefined ? [] : [counted(ctx, 'directory-corps-ending', said.ending)]),
    ...(acting > 0 ? [ctx.say('directory-corps-acting', { count: formatNumber(acting) })] : []),
    ...(vacant > 0 ? [ctx.say('directory-corps-vacant', { count: formatNumber(vacant) })] : []),
    ...(checkedOn === null ? [] : [ctx.say('directory-corps-date', { date: formatCardDay(ctx.language, checkedOn) })]),
    ...(demo ? [ctx.say('directory-card-demo')] : []),
  ];
}

function neverServed(ctx: Ctx, never: { count: number; share: number | undefined } | undefined): string[] {
  if (!never) return [];
  if (never.count === 0 || never.share === undefined) return [counted(ctx, 'directory-corps-new-count', never.count)];
  const share = formatPercent(ctx.language, never.share);
  return [ctx.say('directory-corps-new', { count: formatNumber(never.count), share })];
}

type CountedKey = 'directory-corps-new-count' | 'directory-corps-self' | 'directory-corps-women' | 'directory-corps-ending';

/** Zero is said in words. */
function counted(ctx: Ctx, key: CountedKey, count: number): string {
  return ctx.say(key, { count: count === 0 ? ctx.label('directory-corps-nobody') : formatNumber(count) });
}

async function showParts(app: DirectoryFaceApp, ctx: Ctx, chain: readonly PlaceFacts[], asked: number): Promise<void> {
  const above = chain.at(-1);
  const here = above?.code ?? 0;
  const collator = new Intl.Collator(ctx.language);
  const parts = (await listCorpsParts(app.db, above?.code ?? null)).toSorted((one, other) =>
    collator.compare(bareName(ctx, one), bareName(ctx, other)),
  );
  const pages = Math.max(1, Math.ceil(parts.length / PAGE_ITEMS));
  const page = Math.min(asked, pages);
  const lines = [
    ctx.say('directory-corps-title', { area: above ? longName(ctx, above) : ctx.label('directory-corps-country') }),
    ctx.say(parts.length === 0 ? 'directory-corps-none' : above ? 'directory-tree-district' : 'directory-tree-region'),
    ...(pages > 1 ? [ctx.say('directory-tree-page', { page, pages })] : []),
  ];
  const shown = parts.slice((page - 1) * PAGE_ITEMS, page * PAGE_ITEMS);
  const back = page > 1 ? [here, page - 1] : [here];
  await show(
    ctx,
    lines.join('\n'),
    keyboard([
      ...shown.map((place) => [button(clip(shortName(ctx, place), NAME_CHARS_MAX), 'directory:corps', place.code)]),
      page < pages ? [button(ctx.label('menu-next-button'), 'directory:corps', here, page + 1)] : [],
      [button(ctx.label('menu-back-button'), 'directory:corps', ...back)],
    ]),
  );
}
