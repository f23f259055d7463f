import { sql } from 'kysely';
import { WHOLE_COUNTRY } from '../../../kernel/ids.ts';

/** Whether one of these areas holds the place `p`. */
export function isWithin(areaCodes: readonly string[]) {
  return areaCodes.includes(WHOLE_COUNTRY) ? sql<boolean>`true` : sql<boolean>`p.ancestors && ${[...areaCodes]}::text[]`;
}
