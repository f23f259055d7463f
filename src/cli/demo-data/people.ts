/** Telegram numbers of the demo's people: above 2^40, where no real account is yet. */
const FIRST_ID = 2 ** 40;

/** Where the three people live and work. */
export const DEMO_DISTRICT = { region: 'Батыс Қазақстан', district: 'Тасқала', okrug: 'Достық' } as const;

/** The three phones of the page. The resident is a newcomer: she arrives as everybody does. */
export const DEMO_PEOPLE = [
  { id: FIRST_ID + 1, first_name: 'Айгүл', language_code: 'kk', label: 'тұрғын · житель' },
  { id: FIRST_ID + 2, first_name: 'Айдос', last_name: 'Бекенов', language_code: 'kk', label: 'әкім · аким', started: true },
  { id: FIRST_ID + 3, first_name: 'Марина', language_code: 'ru', label: 'оператор · оператор', started: true },
] as const;

export const DEMO_AKIM_ID = FIRST_ID + 2;
export const DEMO_OPERATOR_ID = FIRST_ID + 3;

/** What to try, in five lines; Kazakh, then Russian. Many villages share a name, as in the country: with the district there is one. */
export const DEMO_HINTS: readonly string[] = [
  'Тұрғын: /start басыңыз, тілді таңдаңыз. · Житель: нажмите /start и выберите язык.',
  'Ауыл мен ауданды жазыңыз: Достық Тасқала, dostyk taskala. · Напишите село и район: Достык Таскала.',
  'Мәзірден «Менің әкімім» түймесін басыңыз. · Нажмите в меню «Мой аким».',
  'Оператор: /send жазып, Тасқала ауданына хабар жіберіңіз. · Оператор: /send, отправьте новость в Таскалинский район.',
  'Оң жақ жоғарыдағы тақтадан кедергі жасап көріңіз: бот ештеңе жоғалтпайды. · Устройте помеху на панели справа вверху: бот ничего не потеряет.',
];
