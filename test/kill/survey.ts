import { isDeepStrictEqual } from 'node:util';
import { enqueue } from '../../src/delivery/index.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import type { PersonId, PlaceCode } from '../../src/kernel/ids.ts';
import type { Db } from '../../src/platform/database/index.ts';
import { chooseHome } from '../../src/rooms/directory/index.ts';
import { addDemoPerson } from '../../src/rooms/identity/index.ts';
import { pseudonymOf } from '../../src/rooms/surveys/actions/pseudonym.ts';
import type { PersonHandle, Simulator } from '../../src/simulator/index.ts';
import type { chanceOf } from './chance.ts';
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

/** Ends the bot as a power cut would and starts it again; `meanwhile` is done while it is down. */
export type Kill = (meanwhile?: () => Promise<void>) => Promise<void>;

/** So often the bot is killed while it tells the result. */
const KILLS_WHILE_TELLING = 2;
const TOLD_BEFORE_KILL_MAX = 4;

/**
 * The operator ends it, and the bot is killed on the way: once when the answers are counted and nobody is told, then in the middle of
 * telling.
 */
export async function closeUnderKills(
  { sim, db }: Pick<Scene, 'sim' | 'db'>,
  asked: Asked,
  { kill, chance }: { kill: Kill; chance: ReturnType<typeof chanceOf> },
): Promise<Ballots> {
  const { surveyId, operator, voters } = asked;
  const answersWrong = await countAnswersWrong(db, asked);
  // Whoever queues the result waits for this one, which holds the key of the last one's: the closing stands, the telling does not.
  const holding = await db.startTransaction().execute();
  const last = voters.at(-1)?.id ?? 0;
  const dedupeKey = `${RESULT}:${surveyId}:${last}`;
  await enqueue(holding, { dedupeKey, lane: 'broadcast', chatId: operator.id, payload: { text: 'nobody is sent this' } });
  operator.say('/survey');
  await see(operator, 'Ваши опросы');
  operator.tap(/^1\. /);
  await see(operator, 'Доставлено');
  operator.tap('Закрыть опрос');
  await see(operator, 'Снова открыть будет нельзя');
  operator.tap('Да, закрыть');
  await untilStep(db, surveyId, 'closing');
  const counted = await listBallots(db, surveyId);
  const from = sim.calls.at(-1)?.seq ?? 0;
  const told = () => sim.calls.filter(({ seq, payload: { text } }) => seq > from && typeof text === 'string' && isResult(text)).length;
  await kill(() => holding.rollback().execute());
  let toTell = 0;
  for (let kills = 0; kills < KILLS_WHILE_TELLING; kills += 1) {
    // Of all that were told so far: a process tells while it starts already.
    toTell += chance.whole(1, TOLD_BEFORE_KILL_MAX);
    await sim.untilCall(() => told() >= toTell, 20_000);
    await kill();
  }
  await untilStep(db, surveyId, 'closed');
  const ballots = await listBallots(db, surveyId);
  const { answered } = await db.selectFrom('surveys.survey').select('answered').where('id', '=', surveyId).executeTakeFirstOrThrow();
  const others = ballots.filter((ballot) => ballot.option !== FINALLY).length;
  const miscounted = Math.abs((answered ?? 0) - voters.length) + Math.abs(ballots.length - voters.length);
  const countedAnew = isDeepStrictEqual(counted, ballots) ? 0 : 1;
  return { ballots: ballots.length, ballotsWrong: answersWrong + others + miscounted + countedAnew };
}

interface Ballots {
  /** That the counting has made. */
  readonly ballots: number;
  /** Not what was answered, or made anew. */
  readonly ballotsWrong: number;
}

async function untilStep(db: Db, surveyId: number, step: string): Promise<void> {
  const there = db.selectFrom('surveys.survey').select('id').where('id', '=', surveyId).where('step', '=', step);
  const deadline = performance.now() + 20_000;
  while ((await there.execute()).length === 0) {
    if (performance.now() > deadline) throw new Error(`The survey was not ${step} in time`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Their numbers are by chance: a second counting would give them others. */
async function listBallots(db: Db, surveyId: number) {
  return await db.selectFrom('surveys.ballot').select(['id', 'option']).where('survey_id', '=', surveyId).orderBy('id').execute();
}

const RESULT = 'survey-result';
/** What the ledger tells; who opens it himself sees how many took part besides. */
export const isResult = (text: string) => text.includes('Отвечали только подписчики бота') && !text.includes('. Приглашены: ');

/** Everybody who answered, and the operator: the result once, or what the ledger admits. */
export async function countResults(db: Db, { surveyId, voters, operator }: Asked) {
  const rows = await db
    .selectFrom('delivery.message')
    .select(['chat_id', 'state', 'unknown_sends'])
    .where('dedupe_key', 'like', `${RESULT}:${surveyId}:%`)
    .execute();
  let resultsWrong = Math.abs(rows.length - voters.length - 1);
  for (const person of [operator, ...voters.map((voter) => voter.person)]) {
    const seen = person.messages().filter((message) => isResult(message.text ?? '')).length;
    const theirs = rows.filter((row) => row.chat_id === person.id);
    const known = theirs.filter((row) => row.state === 'sent').length;
    const perhaps = theirs.reduce((sum, row) => sum + row.unknown_sends, 0);
    if (theirs.length !== 1 || known + perhaps === 0 || seen < known || seen > known + perhaps) resultsWrong += 1;
  }
  return { results: rows.length, resultsWrong, resultsUnknown: rows.reduce((sum, row) => sum + row.unknown_sends, 0) };
}
