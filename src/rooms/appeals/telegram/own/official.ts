import { dayOf, formatDay, formatNearDay, readDay } from '../../../../kernel/locale/index.ts';
import { escapeHtml, type Voice } from '../../../../platform/speech/index.ts';
import { leaveQuestion, type Question, questionFor, textOf } from '../../../../platform/telegram/asking.ts';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx, OfficialQuestion } from '../../../../platform/telegram/context.ts';
import type { TapCtx } from '../../../../platform/telegram/face.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show, tell } from '../../../../platform/telegram/screens.ts';
import { readCalendar } from '../../../calendar/index.ts';
import { keepOfficial, type Registered, type RegisteredRefusal } from '../../actions/case/official.ts';
import { asPastDay, officialDays, readOfficialNo } from '../../official.ts';
import { type Appeal, findAppeal } from '../../queries/appeals.ts';
import { findCategory } from '../../queries/categories.ts';
import { listEvents, listFiles } from '../../queries/events.ts';
import { after } from '../../states.ts';
import type { AppealsFaceApp } from '../app.ts';
import { keepWriting } from '../filing/leave.ts';
import { CORRUPTION } from '../filing/notice.ts';
import { headOf } from '../words.ts';
import { lawText } from './law-text.ts';
import { findOwn } from './whose.ts';

/** A case of the caller's own that can be made official. */
async function findOfficialable(app: AppealsFaceApp, ctx: Ctx, id: number): Promise<Appeal | undefined> {
  const appeal = await findOwn(app, ctx, id);
  return appeal && after(appeal.state, 'official') !== undefined ? appeal : undefined;
}

function backRow(voice: Voice, id: number) {
  return [button(voice.label('menu-back-button'), 'appeals:official', id)];
}

/** «Make it official»: four steps, and what is known of the number. Below the receipt, which is kept. */
export async function showOfficial(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  ctx.answersBelow = true;
  const appeal = await findOfficialable(app, ctx, id);
  if (!appeal) return await show(ctx, ctx.say('fault-gone'));
  const saved = appeal.officialNo === null ? [] : ['', ...(await savedLines(app, ctx, appeal))];
  const rows = [
    [button(ctx.label('appeals-official-text-button'), 'appeals:official-text', id)],
    [button(ctx.label('appeals-official-no-button'), 'appeals:official-no', id)],
    appeal.officialNo === null ? [] : [button(ctx.label('appeals-day-change-button'), 'appeals:official-day', id)],
    [button(ctx.label('menu-back-button'), 'appeals:follow', id)],
  ];
  await show(ctx, [ctx.say('appeals-official', headOf(ctx, appeal)), ...saved].join('\n'), keyboard(rows));
}

/** The law's text, a message of its own: a tap on it copies it. */
export async function sendLawText(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  const appeal = await findOfficialable(app, ctx, id);
  if (!appeal) return await show(ctx, ctx.say('fault-gone'));
  // What was written anew belongs to the letter as well.
  const written = (await listEvents(app.db, id)).filter(({ kind }) => kind === 'filed' || kind === 'edited').map((event) => event.id);
  const photos = (await listFiles(app.db, id)).filter((file) => file.kind === 'photo' && written.includes(file.eventId)).length;
  const first = appeal.aboutAppealId === null ? undefined : await findAppeal(app.db, appeal.aboutAppealId);
  const phone = appeal.categoryCode === CORRUPTION ? (await findCategory(app.db, CORRUPTION))?.phone : undefined;
  const lines = [
    `<pre>${escapeHtml(lawText(app, appeal, { photos, first, now: app.clock() }))}</pre>`,
    ...(phone ? [ctx.say('appeals-about-akim-corruption', { phone })] : []),
  ];
  await tell(ctx, lines.join('\n'));
}

/** «I have a number», «another day»: the next text is it. */
export async function askOfficial(app: AppealsFaceApp, ctx: TapCtx, id: number, part: OfficialQuestion['part']): Promise<void> {
  const appeal = await findOfficialable(app, ctx, id);
  if (!appeal) return await show(ctx, ctx.say('fault-gone'));
  await keepWriting(app, ctx);
  (await ctx.session).asking = { official: id, part };
  await show(ctx, ctx.say(part === 'day' ? 'appeals-official-day-ask' : 'appeals-official-no-ask'), keyboard([backRow(ctx, id)]));
}

/** Takes the number, or its day, that was asked for. @returns false where none was, or where something else was said: then none is any more */
export async function hearOfficial(app: AppealsFaceApp, ctx: Ctx): Promise<boolean> {
  const asking = await questionFor(ctx, isOfficialQuestion);
  if (!asking || !ctx.message) return false;
  const text = await textOf(ctx, ctx.message);
  if (text === undefined) return true;
  if (isSomethingElse(asking, text)) {
    (await ctx.session).asking = undefined;
    return false;
  }
  const appeal = await findOfficialable(app, ctx, asking.official);
  const registered = appeal && (await readRegistered(app, ctx, { appeal, part: asking.part, text }));
  if (!appeal) await tell(ctx, ctx.say('fault-gone'));
  if (!registered) return true;
  await keep(app, ctx, asking, registered);
  return true;
}

/** Words that are no number are heard as they would have been without the question. */
function isSomethingElse({ part }: OfficialQuestion, text: string): boolean {
  const number = readOfficialNo(text);
  return part === 'number' && !number.ok && number.refusal === 'other';
}

/** What was typed, with what is known of the other part; says what is amiss with it. */
async function readRegistered(
  app: AppealsFaceApp,
  ctx: Ctx,
  { appeal, part, text }: { appeal: Appeal; part: OfficialQuestion['part']; text: string },
): Promise<Registered | undefined> {
  const today = dayOf(app.clock());
  if (part === 'day' && appeal.officialNo !== null) {
    const on = readDay(text, today);
    if (on === undefined) await tell(ctx, ctx.say('appeals-day-unread'));
    return on === undefined ? undefined : { number: appeal.officialNo, on: asPastDay(on, today) };
  }
  const number = readOfficialNo(text);
  if (!number.ok) {
    await tell(
      ctx,
      ctx.say(number.refusal === 'private' ? 'appeals-official-iin' : 'appeals-official-unread'),
      keyboard([backRow(ctx, appeal.id)]),
    );
    return undefined;
  }
  // The day of an earlier number is not this one's.
  return { number: number.value, on: appeal.officialNo === number.value && appeal.officialOn !== null ? appeal.officialOn : today };
}

const REFUSALS = {
  gone: 'fault-gone',
  future: 'appeals-official-future',
  'too-old': 'appeals-official-too-old',
} as const satisfies Record<RegisteredRefusal, string>;

async function keep(app: AppealsFaceApp, ctx: Ctx, asking: OfficialQuestion, registered: Registered): Promise<void> {
  const messageId = ctx.message?.message_id ?? 0;
  const act = { appealId: asking.official, personId: ctx.caller.personId, tap: `message-${messageId}` };
  const kept = await onceAnUpdate('official-kept', () => keepOfficial(app, act, registered));
  if (!kept.ok) return await tell(ctx, ctx.say(REFUSALS[kept.refusal]), keyboard([backRow(ctx, asking.official)]));
  // Told again, it is the same answer; another message is none.
  (await ctx.session).asking = { ...asking, heard: messageId };
  const change = [button(ctx.label('appeals-day-change-button'), 'appeals:official-day', asking.official)];
  const open = [button(ctx.label('appeals-open-button'), 'appeals:follow', asking.official)];
  await tell(ctx, (await savedLines(app, ctx, kept.value)).join('\n'), keyboard([change, open]));
}

/** The number with the law's days; where they are over, what silence means. */
async function savedLines(app: AppealsFaceApp, ctx: Ctx, appeal: Appeal): Promise<string[]> {
  const { officialNo, officialOn } = appeal;
  if (officialNo === null || officialOn === null) return [];
  const today = dayOf(app.clock());
  const days = officialDays(await readCalendar(app.db), officialOn);
  const day = (date: string) => formatDay(ctx.language, date, today);
  const facts = {
    number: officialNo,
    date: formatNearDay(ctx.language, officialOn, today),
    pass: day(days.passOnBy),
    due: day(days.dueOn),
  };
  const isOver = today > days.dueOn;
  return [
    ctx.say('appeals-official-saved', facts),
    ctx.say(isOver ? 'appeals-official-silence' : 'appeals-official-remind', { complain: day(days.complainBy) }),
  ];
}

/** Whatever is typed from now on is no such number. @returns whether one was awaited */
export async function leaveOfficialQuestion(ctx: Ctx): Promise<boolean> {
  return await leaveQuestion(ctx, isOfficialQuestion);
}

function isOfficialQuestion(question: Question): question is OfficialQuestion {
  return 'official' in question;
}
