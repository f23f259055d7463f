import { expect, test } from 'vitest';
import { refusal } from '../../src/cli/import/report.ts';
import { akimsReport } from '../../src/cli/import/reports/akims.ts';
import { loadWords } from '../../src/cli/import/voice.ts';
import { readAkimsFile } from '../../src/rooms/directory/register/akims-file.ts';
import { diffTenures } from '../../src/rooms/directory/terms/diff/index.ts';
import { settle } from '../../src/rooms/directory/terms/timeline.ts';
import { AKIMS_HEADER, AKIMS_MORE, anAkimRow, aTable, PARTIES } from '../rooms/directory/samples.ts';

const { both } = loadWords();
const header = [...AKIMS_HEADER, ...AKIMS_MORE];
const context = { isPlace: () => true, isAkimUnit: () => true, parties: PARTIES, today: '2026-11-22' };

function rowsOf(...cells: Readonly<Record<string, string>>[]) {
  const read = readAkimsFile(
    aTable(
      cells.map((one) => anAkimRow(one, header)),
      header,
    ),
    context,
  );
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

test('terms of the past, ends and what an old file cannot open again are told by their units, names and days', () => {
  const [known] = rowsOf({ kato: '275637000', ended_on: '2026-05-10' });
  const [inOffice] = rowsOf({ kato: '275639000' });
  const terms = [known, inOffice].flatMap((read, id) =>
    read && 'facts' in read ? { ...settle(undefined, read.facts), id, byHand: [] } : [],
  );
  const rows = rowsOf({ ended_on: '2025-01-01' }, { kato: '275637000' }, { kato: '275639000', ended_on: '2026-10-01', end_reason: 'died' });
  const diff = diffTenures(terms, rows);
  if (!diff.ok) throw new Error(JSON.stringify(diff.problems));
  const imported = { diff: diff.value, changes: [], rowCount: 3, batchId: undefined };
  const report = akimsReport(both, imported, false).join('\n');
  const name = 'Бекенов Айдос Серікұлы / Бекенов Айдос Серикович';
  expect(report).toContain(`Бұрынғы әкім қосылады / Добавится прежний аким\n  275630000 ${name} → 2025-01-01\n`);
  expect(report).toContain(`Өкілеттігі біткен / Срок окончен\n  275639000 ${name} → 2026-10-01\n`);
  expect(report).toContain(`${both('import-already-ended')}\n  3: 275637000 ${name} → 2026-05-10\n`);
});

test('a party’s other name is refused with the code that fits', () => {
  const read = readAkimsFile(aTable([anAkimRow({ nomination: 'party', party: 'adilet' })], AKIMS_HEADER), context);
  expect(refusal(both, read.ok ? [] : read.problems, 'problems.xlsx')).toContain(
    '  2, party: «adilet» → партияның сайлау күнгі коды / код партии в день выборов: amanat',
  );
});
