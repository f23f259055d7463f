/** Telegram numbers of the demo's people: above 2^40, where no real account is yet. */
const FIRST_ID = 2 ** 40;

/** Where the three people live and work. */
export const DEMO_DISTRICT = { region: 'Батыс Қазақстан', district: 'Тасқала', okrug: 'Достық', village: 'Бастау' } as const;

export const DEMO_RESIDENT_ID = FIRST_ID + 1;
export const DEMO_AKIM_ID = FIRST_ID + 2;
export const DEMO_OPERATOR_ID = FIRST_ID + 3;
/** Gets what has no operator of its own. */
export const COUNTRY_OPERATOR_ID = FIRST_ID + 4;
/** Operators of the oblast's other districts, a number each. */
export const FIRST_OPERATOR_ID = FIRST_ID + 100;
/** Everybody else. */
export const FIRST_NEIGHBOUR_ID = FIRST_ID + 1_000;

/** The three phones of the page, all known to the bot already. */
export const DEMO_PEOPLE = [
  { id: DEMO_RESIDENT_ID, first_name: 'Айгүл', language_code: 'kk', label: 'тұрғын · житель', started: true },
  { id: DEMO_AKIM_ID, first_name: 'Айдос', last_name: 'Бекенов', language_code: 'kk', label: 'әкім · аким', started: true },
  { id: DEMO_OPERATOR_ID, first_name: 'Марина', language_code: 'ru', label: 'оператор · оператор', started: true },
] as const;

/** What to try, in five lines; Kazakh, then Russian. A button is named as it stands on that person's phone. */
export const DEMO_HINTS: readonly string[] = [
  'Айгүл: өз сөзіңізбен хат жазыңыз, мысалы, «көшеде бір аптадан бері шам жанбайды», жіберіңіз. · Напишите письмо своими словами и отправьте.',
  'Айдос: «Өтініштер» — хатты ашыңыз, қолға алыңыз, жауап жазыңыз. · Откройте письмо, возьмите в работу, ответьте.',
  'Айгүл: «Өтініштерім» — жауапты оқып, шешілді ме, жоқ па, айтыңыз. · Прочитайте ответ и скажите, решено ли.',
  'Марина: «Опрос» — сенім туралы сұраңыз, Айгүл жауап берсін, сосын жабыңыз. · Спросите о доверии, пусть Айгүл ответит, потом закройте опрос.',
  'Айгүл: «Ауылым» — «Әкімдер корпусы» түймесін басыңыз. · Посмотрите на корпус акимов в цифрах.',
];
