import { describe, expect, test } from 'vitest';
import { demoCountry } from '../../../src/cli/demo-data/country.ts';
import { isStrayAnswer, meaningOf } from '../../../src/rooms/appeals/index.ts';
import { buildIndex, findPlaces } from '../../../src/rooms/directory/search/index.ts';

const { places } = demoCountry({ seed: 7, today: '2026-11-22' });
const parents = new Map(places.map((place) => [place.code, place.parentCode]));
const chainTo = (code: string | null): string[] => (code === null ? [] : [...chainTo(parents.get(code) ?? null), code]);
const index = buildIndex(places.map((place) => ({ ...place, ancestors: chainTo(place.code) })));
/** The search as people meet it, over the whole demo country. */
const search = (text: string) => findPlaces(index, text, { limit: 1 });
const meant = (text: string, isPlaceAsked = false) => meaningOf(text, search(text), isPlaceAsked);
const stray = (text: string, isReply = false) => isStrayAnswer(text, search(text), isReply);

const DANGER = [
  'Өрт, ӨРТ!!!, Орт шыкты, Өрт шықты, Өртеніп жатырмыз, Үй жанып жатыр, Су тасқыны, Су басып жатыр, Батып барамыз, Газ, Газ иісі, Авария',
  'Апат болды, Жарылыс, Атыс, Түтін, Көмек, Көмек керек, Жәрдем, көмектесіңіз, Құтқарыңыз, Өрт Ақжар, Komek kerek, Ort',
  'Пожар, ПОЖАР!!!, горим, Дом горит, Взрыв, Затопило, Паводок, Тонем, Газ, Запах газа, пахнет газом, Утечка газа, Авария, ДТП, Дым, SOS',
  'Помогите, помогите пожалуйста, Нужна помощь, Спасите, Стреляют, Человек умирает, Пожар Акжар, пожар в Достыке, pozhar',
].flatMap((cries) => cries.split(', '));

const IN_SENTENCES = [
  'Помогите пожар в школе люди внутри',
  'Мектепте өрт шықты, көмектесіңіздер тез',
  'Дом затопило и вода прибывает',
  'У соседей стреляют, вызовите полицию',
  'Бала суға батып барады, тез келіңіздер',
];
/** «Помогите» with a road, a fire that was put out long ago only by its station, a lamp. */
const NO_CRIES = [
  'помогите починить нашу дорогу',
  'возле пожарной части нет света',
  'у нас свет не горит вторую неделю',
  'проведите газ в наше село',
];

describe('a cry for help is never answered with a list of villages', () => {
  test.each(DANGER)('«%s» begins a letter, whatever the search makes of it', (cry) => {
    expect(meant(cry)).toBe('cry');
    expect(meant(cry, true)).toBe('cry');
  });

  test.each(IN_SENTENCES)('«%s» is one as well, said in a whole sentence', (cry) => {
    expect(meant(cry)).toBe('cry');
  });

  test.each(['Су жоқ', 'Мусор', 'Қоқыс', 'Әкім қайда', 'Қар', 'Снег'])(
    '«%s», which is near a village or none, can still be written',
    (text) => {
      expect(meant(text)).toBe('maybe-place');
    },
  );

  test.each(['Мусор', 'нет света', 'жол жаман', 'света нет дома'])('«%s» can still be written while the village is asked for', (text) => {
    expect(meant(text, true)).toBe('maybe-place');
  });
});

test.each([
  ['Сәлем', 'greeting'],
  ['Salem!', 'greeting'],
  ['Ассалаумағалейкум', 'greeting'],
  ['Здравствуйте', 'greeting'],
  ['добрый день', 'greeting'],
  ['Ассаламу алейкум', 'greeting'],
  ['Салам алейкум ағай', 'greeting'],
  ['Саламатсыз ба', 'greeting'],
  ['привет бот', 'greeting'],
  ['Добрый день, аким', 'greeting'],
  ['Рахмет', 'thanks'],
  ['Көп рахмет сізге', 'thanks'],
  ['Спасибо большое!', 'thanks'],
] as const)('«%s» is a %s and no village', (text, meaning) => {
  expect(meant(text)).toBe(meaning);
  expect(meaningOf(text, { kind: 'guess', total: 5 }, true)).toBe(meaning);
});

test('a greeting with more behind it is what is said behind it, and a village of that name is the village', () => {
  expect(meant('Сәлеметсіз бе, көшеде жарық жоқ')).toBe('appeal');
  expect(meaningOf('Салем', { kind: 'found', total: 1 })).toBe('place');
});

test('no name of a place is taken for a cry, also where the register has several of it', () => {
  const names = new Set(places.flatMap((place) => [place.nameKk, place.nameRu]));
  expect([...names].filter((name) => meaningOf(name, { kind: 'found', total: 2 }) === 'cry')).toEqual([]);
  for (const name of ['Орталық', 'Ортакөл', 'Көмекші', 'Газалы', 'Сосновка', 'Сугатовка']) {
    expect(meaningOf(name, { kind: 'guess', total: 2 })).toBe('maybe-place');
  }
});

test('a word of danger that one place bears as its name is that place; with anything beside it, it is none', () => {
  expect(meaningOf('Тасқын', { kind: 'found', total: 1 })).toBe('place');
  expect(meaningOf('Тасқын', { kind: 'found', total: 2 })).toBe('cry');
  expect(meaningOf('Өрт Достық', { kind: 'found', total: 1 })).toBe('cry');
});

test.each(['жәрдемақы', 'свет не горит', 'аварийный дом'])('«%s» brings no emergency numbers: it only sounds like danger', (text) => {
  expect(meant(text)).not.toBe('cry');
});

test.each([
  ['Достық', 'place'],
  ['Ljcnsr', 'place'],
  ['Шал ақын ауданы Солтүстік Қазақстан облысы', 'place'],
  ['Достк', 'maybe-place'],
  ['Щщщъъъфффы', 'maybe-place'],
  ['нет света', 'ask'],
  ['у нас света', 'ask'],
  ['у нас света нет', 'appeal'],
  ...NO_CRIES.map((text) => [text, 'appeal'] as const),
  // A line break, or more words than a place has: a letter, whatever else it names.
  ['В селе Достык у школы нет света уже неделю', 'appeal'],
  ['Достық\nсу жоқ үш күн', 'appeal'],
] as const)('«%s» means %s', (text, meaning) => {
  expect(meant(text)).toBe(meaning);
});

describe('what an official says without having been asked', () => {
  test.each(['Завтра приедет электрик, всё починит', 'Ертең электрик келіп, шамды ауыстырады'])(
    '«%s» is an answer past its case',
    (text) => {
      expect(stray(text)).toBe(true);
    },
  );

  test('a few words are one only below a message of the bot', () => {
    expect(stray('Завтра починим')).toBe(false);
    expect(stray('Завтра починим', true)).toBe(true);
  });

  test('the name of a place is none, also below a message of the bot', () => {
    expect(stray('Достық', true)).toBe(false);
    expect(stray('Шал ақын ауданы Солтүстік Қазақстан облысы')).toBe(false);
  });
});
