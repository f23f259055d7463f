import { formatCardDay, formatNumber, formatPercent } from '../../../../kernel/locale/index.ts';
import type { Voice } from '../../../../platform/speech/index.ts';
import type { CorpsFigures, PartyCount, TermCounts } from '../../corps/figures.ts';
import { type CorpsSaid, decideCorpsSaid, type NominationsSaid, nameParties } from '../../corps/said.ts';
import { capital } from '../names.ts';

/** So many lines are read at a glance. */
const PARTIES_NAMED_MAX = 5;

/** The figures in words, block by block; HTML. */
export function corpsBlocks(voice: Voice, figures: CorpsFigures): string[][] {
  const { elected, acting, vacant } = figures;
  const said = decideCorpsSaid(figures);
  return [
    [
      elected > 0 ? voice.say('directory-corps-elected', { count: formatNumber(elected) }) : voice.say('directory-corps-none'),
      ...(said.age === undefined ? [] : [voice.say('directory-corps-age', { age: formatNumber(said.age) })]),
      ...neverServedLines(voice, said.neverServed),
    ],
    said.nominations ? nominationLines(voice, said.nominations) : [],
    [
      ...(said.women === undefined ? [] : [counted(voice, 'directory-corps-women', said.women)]),
      ...(said.terms ? termLines(voice, said.terms) : []),
      ...(said.ending === undefined ? [] : [counted(voice, 'directory-corps-ending', said.ending)]),
    ],
    [
      ...(acting > 0 ? [voice.say('directory-corps-acting', { count: formatNumber(acting) })] : []),
      ...(vacant > 0 ? [voice.say('directory-corps-vacant', { count: formatNumber(vacant) })] : []),
    ],
    originLines(voice, figures),
  ].filter((lines) => lines.length > 0);
}

/** When the figures were checked, and whether they are invented; HTML. */
export function originLines(voice: Voice, figures: Pick<CorpsFigures, 'checkedFrom' | 'checkedUntil' | 'demo'>): string[] {
  const checked = checkedLine(voice, figures);
  return [
    ...(checked === undefined ? [] : [voice.say(checked.key, checked.dates)]),
    ...(figures.demo ? [voice.say('directory-card-demo')] : []),
  ];
}

/** When the cards behind the figures were checked; undefined where there are none. */
export function checkedLine({ language }: Voice, { checkedFrom, checkedUntil }: Pick<CorpsFigures, 'checkedFrom' | 'checkedUntil'>) {
  if (checkedFrom === null || checkedUntil === null) return undefined;
  const [from, until] = [formatCardDay(language, checkedFrom), formatCardDay(language, checkedUntil)];
  return from === until
    ? { key: 'directory-corps-date' as const, dates: { date: until } }
    : { key: 'directory-corps-dates' as const, dates: { from, until } };
}

/** A party as a card calls it, at the beginning of a line. Plain text. */
export function partyName(voice: Voice, party: PartyCount): string {
  return capital(voice, voice.language === 'ru' ? party.nameRu : party.nameKk);
}

function neverServedLines(voice: Voice, never: CorpsSaid['neverServed']): string[] {
  if (!never) return [];
  if (never.share === undefined) return [counted(voice, 'directory-corps-new-count', never.count)];
  const share = formatPercent(voice.language, never.share);
  return [voice.say('directory-corps-new', { count: formatNumber(never.count), share })];
}

function nominationLines(voice: Voice, { byParties, parties, self, byAkims }: NominationsSaid): string[] {
  return [
    ...(byParties === 0 ? [voice.say('directory-corps-party-none')] : partyLines(voice, byParties, parties)),
    counted(voice, 'directory-corps-self', self),
    ...(byAkims > 0 ? [voice.say('directory-corps-akim', { count: formatNumber(byAkims) })] : []),
  ];
}

function partyLines(voice: Voice, byParties: number, parties: readonly PartyCount[] | undefined): string[] {
  const count = formatNumber(byParties);
  if (!parties) return [voice.say('directory-corps-party-unnamed', { count })];
  const { named, others } = nameParties(parties, PARTIES_NAMED_MAX);
  return [
    voice.say('directory-corps-party', { count, parties: formatNumber(parties.length) }),
    ...named.map((party) => voice.say('directory-corps-party-one', { party: partyName(voice, party), count: formatNumber(party.count) })),
    ...(others > 0 ? [voice.say('directory-corps-party-others', { count: formatNumber(others) })] : []),
  ];
}

function termLines(voice: Voice, { first, second, later, unknown }: TermCounts): string[] {
  return [
    counted(voice, 'directory-corps-first', first),
    counted(voice, 'directory-corps-second', second),
    ...(later > 0 ? [voice.say('directory-corps-later', { count: formatNumber(later) })] : []),
    ...(unknown > 0 ? [voice.say('directory-corps-term-unknown', { count: formatNumber(unknown) })] : []),
  ];
}

type CountedKey =
  | 'directory-corps-new-count'
  | 'directory-corps-self'
  | 'directory-corps-women'
  | 'directory-corps-first'
  | 'directory-corps-second'
  | 'directory-corps-ending';

function counted(voice: Voice, key: CountedKey, count: number): string {
  return voice.say(key, { count: countInWords(voice, count) });
}

/** Zero is said in words. Plain text. */
export function countInWords(voice: Voice, count: number): string {
  return count === 0 ? voice.label('directory-corps-nobody') : formatNumber(count);
}
