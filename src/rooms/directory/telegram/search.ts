import type { InlineKeyboardButton } from 'grammy/types';
import { areasOf } from '../../../kernel/caller.ts';
import { type PlaceCode, placeCodeOf, WHOLE_COUNTRY } from '../../../kernel/ids.ts';
import { clip } from '../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import { show, tell } from '../../../platform/telegram/screens.ts';
import { findHome, type PlaceFacts } from '../queries/index.ts';
import type { PlaceNames, PlacesFound } from '../search/index.ts';
import type { DirectoryFaceApp } from './app.ts';
import { settleHome } from './home.ts';
import { bareName, buttonName, chainOf, shortName } from './names.ts';
import { isHomeAsked, leavePointQuestion, nearButton } from './near.ts';
import { openPlace } from './place.ts';
import { CARD_WALK, HOME_WALK, showBranch, type TreeWalk } from './tree.ts';

const SHOWN_MAX = 8;
/** Beside places of the very name. */
const SIMILAR_MAX = 3;
/** More than the places of any one name. */
const NAMESAKES_MAX = 200;
/** What is repeated to the person of his own words. */
const QUERY_CHARS_MAX = 60;

/**
 * Answers a place's name, typed any way: the card, a choice, a guess, or what to do instead.
 *
 * @param instead buttons for whom these words may be no name: they stand below places that only resemble it, and where there are none
 */
export async function searchPlaces(app: DirectoryFaceApp, ctx: Ctx, text: string, instead: InlineKeyboardButton[][] = []): Promise<void> {
  const screen = await ctx.session;
  // A name instead of a point.
  if (await leavePointQuestion(ctx)) await app.onward.showMenu(ctx);
  const walk = isHomeAsked(screen) && ctx.caller.consented ? HOME_WALK : CARD_WALK;
  const verb = walk.leaf;
  const { result, lines, buttons } = await findPlaces(app, ctx, text, (code) => [verb, code]);
  const query = clip(text.trim(), QUERY_CHARS_MAX);
  switch (result.kind) {
    case 'found': {
      const [only, ...more] = result.matches;
      const code = only && more.length === 0 ? placeCodeOf(only.code) : undefined;
      const similar = code && result.similar.length > 0 ? [[similarButton(ctx, code)]] : [];
      if (!code)
        return await tell(ctx, [ctx.say('directory-search-found', { n: result.total }), ...lines].join('\n'), choice(ctx, walk, buttons));
      if (walk === CARD_WALK) return void (await openPlace(app, ctx, code, similar));
      // Nobody lives in a district: what lies below it is shown, still as an answer to the question where home is.
      if ((await settleHome(app, ctx, code)) || (await showBranch(app, ctx, HOME_WALK, { code, page: 1 }))) return;
      break;
    }
    case 'guess':
      return await tell(
        ctx,
        [ctx.say('directory-search-guess', { query }), ...lines].join('\n'),
        choice(ctx, walk, [...buttons, ...instead]),
      );
    case 'layout': {
      const guess = app.search.chain(result.matches[0]?.code ?? '')?.at(-1);
      if (!guess) break;
      const question = ctx.say('directory-search-layout', { guess: shortName(ctx, guess) });
      const no = [button(ctx.label('directory-search-layout-no-button'), walk === HOME_WALK ? 'directory:ask-home' : 'directory:ask')];
      // Several places of that name: each is a yes of its own.
      if (lines.length > 1) return await tell(ctx, [question, ...lines].join('\n'), choice(ctx, walk, [...buttons, no, ...instead]));
      return await tell(
        ctx,
        question,
        keyboard([[button(ctx.label('directory-search-layout-yes-button'), verb, guess.code)], no, ...instead]),
      );
    }
    case 'none':
      break;
  }
  await tell(
    ctx,
    ctx.say('directory-search-none', { query }),
    keyboard([[button(ctx.label('directory-home-list-button'), walk.branch, 0)], [nearButton(ctx, walk)], ...instead]),
  );
}

/**
 * Looks places up and words them as numbered lines and buttons; what a button does is the asker's.
 *
 * @param isWithin by its chain, whether a place may be offered; everywhere without it
 */
export async function findPlaces(
  app: DirectoryFaceApp,
  ctx: Ctx,
  text: string,
  data: (code: string) => readonly (string | number)[],
  isWithin: (chain: readonly { code: string }[]) => boolean = () => true,
) {
  const around = app.search.chain((await placeOf(app, ctx)) ?? '')?.map((place) => place.code);
  const result = app.search.find(text, {
    limit: SHOWN_MAX,
    isWithin: (place) => isWithin(place.ancestors.map((code) => ({ code }))),
    ...(around && { homeAncestors: around }),
  });
  const found = listed(app, ctx, result.matches, data);
  const similar = listed(app, ctx, result.similar.slice(0, SIMILAR_MAX), data, found.buttons.length);
  const lines = [
    ...found.lines,
    ...(result.total > result.matches.length ? [ctx.say('directory-search-more')] : []),
    ...(similar.lines.length > 0 ? [ctx.say('directory-search-similar'), ...similar.lines] : []),
  ];
  return { result, lines, buttons: [...found.buttons, ...similar.buttons] };
}

/** Numbered lines and a button for each, counted on after `before`. */
function listed(
  app: DirectoryFaceApp,
  ctx: Ctx,
  matches: PlacesFound['matches'],
  data: (code: string) => readonly (string | number)[],
  before = 0,
) {
  const lines: string[] = [];
  const buttons: InlineKeyboardButton[][] = [];
  for (const match of matches) {
    const chain = app.search.chain(match.code);
    if (!chain) continue;
    const n = before + buttons.length + 1;
    lines.push(matchLine(ctx, n, chain, match.oldName));
    buttons.push([button(buttonName(ctx, chain, `${n}. `), ...data(match.code))]);
  }
  return { lines, buttons };
}

/** Where namesakes are looked for first: an official's own area, a resident's home. */
async function placeOf(app: DirectoryFaceApp, ctx: Ctx): Promise<string | undefined> {
  const { face, personId } = ctx.caller;
  const area = face === 'resident' ? undefined : areasOf(ctx.caller, face)[0];
  if (area !== undefined && area !== WHOLE_COUNTRY) return area;
  return (await findHome(app.db, personId))?.placeCode;
}

/** Places whose names resemble that of a place which was found by its very name: the person may have meant another. */
export async function showSimilar(app: DirectoryFaceApp, ctx: Ctx, code: PlaceCode): Promise<boolean> {
  const place = app.search.chain(code)?.at(-1);
  if (!place) return false;
  const { similar } = app.search.find(bareName(ctx, place), { limit: NAMESAKES_MAX });
  const { lines, buttons } = listed(app, ctx, similar.slice(0, SHOWN_MAX), (found) => ['directory:pick', found]);
  const back = [button(ctx.label('menu-back-button'), 'directory:pick', code)];
  const title = buttons.length > 0 ? 'directory-search-similar' : 'directory-search-similar-none';
  await show(ctx, [ctx.say(title), ...lines].join('\n'), keyboard([...buttons, back]));
  return true;
}

function similarButton(ctx: Ctx, code: PlaceCode): InlineKeyboardButton {
  return button(ctx.label('directory-search-similar-button'), 'directory:similar', code);
}

function matchLine(ctx: Ctx, n: number, places: readonly PlaceFacts[], oldName: PlaceNames | undefined): string {
  const chain = chainOf(ctx, places);
  const [old, now] = [oldName, places.at(-1)].map((names) => names && bareName(ctx, names));
  // In one language the name may be the same as before.
  if (old === undefined || old === now) return ctx.say('directory-search-line', { n, chain });
  return ctx.say('directory-search-old-name-line', { n, chain, old });
}

function choice(ctx: Ctx, walk: TreeWalk, buttons: InlineKeyboardButton[][]) {
  return keyboard([
    ...buttons,
    [button(ctx.label('directory-search-absent-button'), walk.branch, 0)],
    [button(ctx.label('directory-search-district-button'), 'directory:ask-district')],
  ]);
}
