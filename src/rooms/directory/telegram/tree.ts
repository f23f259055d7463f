import type { PlaceCode } from '../../../kernel/ids.ts';
import { clip, type WordKey } from '../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import { pageLines, pageOf, pageRows } from '../../../platform/telegram/pages.ts';
import { show } from '../../../platform/telegram/screens.ts';
import { listChildren, type PlaceFacts } from '../queries/index.ts';
import type { DirectoryFaceApp } from './app.ts';
import { bareName, chainOf, shortName } from './names.ts';

/** What a tree is walked for: the buttons that lead on, and those at its end. */
export interface TreeWalk {
  readonly branch: string;
  readonly leaf: string;
  /** An akim's card ends at the unit, a place to live in or to write about at the settlement. */
  readonly endsAt: 'unit' | 'settlement';
}

export const CARD_WALK: TreeWalk = { branch: 'directory:tree', leaf: 'directory:pick', endsAt: 'unit' };
export const HOME_WALK: TreeWalk = { branch: 'directory:home-tree', leaf: 'directory:home', endsAt: 'settlement' };

/** Shows one level of the tree, a page of eight. @returns false when nothing lies below the place: it is a leaf */
export async function showBranch(
  app: DirectoryFaceApp,
  ctx: Ctx,
  walk: TreeWalk,
  at: { code: PlaceCode | null; page: number },
): Promise<boolean> {
  const children = sorted(ctx, await listChildren(app.db, at.code));
  const chain = at.code === null ? [] : (app.search.chain(at.code) ?? []);
  const first = children[0];
  if (!first) {
    if (chain.at(-1)?.level !== 'district' && chain.length > 0) return false;
    const back = button(ctx.label('menu-back-button'), walk.branch, chain.at(-2)?.code ?? 0);
    await show(ctx, ctx.say(chain.length > 0 ? 'directory-tree-city' : 'directory-tree-none'), keyboard(chain.length > 0 ? [[back]] : []));
    return true;
  }
  const page = pageOf(at.page, children.length);
  const here = at.code ?? 0;
  const lines = [
    ...(chain.length > 0 ? [ctx.say('directory-card-chain', { chain: chainOf(ctx, chain) })] : []),
    ctx.say(`directory-tree-${first.level}` satisfies WordKey),
    ...pageLines(ctx, page),
  ];
  const rows = children.slice(page.from, page.through).map((place) => [childButton(ctx, walk, place)]);
  const leave = chain.length > 0 ? [button(ctx.label('menu-back-button'), walk.branch, chain.at(-2)?.code ?? 0)] : [];
  await show(ctx, lines.join('\n'), keyboard([...rows, ...pageRows(ctx, page, [walk.branch, here], leave)]));
  return true;
}

function childButton(ctx: Ctx, walk: TreeWalk, place: PlaceFacts) {
  const isLeaf = place.level === 'settlement' || place.level === walk.endsAt;
  return button(clip(shortName(ctx, place), 34), isLeaf ? walk.leaf : walk.branch, place.code);
}

/** In the alphabet of the language: ә after а, қ after к. */
function sorted(ctx: Ctx, places: readonly PlaceFacts[]): PlaceFacts[] {
  const collator = new Intl.Collator(ctx.language);
  return places.toSorted((one, other) => collator.compare(bareName(ctx, one), bareName(ctx, other)));
}
