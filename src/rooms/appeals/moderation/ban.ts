import { areasOf, type Caller } from '../../../kernel/caller.ts';
import { DAY_MS } from '../../../kernel/clock.ts';
import type { Decision } from '../../../kernel/decision.ts';
import { type PersonId, type PlaceCode, WHOLE_COUNTRY } from '../../../kernel/ids.ts';
import { type Addressed, mayModerate } from '../access.ts';
import { type Heard, isKeptForAnother } from '../another/filer.ts';
import { type Imposed, isAbove, type Serving } from '../contest.ts';

export const BAN_REASONS = ['rude', 'invented', 'flood', 'other'] as const;
export type BanReason = (typeof BAN_REASONS)[number];

export const BAN_DAYS = ['7', '30', '90'] as const;
export type BanDays = (typeof BAN_DAYS)[number];

/** Of a ban, what decides whether it holds. */
export interface Holding {
  readonly until: Date;
  readonly liftedAt: Date | null;
  /** A longer one that took its place. */
  readonly replacedBy: number | null;
  readonly contestedAt: Date | null;
  readonly decidedAt: Date | null;
}

/** Whether nothing can be sent because of it: up to its last instant, and not at it. */
export function isRunning({ until, liftedAt, replacedBy }: Holding, now: Date): boolean {
  return liftedAt === null && replacedBy === null && now < until;
}

export function endOf(days: BanDays, now: Date): Date {
  return new Date(now.getTime() + Number(days) * DAY_MS);
}

/** Whether what was said against it still waits for a word. */
export function isContested({ contestedAt, decidedAt }: Holding): boolean {
  return contestedAt !== null && decidedAt === null;
}

export type BanRefusal = 'longer' | 'contested';

/** Whether somebody may be banned until an instant, where a ban runs already: a longer one takes its place, unless an appeal against it waits. */
export function decideBan(running: Holding | undefined, until: Date): Decision<null, BanRefusal> {
  if (running && running.until >= until) return { ok: false, refusal: 'longer' };
  return running && isContested(running) ? { ok: false, refusal: 'contested' } : { ok: true, value: null };
}

/** Of a case, what decides who may stop its author from writing. */
export interface Authored extends Addressed {
  readonly personId: PersonId;
  readonly forAnother: Heard | null;
  readonly claimedAt: Date | null;
}

/** Whether the author of a case may be stopped by this operator: not himself, nor who only wrote it down for somebody. */
export function mayBan(caller: Caller, appeal: Authored): boolean {
  return mayModerate(caller, appeal) && appeal.personId !== caller.personId && !isKeptForAnother(appeal);
}

/** The smallest area of a case that this operator serves. */
export function areaServed(caller: Caller, { areas }: Pick<Addressed, 'areas'>): PlaceCode | undefined {
  const served = areasOf(caller, 'operator');
  return [...areas.toReversed(), WHOLE_COUNTRY].find((area) => served.includes(area));
}

/** Whether somebody may end a ban early without being asked: who has imposed it, or an operator above him. */
export function mayLift(caller: Caller, ban: Imposed, appeal: Addressed): boolean {
  if (!mayModerate(caller, appeal) || caller.personId === ban.personId) return false;
  return caller.personId === ban.byPerson || areasOf(caller, 'operator').some((area) => isAbove(area, ban, appeal));
}

/** Whether somebody may decide about it: one of those whom it went to, or anybody above who is there by now. */
export function mayDecideBan(caller: Caller, ban: Imposed, appeal: Addressed, deciders: readonly Serving[]): boolean {
  if (!mayModerate(caller, appeal) || caller.personId === ban.byPerson || caller.personId === ban.personId) return false;
  return deciders.some(({ personId }) => personId === caller.personId) || mayLift(caller, ban, appeal);
}
