import type { Letter, LetterText } from './letter.ts';

/** Of the resident of the page: solved, answered and waiting for her word, in work with its last day near. */
export const OWN_LETTERS = {
  solved: {
    topic: 'lights',
    body: 'Үйіміздің алдындағы шам екі аптадан бері жанбайды. Кешке балалармен шығуға қорқамыз.',
    answer: 'Шам ауыстырылды, таймері реттелді. Электрші көшенің қалған шамдарын да тексерді.',
  },
  answered: {
    topic: 'waste',
    body: 'Біздің көшеде қоқыс жәшігі жоқ, жұрт қоқысын жыраға тастап жүр. Бір-екі жәшік қойылса екен.',
    answer: 'Көшеңізге екі жәшік дүйсенбіде қойылды: дүкен жанына және аялдама қасына. Жыра сенбіде тазартылды.',
  },
  nearLastDay: {
    topic: 'water',
    body: 'Бастау ауылының жоғарғы көшесінде су кешке қарай ақпай қалады. Таңертең ғана жиып аламыз. Сорғысын қарап беріңіздерші.',
  },
} as const satisfies Record<string, Letter | LetterText>;

/** What else waits for the akim of the page. */
export const INBOX_LETTERS = {
  disputed: {
    topic: 'road_in',
    body: 'Мектепке баратын жол батпақ, автобус әзер жүреді. Балалар жарты жолдан жаяу барады.',
    answer: 'Жолға үш көлік қиыршықтас төгілді, шұңқырлар жамалды.',
    remains: 'Қиыршықтас тек көшенің басына төгілді. Мектеп жақтағы екі жүз метрі бұрынғыдай батпақ.',
  },
  freshKk: {
    topic: 'stray_dogs',
    body: 'Дүкеннің жанында иттер топталып жүр, балалар нан алуға барудан қорқады. Шара қолдансаңыздар екен.',
  },
  freshRu: {
    topic: 'school',
    body: 'Школьный автобус второй день не заезжает на нашу улицу. Дети идут до остановки километр, утром ещё темно.',
  },
} as const satisfies Record<string, Letter | LetterText>;

/** The same trouble as in one of these: who writes so has joined it. */
export const JOINED_LETTERS = {
  kk: {
    topic: 'stray_dogs',
    body: 'Дүкен алдындағы қаңғыбас иттер кеше велосипедпен келе жатқан баламды қуды. Аулап кетсін.',
  },
  ru: {
    topic: 'stray_dogs',
    body: 'У магазина стая собак, утром не даёт пройти. Дочь одна за хлебом больше не ходит.',
  },
} as const satisfies Record<'kk' | 'ru', Letter | LetterText>;

/** What is proposed in the okrug of the page: one more supporter makes the first enough. */
export const PROPOSALS = {
  nearly: {
    topic: 'culture_sport',
    body: 'Ұсынамын: клубтың артындағы бос орынға балаларға спорт алаңын салайық. Орын дайын, тек қоршау мен екі тор керек.',
    answer: 'Ұсынысыңыз дұрыс. Мүмкіндік болса, қараймыз.',
  },
  refused: {
    topic: 'transport',
    body: 'Предлагаю пустить вечерний автобус до районного центра: после шести из села не уехать.',
    answer: 'Вечерний рейс решает районный отдел транспорта. В прошлом году перевозчик от него отказался: ездили два-три человека.',
  },
} as const satisfies Record<string, LetterText>;

/** What waits for the operator of the page: about the akim himself, and from an okrug whose akim is not in the bot. */
export const QUEUE_LETTERS = {
  aboutAkim: {
    topic: 'official',
    body: 'В аппарат округа прихожу третий раз: приёмные часы висят на двери, а никого нет. Прошу проверить, кто и когда принимает людей.',
  },
  notLinked: {
    topic: 'power',
    body: 'Ауылдың төменгі жағында жарық күніне бірнеше рет сөнеді. Тоңазытқыш күйіп кетті. Кімге айтарымызды білмедік.',
  },
} as const satisfies Record<string, Letter | LetterText>;

/** About akims and their offices: these never go to the akim himself. */
export const LETTERS_ABOUT_AKIMS: Readonly<Record<'kk' | 'ru', readonly LetterText[]>> = {
  kk: [
    {
      topic: 'official',
      body: 'Жиын өткізбегелі жарты жыл болды. Ақша қайда жұмсалғанын халыққа айтып берсін.',
      answer: 'Есеп беру жиыны сенбіде 11:00-де клубта өтеді. Хабарландыру ауыл тақтасына ілінді.',
    },
    {
      topic: 'corruption',
      body: 'Жер телімі үшін маман ақша сұрады. Атымды айтқым келмейді, тексеруді сұраймын.',
      answer: 'Тексеру басталды, маман уақытша шеттетілді. Материал сыбайлас жемқорлыққа қарсы қызметке берілді.',
    },
  ],
  ru: [
    {
      topic: 'official',
      body: 'Аким обещал ответить на сходе и не пришёл. Люди ждали час. Когда будет новый сход?',
      answer: 'Сход перенесли на воскресенье, 12:00, в школе. Аким и бухгалтер отчитаются о расходах.',
    },
    {
      topic: 'official',
      body: 'В аппарате округа грубо разговаривают с пожилыми. Прошу разобраться.',
      answer: 'С работником провели беседу, перед жительницей извинились. Приём теперь ведёт другой специалист.',
    },
  ],
};

/** The notice that is under way at the first start. */
export const DEMO_NOTICE = {
  kk: 'Сенбіде 10:00-де барлық ауылда асар өтеді: көше тазалаймыз, ағаш отырғызамыз. Күрек пен қолғап ала келіңіз.',
  ru: 'В субботу в 10:00 во всех сёлах асар: убираем улицы, сажаем деревья. Возьмите лопату и перчатки.',
} as const;
