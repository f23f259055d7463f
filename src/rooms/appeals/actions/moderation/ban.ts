import type { Caller } from '../../../../kernel/caller.ts';
import type { Decision } from '../../../../kernel/decision.ts';
import type { Db, Trx } from '../../../../platform/database/index.ts';
import { listHolders, whoCanBeWritten } from '../../../identity/index.ts';
import { mayModerate } from '../../access.ts';
import {
  areaServed,
  type BanDays,
  type BanReason,
  type BanRefusal,
  decideBan,
  endOf,
  isContested,
  isRunning,
  mayBan,
  mayDecideBan,
  mayLift,
} from '../../moderation/ban.ts';
import { type Appeal, findAppeal } from '../../queries/appeals.ts';
import {
  type Ban,
  type BanChange,
  changeBan,
  findBan,
  findBanByTap,
  holdWriting,
  insertBan,
  lockBan,
  lockRunningBan,
} from '../../queries/bans.ts';
import type { AppealsApp } from '../app.ts';
import { findDeciders } from '../case/deciders.ts';
import { tellOne } from '../case/tell.ts';

/** An operator as he is known now, and Telegram's number of his tap. */
export interface Moderator {
  readonly caller: Caller;
  readonly tap: string;
}

/**
 * An operator stops the author of a case from sending anything for a time; he does not learn who it is. That one hears at once until when,
 * why, and that he may appeal. The same tap again is the same ban; one that runs already gives way only to a longer one.
 */
export function banAuthor(
  app: AppealsApp,
  { caller, tap }: Moderator,
  appealId: number,
  { why, days }: { readonly why: BanReason; readonly days: BanDays },
): Promise<Decision<Ban, BanRefusal | 'gone'>> {
  return app.db.transaction().execute(async (trx) => {
    const appeal = await findAppeal(trx, appealId);
    const areaCode = appeal && areaServed(caller, appeal);
    if (!appeal || !areaCode || !mayBan(caller, appeal)) return { ok: false, refusal: 'gone' };
    const { personId } = appeal;
    await holdWriting(trx, personId);
    const before = await findBanByTap(trx, tap);
    if (before) return { ok: true, value: before };
    const from = app.clock();
    const until = endOf(days, from);
    const running = await lockRunningBan(trx, personId, from);
    const decision = decideBan(running, until);
    if (!decision.ok) return decision;
    const id = await insertBan(trx, { personId, appealId, byPerson: caller.personId, areaCode, why, from, until, tap });
    if (running) await changeBan(trx, running.id, { replacedBy: id });
    const ban = await getBan(trx, id);
    await tellBanned(app, trx, ban, 'banned');
    return { ok: true, value: ban };
  });
}

async function getBan(trx: Trx, id: number): Promise<Ban> {
  const ban = await findBan(trx, id);
  if (!ban) throw new Error('The ban is gone');
  return ban;
}

/** Nobody who took his consent back or stopped the bot is written to. */
async function tellBanned(app: AppealsApp, trx: Trx, ban: Ban, about: 'banned' | 'banLifted' | 'banKept'): Promise<void> {
  const { addressees } = await whoCanBeWritten(trx, [ban.personId]);
  for (const person of addressees) await tellOne(app, trx, person, app.words[about](person.language, ban), `appeal-ban:${about}:${ban.id}`);
}

/** A ban before an operator. */
export interface BanAtDesk {
  readonly ban: Ban;
  readonly appeal: Appeal;
  readonly isRunning: boolean;
  readonly mayLift: boolean;
  /** Whether he may decide about what is said against it, and so read that. */
  readonly mayDecide: boolean;
}

/** What a ban is to an operator; undefined where it is none of his to know. */
export async function findBanAtDesk(app: Pick<AppealsApp, 'clock'>, db: Db, caller: Caller, ban: Ban): Promise<BanAtDesk | undefined> {
  const appeal = await findAppeal(db, ban.appealId);
  if (!appeal || ban.personId === caller.personId || !mayModerate(caller, appeal)) return undefined;
  const isHeld = isRunning(ban, app.clock());
  const mayDecide = isHeld && isContested(ban) && mayDecideBan(caller, ban, appeal, await findDeciders(db, ban, appeal));
  return { ban, appeal, isRunning: isHeld, mayLift: isHeld && (mayDecide || mayLift(caller, ban, appeal)), mayDecide };
}

/**
 * An operator ends a ban early: who has imposed it, one above him, or who decides about what is said against it. Who is concerned hears of it.
 * Safe to repeat.
 *
 * @returns the ban as it is now; undefined where it is not his to end
 */
export function liftBan(app: AppealsApp, caller: Caller, banId: number): Promise<Ban | undefined> {
  return settle(app, caller, banId, (found) => {
    if (!found.isRunning) return 'before';
    if (!found.mayLift) return undefined;
    const by = { at: app.clock(), by: caller.personId };
    return { lifted: by, ...(isContested(found.ban) && { decided: { ...by, decision: 'lifted' as const } }) };
  });
}

/** What was said against a ban does not end it. Safe to repeat. @returns the ban as it is now; undefined where that is not his to decide */
export function keepBan(app: AppealsApp, caller: Caller, banId: number): Promise<Ban | undefined> {
  return settle(app, caller, banId, (found) => {
    if (!found.isRunning || found.ban.decision !== null) return 'before';
    return found.mayDecide ? { decided: { at: app.clock(), by: caller.personId, decision: 'kept' } } : undefined;
  });
}

/** Under lock: what is decided is written down, and told to who is concerned and to whoever has imposed it. */
function settle(
  app: AppealsApp,
  caller: Caller,
  banId: number,
  decide: (found: BanAtDesk) => BanChange | 'before' | undefined,
): Promise<Ban | undefined> {
  return app.db.transaction().execute(async (trx) => {
    const ban = await lockBan(trx, banId);
    const found = ban && (await findBanAtDesk(app, trx, caller, ban));
    const change = found && decide(found);
    if (!ban || !change || change === 'before') return change && ban;
    await changeBan(trx, banId, change);
    await tellBanned(app, trx, ban, change.lifted ? 'banLifted' : 'banKept');
    if (caller.personId !== ban.byPerson) await tellImposer(app, trx, ban, change.lifted ? 'lifted' : 'kept');
    return await getBan(trx, banId);
  });
}

/** Whoever has imposed it hears what another one decided. */
async function tellImposer(app: AppealsApp, trx: Trx, ban: Ban, decision: 'lifted' | 'kept'): Promise<void> {
  const imposer = (await listHolders(trx, 'operator', [ban.areaCode])).find(({ personId }) => personId === ban.byPerson);
  const key = `appeal-ban-decided:${ban.id}:${decision}`;
  if (imposer) await tellOne(app, trx, imposer, app.words.banDecided(imposer.language, ban, decision), key);
}
