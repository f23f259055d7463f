import { expect, test } from 'vitest';
import { ballotName } from '../../../src/cli/demo-data/akims.ts';
import { type DemoAkim, demoCountry } from '../../../src/cli/demo-data/country.ts';
import { formatWeekdays, LANGUAGES } from '../../../src/kernel/locale/index.ts';
import { readHours } from '../../../src/rooms/directory/reception.ts';

const TODAY = '2026-11-22';
const { places, akims } = demoCountry({ okrugsPerDistrict: 14, seed: 7, today: TODAY });
const unitCodes = new Set(places.filter(({ kind }) => kind === 'rural-okrug' || kind === 'kent-akimat').map(({ code }) => code));
const elected = akims.filter(({ how }) => how === 'elected');
const acting = akims.filter(({ how }) => how === 'acting');

function shareOf(group: readonly DemoAkim[], wanted: (akim: DemoAkim) => boolean): number {
  return group.filter(wanted).length / group.length;
}

test('a unit has one akim or none, and only okrugs and kents have one', () => {
  expect(new Set(akims.map(({ unitCode }) => unitCode)).size).toBe(akims.length);
  expect(akims.filter(({ unitCode }) => !unitCodes.has(unitCode))).toEqual([]);
});

test('about three units in a hundred are vacant and as many have an acting akim', () => {
  expect(Math.abs(1 - akims.length / unitCodes.size - 0.03)).toBeLessThan(0.015);
  expect(Math.abs(acting.length / unitCodes.size - 0.03)).toBeLessThan(0.015);
});

test('akims are 43 on average, and nobody was elected before turning 25', () => {
  const ages = akims.map(({ birthYear }) => 2026 - birthYear);
  expect(Math.abs(ages.reduce((sum, age) => sum + age, 0) / ages.length - 43)).toBeLessThan(1);
  expect(akims.filter(({ birthYear, startedOn }) => Number(startedOn.slice(0, 4)) - birthYear <= 25)).toEqual([]);
});

test('a third of the akims never were civil servants, and a third of the elected nominated themselves', () => {
  expect(Math.abs(shareOf(akims, ({ priorCivilService }) => !priorCivilService) - 1 / 3)).toBeLessThan(0.04);
  expect(Math.abs(shareOf(elected, ({ nomination }) => nomination === 'self') - 1 / 3)).toBeLessThan(0.04);
  expect(shareOf(elected, ({ nomination }) => nomination === 'party')).toBeGreaterThan(0.6);
});

test('a party stands exactly where a party nominated, and every party somewhere', () => {
  expect(akims.filter(({ nomination, party }) => (nomination === 'party') !== (party !== null))).toEqual([]);
  const parties = new Set(akims.flatMap(({ party }) => party ?? []));
  expect([...parties].toSorted()).toEqual(['adilet', 'ak-zhol', 'amanat', 'auyl', 'khalyq', 'osdp', 'respublica']);
});

const electedFor = (name: string) => elected.flatMap(({ party, startedOn }) => (party === name ? startedOn : [])).toSorted();

test('a party is named as on the ballot: AMANAT until July 2026, «Әділет» from then on', () => {
  expect(electedFor('amanat').at(-1)).toMatch(/^2026-06|^2026-05/);
  expect(electedFor('adilet')[0]).toMatch(/^2026-0[78]/);
  expect(['2026-06-30', '2026-07-01'].map((day) => ballotName('adilet', day))).toEqual(['amanat', 'adilet']);
  expect(ballotName('auyl', '2026-06-30')).toBe('auyl');
});

test('an elected akim was voted in on a past Sunday for four years that are not over', () => {
  for (const { startedOn, termUntil } of elected) {
    expect(new Date(`${startedOn}T00:00:00Z`).getUTCDay(), startedOn).toBe(0);
    expect(startedOn < TODAY && termUntil !== null && termUntil > TODAY, startedOn).toBe(true);
    expect(Number(termUntil?.slice(0, 4)) - Number(startedOn.slice(0, 4))).toBe(4);
  }
});

test('an acting akim is a civil servant without term, nomination or party', () => {
  for (const akim of acting) expect(akim).toMatchObject({ termUntil: null, nomination: null, party: null, priorCivilService: true });
  expect(acting.filter(({ startedOn }) => startedOn >= TODAY)).toEqual([]);
});

test('the facts were checked in the last two months and not before the tenure began', () => {
  expect(akims.filter(({ checkedOn, startedOn }) => checkedOn < startedOn || checkedOn > TODAY || checkedOn < '2026-09-22')).toEqual([]);
});

test('every phone is of the one invented block, each akim with an own one, also in the fullest country', () => {
  const full = demoCountry({ okrugsPerDistrict: 40, seed: 1, today: TODAY }).akims;
  expect(full.filter(({ phone }) => !/^\+7700000\d{4}$/.test(phone))).toEqual([]);
  expect(new Set(full.map(({ phone }) => phone)).size).toBe(full.length);
});

test('patronymics agree with the sex in both languages', () => {
  expect(akims.filter(({ sex, nameKk }) => !nameKk.endsWith(sex === 'female' ? 'қызы' : 'ұлы'))).toEqual([]);
  expect(akims.filter(({ sex, nameRu }) => !nameRu.endsWith(sex === 'female' ? 'вна' : 'вич'))).toEqual([]);
  expect(Math.abs(shareOf(akims, ({ sex }) => sex === 'female') - 0.03)).toBeLessThan(0.015);
});

test('hours by the clock say the same as the words beside them, and some akims have words only', () => {
  for (const { receptionHours, receptionKk, receptionRu } of akims) {
    if (receptionHours === null) continue;
    const [{ days, from, until } = { days: [], from: '', until: '' }] = readHours(receptionHours) ?? [];
    expect([receptionKk, receptionRu]).toEqual(LANGUAGES.map((language) => `${formatWeekdays(language, days)}, ${from}–${until}`));
  }
  const share = shareOf(akims, ({ receptionHours }) => receptionHours === null);
  expect(share > 0.1 && share < 0.5).toBe(true);
});
