import { vi } from 'vitest';
import { keepContent } from '../../../src/delivery/index.ts';
import { DAY_MS } from '../../../src/kernel/clock.ts';
import type { PersonId, PlaceCode } from '../../../src/kernel/ids.ts';
import { newSecret, pseudonymOf } from '../../../src/rooms/surveys/actions/pseudonym.ts';
import type { Option } from '../../../src/rooms/surveys/options.ts';
import { insertInvited, keepAnswer, markAnswered } from '../../../src/rooms/surveys/queries/answers.ts';
import { beginAnew, findDraft, moveDraft, startInviting } from '../../../src/rooms/surveys/queries/drafts.ts';
import { saveFanOut } from '../../../src/rooms/surveys/queries/surveys.ts';
import type { PersonHandle } from '../../../src/simulator/index.ts';
import type { Bot } from '../../support/a-bot.ts';
import { LANGUAGES, words } from '../witness.ts';
import { numberOf, PATIENCE_MS, see, type Walk } from './walk.ts';

const QUESTION = { kk: 'Әкімге сенесіз бе?', ru: 'Доверяете ли Вы акиму?' };
/** An okrug where nobody lives: who answers is brought. */
const AREA = 'D06110300' as PlaceCode;
/** What those who were asked have said; fewer than ten would be shown no result. */
const SAID: readonly Option[] = [4, 4, 4, 4, 3, 3, 2, 1, 88, 99];

interface Asked {
  readonly answered: readonly PersonHandle[];
  /** Who was asked and said nothing. */
  readonly silent: PersonHandle;
}

const asked = new WeakMap<PersonHandle, Asked>();
export const askedBy = (operator: PersonHandle): Asked => asked.get(operator) ?? { answered: [], silent: operator };

/** An open survey of this operator's that all of them were asked, and that was answered, in an instant. @returns its number */
async function anAnswered(bot: Bot, operator: PersonHandle, { answered, silent }: Asked): Promise<number> {
  const personId = (await numberOf(bot, operator)) as PersonId;
  const numbers = await Promise.all([...answered, silent].map(async (person) => (await numberOf(bot, person)) as PersonId));
  const at = new Date();
  return await bot.app.storage.db.transaction().execute(async (trx) => {
    await beginAnew(trx, { madeBy: personId, chatId: operator.id, language: 'ru', template: 'own', step: 'confirm', at });
    const { id = 0 } = (await findDraft(trx, personId)) ?? {};
    await moveDraft(trx, id, { step: 'confirm', areaCode: AREA, subject: 'okrug', question: QUESTION });
    const secret = newSecret();
    const contentId = await keepContent(trx, { text: 'nobody is sent this' });
    const closesAt = new Date(at.getTime() + 3 * DAY_MS);
    await startInviting(trx, id, { secret, kkContentId: contentId, ruContentId: contentId, closesAt, at });
    await insertInvited(trx, id, numbers);
    await saveFanOut(trx, id, numbers.at(-1) ?? personId, true);
    for (const [index, option] of SAID.entries()) {
      const voter = numbers[index] ?? personId;
      await keepAnswer(trx, { surveyId: id, pseudonym: pseudonymOf(secret, voter), option });
      await markAnswered(trx, id, voter);
    }
    return id;
  });
}

/** From the list of his surveys to its end, with a second thought in between. */
export async function closeSurvey(person: PersonHandle): Promise<void> {
  person.say('/survey');
  await see(person, 'Ваши опросы');
  person.tap(/^1\. /);
  await see(person, 'Опрос идёт');
  person.tap('Закрыть опрос');
  await see(person, 'Снова открыть будет нельзя');
  person.tap('Нет');
  await see(person, 'Опрос идёт');
  person.tap('Закрыть опрос');
  await see(person, 'Снова открыть будет нельзя');
  person.tap('Да, закрыть');
  // The result stands in its place where the tap was carried out late.
  await person.until((messages) => messages.some((one) => /Опрос закрыт, считаем|\. Приглашены: /.test(one.text ?? '')), PATIENCE_MS);
}

const METHOD = LANGUAGES.map((language) => words(language)('surveys-method-button'));

/** How many results this person was sent; what he opened himself says how many took part. */
export function resultsIn(person: PersonHandle): number {
  return person.messages().filter(({ text, inlineKeyboard }) => {
    const labels = (inlineKeyboard ?? []).flat().map((one) => one.text);
    return METHOD.some((label) => labels.includes(label)) && !text?.includes('. Приглашены: ');
  }).length;
}

/** What the closing has left of a survey, and whom the ledger tells the result how often. */
export async function closingOf(bot: Bot, surveyId: number, people: Readonly<Record<string, readonly PersonHandle[]>>) {
  const { db } = bot.app.storage;
  const survey = db.selectFrom('surveys.survey').select(['step', 'invited', 'answered']).where('id', '=', surveyId);
  await vi.waitUntil(async () => (await survey.executeTakeFirst())?.step === 'closed', { timeout: PATIENCE_MS, interval: 50 });
  const ballots = await db.selectFrom('surveys.ballot').select('option').where('survey_id', '=', surveyId).orderBy('option').execute();
  const secrets = await db.selectFrom('surveys.pseudonym_key').select('survey_id').where('survey_id', '=', surveyId).execute();
  const answers = await db.selectFrom('surveys.answer').select('option').where('survey_id', '=', surveyId).execute();
  const queued = await db.selectFrom('delivery.message').select('chat_id').where('batch', '=', `survey-result:${surveyId}`).execute();
  const told = Object.entries(people).map(([who, them]) => [
    who,
    them.map((person) => queued.filter((row) => row.chat_id === person.id).length),
  ]);
  return {
    ...(await survey.executeTakeFirstOrThrow()),
    ballots: ballots.map((row) => row.option),
    kept: secrets.length + answers.length,
    queued: queued.length,
    told: Object.fromEntries(told) as Record<string, number[]>,
  };
}

/** Resolves when the ledger has sent the result to everybody. */
export async function untilResultSent(bot: Bot, surveyId: number): Promise<void> {
  const unsent = bot.app.storage.db
    .selectFrom('delivery.message')
    .select('id')
    .where('batch', '=', `survey-result:${surveyId}`)
    .where('state', '<>', 'sent')
    .limit(1);
  await vi.waitUntil(async () => (await unsent.execute()).length === 0, { timeout: 2 * PATIENCE_MS, interval: 100 });
}

export const surveyClose: Walk = {
  name: 'survey-close',
  isRestless: true,
  bring: async (bot) => {
    const operator = await bot.known({ language: 'ru', role: { kind: 'operator', areaCode: bot.places.region } });
    const answered = await Promise.all(SAID.map((_, at) => bot.known({ language: LANGUAGES[at % 2] ?? 'ru' })));
    const people = { answered, silent: await bot.known({ language: 'ru' }) };
    asked.set(operator, people);
    return { person: operator, subject: await anAnswered(bot, operator, people) };
  },
  go: ({ person }) => closeSurvey(person),
  rows: (bot, { person, subject = 0 }) => {
    const { answered, silent } = askedBy(person);
    return closingOf(bot, subject, { answered, silent: [silent], operator: [person] });
  },
  arrived: async (bot, { person, subject = 0 }) => {
    await untilResultSent(bot, subject);
    const { answered, silent } = askedBy(person);
    return { answered: answered.map(resultsIn), silent: resultsIn(silent), operator: resultsIn(person) };
  },
};
