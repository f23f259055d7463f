import { DAY_MS } from '../../kernel/clock.ts';
import { dayOf } from '../../kernel/locale/index.ts';

export const STATES = [
  'received',
  'seen',
  'in-work',
  'passed-on',
  'planned',
  'answered',
  'answered-no',
  'done-claimed',
  'confirmed',
  'partly',
  'disputed',
  'unconfirmed',
  'returned',
  'withdrawn',
  'joined',
] as const;
export type State = (typeof STATES)[number];

/** Something is awaited of an official: an answer, or what was promised. */
export const OPEN_STATES = ['received', 'seen', 'in-work', 'passed-on', 'planned', 'disputed'] as const satisfies readonly State[];
/** An answer is awaited, and its last day is near or past. */
const UNANSWERED = ['received', 'seen', 'in-work', 'passed-on', 'disputed'] as const satisfies readonly State[];
/** An official has spoken; its author has not had the last word. */
const SPOKEN = ['planned', 'answered', 'answered-no', 'done-claimed', 'partly', 'unconfirmed'] as const satisfies readonly State[];

/** What the village may see where its author lets it: not what was given up or sent back. */
const SEEABLE = STATES.filter((state) => state !== 'withdrawn' && state !== 'returned');

type Next = Partial<Record<State, State>>;

const to = (state: State, ...from: readonly State[]): Next => Object.fromEntries(from.map((one) => [one, state]));
/** What changes nothing of where the case stands. */
const stay = (...states: readonly State[]): Next => Object.fromEntries(states.map((one) => [one, one]));

/** What each event makes of each state; what is left out cannot happen there. The words of the copy deck, S23. */
const MOVES = {
  seen: to('seen', 'received'),
  'work-begun': to('in-work', 'received', 'seen', 'disputed'),
  'passed-on': to('passed-on', 'received', 'seen', 'in-work'),
  // Not from itself: another day is named only after an answer, the resident's word, or once it is unconfirmed.
  planned: to('planned', ...UNANSWERED, 'answered', 'partly', 'unconfirmed'),
  // There is money for what is proposed, also for what was promised before.
  budgeted: to('planned', ...UNANSWERED, 'planned', 'answered', 'partly', 'unconfirmed'),
  // A second answer corrects or completes the first; after "solved" there is nothing to answer.
  answered: to('answered', ...UNANSWERED, 'planned', 'answered', 'answered-no', 'partly', 'unconfirmed'),
  'answered-no': to('answered-no', ...UNANSWERED, 'planned', 'answered'),
  // An official can only claim it.
  'done-claimed': to('done-claimed', ...UNANSWERED, 'planned', 'answered', 'answered-no', 'partly', 'unconfirmed'),
  // Of what has joined another case: once that one has an answer, see `asShared`.
  confirmed: to('confirmed', ...SPOKEN, 'joined'),
  partly: to('partly', 'planned', 'answered', 'done-claimed', 'unconfirmed', 'joined'),
  // After "solved" for a few days only: `mayDispute`.
  disputed: to('disputed', ...SPOKEN, 'confirmed', 'joined'),
  unconfirmed: to('unconfirmed', 'planned', 'done-claimed'),
  returned: to('returned', 'received', 'seen', 'in-work'),
  withdrawn: to('withdrawn', ...UNANSWERED, ...SPOKEN, 'joined'),
  // The same trouble as in another case: it gets the answers to that one; also when that one is given up, those to a third.
  joined: to('joined', ...UNANSWERED, 'joined'),
  // Another trouble after all, or the one that it followed was given up: it waits for an answer of its own.
  split: to('received', 'joined'),
  // So many support the proposal that words were no answer: it waits for one with a day.
  recalled: to('received', 'answered', 'answered-no', 'partly', 'unconfirmed', 'confirmed'),
  // From the operator to the akim, or back to an operator because the akim is gone: who has it now has not read it yet.
  passed: { ...to('received', 'received', 'seen', 'in-work'), ...stay('passed-on', 'planned', 'disputed') },
  readdressed: { ...to('received', 'received', 'seen', 'in-work'), ...stay('passed-on', 'planned', 'disputed') },
  // An operator has put its place right, and it lies in another unit: whoever has to answer now has not read it yet.
  moved: { ...to('received', 'received', 'seen', 'in-work'), ...stay('passed-on', 'planned', 'disputed') },
  // From an akim who has let the last day pass to an operator; what is promised has a day of its own.
  'taken-over': { ...to('received', 'received', 'seen', 'in-work'), ...stay('passed-on', 'disputed') },
} as const satisfies Record<string, Next>;

/** What happens beside, in which states: where the case stands is not changed by it. */
const REMARKS = {
  // Nobody has read it yet.
  edited: stay('received'),
  added: stay(...UNANSWERED, ...SPOKEN, 'joined'),
  asked: stay(...UNANSWERED),
  replied: stay(...UNANSWERED),
  extended: stay('received', 'seen', 'in-work', 'passed-on'),
  rated: stay(...SPOKEN, 'confirmed', 'disputed'),
  reminded: stay(...UNANSWERED),
  overdue: stay(...UNANSWERED),
  escalated: stay(...UNANSWERED),
  'asked-again': stay('planned', 'done-claimed'),
  // Whether it is so what was claimed: the author is silent, or says that it is not.
  'neighbours-asked': stay('done-claimed', 'disputed'),
  // An operator says what a letter is, whatever has become of it.
  corrected: stay(...STATES),
  'topic-corrected': stay(...STATES),
  // Where it is, within its unit.
  'place-corrected': stay(...OPEN_STATES),
  official: stay(...UNANSWERED, ...SPOKEN, 'confirmed', 'returned', 'joined'),
  complained: stay(...UNANSWERED, ...SPOKEN, 'joined'),
  // The akim's own affair: the resident does not see it.
  handed: stay(...OPEN_STATES),
  // The person for whom it was written down has taken it over, or an operator has from a helper.
  claimed: stay(...STATES),
  entrusted: stay(...STATES),
  // Its author lets the village see it, or no longer; an operator hides it, and its author disagrees.
  opened: stay(...SEEABLE),
  closed: stay(...SEEABLE),
  hidden: stay(...SEEABLE),
  unhidden: stay(...SEEABLE),
  contested: stay(...SEEABLE),
  // Words are taken out by an operator, whatever has become of the case.
  redacted: stay(...STATES),
  // Enough residents support a proposal, or its year is over without.
  supported: stay(...UNANSWERED, ...SPOKEN, 'confirmed'),
  expired: stay(...UNANSWERED, ...SPOKEN, 'confirmed'),
  // An operator has looked at those who came in a burst.
  'support-counted': stay(...UNANSWERED, ...SPOKEN, 'confirmed'),
  'support-dropped': stay(...UNANSWERED, ...SPOKEN, 'confirmed'),
} as const satisfies Record<string, Next>;

const NEXT = { ...MOVES, ...REMARKS };

/** What can happen to an appeal. */
export type EventKind = 'filed' | keyof typeof NEXT;

/** Whether it happens beside: the case stands where it stood, and since when. */
export function isRemark(kind: EventKind): boolean {
  return kind in REMARKS;
}

/** The state after one more event; undefined where that cannot happen now. */
export function after(state: State, kind: EventKind): State | undefined {
  return kind === 'filed' ? undefined : (NEXT as Record<string, Next>)[kind]?.[state];
}

/**
 * Whether a case stands where it stood since then, though somebody else has it: the days that a disagreement gives do not begin again because
 * an operator has put its place right or taken it over.
 */
export function keepsSince(state: State, kind: EventKind): boolean {
  return state === 'disputed' && (kind === 'moved' || kind === 'taken-over');
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

export function isUnanswered(state: State): boolean {
  return (UNANSWERED as readonly State[]).includes(state);
}

/** Whether the resident is asked what came of it: not what was refused, nor what is promised for a day to come; what has joined another case stands as that one does, see `asShared`. */
export function awaitsVerdict({ state }: { readonly state: State }): boolean {
  return state !== 'joined' && (after(state, 'partly') !== undefined || state === 'partly');
}

/** «Solved» tapped by mistake is noticed when the lamp stays dark: a weekend lies between, a new trouble does not. */
const TAKING_BACK_MS = 3 * DAY_MS;

/**
 * Whether the resident may say that it is not solved: after an answer; of a promise from its day on, and no later than from the last day of
 * the answer; and for three days after he has said that it is. What has joined another case stands as that one does, see `asShared`.
 */
export function mayDispute(
  appeal: { readonly state: State; readonly changedAt: Date; readonly plannedOn: string | null; readonly dueOn: string },
  now: Date,
): boolean {
  if (appeal.state === 'joined') return false;
  if (appeal.state === 'confirmed') return now.getTime() - appeal.changedAt.getTime() <= TAKING_BACK_MS;
  if (appeal.state === 'planned') return dayOf(now) >= (appeal.plannedOn ?? '') || dayOf(now) > appeal.dueOn;
  return after(appeal.state, 'disputed') !== undefined;
}

/** The same, of what an official has said: not after «solved», so that two buttons of one message tapped at once are the first. */
export function mayDisputeAnswer(appeal: Parameters<typeof mayDispute>[0], now: Date): boolean {
  return appeal.state !== 'confirmed' && mayDispute(appeal, now);
}
