import type { PlaceCode } from '../../../kernel/ids.ts';
import { button, keyboard } from '../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import { show } from '../../../platform/telegram/screens.ts';
import { findAkimCard, showBranch } from '../../directory/index.ts';
import { choosePlace, chooseTopic } from '../actions/drafts.ts';
import { findCategory } from '../queries/categories.ts';
import { findLetter } from '../queries/drafts.ts';
import type { AppealsFaceApp } from './app.ts';
import { askNext, cancelButton } from './ask.ts';
import { listButton } from './place.ts';

/** The topic was tapped; where lives may be at stake, the emergency numbers come first. */
export async function takeTopic(app: AppealsFaceApp, ctx: Ctx, { id, code }: { id: number; code: string }): Promise<void> {
  const category = await findCategory(app.db, code);
  const draft = category && (await chooseTopic(app, ctx.caller.personId, id, code));
  if (!draft) return await show(ctx, ctx.say('fault-gone'));
  if (!category.isUrgent) return await askNext(app, ctx, draft);
  const safe = [button(ctx.label('appeals-safe-button'), 'appeals:safe', draft.id)];
  await show(ctx, ctx.say('appeals-emergency'), keyboard([safe, [cancelButton(ctx, draft)]]));
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
