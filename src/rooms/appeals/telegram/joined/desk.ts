import type { InlineKeyboardButton } from 'grammy/types';
import { clipLength, dayOf, formatShortDay } from '../../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import type { TapCtx } from '../../../../platform/telegram/face.ts';
import { pageLines, pageOf, pageRows } from '../../../../platform/telegram/pages.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { openCase } from '../../actions/case/case.ts';
import { joinCases } from '../../actions/joined/join.ts';
import { offerLeads } from '../../actions/joined/offer.ts';
import { splitCase } from '../../actions/joined/split.ts';
import { mayJoin } from '../../joined.ts';
import type { Appeal } from '../../queries/appeals.ts';
import { listJoined } from '../../queries/joined.ts';
import type { AppealsFaceApp } from '../app.ts';
import { openCaseScreen } from '../desk/case.ts';
import { type AtDesk, backTo, findAtDesk, officialOf } from '../desk/desk.ts';
import { headOf, stateWord } from '../words.ts';

/** The first of them; a case that more have joined is nobody's any more to read one by one. */
const JOINED_MAX = 200;
/** Two letters beside each other leave room for the question below them. */
const LETTER_CHARS_MAX = 1_500;

/** The letters that have joined a case, each to be opened. */
export async function showJoined(app: AppealsFaceApp, ctx: TapCtx, { id, nth: asked }: { id: number; nth: number }): Promise<void> {
  const found = await findAtDesk(app, ctx, id);
  if (!found) return await show(ctx, ctx.say('fault-gone'));
  const letters = await listJoined(app.db, id, JOINED_MAX);
  const page = pageOf(asked, letters.length);
  const shown = letters.slice(page.from, page.through);
  const lines = [
    ctx.say('appeals-joined-title', { ...headOf(ctx, found.appeal), n: found.appeal.joined }),
    ...shown.map((letter, at) => {
      const date = formatShortDay(ctx.language, dayOf(letter.filedAt), dayOf(app.clock()));
      return ctx.say('appeals-joined-line', { ...headOf(ctx, letter), state: stateWord(ctx, letter), date, n: page.from + at + 1 });
    }),
    ...pageLines(ctx, page),
  ];
  const rows = shown.map((letter, at) => caseButton(ctx, letter, page.from + at + 1, ['appeals:case', letter.id]));
  await show(ctx, lines.join('\n'), keyboard([...rows, ...pageRows(ctx, page, ['appeals:joined', String(id)], backTo(ctx, id))]));
}

function caseButton(ctx: Ctx, letter: Appeal, n: number, data: readonly (string | number)[]): InlineKeyboardButton[] {
  return [button(ctx.label('appeals-case-button', { n, code: headOf(ctx, letter).code }), ...data)];
}

/** An operator is asked to which case of the unit a letter shall be joined. */
export async function askLead(app: AppealsFaceApp, ctx: TapCtx, { id, nth: asked }: { id: number; nth: number }): Promise<void> {
  const found = await findForOperator(app, ctx, id);
  if (!found) return await show(ctx, ctx.say('fault-gone'));
  const leads = (await offerLeads(app.db, found.appeal)).filter((lead) => mayJoin(found.appeal, lead));
  if (leads.length === 0) return await show(ctx, ctx.say('appeals-op-join-none'), keyboard([backTo(ctx, id)]));
  const page = pageOf(asked, leads.length);
  const shown = leads.slice(page.from, page.through);
  const lines = [
    ctx.say('appeals-op-join-ask', headOf(ctx, found.appeal)),
    '',
    ...shown.map((lead, at) => {
      const day = formatShortDay(ctx.language, lead.plannedOn ?? lead.dueOn, dayOf(app.clock()));
      return ctx.say('appeals-case-line', { ...headOf(ctx, lead), day, n: page.from + at + 1 });
    }),
    ...pageLines(ctx, page),
  ];
  const rows = shown.map((lead, at) => caseButton(ctx, lead, page.from + at + 1, ['appeals:op-join-to', id, lead.id]));
  await show(ctx, lines.join('\n'), keyboard([...rows, ...pageRows(ctx, page, ['appeals:op-join', String(id)], backTo(ctx, id))]));
}

/** Both letters beside each other, before they are one case. Reading either is a look that is written down. */
export async function compareLead(app: AppealsFaceApp, ctx: TapCtx, { id, nth: leadId }: { id: number; nth: number }): Promise<void> {
  const found = await findForOperator(app, ctx, id);
  const lead = await findForOperator(app, ctx, leadId);
  if (!found || !lead) return await show(ctx, ctx.say('fault-gone'));
  if (!mayJoin(found.appeal, lead.appeal)) return await openCaseScreen(app, ctx, id);
  await onceAnUpdate('case-opened', () => openCase(app, officialOf(ctx, 'operator'), found.appeal));
  const other = { ...officialOf(ctx, 'operator'), tap: `${ctx.callbackQuery.id}:lead` };
  await onceAnUpdate('lead-opened', () => openCase(app, other, lead.appeal));
  const lines = [...letterLines(ctx, found.appeal), '', ...letterLines(ctx, lead.appeal), '', ctx.say('appeals-op-join-sure')];
  const yes = [button(ctx.label('appeals-op-join-yes-button'), 'appeals:op-join-yes', id, leadId)];
  const back = [button(ctx.label('menu-back-button'), 'appeals:op-join', id, 1)];
  await show(ctx, lines.join('\n'), keyboard([yes, back]));
}

function letterLines(ctx: Ctx, letter: Appeal): string[] {
  return [
    ctx.say('appeals-case-title', headOf(ctx, letter)),
    ...(letter.body === '' ? [] : [ctx.say('appeals-card-text', { text: clipLength(letter.body, LETTER_CHARS_MAX) })]),
    ...(letter.landmark === null ? [] : [ctx.say('appeals-case-landmark', { text: letter.landmark })]),
  ];
}

/** They are one now, or cannot be any more: the letter itself says so. */
export async function takeLead(app: AppealsFaceApp, ctx: TapCtx, { id, nth: leadId }: { id: number; nth: number }): Promise<void> {
  const found = await findForOperator(app, ctx, id);
  if (!found || !(await findForOperator(app, ctx, leadId))) return await show(ctx, ctx.say('fault-gone'));
  await onceAnUpdate('joined', () => joinCases(app, officialOf(ctx, 'operator'), { letterId: id, leadId }));
  await openCaseScreen(app, ctx, id);
}

/** Shall it go alone? */
export async function askSplit(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  const found = await findForOperator(app, ctx, id);
  if (!found) return await show(ctx, ctx.say('fault-gone'));
  if (found.appeal.state !== 'joined') return await openCaseScreen(app, ctx, id);
  const yes = [button(ctx.label('appeals-split-yes-button'), 'appeals:op-split-yes', id)];
  await show(ctx, ctx.say('appeals-op-split-ask', headOf(ctx, found.appeal)), keyboard([yes, backTo(ctx, id)]));
}

export async function takeSplit(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  const found = await findForOperator(app, ctx, id);
  if (!found) return await show(ctx, ctx.say('fault-gone'));
  await onceAnUpdate('split', () => splitCase(app, officialOf(ctx, 'operator'), id));
  await openCaseScreen(app, ctx, id);
}

/** A case that the caller sees as an operator; as which other official he may see it is not asked here. */
async function findForOperator(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<AtDesk | undefined> {
  const found = await findAtDesk(app, ctx, id);
  return found?.desk === 'operator' ? found : undefined;
}
