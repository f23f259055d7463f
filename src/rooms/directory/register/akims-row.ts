import type { ColumnRule } from './columns.ts';
import type { RowCells } from './row-cells.ts';

const NEEDED = [
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
] as const;
const OPTIONAL = [
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
] as const;

export type Column = (typeof NEEDED)[number] | (typeof OPTIONAL)[number];
export const AKIMS_COLUMNS: readonly ColumnRule<Column>[] = [
  ...NEEDED.map((name) => ({ name })),
  ...OPTIONAL.map((name) => ({ name, optional: true })),
];

export type Cells = RowCells<Column>;
