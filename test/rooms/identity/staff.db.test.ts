import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonId, PlaceCode } from '../../../src/kernel/ids.ts';
import { grantOperator, inviteAkim, leaveOffice, restoreAkimAccess } from '../../../src/rooms/identity/actions/office.ts';
import {
  addDemoPerson,
  closeStaffLink,
  comeBack,
  endAkimAccess,
  findAbsence,
  inviteStaff,
  joinAsAkim,
  joinAsStaff,
  leaveInPlace,
  listDeputies,
  listHolders,
  listStaff,
  listStaffEver,
  listStaffLinks,
  openMeetings,
  removeStaff,
} from '../../../src/rooms/identity/index.ts';
import { STAFF_MAX } from '../../../src/rooms/identity/rules.ts';
import { aDatabase } from '../../support/database.ts';

const { db } = await aDatabase();
let now = new Date('2026-12-01T06:00:00Z');
const app = { db, clock: () => now };
const AREA = '000000000' as PlaceCode;
let units = 0;
let unit = '' as PlaceCode;
let numbers = 1_000;
let akim = 0 as PersonId;
const operator = await grantOperator(app, 999, AREA);

/** Every test has a unit of its own with an akim who joined by a link. */
beforeEach(async () => {
  now = new Date('2026-12-01T06:00:00Z');
  units += 1;
  unit = `D1${String(units).padStart(7, '0')}` as PlaceCode;
  akim = (await somebody()).personId;
  expect((await joinAsAkim(app, akim, (await inviteAkim(app, { unitCode: unit, madeBy: operator })).token)).ok).toBe(true);
});

async function somebody(): Promise<{ personId: PersonId; telegramId: number }> {
  numbers += 1;
  return { telegramId: numbers, personId: await addDemoPerson(app, { telegramId: numbers, language: 'kk' }) };
}

async function aLink(label = 'Ерлан, ветеринар', by = akim): Promise<string> {
  const invited = await inviteStaff(app, { unitCode: unit, akim: by, label });
  if (!invited.ok) throw new Error(invited.refusal);
  return invited.value.token;
}

const leave = (by: PersonId, absence: Omit<Parameters<typeof leaveInPlace>[2], 'at'>) =>
  db.transaction().execute((trx) => leaveInPlace(trx, by, { ...absence, at: now }));
const back = (by: PersonId) => db.transaction().execute((trx) => comeBack(trx, by, { unitCode: unit, at: now }));

async function aStaff(label?: string) {
  const one = await somebody();
  const joined = await joinAsStaff(app, one.personId, await aLink(label));
  if (!joined.ok) throw new Error(joined.refusal);
  return { ...one, roleId: joined.value.roleId };
}

/** What the bot knows of somebody who speaks now. */
const rolesOf = async (telegramId: number) => (await openMeetings(app)(telegramId)).roles;
const inUnit = (isDeputy = false) => [{ kind: 'staff', areaCode: unit, isDeputy }];
const endTerm = (by: string) =>
  db.transaction().execute((trx) => endAkimAccess(trx, { offices: [{ unitCode: unit, grantedBefore: null }], at: now, by }));

describe('a link for staff', () => {
  test('makes its opener staff of the unit once, and once more for himself; for nobody else', async () => {
    const [one, other, token] = [await somebody(), await somebody(), await aLink()];
    const joined = await joinAsStaff(app, one.personId, token);
    expect(joined).toMatchObject({ ok: true, value: { unitCode: unit, label: 'Ерлан, ветеринар' } });
    expect(await joinAsStaff(app, one.personId, token)).toEqual(joined);
    expect(await joinAsStaff(app, other.personId, token)).toEqual({ ok: false, refusal: 'used' });
    expect(await rolesOf(one.telegramId)).toEqual(inUnit());
    expect(await rolesOf(other.telegramId)).toEqual([]);
    expect(await listStaff(db, unit)).toMatchObject([{ personId: one.personId, number: 1, label: 'Ерлан, ветеринар' }]);
  });

  test('opened by two at once lets one in', async () => {
    const [one, other, token] = [await somebody(), await somebody(), await aLink()];
    const joined = await Promise.all([one, other].map(({ personId }) => joinAsStaff(app, personId, token)));
    expect(joined.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('opens nothing for the akim himself, after seven days, or as the link of an akim; and an akim’s opens nothing as one of staff', async () => {
    const [one, token] = [await somebody(), await aLink()];
    expect(await joinAsStaff(app, akim, token)).toEqual({ ok: false, refusal: 'own-link' });
    expect(await joinAsAkim(app, one.personId, token)).toEqual({ ok: false, refusal: 'no-such-link' });
    const { token: akims } = await inviteAkim(app, { unitCode: unit, madeBy: operator });
    expect(await joinAsStaff(app, one.personId, akims)).toEqual({ ok: false, refusal: 'no-such-link' });
    now = new Date('2026-12-08T06:00:00Z');
    expect(await joinAsStaff(app, one.personId, token)).toEqual({ ok: false, refusal: 'expired' });
  });

  test('is made by the akim of the unit alone, and not without end', async () => {
    const { personId } = await aStaff();
    for (const by of [operator, personId]) {
      expect(await inviteStaff(app, { unitCode: unit, akim: by, label: 'Сәуле' })).toEqual({ ok: false, refusal: 'not-akim' });
    }
    for (let links = 1; links < STAFF_MAX; links += 1) await aLink();
    expect(await inviteStaff(app, { unitCode: unit, akim, label: 'Сәуле' })).toEqual({ ok: false, refusal: 'too-many' });
  });
});

describe('staff', () => {
  test('are numbered in their unit, and nobody gets the number of another; who comes back has his own, by the new label', async () => {
    const [first, second] = [await aStaff('Ерлан'), await aStaff('Сәуле')];
    await removeStaff(app, akim, first.roleId);
    const third = await aStaff('Болат');
    expect((await joinAsStaff(app, first.personId, await aLink('Ерлан Жақыпов'))).ok).toBe(true);
    expect((await listStaff(db, unit)).map(({ personId, number, label }) => [personId, number, label])).toEqual([
      [first.personId, 1, 'Ерлан Жақыпов'],
      [second.personId, 2, 'Сәуле'],
      [third.personId, 3, 'Болат'],
    ]);
    expect(await listStaffEver(db, unit)).toHaveLength(4);
  });

  test('whom their akim removes are out at once, with the link that they had opened; another akim removes nobody', async () => {
    const [one, token] = [await somebody(), await aLink()];
    await joinAsStaff(app, one.personId, token);
    const roleId = (await listStaff(db, unit))[0]?.roleId ?? 0;
    expect(await removeStaff(app, operator, roleId)).toBeUndefined();
    expect(await rolesOf(one.telegramId)).toEqual(inUnit());
    expect((await removeStaff(app, akim, roleId))?.personId).toBe(one.personId);
    // A second tap, or a repeat after a crash, says the same.
    expect((await removeStaff(app, akim, roleId))?.personId).toBe(one.personId);
    expect(await rolesOf(one.telegramId)).toEqual([]);
    expect(await joinAsStaff(app, one.personId, token)).toEqual({ ok: false, refusal: 'used' });
  });

  test('links that nobody has opened are listed to their akim alone, and one that he takes back opens no more', async () => {
    const [kept, closed] = [await aLink('Сәуле'), await aLink('Ерлан')];
    const links = await listStaffLinks(app, akim, unit);
    expect(links.map(({ label }) => label).toSorted()).toEqual(['Ерлан', 'Сәуле']);
    expect(await listStaffLinks(app, operator, unit)).toEqual([]);
    const sign = links.find(({ label }) => label === 'Ерлан')?.sign ?? '';
    await closeStaffLink(app, operator, { unitCode: unit, sign });
    expect(await listStaffLinks(app, akim, unit)).toHaveLength(2);
    for (const _ of [1, 2]) await closeStaffLink(app, akim, { unitCode: unit, sign });
    expect((await listStaffLinks(app, akim, unit)).map(({ label }) => label)).toEqual(['Сәуле']);
    const [one, other] = [await somebody(), await somebody()];
    expect(await joinAsStaff(app, one.personId, closed)).toEqual({ ok: false, refusal: 'expired' });
    expect((await joinAsStaff(app, other.personId, kept)).ok).toBe(true);
  });

  test('are out, with links that nobody has opened, in the instant in which the akim’s access ends, and in again with him', async () => {
    const [one, link, late] = [await aStaff(), await aLink(), await somebody()];
    await endTerm(`import:${unit}`);
    expect(await rolesOf(one.telegramId)).toEqual([]);
    expect([await listStaff(db, unit), await listHolders(db, 'staff', [unit])]).toEqual([[], []]);
    expect(await joinAsStaff(app, late.personId, link)).toEqual({ ok: false, refusal: 'expired' });
    await db.transaction().execute((trx) => restoreAkimAccess(trx, `import:${unit}`, now));
    expect(await rolesOf(one.telegramId)).toEqual(inUnit());
    expect((await joinAsStaff(app, late.personId, link)).ok).toBe(true);
  });

  test('are out when the akim gives his office back, and when another akim joins; the next one lets in whom he wants', async () => {
    const one = await aStaff();
    await leaveOffice(app, akim, unit);
    expect(await rolesOf(one.telegramId)).toEqual([]);
    const next = await somebody();
    await joinAsAkim(app, next.personId, (await inviteAkim(app, { unitCode: unit, madeBy: operator })).token);
    expect(await rolesOf(one.telegramId)).toEqual([]);
    expect((await joinAsStaff(app, one.personId, await aLink('Ерлан', next.personId))).ok).toBe(true);
    expect(await rolesOf(one.telegramId)).toEqual(inUnit());
    const third = await somebody();
    await joinAsAkim(app, third.personId, (await inviteAkim(app, { unitCode: unit, madeBy: operator })).token);
    expect(await rolesOf(one.telegramId)).toEqual([]);
  });
});

describe('an akim who is away', () => {
  const WEEK = { fromOn: '2026-12-02', toOn: '2026-12-05' };

  test('is answered for on these days by the Kazakh calendar, not before and not after', async () => {
    const one = await aStaff();
    expect((await leave(akim, { deputyRole: one.roleId, ...WEEK, key: `${unit}:1` })).ok).toBe(true);
    const seen: [string, boolean | undefined, number][] = [];
    for (const at of ['2026-12-01T18:59:59Z', '2026-12-01T19:00:00Z', '2026-12-05T18:59:59Z', '2026-12-05T19:00:00Z']) {
      now = new Date(at);
      const day = new Date(now.getTime() + 5 * 3_600_000).toISOString().slice(0, 10);
      seen.push([day, (await rolesOf(one.telegramId))[0]?.isDeputy, (await listDeputies(db, [unit], day)).length]);
    }
    expect(seen).toEqual([
      ['2026-12-01', false, 0],
      ['2026-12-02', true, 1],
      ['2026-12-05', true, 1],
      ['2026-12-06', false, 0],
    ]);
  });

  test('is so once for one tap; leaving another in place ends the first, coming back ends it at once', async () => {
    const [one, other] = [await aStaff('Ерлан'), await aStaff('Сәуле')];
    const days = { fromOn: '2026-12-01', toOn: '2026-12-05' };
    const twice = () => leave(akim, { deputyRole: one.roleId, ...days, key: `${unit}:1` });
    await Promise.all([twice(), twice()]);
    await leave(akim, { deputyRole: other.roleId, ...days, key: `${unit}:2` });
    // The first tap, told again, changes nothing.
    await twice();
    expect(await rolesOf(one.telegramId)).toEqual(inUnit(false));
    expect(await rolesOf(other.telegramId)).toEqual(inUnit(true));
    expect(await findAbsence(db, unit, '2026-12-01')).toMatchObject({ deputy: { label: 'Сәуле' } });
    await back(other.personId);
    expect(await rolesOf(other.telegramId)).toEqual(inUnit(true));
    await back(akim);
    expect(await rolesOf(other.telegramId)).toEqual(inUnit(false));
    expect(await findAbsence(db, unit, '2026-12-01')).toBeUndefined();
  });

  test('is not answered for by somebody whom he has removed, nor when his own access has ended; nobody else leaves anybody in his place', async () => {
    const one = await aStaff();
    const days = { fromOn: '2026-12-01', toOn: '2026-12-05' };
    expect(await leave(one.personId, { deputyRole: one.roleId, ...days, key: `${unit}:0` })).toEqual({
      ok: false,
      refusal: 'gone',
    });
    await leave(akim, { deputyRole: one.roleId, ...days, key: `${unit}:1` });
    await endTerm(`import:${unit}`);
    expect(await listDeputies(db, [unit], '2026-12-01')).toEqual([]);
    await db.transaction().execute((trx) => restoreAkimAccess(trx, `import:${unit}`, now));
    expect(await listDeputies(db, [unit], '2026-12-01')).toHaveLength(1);
    await removeStaff(app, akim, one.roleId);
    expect(await listDeputies(db, [unit], '2026-12-01')).toEqual([]);
    expect(await findAbsence(db, unit, '2026-12-01')).toBeUndefined();
  });
});
