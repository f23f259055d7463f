import { describe, expect, test } from 'vitest';
import { systemClock } from '../../src/kernel/clock.ts';
import type { PersonId, PlaceCode } from '../../src/kernel/ids.ts';
import { dayOf } from '../../src/kernel/locale/index.ts';
import { readSheetFile } from '../../src/platform/sheets/index.ts';
import { correctCard } from '../../src/rooms/directory/actions/correct-card.ts';
import { findTenureInOffice } from '../../src/rooms/directory/queries/index.ts';
import { AKIMS_HEADER, anAkimRow } from '../rooms/directory/samples.ts';
import { aDirectory, aPlaceToImport, csv } from './an-import.ts';

const { aFile, imports, folder } = await aPlaceToImport();
const UNIT = '275630000' as PlaceCode;
const today = dayOf(systemClock());

/** A directory with an akim whose phone an operator has corrected. */
async function aCorrected() {
  const home = await aDirectory();
  await imports(home.url, 'akims', await aFile('first.csv', csv(AKIMS_HEADER, [anAkimRow()])), '--apply');
  const { id } = (await findTenureInOffice(home.db, UNIT)) ?? { id: 0 };
  const app = { db: home.db, clock: systemClock };
  await correctCard(app, { unitCode: UNIT, by: 12 as PersonId, key: '1' }, { tenureId: id, part: 'phone', text: '87114431199' });
  return { home, file: await aFile('later.csv', csv(AKIMS_HEADER, [anAkimRow({ checked_on: today, birth_year: '1982' })])) };
}

describe('an import after a correction in the chat', () => {
  test('tells on the screen and in the workbook what stays as corrected: the file’s value, then ours', async () => {
    const { home, file } = await aCorrected();
    const diff = `${folder}/kept.xlsx`;
    const { code, out } = await imports(home.url, 'akims', file, '--apply', '--diff', diff);
    expect(code).toBe(0);
    const part = 'Чатта қолмен түзетілген, солай қалады: файлда → бізде / Исправлено вручную в чате, остаётся так: в файле → у нас';
    expect(out).toMatch(new RegExp(`^ *1  ${part}$`, 'mu'));
    expect(out).toContain(`\n${part}\n  2: 275630000 phone: +77114431122 → +77114431199\n`);
    const { sheet } = await readSheetFile(diff);
    const row = sheet.rows.find(({ cells }) => cells[0] === part);
    expect(row?.cells.slice(1)).toEqual(expect.arrayContaining(['275630000', '2', 'phone: +77114431122 → +77114431199']));
    expect(await findTenureInOffice(home.db, UNIT)).toMatchObject({ phone: '+77114431199', birthYear: 1982, byHand: ['phone'] });
  });

  test('takes the file’s word with --over-corrections, and only akims have such an option', async () => {
    const { home, file } = await aCorrected();
    const { out } = await imports(home.url, 'akims', file, '--apply', '--over-corrections');
    expect(out).toMatch(/^ *0 {2}Чатта қолмен түзетілген/mu);
    expect(await findTenureInOffice(home.db, UNIT)).toMatchObject({ phone: '+77114431122', byHand: [] });
    const wrong = await imports(home.url, 'places', file, '--over-corrections');
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('akims FILE [--photos DIR] [--apply] [--demo] [--over-corrections] [--diff FILE]');
  });
});

test('a correction is listed with its operator in place of a file, taken back by its number, and not brought back by one', async () => {
  const { home } = await aCorrected();
  const listed = await imports(home.url, 'list');
  expect(listed.out).toMatch(/^3 +card +чаттағы түзету, оператор №12 \/ исправление в чате, оператор №12 +1 +\d{4}/mu);
  expect(listed.out).not.toContain('chat:');
  const undone = await imports(home.url, 'undo', '3');
  expect(undone.out).toContain('Түзету қайтарылды: 3. Қайтарудың нөмірі: 4 / Исправление отменено: 3. Номер отмены: 4');
  expect(await findTenureInOffice(home.db, UNIT)).toMatchObject({ phone: '+77114431122', byHand: [] });
  expect((await imports(home.url, 'list')).out).toMatch(/^4 +card +чаттағы түзету \/ исправление в чате +1 .*осыны қайтарды: 3/mu);
  const again = await imports(home.url, 'undo', '4');
  expect(again.err).toContain('Карточканы чатта қайта түзетуге болады, түзету нөмірі: 3');
});
