import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import { LOCALES } from '../../../src/app/telegram.ts';
import type { PlaceCode } from '../../../src/kernel/ids.ts';
import type { Trx } from '../../../src/platform/database/index.ts';
import { loadSpeech } from '../../../src/platform/speech/index.ts';
import { claimAppeal } from '../../../src/rooms/appeals/actions/another/claim.ts';
import { appointHelper, dismissHelper, joinHelpers } from '../../../src/rooms/appeals/actions/another/filers.ts';
import type { AppealsApp } from '../../../src/rooms/appeals/actions/app.ts';
import { lockTriesOf } from '../../../src/rooms/appeals/queries/another.ts';
import { wordsOf } from '../../../src/rooms/appeals/telegram/notices.ts';
import { applyPlacesImport } from '../../../src/rooms/directory/index.ts';
import { addDemoPerson, holdRoles } from '../../../src/rooms/identity/index.ts';
import { aDatabase } from '../../support/database.ts';
import { UNIT } from '../directory/handover-scene.ts';
import { aFile, placeRows } from '../directory/samples.ts';
import { EMPTY_REGISTER } from './samples.ts';

const { db } = await aDatabase();
const clock = () => new Date('2026-11-25T09:30:00Z');
const words = wordsOf({ speech: loadSpeech(LOCALES), clock, directory: EMPTY_REGISTER });
const app: AppealsApp = { db, clock, words, random: Math.random, wakeKeeper: () => undefined };
await applyPlacesImport(app, aFile(placeRows()));
const operator = await addDemoPerson(app, {
  telegramId: 1,
  language: 'kk',
  role: { kind: 'operator', areaCode: '275600000' as PlaceCode },
});

/** Does something while a transaction holds what it needs. @returns what came of it once it was let go */
async function held<T>(hold: (trx: Trx) => Promise<unknown>, act: () => Promise<T>): Promise<T> {
  const waiting = sql<{ n: number }>`select count(*)::int as n from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  const { done } = await db.transaction().execute(async (trx) => {
    await hold(trx);
    const acting = act();
    await vi.waitFor(async () => expect((await waiting.execute(db)).rows[0]?.n).toBe(1));
    return { done: acting };
  });
  return await done;
}

test('a helper’s roles are held while she files: who removes her at the same time waits, and then finds the case', async () => {
  const helper = await addDemoPerson(app, { telegramId: 2, language: 'kk' });
  const invited = await appointHelper(app, operator, { areaCode: UNIT, label: 'Гүлнар, кітапханашы' });
  const joined = invited.ok ? await joinHelpers(app, helper, invited.value.token) : invited;
  if (!joined.ok) throw new Error(joined.refusal);
  const { roleId } = joined.value;
  const done = await held(
    (trx) => holdRoles(trx, helper),
    () => dismissHelper(app, operator, roleId),
  );
  expect(done?.ok && done.value.helper.personId).toBe(helper);
});

test('wrong digits of one person are counted one after another, so that many at once are no more than five', async () => {
  const personId = await addDemoPerson(app, { telegramId: 3, language: 'kk' });
  const caller = { personId, language: 'kk', consented: true, face: 'resident', roles: [] } as const;
  const claimed = await held(
    (trx) => lockTriesOf(trx, personId),
    () => claimAppeal(app, { caller, code: 'КМТ482715', key: '306914', cause: 'one' }),
  );
  expect(claimed).toEqual({ ok: false, refusal: 'wrong' });
});
