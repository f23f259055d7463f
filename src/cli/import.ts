import { SheetError } from '../platform/sheets/index.ts';
import { importFile } from './import/file.ts';
import { printed } from './import/printed.ts';
import { faultRefusal } from './import/report.ts';
import { writeTemplate } from './import/template.ts';
import { printBatches, takeBack } from './import/undo.ts';
import { loadWords, type Words } from './import/voice.ts';
import { COMMANDS, readWish, type Wish } from './import/wish.ts';
import { reportFailure } from './run.ts';

process.exitCode = await main(process.argv.slice(2));

/** Imports a register from a file, a dry run unless `--apply`; takes an import back. Exit code: 0 done, 1 refused, 2 called wrongly. */
async function main(argv: readonly string[]): Promise<number> {
  const wish = readWish(argv);
  const words = loadWords();
  if (wish === undefined) {
    console.error(`${words.both('import-usage')}\n${COMMANDS}`);
    return 2;
  }
  try {
    return await fulfil(words, wish);
  } catch (error) {
    return error instanceof SheetError ? printed(faultRefusal(words.both, error), false) : reportFailure(error);
  }
}

function fulfil(words: Words, wish: Wish): Promise<number> {
  switch (wish.verb) {
    case 'import':
      return importFile(words.both, wish);
    case 'undo':
      return takeBack(words.both, wish);
    case 'list':
      return printBatches(words.both);
    case 'template':
      return writeTemplate(words, wish);
  }
}
