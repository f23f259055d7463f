import { describe, expect, test } from 'vitest';
import { type DemoPlace, demoCountry } from '../../../src/cli/demo-data/country.ts';

const WISH = { okrugsPerDistrict: 3, seed: 7, today: '2026-11-22' };
const country = demoCountry(WISH);
const { places, akims, formerAkims } = country;
const placeByCode = new Map(places.map((place) => [place.code, place]));
const units = places.filter(({ kind }) => kind === 'rural-okrug' || kind === 'kent-akimat');

const KAZAKH = /^[А-ЯЁа-яёӘәҒғҚқҢңӨөҰұҮүҺһІі]+([ -][А-ЯЁа-яёӘәҒғҚқҢңӨөҰұҮүҺһІі]+)*$/;
const RUSSIAN = /^[А-ЯЁа-яё]+([ -][А-ЯЁа-яё]+)*$/;

function below(parent: DemoPlace | undefined): DemoPlace[] {
  return places.filter(({ parentCode }) => parentCode !== null && parentCode === parent?.code);
}

test('the same wish gives the same country, another seed another one', () => {
  expect(demoCountry(WISH)).toEqual(country);
  expect(formerAkims.length).toBeGreaterThan(0);
  expect(demoCountry({ ...WISH, seed: 8 }).places).not.toEqual(places);
  expect(demoCountry({ ...WISH, seed: 8 }).akims).not.toEqual(akims);
});

test('another day moves the days and years, not the places or the people', () => {
  const later = demoCountry({ ...WISH, today: '2027-11-22' });
  expect(later.places).toEqual(places);
  expect(later.akims.map(({ nameKk }) => nameKk)).toEqual(akims.map(({ nameKk }) => nameKk));
  expect(later.akims.map(({ checkedOn }) => checkedOn)).not.toEqual(akims.map(({ checkedOn }) => checkedOn));
});

test('three okrugs a district make about 500 okrugs and 2,000 villages', () => {
  expect(units.length).toBeGreaterThan(480);
  expect(units.length).toBeLessThan(540);
  expect(places.filter(({ level }) => level === 'settlement').length).toBeGreaterThan(1_850);
  expect(places.filter(({ level }) => level === 'settlement').length).toBeLessThan(2_250);
});

test('every code is an invented one, found once, and never has the form of a real code', () => {
  expect(placeByCode.size).toBe(places.length);
  expect(places.filter(({ code }) => !/^D\d{8}$/.test(code) || /^\d{9}$/.test(code))).toEqual([]);
});

test('every place but the 20 at the top has a parent that stands before it, one level or more higher', () => {
  const levels = ['region', 'district', 'unit', 'settlement'];
  const seen = new Map<string, DemoPlace>();
  for (const place of places) {
    const parent = seen.get(place.parentCode ?? '');
    if (place.parentCode === null) expect(place.level).toBe('region');
    else
      expect(levels.indexOf(place.level) - levels.indexOf(parent?.level ?? 'none'), place.code).toBe(
        place.kind === 'city-district' ? 2 : 1,
      );
    seen.set(place.code, place);
  }
  expect(places.filter(({ level }) => level === 'region')).toHaveLength(20);
  expect(places.filter(({ kind }) => kind === 'district')).toHaveLength(170);
});

test('Kazakh names are in Kazakh Cyrillic, Russian names of invented places and people have no Kazakh letters', () => {
  expect([...places, ...akims].map(({ nameKk }) => nameKk).filter((name) => !KAZAKH.test(name))).toEqual([]);
  const invented = places.filter(({ kind }) => ['rural-okrug', 'village', 'kent-akimat', 'kent'].includes(kind));
  expect([...invented, ...akims].map(({ nameRu }) => nameRu).filter((name) => !RUSSIAN.test(name))).toEqual([]);
});

test('an okrug has two to six villages and is called after the first one; a kent stands alone', () => {
  for (const unit of units) {
    const children = below(unit);
    expect(children[0]?.nameKk).toBe(unit.nameKk);
    if (unit.kind === 'kent-akimat') {
      expect(children.map(({ kind }) => kind)).toEqual(['kent']);
      expect(unit.nameRu).toMatch(/ская$/);
      continue;
    }
    expect(children.length, unit.code).toBeGreaterThanOrEqual(2);
    expect(children.length, unit.code).toBeLessThanOrEqual(6);
    expect(unit.nameRu).toMatch(/ский$/);
  }
  expect(units.some(({ kind }) => kind === 'kent-akimat')).toBe(true);
});

test('some 30 names are shared by many villages, and none comes twice in one district', () => {
  const villages = places.filter(({ level }) => level === 'settlement');
  const counts = [...Map.groupBy(villages, ({ nameKk }) => nameKk).values()].map((group) => group.length);
  expect(counts.filter((count) => count >= 14).length).toBeGreaterThanOrEqual(25);
  expect(counts.filter((count) => count >= 14).length).toBeLessThanOrEqual(40);
  const crowded = demoCountry({ ...WISH, okrugsPerDistrict: 40 }).places.filter(({ level }) => level === 'settlement');
  for (const group of Map.groupBy(crowded, ({ code }) => code.slice(0, 5)).values()) {
    expect(new Set(group.map(({ nameKk }) => nameKk)).size).toBe(group.length);
  }
});

test.each([1, 3, 14])('with %i okrugs a district the example of the screens is there', (okrugsPerDistrict) => {
  const country = demoCountry({ okrugsPerDistrict, seed: okrugsPerDistrict, today: '2026-11-22' });
  const named = (parent: string | undefined, nameKk: string) => country.places.find((p) => p.parentCode === parent && p.nameKk === nameKk);
  const oblast = country.places.find(({ nameKk }) => nameKk === 'Батыс Қазақстан');
  const unit = named(named(oblast?.code, 'Тасқала')?.code, 'Достық');
  expect(unit).toMatchObject({ kind: 'rural-okrug', nameRu: 'Достыкский' });
  const villages = country.places.filter(({ parentCode }) => parentCode === unit?.code);
  expect(villages.map(({ nameKk }) => nameKk)).toEqual(['Достық', 'Бастау', 'Ынтымақ', 'Өмірзақ']);
  expect(villages.map(({ nameRu }) => nameRu)).toEqual(['Достык', 'Бастау', 'Ынтымак', 'Умурзак']);
  expect(country.akims.find(({ unitCode }) => unitCode === unit?.code)).toEqual({
    unitCode: unit?.code,
    nameKk: 'Бекенов Айдос Серікұлы',
    nameRu: 'Бекенов Айдос Серикович',
    sex: 'male',
    birthYear: 1983,
    how: 'elected',
    startedOn: '2024-07-14',
    termUntil: '2028-07-14',
    nomination: 'self',
    party: null,
    priorCivilService: false,
    phone: '+77000001122',
    receptionKk: 'сейсенбі, бейсенбі, 10:00–13:00',
    receptionRu: 'вторник, четверг, 10:00–13:00',
    receptionHours: 'Tu,Th 10:00-13:00',
    sourceUrl: 'demo',
    checkedOn: '2026-10-31',
    registeredOn: '2024-07-18',
    termNumber: 1,
    officeKk: 'Достық ауылы, Мектеп көшесі, 4',
    officeRu: 'село Достык, улица Мектеп, 4',
  });
});

describe('the whole country', () => {
  const whole = demoCountry({ seed: 7, today: '2026-11-22' });
  const villages = whole.places.filter(({ level }) => level === 'settlement');
  const akimUnits = whole.places.filter(({ kind }) => kind === 'rural-okrug' || kind === 'kent-akimat');

  test('has about 6,000 villages, and every district some okrugs', () => {
    expect(villages.length).toBeGreaterThan(5_600);
    expect(villages.length).toBeLessThan(6_400);
    const districts = whole.places.filter(({ level }) => level === 'district').map(({ code }) => code);
    const sizes = districts.map((code) => akimUnits.filter(({ parentCode }) => parentCode === code).length);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(3);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(20);
  });

  test('shares many names as in life: Ақжар and Бірлік are in dozens of districts, none twice in one', () => {
    const byName = Map.groupBy(villages, ({ nameKk }) => nameKk);
    for (const name of ['Ақжар', 'Бірлік']) expect(byName.get(name)?.length, name).toBeGreaterThan(40);
    for (const group of Map.groupBy(villages, ({ code }) => code.slice(0, 5)).values()) {
      expect(new Set(group.map(({ nameKk }) => nameKk)).size).toBe(group.length);
    }
  });

  test('is the same for the same seed, and another one for another', () => {
    expect(demoCountry({ seed: 7, today: '2026-11-22' })).toEqual(whole);
    expect(demoCountry({ seed: 8, today: '2026-11-22' }).places).not.toEqual(whole.places);
  });

  test('keeps its places and the names of its people on another day', () => {
    const later = demoCountry({ seed: 7, today: '2027-03-01' });
    expect(later.places).toEqual(whole.places);
    expect(later.akims.map(({ nameKk }) => nameKk)).toEqual(whole.akims.map(({ nameKk }) => nameKk));
  });

  test('holds the example of the screens, its akim elected', () => {
    const district = whole.places.find(({ kind, nameKk }) => kind === 'district' && nameKk === 'Тасқала');
    const unit = akimUnits.find(({ parentCode, nameKk }) => parentCode === district?.code && nameKk === 'Достық');
    expect(villages.filter(({ parentCode }) => parentCode === unit?.code).map(({ nameKk }) => nameKk)).toContain('Бастау');
    expect(whole.akims.find(({ unitCode }) => unitCode === unit?.code)).toMatchObject({ nameKk: 'Бекенов Айдос Серікұлы', how: 'elected' });
  });
});

test.each([0, 41, 2.5, Number.NaN])('%d okrugs a district are refused', (okrugsPerDistrict) => {
  expect(() => demoCountry({ ...WISH, okrugsPerDistrict })).toThrow(RangeError);
});

test.each(['2026-02-30', '22.11.2026', ''])('"%s" is refused as a day', (today) => {
  expect(() => demoCountry({ ...WISH, today })).toThrow(RangeError);
});
