import { addMonths, type Calendar } from '../../kernel/calendar/index.ts';
import type { Decision } from '../../kernel/decision.ts';
import { isUnanswered, type State } from './states.ts';
import { COMPLAINT_MONTHS, complainBy, silentFrom } from './terms/deadline.ts';

/** Of a case, what decides whether its author may complain of how it was answered. Days are `YYYY-MM-DD` in Kazakhstan. */
export interface Complained {
  readonly state: State;
  readonly dueOn: string;
  /** Itself a complaint: of that one complains to another body, or to a court. */
  readonly aboutAppealId: number | null;
  /** The day of the last answer; null where there was none. */
  readonly answeredOn: string | null;
}

/** Answered, refused, promised, or claimed to be done: its author has not said that it is solved. */
const ANSWERED: readonly State[] = ['answered', 'answered-no', 'planned', 'done-claimed', 'partly', 'disputed', 'unconfirmed'];

/** From which day he may complain: that of the answer, or the first one of silence after the term; undefined where there is nothing to complain of. */
export function complainFrom(appeal: Complained, today: string): string | undefined {
  if (appeal.aboutAppealId !== null) return undefined;
  // Also where it waits for another answer: of a proposal that so many support.
  if (appeal.answeredOn !== null && (ANSWERED.includes(appeal.state) || isUnanswered(appeal.state))) return appeal.answeredOn;
  return isUnanswered(appeal.state) && today > appeal.dueOn ? silentFrom(appeal.dueOn) : undefined;
}

export type ComplaintRefusal = { readonly reason: 'no-ground' } | { readonly reason: 'late'; readonly by: string };

/** Whether he may complain today. @returns the last day on which he can. Source: art. 91 */
export function decideComplaint(calendar: Calendar, appeal: Complained, today: string): Decision<string, ComplaintRefusal> {
  const from = complainFrom(appeal, today);
  if (from === undefined) return { ok: false, refusal: { reason: 'no-ground' } };
  // Of a year that is long over the calendar need not know anything.
  const plain = addMonths(from, COMPLAINT_MONTHS);
  if (addMonths(plain, 1) < today) return { ok: false, refusal: { reason: 'late', by: plain } };
  const by = complainBy(calendar, from);
  return today <= by ? { ok: true, value: by } : { ok: false, refusal: { reason: 'late', by } };
}
