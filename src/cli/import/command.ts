import type { StorageConfig } from '../../config.ts';
import { SheetError } from '../../platform/sheets/index.ts';
import { importFile } from './file.ts';
import { type Told, told } from './printed.ts';
import { faultRefusal } from './report.ts';
import { writeTemplate } from './template.ts';
import { takeBack, tellBatches } from './undo.ts';
import { loadWords, type Words } from './voice.ts';
import { COMMANDS, readWish, type Wish } from './wish.ts';

/** Imports a register from a file, a dry run unless `--apply`; takes an import back; lists them; writes an empty file. */
export async function importCommand(argv: readonly string[], config: StorageConfig): Promise<Told> {
  const wish = readWish(argv);
  const words = loadWords();
  if (wish === undefined) return { code: 2, lines: [words.both('import-usage'), COMMANDS] };
  try {
    return await fulfil(words, wish, config);
  } catch (error) {
    if (error instanceof SheetError) return told(faultRefusal(words.both, error), false);
    throw error;
  }
}

function fulfil(words: Words, wish: Wish, config: StorageConfig): Promise<Told> {
  switch (wish.verb) {
    case 'import':
      return importFile(words.both, wish, config);
    case 'undo':
      return takeBack(words.both, wish, config);
    case 'list':
      return tellBatches(words.both, config);
    case 'template':
      return writeTemplate(words, wish);
  }
}
