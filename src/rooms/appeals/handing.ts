import type { Decision } from '../../kernel/decision.ts';
import { type DeskKind, mayAct, mayDecide } from './access.ts';
import { after, isOpen, type State } from './states.ts';

/** Of a case, what decides whether it can be handed to somebody of the akim's staff. Days are `YYYY-MM-DD` in Kazakhstan. */
export interface Handable {
  readonly addressee: 'akim' | 'operator';
  readonly state: State;
  readonly dueOn: string;
  readonly plannedOn: string | null;
}

export type HandRefusal = 'gone' | 'akims-only' | 'past' | 'too-late';

/** Whether it can be handed over at all: by the akim, or who answers for him, while something is awaited of him. */
export function mayHand(desk: DeskKind, appeal: Handable): boolean {
  return desk !== 'operator' && mayAct(desk, appeal) && mayDecide(desk) && after(appeal.state, 'handed') !== undefined;
}

/** The last day that somebody can be given: that of the case. When it has passed, today. */
export function lastDayOf({ dueOn, plannedOn }: Handable, today: string): string {
  const last = plannedOn ?? dueOn;
  return last < today ? today : last;
}

export function decideHanding(desk: DeskKind, appeal: Handable, day: string, today: string): Decision<null, HandRefusal> {
  if (!mayDecide(desk)) return { ok: false, refusal: 'akims-only' };
  if (!mayHand(desk, appeal)) return { ok: false, refusal: 'gone' };
  if (day < today) return { ok: false, refusal: 'past' };
  return day > lastDayOf(appeal, today) ? { ok: false, refusal: 'too-late' } : { ok: true, value: null };
}

/** Whether somebody still waits for it: not for what has been answered since, nor for what is no longer before the akim. */
export function isStillAwaited(appeal: Handable): boolean {
  return appeal.addressee === 'akim' && isOpen(appeal.state);
}
