import { type Calendar, workingDaysBetween } from '../../../../kernel/calendar/index.ts';
import { clipLength, dayOf, formatNearDay, type WordKey } from '../../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { readCalendar } from '../../../calendar/index.ts';
import { isComplainable } from '../../actions/case/complain.ts';
import { neighboursOf } from '../../actions/case/neighbours.ts';
import { awaitsReply, mayBeWritten } from '../../actions/case/own.ts';
import { heardOfLead, leadOf } from '../../actions/joined/lead.ts';
import { formatCode } from '../../code.ts';
import { asShared } from '../../joined.ts';
import type { NeighbourCounts } from '../../neighbours.ts';
import { WORDS_OF_OFFICE } from '../../outcome.ts';
import type { Paper } from '../../queries/another.ts';
import { type Appeal, findAppeal } from '../../queries/appeals.ts';
import { findComplaintAbout } from '../../queries/complaints.ts';
import { type AppealEvent, listEvents, listFiles } from '../../queries/events.ts';
import { countLooks, type Looked, type Looks } from '../../queries/looks.ts';
import { type Answered, listAnswers } from '../../queries/questions.ts';
import { after, awaitsVerdict, type EventKind, isUnanswered, mayDispute } from '../../states.ts';
import { keyRow, otherCardLines, paperOf } from '../another/paper.ts';
import type { AppealsFaceApp } from '../app.ts';
import { answerLines } from '../filing/question.ts';
import { redactedLines } from '../moderation/words.ts';
import { neighbourLines } from '../neighbours/words.ts';
import { claimedProofLines } from '../proof-lines.ts';
import { ownSupportLines } from '../proposals/part.ts';
import { verdictLabels } from '../spoken.ts';
import { ownVillageLines, ownVillageRows } from '../village/card.ts';
import { chainTo, dueOf, eventLine, headOf, historyOf, stateSentence, stateWord } from '../words.ts';
import { pictureButton } from './receipt-picture.ts';
import { findOwn } from './whose.ts';

/** On the card; the rest is a tap away. */
const EVENTS_SHOWN = 6;
/** The whole history must fit into one message. */
const HISTORY_MAX = 40;
/** Together they leave room for the rest of the card within Telegram's 4,096; the messages themselves stand whole in the chat. */
const LETTER_CHARS_MAX = 1_500;
const ANSWER_CHARS_MAX = 600;

/** As `showOwn`, below a receipt or a notice that is kept. */
export async function followOwn(app: AppealsFaceApp, ctx: Ctx, id: number): Promise<void> {
  ctx.answersBelow = true;
  await showOwn(app, ctx, id);
}

/** A resident's own case. */
export async function showOwn(app: AppealsFaceApp, ctx: Ctx, id: number): Promise<void> {
  const appeal = await findOwn(app, ctx, id);
  if (!appeal) return await show(ctx, ctx.say('fault-gone'));
  const events = await listEvents(app.db, id);
  // What has joined another case stands where that one stands, and what was said of that one is said of it.
  const lead = await leadOf(app.db, appeal);
  const heard = await heardOfLead(app.db, events);
  const stands = { appeal: lead ? asShared(appeal, lead) : appeal, events: lead ? await listEvents(app.db, lead.id) : events };
  const files = await listFiles(app.db, id);
  const filed = events.find((event) => event.kind === 'filed');
  const ofLetter = files.filter((file) => file.eventId === filed?.id).length;
  const told = lead ? heard : events;
  const neighbours = await neighboursOf(app.db, told);
  const history = cardHistory(app, ctx, { appeal, events, told, stands: stands.appeal, neighbours }, await readCalendar(app.db));
  const complaint = await findComplaintAbout(app.db, id);
  const about = appeal.aboutAppealId === null ? undefined : await findAppeal(app.db, appeal.aboutAppealId);
  const paper = await paperOf(app, appeal);
  const blocks = [
    [...cardHead(app, ctx, { appeal, events, stands }), ...redactedLines(ctx, events), ...otherCardLines(ctx, appeal, paper)],
    [
      ...cardLetter(app, ctx, appeal, ofLetter, await listAnswers(app.db, id), about),
      ...ownVillageLines(ctx, appeal, events),
      ...(await ownSupportLines(app, ctx, appeal)),
      ...lookLines(app, ctx, await countLooks(app.db, id)),
    ],
    history,
  ];
  await show(
    ctx,
    blocks.map((lines) => lines.join('\n')).join('\n\n'),
    cardButtons(app, ctx, appeal, {
      events,
      heard: [...events, ...heard],
      stands: stands.appeal,
      files: files.length,
      complaint,
      mayEdit: await mayBeWritten(app.db, appeal, 'edit'),
      paper,
    }),
  );
}

interface Told {
  readonly appeal: Appeal;
  readonly events: readonly AppealEvent[];
}

/** A letter with its history; `stands`: the same, unless it has joined another case. */
interface OwnLetter extends Told {
  readonly stands: Told;
}

function cardHead(app: AppealsFaceApp, ctx: Ctx, { appeal, events, stands }: OwnLetter): string[] {
  return [
    ctx.say('appeals-card-title', headOf(ctx, appeal)),
    stateWord(ctx, appeal),
    stateSentence(app, ctx, appeal, events),
    ...(appeal.state === 'joined' ? [stateWord(ctx, stands.appeal), stateSentence(app, ctx, stands.appeal, stands.events)] : []),
    ...(appeal.isDemo ? [ctx.say('directory-card-demo')] : []),
  ];
}

function cardLetter(
  app: AppealsFaceApp,
  ctx: Ctx,
  appeal: Appeal,
  fileCount: number,
  answers: readonly Answered[],
  about?: Appeal,
): string[] {
  return [
    ...(appeal.body === '' ? [] : [ctx.say('appeals-card-text', { text: clipLength(appeal.body, LETTER_CHARS_MAX) })]),
    ...answerLines(ctx, answers),
    ...(fileCount === 0 ? [] : [ctx.say('appeals-card-files', { n: fileCount })]),
    ctx.say('appeals-card-place', { place: [chainTo(app, ctx, appeal.placeCode), appeal.landmark].filter(Boolean).join(', ') }),
    ctx.say(whoSees(appeal)),
    ...(about ? [ctx.say('appeals-card-about', { code: formatCode(about.code) })] : []),
    ...(appeal.officialNo === null ? [] : [ctx.say('appeals-card-official', { number: appeal.officialNo })]),
  ];
}

/** Who has looked at it, as far as it is recorded. */
function lookLines(app: AppealsFaceApp, ctx: Ctx, { operators, names }: Looks): string[] {
  const line = (key: WordKey, { count, lastAt }: Looked) =>
    lastAt === null ? [] : [ctx.say(key, { n: count, date: formatNearDay(ctx.language, dayOf(lastAt), dayOf(app.clock())) })];
  return [...line('appeals-card-looks-name', names), ...line('appeals-card-looks-operator', operators)];
}

function whoSees(appeal: Appeal): WordKey {
  if (appeal.addressee === 'operator') return 'appeals-card-sees-operator';
  return appeal.authorName === null ? 'appeals-card-sees-unnamed' : 'appeals-card-sees-named';
}

/** What officials have said last, as it was written. */
const SPOKEN: readonly EventKind[] = WORDS_OF_OFFICE.filter((kind) => kind !== 'passed-on');

/** @param letter.told what its author was told: of a case that he has joined only what came after that */
function cardHistory(
  app: AppealsFaceApp,
  ctx: Ctx,
  {
    appeal,
    events,
    told,
    stands,
    neighbours,
  }: Told & {
    told: readonly AppealEvent[];
    stands: Appeal;
    neighbours: NeighbourCounts | undefined;
  },
  calendar: Calendar,
): string[] {
  const spoken = told.findLast((event) => SPOKEN.includes(event.kind) && event.body !== '' && event.body !== null);
  const question = awaitsReply(appeal, events) ? events.findLast((event) => event.kind === 'asked')?.body : undefined;
  return [
    ctx.say('appeals-card-history'),
    ...historyOf(events, 'resident')
      .slice(-EVENTS_SHOWN)
      .map((event) => eventLine(app, ctx, event, 'resident')),
    ...(spoken?.body ? [ctx.say(spokenKey(spoken), { text: clipLength(spoken.body, ANSWER_CHARS_MAX) })] : []),
    ...claimedProofLines(ctx, told),
    ...neighbourLines(ctx, neighbours),
    ...(question ? [ctx.say('appeals-card-asked', { text: clipLength(question, ANSWER_CHARS_MAX) })] : []),
    ...(isUnanswered(stands.state)
      ? [ctx.say('appeals-card-due', { due: dueOf(app, ctx, stands), days: daysLeft(calendar, dayOf(app.clock()), stands) })]
      : []),
  ];
}

function spokenKey({ kind, byRole }: AppealEvent): WordKey {
  if (kind !== 'answered') return 'appeals-card-words';
  if (byRole === 'staff') return 'appeals-card-answer-staff';
  return byRole === 'operator' ? 'appeals-card-answer-operator' : 'appeals-card-answer';
}

/** Working days left to answer; 0 when the last day has come or passed. */
function daysLeft(calendar: Calendar, today: string, { dueOn }: Appeal): number {
  return dueOn <= today ? 0 : workingDaysBetween(calendar, today, dueOn);
}

/** What its author can do with it now; what there is to see; the way back. */
function cardButtons(
  app: AppealsFaceApp,
  ctx: Ctx,
  appeal: Appeal,
  has: {
    events: readonly AppealEvent[];
    /** With what was heard of the case that it has joined. */
    heard: readonly AppealEvent[];
    stands: Appeal;
    files: number;
    complaint: Appeal | undefined;
    mayEdit: boolean;
    paper: Paper | undefined;
  },
) {
  const { id, state } = appeal;
  const can = (kind: EventKind) => after(state, kind) !== undefined;
  const row = (isShown: boolean, label: WordKey, verb: string) => (isShown ? [button(ctx.label(label), verb, id)] : []);
  const wasSpoken = has.events.some((event) => SPOKEN.includes(event.kind));
  const isReply = awaitsReply(appeal, has.events);
  return keyboard([
    ...verdictRowsOf(app, ctx, has.stands),
    row(isReply, 'appeals-reply-button', 'appeals:add'),
    row(!isReply && can('added'), 'appeals-add-button', 'appeals:add'),
    row(has.mayEdit, 'appeals-own-edit-button', 'appeals:own-edit'),
    row(wasSpoken && appeal.rating === null && can('rated'), 'appeals-rate-button', 'appeals:rate-ask'),
    has.files > 0 ? [button(ctx.label('appeals-files-button', { n: has.files }), 'appeals:files', id)] : [],
    row(has.events.length > EVENTS_SHOWN, 'appeals-history-button', 'appeals:history'),
    [pictureButton(ctx, id)],
    keyRow(ctx, appeal, has.paper),
    ...furtherRows(app, ctx, appeal, has),
    ...ownVillageRows(ctx, appeal, has.events),
    row(can('split'), 'appeals-split-button', 'appeals:split'),
    row(can('withdrawn'), 'appeals-withdraw-button', 'appeals:withdraw'),
    row(state === 'returned', 'appeals-again-button', 'appeals:again'),
    [button(ctx.label('menu-back-button'), 'appeals:mine', 1)],
  ]);
}

/** Beyond the akim: the official way, and a complaint of how it was answered. */
function furtherRows(
  app: AppealsFaceApp,
  ctx: Ctx,
  appeal: Appeal,
  { heard, stands, complaint }: { heard: readonly AppealEvent[]; stands: Appeal; complaint: Appeal | undefined },
) {
  const { id, state } = appeal;
  const mayComplain = complaint === undefined && isComplainable(stands, heard, dayOf(app.clock()));
  return [
    mayComplain ? [button(ctx.label('appeals-complain-button'), 'appeals:complain', id)] : [],
    complaint ? [button(ctx.label('appeals-complaint-open-button'), 'appeals:open', complaint.id)] : [],
    after(state, 'official') ? [button(ctx.label('appeals-official-button'), 'appeals:official', id)] : [],
  ];
}

/** What came of it, as far as it can be said now. */
function verdictRowsOf(app: AppealsFaceApp, ctx: Ctx, appeal: Appeal) {
  const { id, state } = appeal;
  const isAwaited = awaitsVerdict(appeal);
  const isDisputable = mayDispute(appeal, app.clock());
  const [solved, partly, unsolved] = verdictLabels(appeal);
  return [
    isAwaited ? [button(ctx.label(solved), 'appeals:solved', id)] : [],
    isAwaited && isDisputable && state !== 'partly' ? [button(ctx.label(partly), 'appeals:partly', id)] : [],
    isAwaited && isDisputable ? [button(ctx.label(unsolved), 'appeals:unsolved', id)] : [],
    state === 'answered-no' ? [button(ctx.label('appeals-dispute-button'), 'appeals:unsolved', id)] : [],
    state === 'confirmed' && isDisputable ? [button(ctx.label('appeals-after-all-button'), 'appeals:after-all', id)] : [],
  ];
}

export async function showHistory(app: AppealsFaceApp, ctx: Ctx, id: number): Promise<void> {
  const appeal = await findOwn(app, ctx, id);
  if (!appeal) return await show(ctx, ctx.say('fault-gone'));
  const events = historyOf(await listEvents(app.db, id), 'resident').slice(-HISTORY_MAX);
  const lines = [ctx.say('appeals-card-title', headOf(ctx, appeal)), ...events.map((event) => eventLine(app, ctx, event, 'resident'))];
  await show(ctx, lines.join('\n'), keyboard([[button(ctx.label('menu-back-button'), 'appeals:open', id)]]));
}
