import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { iinCheckDigit, luhnSum } from '../../../src/rooms/appeals/words/number-signs.ts';
import {
  findPrivateNumbers,
  hasIin,
  type PrivateKind,
  signOfNumbers,
  strikeNumbers,
} from '../../../src/rooms/appeals/words/private-numbers.ts';

/** What is written, and what of it is somebody's own, kind by kind. */
const PRIVATE: readonly (readonly [text: string, ...kinds: PrivateKind[]])[] = [
  ['Менің ЖСН 850101300124, көмектесіңіз', 'iin'],
  ['ИИН: 991231456789', 'iin'],
  ['иин050707600110 помогите', 'iin'],
  ['ЖСН 850101 300124', 'iin'],
  ['ИИН 850101-300124', 'iin'],
  ['ИИН 850 101 300 124', 'iin'],
  ['ЖСН 8501 0130 0124', 'iin'],
  ['ИИН 85 01 01 300124', 'iin'],
  ['ЖСН 85.01.01.300124', 'iin'],
  ['8 5 0 1 0 1 3 0 0 1 2 4', 'iin'],
  ['№850101300124 куәлік иесі', 'iin'],
  ['850101300124 және 991231456789', 'iin', 'iin'],
  ['Анамның ЖСН-ы 610229401007 емес, 000229612345', 'iin'],
  ['+77011234567 нөміріне звондаңыз', 'phone'],
  ['87011234567', 'phone'],
  ['77011234567', 'phone'],
  ['7011234567', 'phone'],
  ['8 701 123 45 67', 'phone'],
  ['8-701-123-45-67', 'phone'],
  ['8(701)123-45-67', 'phone'],
  ['8 (701) 123 45 67', 'phone'],
  ['+7 (747) 123-45-67', 'phone'],
  ['+7 775 1234567', 'phone'],
  ['8.705.123.45.67', 'phone'],
  ['8 701 123 4567', 'phone'],
  ['87011234567.', 'phone'],
  ['тел:87780001122,хабарласыңыз', 'phone'],
  ['705 123 45 67 менің нөмірім', 'phone'],
  ['705-123-4567', 'phone'],
  ['8 (71130) 2-12-34 әкімдік', 'phone'],
  ['8 7112 50 12 34', 'phone'],
  ['+7 727 250 12 34', 'phone'],
  ['+77011234567 +77021234567', 'phone', 'phone'],
  ['87011234567 87021234567', 'phone', 'phone'],
  ['8 701 123 45 67 5 пәтер', 'phone'],
  ['8 701 123 45 67', 'phone'],
  ['8–701–123–45–67', 'phone'],
  ['4400430123456789 картама аударыңыз', 'card'],
  ['4400 4301 2345 6789', 'card'],
  ['5169-4900-1234-5673', 'card'],
  ['Карта: 378282246310005', 'card'],
  ['3782 822463 10005', 'card'],
  ['8600 0123 4567 8900', 'card'],
  ['KZ86125KZT5004100100 есеп шоты', 'account'],
  ['KZ86 125K ZT50 0410 0100', 'account'],
  ['kz861251234500410010', 'account'],
  ['счёт КZ861251234500410010', 'account'],
  ['ЖСН 850101300124, тел 87011234567, карта 4400430123456789', 'iin', 'phone', 'card'],
  ['KZ861251234500410010 және +7 701 123 45 67', 'account', 'phone'],
];

const INNOCENT: readonly string[] = [
  'Шам үш күннен бері жанбайды',
  '112 нөміріне звондадық, 103 келмеді',
  '1414 бірыңғай байланыс орталығы, 1477',
  'Жолға 12 500 000 теңге бөлінді',
  'Выделили 87 012 345 678 тенге на дорогу',
  'Бюджет 850 101 300 124 тенге',
  'Сметасы 7 011 234 567 теңге еді',
  'Показания счётчика 87011234567',
  'Есептегіш көрсеткіші 87051234567',
  'Лицевой счёт 4400430123456789',
  'л/с 87011234567',
  'Счётчик № 7011234567',
  'Есептегіш: 000012345678, 12345',
  'Дата 25.11.2026, 01.12.2026 дейін',
  '25.11.2026 1530 бастап су жоқ',
  '2026-11-25 14:30:00',
  'Код КМТ-482-715 бойынша сұраймын',
  'КМТ482715',
  'Кадастр нөмірі 20-234-015-123',
  'Кадастровый номер 21-101-001-1234',
  'Участок 08-118-045-1220',
  'Участок 08:118:045:1220',
  'БСН 140540012345 мекемесі',
  'БИН 991240000123',
  'Абай көшесі 12, 14, 16 және 18 үй',
  'Мектепте 1 250 бала, 87 мұғалім',
  'Трактор 2015 жылы алынды, 7 700 000 теңге',
  '8 800 080 77 77 сенім телефоны',
  'Үй 8, пәтер 7',
  'Жолдың 8-701 шақырымы',
  '850101300123',
  '851301300124',
  '4400430123456780',
  '10 000 000 тг, 15 000 000 тг, 20 000 000 тг',
  'Номер машины KZ 123 ABC 07',
  'КЗ 2026 ж. қаңтар',
  'Өтінім № 87051112233',
  'Тасқала–Достық 12 км, 45 км, 67 км',
  '2-12-34 телефоны істемейді',
  '50-12-34 нөміріне тұтқа алмайды',
  '123456789012345678901234567890',
];

const sign = (text: string) => signOfNumbers(findPrivateNumbers(text));

describe('numbers that belong to nobody else’s eyes', () => {
  test.each(PRIVATE)('are found in «%s»', (text, ...kinds) => {
    expect(findPrivateNumbers(text).map((one) => one.kind)).toEqual(kinds);
  });

  test.each(INNOCENT)('are not seen in «%s»', (text) => {
    expect(findPrivateNumbers(text)).toEqual([]);
  });

  test('are struck whole, a mark stays, and what was written around them stays as it was', () => {
    expect(strikeNumbers('Тел: +7 (701) 123-45-67, ЖСН 850101300124.')).toBe('Тел: […], ЖСН […].');
    expect(strikeNumbers('Тел: 8(701)1234567, ЖСН 850101 300124.', 'iin')).toBe('Тел: 8(701)1234567, ЖСН […].');
    expect(hasIin('ЖСН 850101300124')).toBe(true);
    expect(hasIin('+77011234567')).toBe(false);
  });

  test('are shown by their last four signs alone', () => {
    expect(findPrivateNumbers('850101 300124, 8(701)123-45-67').map((one) => one.masked)).toEqual(['…0124', '…4567']);
  });

  test('are the same however they are spelt and in whatever order, and others are others', () => {
    expect(sign('87011234567, 4400430123456789')).toBe(sign('карта 4400 4301 2345 6789, 8 (701) 123-45-67'));
    expect(sign('+7 701 123 45 67')).toBe(sign('8(701)1234567'));
    expect(sign('87011234567')).not.toBe(sign('87011234568'));
    expect(sign('87011234567')).not.toBe(sign('87011234567 850101300124'));
  });
});

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(''));
const anIin = fc
  .record({
    date: fc.date({ min: new Date('1930-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }),
    isWoman: fc.boolean(),
    rest: digits(4),
  })
  .map(({ date, isWoman, rest }) => {
    const written = date.toISOString().slice(2, 10).replaceAll('-', '');
    return `${written}${(date.getUTCFullYear() < 2000 ? 3 : 5) + (isWoman ? 1 : 0)}${rest}`;
  })
  .filter((eleven) => iinCheckDigit(eleven) !== undefined)
  .map((eleven) => `${eleven}${iinCheckDigit(eleven)}`);
const anIinSpelt = fc.tuple(anIin, fc.constantFrom(' ', '-', '', '\u00A0')).map(([iin, gap]) => `${iin.slice(0, 6)}${gap}${iin.slice(6)}`);
const aPhone = fc
  .tuple(fc.constantFrom('+7', '8'), fc.constantFrom('701', '705', '747', '775', '707'), digits(7), fc.constantFrom(' ', '-', '', ' - '))
  .map(([country, code, own, gap]) => [country, code, own.slice(0, 3), own.slice(3, 5), own.slice(5)].join(gap));
const aCard = digits(15)
  .map((rest) => `4${rest.slice(1)}`)
  .map((fifteen) => `${fifteen}${(10 - (luhnSum(`${fifteen}0`) % 10)) % 10}`)
  .map((card) => card.replaceAll(/(\d{4})(?=\d)/g, '$1 '));
const words = fc
  .array(fc.constantFrom('су', 'жоқ', 'Мектеп', 'дорога', 'ЖСН', 'тел.', 'көмек', '—', '!'), { maxLength: 5 })
  .map((all) => all.join(' '));

test('a number is found wherever it stands in a letter, however it is spelt, and exactly as far as it goes', () => {
  fc.assert(
    fc.property(words, words, fc.oneof(anIinSpelt, aPhone, aCard), (before, after, number) => {
      const text = `${before} : ${number} ; ${after}`;
      const found = findPrivateNumbers(text);
      expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([number]);
    }),
  );
});

test('after striking nothing is left to be struck, in whatever was typed', () => {
  const signs = fc.constantFrom(...Array.from('0123456789 -+()., абKZ№\n'));
  const typed = fc.array(fc.oneof(signs, signs, anIinSpelt, aPhone, aCard), { maxLength: 40 }).map((all) => all.join(''));
  fc.assert(
    fc.property(typed, (text) => {
      const found = findPrivateNumbers(text);
      for (const [at, one] of found.entries()) expect(one.start).toBeGreaterThanOrEqual(found[at - 1]?.end ?? 0);
      expect(findPrivateNumbers(strikeNumbers(text))).toEqual([]);
    }),
  );
});

test('an IIN with one digit wrong is none, and any text at all can be looked through', () => {
  fc.assert(
    fc.property(anIin, fc.integer({ min: 1, max: 9 }), (iin, more) => {
      const wrong = `${iin.slice(0, -1)}${(Number(iin.at(-1)) + more) % 10}`;
      expect(findPrivateNumbers(wrong)).toEqual([]);
    }),
  );
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), (text) => Array.isArray(findPrivateNumbers(text))));
});
