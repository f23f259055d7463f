import { formatCardDay } from '../../../../kernel/locale/index.ts';
import type { Poster, PosterFigure } from '../../../../platform/charts/index.ts';
import type { Voice } from '../../../../platform/speech/index.ts';
import type { Origin } from '../../passport/facts.ts';
import type { BudgetPicture } from '../../passport/picture.ts';
import { incomeLines } from './income.ts';
import { bareMoney, percent, sourceName } from './words.ts';

/** The budget of a unit as a poster to be drawn: what the screen says, and what it looks like. @param unit plain text */
export function budgetPoster(voice: Voice, unit: { name: string; demo: boolean }, { years, income, origins }: BudgetPicture): Poster {
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
        bars: years.map(({ year, own }) => ({ label: String(year), value: own, shown: bareMoney(own) })),
      },
      {
        title: voice.label('directory-budget-poster-whole'),
        kind: 'stacks',
        names: [voice.label('directory-budget-poster-lower'), voice.label('directory-budget-poster-upper')],
        stacks: years.map(({ year, own, transfers, share }) => ({
          label: share === undefined ? String(year) : `${year}\n${percent(voice, share)}`,
          lower: own,
          upper: transfers,
          shown: bareMoney(own + transfers),
        })),
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

/** Each site once, with the last day on which somebody looked there. */
function sourcesText(voice: Voice, origins: readonly Origin[]): string {
  const latest = new Map<string, string>();
  for (const origin of origins) {
    const name = sourceName(voice, origin);
    if ((latest.get(name) ?? '') < origin.checkedOn) latest.set(name, origin.checkedOn);
  }
  const named = [...latest].map(([source, day]) =>
    voice.label('directory-budget-poster-source', { source, date: formatCardDay(voice.language, day) }),
  );
  return named.join('; ');
}
