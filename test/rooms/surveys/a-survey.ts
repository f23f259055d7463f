import { sql } from 'kysely';
import { expect } from 'vitest';
import type { PersonId } from '../../../src/kernel/ids.ts';
import { applyPlacesImport } from '../../../src/rooms/directory/actions/index.ts';
import { chooseHome } from '../../../src/rooms/directory/index.ts';
import { addDemoPerson } from '../../../src/rooms/identity/index.ts';
import { takeAnswer } from '../../../src/rooms/surveys/actions/answer.ts';
import { beginDraft, chooseArea, chooseDays, openSurvey } from '../../../src/rooms/surveys/actions/draft.ts';
import { type Option } from '../../../src/rooms/surveys/options.ts';
import { stepSurvey } from '../../../src/rooms/surveys/runner.ts';
import { aDatabase } from '../../support/database.ts';
import { aFile, placeRows } from '../directory/samples.ts';

export const OPENED = new Date('2026-11-22T06:00:00Z');
export const VILLAGE = '275630100' as Parameters<typeof openSurvey>[1]['areaCode'];
let lastTelegramId = 7_000_000;

/** An open survey in a village, everybody there invited. */
export async function aSurvey(people: number, openedAt = OPENED) {
  const { db } = await aDatabase({ poolSize: 8 });
  let now = openedAt;
  const app = { db, clock: () => now };
  await applyPlacesImport(app, aFile(placeRows()));
  const persons: PersonId[] = [];
  for (let count = 0; count <= people; count += 1) {
    lastTelegramId += 1;
    const person = await addDemoPerson(app, { telegramId: lastTelegramId, language: count % 2 === 0 ? 'kk' : 'ru' });
    persons.push(person);
    if (count > 0) await chooseHome(app, person, VILLAGE);
  }
  const [maker, ...residents] = persons;
  if (maker === undefined) throw new Error('Nobody was added');
  const { id } = await beginDraft(app, { personId: maker, chatId: 1, language: 'kk' }, 'trust');
  await chooseArea(app, maker, id, { areaCode: VILLAGE, subject: 'okrug', question: { kk: 'Сенесіз бе?', ru: 'Доверяете?' } });
  await chooseDays(app, maker, id, 3);
  const open = () =>
    openSurvey(
      app,
      { id, personId: maker, areaCode: VILLAGE, isDay: () => true },
      async () => true,
      () => ({ text: 'invitation' }),
    );
  expect(await open()).toEqual({ ok: true, value: null });
  expect(await open()).toEqual({ ok: false, refusal: 'gone' });

  const parts = { db, clock: app.clock, wordResult: (language: string) => ({ text: `result in ${language}` }) };
  const run = async () => {
    while ((await stepSurvey(parts, id)) === 'more');
  };
  await run();
  return {
    db,
    id,
    app,
    maker,
    residents,
    run,
    parts,
    answer: (personId: PersonId, option: Option) => takeAnswer(app, { surveyId: id, personId, option }),
    passDays: (days: number) => void (now = new Date(now.getTime() + days * 86_400_000)),
  };
}

export const failing = () => {
  throw new Error('killed');
};

export type Opened = Awaited<ReturnType<typeof aSurvey>>;

export const rowsOf = async ({ db, id }: Opened, table: 'answer' | 'ballot' | 'tally' | 'participation' | 'pseudonym_key') =>
  (
    await sql<
      Record<string, unknown>
    >`select *, xmin::text as xmin, ctid::text as ctid from ${sql.table(`surveys.${table}`)} where survey_id = ${id} order by ctid`.execute(
      db,
    )
  ).rows;

export const sent = async ({ db }: Opened, prefix: string) =>
  (
    await db.selectFrom('delivery.message').select('dedupe_key as key').where('dedupe_key', 'like', `${prefix}%`).orderBy('id').execute()
  ).map(({ key }) => key);

export const statesOf = async ({ db }: Opened, prefix: string) =>
  (
    await db
      .selectFrom('delivery.message')
      .select(['state', ({ fn }) => fn.countAll<number>().as('count')])
      .where('dedupe_key', 'like', `${prefix}%`)
      .groupBy('state')
      .orderBy('state')
      .execute()
  ).map(({ state, count }) => `${count} ${state}`);
