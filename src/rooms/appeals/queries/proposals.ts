import { sql } from 'kysely';
import type { PersonId, PlaceCode } from '../../../kernel/ids.ts';
import type { Db, Trx } from '../../../platform/database/index.ts';
import type { Support } from '../proposal.ts';
import type { Showable } from '../village/opening.ts';
import { type Appeal, appeals } from './appeals.ts';
import { isShownOf } from './village.ts';

/** Notes that a proposal may be supported. Safe to repeat: the first goal and the first last day stay. @returns whether it is new */
export async function insertProposal(
  trx: Trx,
  proposal: { appealId: number; goal: number; since: Date; expiresOn: string },
): Promise<boolean> {
  const row = await trx
    .insertInto('appeals.proposal')
    .values({ appeal_id: proposal.appealId, goal: proposal.goal, since: proposal.since, expires_on: proposal.expiresOn })
    .onConflict((conflict) => conflict.column('appeal_id').doNothing())
    .returning('appeal_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Forgets that a proposal could be supported, and who did. */
export async function deleteProposal(trx: Trx, appealId: number): Promise<void> {
  await trx.deleteFrom('appeals.support').where('appeal_id', '=', appealId).execute();
  await trx.deleteFrom('appeals.proposal').where('appeal_id', '=', appealId).execute();
}

/** How a proposal stands with those who support it; undefined where nobody ever could. */
export async function findSupport(db: Db, appealId: number): Promise<Support | undefined> {
  return (await listSupport(db, [appealId])).get(appealId);
}

/** The same of several. */
export async function listSupport(db: Db, appealIds: readonly number[]): Promise<Map<number, Support>> {
  const { rows } = await sql<Support & { appealId: number }>`
    select p.appeal_id as "appealId", p.goal, p.since,
      coalesce((select e.kind = 'budgeted' from appeals.event as e
        where e.appeal_id = p.appeal_id and e.kind in ('planned', 'budgeted') order by e.id desc limit 1), false) as "isBudgeted",
      exists (select from appeals.event as e
        where e.appeal_id = p.appeal_id and e.kind in ('planned', 'budgeted', 'done-claimed')) as "isWorked",
      p.expires_on as "expiresOn", p.ended_at as "endedAt",
      count(*) filter (where s.standing = 'counted') as counted, count(*) filter (where s.standing = 'held') as held
    from appeals.proposal as p left join appeals.support as s on s.appeal_id = p.appeal_id
    where p.appeal_id = any(${[...appealIds]}::bigint[]) group by p.appeal_id`.execute(db);
  return new Map(rows.map(({ appealId, ...support }) => [appealId, support]));
}

export type Standing = 'counted' | 'held' | 'dropped';

/** How somebody's support stands; undefined where he does not support it. */
export async function findStanding(db: Db, appealId: number, personId: PersonId): Promise<Standing | undefined> {
  const row = await db
    .selectFrom('appeals.support')
    .select('standing')
    .where('appeal_id', '=', appealId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row?.standing as Standing | undefined;
}

/** Keeps that somebody supports a proposal that the caller has locked. Safe to repeat. */
export async function insertSupport(trx: Trx, support: { appealId: number; personId: PersonId; at: Date; isNew: boolean }): Promise<void> {
  await trx
    .insertInto('appeals.support')
    .values({ appeal_id: support.appealId, person_id: support.personId, at: support.at, is_new: support.isNew, standing: 'counted' })
    .onConflict((conflict) => conflict.columns(['appeal_id', 'person_id']).doNothing())
    .execute();
}

/** Forgets it. What an operator has still to look at, or has not counted, stays: it cannot be tried again. */
export async function deleteSupport(trx: Trx, appealId: number, personId: PersonId): Promise<void> {
  await trx
    .deleteFrom('appeals.support')
    .where('appeal_id', '=', appealId)
    .where('person_id', '=', personId)
    .where('standing', '=', 'counted')
    .execute();
}

/** How many new ones have come to a proposal from an instant on. */
export async function countNew(trx: Trx, appealId: number, since: Date): Promise<number> {
  const row = await newSince(trx, appealId, since)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Holds the new ones who have come to a proposal from an instant on, those whom an operator has counted among them. */
export async function holdNew(trx: Trx, appealId: number, since: Date): Promise<void> {
  await trx
    .updateTable('appeals.support')
    .set({ standing: 'held' })
    .where('appeal_id', '=', appealId)
    .where('is_new', '=', true)
    .where('at', '>', since)
    .where('standing', '=', 'counted')
    .execute();
}

function newSince(trx: Trx, appealId: number, since: Date) {
  return trx.selectFrom('appeals.support').where('appeal_id', '=', appealId).where('is_new', '=', true).where('at', '>', since);
}

/** An operator counts those who are held, or does not; whom he counts is no longer new. */
export async function settleHeld(trx: Trx, appealId: number, standing: 'counted' | 'dropped'): Promise<void> {
  await trx
    .updateTable('appeals.support')
    .set({ standing, is_new: false })
    .where('appeal_id', '=', appealId)
    .where('standing', '=', 'held')
    .execute();
}

/** Who supports a proposal, but for its author. */
export async function listSupporters(db: Db, appealId: number, except: PersonId): Promise<PersonId[]> {
  const { rows } = await sql<{ id: PersonId }>`
    select person_id as id from appeals.support
    where appeal_id = ${appealId} and standing = 'counted' and person_id <> ${except} order by 1`.execute(db);
  return rows.map(({ id }) => id);
}

/** Whether anybody but its author supports a proposal, or waits to be counted. */
export async function isSupportedByOthers(
  db: Db,
  { id, personId }: { readonly id: number; readonly personId: PersonId },
): Promise<boolean> {
  const row = await db
    .selectFrom('appeals.support')
    .select('person_id')
    .where('appeal_id', '=', id)
    .where('person_id', '!=', personId)
    .where('standing', '!=', 'dropped')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Proposals of a unit that the village sees: those that wait for support or for an answer first, then by how many support them. */
export async function listProposals(
  db: Db,
  unitCode: PlaceCode,
  showable: Showable,
  { limit, openOnly = false }: { limit: number; openOnly?: boolean },
): Promise<Appeal[]> {
  const query = shownProposals(db, unitCode, showable);
  return await (openOnly ? query.where(STILL_GOES_ON) : query)
    .orderBy(STILL_GOES_ON, 'desc')
    .orderBy(COUNTED, 'desc')
    .orderBy('a.id', 'desc')
    .limit(limit)
    .execute();
}

const STILL_GOES_ON = sql<boolean>`(p.ended_at is null and a.state <> 'confirmed' and not (a.state = 'answered-no' and a.supported_at is not null))`;
const COUNTED = sql<number>`(select count(*) from appeals.support as s where s.appeal_id = a.id and s.standing = 'counted')`;

function shownProposals(db: Db, unitCode: PlaceCode, showable: Showable) {
  return appeals(db)
    .innerJoin('appeals.proposal as p', 'p.appeal_id', 'a.id')
    .where(isShownOf(unitCode, showable))
    .where('a.kind', '=', 'proposal');
}

export async function countProposals(db: Db, unitCode: PlaceCode, showable: Showable): Promise<number> {
  const row = await db
    .selectFrom('appeals.appeal as a')
    .innerJoin('appeals.proposal as p', 'p.appeal_id', 'a.id')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(isShownOf(unitCode, showable))
    .where('a.kind', '=', 'proposal')
    .executeTakeFirstOrThrow();
  return row.count;
}

/** What was hidden for so many days may be supported for as many more. */
export async function prolongSupport(trx: Trx, appealId: number, days: number): Promise<void> {
  await sql`update appeals.proposal set expires_on = expires_on + ${days}::int where appeal_id = ${appealId}`.execute(trx);
}

/** Proposals without enough support, not hidden by an operator, whose last day is near, and of which that was not said yet. @param through days, `YYYY-MM-DD` */
export async function listEnding(db: Db, through: string, limit: number): Promise<number[]> {
  return await listBy(db, sql`p.reminded_at is null and p.expires_on <= ${through}`, limit);
}

/** Proposals without enough support whose last day is past. */
export async function listOver(db: Db, before: string, limit: number): Promise<number[]> {
  return await listBy(db, sql`p.expires_on < ${before}`, limit);
}

async function listBy(db: Db, which: ReturnType<typeof sql>, limit: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select p.appeal_id as id from appeals.proposal as p join appeals.appeal as a on a.id = p.appeal_id
    where p.ended_at is null and a.supported_at is null and a.hidden_at is null and ${which} order by p.expires_on, 1 limit ${limit}`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

/** @returns false where it was said before */
export async function noteReminded(trx: Trx, appealId: number, at: Date): Promise<boolean> {
  const row = await trx
    .updateTable('appeals.proposal')
    .set({ reminded_at: at })
    .where('appeal_id', '=', appealId)
    .where('reminded_at', 'is', null)
    .where('ended_at', 'is', null)
    .returning('appeal_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** @returns false where it had ended before */
export async function noteEnded(trx: Trx, appealId: number, at: Date): Promise<boolean> {
  const row = await trx
    .updateTable('appeals.proposal')
    .set({ ended_at: at })
    .where('appeal_id', '=', appealId)
    .where('ended_at', 'is', null)
    .returning('appeal_id')
    .executeTakeFirst();
  return row !== undefined;
}
