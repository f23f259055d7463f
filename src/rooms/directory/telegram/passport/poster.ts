import { formatCardDay } from '../../../../kernel/locale/index.ts';
import type { Poster, PosterFigure, Stack } from '../../../../platform/charts/index.ts';
import type { Voice } from '../../../../platform/speech/index.ts';
import type { Origin } from '../../passport/facts.ts';
import { latestOrigins } from '../../passport/origins.ts';
import type { BudgetPicture, PictureYear } from '../../passport/picture.ts';
import { incomeLines } from './income.ts';
import { bareMoney, percent, sourceName } from './words.ts';

/** The budget of a unit as a poster to be drawn: what the screen says, and what it looks like. @param unit plain text */
export function budgetPoster(voice: Voice, unit: { name: string; demo: boolean }, picture: BudgetPicture): Poster {
  const { years, income, origins } = picture;
  return {
    title: voice.label('directory-passport-budget-title'),
    subject: unit.name,
    note: voice.label('directory-budget-poster-unit'),
    ...(unit.demo && { mark: voice.label('directory-card-demo') }),
    figures: shareFigures(voice, income),
    parts: [
      {
        title: voice.label('directory-budget-poster-seen'),
        kind: 'words',
        text: incomeLines(voice, income).join(' ').replaceAll('\n', ' '),
      },
      {
        title: voice.label('directory-budget-poster-own'),
        kind: 'columns',
        bars: years.map(({ year, own }) => ({ label: String(year), value: own ?? 0, shown: sumOrNoData(voice, own) })),
      },
      {
        title: voice.label('directory-budget-poster-whole'),
        kind: 'stacks',
        names: [voice.label('directory-budget-poster-lower'), restName(voice, picture)],
        stacks: years.map((year) => stackOf(voice, year)),
      },
      { title: voice.label('directory-budget-poster-sources'), kind: 'words', text: sourcesText(voice, origins) },
    ],
  };
}

/** The first and the last share: what a picture is passed on for. */
function shareFigures(voice: Voice, { share }: BudgetPicture['income']): PosterFigure[] {
  if (!share) return [];
  return [share.first, share.last].map(({ year, value }) => ({
    value: percent(voice, value),
    label: voice.label('directory-budget-poster-share', { year: String(year) }),
  }));
}

/** What the upper part is: transfers, or all that is not own revenue where the budget holds more than transfers or they are unknown. */
function restName(voice: Voice, { isRestTransfers }: BudgetPicture): string {
  return voice.label(isRestTransfers ? 'directory-budget-poster-upper' : 'directory-budget-poster-upper-rest');
}

/** A year of which not all is known stands among the others with a gap: side by side they would look like one after the other. */
function stackOf(voice: Voice, { year, own, rest, share }: PictureYear): Stack {
  const isKnown = own !== undefined && rest !== undefined;
  return {
    label: share === undefined ? String(year) : `${year}\n${percent(voice, share)}`,
    lower: isKnown ? own : 0,
    upper: isKnown ? rest : 0,
    shown: sumOrNoData(voice, isKnown ? own + rest : undefined),
  };
}

function sumOrNoData(voice: Voice, thousands: number | undefined): string {
  return thousands === undefined ? voice.label('directory-passport-unknown') : bareMoney(thousands);
}

/** Each site once, with the last day on which somebody looked there. */
function sourcesText(voice: Voice, origins: readonly Origin[]): string {
  const named = latestOrigins(origins, (origin) => sourceName(voice, origin)).map((origin) =>
    voice.label('directory-budget-poster-source', {
      source: sourceName(voice, origin),
      date: formatCardDay(voice.language, origin.checkedOn),
    }),
  );
  return named.join('; ');
}
