import type { PlaceCode } from '../../../kernel/ids.ts';
import { keyboard } from '../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import { show } from '../../../platform/telegram/screens.ts';
import { findAkimCard, showBranch } from '../../directory/index.ts';
import { choosePlace, chooseTopic, passEmergency } from '../actions/drafts.ts';
import { findLetter } from '../queries/drafts.ts';
import type { AppealsFaceApp } from './app.ts';
import { askNext } from './ask.ts';
import { listButton } from './place.ts';

/** The topic was tapped. */
export async function takeTopic(app: AppealsFaceApp, ctx: Ctx, { id, code }: { id: number; code: string }): Promise<void> {
  const draft = await chooseTopic(app, ctx.caller.personId, id, code);
  await (draft ? askNext(app, ctx, draft) : show(ctx, ctx.say('fault-gone')));
}

/** «There is no danger»: on with the letter. */
export async function goOnSafely(app: AppealsFaceApp, ctx: Ctx, id: number): Promise<void> {
  const draft = await passEmergency(app, ctx.caller.personId, id);
  await (draft ? askNext(app, ctx, draft) : show(ctx, ctx.say('fault-gone')));
}

/** A level of the tree of places, for who does not type. */
export async function walkTree(app: AppealsFaceApp, ctx: Ctx, at: { id: number; code: PlaceCode | null; page: number }): Promise<void> {
  if (!(await findLetter(app.db, ctx.caller.personId, at.id))) return await show(ctx, ctx.say('fault-gone'));
  const walk = { branch: `appeals:tree:${at.id}`, leaf: `appeals:place:${at.id}`, endsAt: 'settlement' } as const;
  if ((await showBranch(app.directory, ctx, walk, at)) || at.code === null) return;
  await takePlace(app, ctx, { id: at.id, code: at.code });
}

/** The place was tapped. One without a rural akim is refused; a district shows what lies below it. */
export async function takePlace(app: AppealsFaceApp, ctx: Ctx, { id, code }: { id: number; code: PlaceCode }): Promise<void> {
  const card = await findAkimCard(app.db, code);
  const level = card?.place.level;
  if (level === 'region' || level === 'district') return await walkTree(app, ctx, { id, code, page: 1 });
  const before = await findLetter(app.db, ctx.caller.personId, id);
  if (!card || !before) return await show(ctx, ctx.say('fault-gone'));
  if (!card.unit) return await show(ctx, ctx.say('appeals-place-city'), keyboard([[listButton(ctx, before)]]));
  const draft = await choosePlace(app, ctx.caller.personId, id, code);
  await (draft ? askNext(app, ctx, draft) : show(ctx, ctx.say('fault-gone')));
}
