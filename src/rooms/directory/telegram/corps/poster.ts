import { formatChartMonth, formatNumber, formatPercent } from '../../../../kernel/locale/index.ts';
import type { Bar, Poster, PosterFigure, PosterPart } from '../../../../platform/charts/index.ts';
import type { Voice } from '../../../../platform/speech/index.ts';
import type { CorpsFigures, MonthCount, TermCounts } from '../../corps/figures.ts';
import { type CorpsSaid, decideCorpsSaid, type NominationsSaid, nameParties } from '../../corps/said.ts';
import { capital } from '../names.ts';
import { checkedLine, countInWords, partyName } from './lines.ts';

/** A poster has room for more of them than a screen. */
const PARTIES_NAMED_MAX = 7;

/** The figures of an area as a poster to be drawn: the same that the screen says, in the same language. */
export function corpsPoster(voice: Voice, area: string, figures: CorpsFigures): Poster {
  const said = decideCorpsSaid(figures);
  const checked = checkedLine(voice, figures);
  return {
    title: voice.label('directory-corps-button'),
    subject: capital(voice, area),
    note: checked ? voice.label(checked.key, checked.dates) : '',
    ...(figures.demo && { mark: voice.label('directory-card-demo') }),
    figures: keyFigures(voice, figures, said),
    parts: [
      ...(said.nominations ? [nominationPart(voice, said.nominations)] : []),
      ...(said.terms ? [termPart(voice, said.terms)] : []),
      ...(said.months ? [monthPart(voice, said.months)] : []),
    ],
  };
}

function keyFigures(voice: Voice, { elected, acting, vacant }: CorpsFigures, said: CorpsSaid): PosterFigure[] {
  return [
    { value: formatNumber(elected), label: voice.label('directory-corps-poster-elected') },
    ...(said.age === undefined ? [] : [{ value: formatNumber(said.age), label: voice.label('directory-corps-poster-age') }]),
    ...neverServed(voice, said.neverServed),
    ...(said.women === undefined ? [] : [{ value: countInWords(voice, said.women), label: voice.label('directory-corps-poster-women') }]),
    ...(acting > 0 ? [{ value: formatNumber(acting), label: voice.label('directory-corps-poster-acting') }] : []),
    ...(vacant > 0 ? [{ value: formatNumber(vacant), label: voice.label('directory-corps-poster-vacant') }] : []),
  ];
}

function neverServed(voice: Voice, never: CorpsSaid['neverServed']): PosterFigure[] {
  if (!never) return [];
  if (never.share === undefined) return [{ value: countInWords(voice, never.count), label: voice.label('directory-corps-poster-new') }];
  const label = voice.label('directory-corps-new-count', { count: formatNumber(never.count) });
  return [{ value: formatPercent(voice.language, never.share), label }];
}

function nominationPart(voice: Voice, { byParties, parties, self, byAkims }: NominationsSaid): PosterPart {
  const { named, others } = nameParties(parties ?? [], PARTIES_NAMED_MAX);
  const bars = [
    // Where not every party is known, and where there is none, the parties are one bar.
    ...(named.length === 0 ? [aBar(voice, 'directory-corps-poster-parties', byParties)] : []),
    ...named.map((party): Bar => ({ label: partyName(voice, party), value: party.count, shown: formatNumber(party.count) })),
    ...(others > 0 ? [aBar(voice, 'directory-corps-poster-others', others)] : []),
    { ...aBar(voice, 'directory-corps-poster-self', self), tone: 'second' as const },
    ...(byAkims > 0 ? [{ ...aBar(voice, 'directory-corps-poster-akim', byAkims), tone: 'second' as const }] : []),
  ];
  return { title: voice.label('directory-corps-poster-nomination'), kind: 'rows', bars };
}

function termPart(voice: Voice, { first, second, later, unknown }: TermCounts): PosterPart {
  const bars = [
    aBar(voice, 'directory-corps-poster-first', first),
    aBar(voice, 'directory-corps-poster-second', second),
    ...(later > 0 ? [aBar(voice, 'directory-corps-poster-later', later)] : []),
    ...(unknown > 0 ? [{ ...aBar(voice, 'directory-corps-poster-term-unknown', unknown), tone: 'second' as const }] : []),
  ];
  return { title: voice.label('directory-corps-poster-terms'), kind: 'rows', bars };
}

/** The year stands under the first month of each. */
function monthPart(voice: Voice, months: readonly MonthCount[]): PosterPart {
  const title = voice.label('directory-corps-poster-months');
  if (months.every(({ count }) => count === 0)) return { title, kind: 'words', text: voice.label('directory-corps-months-none') };
  const bars = months.map(({ month, count }, at): Bar => {
    const name = formatChartMonth(voice.language, month);
    const [year, number] = month.split('-');
    return { label: at === 0 || number === '01' ? `${name}\n${year}` : name, value: count, shown: count === 0 ? '' : formatNumber(count) };
  });
  return { title, kind: 'columns', bars };
}

type BarKey =
  | 'directory-corps-poster-parties'
  | 'directory-corps-poster-others'
  | 'directory-corps-poster-self'
  | 'directory-corps-poster-akim'
  | 'directory-corps-poster-first'
  | 'directory-corps-poster-second'
  | 'directory-corps-poster-later'
  | 'directory-corps-poster-term-unknown';

function aBar(voice: Voice, key: BarKey, count: number): Bar {
  return { label: voice.label(key), value: count, shown: countInWords(voice, count) };
}
