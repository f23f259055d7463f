import { areasOf, type Caller, officesOf } from '../../../kernel/caller.ts';
import { DAY_MS } from '../../../kernel/clock.ts';
import type { Decision } from '../../../kernel/decision.ts';
import { type PersonId, type PlaceCode, WHOLE_COUNTRY } from '../../../kernel/ids.ts';
import { type Addressed, deskFor } from '../access.ts';
import { type Heard, isKeptForAnother } from '../another/filer.ts';

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

/** Whether somebody has to do with a case as an operator, and in no way as one of its akim's office. */
export function mayModerate(caller: Caller, appeal: Addressed): boolean {
  return deskFor(caller, appeal) === 'operator' && !officesOf(caller).includes(appeal.unitCode);
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

/** Of a ban, what decides who may end it. */
export interface Imposed {
  readonly personId: PersonId;
  readonly byPerson: PersonId;
  /** As the operator of which area. */
  readonly areaCode: PlaceCode;
}

/** Whether an operator serves an area above that from which a ban came; all are above one in which the case no longer lies. */
export function isAbove(area: PlaceCode, ban: Pick<Imposed, 'areaCode'>, { areas }: Pick<Addressed, 'areas'>): boolean {
  const ladder = [WHOLE_COUNTRY, ...areas];
  const at = ladder.indexOf(area);
  const own = ladder.indexOf(ban.areaCode);
  return at !== -1 && (own === -1 || at < own);
}

/** Whether somebody may end a ban early without being asked: who has imposed it, or an operator above him. */
export function mayLift(caller: Caller, ban: Imposed, appeal: Addressed): boolean {
  if (!mayModerate(caller, appeal) || caller.personId === ban.personId) return false;
  return caller.personId === ban.byPerson || areasOf(caller, 'operator').some((area) => isAbove(area, ban, appeal));
}

interface Serving {
  readonly personId: PersonId;
  readonly areaCode: PlaceCode;
}

/**
 * Who decides about what is said against a ban: the nearest operators above whoever has imposed it; where nobody is above, the others beside
 * him. Nobody decides about himself, nor about his own ban.
 *
 * @param operators of the case's areas and of the country, nobody of its akim's office
 */
export function decidersOf<One extends Serving>(ban: Imposed, appeal: Pick<Addressed, 'areas'>, operators: readonly One[]): One[] {
  const others = operators.filter(({ personId }) => personId !== ban.byPerson && personId !== ban.personId);
  const ladder = [...appeal.areas.toReversed(), WHOLE_COUNTRY].filter((area) => isAbove(area, ban, appeal));
  const level = ladder.find((area) => others.some(({ areaCode }) => areaCode === area)) ?? ban.areaCode;
  return others.filter(({ areaCode }) => areaCode === level);
}

/** Whether somebody may decide about it: one of those whom it went to, or anybody above who is there by now. */
export function mayDecideBan(caller: Caller, ban: Imposed, appeal: Addressed, deciders: readonly Serving[]): boolean {
  if (!mayModerate(caller, appeal) || caller.personId === ban.byPerson || caller.personId === ban.personId) return false;
  return deciders.some(({ personId }) => personId === caller.personId) || mayLift(caller, ban, appeal);
}
