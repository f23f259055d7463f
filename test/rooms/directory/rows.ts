import { sql } from 'kysely';
import type { Db } from '../../../src/platform/database/index.ts';
import { applyPlacesImport } from '../../../src/rooms/directory/actions/index.ts';
import { aDatabase } from '../../support/database.ts';
import { AKIMS_HEADER, aFile, aPlaceRow, placeRows, UNITS_HEADER } from './samples.ts';

export const clock = () => new Date('2026-11-22T20:00:00Z');
export const TODAY = '2026-11-23';

export async function anApp() {
  const { db } = await aDatabase();
  const app = { db, clock };
  await applyPlacesImport(app, aFile(placeRows()));
  return app;
}

export const akims = (...rows: string[][]) => aFile(rows, AKIMS_HEADER);
export const units = (...rows: string[][]) => aFile(rows, UNITS_HEADER);
export const without = (...codes: string[]) => placeRows().filter(([code = '']) => !codes.includes(code));
export const renamed = (rows: string[][], code: string, kk: string, ru: string) =>
  rows.map((row) => (row[0] === code ? aPlaceRow(code, kk, ru) : row));

/** All rows of the register, by table and key, without the number of the batch. */
export async function rowsOf(db: Db): Promise<Record<string, unknown>> {
  const { rows } = await sql<{ all: Record<string, unknown> }>`
    select jsonb_object_agg(key, content) as all from (
      select 'place ' || code as key, to_jsonb(p) - 'batch_id' as content from directory.place p
      union all select 'akim_unit ' || place_code, to_jsonb(u) - 'batch_id' from directory.akim_unit u
      union all select 'tenure ' || id, to_jsonb(t) - 'batch_id' from directory.tenure t
      union all select 'former ' || id, to_jsonb(n) - 'batch_id' from directory.place_former_name n
    ) as part`.execute(db);
  return rows[0]?.all ?? {};
}

export function added(after: Record<string, unknown>, before: Record<string, unknown>) {
  return Object.entries(after).filter(([key]) => !(key in before));
}
