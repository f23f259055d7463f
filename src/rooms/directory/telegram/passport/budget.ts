import type { Voice } from '../../../../platform/speech/index.ts';
import { type BudgetSide, type BudgetYear, isEmptySide, isWhole, ownShare } from '../../passport/budget.ts';
import { isSameOrigin, type PassportFact } from '../../passport/facts.ts';
import { inRuns } from '../../passport/page.ts';
import { money, originLine, percent } from './words.ts';

/** A line and the figure that it tells. */
interface Told {
  readonly line: string;
  readonly fact: PassportFact;
}

type YearKey = 'directory-passport-year-fact' | 'directory-passport-year-plan' | 'directory-passport-year-so-far';

/** These are told in full, the years before in a line each. */
const FULL_YEARS = 2;

/** Year by year, what came in before what was planned; figures of one source above one line of it. HTML. */
export function budgetLines(voice: Voice, years: readonly BudgetYear[]): string[] {
  const told = years.flatMap((year, at) => (at < FULL_YEARS ? yearLines(voice, year) : briefLines(voice, year)));
  return inRuns(told, ({ fact }) => fact).flatMap(({ origin, items }) => [...items.map(({ line }) => line), originLine(voice, origin)]);
}

function yearLines(voice: Voice, { year, plan, fact }: BudgetYear): Told[] {
  const anyFact = fact.total ?? fact.own ?? fact.transfers;
  if (!anyFact) return sideLines(voice, 'directory-passport-year-plan', year, plan);
  const isOver = isWhole(anyFact);
  const done = sideLines(voice, isOver ? 'directory-passport-year-fact' : 'directory-passport-year-so-far', year, fact);
  // Of a year that is over the plan is one line: what came in is told in parts.
  const planned = isOver ? { total: plan.total, own: undefined, transfers: undefined } : plan;
  return [...done, ...(isEmptySide(planned) ? [] : sideLines(voice, 'directory-passport-year-plan', year, planned))];
}

/** A year that is over, in a line; in full where not all of it has one source, or it is not known what came in. */
function briefLines(voice: Voice, year: BudgetYear): Told[] {
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
