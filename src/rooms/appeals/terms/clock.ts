import type { Calendar } from '../../../kernel/calendar/index.ts';
import { DAY_MS, HOUR_MS } from '../../../kernel/clock.ts';
import { startOfDay } from '../../../kernel/locale/index.ts';
import { isUnanswered, type State } from '../states.ts';
import { askedAgainAt, askedLastAt, escalatedAt, termMoments, unconfirmedAt } from './deadline.ts';

/**
 * What the clock does to a case by itself: reminds of its last day at half and at four fifths of the term, says that it is over, calls the
 * operator above; asks whether a promise or a claim was true, and at last leaves it unconfirmed.
 */
export const STEPS = ['half', 'most', 'over', 'escalated', 'promised', 'again', 'last', 'unconfirmed'] as const;
export type Step = (typeof STEPS)[number];

/** Of a case, what the clock goes by. */
export interface Standing {
  readonly state: State;
  /** Days are `YYYY-MM-DD` in Kazakhstan. */
  readonly registeredOn: string;
  readonly dueOn: string;
  readonly plannedOn: string | null;
  /** The day on which the answer was put off. */
  readonly extendedOn: string | null;
  /** When it came into this state. */
  readonly changedAt: Date;
}

/** What the clock has done already, and when; only of the present span, see `spanOf`. */
export type Done = ReadonlyMap<Step, Date>;

interface Moment {
  readonly step: Step;
  readonly at: Date;
}

/** On a promised day people are asked when it is nearly over. */
const PROMISE_ASKED_HOUR = 18;

/**
 * What the steps belong to: a term, its extension, a return, a promise or a claim. When another begins, they are taken anew; that a last day
 * moves with the calendar begins nothing.
 */
export function spanOf({ state, registeredOn, extendedOn, plannedOn, changedAt }: Standing): string {
  if (state === 'planned') return `planned ${plannedOn}`;
  if (state === 'done-claimed' || state === 'disputed') return `${state} ${changedAt.toISOString()}`;
  return extendedOn === null ? `term ${registeredOn}` : `extended ${extendedOn}`;
}

/**
 * When the clock speaks of a case as it stands, in order. What came back after its last day has five working days before it counts as overdue. Whoever is
 * called in a second time (an operator above, the author for the last
 * word) gets his days from the moment that the first was, however late that came after an outage.
 */
export function momentsOf(calendar: Calendar, standing: Standing, done: Done): Moment[] {
  if (standing.state === 'planned' && standing.plannedOn !== null) return promiseMoments(standing.plannedOn, done);
  if (standing.state === 'done-claimed') return claimed(standing.changedAt, done);
  return isUnanswered(standing.state) ? termSteps(calendar, standing, done) : [];
}

function termSteps(calendar: Calendar, standing: Standing, done: Done): Moment[] {
  const { half, most, over } = termMoments(calendar, standing.registeredOn, standing.dueOn);
  // Whom the extension or the return has just told needs no reminder of before.
  const since = sinceOf(standing);
  const reminders: Moment[] = [
    { step: 'half', at: half },
    { step: 'most', at: most },
  ];
  const overAt = done.get('over');
  return [
    ...reminders.filter(({ at }) => at > since),
    { step: 'over', at: standing.state === 'disputed' && over <= since ? escalatedAt(calendar, since) : over },
    ...(overAt ? [{ step: 'escalated' as const, at: escalatedAt(calendar, overAt) }] : []),
  ];
}

/** From when on the term can be spoken of. */
function sinceOf({ state, changedAt, extendedOn }: Standing): Date {
  if (state === 'disputed') return changedAt;
  return extendedOn === null ? new Date(0) : new Date(startOfDay(extendedOn).getTime() + DAY_MS);
}

function promiseMoments(day: string, done: Done): Moment[] {
  const asked = new Date(startOfDay(day).getTime() + PROMISE_ASKED_HOUR * HOUR_MS);
  return [{ step: 'promised', at: asked }, ...claimed(asked, done)];
}

function claimed(from: Date, done: Done): Moment[] {
  const lastAt = done.get('last');
  return [
    { step: 'again', at: askedAgainAt(from) },
    { step: 'last', at: askedLastAt(from) },
    ...(lastAt ? [{ step: 'unconfirmed' as const, at: unconfirmedAt(lastAt) }] : []),
  ];
}

/**
 * What the clock has to do now; after an outage only what still has a point: of several reminders or questions that were missed the latest,
 * and no reminder where the term is over.
 */
export function stepDue(moments: readonly Moment[], done: Done, now: Date): Step | undefined {
  const passed = moments.filter(({ at }) => at <= now).at(-1)?.step;
  return passed === undefined || done.has(passed) ? undefined : passed;
}

/** When the clock has to look again: at what lies ahead; undefined: never. */
export function nextLook(moments: readonly Moment[], now: Date): Date | undefined {
  return moments.find(({ at }) => at > now)?.at;
}
