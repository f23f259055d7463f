import { beforeEach, describe, expect, test } from 'vitest';
import { LOCALES } from '../../../src/app/telegram.ts';
import { DAY_MS } from '../../../src/kernel/clock.ts';
import type { PersonId, PlaceCode } from '../../../src/kernel/ids.ts';
import { loadSpeech } from '../../../src/platform/speech/index.ts';
import type { AppealsApp } from '../../../src/rooms/appeals/actions/app.ts';
import { tellVillages, wantDigest } from '../../../src/rooms/appeals/actions/rounds/village-digest.ts';
import { makeCode } from '../../../src/rooms/appeals/code.ts';
import { insertAppeal } from '../../../src/rooms/appeals/queries/appeals.ts';
import { insertEvent } from '../../../src/rooms/appeals/queries/events.ts';
import { insertThanks } from '../../../src/rooms/appeals/queries/thanks.ts';
import type { AddresseeReason } from '../../../src/rooms/appeals/rules.ts';
import type { EventKind } from '../../../src/rooms/appeals/states.ts';
import { wordsOf } from '../../../src/rooms/appeals/telegram/notices.ts';
import { addDemoHomes, applyDemoCountry } from '../../../src/rooms/directory/index.ts';
import { addDemoPeople, noteReach } from '../../../src/rooms/identity/index.ts';
import { aDatabase } from '../../support/database.ts';
import { anAppeal, DISTRICT, EMPTY_REGISTER, OBLAST, UNIT, VILLAGE } from './samples.ts';

/** Monday, ten o'clock in Kazakhstan; the week before began on 23 November. */
const MONDAY = new Date('2026-11-30T05:00:00Z');
/** A village of the okrug with an akim of its own. */
const OWN = 'D11010200' as PlaceCode;
const READERS = 600;

const { db } = await aDatabase();
const speech = loadSpeech(LOCALES);
let now = MONDAY;
const clock = () => now;
const words = wordsOf({ speech, clock, directory: EMPTY_REGISTER });
const app: AppealsApp = { db, clock, words, random: Math.random, wakeKeeper: () => undefined };

const place = (code: string, parentCode: string | null, level: 'region' | 'district' | 'unit' | 'settlement', kind: string) => {
  return { code, parentCode, level, kind, nameKk: 'Достық', nameRu: 'Достык' };
};
await applyDemoCountry(app, {
  places: [
    place(OBLAST, null, 'region', 'region'),
    place(DISTRICT, OBLAST, 'district', 'district'),
    place(UNIT, DISTRICT, 'unit', 'rural-okrug'),
    place(VILLAGE, UNIT, 'settlement', 'village'),
    place(OWN, UNIT, 'settlement', 'village'),
  ],
  akims: [],
});
const { batch_id } = await db.selectFrom('directory.akim_unit').select('batch_id').executeTakeFirstOrThrow();
await db.insertInto('directory.akim_unit').values({ place_code: OWN, ended_on: null, batch_id }).execute();

/** A Kazakh, a Russian, one of the village with its own akim, one who does not want to hear; all the others want to. */
const people = Array.from({ length: READERS }, (_, at) => ({ telegramId: at + 1, language: at === 0 ? ('kk' as const) : ('ru' as const) }));
const ids = await addDemoPeople(app, people);
const idOf = (telegramId: number) => ids.get(telegramId) as PersonId;
const homes = people.map(({ telegramId }) => ({ personId: idOf(telegramId), placeCode: telegramId === 3 ? OWN : VILLAGE }));
await addDemoHomes(app, homes);
for (const { telegramId } of people) await wantDigest(app, idOf(telegramId), telegramId !== 4);

let serial = 0;
const next = () => {
  serial += 1;
  return `key ${serial}`;
};
/** Within the week that is told, unless said otherwise. */
const WITHIN = new Date('2026-11-25T06:00:00Z');

/** A letter with what happens to it, all at one instant. */
async function aCase(
  kinds: readonly EventKind[],
  { at = WITHIN, unitCode = UNIT, reason = null as AddresseeReason | null, about = false } = {},
) {
  const addressed = { addressee: reason === null ? ('akim' as const) : ('operator' as const), addresseeReason: reason };
  const facts = { ...anAppeal({ unitCode, ...addressed }), personId: idOf(1), code: makeCode(Math.random), filingKey: next(), tap: next() };
  await db.transaction().execute(async (trx) => {
    const first = about ? ((await insertAppeal(trx, { ...facts, code: makeCode(Math.random), filingKey: next() })) ?? 0) : null;
    const id = (await insertAppeal(trx, { ...facts, aboutAppealId: first })) ?? 0;
    for (const kind of kinds) await insertEvent(trx, { appealId: id, kind, byRole: 'resident', personId: idOf(1), key: next(), at });
  });
}
const repeat = async (n: number, kinds: readonly EventKind[]) => {
  for (let at = 0; at < n; at += 1) await aCase(kinds);
};

beforeEach(async () => {
  now = MONDAY;
  for (const table of ['appeals.village_digest', 'appeals.digest_week', 'appeals.event', 'appeals.appeal', 'appeals.thanks'] as const)
    await db.deleteFrom(table).execute();
  await db.deleteFrom('delivery.message').execute();
  await db.deleteFrom('directory.election').execute();
});

async function toldTo(telegramId: number): Promise<string[]> {
  const rows = await db.selectFrom('delivery.message').select('payload').where('chat_id', '=', telegramId).orderBy('id').execute();
  return rows.map(({ payload }) => (payload as { text: string }).text);
}
const countTold = async () => (await db.selectFrom('delivery.message').select('dedupe_key').execute()).length;
const digests = () => db.selectFrom('appeals.village_digest').select(['unit_code', 'finished_at']).orderBy('unit_code').execute();

describe('the week of a village', () => {
  test('is told on Monday at ten to those who live there and want to hear, in numbers: what is claimed and what residents say stand apart', async () => {
    await aCase(['filed']);
    await aCase(['filed', 'answered', 'answered', 'confirmed', 'disputed']);
    await aCase(['filed', 'done-claimed', 'confirmed']);
    await aCase(['planned']);
    await aCase(['answered-no', 'partly']);
    // Not of this week, not of the akim's letters, not of letters at all.
    await aCase(['filed', 'answered'], { at: new Date('2026-11-22T18:59:00Z') });
    await aCase(['filed', 'answered'], { at: new Date('2026-11-29T19:00:00Z') });
    await aCase(['filed', 'answered'], { reason: 'about-akim' });
    await aCase(['filed', 'answered'], { reason: 'complaint', about: true });
    await db
      .transaction()
      .execute((trx) =>
        insertThanks(trx, { personId: idOf(1), key: next(), placeCode: VILLAGE, unitCode: UNIT, body: 'Рақмет', at: WITHIN }),
      );
    now = new Date(MONDAY.getTime() - 60_000);
    expect(await tellVillages(app)).toBe(0);
    now = MONDAY;
    // All but who lives in the village with its own akim, and who does not want to hear.
    expect(await tellVillages(app)).toBe(READERS - 2);
    expect(await toldTo(1)).toEqual([
      [
        '<b>Ауылдың аптасы</b>',
        UNIT,
        '2026 ж. 23 қараша – 2026 ж. 29 қараша',
        'Жаңа өтініш: 3',
        'Жауап алғаны: 2',
        'Уәде берілгені: 1',
        '«Істелді» делінгені: 1',
        'Тұрғын шешілді деп растағаны: 1',
        'Тұрғын «жартылай шешілді» дегені: 1',
        'Тұрғын «шешілмеді» дегені: 1',
        'Рақмет айтқаны: 1',
        '',
        '«Істелді» дейтін — жауап беруші. «Шешілді» дейтін — тұрғынның өзі.',
      ].join('\n'),
    ]);
    expect(await toldTo(2)).toEqual([expect.stringContaining('Сказали «сделано»: 1\nЖители подтвердили, что решено: 1\n')]);
    expect([await toldTo(3), await toldTo(4)]).toEqual([[], []]);
  });

  test('is told once, whatever happens afterwards; where nothing happened nobody is told', async () => {
    await aCase(['filed']);
    expect(await tellVillages(app)).toBe(READERS - 2);
    await aCase(['filed']);
    now = new Date(MONDAY.getTime() + DAY_MS);
    expect([await tellVillages(app), await tellVillages(app)]).toEqual([0, 0]);
    now = new Date(MONDAY.getTime() + 7 * DAY_MS);
    expect(await tellVillages(app)).toBe(0);
    expect((await digests()).map(({ unit_code }) => unit_code)).toEqual([UNIT]);
  });

  test('of a village with an akim of its own is told there, and no longer to who has had enough or has stopped the bot', async () => {
    await aCase(['filed'], { unitCode: OWN });
    expect([await tellVillages(app), (await toldTo(3)).length, await countTold()]).toEqual([1, 1, 1]);
    now = new Date(MONDAY.getTime() + 7 * DAY_MS);
    await aCase(['filed'], { at: MONDAY });
    await wantDigest(app, idOf(2), false);
    await db.transaction().execute((trx) => noteReach(app, trx, 5, false));
    expect(await tellVillages(app)).toBe(READERS - 4);
    expect([await toldTo(2), await toldTo(5)]).toEqual([[], []]);
    await wantDigest(app, idOf(2), true);
    await db.transaction().execute((trx) => noteReach(app, trx, 5, true));
  });

  test('that was cut off in the middle of its readers goes on where it was: each is told once, and all the same', async () => {
    await aCase(['filed']);
    let worded = 0;
    const killed = {
      ...app,
      words: {
        ...words,
        week: (...of: Parameters<typeof words.week>) => {
          worded += 1;
          if (worded > 550) throw new Error('Killed');
          return words.week(...of);
        },
      },
    };
    await expect(tellVillages(killed)).rejects.toThrow('Killed');
    expect(await countTold()).toBe(500);
    await aCase(['filed']);
    now = new Date(MONDAY.getTime() + DAY_MS);
    expect(await tellVillages(app)).toBe(READERS - 2 - 500);
    const rows = await db.selectFrom('delivery.message').select(['chat_id', 'payload']).where('chat_id', '<>', 1).execute();
    expect(new Set(rows.map(({ chat_id }) => chat_id)).size).toBe(READERS - 3);
    expect(new Set(rows.map(({ payload }) => JSON.stringify(payload))).size).toBe(1);
  });

  test('is not told while the akim is being elected, also where that begins between two steps', async () => {
    const election = {
      unit_code: UNIT,
      vote_on: '2026-12-20',
      kind: 'regular',
      source_url: 'https://example.kz',
      checked_on: '2026-11-20',
      batch_id: batch_id ?? 0,
    };
    await db
      .insertInto('directory.election')
      .values({ ...election, set_on: '2026-11-20' })
      .execute();
    await aCase(['filed']);
    expect([await tellVillages(app), await digests()]).toEqual([0, []]);
    await db.deleteFrom('directory.election').execute();
    now = new Date(MONDAY.getTime() + DAY_MS);
    expect(await tellVillages(app)).toBe(0);

    now = new Date(MONDAY.getTime() + 7 * DAY_MS);
    await aCase(['filed'], { at: MONDAY });
    const broken = {
      ...app,
      words: {
        ...words,
        week: () => {
          throw new Error('Killed');
        },
      },
    };
    await expect(tellVillages(broken)).rejects.toThrow('Killed');
    await db
      .insertInto('directory.election')
      .values({ ...election, set_on: '2026-12-07' })
      .execute();
    expect(await tellVillages(app)).toBe(0);
    expect(await digests()).toEqual([{ unit_code: UNIT, finished_at: now }]);
  });

  test('has no share of nineteen residents who said what came of it, and one of twenty, in words', async () => {
    await repeat(12, ['confirmed']);
    await repeat(7, ['disputed']);
    await tellVillages(app);
    expect((await toldTo(2)).join()).not.toMatch(/%|Из них/);
    await db.deleteFrom('appeals.village_digest').execute();
    await db.deleteFrom('appeals.digest_week').execute();
    await db.deleteFrom('delivery.message').execute();
    await repeat(1, ['partly']);
    await tellVillages(app);
    expect((await toldTo(2)).join()).toContain('Что вышло, сказали: 20. Из них «решено»: 60\u00a0%\nКто промолчал, не в счёт.');
    expect((await toldTo(1)).join()).toContain('Не болғанын айтқан тұрғын: 20. Соның ішінде «шешілді» дегені: 60%');
  });
});
