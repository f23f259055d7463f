import { describe, expect, test } from 'vitest';
import { readSheetFile } from '../../src/platform/sheets/index.ts';
import { anElectionRow, ELECTIONS_HEADER } from '../rooms/directory/samples.ts';
import { aDirectory, aPlaceToImport, csv } from './an-import.ts';

type Cells = Readonly<Record<string, string>>;

const { aFile, imports } = await aPlaceToImport();
const DAY_MS = 86_400_000;

/** The command takes today from the system: days from now on, and a Sunday for the vote. */
const dayIn = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
const sunday = (from: number) => dayIn(from + ((7 - new Date(Date.now() + from * DAY_MS).getUTCDay()) % 7));
const CALLED = dayIn(-10);
const CHECKED = dayIn(-3);
const VOTE = sunday(20);
const NEXT = sunday(48);
const usual = { set_on: CALLED, vote_on: VOTE, checked_on: CHECKED };
const fileOf = (name: string, ...rows: Cells[]) =>
  aFile(
    name,
    csv(
      ELECTIONS_HEADER,
      rows.map((cells) => anElectionRow({ ...usual, ...cells })),
    ),
  );

describe('elections', () => {
  test('are shown first, applied as they were shown, applied once, and taken back', async () => {
    const home = await aDirectory();
    const count = async () => (await home.db.selectFrom('directory.election').select('id').execute()).length;
    const file = await fileOf('first.csv', {}, { kato: '275637000', station_kk: 'Ойын үйі', station_ru: 'Клуб' });
    const dry = await imports(home.url, 'elections', file);
    expect([dry.code, dry.err]).toEqual([0, '']);
    expect(dry.out).toMatch(/^ *2 {2}Жаңа \/ Новые$/mu);
    expect(dry.out).toContain(
      `\nЖаңа / Новые\n  2: 275630000 Достық а.о. / Достыкский с.о., vote_on: ${VOTE}; set_on: ${CALLED}; kind: early; opens_at: 07:00; `,
    );
    expect(dry.out).toContain('; station_kk: Ойын үйі; station_ru: Клуб; ');
    expect(await count()).toBe(0);
    const applied = await imports(home.url, 'elections', file, '--apply');
    expect(applied.out.trimEnd().split('\n').at(-1)).toBe('Енгізілді, нөмірі: 2 / Внесено, номер: 2');
    expect(await count()).toBe(2);
    expect((await imports(home.url, 'elections', file, '--apply')).out).toContain('Өзгеріс жоқ / Изменений нет');

    const second = await fileOf(
      'second.csv',
      { cancelled_on: CHECKED, checked_on: dayIn(-2) },
      { vote_on: NEXT, checked_on: dayIn(-2) },
      { kato: '275637000', checked_on: dayIn(-5) },
    );
    const moved = await imports(home.url, 'elections', second, '--apply');
    expect(moved.out).toMatch(/^ *1 {2}Сайлау тоқтатылған \/ Отменены$/mu);
    expect(moved.out).toMatch(/^ *1 {2}Файлдағы дерек біздегіден ескі, өзгермейді \/ Сведения в файле старее наших, не меняется$/mu);
    expect(moved.out).toContain(
      `\n  3, vote_on: «${NEXT}» → мерзімінен бұрынғы сайлау 40 күн ішінде өтеді, соңғы күн / внеочередные выборы`,
    );
    const list = /(\S+-3\.xlsx)/u.exec(moved.out)?.[1] ?? '';
    const { rows } = (await readSheetFile(list)).sheet;
    expect(rows.map(({ cells }) => [cells[0], cells[1], cells[8]])).toEqual([
      ['Файлдағы дерек біздегіден ескі, өзгермейді / Сведения в файле старее наших, не меняется', '275637000', '4'],
      ['Жаңа / Новые', '275630000', '3'],
      ['Сайлау тоқтатылған / Отменены', '275630000', '2'],
      ['Күмәнді ұяшықтар, солай енгізіледі / Сомнительные ячейки, вносятся как есть', '275630000', '3'],
    ]);
    expect(rows[2]?.cells.at(-1)).toContain(`cancelled_on: — → ${CHECKED}`);

    const undone = await imports(home.url, 'undo', '3');
    expect(undone.out).toContain('Енгізу қайтарылды: 3');
    expect(await count()).toBe(2);
    expect((await imports(home.url, 'list')).out).toMatch(/^2 +elections +first\.csv +2 /mu);
  });

  test('every wrong cell is named by row, column, value and what is expected, in both languages', async () => {
    const home = await aDirectory();
    const file = await fileOf(
      'bad.csv',
      { kato: '275600000' },
      { vote_on: dayIn(-11), kind: 'повторные' },
      { kato: '275637000', opens_at: '25:00', source_url: 'газета' },
    );
    const { code, err } = await imports(home.url, 'elections', file, '--apply');
    expect(code).toBe(1);
    expect(err.split('\n').filter((line) => line.startsWith('  '))).toEqual([
      '  2, kato: «275600000» → өз әкімі бар бірлік. Әкімі болса, akim-units арқылы қосыңыз / единица со своим акимом. Если аким есть, добавьте её через akim-units',
      `  3, vote_on: «${dayIn(-11)}» → set_on күнінен ерте емес күн / день не раньше set_on: ${CALLED}`,
      '  3, kind: «повторные» → regular, early не repeat / regular, early или repeat',
      '  4, opens_at: «25:00» → уақыт: 07:00 / время: 07:00',
      '  4, source_url: «газета» → http сілтемесі / ссылка http',
    ]);
    const two = await imports(home.url, 'elections', await fileOf('two.csv', {}, { vote_on: sunday(27) }));
    expect(two.err).toContain(
      `  2, vote_on: «${VOTE}» → жақын екі сайлаудың бірі. Күні ауысса, ескісіне cancelled_on жазыңыз. Қайта дауыс берудің set_on күні бірінші дауыстан ерте болмайды / одни выборы из двух близких. Если день перенесён, у прежнего заполните cancelled_on. У повторных set_on не раньше первого голосования: ${sunday(27)}\n`,
    );
  });

  test('ten thousand errors, each with a cell that commands a terminal, fit on the screen', async () => {
    const home = await aDirectory();
    const bad = { kato: `\u001B[2J\u202E${'7'.repeat(400)}` };
    const rows = Array.from({ length: 10_000 }, () => bad);
    const { code, err } = await imports(home.url, 'elections', await fileOf('flood.csv', ...rows), '--apply');
    expect(code).toBe(1);
    expect(err.split('\n').length).toBeLessThan(40);
    expect(err.length).toBeLessThan(12_000);
    for (const sign of ['\u001B', '\u202E']) expect(err).not.toContain(sign);
    const where = /(\S+-problems\.xlsx)/u.exec(err)?.[1] ?? '';
    expect((await readSheetFile(where)).sheet.rows.length).toBeGreaterThanOrEqual(10_000);
  });

  test('of the demo’s places need the word for it, and nothing holds them back', async () => {
    const home = await aDirectory();
    const file = await fileOf('options.csv', {});
    expect((await imports(home.url, 'elections', file, '--despite-conflicts')).code).toBe(2);
    const unknown = '  2, kato: «275630000» → тізілімдегі жердің коды';
    expect((await imports(home.url, 'elections', file, '--demo')).err).toContain(unknown);
    await home.db.updateTable('directory.place').set({ demo: true }).where('code', '=', '275630000').execute();
    expect((await imports(home.url, 'elections', file)).err).toContain(unknown);
    expect((await imports(home.url, 'elections', file, '--demo')).code).toBe(0);
  });
});
