import type { Clock } from '../../../kernel/clock.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/database/index.ts';
import { deleteListener, saveListener } from '../queries/election-listeners.ts';
import { findAkimUnitCode, findHome } from '../queries/index.ts';
import { withdrawNewsFor } from './withdraw-elections.ts';

/**
 * A resident wants to hear of elections where he lives, or no longer: then what waits for him comes no more either. Safe to repeat.
 */
export async function wantElectionNews(app: { db: Db; clock: Clock }, personId: PersonId, isWanted: boolean): Promise<void> {
  const now = app.clock();
  if (isWanted) return await saveListener(app.db, personId, now);
  await app.db.transaction().execute(async (trx) => {
    await deleteListener(trx, personId);
    const home = await findHome(trx, personId);
    const unitCode = home && (await findAkimUnitCode(trx, home.placeCode));
    if (unitCode !== undefined) await withdrawNewsFor(trx, { personId, unitCode, now });
  });
}
