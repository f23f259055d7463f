import { parseArgs } from 'node:util';
import { systemClock } from '../kernel/clock.ts';
import { readSheetFile, SheetError } from '../platform/sheets/index.ts';
import { applyAkimsImport, applyPlacesImport, planAkimsImport, planPlacesImport } from '../rooms/directory/index.ts';
import { akimsReport, faultRefusal, placesReport, refusal } from './import-report.ts';
import { loadSayBoth, type SayBoth } from './import-voice.ts';
import { reportFailure } from './run.ts';
import { openForCommand } from './storage.ts';

const COMMAND = 'npm run import -- places|akims FILE [--apply] [--demo]';

interface Wish {
  readonly register: 'places' | 'akims';
  readonly file: string;
  readonly apply: boolean;
  readonly demo: boolean;
}

process.exitCode = await main(process.argv.slice(2));

/** Imports a register from a file. A dry run unless `--apply`. Exit code: 0 done, 1 refused, 2 called wrongly. */
async function main(argv: readonly string[]): Promise<number> {
  const wish = readWish(argv);
  const both = loadSayBoth();
  if (wish === undefined) {
    console.error(`${both('import-usage')}\n  ${COMMAND}`);
    return 2;
  }
  try {
    return await importFile(both, wish);
  } catch (error) {
    return error instanceof SheetError ? print(faultRefusal(both, error), false) : reportFailure(error);
  }
}

function readWish(argv: readonly string[]): Wish | undefined {
  const options = { apply: { type: 'boolean' }, demo: { type: 'boolean' } } as const;
  try {
    const { positionals, values } = parseArgs({ args: [...argv], options, allowPositionals: true });
    const [register, file, ...rest] = positionals;
    if ((register !== 'places' && register !== 'akims') || file === undefined || rest.length > 0) return undefined;
    return { register, file, apply: values.apply === true, demo: values.demo === true };
  } catch {
    // parseArgs throws for an option that it does not know: the usage says what there is.
    return undefined;
  }
}

async function importFile(both: SayBoth, wish: Wish): Promise<number> {
  const file = await readSheetFile(wish.file);
  const database = await openForCommand();
  try {
    const app = { db: database.db, clock: systemClock };
    if (wish.register === 'places') {
      const result = wish.apply ? await applyPlacesImport(app, file) : await planPlacesImport(app, file);
      return print(result.ok ? placesReport(both, result.value, wish.apply) : refusal(both, result.problems), result.ok);
    }
    const result = wish.apply ? await applyAkimsImport(app, file, { demo: wish.demo }) : await planAkimsImport(app, file);
    return print(result.ok ? akimsReport(both, result.value, wish.apply) : refusal(both, result.problems), result.ok);
  } finally {
    await database.close();
  }
}

function print(lines: readonly string[], isDone: boolean): number {
  const text = lines.join('\n');
  if (isDone) console.log(text);
  else console.error(text);
  return isDone ? 0 : 1;
}
