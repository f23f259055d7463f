import type { Calendar } from '../../kernel/calendar/index.ts';
import { HOUR_MS } from '../../kernel/clock.ts';
import { startOfDay } from '../../kernel/locale/index.ts';
import { askedAgainAt, askedLastAt, escalatedAt, termMoments, unconfirmedAt } from './deadline.ts';
import { isUnanswered, type State } from './states.ts';

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

/** What the steps belong to: a term, a promise or a claim. When it changes, they are taken anew. */
export function spanOf({ state, dueOn, plannedOn, changedAt }: Standing): string {
  if (state === 'planned') return `planned ${plannedOn}`;
  return state === 'done-claimed' ? `claimed ${changedAt.toISOString()}` : `due ${dueOn}`;
}

/**
 * When the clock speaks of a case as it stands, in order. Whoever is called in a second time (an operator above, the author for the last
 * word) gets his days from the moment that the first was, however late that came after an outage.
 */
export function momentsOf(calendar: Calendar, standing: Standing, done: Done): Moment[] {
  if (standing.state === 'planned' && standing.plannedOn !== null) return promiseMoments(standing.plannedOn, done);
  if (standing.state === 'done-claimed') return claimed(standing.changedAt, done);
  return isUnanswered(standing.state) ? termSteps(calendar, standing, done) : [];
}

function termSteps(calendar: Calendar, standing: Standing, done: Done): Moment[] {
  const { half, most, over } = termMoments(calendar, standing.registeredOn, standing.dueOn);
  // Of what came back no reminder is late: who has it has just been told. That its last day has passed counts from then on.
  const since = standing.state === 'disputed' ? standing.changedAt : new Date(0);
  const reminders: Moment[] = [
    { step: 'half', at: half },
    { step: 'most', at: most },
  ];
  const overAt = done.get('over');
  return [
    ...reminders.filter(({ at }) => at > since),
    { step: 'over', at: over > since ? over : since },
    ...(overAt ? [{ step: 'escalated' as const, at: escalatedAt(calendar, overAt) }] : []),
  ];
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
