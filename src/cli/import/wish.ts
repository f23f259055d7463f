import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { REGISTERS, type RegisterName } from '../../rooms/directory/index.ts';

export const COMMANDS = `  npm run import -- places|akim-units FILE [--apply] [--despite-conflicts] [--diff FILE]
  npm run import -- akims FILE [--photos DIR] [--apply] [--demo] [--over-corrections] [--diff FILE]
  npm run import -- coordinates FILE [--apply] [--diff FILE]
  npm run import -- elections|passports FILE [--apply] [--demo] [--diff FILE]
  npm run import -- undo NUMBER [--despite-conflicts]
  npm run import -- list
  npm run import -- template places|akims|akim-units|coordinates|elections|passports [FILE]`;

export interface ImportWish {
  readonly verb: 'import';
  readonly register: RegisterName;
  readonly file: string;
  readonly apply: boolean;
  /** What is imported is invented for the demo. */
  readonly demo: boolean;
  readonly despiteConflicts: boolean;
  /** The folder with portraits of akims; undefined where nothing is to change about them. */
  readonly photos: string | undefined;
  /** The file's word is taken also for what operators corrected in the chat. */
  readonly overCorrections: boolean;
  /** Where the changes are written; undefined for the usual place. */
  readonly diff: string | undefined;
}

export type Wish =
  | ImportWish
  | { readonly verb: 'undo'; readonly batchId: number; readonly despiteConflicts: boolean }
  | { readonly verb: 'list' }
  | { readonly verb: 'template'; readonly register: RegisterName; readonly file: string };

const OPTIONS = {
  apply: { type: 'boolean' },
  demo: { type: 'boolean' },
  'despite-conflicts': { type: 'boolean' },
  'over-corrections': { type: 'boolean' },
  diff: { type: 'string' },
  photos: { type: 'string' },
} as const;
type Option = keyof typeof OPTIONS;

const TAKEN: Readonly<Record<RegisterName | 'undo' | 'list' | 'template', readonly Option[]>> = {
  places: ['apply', 'despite-conflicts', 'diff'],
  'akim-units': ['apply', 'despite-conflicts', 'diff'],
  coordinates: ['apply', 'diff'],
  akims: ['apply', 'demo', 'over-corrections', 'diff', 'photos'],
  elections: ['apply', 'demo', 'diff'],
  passports: ['apply', 'demo', 'diff'],
  undo: ['despite-conflicts'],
  list: [],
  template: [],
};

/** What the words after the command ask for; undefined where they ask for nothing that there is. Never throws. */
export function readWish(argv: readonly string[]): Wish | undefined {
  try {
    const { positionals, values } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
    const [verb = '', first, second, ...rest] = positionals;
    const known = Object.keys(TAKEN).find((name): name is keyof typeof TAKEN => name === verb);
    if (known === undefined || rest.length > 0) return undefined;
    const given = Object.keys(values) as Option[];
    if (given.some((option) => !TAKEN[known].includes(option)) || !isDiffOf(values.diff, first)) return undefined;

    const despiteConflicts = values['despite-conflicts'] === true;
    if (known === 'template') return templateWish(first, second);
    if (second !== undefined) return undefined;
    if (known === 'list') return first === undefined ? { verb: 'list' } : undefined;
    if (first === undefined || first === '') return undefined;
    if (known === 'undo') return undoWish(first, despiteConflicts);
    const { apply = false, demo = false, 'over-corrections': overCorrections = false, diff, photos } = values;
    if (photos === '') return undefined;
    return { verb: 'import', register: known, file: first, apply, demo, despiteConflicts, overCorrections, photos, diff };
  } catch {
    // parseArgs throws for an option that it does not know: the usage says what there is.
    return undefined;
  }
}

/** A workbook, and never the file itself: that would be written over. */
function isDiffOf(diff: string | undefined, file = ''): boolean {
  return diff === undefined || (/[^/\\]\.xlsx$/iu.test(diff) && resolve(diff) !== resolve(file));
}

function templateWish(name: string | undefined, file: string | undefined): Wish | undefined {
  const register = REGISTERS.find((known) => known === name);
  return register && file !== '' ? { verb: 'template', register, file: file ?? `${register}-template.xlsx` } : undefined;
}

function undoWish(number: string, despiteConflicts: boolean): Wish | undefined {
  const batchId = Number(number);
  return /^[1-9]\d*$/u.test(number) && Number.isSafeInteger(batchId) ? { verb: 'undo', batchId, despiteConflicts } : undefined;
}
