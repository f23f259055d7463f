import type { ColumnRule } from '../register/columns.ts';

const NEEDED = ['kato', 'vote_on', 'set_on', 'kind', 'source_url', 'checked_on'] as const;
const OPTIONAL = ['opens_at', 'closes_at', 'station_kk', 'station_ru', 'candidates_url', 'cancelled_on'] as const;

export type ElectionColumn = (typeof NEEDED)[number] | (typeof OPTIONAL)[number];

/** In the order of the template. */
export const ELECTIONS_COLUMNS: readonly ColumnRule<ElectionColumn>[] = [
  ...NEEDED.slice(0, 4).map((name) => ({ name })),
  ...OPTIONAL.map((name) => ({ name, optional: true })),
  ...NEEDED.slice(4).map((name) => ({ name })),
];
