import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { RegisterFile } from '../../../src/rooms/directory/actions/index.ts';
import { ELECTIONS_COLUMNS } from '../../../src/rooms/directory/elections/columns.ts';
import type { RegisterTable } from '../../../src/rooms/directory/register/columns.ts';
import type { Party } from '../../../src/rooms/directory/terms/parties.ts';

/** The real classifier, where the machine has it. */
export const REAL_FOLDER = resolve('../shared/data');
export const isRealThere = existsSync(join(REAL_FOLDER, 'kato.csv'));
if (!isRealThere) process.stderr.write('NOT TESTED: the real register, ../shared/data is not there\n');

export const PLACES_HEADER = ['te', 'ab', 'cd', 'ef', 'hij', 'k', 'name_kaz', 'name_rus', 'nn'];

/** One row of the classifier by its code and names. */
export function aPlaceRow(code: string, kk: string, ru: string): string[] {
  return [code, code.slice(0, 2), code.slice(2, 4), code.slice(4, 6), code.slice(6), '2', kk, ru, ''];
}

/** A small classifier: an oblast, a district, three okrugs, villages; a village of the same name in two of them. */
export function placeRows(): string[][] {
  return [
    aPlaceRow('270000000', 'Батыс Қазақстан облысы', 'Западно-Казахстанская область'),
    aPlaceRow('275600000', 'Тасқала ауданы', 'Таскалинский район'),
    aPlaceRow('275630000', 'Достық а.о.', 'Достыкский с.о.'),
    aPlaceRow('275630100', 'Достық а.', 'с.Достык'),
    aPlaceRow('275630103', 'Бастау\u00A0 а.', 'с. Бастау'),
    aPlaceRow('275637000', 'Ақтау а.о.', 'с.о.им.Актау батыра'),
    aPlaceRow('275637100', 'Бастау а.', 'с.Бастау'),
    aPlaceRow('275639000', 'Мерей к.ә.', 'Мерейская п.а.'),
    aPlaceRow('275639100', 'Мерей к.', 'п.Мерей'),
    aPlaceRow('275641105', 'Жалғыз қыстауы', 'зимовка Жалгыз'),
    aPlaceRow('750000000', 'Алматы қ.', 'г.Алматы'),
    aPlaceRow('751110000', 'Алмалы ауданы', 'Алмалинский район'),
  ];
}

export function aTable(rows: readonly (readonly string[])[], header: readonly string[] = PLACES_HEADER): RegisterTable {
  return { header, rows: rows.map((cells, at) => ({ line: at + 2, cells })) };
}

export function aFile(rows: readonly (readonly string[])[], header?: readonly string[]): RegisterFile {
  return { sheet: aTable(rows, header), source: 'sample.csv', sha256: 'a'.repeat(64) };
}

export const UNITS_HEADER = ['kato', 'has_akim'];

export const AKIMS_HEADER = [
  'kato',
  'name_kk',
  'name_ru',
  'birth_year',
  'elected_on',
  'term_until',
  'nomination',
  'party',
  'prior_civil_service',
  'phone',
  'reception_kk',
  'reception_ru',
  'source_url',
  'checked_on',
];

/** Columns that a file of akims may have besides. */
export const AKIMS_MORE = [
  'since',
  'registered_on',
  'term_number',
  'sex',
  'office_kk',
  'office_ru',
  'email',
  'reception_hours',
  'ended_on',
  'end_reason',
];

/** Parties as the migration has them, a few. */
export const PARTIES: readonly Party[] = [
  aParty('adilet', { validFrom: '2026-07-01' }),
  aParty('amanat', { validFrom: '2022-03-01', validUntil: '2026-06-30', successorCode: 'adilet' }),
  aParty('nur-otan', { validUntil: '2022-02-28', successorCode: 'amanat' }),
  aParty('auyl', {}),
];

function aParty(code: string, more: Partial<Party>): Party {
  return { code, nameKk: code, nameRu: code, validFrom: null, validUntil: null, successorCode: null, ...more };
}

/** A row of the akims' file: the akim of Достық, unless told otherwise. */
export function anAkimRow(cells: Readonly<Record<string, string>> = {}, header: readonly string[] = AKIMS_HEADER): string[] {
  const usual: Record<string, string> = {
    kato: '275630000',
    name_kk: 'Бекенов Айдос Серікұлы',
    name_ru: 'Бекенов Айдос Серикович',
    birth_year: '1981',
    elected_on: '2024-07-14',
    term_until: '2028-07-14',
    nomination: 'self',
    prior_civil_service: 'false',
    phone: '+7 711 443 11 22',
    reception_kk: 'сейсенбі, 10:00–13:00',
    reception_ru: 'вторник, 10:00–13:00',
    source_url: 'https://example.kz/akim',
    checked_on: '2026-11-03',
  };
  return header.map((column) => cells[column] ?? usual[column] ?? '');
}

export const ELECTIONS_HEADER: readonly string[] = ELECTIONS_COLUMNS.map((column) => column.name);

/** A row of the elections' file: an early one in Достық on Sunday, 13 December 2026, unless told otherwise. */
export function anElectionRow(cells: Readonly<Record<string, string>> = {}, header: readonly string[] = ELECTIONS_HEADER): string[] {
  const usual: Record<string, string> = {
    kato: '275630000',
    vote_on: '2026-12-13',
    set_on: '2026-11-15',
    kind: 'early',
    source_url: 'https://example.kz/election',
    checked_on: '2026-11-20',
  };
  return header.map((column) => cells[column] ?? usual[column] ?? '');
}
