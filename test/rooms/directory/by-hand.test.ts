import { describe, expect, test } from 'vitest';
import { changesOfAkims } from '../../../src/rooms/directory/register/changes.ts';
import { diffTenures, isEmptyTenuresDiff } from '../../../src/rooms/directory/terms/diff/index.ts';
import type { AkimRow, KnownTenure, TenureFacts } from '../../../src/rooms/directory/terms/facts.ts';
import { termNumberOf } from '../../../src/rooms/directory/terms/office.ts';
import { settle } from '../../../src/rooms/directory/terms/timeline.ts';
import { facts, OTHER } from './terms-samples.ts';

const LATER = '2026-11-20';
const RIGHT = '+77110000000';

/** The akim of the samples, corrected in the chat. */
function corrected(more: Partial<KnownTenure>): KnownTenure {
  return { ...settle(undefined, facts()), id: 7, byHand: [], ...more };
}

function row(more: Partial<TenureFacts> = {}): AkimRow {
  return { row: 2, facts: facts({ checkedOn: LATER, ...more }) };
}

function diffOf(known: KnownTenure, read: AkimRow, overCorrections = false) {
  const diff = diffTenures([known], [read], { overCorrections });
  if (!diff.ok) throw new Error(JSON.stringify(diff.problems));
  return diff.value;
}

describe('a part that was corrected by hand', () => {
  const known = corrected({ phone: RIGHT, byHand: ['phone'], checkedOn: LATER });

  test('stays where a file says otherwise, the row is told, and its other facts apply', () => {
    const diff = diffOf(known, row({ birthYear: 1982 }));
    expect(diff.byHand).toEqual([{ row: 2, facts: expect.objectContaining({ phone: '+77114431122' }), known, parts: ['phone'] }]);
    expect(diff.updated).toMatchObject([{ after: { phone: RIGHT, birthYear: 1982, byHand: ['phone'] } }]);
    expect(changesOfAkims(diff, [row()]).find(({ part }) => part === 'by-hand')).toMatchObject({
      code: '275630000',
      row: 2,
      note: { kind: 'facts', facts: [`phone: +77114431122 → ${RIGHT}`] },
    });
  });

  test('alone in the way leaves nothing to write', () => {
    const diff = diffOf(known, row());
    expect(isEmptyTenuresDiff(diff)).toBe(true);
    expect(diff).toMatchObject({ byHand: [{ parts: ['phone'] }], updated: [], unchangedCount: 0 });
  });

  test('is confirmed where the file says the same: it is by hand no longer, and a later file may change it', () => {
    const { updated, byHand } = diffOf(known, row({ phone: RIGHT }));
    expect(byHand).toEqual([]);
    expect(updated).toMatchObject([{ after: { phone: RIGHT, byHand: [] } }]);
    const confirmed = corrected({ phone: RIGHT, checkedOn: LATER });
    expect(diffOf(confirmed, row()).updated).toMatchObject([{ after: { phone: '+77114431122' } }]);
  });

  test('is cleared by no empty cell', () => {
    expect(diffOf(known, row({ phone: null }))).toMatchObject({ updated: [], byHand: [{ parts: ['phone'] }] });
  });

  test('is the file’s where somebody says so', () => {
    const { updated, byHand } = diffOf(known, row(), true);
    expect(byHand).toEqual([]);
    expect(updated).toMatchObject([{ after: { phone: '+77114431122', byHand: [] } }]);
  });

  test('does not stand in the way of a row that is older than what we know: that one is stale as a whole', () => {
    expect(diffOf(known, row({ checkedOn: '2026-11-03', birthYear: 1982 }))).toMatchObject({
      stale: [{ row: 2 }],
      byHand: [],
      updated: [],
    });
  });

  test('stays in a term that the file ends, and none is in the next one', () => {
    const ended = diffOf(known, row({ endedOn: LATER, endReason: 'resigned' }));
    expect(ended).toMatchObject({ ended: [{ after: { phone: RIGHT, endedOn: LATER } }], byHand: [{ parts: ['phone'] }] });
    const [change] = diffOf(known, row({ ...OTHER, startedOn: '2026-11-10' })).succeeded;
    expect(change?.after.byHand ?? []).toEqual([]);
  });
});

describe('an address that was corrected by hand', () => {
  const office = { officeKk: 'Мектеп көшесі, 5', officeRu: 'улица Мектеп, 5' };
  const known = corrected({ ...office, byHand: ['office'], checkedOn: LATER });

  test('is neither kept nor confirmed by a file without such columns', () => {
    expect(diffOf(known, row())).toMatchObject({ updated: [], byHand: [], unchangedCount: 1 });
    expect(diffOf(known, row({ birthYear: 1982 })).updated).toMatchObject([{ after: { ...office, byHand: ['office'] } }]);
  });

  test('is kept whole where the file says one of its languages otherwise', () => {
    const { byHand, updated } = diffOf(known, row({ ...office, officeRu: 'улица Мектеп, 4', birthYear: 1982 }));
    expect(byHand).toMatchObject([{ parts: ['office'] }]);
    expect(updated).toMatchObject([{ after: office }]);
    expect(diffOf(known, row(office)).updated).toMatchObject([{ after: { byHand: [] } }]);
  });
});

describe('hours that were corrected by hand', () => {
  const hours = { receptionHours: 'Tu,Th 10:00-13:00', receptionKk: null, receptionRu: null };
  const known = corrected({ ...hours, byHand: ['hours'], checkedOn: LATER });

  test('stay where the file has other hours or words; empty words say nothing of them', () => {
    for (const said of [{ receptionKk: 'дүйсенбі, 10:00–13:00' }, { receptionHours: 'Mo 10:00-13:00' }, { receptionRu: 'по записи' }]) {
      expect(diffOf(known, row({ ...said, birthYear: 1982 }))).toMatchObject({
        byHand: [{ parts: ['hours'] }],
        updated: [{ after: { ...hours, birthYear: 1982 } }],
      });
    }
    expect(diffOf(known, row())).toMatchObject({ updated: [], byHand: [], unchangedCount: 1 });
  });

  test('are confirmed by the same hours, and by words that say the same', () => {
    const words = { receptionKk: 'сейсенбі, бейсенбі, 10:00–13:00', receptionRu: 'вт, чт 10-13' };
    expect(diffOf(known, row(words)).updated).toMatchObject([{ after: { ...words, receptionHours: hours.receptionHours, byHand: [] } }]);
    const same = { receptionHours: hours.receptionHours, receptionKk: 'сейсенбі мен бейсенбі' };
    expect(diffOf(known, row(same)).updated).toMatchObject([{ after: { ...same, byHand: [] } }]);
  });

  test('give way to the file’s words where somebody says so, also to a file that knows no hours by the clock', () => {
    const [change] = diffOf(known, row({ receptionKk: 'дүйсенбі' }), true).updated;
    expect(change?.after).toMatchObject({ receptionHours: null, receptionKk: 'дүйсенбі', byHand: [] });
  });
});

test('hours by the clock give way to new words of a file that has no such column, and to none that say the same or nothing', () => {
  const known = corrected({
    receptionHours: 'Tu,Th 10:00-13:00',
    receptionKk: 'сейсенбі, бейсенбі, 10:00–13:00',
    receptionRu: 'по записи',
  });
  const hoursAfter = (more: Partial<TenureFacts>) => diffOf(known, row(more)).updated[0]?.after.receptionHours;
  const same = { receptionKk: known.receptionKk, receptionRu: known.receptionRu };
  expect(hoursAfter(same)).toBe(known.receptionHours);
  expect(hoursAfter({ ...same, receptionRu: 'вт, чт 10-13' })).toBe(known.receptionHours);
  expect(hoursAfter({})).toBe(known.receptionHours);
  expect(hoursAfter({ ...same, receptionKk: 'дүйсенбі, 10:00–13:00' })).toBeNull();
  expect(hoursAfter({ receptionHours: 'Mo 10:00-13:00', receptionKk: 'дүйсенбі' })).toBe('Mo 10:00-13:00');
});

describe('a name that was corrected by hand', () => {
  const spelled = { nameKk: 'Бекенұф Айдос Серікұлы', nameRu: 'Бекеноф Айдос Серикович' };
  const known = corrected({ ...spelled, byHand: ['name'], checkedOn: LATER });

  test('is still that person’s to a file that spells it as before: no new akim, no new term', () => {
    const diff = diffOf(known, row({ birthYear: 1982 }));
    expect(diff).toMatchObject({ succeeded: [], byHand: [{ parts: ['name'] }], updated: [{ after: { ...spelled, birthYear: 1982 } }] });
    // Also where the file corrects the day.
    const moved = diffOf(known, row({ startedOn: '2024-07-15' }));
    expect(moved).toMatchObject({ succeeded: [], updated: [{ after: { ...spelled, startedOn: '2024-07-15' } }] });
  });

  test('is so, however far it has gone, for who began on the same day; and not for who began on another', () => {
    const far = corrected({ nameKk: 'Серікұлы Айдос', nameRu: 'Серикулы Айдос', byHand: ['name'], checkedOn: LATER });
    expect(diffOf(far, row())).toMatchObject({ succeeded: [], byHand: [{ parts: ['name'] }] });
    expect(diffOf(far, row({ startedOn: '2026-07-14' }))).toMatchObject({ succeeded: [{}], byHand: [] });
    expect(diffOf(known, row({ ...OTHER, startedOn: '2026-07-14' }))).toMatchObject({ succeeded: [{}], byHand: [] });
  });

  test('gives way to the file’s where somebody says so, in the same term', () => {
    const diff = diffOf(known, row(), true);
    expect(diff).toMatchObject({ succeeded: [], byHand: [], updated: [{ after: { nameKk: 'Бекенов Айдос Серікұлы', byHand: [] } }] });
  });

  test('is confirmed by a file that spells it so, and by none that has only one of the two spellings', () => {
    expect(diffOf(known, row(spelled)).updated).toMatchObject([{ after: { byHand: [] } }]);
    expect(diffOf(known, row({ nameKk: spelled.nameKk }))).toMatchObject({ byHand: [{ parts: ['name'] }], updated: [] });
  });

  test('is counted as the same person’s in the terms before', () => {
    const before = {
      ...settle(undefined, facts({ startedOn: '2020-07-14', endedOn: '2024-07-14', endReason: 'succeeded' })),
      termNumber: 1,
    };
    expect(termNumberOf([before], known)).toBe(2);
    expect(termNumberOf([before], { ...known, byHand: [] })).toBe(1);
  });
});
