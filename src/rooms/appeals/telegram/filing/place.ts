import { type PlaceCode, placeCodeOf } from '../../../../kernel/ids.ts';
import { clip } from '../../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import { show, tell } from '../../../../platform/telegram/screens.ts';
import { findAkimCard, findHome, findPeople, findPlaces } from '../../../directory/index.ts';
import { moveDraft } from '../../actions/filing/drafts.ts';
import { type FilerRefusal, filerAt } from '../../another/filer.ts';
import type { Draft } from '../../queries/drafts.ts';
import { isWhole } from '../../rules.ts';
import { mayBeRecognized } from '../../small-village.ts';
import type { AppealsFaceApp } from '../app.ts';
import { chainTo } from '../words.ts';

const QUERY_CHARS_MAX = 60;

/** Where it is: the home by default; who has none is asked for the village. */
export async function askPlace(app: AppealsFaceApp, ctx: Ctx, draft: Draft): Promise<void> {
  const code = draft.placeCode ?? placeCodeOf((await findHome(app.db, ctx.caller.personId))?.placeCode ?? '');
  const card = code && (await findAkimCard(app.db, code));
  // His own home may lie outside the areas in which he writes for others.
  if (!code || !card?.unit || otherRefusal(ctx, draft, card)) {
    const asking = await moveDraft(app, ctx.caller.personId, draft.id, { step: 'village' });
    return await askVillage(ctx, asking ?? draft);
  }
  const buttons = [
    [button(ctx.label('appeals-place-yes-button'), 'appeals:place', draft.id, code)],
    [button(ctx.label('appeals-place-other-button'), 'appeals:village', draft.id)],
    [button(ctx.label('appeals-cancel-button'), 'appeals:cancel', draft.id)],
  ];
  const isRisky = mayBeRecognized(draft.categoryCode, await findPeople(app.db, code));
  const ask = draft.kind === 'thanks' ? 'appeals-thanks-place-ask' : 'appeals-place-ask';
  const lines = [ctx.say(ask, { chain: chainTo(app, ctx, code) }), ...(isRisky ? [ctx.say('appeals-place-small')] : [])];
  await show(ctx, lines.join('\n'), keyboard(buttons));
}

/** Why somebody else's letter cannot be about this place, as the writer's roles are; undefined for one's own, or where it can. */
export function otherRefusal(ctx: Ctx, draft: Draft, card: PlaceCard): FilerRefusal | undefined {
  const unitCode = placeCodeOf(card.unit?.place.code ?? '');
  if (draft.forAnother === null || !unitCode) return undefined;
  const filer = filerAt(ctx.caller.roles, { areas: card.chain.map((place) => place.code as PlaceCode), unitCode });
  return filer.ok ? undefined : filer.refusal;
}

type PlaceCard = NonNullable<Awaited<ReturnType<typeof findAkimCard>>>;

/** The next text is a village's name. */
export async function askVillage(ctx: Ctx, draft: Draft): Promise<void> {
  await show(ctx, ctx.say('appeals-place-none-ask'), keyboard([[listButton(ctx, draft)], [backButton(ctx, draft)]]));
}

export async function chooseVillage(app: AppealsFaceApp, ctx: Ctx, id: number): Promise<void> {
  const draft = await moveDraft(app, ctx.caller.personId, id, { step: 'village' });
  await (draft ? askVillage(ctx, draft) : show(ctx, ctx.say('fault-gone')));
}

/** A name was typed while the village is asked for. */
export async function searchVillage(app: AppealsFaceApp, ctx: Ctx, draft: Draft, text: string): Promise<void> {
  const { result, lines, buttons } = await findPlaces(app.directory, ctx, text, (code) => ['appeals:place', draft.id, code]);
  const query = clip(text.trim(), QUERY_CHARS_MAX);
  const said = lines.length === 0 ? 'directory-search-none' : result.kind === 'found' ? 'directory-search-found' : 'directory-search-guess';
  const html = [ctx.say(said, { query, n: result.total }), ...lines].join('\n');
  await tell(ctx, html, keyboard([...buttons, [listButton(ctx, draft)], [backButton(ctx, draft)]]));
}

export function listButton(ctx: Ctx, draft: Draft) {
  return button(ctx.label('directory-home-list-button'), 'appeals:tree', draft.id, 0);
}

/** Back to the whole letter where only its place is being mended. */
function backButton(ctx: Ctx, draft: Draft) {
  if (isWhole(draft)) return button(ctx.label('menu-back-button'), 'appeals:check', draft.id);
  return button(ctx.label('appeals-cancel-button'), 'appeals:cancel', draft.id);
}
