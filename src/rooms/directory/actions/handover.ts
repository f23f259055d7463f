import { dayOf } from '../../../kernel/locale/index.ts';
import type { Trx } from '../../../platform/database/index.ts';
import { endAkimAccess, restoreAkimAccess } from '../../identity/index.ts';
import { insertHandovers } from '../queries/handovers.ts';
import { listTenures } from '../queries/tenures.ts';
import { decideHandover } from '../terms/handover.ts';

/** A change of terms that is about to be written. */
interface TermsChange {
  /** All units whose terms may change. */
  readonly unitCodes: readonly string[];
  /** They have no akim any more: nobody keeps access to one. */
  readonly unitsEnd?: true;
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
  const before = await listTenures(trx, change.unitCodes);
  const done = await write();
  const { ended, begun } = decideHandover(before, await listTenures(trx, change.unitCodes), dayOf(change.at));
  const closed = change.unitsEnd ? change.unitCodes : ended;
  await endAkimAccess(trx, { unitCodes: closed, at: change.at, by: causeOf(change.batchId) });
  if (change.undoes !== undefined) await restoreAkimAccess(trx, causeOf(change.undoes), change.at);
  // Taking back brings nobody new.
  const tenureIds = change.undoes === undefined ? begun.map((term) => term.id) : [];
  await insertHandovers(trx, tenureIds, change.at);
  return done;
}

function causeOf(batchId: number): string {
  return `import:${batchId}`;
}
