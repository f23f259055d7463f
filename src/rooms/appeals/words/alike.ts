import { foldedList, foldName } from '../../../kernel/fold.ts';
import type { PlaceCode } from '../../../kernel/ids.ts';
import { type Thing, thingOf } from './things.ts';

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
 * What speaks for one trouble, and against it: fitted, by logistic regression, to the three hundred pairs of `alike/tuning.tsv`, and rounded.
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
const NAME_LETTERS = 4;
const NAME_LETTERS_MIN = 3;
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
    'көше, көшес, көшен, көшед, көшем, улица, улице, улицы, улицу, улиц, ул, алмай, берің, кетед, келед, алып, шығып, таста, қайта, берме, болма, келіп, барад, келге, жібер, қалад, берсе, салып, отыра, кетіп, журед, жүред, турад, болад, кетпе, алган, барам, келме, кетке, адам, көрші',
    'тепер, прямо, говор, сосед, втора, второ, сами, буд, будет, стоит, стоят, делат, может, ходят, прихо, остал, лежат, никто, ничег, надо, сказа, было, был, идет, посмо, машин',
  ).map((word) => word.slice(0, STEM_LETTERS)),
);
/** Behind a name, in Kazakh, and before one, in Russian, where a capital letter makes a name of it. */
const STREET_KK = /^кош(?:ес|едег|ен)/;
const NAMED_RU = /(?:^|\P{L})(?:[Уу]л\.?|[Уу]лиц[аеуы]|[Уу]лицей|[Пп]о|[Нн]а|[Уу])\s+(\p{Lu}\p{L}+)/gu;

/** What a letter speaks of: things by their numbers, other words by how they begin. */
interface Spoken {
  readonly matters: ReadonlySet<number>;
  readonly places: ReadonlySet<number>;
  readonly topical: ReadonlySet<number>;
  readonly words: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** Every word as a name is kept: one may say a street's name without calling it a street. */
  readonly called: ReadonlySet<string>;
}

function read({ categoryCode, body, landmark }: Told): Spoken {
  const text = [body, landmark].filter(Boolean).join('\n');
  const said = foldName(text).split(' ');
  const words = said.map((word, at) => ({ word, next: said[at + 1] ?? '' }));
  const streets = words.filter(({ word, next }) => STREET_KK.test(next) && !isEmpty(word)).map(({ word }) => nameOf(word));
  const names = new Set([...streets, ...[...text.matchAll(NAMED_RU)].map(([, name = '']) => nameOf(foldName(name)))]);
  const things = words.map(({ word, next }) => ({ word, thing: names.has(nameOf(word)) ? undefined : thingOf(word, next) }));
  const known = things.flatMap(({ thing }) => thing ?? []);
  const isTopical = ({ of }: Thing) => of.includes(categoryCode) || of.includes('*');
  return {
    matters: idsOf(known.filter((thing) => !thing.isPlace && !isTopical(thing))),
    places: idsOf(known.filter((thing) => thing.isPlace && !isTopical(thing))),
    topical: idsOf(known.filter(isTopical)),
    words: new Set(
      things.flatMap(({ word, thing }) => (thing || isEmpty(word) || names.has(nameOf(word)) ? [] : word.slice(0, STEM_LETTERS))),
    ),
    names,
    called: new Set(words.flatMap(({ word }) => (isEmpty(word) ? [] : nameOf(word)))),
  };
}

function idsOf(things: readonly Thing[]): Set<number> {
  return new Set(things.map(({ id }) => id));
}

function isEmpty(word: string): boolean {
  return word.length < 2 || EMPTY_WORDS.has(word) || EMPTY_STEMS.has(word.slice(0, STEM_LETTERS));
}

/** A name without its ending: «Абая» is «Абай», «Лесной» is «Лесная». */
function nameOf(word: string): string {
  return word.slice(0, Math.max(NAME_LETTERS_MIN, Math.min(NAME_LETTERS, word.length - 1)));
}

function shared<Value>(one: ReadonlySet<Value>, other: ReadonlySet<Value>): number {
  return [...one].filter((value) => other.has(value)).length;
}

/** 1 where both speak of some, and of none together; else 0. */
function differ<Value>(one: ReadonlySet<Value>, other: ReadonlySet<Value>): number {
  return one.size > 0 && other.size > 0 && shared(one, other) === 0 ? 1 : 0;
}

/** What speaks for two letters of one topic telling of the same trouble; from `ALIKE_MIN` on they are taken to. */
function likeness(told: Told, letter: Spoken, of: Told): number {
  const other = read(of);
  const name = Math.min(1, shared(letter.names, other.called) + shared(other.names, letter.called));
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

/** Of letters of one topic, the one that most likely tells of the same trouble, of several the first; undefined where none seems to. */
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
