import { beforeEach, describe, expect, test } from 'vitest';
import { isFor } from '../../../src/kernel/caller.ts';
import { type PersonId, type PlaceCode, WHOLE_COUNTRY } from '../../../src/kernel/ids.ts';
import { grantOperator, inviteAkim } from '../../../src/rooms/identity/actions/office.ts';
import {
  addDemoPerson,
  endAkimAccess,
  findHelper,
  inviteHelper,
  joinAsAkim,
  joinAsHelper,
  joinAsStaff,
  listHelpers,
  openMeetings,
  removeHelper,
} from '../../../src/rooms/identity/index.ts';
import { HELPERS_MAX } from '../../../src/rooms/identity/rules.ts';
import { aDatabase } from '../../support/database.ts';

const { db } = await aDatabase();
let now = new Date('2026-12-01T06:00:00Z');
const app = { db, clock: () => now };
const DISTRICT = 'D10000000' as PlaceCode;
let numbers = 1_000;
let areas = 0;
let area = '' as PlaceCode;
const operator = await grantOperator(app, 999, DISTRICT);
const elsewhere = await grantOperator(app, 998, 'D20000000' as PlaceCode);

/** Every test has an area of its own. */
beforeEach(() => {
  now = new Date('2026-12-01T06:00:00Z');
  areas += 1;
  area = `D1${String(areas).padStart(7, '0')}` as PlaceCode;
});

async function somebody(): Promise<{ personId: PersonId; telegramId: number }> {
  numbers += 1;
  return { telegramId: numbers, personId: await addDemoPerson(app, { telegramId: numbers, language: 'kk' }) };
}

const invite = (by = operator, label = 'Гүлнар, кітапханашы') =>
  inviteHelper(app, { areaCode: area, within: [DISTRICT, area], operator: by, label });
async function aLink(label?: string): Promise<string> {
  const invited = await invite(operator, label);
  if (!invited.ok) throw new Error(invited.refusal);
  return invited.value.token;
}
const join = (personId: PersonId, token: string) => joinAsHelper(app, personId, token, () => Promise.resolve([DISTRICT, area]));
const remove = (roleId: number, by = operator) =>
  db.transaction().execute((trx) => removeHelper(trx, { operator: by, roleId, within: [DISTRICT, area], at: now }));
const callerOf = (telegramId: number) => openMeetings(app)(telegramId);
const here = async () => (await listHelpers(db)).filter((one) => one.areaCode === area);

describe('a link for a helper', () => {
  test('makes its opener one of the area, once, who keeps the resident’s menu and gets to nothing of officials', async () => {
    const [one, other, token] = [await somebody(), await somebody(), await aLink()];
    const joined = await join(one.personId, token);
    expect(joined).toMatchObject({ ok: true, value: { areaCode: area, label: 'Гүлнар, кітапханашы', madeBy: operator } });
    expect(await join(one.personId, token)).toEqual(joined);
    expect(await join(other.personId, token)).toEqual({ ok: false, refusal: 'used' });
    const caller = await callerOf(one.telegramId);
    expect(caller).toMatchObject({ face: 'resident', roles: [{ kind: 'helper', areaCode: area }] });
    const audiences = ['helper', 'filer', 'official', 'office', 'operator', 'akim', 'staff'] as const;
    expect(audiences.filter((audience) => isFor(audience, caller))).toEqual(['helper', 'filer']);
  });

  test('opens nothing as the link of an akim or of staff, nor theirs as one of a helper; nor for who made it, nor after seven days', async () => {
    const [one, token] = [await somebody(), await aLink()];
    expect(await joinAsAkim(app, one.personId, token)).toEqual({ ok: false, refusal: 'no-such-link' });
    expect(await joinAsStaff(app, one.personId, token)).toEqual({ ok: false, refusal: 'no-such-link' });
    const { token: akims } = await inviteAkim(app, { unitCode: area, madeBy: operator });
    expect(await join(one.personId, akims)).toEqual({ ok: false, refusal: 'no-such-link' });
    expect(await join(operator, token)).toEqual({ ok: false, refusal: 'own-link' });
    now = new Date('2026-12-08T06:00:00Z');
    expect(await join(one.personId, token)).toEqual({ ok: false, refusal: 'expired' });
  });

  test('is made by who serves the area, not for the whole country, and not without end', async () => {
    expect(await invite(elsewhere)).toEqual({ ok: false, refusal: 'outside' });
    expect(await invite((await somebody()).personId)).toEqual({ ok: false, refusal: 'outside' });
    const country = { areaCode: WHOLE_COUNTRY, within: [WHOLE_COUNTRY], operator, label: 'Гүлнар' };
    expect(await inviteHelper(app, country)).toEqual({ ok: false, refusal: 'outside' });
    for (let links = 0; links < HELPERS_MAX; links += 1) await aLink();
    expect(await invite()).toEqual({ ok: false, refusal: 'too-many' });
  });

  test('does not end with the akim of the unit, but once who made it serves the area no more', async () => {
    const [one, token] = [await somebody(), await aLink()];
    const third = await grantOperator(app, 997, DISTRICT);
    const theirs = await invite(third);
    await db
      .transaction()
      .execute((trx) => endAkimAccess(trx, { offices: [{ unitCode: area, grantedBefore: null }], at: now, by: `import:${area}` }));
    expect((await join(one.personId, token)).ok).toBe(true);
    await db.updateTable('identity.role').set({ area_code: 'D20000000' }).where('person_id', '=', third).execute();
    const late = await somebody();
    expect(await join(late.personId, theirs.ok ? theirs.value.token : '')).toEqual({ ok: false, refusal: 'expired' });
  });
});

describe('helpers', () => {
  test('of an area are numbered one after another, also when all open their links at once; who comes back has her number', async () => {
    const people = [await somebody(), await somebody(), await somebody(), await somebody(), await somebody()];
    const links = [await aLink(), await aLink(), await aLink(), await aLink(), await aLink()];
    await Promise.all(people.map(({ personId }, at) => join(personId, links[at] ?? '')));
    const [first, ...others] = await here();
    expect([first, ...others].map((one) => one?.number)).toEqual([1, 2, 3, 4, 5]);
    await remove(first?.roleId ?? 0);
    const next = await somebody();
    await join(next.personId, await aLink('Айша'));
    await join(first?.personId ?? (0 as PersonId), await aLink('Гүлнар Әліқызы'));
    const [back, ...rest] = await here();
    expect(back).toMatchObject({ personId: first?.personId, number: 1, label: 'Гүлнар Әліқызы' });
    expect(rest.at(-1)).toMatchObject({ personId: next.personId, number: 6, label: 'Айша' });
  });

  test('are removed by an operator of the area alone, are out at once, and their link is dead', async () => {
    const [one, token] = [await somebody(), await aLink()];
    await join(one.personId, token);
    const roleId = (await here())[0]?.roleId ?? 0;
    expect(await remove(roleId, elsewhere)).toBeUndefined();
    expect([await remove(roleId), await remove(roleId), await findHelper(db, roleId)]).toEqual(['now', 'before', undefined]);
    expect((await callerOf(one.telegramId)).roles).toEqual([]);
    expect(await join(one.personId, token)).toEqual({ ok: false, refusal: 'used' });
  });
});
