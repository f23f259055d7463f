import type { Voice } from '../../../../platform/speech/index.ts';
import { type BudgetSide, type BudgetYear, isEmptySide, isWhole, ownShare, splitByTime } from '../../passport/budget.ts';
import { isSameOrigin, type PassportFact } from '../../passport/facts.ts';
import type { ToldYear } from '../../passport/told-years.ts';
import { type Told, withOrigins } from './told.ts';
import { money, percent } from './words.ts';

type YearKey = 'directory-passport-year-fact' | 'directory-passport-year-plan' | 'directory-passport-year-so-far';

/** Year by year, what came in before what was planned; figures of one source above one line of it. HTML. */
export function budgetLines(voice: Voice, years: readonly ToldYear[]): string[] {
  const told = years.flatMap(({ year, isFull }) => (isFull ? yearLines(voice, year) : briefLines(voice, year)));
  return withOrigins(voice, told);
}

/** What came in of the whole year and of a part of it are not told as one. */
function yearLines(voice: Voice, { year, plan, fact }: BudgetYear): Told[] {
  const { whole, part } = splitByTime(fact);
  const done = [
    ...sideLines(voice, 'directory-passport-year-fact', year, whole),
    ...sideLines(voice, 'directory-passport-year-so-far', year, part),
  ];
  // Of a year that is over the plan is one line: what came in is told in parts.
  const planned = isEmptySide(whole) ? plan : { total: plan.total, own: undefined, transfers: undefined };
  return [...done, ...(isEmptySide(planned) ? [] : sideLines(voice, 'directory-passport-year-plan', year, planned))];
}

/** A year in a line: what came in, else what was planned; in full where that is not known, or not all of it has one source. */
function briefLines(voice: Voice, year: BudgetYear): Told[] {
  if (isEmptySide(year.fact) && year.plan.total) {
    return sideLines(voice, 'directory-passport-year-plan', year.year, { total: year.plan.total, own: undefined, transfers: undefined });
  }
  const { total, own } = year.fact;
  const share = ownShare(year.fact);
  if (!total || !own?.amount || share === undefined || !isSameOrigin(total, own) || !isWhole(total)) return yearLines(voice, year);
  const params = {
    year: String(year.year),
    sum: money(voice, total.amount ?? 0),
    own: money(voice, own.amount),
    share: percent(voice, share),
  };
  return [{ line: voice.say('directory-passport-year-brief', params), fact: total }];
}

function sideLines(voice: Voice, key: YearKey, year: number, side: BudgetSide): Told[] {
  const first = side.total ?? side.own ?? side.transfers;
  if (!first) return [];
  const sum = side.total ? money(voice, side.total.amount ?? 0) : voice.label('directory-passport-unknown');
  return [
    { line: voice.say(key, { year: String(year), sum }), fact: first },
    ...(side.own ? [{ line: ownLine(voice, side.own, ownShare(side)), fact: side.own }] : []),
    ...(side.transfers
      ? [{ line: voice.say('directory-passport-transfers', { sum: money(voice, side.transfers.amount ?? 0) }), fact: side.transfers }]
      : []),
  ];
}

function ownLine(voice: Voice, own: PassportFact, share: number | undefined): string {
  const sum = money(voice, own.amount ?? 0);
  if (share === undefined || own.amount === 0) return voice.say('directory-passport-own-only', { sum });
  return voice.say('directory-passport-own', { sum, share: percent(voice, share) });
}
