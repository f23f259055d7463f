import { describe, expect, test } from 'vitest';
import { diffTenures, isEmptyTenuresDiff } from '../../../src/rooms/directory/terms/diff/index.ts';
import type { AkimRow, KnownTenure, TenureFacts } from '../../../src/rooms/directory/terms/facts.ts';
import { settle } from '../../../src/rooms/directory/terms/timeline.ts';
import { ACTING, facts, OTHER, UNIT } from './terms-samples.ts';

let lastId = 0;
function known(more: Partial<TenureFacts> = {}): KnownTenure {
  lastId += 1;
  return { ...settle(undefined, facts(more)), id: lastId, byHand: [] };
}

function row(more: Partial<TenureFacts> = {}, at = 2): AkimRow {
  return { row: at, facts: facts(more) };
}

function diffOf(terms: readonly KnownTenure[], ...rows: AkimRow[]) {
  const diff = diffTenures(terms, rows);
  if (!diff.ok) throw new Error(JSON.stringify(diff.problems));
  return diff.value;
}

function problemsOf(terms: readonly KnownTenure[], ...rows: AkimRow[]) {
  const diff = diffTenures(terms, rows);
  return diff.ok ? [] : diff.problems;
}

const nothing = {
  opened: [],
  succeeded: [],
  updated: [],
  ended: [],
  vacated: [],
  past: [],
  moved: [],
  conflicts: [],
  stale: [],
  byHand: [],
  unknown: [],
  unchangedCount: 0,
};

describe('who is in office', () => {
  const aidos = known();

  test('does not change by the same facts', () => {
    expect(diffOf([aidos], row())).toEqual({ ...nothing, unchangedCount: 1 });
  });

  test.each<Partial<TenureFacts>>([
    { phone: '+77114431133' },
    { startedOn: '2024-07-15' },
    { nameKk: 'Бекенов Айдос Серікович' },
    { sex: 'male' },
  ])('stays with other facts: %o', (more) =>
    expect(diffOf([aidos], row(more))).toEqual({ ...nothing, updated: [{ before: aidos, after: expect.objectContaining(more) }] }),
  );

  test.each<Partial<TenureFacts>>([
    { ...OTHER, startedOn: '2026-05-10' },
    { startedOn: '2026-07-14' },
    { ...ACTING, startedOn: '2026-11-03', startKnown: false },
  ])('is succeeded by another person, the same one elected again, or one who acts: %o', (more) => {
    expect(diffOf([aidos], row(more))).toMatchObject({ succeeded: [{ before: { id: aidos.id } }], updated: [], opened: [] });
  });

  test('is never succeeded by somebody who began before, by the vote or by the registration', () => {
    const problem = { row: 2, column: 'elected_on', expected: 'start-after-predecessor' };
    expect(problemsOf([aidos], row({ ...OTHER, startedOn: '2023-05-10' }))).toEqual([{ ...problem, value: '2023-05-10' }]);
    const registered = known({ registeredOn: '2024-07-18' });
    expect(problemsOf([registered], row({ ...OTHER, startedOn: '2024-07-15' }))).toEqual([{ ...problem, value: '2024-07-15' }]);
  });

  test('ends where the post is vacant, never before it began; a unit with nobody in office stays as it is', () => {
    const vacancy = { unitCode: UNIT, vacantOn: '2026-11-03', saidIn: 'since' } as const;
    expect(diffOf([aidos], { row: 2, vacancy })).toEqual({ ...nothing, vacated: [{ before: aidos, endedOn: '2026-11-03' }] });
    expect(diffOf([], { row: 2, vacancy })).toEqual({ ...nothing, unknown: [{ row: 2, unitCode: UNIT }] });
    const registered = known({ registeredOn: '2024-07-18' });
    expect(problemsOf([registered], { row: 2, vacancy: { ...vacancy, vacantOn: '2024-07-17' } })).toEqual([
      { row: 2, column: 'since', value: '2024-07-17', expected: 'start-after-predecessor' },
    ]);
  });

  test('where an acting akim’s start is unknown keeps the day that is known', () => {
    const before = known({ ...ACTING, startedOn: '2026-09-01', checkedOn: '2026-09-01' });
    const { updated } = diffOf([before], row({ ...ACTING, startedOn: '2026-11-03', startKnown: false }));
    expect(updated).toMatchObject([{ after: { startedOn: '2026-09-01', checkedOn: '2026-11-03' } }]);
  });
});

describe('a column that may be missing', () => {
  const full = {
    sex: 'male',
    registeredOn: '2024-07-18',
    termNumber: 1,
    officeKk: 'Мектеп көшесі, 4',
    officeRu: 'улица Мектеп, 4',
  } as const;
  const before = known(full);

  test('and is, changes nothing', () => {
    expect(diffOf([before], row())).toEqual({ ...nothing, unchangedCount: 1 });
    expect(diffOf([before], row({ phone: null })).updated).toMatchObject([{ after: { ...full, phone: null } }]);
  });

  test.each(Object.keys(full))('and is there, but empty, clears %s', (fact) => {
    expect(diffOf([before], row({ ...full, [fact]: null })).updated).toMatchObject([{ after: { ...full, [fact]: null } }]);
  });
});

describe('a term of the past', () => {
  const elected = { startedOn: '2021-07-25', endedOn: '2024-05-20', endReason: 'resigned', termUntil: null } as const;

  test('that names the term in office ends it, with its reason and its other facts', () => {
    const aidos = known();
    const { ended, ...rest } = diffOf([aidos], row({ endedOn: '2026-05-10', endReason: 'died', phone: null }));
    expect(ended).toEqual([{ before: aidos, after: expect.objectContaining({ endedOn: '2026-05-10', endReason: 'died', phone: null }) }]);
    expect(rest).toMatchObject({ updated: [], past: [], vacated: [] });
  });

  test('is added once; the same facts again change nothing, another reason is corrected, a column that is missing keeps it', () => {
    const past = row({ ...OTHER, ...elected });
    expect(diffOf([known()], past).past).toMatchObject([{ ...OTHER, endedOn: '2024-05-20' }]);
    const term = known({ ...OTHER, ...elected });
    expect(diffOf([known(), term], past)).toEqual({ ...nothing, unchangedCount: 1 });
    const { endReason: _, ...untold } = elected;
    expect(diffOf([known(), term], row({ ...OTHER, ...untold }))).toEqual({ ...nothing, unchangedCount: 1 });
    const { updated } = diffOf([known(), term], row({ ...OTHER, ...elected, endReason: 'died' }));
    expect(updated).toMatchObject([{ before: { id: term.id }, after: { endReason: 'died' } }]);
  });

  test('that holds on a day of another term is a problem, which names the other term', () => {
    const problem = { row: 2, column: 'elected_on', value: '2021-07-25', expected: 'no-overlap' };
    const overlong = row({ ...OTHER, ...elected, endedOn: '2024-07-15' });
    expect(problemsOf([known()], overlong)).toEqual([{ ...problem, fits: 'Бекенов Айдос Серікұлы, 2024-07-14–' }]);
    expect(problemsOf([known({ registeredOn: '2024-07-15' })], overlong)).toEqual([]);
    const within = known({ ...OTHER, ...elected });
    expect(problemsOf([within], row({ startedOn: '2023-01-15', endedOn: '2023-02-01' }))).toMatchObject([
      { expected: 'no-overlap', fits: 'Омаров Ерлан, 2021-07-25–2024-05-20' },
    ]);
  });

  test('of the same file may not overlap either, whatever the order of the rows', () => {
    const one = row({ ...OTHER, ...elected }, 2);
    const other = row({ startedOn: '2024-05-19', endedOn: '2024-07-01' }, 3);
    for (const rows of [
      [one, other],
      [other, one],
    ])
      expect(problemsOf([], ...rows)).toMatchObject([{ row: 3, expected: 'no-overlap' }]);
  });

  test('and who came after stand in one file: the one ends, the other begins', () => {
    const aidos = known();
    const successor = row({ ...OTHER, startedOn: '2026-07-05' }, 2);
    const diff = diffOf([aidos], successor, row({ endedOn: '2026-05-10', endReason: 'resigned' }, 3));
    expect(diff).toMatchObject({ ended: [{ before: { id: aidos.id } }], opened: [{ ...OTHER }], succeeded: [] });
  });
});

describe('an old file', () => {
  const ended = known({ endedOn: '2026-05-10', endReason: 'resigned' });
  const conflict = { ...nothing, conflicts: [{ row: 2, facts: expect.anything(), ended }] };

  test('does not open again a term that has ended: it is told, and the rest is done', () => {
    expect(diffOf([ended], row())).toEqual(conflict);
    const diff = diffOf([ended], row(), row({ unitCode: '275637000' }, 3));
    expect(diff).toMatchObject({ conflicts: [{ row: 2 }], opened: [{ unitCode: '275637000' }] });
    expect([isEmptyTenuresDiff(diffOf([ended], row())), isEmptyTenuresDiff(diff)]).toEqual([true, false]);
  });

  test('nor one that was handed over, also where its day was corrected since', () => {
    const successor = known({ ...OTHER, startedOn: '2026-07-05' });
    expect(diffOf([successor, ended], row())).toEqual(conflict);
    expect(diffOf([ended, successor], row({ startedOn: '2024-07-13' }))).toMatchObject({ conflicts: [{ row: 2 }], succeeded: [] });
  });

  test('nor the time of somebody who only acted, seen before the end of it; seen after it, it is a new one', () => {
    const acted = known({ ...ACTING, startedOn: '2026-09-01', endedOn: '2026-11-10' });
    const seen = (startedOn: string) => diffOf([acted], row({ ...ACTING, startedOn, startKnown: false }));
    expect(seen('2026-11-03')).toMatchObject({ conflicts: [{ row: 2 }], opened: [] });
    expect(seen('2026-11-11')).toMatchObject({ conflicts: [], opened: [{ startedOn: '2026-11-11' }] });
    // On the last day the one and the next were both in office; and somebody may act for long.
    const long = known({ ...ACTING, startedOn: '2025-01-01', endedOn: '2026-11-10' });
    const successor = known({ ...OTHER, startedOn: '2026-11-08', registeredOn: '2026-11-10' });
    const onTheDay = row({ ...ACTING, startedOn: '2026-11-10', startKnown: false });
    expect(diffOf([long, successor], onTheDay)).toMatchObject({ conflicts: [{ row: 2 }], succeeded: [] });
  });

  test('is not what a new election of the same person is, though it came soon and before the former term was over', () => {
    const left = known({ startedOn: '2025-09-14', endedOn: '2026-02-01', endReason: 'resigned' });
    expect(diffOf([left], row({ startedOn: '2026-05-10' }))).toMatchObject({ conflicts: [], opened: [{ startedOn: '2026-05-10' }] });
    const former = known({ startedOn: '2025-09-14', endedOn: '2026-05-14', endReason: 'succeeded' });
    const again = known({ startedOn: '2026-05-10', registeredOn: '2026-05-14' });
    expect(diffOf([former, again], row({ startedOn: '2026-05-10' }))).toEqual({ ...nothing, unchangedCount: 1 });
  });

  test('with several problems tells them in the order of its rows', () => {
    const overlong = row({ ...OTHER, startedOn: '2023-01-15', endedOn: '2025-01-15' }, 3);
    const early = row({ ...OTHER, startedOn: '2026-05-09' }, 2);
    expect(problemsOf([ended], early, overlong).map((problem) => problem.row)).toEqual([2, 3]);
  });

  test('does not give the present term of the same person the day of the former one', () => {
    const again = known({ startedOn: '2026-06-14' });
    expect(diffOf([{ ...ended, startedOn: '2025-09-14' }, again], row({ startedOn: '2025-09-14' }))).toMatchObject({
      conflicts: [{ row: 2 }],
      updated: [],
    });
  });

  test('with somebody who would begin before the last one left is a problem, which names the last one', () => {
    const problem = { row: 2, column: 'elected_on', expected: 'start-after-ended', fits: 'Бекенов Айдос Серікұлы, 2024-07-14–2026-05-10' };
    expect(problemsOf([ended], row({ ...OTHER, startedOn: '2026-05-09' }))).toEqual([{ ...problem, value: '2026-05-09' }]);
    expect(problemsOf([ended], row({ ...OTHER, startedOn: '2026-05-09', registeredOn: '2026-05-10' }))).toEqual([]);
  });
});

describe('the registration of a successor', () => {
  const handed = known({ endedOn: '2026-07-05', endReason: 'succeeded' });
  const successor = known({ ...OTHER, startedOn: '2026-07-05' });
  const registered = row({ ...OTHER, startedOn: '2026-07-05', registeredOn: '2026-07-09' });

  test('that becomes known later moves the end of the term before: until then its akim was in office', () => {
    expect(diffOf([handed, successor], registered)).toMatchObject({
      moved: [{ before: { id: handed.id }, endedOn: '2026-07-09' }],
      updated: [{ before: { id: successor.id }, after: { registeredOn: '2026-07-09' } }],
    });
  });

  test('leaves an end alone that had another reason', () => {
    expect(diffOf([{ ...handed, endReason: 'died' }, successor], registered)).toMatchObject({ moved: [], updated: [{}] });
  });

  test('cannot be corrected into the time of the term before', () => {
    const vacated = { ...handed, endReason: null };
    expect(problemsOf([vacated, successor], row({ ...OTHER, startedOn: '2026-07-04' }))).toMatchObject([{ expected: 'start-after-ended' }]);
    expect(problemsOf([{ ...handed, startedOn: '2026-06-28' }, successor], row({ ...OTHER, startedOn: '2026-06-27' }))).toMatchObject([
      { expected: 'start-after-predecessor' },
    ]);
  });
});
