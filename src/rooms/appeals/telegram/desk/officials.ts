import { aNth, anId } from '../../../../platform/telegram/buttons.ts';
import type { Face } from '../../../../platform/telegram/face.ts';
import type { Outcome } from '../../outcome.ts';
import type { AppealsFaceApp } from '../app.ts';
import { openAlikes, showLikeness, takeLooked } from './alike.ts';
import { aLookedOverWord, rewriteAnswerTap, sendAnswer } from './answer.ts';
import { openCaseScreen, passOn, sendPoint, takeUp } from './case.ts';
import { sendFiles } from './files.ts';
import { openDue, openInbox, openQueue } from './inbox.ts';
import { aFilter, aPage, aTopicPage, openSome, openTopic, openTopics } from './inbox-filters.ts';
import { takeNoPhoto } from './proof.ts';
import { anAreaPage, openNext, openQueueArea, openQueueAreas } from './queue-areas.ts';
import { aReceiver, takeReceiver } from './receivers.ts';
import { askDayAgain, askWord, showMore, takeDayButton } from './speak.ts';
import { sendTemplate, showTemplates } from './templates.ts';
import { placeNowhere, placeWords } from './unplaced.ts';

/** The side of the room for those who answer. What a case is to whom is looked up behind each button, not here. */
export function officialTaps(app: AppealsFaceApp, face: Face): void {
  face.command('inbox', 'office', (ctx) => openInbox(app, ctx, 1));
  face.command('queue', 'operator', (ctx) => openQueue(app, ctx, 1));
  face.menuWord('menu-akim-inbox-button', 'office', (ctx) => openInbox(app, ctx, 1));
  face.menuWord('menu-akim-due-button', 'office', (ctx) => openDue(app, ctx, 1));
  face.menuWord('menu-operator-queue-button', 'operator', (ctx) => openQueue(app, ctx, 1));
  face.tap('inbox', 'office', aPage, (ctx, page) => openInbox(app, ctx, page));
  face.tap('inbox-by', 'office', aFilter, async (ctx, some) => void ((await openSome(app, ctx, some)) || (await openInbox(app, ctx, 1))));
  face.tap(
    'inbox-topics',
    'office',
    aPage,
    async (ctx, page) => void ((await openTopics(app, ctx, page)) || (await openInbox(app, ctx, 1))),
  );
  face.tap(
    'inbox-topic',
    'office',
    aTopicPage,
    async (ctx, at) => void ((await openTopic(app, ctx, at)) || (await openInbox(app, ctx, 1))),
  );
  face.tap('due', 'office', aPage, (ctx, page) => openDue(app, ctx, page));
  face.tap('queue', 'operator', aPage, (ctx, page) => openQueue(app, ctx, page));
  face.tap('queue-areas', 'operator', aPage, (ctx, page) => openQueueAreas(app, ctx, page));
  face.tap('queue-area', 'operator', anAreaPage, (ctx, at) => openQueueArea(app, ctx, at));
  face.tap('queue-next', 'operator', anId, (ctx, id) => openNext(app, ctx, id));
  face.tap('alikes', 'operator', aPage, (ctx, page) => openAlikes(app, ctx, page));
  face.tap('alike', 'operator', anId, (ctx, id) => showLikeness(app, ctx, id));
  face.tap('alike-looked', 'operator', anId, (ctx, id) => takeLooked(app, ctx, id));

  face.tap('case', 'official', anId, (ctx, id) => openCaseScreen(app, ctx, id));
  face.tap('work', 'official', anId, (ctx, id) => takeUp(app, ctx, id));
  face.tap('pass', 'operator', anId, (ctx, id) => passOn(app, ctx, id));
  face.tap('more', 'official', anId, (ctx, id) => showMore(app, ctx, id));
  for (const [verb, outcome] of WORDS) face.tap(verb, 'official', anId, (ctx, id) => askWord(app, ctx, id, outcome));
  face.tap('day', 'official', aNth, (ctx, chosen) => takeDayButton(app, ctx, chosen));
  face.tap('day-again', 'official', anId, (ctx, id) => askDayAgain(app, ctx, id));
  face.tap('pass-to', 'official', aReceiver, (ctx, chosen) => takeReceiver(app, ctx, chosen));
  face.tap('answer-again', 'official', anId, (ctx, id) => rewriteAnswerTap(app, ctx, id));
  face.tap('no-photo', 'official', anId, (ctx, id) => takeNoPhoto(app, ctx, id));
  face.tap('answer-send', 'official', aLookedOverWord, (ctx, shown) => sendAnswer(app, ctx, shown));
  face.tap('templates', 'official', anId, (ctx, id) => showTemplates(app, ctx, id));
  face.tap('template', 'official', aNth, (ctx, chosen) => sendTemplate(app, ctx, chosen));
  face.tap('belongs', 'office', aNth, (ctx, where) => placeWords(app, ctx, where));
  face.tap('belongs-none', 'office', anId, (ctx, through) => placeNowhere(app, ctx, through));

  // A resident has these below his own case as well.
  face.tap('files', 'anyone', anId, (ctx, id) => sendFiles(app, ctx, id));
  face.tap('point', 'anyone', anId, (ctx, id) => sendPoint(app, ctx, id));
}

/** Each word that an official can say, by its button. */
const WORDS = [
  ['answer', 'answered'],
  ['done', 'done-claimed'],
  ['plan', 'planned'],
  ['budget', 'budgeted'],
  ['ask', 'asked'],
  ['pass-on', 'passed-on'],
  ['extend', 'extended'],
  ['deny', 'answered-no'],
  ['return', 'returned'],
] as const satisfies readonly (readonly [string, Outcome])[];
