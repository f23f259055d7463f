import { campaignOf, type ElectionDays, type TermDays } from './campaign.ts';
import { addDays, addMonths } from './days.ts';

/** A term that ends within so many months is one that ends soon. */
export const SOON_MONTHS = 6;
/** A regular election is called and held at least so many days before the term ends (Constitutional Act on Elections, art. 113-1). */
export const CALLED_DAYS_BEFORE = 50;
export const HELD_DAYS_BEFORE = 10;

/** By when the law wants the regular election that follows a term. They are the law's last days, and no day that anybody has set. */
export interface LawfulDays {
  readonly callBy: string;
  readonly holdBy: string;
}

/** @param termUntil the last day of the term, `YYYY-MM-DD` */
export function lawfulDays(termUntil: string): LawfulDays {
  return { callBy: addDays(termUntil, -CALLED_DAYS_BEFORE), holdBy: addDays(termUntil, -HELD_DAYS_BEFORE) };
}

/** Whether a term ends within some months; one that is over does not. */
export function endsSoon(termUntil: string, today: string, months = SOON_MONTHS): boolean {
  return today <= termUntil && termUntil <= addMonths(today, months);
}

/** What can be said of a unit's next election. */
export type Outlook<One> =
  /** `isVoteOver`: the result is waited for. */
  | { readonly kind: 'campaign'; readonly election: One; readonly isVoteOver: boolean }
  /** The day is known, and the campaign has not begun. */
  | { readonly kind: 'set'; readonly election: One }
  /** No day is known, and the term ends soon; `holdBy` is null where the law's last day has passed. */
  | { readonly kind: 'ending'; readonly termUntil: string; readonly holdBy: string | null }
  /** No day is known, and the term is over. */
  | { readonly kind: 'over'; readonly termUntil: string }
  | { readonly kind: 'none' };

/** What a card and the elections' screen know of a unit. */
export interface UnitElections<One extends ElectionDays> {
  readonly elections: readonly One[];
  /** Who is in office. */
  readonly tenure: (TermDays & { readonly termUntil: string | null }) | undefined;
  /** The terms that are over. */
  readonly past: readonly TermDays[];
}

/** What is next for a unit. Never throws. @param today `YYYY-MM-DD` in Kazakhstan */
export function outlookOf<One extends ElectionDays>(unit: UnitElections<One>, today: string): Outlook<One> {
  const { tenure, past } = unit;
  const campaign = campaignOf({ elections: unit.elections, terms: [...(tenure ? [tenure] : []), ...past] }, today);
  if (campaign) return { kind: 'campaign', election: campaign, isVoteOver: campaign.voteOn < today };
  const next = unit.elections
    .filter((election) => election.cancelledOn === null && election.voteOn >= today)
    .toSorted((one, other) => (one.voteOn < other.voteOn ? -1 : 1))
    .at(0);
  if (next) return { kind: 'set', election: next };
  const termUntil = tenure?.termUntil;
  if (!termUntil) return { kind: 'none' };
  if (termUntil < today) return { kind: 'over', termUntil };
  if (!endsSoon(termUntil, today)) return { kind: 'none' };
  const { holdBy } = lawfulDays(termUntil);
  return { kind: 'ending', termUntil, holdBy: holdBy >= today ? holdBy : null };
}
