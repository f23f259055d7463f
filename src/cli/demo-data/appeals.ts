import { HOUR_MS } from '../../kernel/clock.ts';
import { type PersonId, placeCodeOf } from '../../kernel/ids.ts';
import type { DemoAppeal } from '../../rooms/appeals/index.ts';
import type { Chance } from './chance.ts';
import { daysAgoOfNearestDue, historyOf, type Official, type Story, timesBefore } from './history.ts';
import type { Letter, LetterText } from './letter.ts';
import { LETTERS_KK } from './letters-kk.ts';
import { LETTERS_RU } from './letters-ru.ts';
import { INBOX_LETTERS, JOINED_LETTERS, LETTERS_ABOUT_AKIMS, OWN_LETTERS, PROPOSALS, QUEUE_LETTERS } from './letters-special.ts';

export interface Writer {
  readonly personId: PersonId;
  readonly language: 'kk' | 'ru';
  /** Code of a village. */
  readonly home: string;
}

/** Who writes and who answers. Everybody writes once, but for the resident of the page. */
interface AppealsScene {
  readonly now: Date;
  readonly own: Writer;
  readonly akim: PersonId;
  /** Of the example's district. */
  readonly operator: PersonId;
  /** Of other districts. */
  readonly operatorOf: (home: string) => PersonId;
  /** In the okrug of the page's akim, in the rest of its district, elsewhere in the oblast; the first of each write. */
  readonly okrug: readonly Writer[];
  readonly district: readonly Writer[];
  readonly oblast: readonly Writer[];
}

interface Plan {
  readonly key: string;
  readonly letter: Letter | LetterText;
  readonly writer: Writer;
  readonly official: Official;
  readonly story: Story;
  /** 0: some hours ago. */
  readonly filedDaysAgo: number;
  /** The plan whose case it joins. */
  readonly joins?: string;
  /** Who supports it. */
  readonly supporters?: readonly PersonId[];
}

/** What the village of the page sees: solved, not solved, one that others have joined, and what is proposed. */
const OPENED: readonly string[] = ['own:solved', 'inbox:disputed', 'inbox:fresh-kk', 'proposal:nearly', 'proposal:refused'];
const SUPPORTERS_OF_REFUSED = 6;
const IN_OKRUG = 30;
const IN_DISTRICT = 36;
const ELSEWHERE = 42;
const FRESH_HOURS = 3;
/** The crowd's settled cases were filed between so many days ago. */
const SETTLED_DAYS = { from: 10, to: 58 };
/** A settled case takes so many days at most. */
const SETTLED_IN_DAYS_MAX = 14;
const SETTLED: readonly Story[] = [
  'answered',
  'confirmed',
  'claimed-and-so',
  'claimed',
  'refused',
  'unconfirmed',
  'confirmed-quickly',
  'partly',
  'confirmed-at-last',
];
/** Open ones and how many days ago they were filed: none of them is late. */
const OPEN: readonly (readonly [Story, number])[] = [
  ['received', 1],
  ['seen', 4],
  ['in-work', 9],
  ['disputed', 14],
  ['promised', 6],
  ['passed-on', 5],
  ['returned', 12],
  ['withdrawn', 7],
];

/**
 * Invented cases of the last 60 days, in every state. The inbox of the page's akim has exactly the four that are meant for it, the
 * queue of its operator exactly the two. The same chance and scene give the same cases.
 */
export function demoAppeals(chance: Chance, scene: AppealsScene): DemoAppeal[] {
  const letters = letterDeck(chance);
  const akim: Official = { personId: scene.akim, role: 'akim' };
  const operator: Official = { personId: scene.operator, role: 'operator' };
  // In turns: with so few, some would never be drawn.
  const settled = (n: number) => ({
    story: SETTLED[n % SETTLED.length] ?? 'answered',
    filedDaysAgo: SETTLED_DAYS.from + chance.below(SETTLED_DAYS.to - SETTLED_DAYS.from),
  });
  const crowd = (
    name: string,
    writers: readonly Writer[],
    official: (writer: Writer) => Official,
    story: (n: number) => Pick<Plan, 'story' | 'filedDaysAgo'>,
  ) =>
    writers.map((writer, n): Plan => {
      const told = story(n);
      return { key: `${name}:${n}`, letter: letters(writer.language, told.story), writer, official: official(writer), ...told };
    });
  const openOrSettled = (n: number) => {
    const [story, filedDaysAgo] = OPEN[n % (2 * OPEN.length)] ?? [];
    return story !== undefined && filedDaysAgo !== undefined ? { story, filedDaysAgo } : settled(n);
  };
  const named = namedPlans(scene, akim, operator);
  const used = new Set(named.map((plan) => plan.writer));
  const free = (writers: readonly Writer[], count: number) => mixed(writers.filter((writer) => !used.has(writer))).slice(0, count);
  const plans = [
    ...named,
    ...crowd('okrug', free(scene.okrug, IN_OKRUG), () => akim, settled),
    ...crowd('district', free(scene.district, IN_DISTRICT), () => operator, settled),
    ...crowd(
      'oblast',
      free(scene.oblast, ELSEWHERE),
      ({ home }) => ({ personId: scene.operatorOf(home), role: 'operator' }),
      openOrSettled,
    ),
  ];
  return plans.map((plan) => caseOf(chance, scene.now, plan)).toSorted((one, other) => one.filedAt.getTime() - other.filedAt.getTime());
}

/** Those that the three people of the page see first, and those about akims, which only operators see. */
function namedPlans(scene: AppealsScene, akim: Official, operator: Official): Plan[] {
  const okrug = picker(scene.okrug);
  const district = picker(scene.district);
  const own = { writer: scene.own, official: akim };
  const nearest = daysAgoOfNearestDue(scene.now);
  return [
    { ...own, key: 'own:solved', letter: OWN_LETTERS.solved, story: 'confirmed', filedDaysAgo: 47 },
    { ...own, key: 'own:near-last-day', letter: OWN_LETTERS.nearLastDay, story: 'in-work', filedDaysAgo: nearest },
    { ...own, key: 'own:answered', letter: OWN_LETTERS.answered, story: 'answered', filedDaysAgo: 9 },
    { key: 'inbox:disputed', letter: INBOX_LETTERS.disputed, writer: okrug('kk'), official: akim, story: 'disputed', filedDaysAgo: 12 },
    { key: 'inbox:fresh-kk', letter: INBOX_LETTERS.freshKk, writer: okrug('kk'), official: akim, story: 'received', filedDaysAgo: 1 },
    { key: 'inbox:fresh-ru', letter: INBOX_LETTERS.freshRu, writer: okrug('ru'), official: akim, story: 'received', filedDaysAgo: 0 },
    ...(['kk', 'ru'] as const).map((language): Plan => {
      const joins = { story: 'received', filedDaysAgo: 0, joins: 'inbox:fresh-kk' } as const;
      return { key: `joined:${language}`, letter: JOINED_LETTERS[language], writer: okrug(language), official: akim, ...joins };
    }),
    ...proposalPlans(okrug, scene, akim),
    {
      key: 'queue:about-akim',
      letter: QUEUE_LETTERS.aboutAkim,
      writer: okrug('ru'),
      official: operator,
      story: 'received',
      filedDaysAgo: 2,
    },
    {
      key: 'queue:not-linked',
      letter: QUEUE_LETTERS.notLinked,
      writer: district('kk'),
      official: operator,
      story: 'received',
      filedDaysAgo: 1,
    },
    ...(['kk', 'ru'] as const).flatMap((language) =>
      LETTERS_ABOUT_AKIMS[language].map((letter, n): Plan => {
        const writer = n === 0 ? okrug(language) : district(language);
        return {
          key: `about-akim:${language}:${n}`,
          letter,
          writer,
          official: operator,
          story: n === 0 ? 'confirmed' : 'answered',
          filedDaysAgo: 33 - n,
        };
      }),
    ),
  ];
}

/** What is proposed, with those who support it. */
function proposalPlans(okrug: ReturnType<typeof picker>, scene: AppealsScene, akim: Official): Plan[] {
  const people = scene.okrug.map(({ personId }) => personId);
  return [
    {
      key: 'proposal:nearly',
      letter: PROPOSALS.nearly,
      writer: okrug('kk'),
      official: akim,
      story: 'answered',
      filedDaysAgo: 21,
      supporters: people,
    },
    {
      key: 'proposal:refused',
      letter: PROPOSALS.refused,
      writer: okrug('ru'),
      official: akim,
      story: 'refused',
      filedDaysAgo: 34,
      supporters: people.slice(0, SUPPORTERS_OF_REFUSED),
    },
  ];
}

function caseOf(chance: Chance, now: Date, plan: Plan): DemoAppeal {
  const { key, letter, writer, official, story, filedDaysAgo, joins, supporters } = plan;
  const placeCode = placeCodeOf(writer.home);
  if (!placeCode) throw new Error(`A demo place has no code: ${writer.home}`);
  const filedAt = filedDaysAgo === 0 ? new Date(now.getTime() - FRESH_HOURS * HOUR_MS) : timesBefore(chance, now).byResident(filedDaysAgo);
  const took = { from: filedDaysAgo, to: Math.max(1, filedDaysAgo - SETTLED_IN_DAYS_MAX + chance.below(SETTLED_IN_DAYS_MAX / 2)) };
  return {
    key,
    personId: writer.personId,
    language: writer.language,
    categoryCode: letter.topic,
    placeCode,
    body: letter.body,
    filedAt,
    ...(joins !== undefined && { joins }),
    ...(supporters && { supporters }),
    ...(OPENED.includes(key) && { isOpened: true }),
    history: historyOf(chance, now, story, { letter, language: writer.language, resident: writer.personId, official, filedAt, took }),
  };
}

/** Each letter once before any comes again. A resident who is not content is given one that says what remains. */
function letterDeck(chance: Chance): (language: 'kk' | 'ru', story: Story) => LetterText {
  const all = { kk: LETTERS_KK, ru: LETTERS_RU };
  const left: Record<'kk' | 'ru', LetterText[]> = { kk: [], ru: [] };
  return (language, story) => {
    const needsMore = story === 'disputed' || story === 'confirmed-at-last';
    const fits = (letter: LetterText) => needsMore === (letter.remains !== undefined);
    const may = (letter: LetterText) => !needsMore || fits(letter);
    if (!left[language].some(may)) left[language].push(...chance.shuffled(all[language]));
    const first = left[language].findIndex(fits);
    const [letter] = left[language].splice(first === -1 ? left[language].findIndex(may) : first, 1);
    if (!letter) throw new Error('There is no letter that fits');
    return letter;
  };
}

/** Three Kazakh, two Russian, and so on, while there are both. */
function mixed(writers: readonly Writer[]): Writer[] {
  const [kk, ru] = (['kk', 'ru'] as const).map((language) => writers.filter((writer) => writer.language === language));
  if (!kk || !ru) return [];
  const turns = Math.max(Math.ceil(kk.length / 3), Math.ceil(ru.length / 2));
  return Array.from({ length: turns }, (_, n) => [...kk.slice(3 * n, 3 * n + 3), ...ru.slice(2 * n, 2 * n + 2)]).flat();
}

/** Hands out writers of a language, each once. */
function picker(writers: readonly Writer[]): (language: 'kk' | 'ru') => Writer {
  const left = [...writers];
  return (language) => {
    const [writer] = left.splice(
      left.findIndex((one) => one.language === language),
      1,
    );
    if (writer?.language !== language) throw new Error(`Nobody writes in ${language} there`);
    return writer;
  };
}
