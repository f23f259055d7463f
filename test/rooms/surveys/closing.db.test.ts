import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import { LOCALES } from '../../../src/app/telegram.ts';
import type { PersonId } from '../../../src/kernel/ids.ts';
import { LANGUAGES } from '../../../src/kernel/locale/index.ts';
import { loadSpeech, voiceIn } from '../../../src/platform/speech/index.ts';
import { applyPlacesImport } from '../../../src/rooms/directory/actions/index.ts';
import { chooseHome } from '../../../src/rooms/directory/index.ts';
import { addDemoPerson } from '../../../src/rooms/identity/index.ts';
import { endSurvey } from '../../../src/rooms/surveys/actions/answer.ts';
import type { Closed } from '../../../src/rooms/surveys/actions/close.ts';
import { beginDraft, chooseArea, chooseDays, openSurvey } from '../../../src/rooms/surveys/actions/draft.ts';
import { pseudonymOf } from '../../../src/rooms/surveys/actions/pseudonym.ts';
import { OPTIONS, type Option } from '../../../src/rooms/surveys/options.ts';
import { holdSecret, keepAnswer, markAnswered } from '../../../src/rooms/surveys/queries/answers.ts';
import { listAtWork } from '../../../src/rooms/surveys/queries/surveys.ts';
import { purge, stepSurvey } from '../../../src/rooms/surveys/runner.ts';
import { countAnswers } from '../../../src/rooms/surveys/tally.ts';
import { wordResult as wordResultText } from '../../../src/rooms/surveys/telegram/result.ts';
import { aDatabase } from '../../support/database.ts';
import { aFile, placeRows } from '../directory/samples.ts';
import { aSurvey, failing, OPENED, rowsOf, sent, VILLAGE } from './a-survey.ts';

test('a person has one answer, however often and at once he taps; the last of them counts', async () => {
  const survey = await aSurvey(3);
  const [one] = survey.residents as [PersonId];
  const taps = await Promise.all(OPTIONS.flatMap((option) => [survey.answer(one, option), survey.answer(one, option)]));
  expect(taps.every(({ ok }) => ok)).toBe(true);
  await survey.answer(one, 2);
  expect(await rowsOf(survey, 'answer')).toMatchObject([{ option: 2 }]);
  expect((await rowsOf(survey, 'participation')).filter(({ status }) => status === 'answered')).toHaveLength(1);
});

test('everybody of the area is invited once, also where a step is repeated; the author, who lives elsewhere, is not', async () => {
  const survey = await aSurvey(5);
  await survey.db.updateTable('surveys.survey').set({ fanned_out: false, fanned_out_through: 0 }).execute();
  await survey.run();
  expect(await sent(survey, `survey:${survey.id}:`)).toHaveLength(5);
  expect(await rowsOf(survey, 'participation')).toHaveLength(5);
  expect(await survey.answer(survey.maker, 4)).toEqual({ ok: false, refusal: 'not-invited' });
  expect(await survey.answer(999_999 as PersonId, 4)).toEqual({ ok: false, refusal: 'not-invited' });
});

test('closing counts every answer once, destroys secret and pseudonyms, and leaves no way from a person to a ballot', async () => {
  const survey = await aSurvey(40);
  const chosen = survey.residents.slice(0, 30).map((person, at) => [person, OPTIONS[at % OPTIONS.length] ?? 4] as const);
  for (const [person, option] of chosen) await survey.answer(person, option);
  const [key] = await rowsOf(survey, 'pseudonym_key');
  const before = await rowsOf(survey, 'answer');
  // While it is open the answers hang on the secret: that is the open mode.
  const pseudonym = createHmac('sha256', key?.secret as Buffer)
    .update(String(chosen[0]?.[0]))
    .digest();
  expect(before.find((row) => pseudonym.equals(row.pseudonym as Buffer))).toMatchObject({ option: chosen[0]?.[1] });

  await survey.db.updateTable('delivery.message').set({ state: 'sent' }).execute();
  survey.passDays(4);
  await survey.run();
  expect(await rowsOf(survey, 'answer')).toEqual([]);
  expect(await rowsOf(survey, 'pseudonym_key')).toEqual([]);
  const ballots = await rowsOf(survey, 'ballot');
  expect(ballots).toHaveLength(30);
  expect(await rowsOf(survey, 'tally')).toMatchObject(OPTIONS.toSorted((a, b) => a - b).map(() => ({ count: 5 })));
  const row = await survey.db.selectFrom('surveys.survey').selectAll().executeTakeFirstOrThrow();
  expect(row).toMatchObject({ step: 'closed', invited: 40, answered: 30 });

  // Columns: nothing that a person, a pseudonym or a time could stand in.
  const { rows: columns } = await sql<{ name: string; type: string }>`
    select column_name as name, data_type as type from information_schema.columns
    where table_schema = 'surveys' and table_name = 'ballot' order by 1`.execute(survey.db);
  expect(columns).toEqual([
    { name: 'id', type: 'uuid' },
    { name: 'option', type: 'smallint' },
    { name: 'survey_id', type: 'bigint' },
  ]);
  expect(ballots.every(({ id }) => /^[0-9a-f]{8}-[0-9a-f]{4}-4/.test(String(id)))).toBe(true);
  // One transaction wrote them all, and it wrote no participation.
  const participation = await rowsOf(survey, 'participation');
  const writers = new Set(ballots.map(({ xmin }) => xmin));
  expect(writers.size).toBe(1);
  expect(participation.some(({ xmin }) => writers.has(xmin))).toBe(false);
  // In the order of their rows the ballots say what chance says: 5 of 30 by six options; 20 would be beyond any.
  const answeredInOrder = participation.filter(({ status }) => status === 'answered').map(({ person_id }) => person_id);
  const optionOfPerson = new Map<unknown, Option>(chosen);
  const hits = ballots.filter(({ option }, at) => optionOfPerson.get(answeredInOrder[at]) === option).length;
  expect(hits).toBeLessThan(20);
  const hitsByTime = ballots.filter(({ option }, at) => before[at]?.option === option).length;
  expect(hitsByTime).toBeLessThan(20);

  await purge(survey.parts, survey.id);
  expect(await survey.db.selectFrom('surveys.survey').select('purge_due_at as dueAt').executeTakeFirst()).toEqual({ dueAt: null });
});

test('a survey that only waits for its last day is no work, and stands in nobody’s way', async () => {
  const survey = await aSurvey(2);
  const at = (now: Date) => listAtWork(survey.db, now, 1);
  expect(await at(survey.app.clock())).toEqual([]);
  const { closes_at } = await survey.db.selectFrom('surveys.survey').select('closes_at').executeTakeFirstOrThrow();
  expect(await at(new Date(Number(closes_at) - 1))).toEqual([]);
  expect(await at(new Date(Number(closes_at)))).toEqual([survey.id]);
  await endSurvey(survey.app, survey.maker, survey.id);
  await survey.run();
  expect(await at(survey.app.clock())).toEqual([survey.id]);
  await purge(survey.parts, survey.id);
  expect(await at(survey.app.clock())).toEqual([]);
});

test('vacuuming leaves no dead row of an answer or a secret behind', async () => {
  const survey = await aSurvey(12);
  for (const person of survey.residents) await survey.answer(person, 4);
  for (const person of survey.residents) await survey.answer(person, 1);
  survey.passDays(4);
  await survey.run();
  await purge(survey.parts, survey.id);
  const { rows } = await sql<{ bytes: number }>`
    select pg_relation_size('surveys.answer') + pg_relation_size('surveys.pseudonym_key') as bytes`.execute(survey.db);
  // Nothing else is in the tables, so their files are cut to nothing.
  expect(rows).toEqual([{ bytes: 0 }]);
});

test('while a backup looks at the database as it was before the closing, the sweeping stays due; after it nothing is left', async () => {
  const survey = await aSurvey(12);
  for (const person of survey.residents) await survey.answer(person, 4);
  const bytes = async () => {
    const { rows } = await sql<{ bytes: number }>`
      select pg_relation_size('surveys.answer') + pg_relation_size('surveys.pseudonym_key') as bytes`.execute(survey.db);
    return rows[0]?.bytes;
  };
  const backup = await survey.db.startTransaction().setIsolationLevel('repeatable read').execute();
  expect(await backup.selectFrom('surveys.answer').select('option').execute()).toHaveLength(12);
  survey.passDays(4);
  await survey.run();
  await purge(survey.parts, survey.id);
  expect(await bytes()).toBeGreaterThan(0);
  expect(await listAtWork(survey.db, survey.app.clock(), 1)).toEqual([]);

  const dueAt = async () => Number((await survey.db.selectFrom('surveys.survey').select('purge_due_at').executeTakeFirst())?.purge_due_at);
  const due = await dueAt();
  survey.passDays(1 / 2_880);
  await purge(survey.parts, survey.id);
  expect(await dueAt()).toBe(due);

  await backup.commit().execute();
  survey.passDays(1);
  expect(await listAtWork(survey.db, survey.app.clock(), 1)).toEqual([survey.id]);
  await purge(survey.parts, survey.id);
  expect(await bytes()).toBe(0);
  expect(await listAtWork(survey.db, survey.app.clock(), 1)).toEqual([]);
});

test('of nine answers nothing is kept, neither a ballot nor a count, and the result says nothing of them', async () => {
  const survey = await aSurvey(12);
  for (const person of survey.residents.slice(0, 9)) await survey.answer(person, 1);
  await endSurvey(survey.app, survey.maker, survey.id);
  const told: Closed[] = [];
  const wordResult = (_language: string, closed: Closed) => {
    told.push(closed);
    return {};
  };
  while ((await stepSurvey({ ...survey.parts, wordResult }, survey.id)) === 'more');
  expect(told.map(({ tally }) => countAnswers(tally))).toEqual([0, 0]);
  const speech = loadSpeech(LOCALES);
  for (const [at, language] of LANGUAGES.entries()) {
    const text = wordResultText(voiceIn(speech, language), told[at] as Closed);
    expect(text.split('\n').slice(1)).toEqual([speech.say(language, 'surveys-result-few')]);
    expect(text).not.toContain('%');
  }
  expect(await rowsOf(survey, 'ballot')).toEqual([]);
  expect(await rowsOf(survey, 'tally')).toEqual([]);
  expect(await rowsOf(survey, 'answer')).toEqual([]);
  expect(await rowsOf(survey, 'pseudonym_key')).toEqual([]);
  expect(await sent(survey, 'survey-result:')).toHaveLength(10);
});

test('no answer is taken after the end, and none that was taken is lost, though all come in the moment of the closing', async () => {
  const survey = await aSurvey(60);
  const answers = survey.residents.map((person) => survey.answer(person, 4));
  const closing = endSurvey(survey.app, survey.maker, survey.id).then(() => survey.run());
  const taken = (await Promise.all(answers)).filter(({ ok }) => ok).length;
  await closing;
  await survey.run();
  const row = await survey.db.selectFrom('surveys.survey').selectAll().executeTakeFirstOrThrow();
  expect(row).toMatchObject({ step: 'closed', answered: taken });
  expect(await rowsOf(survey, 'ballot')).toHaveLength(taken);
  expect((await rowsOf(survey, 'participation')).filter(({ status }) => status === 'answered')).toHaveLength(taken);
  expect(await survey.answer(survey.residents[0] as PersonId, 1)).toEqual({ ok: false, refusal: 'closed' });
});

test('the closing waits for an answer that is being written, and counts it', async () => {
  const survey = await aSurvey(10);
  const [one, ...others] = survey.residents as [PersonId, ...PersonId[]];
  for (const other of others) await survey.answer(other, 4);
  let closing: Promise<void> | undefined;
  await survey.db.transaction().execute(async (trx) => {
    const secret = await holdSecret(trx, survey.id);
    await keepAnswer(trx, { surveyId: survey.id, pseudonym: pseudonymOf(secret ?? Buffer.alloc(0), one), option: 2 });
    await endSurvey(survey.app, survey.maker, survey.id);
    closing = survey.run();
    await vi.waitFor(async () => {
      const { rows } = await sql`select from pg_locks where not granted and locktype = 'transactionid'
        and pid in (select pid from pg_stat_activity where datname = current_database())`.execute(survey.db);
      expect(rows).toHaveLength(1);
    });
    await markAnswered(trx, survey.id, one);
  });
  await closing;
  expect(await rowsOf(survey, 'ballot')).toHaveLength(10);
  expect(await rowsOf(survey, 'answer')).toEqual([]);
});

test('a closing that fails half way leaves the survey open with all its answers, and the next one goes through', async () => {
  const survey = await aSurvey(12);
  for (const person of survey.residents) await survey.answer(person, 3);
  await endSurvey(survey.app, survey.maker, survey.id);
  await expect(stepSurvey({ ...survey.parts, wordResult: failing }, survey.id)).rejects.toThrow('killed');
  expect(await rowsOf(survey, 'answer')).toHaveLength(12);
  expect(await rowsOf(survey, 'pseudonym_key')).toHaveLength(1);
  expect(await rowsOf(survey, 'ballot')).toEqual([]);
  await Promise.all([survey.run(), survey.run(), survey.run()]);
  await survey.run();
  expect(await rowsOf(survey, 'ballot')).toHaveLength(12);
  expect(await rowsOf(survey, 'tally')).toHaveLength(6);
});

test('the result goes once to everybody who answered and to the author, to nobody else', async () => {
  const survey = await aSurvey(14);
  const took = survey.residents.slice(0, 11);
  for (const person of took) await survey.answer(person, 3);
  survey.passDays(4);
  await survey.run();
  await survey.db.updateTable('surveys.survey').set({ step: 'closing', told_through: 0 }).execute();
  await survey.run();
  expect((await sent(survey, 'survey-result:')).toSorted()).toEqual(
    [...took, survey.maker].map((person) => `survey-result:${survey.id}:${person}`).toSorted(),
  );
});

test('the akim of the okrug gets the result of a survey in one of its villages', async () => {
  const survey = await aSurvey(2);
  const role = { kind: 'akim', areaCode: '275630000' as typeof VILLAGE } as const;
  const akim = await addDemoPerson(survey.app, { telegramId: 7_900_009, language: 'kk', role });
  await endSurvey(survey.app, survey.maker, survey.id);
  await survey.run();
  expect((await sent(survey, 'survey-result:')).toSorted()).toEqual(
    [survey.maker, akim].map((person) => `survey-result:${survey.id}:${person}`).toSorted(),
  );
});

test('a foreign operator cannot end it, and its author ends it once', async () => {
  const survey = await aSurvey(2);
  expect(await endSurvey(survey.app, survey.residents[0] as PersonId, survey.id)).toBe(false);
  expect(await endSurvey(survey.app, survey.maker, survey.id)).toBe(true);
  await survey.run();
  expect(await endSurvey(survey.app, survey.maker, survey.id)).toBe(false);
});

test('a confirmation that was left lying until its last day begins nothing', async () => {
  const { db } = await aDatabase();
  let now = OPENED;
  const app = { db, clock: () => now };
  await applyPlacesImport(app, aFile(placeRows()));
  const [maker, resident] = [
    await addDemoPerson(app, { telegramId: 7_900_001, language: 'kk' }),
    await addDemoPerson(app, { telegramId: 7_900_002, language: 'kk' }),
  ];
  await chooseHome(app, resident, VILLAGE);
  const { id } = await beginDraft(app, { personId: maker, chatId: 1, language: 'kk' }, 'trust');
  await chooseArea(app, maker, id, { areaCode: VILLAGE, subject: 'okrug', question: { kk: 'а', ru: 'б' } });
  await chooseDays(app, maker, id, 3);
  now = new Date(OPENED.getTime() + 3 * 86_400_000);
  const yes = { id, personId: maker, areaCode: VILLAGE, isDay: () => true };
  expect(
    await openSurvey(
      app,
      yes,
      async () => true,
      () => ({ text: '' }),
    ),
  ).toEqual({ ok: false, refusal: 'late' });
  expect(
    await openSurvey(
      app,
      { ...yes, isDay: () => false },
      async () => true,
      () => ({ text: '' }),
    ),
  ).toEqual({ ok: false, refusal: 'gone' });
  now = OPENED;
  expect(
    await openSurvey(
      app,
      yes,
      async () => false,
      () => ({ text: '' }),
    ),
  ).toEqual({ ok: false, refusal: 'outside' });
});
