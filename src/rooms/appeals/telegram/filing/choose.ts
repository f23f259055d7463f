import type { PlaceCode } from '../../../../kernel/ids.ts';
import { keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { findAkimCard, showBranch } from '../../../directory/index.ts';
import { choosePlace, chooseTopic, passNotice } from '../../actions/filing/drafts.ts';
import { askAnew, takeAnswer } from '../../actions/filing/questions.ts';
import { findLetter } from '../../queries/drafts.ts';
import type { Notice } from '../../rules.ts';
import { refusePlace } from '../another/words.ts';
import type { AppealsFaceApp } from '../app.ts';
import { askNext, goOnOrGone } from './ask.ts';
import { listButton, otherRefusal } from './place.ts';
import { turnTopics } from './topic.ts';

/** The topic was tapped. One that is not offered any more: the list of those that are. */
export async function takeTopic(app: AppealsFaceApp, ctx: Ctx, { id, code }: { id: number; code: string }): Promise<void> {
  const draft = await chooseTopic(app, ctx.caller.personId, id, code);
  await (draft ? askNext(app, ctx, draft) : turnTopics(app, ctx, { id, page: 1 }));
}

/** «There is no danger», «to the akim all the same»: on with the letter. */
export async function goOnFrom(app: AppealsFaceApp, ctx: Ctx, id: number, notice: Notice): Promise<void> {
  const draft = await passNotice(app, ctx.caller.personId, id, notice);
  await goOnOrGone(app, ctx, draft);
}

/** A question of the topic was answered. */
export async function takeOption(
  app: AppealsFaceApp,
  ctx: Ctx,
  { id, ...answer }: { id: number; questionId: number; optionId: number | null },
): Promise<void> {
  const draft = await takeAnswer(app, ctx.caller.personId, id, answer);
  await goOnOrGone(app, ctx, draft);
}

/** «Edit», the answers: they are asked for once more. */
export async function askOnceMore(app: AppealsFaceApp, ctx: Ctx, id: number): Promise<void> {
  const draft = await askAnew(app, ctx.caller.personId, id);
  await goOnOrGone(app, ctx, draft);
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
  const refusal = otherRefusal(ctx, before, card);
  if (refusal) return await refusePlace(ctx, before, refusal);
  const draft = await choosePlace(app, ctx.caller.personId, id, code);
  await goOnOrGone(app, ctx, draft);
}
