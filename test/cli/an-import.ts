import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { importCommand } from '../../src/cli/import/command.ts';
import { loadStorageConfig } from '../../src/config.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import { applyPlacesImport } from '../../src/rooms/directory/index.ts';
import { aFile as aRegisterFile, PLACES_HEADER, placeRows } from '../rooms/directory/samples.ts';
import { aDatabase, type TestDatabase } from '../support/database.ts';
import { aTempFolder } from '../support/temp-folder.ts';
import { aCommand, type Ended } from './a-command.ts';

/** A folder of one's own with files in it, and the command itself to run on them; gone when the test file ends. */
export async function aPlaceToImport() {
  const folder = await aTempFolder();
  const aFile = async (name: string, content: string | Uint8Array): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  };
  const filesFolder = join(folder, 'files');
  const settings = { IMPORTS_FOLDER: join(folder, 'imports'), FILES_FOLDER: filesFolder };
  return {
    folder,
    /** Where portraits are kept. */
    filesFolder,
    aFile,
    placesFile: (name: string, rows: readonly (readonly string[])[]) => aFile(name, csv(PLACES_HEADER, rows)),
    /** The command in this process, told as `src/cli/import.ts` prints it. */
    imports: async (url: string, ...args: string[]): Promise<Ended> => {
      const { code, lines } = await importCommand(args, loadStorageConfig({ DATABASE_URL: url, ...settings }));
      const text = `${lines.join('\n')}\n`;
      return { code, out: code === 0 ? text : '', err: code === 0 ? '' : text };
    },
    /** The command as it is called on a terminal. */
    runs: (url: string, ...args: string[]): Promise<Ended> =>
      aCommand('src/cli/import.ts', args, { env: { DATABASE_URL: url, ...settings } }).ended,
  };
}

function quoted(cell: string): string {
  return /[",;\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

export function csv(header: readonly string[], rows: readonly (readonly string[])[], separator = ','): string {
  return [header, ...rows].map((cells) => `${cells.map(quoted).join(separator)}\r\n`).join('');
}

/** All that an import may write, as text: equal before and after means that nothing was changed. */
export async function everything(home: TestDatabase): Promise<string> {
  const { rows } = await sql<{ all: string }>`
    select concat_ws('|',
      (select jsonb_agg(p order by p.code) from directory.place p)::text,
      (select jsonb_agg(u order by u.place_code) from directory.akim_unit u)::text,
      (select jsonb_agg(t order by t.id) from directory.tenure t)::text,
      (select jsonb_agg(b order by b.id) from directory.import_batch b)::text) as all`.execute(home.db);
  return rows[0]?.all ?? '';
}

/** A database with the sample's places in it. */
export async function aDirectory(): Promise<TestDatabase> {
  const home = await aDatabase();
  await applyPlacesImport({ db: home.db, clock: systemClock }, aRegisterFile(placeRows()));
  return home;
}
