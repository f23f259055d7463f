import { loadStorageConfig } from '../config.ts';
import { importCommand } from './import/command.ts';
import { reportFailure } from './run.ts';

process.exitCode = await main(process.argv.slice(2));

/** What was done is told on standard output, what was refused on standard error. Exit code: 0 done, 1 refused, 2 called wrongly. */
async function main(argv: readonly string[]): Promise<number> {
  try {
    const { code, lines } = await importCommand(argv, loadStorageConfig());
    const text = lines.join('\n');
    if (code === 0) console.log(text);
    else console.error(text);
    return code;
  } catch (error) {
    return reportFailure(error);
  }
}
