import { expect, test } from 'vitest';
import { makeCode } from '../../../src/rooms/appeals/code.ts';
import { type Appeal, changeAppeal, insertAppeal } from '../../../src/rooms/appeals/queries/appeals.ts';
import { insertEvent } from '../../../src/rooms/appeals/queries/events.ts';
import { recordOfUnit } from '../../../src/rooms/appeals/queries/record.ts';
import { aDatabase } from '../../support/database.ts';
import { anAppeal, OTHER_UNIT, UNIT } from './samples.ts';

const { db } = await aDatabase();
const SPAN = { since: new Date('2025-11-30T00:00:00Z'), today: '2026-11-30' };
let keys = 0;

/** A case, answered at these instants. */
async function filed(more: Partial<Appeal>, ...answeredAt: readonly string[]): Promise<void> {
  keys += 1;
  const appeal = anAppeal({ filedAt: new Date('2026-11-02T06:00:00Z'), dueOn: '2026-11-23', ...more });
  await db.transaction().execute(async (trx) => {
    const id = (await insertAppeal(trx, { ...appeal, code: makeCode(Math.random), filingKey: `f${keys}`, tap: `t${keys}` })) ?? 0;
    await changeAppeal(trx, id, { state: appeal.state, changedAt: appeal.filedAt });
    for (const [at, instant] of answeredAt.entries()) {
      const key = `answered-${keys}-${at}`;
      await insertEvent(trx, { appealId: id, kind: 'answered', byRole: 'akim', personId: null, key, at: new Date(instant) });
    }
  });
}

test('the record of a unit counts by the first answer and the last day in Kazakhstan, and only what its akim had to answer', async () => {
  expect(await recordOfUnit(db, UNIT, SPAN)).toEqual({
    filed: 0,
    awaited: 0,
    answered: 0,
    answeredInTime: 0,
    confirmed: 0,
    medianDays: null,
  });
  // 23 November there until 19:00 UTC.
  await filed({ state: 'confirmed' }, '2026-11-23T18:59:00Z');
  await filed({ state: 'answered' }, '2026-11-23T19:01:00Z');
  await filed({ state: 'disputed' }, '2026-11-04T06:00:00Z', '2026-11-29T06:00:00Z');
  await filed({ dueOn: '2026-11-30' });
  await filed({ dueOn: '2026-11-29' });
  await filed({ addressee: 'operator', addresseeReason: 'returned-twice', state: 'disputed' }, '2026-11-05T06:00:00Z');
  for (const addresseeReason of ['about-akim', 'not-linked', 'vacant'] as const) await filed({ addressee: 'operator', addresseeReason });
  await filed({ unitCode: OTHER_UNIT });
  await filed({ filedAt: new Date('2025-11-29T23:59:00Z') }, '2025-12-01T06:00:00Z');
  expect(await recordOfUnit(db, UNIT, SPAN)).toEqual({
    filed: 6,
    awaited: 1,
    answered: 4,
    answeredInTime: 3,
    confirmed: 1,
    medianDays: 12,
  });
});
