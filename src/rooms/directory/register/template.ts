import { ELECTIONS_COLUMNS } from '../elections/columns.ts';
import { COORDINATES_COLUMNS } from '../geo/coordinates-file.ts';
import { PASSPORTS_COLUMNS } from '../passport/file.ts';
import { AKIM_UNITS_COLUMNS } from './akim-units.ts';
import { AKIMS_COLUMNS } from './akims-row.ts';
import { EXAMPLE_MARK } from './columns.ts';
import { PLACES_COLUMNS } from './places-file.ts';

export const REGISTERS = ['places', 'akims', 'akim-units', 'coordinates', 'elections', 'passports'] as const;
export type RegisterName = (typeof REGISTERS)[number];

/** A cell of the example row: as it stands, or a text for people, whose locale key is `import-example-<say>`. */
export type ExampleCell =
  | { readonly text: string }
  | { readonly say: 'village' | 'person' | 'hours' | 'station' | 'work'; readonly language: 'kk' | 'ru' };

type Columns =
  | typeof PLACES_COLUMNS
  | typeof AKIMS_COLUMNS
  | typeof AKIM_UNITS_COLUMNS
  | typeof COORDINATES_COLUMNS
  | typeof ELECTIONS_COLUMNS
  | typeof PASSPORTS_COLUMNS;
type ColumnName = Columns[number]['name'];

export interface TemplateColumn {
  /** As the importer reads it; its meaning is the locale key `import-column-<name>`. */
  readonly name: ColumnName;
  readonly example: ExampleCell;
}

const COLUMNS: Readonly<Record<RegisterName, readonly { readonly name: ColumnName }[]>> = {
  places: PLACES_COLUMNS,
  akims: AKIMS_COLUMNS,
  'akim-units': AKIM_UNITS_COLUMNS,
  coordinates: COORDINATES_COLUMNS,
  elections: ELECTIONS_COLUMNS,
  passports: PASSPORTS_COLUMNS,
};

/** The first column's mark is what an import refuses the row by. */
const EXAMPLES: Readonly<Record<RegisterName, Readonly<Partial<Record<ColumnName, ExampleCell>>>>> = {
  places: {
    te: { text: `${EXAMPLE_MARK} 103230100` },
    ab: { text: '10' },
    cd: { text: '32' },
    ef: { text: '30' },
    hij: { text: '100' },
    k: { text: '2' },
    name_kaz: { say: 'village', language: 'kk' },
    name_rus: { say: 'village', language: 'ru' },
  },
  akims: {
    kato: { text: `${EXAMPLE_MARK} 103230000` },
    name_kk: { say: 'person', language: 'kk' },
    name_ru: { say: 'person', language: 'ru' },
    birth_year: { text: '1981' },
    elected_on: { text: '2024-07-14' },
    registered_on: { text: '2024-07-18' },
    term_number: { text: '1' },
    sex: { text: 'male' },
    term_until: { text: '2028-07-14' },
    nomination: { text: 'party' },
    party: { text: 'amanat' },
    prior_civil_service: { text: 'yes' },
    phone: { text: '+77223321122' },
    email: { text: 'office@abay.example' },
    reception_kk: { say: 'hours', language: 'kk' },
    reception_ru: { say: 'hours', language: 'ru' },
    reception_hours: { text: 'Tu 10:00-13:00' },
    source_url: { text: 'https://www.gov.kz/memleket/entities/abay' },
    checked_on: { text: '2026-11-03' },
  },
  coordinates: { kato: { text: `${EXAMPLE_MARK} 103230100` }, lat: { text: '50.4112' }, lon: { text: '80.2275' } },
  'akim-units': { kato: { text: `${EXAMPLE_MARK} 103230000` }, has_akim: { text: 'yes' } },
  elections: {
    kato: { text: `${EXAMPLE_MARK} 103230000` },
    vote_on: { text: '2024-07-14' },
    set_on: { text: '2024-05-20' },
    kind: { text: 'regular' },
    opens_at: { text: '07:00' },
    closes_at: { text: '20:00' },
    station_kk: { say: 'station', language: 'kk' },
    station_ru: { say: 'station', language: 'ru' },
    candidates_url: { text: 'https://www.election.gov.kz/example' },
    source_url: { text: 'https://www.gov.kz/memleket/entities/abay' },
    checked_on: { text: '2024-06-03' },
  },
  passports: {
    kato: { text: `${EXAMPLE_MARK} 103230000` },
    fact: { text: 'work' },
    year: { text: '2025' },
    position: { text: '1' },
    value: { text: '18500' },
    note_kk: { say: 'work', language: 'kk' },
    note_ru: { say: 'work', language: 'ru' },
    source_url: { text: 'https://www.gov.kz/memleket/entities/abay' },
    checked_on: { text: '2026-11-03' },
  },
};

/** The columns of a register's file, as its importer reads them, with an example for each; empty where none is needed. */
export function templateColumns(register: RegisterName): TemplateColumn[] {
  return COLUMNS[register].map(({ name }) => ({ name, example: EXAMPLES[register][name] ?? { text: '' } }));
}
