import type { InlineKeyboardButton } from 'grammy/types';
import { placeCodeOf } from '../../../kernel/ids.ts';
import { clip } from '../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import { tell } from '../../../platform/telegram/screens.ts';
import { findHome } from '../queries/index.ts';
import type { DirectoryFaceApp } from './app.ts';
import { settleHome } from './home.ts';
import { buttonName, chainOf, shortName } from './names.ts';
import { openPlace } from './place.ts';

const SHOWN_MAX = 8;
/** What is repeated to the person of his own words. */
const QUERY_CHARS_MAX = 60;

/** Answers a place's name, typed any way: the card, a choice, a guess, or what to do instead. */
export async function searchPlaces(app: DirectoryFaceApp, ctx: Ctx, text: string): Promise<void> {
  const screen = await ctx.session;
  const verb = screen.asking === 'home' && ctx.caller.consented ? 'directory:home' : 'directory:pick';
  const { result, lines, buttons } = await findPlaces(app, ctx, text, (code) => [verb, code]);
  const query = clip(text.trim(), QUERY_CHARS_MAX);
  switch (result.kind) {
    case 'found': {
      const [only, ...more] = result.matches;
      const code = only && more.length === 0 ? placeCodeOf(only.code) : undefined;
      if (!code)
        return await tell(
          ctx,
          [ctx.say('directory-search-found', { n: result.matches.length }), ...lines].join('\n'),
          choice(ctx, buttons),
        );
      if (verb === 'directory:home' && (await settleHome(app, ctx, code))) return;
      return void (await openPlace(app, ctx, code));
    }
    case 'guess':
      return await tell(ctx, [ctx.say('directory-search-guess', { query }), ...lines].join('\n'), choice(ctx, buttons));
    case 'layout': {
      const first = result.matches[0];
      const guess = first ? app.search.chain(first.code) : undefined;
      const place = guess?.at(-1);
      if (!first || !place) break;
      const yes = button(ctx.label('directory-search-layout-yes-button'), verb, first.code);
      const no = button(ctx.label('directory-search-layout-no-button'), 'directory:ask');
      return await tell(ctx, ctx.say('directory-search-layout', { guess: shortName(ctx, place) }), keyboard([[yes], [no]]));
    }
    case 'none':
      break;
  }
  await tell(
    ctx,
    ctx.say('directory-search-none', { query }),
    keyboard([[button(ctx.label('directory-home-list-button'), 'directory:tree', 0)]]),
  );
}

/** Looks places up and words them as numbered lines and buttons; what a button does is the asker's. */
export async function findPlaces(app: DirectoryFaceApp, ctx: Ctx, text: string, data: (code: string) => readonly (string | number)[]) {
  const home = await findHome(app.db, ctx.caller.personId);
  const homeAncestors = home ? app.search.chain(home.placeCode)?.map((place) => place.code) : undefined;
  const result = app.search.find(text, { limit: SHOWN_MAX, ...(homeAncestors && { homeAncestors }) });
  const lines: string[] = [];
  const buttons: InlineKeyboardButton[][] = [];
  for (const match of result.matches) {
    const chain = app.search.chain(match.code);
    if (!chain) continue;
    const n = lines.length + 1;
    lines.push(ctx.say('directory-search-line', { n, chain: chainOf(ctx, chain) }));
    buttons.push([button(buttonName(ctx, chain, `${n}. `), ...data(match.code))]);
  }
  return { result, lines, buttons };
}

function choice(ctx: Ctx, buttons: InlineKeyboardButton[][]) {
  return keyboard([
    ...buttons,
    [button(ctx.label('directory-search-absent-button'), 'directory:tree', 0)],
    [button(ctx.label('directory-search-district-button'), 'directory:ask-district')],
  ]);
}
