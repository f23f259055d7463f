import { beforeEach } from 'vitest';
import { LOCALES } from '../../../src/app/telegram.ts';
import type { PersonId, PlaceCode } from '../../../src/kernel/ids.ts';
import type { SecondChannel } from '../../../src/platform/channels/index.ts';
import { loadSpeech } from '../../../src/platform/speech/index.ts';
import type { AppealsApp } from '../../../src/rooms/appeals/actions/app.ts';
import { openCase } from '../../../src/rooms/appeals/actions/case/case.ts';
import { watchOffices } from '../../../src/rooms/appeals/actions/rounds/silent-offices.ts';
import type { Appeal } from '../../../src/rooms/appeals/queries/appeals.ts';
import { wordsOf } from '../../../src/rooms/appeals/telegram/notices.ts';
import { addDemoPerson } from '../../../src/rooms/identity/index.ts';
import { aDatabase } from '../../support/database.ts';
import { fileCase } from './filed-case.ts';
import { DISTRICT, EMPTY_REGISTER, OBLAST, OTHER_UNIT, UNIT } from './samples.ts';

export const START = new Date('2026-11-23T06:00:00Z');
export const EMAIL = 'kense@akimat.example';
export const LINK = 'https://t.me/auyl_test_bot';
export const speech = loadSpeech(LOCALES);

/** Telegram numbers. */
export const [AKIM, OPERATOR, ABOVE, FAR_OPERATOR] = [2, 3, 4, 5];
const UNITS: readonly (readonly [PlaceCode, readonly PlaceCode[]])[] = [
  [OBLAST, []],
  [DISTRICT, [OBLAST]],
  [UNIT, [OBLAST, DISTRICT]],
  [OTHER_UNIT, []],
];

/**
 * A unit with its akim, an operator of its district and others who are not concerned; the clock is set by hours since the first letters
 * came. Before each test nothing is filed, and nobody was told.
 */
export async function aSilentUnit() {
  const { db } = await aDatabase({ poolSize: 8 });
  let now = START;
  const clock = () => now;
  const words = wordsOf({ speech, clock, directory: EMPTY_REGISTER });
  const app: AppealsApp = { db, clock, words, random: Math.random, wakeKeeper: () => undefined };
  const aigul = await addDemoPerson(app, { telegramId: 1, language: 'ru' });
  const akim = await addDemoPerson(app, { telegramId: AKIM, language: 'kk', role: { kind: 'akim', areaCode: UNIT } });
  await addDemoPerson(app, { telegramId: OPERATOR, language: 'ru', role: { kind: 'operator', areaCode: DISTRICT } });
  await addDemoPerson(app, { telegramId: ABOVE, language: 'kk', role: { kind: 'operator', areaCode: OBLAST } });
  await addDemoPerson(app, { telegramId: FAR_OPERATOR, language: 'ru', role: { kind: 'operator', areaCode: 'D22000000' as PlaceCode } });
  await db
    .insertInto('directory.import_batch')
    .values({ register: 'akims', source: 'x.csv', file_sha256: 'x', row_count: 1, applied_at: START })
    .execute();
  const { id: batch_id } = await db.selectFrom('directory.import_batch').select('id').executeTakeFirstOrThrow();
  for (const [code, above] of UNITS) {
    const name = { name_kk: 'Қарасу', name_ru: 'Карасу', published_kk: 'Қарасу', published_ru: 'Карасу' };
    const place = { code, parent_code: above.at(-1) ?? null, ancestors: [...above, code], kind: 'rural-okrug', ...name, batch_id };
    await db
      .insertInto('directory.place')
      .values({ ...place, level: above.length === 2 ? 'unit' : 'district' })
      .execute();
  }
  const facts = { how: 'elected', started_on: '2024-07-14', source_url: 'https://x.example', checked_on: '2026-11-03', batch_id };
  await db.insertInto('directory.akim_unit').values({ place_code: UNIT, batch_id }).execute();
  await db
    .insertInto('directory.tenure')
    .values({ unit_code: UNIT, name_kk: 'Бекенов Айдос', name_ru: 'Бекенов Айдос', phone: '+77114431122', ...facts })
    .execute();
  let serial = 0;

  beforeEach(async () => {
    now = START;
    for (const table of ['delivery.message', 'appeals.silence', 'appeals.event', 'appeals.appeal'] as const)
      await db.deleteFrom(table).execute();
    await setEmail(EMAIL);
  });
  const setEmail = (email: string | null) => db.updateTable('directory.tenure').set({ email }).execute();

  return {
    app,
    db,
    akim,
    setEmail,
    hours: (since: number) => void (now = new Date(START.getTime() + since * 3_600_000)),
    /** @param more also `filedAt` and `changedAt` of another hour */
    file: (more: Partial<Appeal> = {}): Promise<Appeal> => {
      serial += 1;
      return fileCase(db, { personId: aigul, key: `f${serial}` }, { filedAt: now, changedAt: now, ...more });
    },
    /** Somebody of the office opens a case. */
    open: (appeal: Appeal, role: 'akim' | 'staff' = 'akim', by: PersonId = akim) => {
      serial += 1;
      return openCase(app, { personId: by, role, tap: `o${serial}` }, appeal);
    },
    round: async (channel?: SecondChannel) => {
      const faults: unknown[] = [];
      await watchOffices({ ...app, channel, botLink: () => LINK, onFault: (_, error) => faults.push(error) });
      return faults;
    },
    spells: () => db.selectFrom('appeals.silence').selectAll().orderBy('id').execute(),
    told: async () => {
      const rows = await db
        .selectFrom('delivery.message')
        .select(['chat_id', 'payload'])
        .where('dedupe_key', 'like', 'appeals-silence:%')
        .orderBy('id')
        .execute();
      return rows.map(({ chat_id: to, payload }) => ({ to, text: (payload as { text: string }).text, all: JSON.stringify(payload) }));
    },
  };
}
