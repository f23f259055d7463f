import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffElections } from '../../../src/rooms/directory/elections/diff.ts';
import { type KnownElection, settleElection } from '../../../src/rooms/directory/elections/facts.ts';
import { readElectionsFile } from '../../../src/rooms/directory/elections/file.ts';
import { anElectionRow, aTable, ELECTIONS_HEADER } from './samples.ts';

type Cells = Readonly<Record<string, string>>;

const TODAY = '2026-11-22';
const context = {
  isPlace: (code: string) => ['275630000', '275637000', '275600000'].includes(code),
  isAkimUnit: (code: string) => ['275630000', '275637000'].includes(code),
  today: TODAY,
};
const NEEDED = ['kato', 'vote_on', 'set_on', 'kind', 'source_url', 'checked_on'];

function read(rows: readonly Cells[], header = ELECTIONS_HEADER) {
  return readElectionsFile(
    aTable(
      rows.map((cells) => anElectionRow(cells, header)),
      header,
    ),
    context,
  );
}

function rowsOf(rows: readonly Cells[], header = ELECTIONS_HEADER) {
  const result = read(rows, header);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function problemsOf(rows: readonly Cells[], header = ELECTIONS_HEADER) {
  const result = read(rows, header);
  return result.ok ? [] : result.problems.map(({ row, column, value, expected }) => [row, column, value, expected]);
}

/** What the database has after these rows. */
function known(...rows: readonly Cells[]): KnownElection[] {
  return rowsOf(rows).map(({ facts }, id) => ({ ...settleElection(undefined, facts), id }));
}

function diffOf(
  elections: readonly KnownElection[],
  rows: readonly Cells[],
  more: { header?: readonly string[]; termUntil?: string } = {},
) {
  return diffElections({ elections, termUntilOf: () => more.termUntil ?? null, today: TODAY }, rowsOf(rows, more.header));
}

function notesOf(rows: readonly Cells[], termUntil?: string) {
  const diff = diffOf([], rows, termUntil === undefined ? {} : { termUntil });
  return diff.ok ? diff.value.suspicious : diff.problems;
}

describe('a row of the elections’ file', () => {
  test('gives the facts of an election; the law’s hours stand in for empty ones', () => {
    const cells = {
      opens_at: '8:00',
      closes_at: '21.30',
      station_kk: 'Клуб',
      station_ru: 'Клуб',
      candidates_url: 'https://example.kz/list?a=1&b=2',
      cancelled_on: '20.11.2026',
      kind: 'Regular',
    };
    expect(rowsOf([cells])).toEqual([
      {
        row: 2,
        facts: {
          unitCode: '275630000',
          voteOn: '2026-12-13',
          setOn: '2026-11-15',
          kind: 'regular',
          opensAt: '08:00',
          closesAt: '21:30',
          stationKk: 'Клуб',
          stationRu: 'Клуб',
          candidatesUrl: 'https://example.kz/list?a=1&b=2',
          cancelledOn: '2026-11-20',
          sourceUrl: 'https://example.kz/election',
          checkedOn: '2026-11-20',
        },
      },
    ]);
    expect(rowsOf([{}])[0]?.facts).toMatchObject({ opensAt: '07:00', closesAt: '20:00', stationKk: null, cancelledOn: null });
  });

  test('says nothing of columns that the file does not have', () => {
    expect(Object.keys(rowsOf([{}], NEEDED)[0]?.facts ?? {})).toEqual(['unitCode', 'voteOn', 'setOn', 'kind', 'sourceUrl', 'checkedOn']);
  });

  test.each([
    ['kato', '27563', 'nine-digits'],
    ['kato', '', 'nine-digits'],
    ['kato', '999999999', 'known-place'],
    ['kato', '275600000', 'akim-unit'],
    ['vote_on', '', 'date'],
    ['vote_on', '2026-02-30', 'date'],
    ['vote_on', '2026-11-14', 'vote-after-call'],
    ['vote_on', '2027-12-12', 'vote-near-call'],
    ['set_on', '', 'date'],
    ['set_on', 'soon', 'date'],
    ['checked_on', '0000-01-01', 'date-since'],
    ['vote_on', '1999-01-01', 'date-since'],
    ['cancelled_on', '1999-12-31', 'date-since'],
    ['kind', '', 'election-kind'],
    ['kind', 'очередные', 'election-kind'],
    ['opens_at', '25:00', 'time'],
    ['opens_at', '0.2916', 'time'],
    ['opens_at', '20:00', 'closes-after-opens'],
    ['closes_at', '06:59', 'closes-after-opens'],
    ['closes_at', 'вечером', 'time'],
    ['station_kk', '—', 'address'],
    ['station_ru', 'к'.repeat(201), 'shorter'],
    ['candidates_url', 'javascript:alert(1)', 'web-address'],
    ['candidates_url', `https://example.kz/${'a'.repeat(500)}`, 'shorter'],
    ['cancelled_on', '2026-11-14', 'cancelled-after-call'],
    ['cancelled_on', '2026-11-23', 'date-not-future'],
    ['source_url', '', 'web-address'],
    ['source_url', 'ftp://example.kz', 'web-address'],
    ['checked_on', '', 'date'],
    ['checked_on', '2026-11-23', 'date-not-future'],
  ])('with %s «%s» is refused, naming the cell', (column, value, expected) => {
    expect(problemsOf([{ [column]: value }])).toEqual([[2, column, value, expected]]);
  });

  test('called more than a year from now is one whose year is wrong', () => {
    expect(problemsOf([{ set_on: '2027-11-24', vote_on: '2027-12-12' }])).toEqual([[2, 'set_on', '2027-11-24', 'call-near']]);
  });

  test('is not one of two about the same vote', () => {
    expect(problemsOf([{}, { kato: '275637000' }, { kind: 'regular' }])).toEqual([[4, 'vote_on', '2026-12-13', 'unique-vote']]);
  });

  test('of a template, and a column too many or too few, are refused by their names', () => {
    const [example = ''] = anElectionRow();
    expect(problemsOf([{ kato: `example: ${example}` }]).map(([, , , expected]) => expected)).toEqual(['no-example-row']);
    expect(problemsOf([{}], [...NEEDED, 'winner'])).toEqual([[1, 'winner', 'winner', 'known-column']]);
    expect(problemsOf([{}], NEEDED.slice(1))).toEqual([[1, 'kato', '', 'column']]);
  });

  test('however hostile, is read or refused, and never throws', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('2026-12-13', '275630000', 'early', '07:00', '\u202E', 'https://a.kz'),
    );
    const rows = fc.array(fc.array(cell, { maxLength: 14 }), { maxLength: 5 });
    fc.assert(
      fc.property(rows, (cells) => {
        const result = readElectionsFile(aTable(cells, ELECTIONS_HEADER), context);
        if (result.ok) expect(diffElections({ elections: [], termUntilOf: () => null, today: TODAY }, result.value)).toHaveProperty('ok');
      }),
    );
  });

  test('ten thousand wrong rows are each told once', () => {
    const problems = problemsOf(Array.from({ length: 10_000 }, () => ({ kind: '\u001B[2J', kato: '1' })));
    expect(problems).toHaveLength(20_000);
    expect(problems.at(-1)).toEqual([10_001, 'kind', ' [2J', 'election-kind']);
  });
});

const oneStation = (column: string) => ({ ok: false, problems: [{ row: 2, column, value: '', expected: 'both-stations' }] });

describe('a file of elections, compared with what is known', () => {
  test('adds what is new, changes what differs, cancels, and leaves the rest', () => {
    const before = known({}, { kato: '275637000' }, { vote_on: '2026-06-14', set_on: '2026-05-10' });
    const rows = [
      {},
      { kato: '275637000', station_kk: 'Клуб', station_ru: 'Клуб', checked_on: '2026-11-21' },
      { vote_on: '2026-06-14', set_on: '2026-05-10', cancelled_on: '2026-06-01' },
      { kato: '275637000', vote_on: '2027-01-17' },
    ];
    const diff = diffOf(before, rows);
    expect(diff).toMatchObject({
      ok: true,
      value: {
        added: [{ row: 5, after: { unitCode: '275637000', voteOn: '2027-01-17' } }],
        changed: [{ row: 3, before: { id: 1, stationRu: null }, after: { stationRu: 'Клуб', checkedOn: '2026-11-21' } }],
        cancelled: [{ row: 4, before: { id: 2 }, after: { cancelledOn: '2026-06-01' } }],
        stale: [],
        unchangedCount: 1,
      },
    });
  });

  test('that was checked earlier is listed and changes nothing; the same facts are no change', () => {
    const before = known({ station_kk: 'Мектеп', station_ru: 'Школа' });
    const older = { station_kk: 'Клуб', station_ru: 'Клуб', checked_on: '2026-11-19' };
    expect(diffOf(before, [older])).toMatchObject({ value: { stale: [{ row: 2, known: { stationRu: 'Школа' } }], changed: [] } });
    expect(diffOf(before, [{ station_kk: 'Мектеп', station_ru: 'Школа', checked_on: '2026-11-19' }])).toMatchObject({
      value: { stale: [], unchangedCount: 1 },
    });
    expect(diffOf(before, [{ cancelled_on: '2026-11-18', checked_on: '2026-11-19' }])).toMatchObject({ value: { cancelled: [] } });
  });

  test('without a column changes nothing in it; an empty cell clears', () => {
    const before = known({ station_kk: 'Клуб', station_ru: 'Клуб', opens_at: '06:00' });
    expect(diffOf(before, [{}], { header: NEEDED })).toMatchObject({ value: { unchangedCount: 1 } });
    expect(diffOf(before, [{ checked_on: '2026-11-21' }])).toMatchObject({
      value: { changed: [{ after: { stationRu: null, opensAt: '07:00' } }] },
    });
  });

  test('with two votes of a unit within a month is refused, unless one is cancelled, the later is a repeat, or the unit another', () => {
    const expectOne = (diff: ReturnType<typeof diffOf>, row: number, fits: string) =>
      expect(diff).toMatchObject({ ok: false, problems: [{ row, column: 'vote_on', expected: 'one-vote', fits }] });
    expectOne(diffOf(known({}), [{ vote_on: '2026-12-27' }]), 2, '2026-12-13');
    expectOne(diffOf(known({}), [{ vote_on: '2026-12-06' }]), 2, '2026-12-13');
    expect(diffOf([], [{}, { vote_on: '2026-12-20' }])).toMatchObject({ ok: false, problems: [{ row: 2 }, { row: 3 }] });
    const moved = [{ cancelled_on: '2026-11-21', checked_on: '2026-11-22' }, { vote_on: '2026-12-20' }];
    expect(diffOf(known({}), moved)).toMatchObject({ ok: true, value: { added: [{}], cancelled: [{}] } });
    expect(diffOf(known({}), [{ vote_on: '2026-12-27', set_on: '2026-12-15', kind: 'repeat' }])).toMatchObject({ ok: true });
    expectOne(diffOf(known({}), [{ vote_on: '2026-12-28' }]), 2, '2026-12-13');
    expectOne(diffOf(known({}), [{ vote_on: '2027-01-13', kind: 'regular' }]), 2, '2026-12-13');
    expect(diffOf(known({}), [{ vote_on: '2027-01-14' }])).toMatchObject({ ok: true });
    // A repeat is called when the first vote has decided nothing, and takes a week at the least.
    expectOne(diffOf(known({}), [{ vote_on: '2026-12-14', set_on: '2026-12-13', kind: 'repeat' }]), 2, '2026-12-13');
    expectOne(diffOf(known({}), [{ vote_on: '2026-12-27', set_on: '2026-12-12', kind: 'repeat' }]), 2, '2026-12-13');
    expect(diffOf([], [{}, { vote_on: '2026-12-28' }, { vote_on: '2027-01-17', kind: 'regular' }])).toMatchObject({ ok: false });
    expect(diffOf(known({}), [{ kato: '275637000', vote_on: '2026-12-20' }])).toMatchObject({ ok: true });
    // An old file that is not believed makes no second vote.
    expect(diffOf(known({}), [{ cancelled_on: '2026-11-16', checked_on: '2026-11-16' }, { vote_on: '2026-12-20' }])).toMatchObject({
      ok: false,
    });
  });

  test.each([
    [{ vote_on: '2026-12-12' }, 'vote_on', 'vote-on-sunday', undefined],
    [{ set_on: '2026-11-23' }, 'set_on', 'called-already', undefined],
    [{ set_on: '2026-03-01', vote_on: '2026-12-13', kind: 'repeat' }, 'vote_on', 'vote-soon-after-call', '2026-03-01'],
    [{ set_on: '2026-11-02', vote_on: '2026-12-13' }, 'vote_on', 'held-within-days', '2026-12-12'],
    [{ kind: 'regular', set_on: '2026-11-15' }, 'set_on', 'called-before-expiry', '2026-11-14'],
    [{ kind: 'regular', set_on: '2026-11-10', vote_on: '2026-12-27' }, 'vote_on', 'held-before-expiry', '2026-12-24'],
  ])('is imported as it is where a day is unusual or the law says otherwise, with a note: %j', (cells, column, expected, fits) => {
    const diff = diffOf([], [cells], { termUntil: '2027-01-03' });
    expect(diff.ok && diff.value.suspicious).toEqual([
      { row: 2, column, value: anElectionRow(cells)[ELECTIONS_HEADER.indexOf(column)], expected, ...(fits !== undefined && { fits }) },
    ]);
    expect(diff.ok && diff.value.added).toHaveLength(1);
  });

  test('has no note where all is as usual, of what is cancelled, and of the term that began with the election', () => {
    expect(notesOf([{}])).toEqual([]);
    expect(notesOf([{ vote_on: '2026-12-12', cancelled_on: '2026-11-20' }])).toEqual([]);
    expect(notesOf([{ kind: 'regular', set_on: '2024-05-12', vote_on: '2024-07-14' }], '2028-07-14')).toEqual([]);
    expect(notesOf([{}, { vote_on: '2027-01-17', set_on: '2026-12-15' }])).toMatchObject([
      { row: 2, expected: 'other-vote-near', fits: '2027-01-17' },
      { row: 3, expected: 'called-already' },
      { row: 3, expected: 'other-vote-near', fits: '2026-12-13' },
    ]);
  });

  test('leaves a cancelled election cancelled where it does not say when, and notes it', () => {
    const before = known({ cancelled_on: '2026-11-18' });
    const note = { row: 2, column: 'vote_on', value: '2026-12-13', expected: 'stays-cancelled', fits: '2026-11-18' };
    for (const cells of [{}, { checked_on: '2026-11-21' }]) {
      const diff = diffOf(before, [cells], { header: NEEDED });
      expect(diff.ok && diff.value.suspicious).toEqual([note]);
      expect(diff.ok && diff.value.changed.map(({ after }) => after.cancelledOn)).not.toContain(null);
    }
    expect(diffOf(before, [{ checked_on: '2026-11-21' }])).toMatchObject({
      value: { suspicious: [], changed: [{ after: { cancelledOn: null } }] },
    });
    expect(diffOf(before, [{ kind: 'regular', checked_on: '2026-11-01' }], { header: NEEDED })).toMatchObject({
      value: { suspicious: [], stale: [{}] },
    });
  });

  test('must tell the station in both languages or in neither, whichever columns it has', () => {
    expect(diffOf([], [{ station_kk: 'Клуб' }])).toEqual(oneStation('station_ru'));
    expect(diffOf([], [{ station_ru: 'Клуб' }], { header: [...NEEDED, 'station_ru'] })).toEqual(oneStation('station_kk'));
    const before = known({ station_kk: 'Клуб', station_ru: 'Клуб' });
    expect(diffOf(before, [{ checked_on: '2026-11-21' }], { header: [...NEEDED, 'station_ru'] })).toEqual(oneStation('station_ru'));
    expect(diffOf(before, [{ station_ru: 'Школа', checked_on: '2026-11-21' }], { header: [...NEEDED, 'station_ru'] })).toMatchObject({
      ok: true,
    });
    // What stands so from before is corrected when somebody writes of it.
    const half = before.map((election) => ({ ...election, stationKk: null }));
    expect(diffOf(half, [{ checked_on: '2026-11-21' }], { header: NEEDED })).toMatchObject({ ok: true });
  });
});
