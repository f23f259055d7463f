import { expect, test } from 'vitest';
import { type PlaceCode, WHOLE_COUNTRY } from '../../../src/kernel/ids.ts';
import { type Appeal, changeAppeal } from '../../../src/rooms/appeals/queries/appeals.ts';
import { countOpen, type Desk, listOpen } from '../../../src/rooms/appeals/queries/desks.ts';
import { countAreas, findNext } from '../../../src/rooms/appeals/queries/queue.ts';
import { addDemoPerson } from '../../../src/rooms/identity/index.ts';
import { aDatabase } from '../../support/database.ts';
import { caseNow, fileCase } from './filed-case.ts';
import { DISTRICT, OBLAST, UNIT, VILLAGE } from './samples.ts';

const { db } = await aDatabase();
const aigul = await addDemoPerson({ db, clock: () => new Date('2026-11-23T06:00:00Z') }, { telegramId: 1, language: 'kk' });

const [NEXT_UNIT, FAR_DISTRICT, FAR_UNIT, FAR_OBLAST] = ['D11020000', 'D12000000', 'D12010000', 'D20000000'] as PlaceCode[] as [
  PlaceCode,
  PlaceCode,
  PlaceCode,
  PlaceCode,
];
const HOME = [OBLAST, DISTRICT, UNIT, VILLAGE];
const NEXT = [OBLAST, DISTRICT, NEXT_UNIT];
const FAR = [OBLAST, FAR_DISTRICT, FAR_UNIT];

let serial = 0;
async function queued(areas: readonly PlaceCode[], more: Partial<Appeal> = {}): Promise<Appeal> {
  serial += 1;
  const unitCode = areas[2] ?? UNIT;
  const facts = { areas, unitCode, addressee: 'operator', addresseeReason: 'vacant', dueOn: `2026-12-${10 + serial}`, ...more } as const;
  const { id } = await fileCase(db, { personId: aigul, key: `queued ${serial}` }, facts);
  const { priority, lateAreas, state, plannedOn } = more;
  await changeAppeal(db, id, {
    changedAt: new Date('2026-11-23T06:00:00Z'),
    ...(priority !== undefined && { priority }),
    ...(lateAreas && { lateAreas }),
    ...(state && { state }),
    ...(plannedOn && { plannedOn }),
  });
  return await caseNow(db, id);
}

const deskOf = (...areaCodes: readonly PlaceCode[]) => ({ role: 'operator', areaCodes, ownUnits: [] }) as const satisfies Desk;

const late = await queued(HOME, { addressee: 'akim', addresseeReason: null, lateAreas: [DISTRICT] });
const home = [await queued(HOME), await queued(HOME, { priority: 1, state: 'disputed' }), late];
const further = [
  await queued(NEXT),
  await queued(NEXT, { state: 'planned', plannedOn: '2026-12-12' }),
  await queued(NEXT),
  await queued(NEXT),
];
const far = await queued(FAR);
const aboveDistrict = await queued([OBLAST], { unitCode: UNIT });
await queued([FAR_OBLAST, 'D21000000' as PlaceCode]);
// The akim's own, and one that is answered.
await queued(HOME, { addressee: 'akim', addresseeReason: null });
await queued(HOME, { state: 'answered' });

const ids = (appeals: readonly { readonly id: number }[]) => appeals.map(({ id }) => id);
const page = { limit: 50 };

test('a queue is counted by the areas just below the operator’s own, the most first; what has none below is in his own', async () => {
  expect(await countAreas(db, deskOf(DISTRICT))).toEqual([
    { code: NEXT_UNIT, count: 4 },
    { code: UNIT, count: 3 },
  ]);
  // What is late was told to the district only.
  expect(await countAreas(db, deskOf(OBLAST))).toEqual([
    { code: DISTRICT, count: 6 },
    { code: OBLAST, count: 1 },
    { code: FAR_DISTRICT, count: 1 },
  ]);
  expect(await countAreas(db, deskOf(WHOLE_COUNTRY))).toEqual([
    { code: DISTRICT, count: 6 },
    { code: OBLAST, count: 1 },
    { code: FAR_DISTRICT, count: 1 },
    { code: 'D21000000', count: 1 },
  ]);
  expect(await countAreas(db, deskOf(VILLAGE))).toEqual([{ code: VILLAGE, count: 2 }]);
  expect(await countAreas(db, deskOf(UNIT, NEXT_UNIT))).toEqual([
    { code: NEXT_UNIT, count: 4 },
    { code: VILLAGE, count: 2 },
  ]);
  expect(await countAreas(db, deskOf('D30000000' as PlaceCode))).toEqual([]);
});

test.each([[DISTRICT], [OBLAST], [WHOLE_COUNTRY], [UNIT, FAR_DISTRICT], [OBLAST, DISTRICT]])(
  'for the operators of %s each area lists as many as it counts, in the order of the queue, and together they are the queue',
  async (...areaCodes) => {
    const desk = deskOf(...areaCodes);
    const areas = await countAreas(db, desk);
    const whole = ids(await listOpen(db, desk, page));
    const listed = await Promise.all(areas.map(async ({ code }) => ids(await listOpen(db, desk, { ...page, among: { area: code } }))));
    expect(listed.map(({ length }) => length)).toEqual(areas.map(({ count }) => count));
    expect(listed.flat().toSorted((one, other) => one - other)).toEqual(whole.toSorted((one, other) => one - other));
    for (const part of listed) expect(whole.filter((id) => part.includes(id))).toEqual(part);
    expect((await countOpen(db, desk, '2026-12-01', '2026-12-04')).all).toBe(whole.length);
  },
);

test('an area that is not the operator’s lists nothing', async () => {
  expect(await listOpen(db, deskOf(DISTRICT), { ...page, among: { area: FAR_DISTRICT } })).toEqual([]);
  expect(await listOpen(db, deskOf(DISTRICT), { ...page, among: { area: VILLAGE } })).toEqual([]);
});

test('next is the case behind it in the queue, from the first to the last, and behind the last there is none', async () => {
  const desk = deskOf(OBLAST, DISTRICT);
  const whole = await listOpen(db, desk, page);
  expect(ids(whole)).toEqual(expect.arrayContaining(ids([...home, ...further, far, aboveDistrict])));
  const walked = await Promise.all(whole.map((appeal) => findNext(db, desk, appeal)));
  expect(walked).toEqual([...ids(whole).slice(1), undefined]);
  // One that has left the queue leads on from where it stood.
  const [first, second] = whole as [Appeal, Appeal];
  await changeAppeal(db, first.id, { state: 'answered' });
  expect(await findNext(db, desk, first)).toBe(second.id);
});
