import { emptyParkedTaps } from '../../../../intake/index.ts';
import type { PersonId, PlaceCode } from '../../../../kernel/ids.ts';
import type { Db, Trx } from '../../../../platform/database/index.ts';
import { listAudience } from '../../../directory/index.ts';
import { listOffice } from '../../../identity/index.ts';
import {
  claimInDoubt,
  claimOf,
  drawNeighbours,
  INQUIRY_MS,
  NEIGHBOURS_ASKED,
  type NeighbourCounts,
  type NeighbourWord,
} from '../../neighbours.ts';
import type { Appeal } from '../../queries/appeals.ts';
import { type AppealEvent, listEvents } from '../../queries/events.ts';
import {
  closeInquiries,
  countWord,
  deleteNeighbour,
  findNeighbourCounts,
  insertInquiry,
  listAuthors,
  listInquired,
  listWilling,
  lockInquired,
  saveNeighbour,
} from '../../queries/neighbours.ts';
import type { AppealsApp } from '../app.ts';
import { happen } from './happen.ts';
import { tellOne } from './tell.ts';

/** The button with which a neighbour answers; behind it stand the number of the claim and what he says. */
export const NEIGHBOUR_TAP = 'appeals:neighbour';

/** A resident wants to be asked what was done in his village, or no longer. Safe to repeat. */
export async function wantToBeAsked(app: Pick<AppealsApp, 'db' | 'clock'>, personId: PersonId, isWanted: boolean): Promise<void> {
  await (isWanted ? saveNeighbour(app.db, personId, app.clock()) : deleteNeighbour(app.db, personId));
}

/** The same of invented people. Safe to repeat. */
export async function addDemoNeighbours(app: Pick<AppealsApp, 'db' | 'clock'>, personIds: readonly PersonId[]): Promise<void> {
  for (const personId of personIds) await saveNeighbour(app.db, personId, app.clock());
}

/**
 * Asks three neighbours whether what was claimed of a case that the caller has locked is so, where its author is silent or says that it is
 * not; once a claim.
 *
 * @returns the case afterwards
 */
export async function askNeighbours(app: AppealsApp, trx: Trx, appeal: Appeal): Promise<Appeal> {
  const claim = claimInDoubt(appeal, await listEvents(trx, appeal.id));
  if (!claim) return appeal;
  const willing = await listWillingResidents(trx, appeal);
  const busy = await listInquired(
    trx,
    willing.map(({ personId }) => personId),
  );
  const rested = willing.filter(({ personId }) => !busy.has(personId));
  const drawn = drawNeighbours(willing.length, rested, Array.from({ length: NEIGHBOURS_ASKED }, app.random));
  if (drawn.length === 0) return appeal;

  const at = app.clock();
  const personIds = drawn.map(({ personId }) => personId);
  // Asked before about the same claim.
  if (!(await insertInquiry(trx, { eventId: claim.id, appealId: appeal.id, personIds, at }))) return appeal;
  const key = `neighbours:${claim.id}`;
  const changed = await happen(trx, appeal, { kind: 'neighbours-asked', byRole: 'clock', personId: null, key, at });
  for (const neighbour of drawn) {
    const words = app.words.neighbour(neighbour.language, appeal, { id: claim.id, at: claim.at, byRole: claim.byRole });
    await tellOne(app, trx, neighbour, words, `appeal-neighbour:${claim.id}:${neighbour.personId}`);
  }
  return changed ?? appeal;
}

/** Who lives where a case is and is willing to be asked: nobody who has a letter in it, nobody of the office that is spoken of. */
async function listWillingResidents(trx: Trx, appeal: Appeal) {
  const residents = await listResidents(trx, appeal.placeCode);
  const willing = await listWilling(
    trx,
    residents.map(({ personId }) => personId),
  );
  const office = (await listOffice(trx, [appeal.unitCode])).map(({ personId }) => personId);
  const concerned = new Set([...(await listAuthors(trx, appeal.id)), ...office]);
  return residents.filter(({ personId }) => willing.has(personId) && !concerned.has(personId));
}

async function listResidents(db: Db, areaCode: PlaceCode) {
  const residents = [];
  for (let after: PersonId | undefined; ; ) {
    const page = await listAudience(db, { areaCode, after });
    residents.push(...page.addressees);
    if (page.isLast) return residents;
    after = page.through;
  }
}

/** What neighbours say of the claim that stands in a case; undefined where none were asked. @param events the history of the case */
export async function neighboursOf(db: Db, events: readonly AppealEvent[]): Promise<NeighbourCounts | undefined> {
  const claim = claimOf(events);
  return claim && (await findNeighbourCounts(db, claim.id));
}

/** What a neighbour says, once: counted, counted before, or nothing that he was asked, or not any more. */
export function takeNeighbourWord(
  app: Pick<AppealsApp, 'db'>,
  personId: PersonId,
  claimId: number,
  said: NeighbourWord,
): Promise<'counted' | 'before' | 'gone'> {
  return app.db.transaction().execute(async (trx) => {
    const asked = await lockInquired(trx, claimId, personId);
    if (!asked) return 'gone';
    if (asked.isAnswered) return 'before';
    await countWord(trx, claimId, personId, said);
    return 'counted';
  });
}

/** Questions whose time is over: whoever was asked is forgotten, and so is what lies of a tap that could not be handled. Safe to repeat. */
export async function endInquiries(app: Pick<AppealsApp, 'db' | 'clock'>): Promise<void> {
  const now = app.clock();
  const before = new Date(now.getTime() - INQUIRY_MS);
  await app.db.transaction().execute(async (trx) => {
    const closed = await closeInquiries(trx, before, now);
    for (const id of closed) await emptyParkedTaps(trx, `${NEIGHBOUR_TAP}:${id}:`);
  });
}
