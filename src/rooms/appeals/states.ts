import { DAY_MS } from '../../kernel/clock.ts';

/** What can happen to an appeal; the words of the copy deck, S23. */
export const EVENT_KINDS = ['filed', 'seen', 'work-begun', 'answered', 'confirmed', 'partly', 'disputed', 'passed', 'readdressed'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const STATES = ['received', 'seen', 'in-work', 'answered', 'confirmed', 'partly', 'disputed'] as const;
export type State = (typeof STATES)[number];

/** An answer is awaited. */
export const OPEN_STATES = ['received', 'seen', 'in-work', 'disputed'] as const satisfies readonly State[];
/** The resident may say what came of it. */
const ANSWERED_STATES: readonly State[] = ['answered', 'partly'];

/** What each event makes of each state; what is left out cannot happen there. */
const NEXT: Record<Exclude<EventKind, 'filed'>, Partial<Record<State, State>>> = {
  seen: { received: 'seen' },
  'work-begun': { received: 'in-work', seen: 'in-work', disputed: 'in-work' },
  // A second answer corrects or completes the first; after "solved" there is nothing to answer.
  answered: {
    received: 'answered',
    seen: 'answered',
    'in-work': 'answered',
    disputed: 'answered',
    answered: 'answered',
    partly: 'answered',
  },
  confirmed: { answered: 'confirmed', partly: 'confirmed' },
  partly: { answered: 'partly' },
  // After "solved" for a few days only: `mayDispute`.
  disputed: { answered: 'disputed', partly: 'disputed', confirmed: 'disputed' },
  // From the operator to the akim, or back to an operator because the akim is gone: who has it now has not read it yet.
  passed: { received: 'received', seen: 'received', 'in-work': 'received', disputed: 'disputed' },
  readdressed: { received: 'received', seen: 'received', 'in-work': 'received', disputed: 'disputed' },
};

/** The state after one more event; undefined where that cannot happen now. */
export function after(state: State, kind: EventKind): State | undefined {
  return kind === 'filed' ? undefined : NEXT[kind][state];
}

/** The state that a history tells, oldest first. @throws RangeError for one that cannot have happened */
export function stateOf(history: readonly EventKind[]): State {
  const [first, ...rest] = history;
  if (first !== 'filed') throw new RangeError('A history begins with the filing');
  return rest.reduce((state: State, kind) => {
    const next = after(state, kind);
    if (next === undefined) throw new RangeError(`${kind} cannot follow in the state ${state}`);
    return next;
  }, 'received');
}

export function isOpen(state: State): boolean {
  return (OPEN_STATES as readonly State[]).includes(state);
}

/** Whether the resident is asked what came of it. */
export function awaitsVerdict({ state }: { readonly state: State }): boolean {
  return ANSWERED_STATES.includes(state);
}

/** «Solved» tapped by mistake is noticed when the lamp stays dark: a weekend lies between, a new trouble does not. */
const TAKING_BACK_MS = 3 * DAY_MS;

/** Whether the resident may say that it is not solved: after an answer, and for three days after he has said that it is. */
export function mayDispute(appeal: { readonly state: State; readonly changedAt: Date }, now: Date): boolean {
  return awaitsVerdict(appeal) || (appeal.state === 'confirmed' && now.getTime() - appeal.changedAt.getTime() <= TAKING_BACK_MS);
}
