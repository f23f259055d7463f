import { writeSheetFile } from '../../platform/sheets/index.ts';
import { type ExampleCell, NAME_END, type RegisterName, templateColumns } from '../../rooms/directory/index.ts';
import { type Told, told } from './printed.ts';
import type { Words } from './voice.ts';

/**
 * Writes an empty file of a register: a header that says in both languages what each column is, and a row that shows how it is filled in.
 *
 * @throws SheetError also where a file of that name is there already: it may be somebody's work
 */
export async function writeTemplate(words: Words, wish: { register: RegisterName; file: string }): Promise<Told> {
  // An import reads a file by the end of its name, and this is a workbook.
  if (!/[^/\\]\.xlsx$/iu.test(wish.file)) return told([words.both('import-template-name'), `  ${wish.file}`], false);
  const columns = templateColumns(wish.register);
  const header = columns.map(({ name }) => [name, words.in('kk', `import-column-${name}`), words.in('ru', `import-column-${name}`)]);
  const example = columns.map((column) => exampleText(words, column.example));
  await writeSheetFile(wish.file, { header: header.map((cell) => cell.join(NAME_END)), rows: [example] }, { onlyNew: true });
  return told([`${words.both('import-template-written')} ${wish.file}`], true);
}

function exampleText(words: Words, example: ExampleCell): string {
  return 'text' in example ? example.text : words.in(example.language, `import-example-${example.say}`);
}
