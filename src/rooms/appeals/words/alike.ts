import { foldedList, foldName } from '../../../kernel/fold.ts';
import type { PlaceCode } from '../../../kernel/ids.ts';
import { thingOf } from './things.ts';

/** A letter about some trouble, as far as it is compared with a neighbour's of the same topic. */
export interface Told {
  readonly categoryCode: string;
  readonly placeCode: PlaceCode;
  readonly body: string;
  readonly landmark: string | null;
  /** Degrees, where its author has sent a point. */
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/**
 * What speaks for one trouble, and against it: fitted, by logistic regression, to the three hundred pairs of `alike-tuning.ts`, and rounded.
 * What comes of it is stated on other pairs, in `alike.test.ts`. Distances are ours.
 */
const POINTS = {
  /** For each thing that both speak of, but for what every letter of the topic speaks of: three at most. */
  matter: 1.6,
  /** The same landmark; a name that both call: a street, a shop. */
  place: 1.3,
  name: 1.3,
  /** For each other word, and for each thing of the topic itself: two at most. */
  word: 0.7,
  topical: 0.6,
  /** Each speaks of another matter, of another landmark, of another street or settlement. */
  otherMatter: -0.3,
  otherPlace: -0.8,
  otherName: -2.5,
  /** By points on the map. */
  near: 1.9,
  far: -2.5,
} as const;
const ALIKE_MIN = 1.8;
/** Points on the map closer than this are one place, and farther than that are two. */
const NEAR_METRES = 150;
const FAR_METRES = 1_500;

/** Kazakh and Russian words bend at their ends: those that begin alike are one. */
const STEM_LETTERS = 5;
/** They are in every letter, and say nothing of what it is about. */
const EMPTY_WORDS = new Set(
  foldedList(
    'и, а, в, на, с, у, к, ко, по, не, но, что, чтоб, чтобы, как, так, это, эта, этот, эти, мы, я, он, она, они, нас, нам, наш, наша, наши, мне, меня, мой, вы, вас, вам, же, бы, ли',
    'за, из, от, до, о, об, про, при, для, уже, еще, очень, пожалуйста, прошу, просим, просьба, здравствуйте, уважаемый, аким, нет, есть, один, раз, все, весь, вся, каждый, день, дня',
    'вчера, сегодня, завтра, когда, где, куда, там, тут, здесь, кто, то, либо, если, или, тоже, только, даже, хоть, хотя, через, после, перед, возле, около, рядом, два',
    'әкім, және, мен, де, да, та, те, тағы, бұл, осы, сол, ол, біз, бізге, бізде, біздің, бар, жоқ, сіз, өте, енді, әлі, өтінемін, сәлеметсіз, бе, ба, ма, ме, құрметті, бір, екі, три',
    'күнде, кеше, бүгін, жанында, жанындағы, қасында, қасындағы, алдында, алдындағы, маңында, тұсында, артында, ғой, еді, екен, болды, болып, тұр, жатыр, жүр, отыр, деп, деген, дейді',
    'бері, кейін, дейін, үшін, сайын, бойы, бәрі, барлық, өзі, қалды, кетті, келді, керек',
  ),
);
/** Beginnings of words that only help others along. */
const EMPTY_STEMS = new Set(
  foldedList(
    'алмай, берің, кетед, келед, алып, шығып, таста, қайта, берме, болма, келіп, барад, келге, жібер, қалад, берсе, салып, отыра, кетіп, журед, жүред, турад, болад, кетпе, алган, барам, келме, кетке, адам, көрші',
    'тепер, прямо, говор, сосед, втора, второ, сами, буд, будет, стоит, стоят, делат, может, ходят, прихо, остал, лежат, никто, ничег, надо, сказа, было, был, идет, посмо, машин',
  ).map((word) => word.slice(0, STEM_LETTERS)),
);
/** Behind a name, in Kazakh, and before one, in Russian. */
const STREET_KK = /^кош(?:ес|едег|ен)/;
const NAMED_RU = /(?:^|\P{L})(?:ул\.?|улиц[аеуы]|улицей|по|на|у)\s+(\p{Lu}\p{L}+)/giu;

/** What a letter speaks of. */
interface Spoken {
  readonly matters: ReadonlySet<unknown>;
  readonly places: ReadonlySet<unknown>;
  readonly topical: ReadonlySet<unknown>;
  readonly names: ReadonlySet<unknown>;
  readonly words: ReadonlySet<unknown>;
}

function read({ categoryCode, body, landmark }: Told): Spoken {
  const text = [body, landmark].filter(Boolean).join('\n');
  const spoken = { matters: new Set<unknown>(), places: new Set<unknown>(), topical: new Set<unknown>(), words: new Set<unknown>() };
  const names = new Set<unknown>(
    [...text.matchAll(NAMED_RU)].filter(isNamed).map(([, name = '']) => foldName(name).slice(0, STEM_LETTERS)),
  );
  const words = foldName(text).split(' ');
  for (const [at, word] of words.entries()) {
    if (word.length < 2 || EMPTY_WORDS.has(word)) continue;
    const next = words[at + 1] ?? '';
    const stem = word.slice(0, STEM_LETTERS);
    if (EMPTY_STEMS.has(stem)) continue;
    const thing = STREET_KK.test(next) ? undefined : thingOf(word, next);
    if (STREET_KK.test(next)) names.add(stem);
    else if (!thing) spoken.words.add(stem);
    else if (thing.of.includes(categoryCode) || thing.of.includes('*')) spoken.topical.add(thing.id);
    else (thing.isPlace ? spoken.places : spoken.matters).add(thing.id);
  }
  for (const name of names) spoken.words.delete(name);
  return { ...spoken, names };
}

/** A capital letter makes a name of it; the rest of the pattern forgives case. */
function isNamed([, name = '']: RegExpMatchArray): boolean {
  return /^\p{Lu}/u.test(name);
}

function shared(one: ReadonlySet<unknown>, other: ReadonlySet<unknown>): number {
  return [...one].filter((value) => other.has(value)).length;
}

/** Whether both speak of some, and of none together. */
function differ(one: ReadonlySet<unknown>, other: ReadonlySet<unknown>): number {
  return one.size > 0 && other.size > 0 && shared(one, other) === 0 ? 1 : 0;
}

/** What speaks for two letters of one topic telling of the same trouble; from `ALIKE_MIN` on they are taken to. */
function likeness(told: Told, letter: Spoken, of: Told): number {
  const other = read(of);
  // One may say a street's name without calling it a street.
  const name = Math.min(1, shared(letter.names, new Set([...other.names, ...other.words])) + shared(other.names, letter.words));
  return (
    POINTS.matter * Math.min(3, shared(letter.matters, other.matters)) +
    POINTS.place * Math.min(1, shared(letter.places, other.places)) +
    POINTS.name * name +
    POINTS.word * Math.min(2, shared(letter.words, other.words)) +
    POINTS.topical * Math.min(2, shared(letter.topical, other.topical)) +
    POINTS.otherMatter * differ(letter.matters, other.matters) +
    POINTS.otherPlace * differ(letter.places, other.places) +
    POINTS.otherName * Math.max(name > 0 ? 0 : differ(letter.names, other.names), told.placeCode === of.placeCode ? 0 : 1) +
    byDistance(told, of)
  );
}

function byDistance(one: Told, other: Told): number {
  const metres = metresBetween(one, other);
  if (metres === undefined) return 0;
  return metres <= NEAR_METRES ? POINTS.near : metres > FAR_METRES ? POINTS.far : 0;
}

const METRES_PER_DEGREE = 111_195;

/** Over a village the earth is flat. @returns undefined where one of them has no point */
function metresBetween(one: Told, other: Told): number | undefined {
  if (one.latitude === null || one.longitude === null || other.latitude === null || other.longitude === null) return undefined;
  const east = (one.longitude - other.longitude) * Math.cos((one.latitude * Math.PI) / 180);
  return Math.hypot(one.latitude - other.latitude, east) * METRES_PER_DEGREE;
}

/** Of letters of one topic, the one that most likely tells of the same trouble; undefined where none seems to. */
export function mostAlike<One extends Told>(letter: Told, others: readonly One[]): One | undefined {
  const [best] = ranked(letter, others);
  return best && best.points >= ALIKE_MIN ? best.other : undefined;
}

/** The same letters, the most alike first. */
export function alikeFirst<One extends Told>(letter: Told, others: readonly One[]): One[] {
  return ranked(letter, others).map(({ other }) => other);
}

function ranked<One extends Told>(letter: Told, others: readonly One[]): { other: One; points: number }[] {
  const spoken = read(letter);
  return others
    .map((other) => ({ other, points: likeness(letter, spoken, other) }))
    .toSorted((one, another) => another.points - one.points);
}
