import type { Clock } from '../../../kernel/clock.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/database/index.ts';
import { deleteListener, saveListener } from '../queries/election-listeners.ts';

/** A resident wants to hear of elections where he lives, or no longer. Safe to repeat. */
export async function wantElectionNews(app: { db: Db; clock: Clock }, personId: PersonId, isWanted: boolean): Promise<void> {
  if (isWanted) await saveListener(app.db, personId, app.clock());
  else await deleteListener(app.db, personId);
}
