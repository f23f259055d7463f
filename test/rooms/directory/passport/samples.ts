import type { Passport } from '../../../../src/rooms/directory/actions/index.ts';
import type { FactName, PassportFact } from '../../../../src/rooms/directory/passport/facts.ts';
import { aFile } from '../samples.ts';

export const PASSPORTS_HEADER = ['kato', 'fact', 'year', 'position', 'value', 'note_kk', 'note_ru', 'source_url', 'checked_on'];

/** A row of the passports' file: the people of Достық, unless told otherwise. */
export function aFactRow(cells: Readonly<Record<string, string>> = {}, header: readonly string[] = PASSPORTS_HEADER): string[] {
  const usual: Record<string, string> = {
    kato: '275630000',
    fact: 'people',
    value: '2346',
    source_url: 'https://stat.gov.kz/region/275630000',
    checked_on: '2026-11-03',
  };
  return header.map((column) => cells[column] ?? usual[column] ?? '');
}

export const passports = (...rows: Readonly<Record<string, string>>[]) =>
  aFile(
    rows.map((row) => aFactRow(row)),
    PASSPORTS_HEADER,
  );

/** A sum of a year of Достық, checked after that year unless told otherwise. */
export function aSum(fact: FactName, year: number, amount: number, more: Partial<PassportFact> = {}): PassportFact {
  return { ...aFigure(fact, { amount, year }), checkedOn: `${year + 1}-02-15`, ...more };
}

export function aFigure(fact: FactName, more: Partial<PassportFact> = {}): PassportFact {
  return {
    placeCode: '275630000',
    fact,
    year: null,
    position: 1,
    amount: null,
    choice: null,
    noteKk: null,
    noteRu: null,
    sourceUrl: 'https://adilet.zan.kz/rus/docs/G25SE00295M',
    checkedOn: '2026-11-03',
    ...more,
  };
}

/** Own revenue and the whole budget of whole years, from the first year on. */
export function ownAndTotal(firstYear: number, ...years: readonly (readonly [own: number, total: number])[]): PassportFact[] {
  return years.flatMap(([own, total], at) => {
    const year = firstYear + at;
    return [aSum('own_fact', year, own), aSum('budget_fact', year, total), aSum('transfers_fact', year, total - own)];
  });
}

const PLACE = {
  code: '275630000',
  parentCode: '275600000',
  ancestors: ['275630000'],
  level: 'unit',
  kind: 'rural-okrug',
  nameKk: 'Достық',
  nameRu: 'Достыкский',
  publishedKk: '',
  publishedRu: '',
  retiredOn: null,
  demo: false,
} as const;

/** The passport of Достық, of which nobody knows the akim. */
export function aPassport(facts: readonly PassportFact[]): Passport {
  const unit = {
    place: PLACE,
    chain: [PLACE],
    tenure: undefined,
    vacantSince: undefined,
    past: [],
    elections: [],
    villages: [],
    isLocated: false,
  };
  return { card: { place: PLACE, chain: [PLACE], unit }, own: [], unit: facts };
}
