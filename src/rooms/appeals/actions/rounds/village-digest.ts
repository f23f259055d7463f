import { enqueueMany } from '../../../../delivery/index.ts';
import { type PersonId, type PlaceCode, WHOLE_COUNTRY } from '../../../../kernel/ids.ts';
import { dayOf, startOfDay } from '../../../../kernel/locale/index.ts';
import type { Trx } from '../../../../platform/database/index.ts';
import { readCalendar } from '../../../calendar/index.ts';
import { listAudience, listUnitsBelow, listUnitsInCampaign } from '../../../directory/index.ts';
import { deleteReader, listReaders, saveReader } from '../../queries/village.ts';
import {
  countWeekByUnit,
  hasWeek,
  insertVillageDigests,
  insertWeek,
  listUntold,
  lockVillageDigest,
  moveVillageDigest,
  type VillageDigest,
} from '../../queries/week.ts';
import { hasHappened, isWeekTime, lastWeek, weekAfter } from '../../village/week.ts';
import type { AppealsApp } from '../app.ts';

/** Messages queued at a time. */
const MESSAGES_PER_STEP = 500;

/** A resident wants to hear of the week of his village, or no longer. Safe to repeat. */
export async function wantDigest(app: Pick<AppealsApp, 'db' | 'clock'>, personId: PersonId, isWanted: boolean): Promise<void> {
  await (isWanted ? saveReader(app.db, personId, app.clock()) : deleteReader(app.db, personId));
}

/**
 * Tells those who want to hear of it what became last week of the letters of the unit in which they live, on the first working day of the
 * week. A week is counted once, for all units; then each unit's readers are told in steps, each a transaction that says how far it came, so
 * that any process goes on where another was killed. Where the akim is being elected nobody is told: what is not told by then is dropped.
 *
 * @returns how many messages were new
 */
export async function tellVillages(app: Pick<AppealsApp, 'db' | 'clock' | 'words'>): Promise<number> {
  const now = app.clock();
  if (!isWeekTime(await readCalendar(app.db), now)) return 0;
  const weekOn = lastWeek(now);
  await countWeek(app, weekOn);
  let told = 0;
  for (const unitCode of await listUntold(app.db, weekOn)) told += await tellUnit(app, unitCode, weekOn);
  return told;
}

async function countWeek({ db, clock }: Pick<AppealsApp, 'db' | 'clock'>, weekOn: string): Promise<void> {
  if (await hasWeek(db, weekOn)) return;
  await db.transaction().execute(async (trx) => {
    const now = clock();
    if (!(await insertWeek(trx, weekOn, now))) return;
    const voting = await listUnitsInCampaign(trx, dayOf(now), WHOLE_COUNTRY);
    const span = { from: startOfDay(weekOn), to: startOfDay(weekAfter(weekOn)) };
    const units = (await countWeekByUnit(trx, span)).map(({ unitCode, ...counts }) => ({ unitCode, counts }));
    const told = units.filter(({ unitCode, counts }) => hasHappened(counts) && !voting.includes(unitCode));
    await insertVillageDigests(trx, weekOn, told);
  });
}

async function tellUnit(app: Pick<AppealsApp, 'db' | 'clock' | 'words'>, unitCode: PlaceCode, weekOn: string): Promise<number> {
  let told = 0;
  for (;;) {
    const step = await app.db.transaction().execute((trx) => tellSome(app, trx, { unitCode, weekOn }));
    told += step.told;
    if (step.isLast) return told;
  }
}

/** One step through the readers of a unit. */
async function tellSome(
  app: Pick<AppealsApp, 'clock' | 'words'>,
  trx: Trx,
  of: { unitCode: PlaceCode; weekOn: string },
): Promise<{ told: number; isLast: boolean }> {
  const digest = await lockVillageDigest(trx, of.unitCode, of.weekOn);
  // Another process has told them meanwhile.
  if (!digest) return { told: 0, isLast: true };
  const now = app.clock();
  const voting = await listUnitsInCampaign(trx, dayOf(now), of.unitCode);
  if (voting.includes(of.unitCode)) {
    await moveVillageDigest(trx, digest, { queuedThrough: digest.queuedThrough, finishedAt: now });
    return { told: 0, isLast: true };
  }
  const { readers, through, isLast } = await readersAfter(trx, digest);
  const messages = readers.map(({ personId, chatId, language }) => ({
    dedupeKey: `appeals-village:${of.unitCode}:${of.weekOn}:${personId}`,
    lane: 'broadcast' as const,
    chatId,
    batch: `appeals-village:${of.unitCode}:${of.weekOn}`,
    payload: app.words.week(language, digest),
  }));
  const told = await enqueueMany(trx, messages);
  await moveVillageDigest(trx, digest, { queuedThrough: through, finishedAt: isLast ? now : null });
  return { told, isLast };
}

/** Who is told next: of the unit's residents those who want to hear. A village with an akim of its own is no part of the okrug around it. */
async function readersAfter(trx: Trx, { unitCode, queuedThrough }: VillageDigest) {
  const exceptUnits = (await listUnitsBelow(trx, unitCode)) as PlaceCode[];
  const page = await listAudience(trx, { areaCode: unitCode, exceptUnits, after: queuedThrough });
  const wanting = await listReaders(
    trx,
    page.addressees.map(({ personId }) => personId),
  );
  const all = page.addressees.filter(({ personId }) => wanting.has(personId));
  const readers = all.slice(0, MESSAGES_PER_STEP);
  const last = readers.at(-1);
  if (all.length > MESSAGES_PER_STEP && last) return { readers, through: last.personId, isLast: false };
  return { readers, through: page.through ?? queuedThrough, isLast: page.isLast };
}
