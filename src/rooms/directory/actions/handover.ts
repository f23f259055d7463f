import { dayOf, startOfDay } from '../../../kernel/locale/index.ts';
import type { Trx } from '../../../platform/database/index.ts';
import { endAkimAccess, restoreAkimAccess } from '../../identity/index.ts';
import { insertHandovers } from '../queries/handovers.ts';
import { listTenures } from '../queries/tenures.ts';
import { changedOffices, decideHandover } from '../terms/handover.ts';

/** A change of terms that is about to be written. */
interface TermsChange {
  /** All units whose terms may change. */
  readonly unitCodes: readonly string[];
  /** Those that have no akim any more: nobody keeps access to one. */
  readonly closed?: readonly string[];
  readonly batchId: number;
  /** The import that this one takes back. */
  readonly undoes?: number;
  readonly at: Date;
}

/**
 * Writes a change of terms, and lets access to the bot follow who is in office: with a term that ends the akim's ends in the same
 * moment, and where the import that ended it is taken back he has it again. Of new akims the residents hear later: see `tellHandovers`.
 */
export async function withHandover<Done>(trx: Trx, change: TermsChange, write: () => Promise<Done>): Promise<Done> {
  const { at, undoes } = change;
  const before = await listTenures(trx, change.unitCodes);
  const done = await write();
  const after = await listTenures(trx, change.unitCodes);
  const { ended, begun } = decideHandover(before, after, dayOf(at));
  // Whoever joined under an import that never was has no office, whenever he joined, and also where it had said that nobody is in office.
  const offices =
    undoes === undefined
      ? ended.map(({ unitCode, since }) => ({ unitCode, grantedBefore: startOfDay(since) }))
      : changedOffices(before, after).map((unitCode) => ({ unitCode, grantedBefore: null }));
  const closed = (change.closed ?? []).map((unitCode) => ({ unitCode, grantedBefore: null }));
  await endAkimAccess(trx, { offices: [...offices, ...closed], at, by: causeOf(change.batchId) });
  if (undoes !== undefined) await restoreAkimAccess(trx, causeOf(undoes), at);
  // Taking back brings nobody new.
  const tenureIds = undoes === undefined ? begun.map((term) => term.id) : [];
  await insertHandovers(trx, tenureIds, at);
  return done;
}

function causeOf(batchId: number): string {
  return `import:${batchId}`;
}
