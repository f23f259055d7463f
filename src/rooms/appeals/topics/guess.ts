import { foldedList } from '../../../kernel/fold.ts';
import { type Heard, hear, readStems, type Stem, standsAt } from './words.ts';

/** A topic, and the words by which a letter about it is known. */
export interface TopicWords {
  readonly code: string;
  readonly wordsKk: string;
  readonly wordsRu: string;
}

export interface Guess {
  /** The likeliest first, three at most; none where no word is known. */
  readonly codes: readonly string[];
  /** Whether the first stands far enough before the second to be asked for by name. */
  readonly isSure: boolean;
}

const GUESSES_MAX = 3;
/** Two words that belong together say more than each of them. */
const PHRASE_WEIGHT = 1.5;
/** «By the school» says where it is, and little of what it is about. */
const LANDMARK_WEIGHT = 0.3;
/** A single word of one topic is enough, a landmark is not. */
const SURE_SCORE_MIN = 1;
const SURE_LEAD_MIN = 0.5;

/** Said of anything: that it does not work, whom one writes to. Nothing is guessed by them. */
const NEUTRAL = readStems(
  'жұмыс істе, жұмыс жаса, жұмыс жүр, не работа, работает, работают, плохо работа, құрметті әкім, уважаемый аким, жалпы айтқанда, көмек сұра, көмектес, помогите, помощь нужна',
);
/** Behind a word, they make a landmark of it. */
const BESIDE_KK = foldedList('алдын, жанынд, жанына, қасын, маңын, артын, тұсын, бойын, түбін, ауласын, айналас');
/** Before a word, likewise. */
const BESIDE_RU = new Set(foldedList('у, возле, около, рядом, напротив, перед, мимо, к, до, за, вдоль, позади, недалеко'));
const BETWEEN_RU = new Set(foldedList('с, со, от, нашей, нашего, старой, старого, новой, нового, сельской, сельского'));

interface Match {
  readonly from: number;
  readonly stem: Stem;
  readonly codes: Set<string>;
}

/**
 * What a letter is about, by its words. A longer stem counts before a shorter one at the same word («участковый» is no «участок»);
 * where several topics have the same, they share it. A word said twice counts once.
 */
export function guessTopic(text: string, topics: readonly TopicWords[]): Guess {
  const heard = hear(text);
  const scores = new Map<string, number>();
  const counted = new Set<string>();
  for (const match of withoutOverlaps(matchesIn(heard, topics))) {
    const key = match.stem.words.join(' ');
    if (counted.has(key)) continue;
    counted.add(key);
    for (const code of match.codes) scores.set(code, (scores.get(code) ?? 0) + weightOf(match, heard) / match.codes.size);
  }
  const ranked = [...scores].toSorted(([, one], [, other]) => other - one);
  const [best = 0, second = 0] = ranked.map(([, score]) => score);
  return {
    codes: ranked.slice(0, GUESSES_MAX).map(([code]) => code),
    isSure: best >= SURE_SCORE_MIN && best - second >= SURE_LEAD_MIN,
  };
}

/** All stems that stand anywhere in the text, the longest first. */
function matchesIn(heard: Heard, topics: readonly TopicWords[]): Match[] {
  const found = new Map<string, Match>();
  const look = (stem: Stem, code?: string) => {
    for (let from = 0; from < heard.spelled.length; from += 1) {
      if (!standsAt(stem, heard, from)) continue;
      const key = `${from}:${stem.words.join(' ')}`;
      const match = found.get(key) ?? { from, stem, codes: new Set<string>() };
      if (code !== undefined) match.codes.add(code);
      found.set(key, match);
    }
  };
  for (const stem of NEUTRAL) look(stem);
  for (const { code, wordsKk, wordsRu } of topics) for (const stem of readStems(`${wordsKk},${wordsRu}`)) look(stem, code);
  return [...found.values()].toSorted((one, other) => other.stem.letters - one.stem.letters || one.from - other.from);
}

function withoutOverlaps(matches: readonly Match[]): Match[] {
  const taken = new Set<number>();
  return matches.filter(({ from, stem }) => {
    const places = stem.words.map((_, nth) => from + nth);
    if (places.some((place) => taken.has(place))) return false;
    for (const place of places) taken.add(place);
    return true;
  });
}

function weightOf({ from, stem }: Match, { spelled }: Heard): number {
  if (stem.words.length > 1) return PHRASE_WEIGHT;
  const after = spelled[from + 1] ?? '';
  const [before = '', farBefore = ''] = [spelled[from - 1], spelled[from - 2]];
  const isBeside =
    BESIDE_KK.some((beside) => after.startsWith(beside)) || BESIDE_RU.has(before) || (BETWEEN_RU.has(before) && BESIDE_RU.has(farBefore));
  return isBeside ? LANDMARK_WEIGHT : 1;
}
