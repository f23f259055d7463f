import type { InlineKeyboardMarkup } from 'grammy/types';
import type { PersonId, PlaceCode } from '../../../../kernel/ids.ts';
import { clipLength, dayOf, formatNearDay, formatShortDay } from '../../../../kernel/locale/index.ts';
import type { Db } from '../../../../platform/database/index.ts';
import type { Voice } from '../../../../platform/speech/index.ts';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import { pageLines, pageOf, pageRows } from '../../../../platform/telegram/pages.ts';
import { neighboursOf } from '../../actions/case/neighbours.ts';
import { WORDS_OF_OFFICE } from '../../outcome.ts';
import { type Appeal, findAppeal } from '../../queries/appeals.ts';
import { type AppealEvent, listEvents } from '../../queries/events.ts';
import { countShown, listShown } from '../../queries/village.ts';
import type { EventKind } from '../../states.ts';
import { isShown, SHOWABLE } from '../../village/opening.ts';
import { nameOf, shownWords } from '../../village/shown-words.ts';
import { neighbourLines } from '../neighbours/words.ts';
import { supportPart } from '../proposals/part.ts';
import { chainTo, dueOf, stateWord, topicOf, unitOf, type Wording } from '../words.ts';

/** Together they leave room for the other lines within Telegram's 4,096: the longest letters are cut, by their last words. */
const LETTER_CHARS_MAX = 2_800;
const ANSWER_CHARS_MAX = 600;

interface Screen {
  readonly html: string;
  readonly markup: InlineKeyboardMarkup;
}

type Rows = Parameters<typeof keyboard>[0];

/** What the village sees: the letters of a unit whose authors let it, the newest first; neither codes nor names. @param below rows under the pages */
export async function listScreen(
  app: Wording & { readonly db: Db },
  voice: Voice,
  { unitCode, asked, below = [] }: { unitCode: PlaceCode; asked: number; below?: Rows },
): Promise<Screen> {
  const page = pageOf(asked, await countShown(app.db, unitCode, SHOWABLE));
  const shown = (await listShown(app.db, unitCode, SHOWABLE, page.through)).slice(page.from);
  const back = [button(voice.label('menu-back-button'), 'directory:village')];
  const lines = [
    voice.say('appeals-village-title', { unit: unitOf(app, voice, unitCode) }),
    ...(shown.length === 0 ? [voice.say('appeals-village-none')] : []),
    ...shown.map((appeal, at) => listLine(app, voice, appeal, page.from + at + 1)),
    ...pageLines(voice, page),
    ...(shown.length === 0 ? [] : ['', voice.say('appeals-village-note')]),
  ];
  const rows = shown.map((appeal, at) => [
    button(`${page.from + at + 1}. ${topicOf(voice, appeal)}`, 'appeals:village-case', appeal.id, page.number),
  ]);
  const pages = pageRows(voice, page, ['appeals:village-list', unitCode]);
  return { html: lines.join('\n'), markup: keyboard([...rows, ...pages, ...below, page.number === 1 ? back : []]) };
}

function listLine(app: Wording, voice: Voice, appeal: Appeal, n: number): string {
  return voice.say('appeals-village-line', {
    n,
    topic: topicOf(voice, appeal),
    place: villageOf(app, voice, appeal),
    date: formatShortDay(voice.language, dayOf(appeal.filedAt), dayOf(app.clock())),
    state: stateWord(voice, appeal),
  });
}

/** The place alone: all of the list are of one unit. */
function villageOf(app: Wording, voice: Voice, { placeCode }: Appeal): string {
  return chainTo(app, voice, placeCode).split(', ')[0] ?? placeCode;
}

/** What officials say of a case to its author. */
const ANSWERS: readonly EventKind[] = WORDS_OF_OFFICE.filter((kind) => kind !== 'extended' && kind !== 'returned');

/** One of them: its words, the last answer, and what neighbours say of it; undefined where the village does not see it. @param page of the list, for the way back */
export async function villageCaseScreen(
  app: Wording & { readonly db: Db },
  voice: Voice,
  { id, page, personId }: { id: number; page: number; personId: PersonId },
): Promise<Screen | undefined> {
  const appeal = await findAppeal(app.db, id);
  if (!appeal || !isShown(appeal)) return undefined;
  const events = await listEvents(app.db, id);
  const near = (day: string) => formatNearDay(voice.language, day, dayOf(app.clock()));
  const support = await supportPart(app, voice, appeal, { personId, page });
  const lines = [
    voice.say('appeals-village-case-title', { topic: topicOf(voice, appeal) }),
    voice.say('appeals-card-text', { text: clipLength(shownWords(appeal.body, nameOf(appeal)), LETTER_CHARS_MAX) }),
    voice.say('appeals-card-place', { place: chainTo(app, voice, appeal.placeCode) }),
    voice.say('appeals-village-day', { date: near(dayOf(appeal.filedAt)) }),
    voice.say('appeals-case-state', { state: stateWord(voice, appeal) }),
    ...(appeal.plannedOn === null ? [] : [voice.say('appeals-village-planned', { date: dueOf(app, voice, { dueOn: appeal.plannedOn }) })]),
    ...(appeal.joined > 0 ? [voice.say('appeals-case-joined', { n: appeal.joined })] : []),
    ...answerLines(voice, appeal, events),
    ...neighbourLines(voice, await neighboursOf(app.db, events)),
    ...support.lines,
    ...(appeal.isDemo ? [voice.say('directory-card-demo')] : []),
  ];
  const back = [button(voice.label('menu-back-button'), 'appeals:village-list', appeal.unitCode, page)];
  return { html: lines.join('\n'), markup: keyboard([...support.rows, back]) };
}

/** The last word of the office, and whether there is a photo to it: that itself only its author sees. */
function answerLines(voice: Voice, appeal: Appeal, events: readonly AppealEvent[]): string[] {
  const answer = events.findLast((event) => ANSWERS.includes(event.kind));
  if (!answer) return [];
  const text = clipLength(shownWords(answer.body ?? '', nameOf(appeal)), ANSWER_CHARS_MAX);
  const { digits, noPhoto } = answer.kind === 'done-claimed' ? (answer.detail ?? {}) : {};
  return [
    ...(text === '' ? [] : [voice.say('appeals-village-answer', { by: answer.byRole, text })]),
    ...(digits === undefined ? [] : [voice.say('appeals-village-proof')]),
    ...(noPhoto ? [voice.say('appeals-told-no-proof')] : []),
  ];
}
