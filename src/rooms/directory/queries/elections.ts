import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/database/index.ts';
import type { Election, ElectionKind, KnownElection } from '../elections/facts.ts';

const ELECTIONS_MAX = 100_000;
/** Of one unit; more than stand at a time, and the latest. */
const OF_UNIT_MAX = 10;

/** All elections of these units, also those that are cancelled or over. */
export async function listElections(db: Db, unitCodes: readonly string[]): Promise<KnownElection[]> {
  const rows = await electionQuery(db)
    .where('e.unit_code', '=', sql<string>`any(${[...unitCodes]}::text[])`)
    .orderBy('e.id')
    .limit(ELECTIONS_MAX)
    .execute();
  return rows.map(electionOf);
}

/** The latest elections of a unit that stand. */
export async function listStandingElections(db: Db, unitCode: string): Promise<KnownElection[]> {
  const rows = await electionQuery(db)
    .where('e.unit_code', '=', unitCode)
    .where('e.cancelled_on', 'is', null)
    .orderBy('e.vote_on', 'desc')
    .limit(OF_UNIT_MAX)
    .execute();
  return rows.map(electionOf);
}

/**
 * Elections that may make a campaign on a day: called by then, standing, and their vote not before `votesFrom`. A unit that has no akim of
 * its own any more is in no campaign.
 *
 * @param asked days as `YYYY-MM-DD`
 */
export async function listCampaignElections(db: Db, asked: { day: string; votesFrom: string }): Promise<KnownElection[]> {
  const rows = await electionQuery(db)
    .innerJoin('directory.akim_unit as u', (join) => join.onRef('u.place_code', '=', 'e.unit_code').on('u.ended_on', 'is', null))
    .innerJoin('directory.place as p', (join) => join.onRef('p.code', '=', 'e.unit_code').on('p.retired_on', 'is', null))
    .where('e.cancelled_on', 'is', null)
    .where('e.set_on', '<=', asked.day)
    .where('e.vote_on', '>=', asked.votesFrom)
    .orderBy('e.unit_code')
    .limit(ELECTIONS_MAX)
    .execute();
  return rows.map(electionOf);
}

export async function insertElections(trx: Trx, elections: readonly Election[], batchId: number): Promise<void> {
  if (elections.length === 0) return;
  await sql`
    insert into directory.election (unit_code, vote_on, set_on, kind, opens_at, closes_at, station_kk, station_ru, candidates_url,
      cancelled_on, source_url, checked_on, batch_id)
    select unit_code, vote_on, set_on, kind, opens_at, closes_at, station_kk, station_ru, candidates_url, cancelled_on, source_url,
      checked_on, ${batchId}::bigint
    from jsonb_populate_recordset(null::directory.election, ${JSON.stringify(elections.map(columnsOf))}::jsonb)
  `.execute(trx);
}

/** Writes the facts of elections over, by the election's number. */
export async function updateElections(
  trx: Trx,
  changes: readonly { readonly id: number; readonly facts: Election }[],
  batchId: number,
): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map(({ id, facts }) => ({ ...columnsOf(facts), id }));
  await sql`
    update directory.election as e set
      set_on = n.set_on, kind = n.kind, opens_at = n.opens_at, closes_at = n.closes_at, station_kk = n.station_kk, station_ru = n.station_ru,
      candidates_url = n.candidates_url, cancelled_on = n.cancelled_on, source_url = n.source_url, checked_on = n.checked_on,
      batch_id = ${batchId}
    from jsonb_populate_recordset(null::directory.election, ${JSON.stringify(rows)}::jsonb) as n
    where e.id = n.id
  `.execute(trx);
}

function electionQuery(db: Db) {
  return db
    .selectFrom('directory.election as e')
    .select(['e.id', 'e.unit_code as unitCode', 'e.vote_on as voteOn', 'e.set_on as setOn', 'e.kind'])
    .select([
      sql<string>`to_char(e.opens_at, 'HH24:MI')`.as('opensAt'),
      sql<string>`to_char(e.closes_at, 'HH24:MI')`.as('closesAt'),
      'e.station_kk as stationKk',
      'e.station_ru as stationRu',
    ])
    .select([
      'e.candidates_url as candidatesUrl',
      'e.cancelled_on as cancelledOn',
      'e.source_url as sourceUrl',
      'e.checked_on as checkedOn',
    ]);
}

/** The table's check holds the kind to these. */
function electionOf<Row extends { kind: string }>(row: Row): Omit<Row, 'kind'> & { kind: ElectionKind } {
  return { ...row, kind: row.kind as ElectionKind };
}

function columnsOf(election: Election) {
  return {
    unit_code: election.unitCode,
    vote_on: election.voteOn,
    set_on: election.setOn,
    kind: election.kind,
    opens_at: election.opensAt,
    closes_at: election.closesAt,
    station_kk: election.stationKk,
    station_ru: election.stationRu,
    candidates_url: election.candidatesUrl,
    cancelled_on: election.cancelledOn,
    source_url: election.sourceUrl,
    checked_on: election.checkedOn,
  };
}
