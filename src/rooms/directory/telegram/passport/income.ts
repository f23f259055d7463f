import type { Voice } from '../../../../platform/speech/index.ts';
import type { Course, CourseTold, OwnIncome } from '../../passport/income.ts';
import { moneyInSentence, percent } from './words.ts';

const REVENUE = {
  up: 'directory-income-up',
  down: 'directory-income-down',
  same: 'directory-income-same',
  mixed: 'directory-income-mixed',
} as const satisfies Record<Course, string>;

const SHARE = {
  up: 'directory-income-share-up',
  down: 'directory-income-share-down',
  same: 'directory-income-share-same',
  mixed: 'directory-income-share-mixed',
} as const satisfies Record<Course, string>;

/** Whether own revenue grows and dependence falls, or not, with the figures that say so. Plain text, as `say` would give it in HTML. */
export function incomeLines(voice: Voice, { revenue, share }: OwnIncome): string[] {
  return [
    revenue
      ? voice.label(
          REVENUE[revenue.course],
          endsOf(revenue, (sum) => moneyInSentence(voice, sum)),
        )
      : voice.label('directory-income-unknown'),
    share
      ? voice.label(
          SHARE[share.course],
          endsOf(share, (part) => percent(voice, part)),
        )
      : voice.label('directory-income-share-unknown'),
    ...(revenue ? [voice.label('directory-income-nominal')] : []),
  ];
}

function endsOf({ first, last }: CourseTold, shown: (value: number) => string) {
  return { first: shown(first.value), firstYear: String(first.year), last: shown(last.value), lastYear: String(last.year) };
}
