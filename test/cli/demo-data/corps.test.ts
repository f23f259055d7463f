import { describe, expect, test } from 'vitest';
import { type DemoAkim, demoCountry } from '../../../src/cli/demo-data/country.ts';

/** What the head of state said of the elected akims; the exact numbers where he gave a bound are the demo's. */
const SAID = { elected: 2_334, meanAge: 43, parties: 6, partyMin: 1_501, selfMin: 701 };

describe.each([
  { seed: 7, today: '2026-11-22' },
  { seed: 8, today: '2026-11-22' },
  { seed: 7, today: '2027-06-01' },
])('the corps of seed $seed on $today', (wish) => {
  const { akims, places } = demoCountry(wish);
  const elected = akims.filter(({ how }) => how === 'elected');
  const count = (wanted: (akim: DemoAkim) => boolean) => elected.filter(wanted).length;
  const electedFor = (name: string) => elected.flatMap(({ party, startedOn }) => (party === name ? startedOn : []));

  test('has 2,334 elected akims, each of a unit of its own, 25 acting ones and 20 vacant seats', () => {
    expect(elected).toHaveLength(SAID.elected);
    expect(new Set(akims.map(({ unitCode }) => unitCode)).size).toBe(akims.length);
    expect(akims.length - elected.length).toBe(25);
    const units = places.filter(({ kind }) => kind === 'rural-okrug' || kind === 'kent-akimat');
    expect(units.length - akims.length).toBe(20);
  });

  test('is 43 years old on average to the day of the year, nobody under 30', () => {
    const ages = elected.map(({ birthYear }) => Number(wish.today.slice(0, 4)) - birthYear);
    expect(ages.reduce((sum, age) => sum + age, 0)).toBe(SAID.meanAge * SAID.elected);
    expect(Math.min(...ages)).toBeGreaterThanOrEqual(30);
  });

  test('never was in the civil service to exactly a third', () => {
    expect(count(({ priorCivilService }) => !priorCivilService)).toBe(SAID.elected / 3);
  });

  test('was nominated by six parties, by itself, and in a small rest by a higher akim', () => {
    const byParties = count(({ nomination }) => nomination === 'party');
    const self = count(({ nomination }) => nomination === 'self');
    expect(byParties).toBeGreaterThanOrEqual(SAID.partyMin);
    expect(self).toBeGreaterThanOrEqual(SAID.selfMin);
    expect(count(({ nomination }) => nomination === 'akim')).toBe(SAID.elected - byParties - self);
    expect(SAID.elected - byParties - self).toBeGreaterThan(0);
    // One of them under its former and its present name.
    const parties = elected.flatMap(({ party }) => (party === 'amanat' ? 'adilet' : (party ?? [])));
    expect(new Set(parties).size).toBe(SAID.parties);
    expect(elected.filter(({ nomination, party }) => (nomination === 'party') !== (party !== null))).toEqual([]);
  });

  test('names the party that was renamed in July 2026 as on the ballot', () => {
    expect(electedFor('amanat').filter((day) => day >= '2026-07-01')).toEqual([]);
    expect(electedFor('adilet').filter((day) => day < '2026-07-01')).toEqual([]);
    expect(electedFor('amanat').length).toBeGreaterThan(0);
  });

  test('has few women, and names that agree with the sex', () => {
    expect(count(({ sex }) => sex === 'female')).toBe(73);
    expect(akims.filter(({ sex, nameKk }) => !nameKk.endsWith(sex === 'female' ? 'қызы' : 'ұлы'))).toEqual([]);
  });

  test('has terms that are not over, and phones of the one invented block, none twice', () => {
    expect(elected.filter(({ termUntil, startedOn }) => termUntil === null || termUntil <= wish.today || startedOn >= wish.today)).toEqual(
      [],
    );
    expect(akims.filter(({ phone }) => !/^\+7700000\d{4}$/.test(phone))).toEqual([]);
    expect(new Set(akims.map(({ phone }) => phone)).size).toBe(akims.length);
  });
});
