import { systemClock } from '../../src/kernel/clock.ts';
import type { PersonId, PlaceCode } from '../../src/kernel/ids.ts';
import type { Db } from '../../src/platform/database/index.ts';
import { chooseHome } from '../../src/rooms/directory/index.ts';
import { addDemoPerson } from '../../src/rooms/identity/index.ts';
import { pseudonymOf } from '../../src/rooms/surveys/actions/pseudonym.ts';
import type { PersonHandle, Simulator } from '../../src/simulator/index.ts';
import { see } from './people.ts';

export const VOTERS_PER_ROUND = 2;

interface Voter {
  readonly id: PersonId;
  readonly person: PersonHandle;
}

/** One survey, open over all rounds. Everybody whom it asks is there when it is opened. */
export interface Asked {
  readonly surveyId: number;
  readonly operator: PersonHandle;
  readonly voters: readonly Voter[];
}

interface Scene {
  readonly sim: Simulator;
  readonly db: Db;
  readonly region: PlaceCode;
  /** Where the voters live, and nobody else when they are asked. */
  readonly okrug: PlaceCode;
}

/** The operator asks about trust; resolves when all have the question. */
export async function askAll(scene: Scene, rounds: number): Promise<Asked> {
  const app = { db: scene.db, clock: systemClock };
  const voters = [];
  for (let n = 0; n < (rounds + 1) * VOTERS_PER_ROUND; n += 1) {
    const telegramId = 8_400_000 + n;
    const id = await addDemoPerson(app, { telegramId, language: 'ru' });
    await chooseHome(app, id, scene.okrug);
    voters.push({ id, person: scene.sim.person({ id: telegramId, first_name: 'Voter', started: true }) });
  }
  const role = { kind: 'operator', areaCode: scene.region } as const;
  await addDemoPerson(app, { telegramId: 8_500_000, language: 'ru', role });
  const operator = scene.sim.person({ id: 8_500_000, first_name: 'Asker', started: true });
  operator.say('/survey');
  await see(operator, 'Вы ещё не проводили опросов');
  operator.tap('Новый опрос');
  await see(operator, 'Готовый вопрос');
  operator.tap('Вопрос о доверии');
  await see(operator, 'Кого спрашиваем?');
  const { id: surveyId } = await scene.db.selectFrom('surveys.survey').select('id').executeTakeFirstOrThrow();
  operator.tapData(`surveys:to:${surveyId}:${scene.okrug}`);
  await see(operator, 'Получат вопрос');
  operator.tap('10 дней');
  await see(operator, 'Начинаем?');
  operator.tap('Да, начать');
  await see(operator, 'Опрос идёт');
  for (const { person } of voters) await person.until((messages) => messages.some((one) => one.inlineKeyboard), 60_000);
  return { surveyId, operator, voters };
}

/** What everybody answers in the end. */
const FINALLY = 3;

/** Answers, thinks again, answers otherwise. */
export async function vote({ person }: Voter): Promise<void> {
  person.tap('Полностью доверяю');
  await see(person, 'ответ принят');
  person.tap('Изменить ответ');
  await see(person, 'Один вопрос');
  person.tap('Скорее доверяю');
  await see(person, 'ответ принят');
}

/** @returns how many do not have their last answer, and this one alone */
async function countAnswersWrong(db: Db, { surveyId, voters }: Asked): Promise<number> {
  const { secret } = await db
    .selectFrom('surveys.pseudonym_key')
    .select('secret')
    .where('survey_id', '=', surveyId)
    .executeTakeFirstOrThrow();
  const answers = await db.selectFrom('surveys.answer').select(['pseudonym', 'option']).where('survey_id', '=', surveyId).execute();
  const took = db
    .selectFrom('surveys.participation')
    .select('person_id')
    .where('survey_id', '=', surveyId)
    .where('status', '=', 'answered');
  const answered = new Set((await took.execute()).map((row) => row.person_id));
  let wrong = Math.abs(answers.length - voters.length);
  for (const { id } of voters) {
    const theirs = answers.filter((one) => one.pseudonym.equals(pseudonymOf(secret, id)));
    if (theirs.map((one) => one.option).join() !== String(FINALLY) || !answered.has(id)) wrong += 1;
  }
  return wrong;
}

/** The operator ends it. @returns the ballots that the counting has made, and how many of them are not what was answered */
export async function closeAndCount(db: Db, { surveyId, operator, voters }: Asked): Promise<{ ballots: number; ballotsWrong: number }> {
  const answersWrong = await countAnswersWrong(db, { surveyId, operator, voters });
  operator.tapData(`surveys:close:${surveyId}`);
  const closed = db.selectFrom('surveys.survey').select('answered').where('id', '=', surveyId).where('step', '=', 'closed');
  const deadline = performance.now() + 20_000;
  while ((await closed.execute()).length === 0 && performance.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 20));
  const ballots = await db.selectFrom('surveys.ballot').select('option').where('survey_id', '=', surveyId).execute();
  const others = ballots.filter((ballot) => ballot.option !== FINALLY).length;
  const [survey] = await closed.execute();
  const miscounted = Math.abs((survey?.answered ?? 0) - voters.length) + Math.abs(ballots.length - voters.length);
  return { ballots: ballots.length, ballotsWrong: answersWrong + others + miscounted };
}
