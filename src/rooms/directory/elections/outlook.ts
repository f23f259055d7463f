import { addDays, addMonths } from '../../../kernel/calendar/index.ts';
import { pastTerms, powersFrom, wasEver } from '../terms/office.ts';
import { campaignOf, type ElectionDays, isOfVote, type TermDays } from './campaign.ts';

/** A term that ends within so many months is one that ends soon. */
const SOON_MONTHS = 6;
/** A regular election is called and held at least so many days before the term ends (Constitutional Act on Elections, art. 113-1). */
const CALLED_DAYS_BEFORE = 50;
const HELD_DAYS_BEFORE = 10;
/** Where a term ended before its time the election is called within so many months, and held so many days after that (the same). */
const VACANCY_CALLED_MONTHS = 2;
const EARLY_HELD_DAYS = 40;
/** A result that is older than a term says nothing of who is in office. */
const TERM_MONTHS = 48;

/** By when the law wants the regular election that follows a term. They are the law's last days, and no day that anybody has set. */
export interface LawfulDays {
  readonly callBy: string;
  readonly holdBy: string;
}

/** @param termUntil the last day of the term, `YYYY-MM-DD` */
export function lawfulDays(termUntil: string): LawfulDays {
  return { callBy: addDays(termUntil, -CALLED_DAYS_BEFORE), holdBy: addDays(termUntil, -HELD_DAYS_BEFORE) };
}

/** The same of an election for a seat that fell vacant before its time. @param since when it did, `YYYY-MM-DD` */
export function lawfulDaysOfVacancy(since: string): LawfulDays {
  const callBy = addMonths(since, VACANCY_CALLED_MONTHS);
  return { callBy, holdBy: addDays(callBy, EARLY_HELD_DAYS) };
}

/** Whether a term ends within half a year; one that is over does not. */
export function endsSoon(termUntil: string, today: string): boolean {
  return today <= termUntil && termUntil <= addMonths(today, SOON_MONTHS);
}

/** Whether a vote is over and we know of nobody whose term began with it. @param begunOn when the latest term began that we know of */
export function isResultMissing(voteOn: string, begunOn: string | null, today: string): boolean {
  return voteOn < today && today < addMonths(voteOn, TERM_MONTHS) && (begunOn === null || begunOn < voteOn);
}

/** What can be said of a unit's next election. */
export type Outlook<One> =
  /** `isVoteOver`: the result is waited for; `isElectedKnown`: his registration is. */
  | { readonly kind: 'campaign'; readonly election: One; readonly isVoteOver: boolean; readonly isElectedKnown: boolean }
  /** The day is known, and the campaign has not begun. */
  | { readonly kind: 'set'; readonly election: One }
  /** The vote is over for longer than a campaign lasts, and we know of nobody who was elected. */
  | { readonly kind: 'voted'; readonly election: One }
  /** No vote since that we know of, and the term ends soon; `holdBy` is null where the law's last day has passed. */
  | { readonly kind: 'ending'; readonly termUntil: string; readonly holdBy: string | null }
  /** The same, and the term is over. */
  | { readonly kind: 'over'; readonly termUntil: string }
  /** The same, and nobody elected is in office; `holdBy` is null where the law names no day, or it has passed. */
  | { readonly kind: 'vacant'; readonly holdBy: string | null }
  | { readonly kind: 'none' };

/** What a card and the elections' screen know of a unit. */
export interface UnitElections<One extends ElectionDays> {
  readonly elections: readonly One[];
  /** Who is in office. */
  readonly tenure: (TermDays & { readonly termUntil: string | null }) | undefined;
  /** The terms that are over. */
  readonly past: readonly PastTerm[];
}

type PastTerm = TermDays & { readonly termUntil?: string | null };

/** What is next for a unit. Never throws. @param today `YYYY-MM-DD` in Kazakhstan */
export function outlookOf<One extends ElectionDays>(unit: UnitElections<One>, today: string): Outlook<One> {
  const terms = [...(unit.tenure ? [unit.tenure] : []), ...unit.past];
  const campaign = campaignOf({ elections: unit.elections, terms }, today);
  if (campaign) {
    const isElectedKnown = terms.some((term) => term.how === 'elected' && wasEver(term) && isOfVote(term, campaign.voteOn));
    return { kind: 'campaign', election: campaign, isVoteOver: campaign.voteOn < today, isElectedKnown };
  }
  const standing = unit.elections
    .filter((election) => election.cancelledOn === null)
    .toSorted((one, other) => (one.voteOn < other.voteOn ? -1 : 1));
  const next = standing.find((election) => election.voteOn >= today);
  if (next) return { kind: 'set', election: next };
  const voted = standing.at(-1);
  const begunOn = terms.filter(wasEver).map(powersFrom).toSorted().at(-1) ?? null;
  if (voted && isResultMissing(voted.voteOn, begunOn, today)) return { kind: 'voted', election: voted };
  return unit.tenure?.how === 'elected' ? termOutlook(unit.tenure.termUntil, today) : vacancyOutlook(unit.past, today);
}

function termOutlook(termUntil: string | null, today: string): Outlook<never> {
  if (termUntil === null) return { kind: 'none' };
  if (termUntil < today) return { kind: 'over', termUntil };
  if (!endsSoon(termUntil, today)) return { kind: 'none' };
  const { holdBy } = lawfulDays(termUntil);
  return { kind: 'ending', termUntil, holdBy: holdBy >= today ? holdBy : null };
}

/** Whoever acts in between is no elected akim. Nothing is said of a seat of which we know no elected one. */
function vacancyOutlook(past: readonly PastTerm[], today: string): Outlook<never> {
  const last = pastTerms(past.filter((term) => term.how === 'elected')).at(0);
  if (!last?.endedOn) return { kind: 'none' };
  const { holdBy } = lawfulDaysOfVacancy(last.endedOn);
  return { kind: 'vacant', holdBy: endedEarly(last) && holdBy >= today ? holdBy : null };
}

/** Of a term that ran its full time, or of which we do not know that it did not, the law names no day for a vacant seat. */
function endedEarly({ endReason, endedOn, termUntil = null }: PastTerm): boolean {
  if (endReason === null) return endedOn !== null && termUntil !== null && endedOn < termUntil;
  return endReason !== 'term-over' && endReason !== 'succeeded';
}
