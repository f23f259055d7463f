import { describe, expect, test } from 'vitest';
import { decideHanding, isStillAwaited, lastDayOf, mayHand } from '../../../src/rooms/appeals/handing.ts';
import { decideOutcome, type LegalDays, OUTCOMES } from '../../../src/rooms/appeals/outcome.ts';
import { readSpan } from '../../../src/rooms/appeals/span.ts';
import { OPEN_STATES, STATES } from '../../../src/rooms/appeals/states.ts';
import { decideAbsence, readLabel } from '../../../src/rooms/identity/rules.ts';
import { anAppeal } from './samples.ts';

const TODAY = '2026-12-01';
const DAYS: LegalDays = {
  today: TODAY,
  passOnBy: TODAY,
  extendedUntilMax: '2027-01-31',
  promisedUntilMax: '2027-11-30',
  isWorking: () => true,
};

describe('a case is handed to somebody', () => {
  const appeal = anAppeal({ state: 'seen' });

  test('by the akim or who answers for him, by nobody else', () => {
    expect((['akim', 'deputy', 'staff', 'operator'] as const).map((desk) => mayHand(desk, appeal))).toEqual([true, true, false, false]);
    expect(decideHanding('staff', appeal, TODAY, TODAY)).toEqual({ ok: false, refusal: 'akims-only' });
    expect(mayHand('akim', anAppeal({ addressee: 'operator', addresseeReason: 'returned-twice' }))).toBe(false);
  });

  test('while something is awaited of the akim, and not after', () => {
    expect(STATES.filter((state) => mayHand('akim', anAppeal({ state })))).toEqual(
      STATES.filter((state) => (OPEN_STATES as readonly string[]).includes(state)),
    );
  });

  test('from today until its last day, the promised one where there is one; when that has passed, today', () => {
    const decide = (day: string, more = {}) => decideHanding('akim', { ...appeal, ...more }, day, TODAY);
    expect([decide(TODAY).ok, decide('2026-12-14').ok]).toEqual([true, true]);
    expect(decide('2026-11-30')).toEqual({ ok: false, refusal: 'past' });
    expect(decide('2026-12-15')).toEqual({ ok: false, refusal: 'too-late' });
    expect(decide('2026-12-15', { plannedOn: '2026-12-20', state: 'planned' }).ok).toBe(true);
    expect(lastDayOf({ ...appeal, dueOn: '2026-11-30' }, TODAY)).toBe(TODAY);
  });

  test('and the akim is told that the day is over only of what is before him and unanswered', () => {
    expect(STATES.filter((state) => isStillAwaited(anAppeal({ state })))).toEqual(OPEN_STATES);
    expect(isStillAwaited(anAppeal({ addressee: 'operator' }))).toBe(false);
  });
});

test('who works for the akim may say whatever the akim may, but for a refusal and for asking for more time; a deputy may say all', () => {
  const appeal = anAppeal({ state: 'seen' });
  const said = (desk: 'akim' | 'deputy' | 'staff') =>
    OUTCOMES.filter((outcome) => decideOutcome(outcome, desk, appeal, DAYS) === undefined);
  expect(said('deputy')).toEqual(said('akim'));
  expect(said('staff')).toEqual(said('akim').filter((outcome) => outcome !== 'answered-no' && outcome !== 'extended'));
  expect(decideOutcome('answered-no', 'staff', appeal, DAYS)).toBe('akims-only');
});

test.each([
  ['05.12 – 12.12', '2026-12-05', '2026-12-12'],
  ['5.12-12.12', '2026-12-05', '2026-12-12'],
  ['05.12 12.12', '2026-12-05', '2026-12-12'],
  ['5 желтоқсан — 12 желтоқсан', '2026-12-05', '2026-12-12'],
  ['28 декабря - 9 января', '2026-12-28', '2027-01-09'],
  ['12.12', TODAY, '2026-12-12'],
  ['ертең', TODAY, '2026-12-02'],
  ['20.11 – 10.12', TODAY, '2026-12-10'],
  ['20.12 – 10.12', '2026-12-20', '2026-12-10'],
])('«%s» are the days from %s to %s', (text, fromOn, toOn) => {
  expect(readSpan(text, TODAY, 92)).toEqual({ fromOn, toOn });
});

test.each(['', 'жақында', '05.12 – ', '05.12 – 06.12 – 07.12', '31.02 – 05.03'])('«%s» are no two days', (text) => {
  expect(readSpan(text, TODAY, 92)).toBeUndefined();
});

test('an akim is away from today on or later, not backwards, and for 92 days at most', () => {
  const decide = (fromOn: string, toOn: string) => decideAbsence({ fromOn, toOn }, TODAY);
  expect([decide(TODAY, TODAY), decide('2026-12-05', '2026-12-12'), decide(TODAY, '2027-03-02')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(decide('2026-11-30', TODAY)).toBe('past');
  expect(decide('2026-12-05', '2026-12-04')).toBe('backwards');
  expect(decide(TODAY, '2027-03-03')).toBe('too-long');
});

test('a label is words in one line of 40 signs at most', () => {
  expect(readLabel('  Ерлан,\n ветеринар ')).toBe('Ерлан, ветеринар');
  expect(readLabel('я'.repeat(40))).toHaveLength(40);
  for (const text of ['', '   ', '...', '😀', 'я'.repeat(41)]) expect(readLabel(text)).toBeUndefined();
});
