import { describe, expect, test } from 'vitest';
import { demoCountry } from '../../../src/cli/demo-data/country.ts';
import { campaignOf } from '../../../src/rooms/directory/elections/campaign.ts';
import { diffElections } from '../../../src/rooms/directory/elections/diff.ts';
import { outlookOf } from '../../../src/rooms/directory/elections/outlook.ts';
import { settle } from '../../../src/rooms/directory/terms/timeline.ts';

describe.each([
  { seed: 7, today: '2026-11-22' },
  { seed: 7, today: '2026-12-31' },
  { seed: 8, today: '2027-06-01' },
  { seed: 9, today: '2028-02-29' },
])('the elections of seed $seed on $today', (wish) => {
  const { akims, formerAkims, elections, places } = demoCountry(wish);
  const unitOf = (unitCode: string) => {
    const terms = [...akims, ...formerAkims].filter((akim) => akim.unitCode === unitCode);
    const settled = terms.map((akim) => settle(undefined, { ...akim, startKnown: true }));
    const tenure = settled.find((term) => term.endedOn === null);
    return { tenure, past: settled.filter((term) => term !== tenure), elections: elections.filter((one) => one.unitCode === unitCode) };
  };

  const termUntilOf = (code: string) => akims.find(({ unitCode }) => unitCode === code)?.termUntil ?? null;

  test('are a campaign and a day that is set in the example’s district, and an early one for a vacant seat', () => {
    const [campaign, set, early, ...more] = elections;
    expect(more).toEqual([]);
    const district = places.find(({ kind, nameKk }) => kind === 'district' && nameKk === 'Тасқала');
    const units = [campaign, set].map((election) => places.find(({ code }) => code === election?.unitCode));
    expect(units.map((unit) => unit?.parentCode)).toEqual([district?.code, district?.code]);
    expect(units.map((unit) => unit?.nameKk)).not.toContain('Достық');
    const kinds = elections.map(({ unitCode }) => outlookOf(unitOf(unitCode), wish.today).kind);
    expect(kinds).toEqual(['campaign', 'set', 'campaign']);
    expect(unitOf(early?.unitCode ?? '').tenure).toBeUndefined();
    expect(elections.every(({ voteOn }) => voteOn > wish.today)).toBe(true);
    expect(campaign && campaignOf({ elections: [campaign], terms: [] }, wish.today)).toBe(campaign);
  });

  test('are such as the register takes, by the law’s days; only that one is called in the future is worth a look', () => {
    const rows = elections.map((facts, row) => ({ row, facts }));
    const diff = diffElections({ elections: [], termUntilOf, today: wish.today }, rows);
    expect(diff.ok && diff.value.suspicious).toEqual([
      { row: 1, column: 'set_on', value: elections[1]?.setOn, expected: 'called-already' },
    ]);
    const left = unitOf(elections[2]?.unitCode ?? '').past.map(({ endedOn }) => endedOn ?? '');
    expect(left.every((day) => day <= (elections[2]?.setOn ?? ''))).toBe(true);
    expect(elections.every(({ sourceUrl, checkedOn }) => sourceUrl === 'demo' && checkedOn === wish.today)).toBe(true);
  });
});

test('a small country elects nobody', () => {
  expect(demoCountry({ okrugsPerDistrict: 3, seed: 7, today: '2026-11-22' }).elections).toEqual([]);
});
