export type PlaceLevel = 'region' | 'district' | 'unit' | 'settlement';

/**
 * What a place is, as the register's abbreviations say it.
 *
 * region oblast · city-region Astana, Almaty, Shymkent · district · oblast-city a city of oblast significance (қ.ә. on the district level) ·
 * city-district a district inside a city · rural-okrug а.о./с.о. · village-akimat а.ә./с.а. · kent-akimat к.ә./п.а. · town-akimat қ.ә./г.а. on
 * the third level · town қ./г. · village а./с. · kent к./п. · station · siding рзд. · wintering қыстауы · point мекені · section уч. ·
 * pasture ж./отг. · farm · peasant-farm · other: the two languages call it differently or nothing, and its names stay whole
 */
export const PLACE_KINDS = [
  'region',
  'city-region',
  'district',
  'oblast-city',
  'city-district',
  'rural-okrug',
  'village-akimat',
  'kent-akimat',
  'town-akimat',
  'town',
  'village',
  'kent',
  'station',
  'siding',
  'wintering',
  'point',
  'section',
  'pasture',
  'farm',
  'peasant-farm',
  'other',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

const AKIM_UNIT_KINDS: ReadonlySet<string> = new Set(['rural-okrug', 'village-akimat', 'kent-akimat', 'town-akimat']);
const KINDS_WITH_ADJECTIVES: ReadonlySet<string> = new Set([
  'region',
  'district',
  'city-district',
  'rural-okrug',
  'village-akimat',
  'kent-akimat',
  'town-akimat',
]);
const ADJECTIVE = /(?:ий|ый|ой|ая|яя|ое|ее)$/u;

/** Whether places of this kind have an akim of their own by the general rule; `directory.akim_unit` is seeded by it. */
export function isAkimUnitKind(kind: string): boolean {
  return AKIM_UNIT_KINDS.has(kind);
}

/**
 * The middle of the locale keys `directory-kind-<key>-short` and `-long`, which take { $name }.
 *
 * Russian says «Достыкский сельский округ» but «сельский округ Канай би»: the second order has keys of its own, ending in `-of`.
 */
export function kindKey(place: { kind: string; nameRu: string; publishedRu: string }): string {
  if (!KINDS_WITH_ADJECTIVES.has(place.kind)) return place.kind;
  const agrees = place.publishedRu.startsWith(place.nameRu) && ADJECTIVE.test(place.nameRu);
  return agrees ? place.kind : `${place.kind}-of`;
}

export interface ParsedNames {
  readonly kind: PlaceKind;
  /** Without the word for the kind and without «атындағы / имени». */
  readonly nameKk: string;
  readonly nameRu: string;
}

interface KindWords {
  readonly kind: PlaceKind;
  readonly levels: readonly PlaceLevel[];
  readonly kk: RegExp;
  readonly ru: RegExp;
}

const NAMED_KK = String.raw`(?:[\s.]*ат(?:ын)?\.)?`;
const NAMED_RU = String.raw`(?:им\.\s*)?`;

function afterName(words: string): RegExp {
  return new RegExp(`^(.+?)${NAMED_KK}(?:(?<=[\\d.])|\\s)\\s*(?:${words})$`, 'iu');
}

function aroundName(before: string, after: string): RegExp {
  return new RegExp(`^(?:(?:${before})\\s*${NAMED_RU}(.+)|${NAMED_RU}(.+?)\\s+(?:${after}))$`, 'iu');
}

function eitherSide(words: string): RegExp {
  return new RegExp(`^(?:(.+?)${NAMED_KK}(?:(?<=[\\d.])|\\s)\\s*(?:${words})|(?:${words})(?:(?<=\\.)\\s*|\\s+)(.+))$`, 'iu');
}

// The order matters: «а.ә.» of a city district (Russian р.а.) is asked before the one of a village.
const KIND_WORDS: readonly KindWords[] = [
  { kind: 'region', levels: ['region'], kk: afterName('облысы'), ru: aroundName('область', 'область') },
  { kind: 'city-region', levels: ['region'], kk: afterName('[қќ]\\.'), ru: aroundName('г\\.', 'г\\.') },
  { kind: 'district', levels: ['district'], kk: afterName('ауданы'), ru: aroundName('район\\s', 'район') },
  { kind: 'oblast-city', levels: ['district'], kk: afterName('қ\\.ә\\.|г\\.а\\.'), ru: aroundName('г\\.а\\.', 'г\\.а\\.') },
  {
    kind: 'city-district',
    levels: ['unit', 'settlement'],
    kk: afterName('ауданы|а\\.ә\\.?'),
    ru: aroundName('район\\s|р\\.а\\.', 'район|р\\.а\\.'),
  },
  { kind: 'rural-okrug', levels: ['unit'], kk: afterName('а\\s*[./]\\s*о\\s*\\.?'), ru: aroundName('с\\.о\\.?', 'с\\.о\\.?') },
  { kind: 'village-akimat', levels: ['unit'], kk: afterName('а\\.ә\\.?'), ru: aroundName('с\\.а\\.?', 'с\\.а\\.?') },
  { kind: 'kent-akimat', levels: ['unit'], kk: afterName('к\\.ә\\.?'), ru: aroundName('п\\.а\\.?', 'п\\.а\\.?') },
  { kind: 'town-akimat', levels: ['unit'], kk: afterName('қ\\.ә\\.?'), ru: aroundName('г\\.а\\.?', 'г\\.а\\.?') },
  { kind: 'town', levels: ['unit', 'settlement'], kk: afterName('[қќ]\\.'), ru: aroundName('г\\.', 'г\\.') },
  { kind: 'village', levels: ['settlement'], kk: eitherSide('[ас]\\.?|ауылы?'), ru: aroundName('с\\.|село\\s|аул\\s', 'с\\.') },
  { kind: 'kent', levels: ['settlement'], kk: afterName('к\\.|кенті'), ru: aroundName('п\\.|пос\\.|пос[её]лок\\s', 'п\\.') },
  { kind: 'station', levels: ['settlement'], kk: eitherSide('ст\\.?|бекеті|станциясы'), ru: aroundName('ст\\.|станция\\s', 'ст\\.') },
  { kind: 'siding', levels: ['settlement'], kk: eitherSide('рзд\\.'), ru: aroundName('рзд\\.', 'рзд\\.') },
  { kind: 'wintering', levels: ['settlement'], kk: afterName('[қк]ыстауы'), ru: aroundName('зимовка\\s', 'зимовка') },
  { kind: 'point', levels: ['settlement'], kk: eitherSide('мекені|мекен'), ru: aroundName('точка\\s', 'точка') },
  { kind: 'section', levels: ['settlement'], kk: afterName('уч\\.|учаскесі'), ru: aroundName('уч\\.|участок\\s', 'уч\\.') },
  { kind: 'pasture', levels: ['settlement'], kk: afterName('ж\\.'), ru: aroundName('отг\\.', 'отг\\.') },
  { kind: 'farm', levels: ['settlement'], kk: eitherSide('фермасы|ферма'), ru: aroundName('ферма\\s', 'ферма') },
  {
    kind: 'peasant-farm',
    levels: ['settlement'],
    kk: afterName('шарқож|шар\\.қож\\.'),
    ru: aroundName('кр\\.\\s*хоз\\.?', 'кр\\.\\s*хоз\\.?'),
  },
];

/**
 * Reads the kind and the bare names out of the two published names (already cleaned, see `cleanName`).
 *
 * Both languages must name the same kind; where they do not, the place is `other` and both names stay whole. Never throws.
 */
export function parseNames(level: PlaceLevel, publishedKk: string, publishedRu: string): ParsedNames {
  for (const words of KIND_WORDS) {
    if (!words.levels.includes(level)) continue;
    const nameKk = bareName(words.kk, publishedKk);
    const nameRu = bareName(words.ru, publishedRu);
    if (nameKk !== undefined && nameRu !== undefined) return { kind: words.kind, nameKk, nameRu };
  }
  return { kind: 'other', nameKk: publishedKk, nameRu: publishedRu };
}

/** One space between words, none around: the register holds non-breaking and double spaces. */
export function cleanName(text: string): string {
  return text.replace(/[\s\u00A0\u200B\uFEFF]+/gu, ' ').trim();
}

function bareName(pattern: RegExp, published: string): string | undefined {
  const match = pattern.exec(published);
  return (match?.[1] ?? match?.[2])?.trim();
}
