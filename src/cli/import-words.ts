import type { PlacesImport } from '../rooms/directory/index.ts';

/** One wrong cell, as the imports tell it. */
export type RowProblem = PlacesImport['suspicious'][number];
type Expected = RowProblem['expected'];

/** What a cell should have been, for operators: Kazakh, then Russian. */
const EXPECTED: Readonly<Record<Expected, string>> = {
  column: 'осындай баған керек / нужен такой столбец',
  'known-column': 'мұндай баған жоқ / такого столбца нет',
  'no-more-cells': 'жолда артық ұяшық бар / в строке лишние ячейки',
  'some-rows': 'кемінде бір жол керек / нужна хотя бы одна строка',
  'fewer-retired': 'файлда тым көп жер жоқ, толық емес пе? / в файле нет слишком многих мест, он полный?',
  'nine-digits': 'тоғыз цифрлы ӘАОЖ коды / код КАТО из девяти цифр',
  'unique-code': 'код екі рет кездеседі / код встречается дважды',
  'part-of-code': 'te кодының сол бөлігі / та же часть кода te',
  'place-above': 'жоғарғы жердің жолы керек / нужна строка места выше',
  name: 'атау / название',
  'one-alphabet': 'бір әліпби / буквы одного алфавита',
  'kazakh-letters': 'қазақ немесе орыс әрпі / буквы казахского или русского алфавита',
  'known-place': 'белгілі жердің коды / код известного места',
  'akim-unit': 'өз әкімі бар бірлік / единица со своим акимом',
  'birth-year': 'туған жылы, 25 жастан бастап / год рождения, от 25 лет',
  date: 'күні: 2026-11-22 / дата: 2026-11-22',
  'date-not-future': 'болашақ күн емес / день не из будущего',
  'date-after-start': 'сайланған күннен кейінгі күн / день после выборов',
  'start-after-predecessor': 'бұрынғы әкім басталғаннан кейінгі күн / день после начала прежнего акима',
  nomination: 'party, self, akim не acting / party, self, akim или acting',
  'party-code': 'партия коды / код партии',
  'yes-or-no': 'иә не жоқ / да или нет',
  phone: 'телефон: +7 және он цифр / телефон: +7 и десять цифр',
  'web-address': 'http сілтемесі / ссылка http',
};

/** One line about a wrong cell. */
export function wordProblem(problem: RowProblem): string {
  return `${problem.row}, ${problem.column || '—'}: «${problem.value}» → ${EXPECTED[problem.expected]}`;
}

export const WORDS = {
  usage: 'npm run import -- places|akims FILE [--apply] [--demo]',
  dryRun: 'Тексеру ғана, ештеңе өзгерген жоқ. Енгізу: --apply / Только проверка, ничего не изменено. Внести: --apply',
  applied: 'Енгізілді, нөмірі / Внесено, номер',
  nothing: 'Өзгеріс жоқ / Изменений нет',
  refused: 'Файл қабылданбады, ештеңе өзгерген жоқ / Файл не принят, ничего не изменено',
  more: 'тағы / ещё',
  rows: 'Файлдағы жол / Строк в файле',
  added: 'Жаңа / Новые',
  renamed: 'Аты өзгерген / Переименованы',
  moved: 'Көшкен / Перенесены',
  returned: 'Қайта қосылған / Вернулись',
  retired: 'Файлда жоқ, жабылады / Нет в файле, закроются',
  unchanged: 'Өзгермеген / Без изменений',
  suspicious: 'Күмәнді атаулар, солай енгізіледі / Сомнительные названия, вносятся как есть',
  opened: 'Жаңа өкілеттік / Новые сроки',
  succeeded: 'Әкім ауысқан / Сменился аким',
  updated: 'Дерегі түзелген / Уточнены сведения',
} as const;
