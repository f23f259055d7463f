import { describe, expect, test } from 'vitest';
import { demoCountry } from '../../../src/cli/demo-data/country.ts';
import { akimOn, powersFrom } from '../../../src/rooms/directory/terms/office.ts';
import { partyOn } from '../../../src/rooms/directory/terms/parties.ts';
import { overlapping, settle } from '../../../src/rooms/directory/terms/timeline.ts';
import { PARTIES } from '../../rooms/directory/samples.ts';

const DAY_MS = 86_400_000;
const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY_MS;

describe.each([
  { seed: 7, today: '2026-11-22' },
  { seed: 8, today: '2027-06-01' },
])('the terms of seed $seed on $today', (wish) => {
  const { akims, formerAkims } = demoCountry(wish);
  const all = [...akims, ...formerAkims].map((akim) => settle(undefined, { ...akim, startKnown: true }));
  const byUnit = Map.groupBy(all, (term) => term.unitCode);
  const elected = all.filter(({ how }) => how === 'elected');

  test('say of every elected akim a registration two to six days after the vote and of nobody else', () => {
    const wrong = elected.filter(({ startedOn, registeredOn }) => {
      const after = days(startedOn, registeredOn ?? startedOn);
      return after < 2 || after > 6;
    });
    expect(wrong).toEqual([]);
    expect(all.filter(({ how, registeredOn }) => how === 'acting' && registeredOn !== null)).toEqual([]);
    expect(all.filter((term) => powersFrom(term) > wish.today || term.checkedOn > wish.today)).toEqual([]);
  });

  test('of a unit never overlap, none is older than the first elections, and the present akim is the one in office', () => {
    const over = all.filter((term) => overlapping(byUnit.get(term.unitCode) ?? [], term, term));
    expect(over).toEqual([]);
    expect(all.filter(({ startedOn }) => startedOn < '2021-07-25')).toEqual([]);
    const present = new Map(akims.map((akim) => [akim.unitCode, akim.nameKk]));
    for (const [unit, terms] of byUnit) expect(akimOn(terms, wish.today)?.nameKk, unit).toBe(present.get(unit));
  });

  test('are many enough to be seen: earlier akims of every vacant seat and every acting akim, offices, second terms', () => {
    const former = new Set(formerAkims.map(({ unitCode }) => unitCode));
    expect(former.size).toBeGreaterThan(300);
    expect(akims.filter(({ how, unitCode }) => how === 'acting' && !former.has(unitCode))).toEqual([]);
    expect(former.size - akims.filter(({ unitCode }) => former.has(unitCode)).length).toBe(20);
    expect(new Set(formerAkims.map(({ endReason }) => endReason)).size).toBe(5);
    expect(akims.filter(({ officeKk, officeRu }) => officeKk && officeRu).length).toBeGreaterThan(1_000);
    expect(akims.filter(({ termNumber }) => termNumber === 2).length).toBeGreaterThan(50);
  });

  test('that are second ones follow the first one of the same person, who was old enough', () => {
    const second = akims.filter(({ termNumber }) => termNumber === 2);
    const first = second.map(({ unitCode, nameKk }) => formerAkims.find((term) => term.unitCode === unitCode && term.nameKk === nameKk));
    expect(first.filter((term) => term?.endReason !== 'succeeded' || Number(term.startedOn.slice(0, 4)) - term.birthYear < 25)).toEqual([]);
  });

  test('name each party as on the ballot of that day', () => {
    const names = elected.filter(({ party }) => PARTIES.some(({ code }) => code === party));
    expect(new Set(names.map(({ party }) => party))).toEqual(new Set(['adilet', 'amanat', 'nur-otan', 'auyl']));
    expect(names.filter(({ party, startedOn }) => partyOn(PARTIES, party ?? '', startedOn)?.code !== party)).toEqual([]);
    expect(elected.filter(({ nomination, party }) => (nomination === 'party') !== (party !== null))).toEqual([]);
  });
});
