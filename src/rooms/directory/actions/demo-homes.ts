import type { Clock } from '../../../kernel/clock.ts';
import type { PersonId, PlaceCode } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/database/index.ts';
import { insertHomes } from '../queries/index.ts';

/** Says where invented people live. Safe to repeat: who has a home keeps it. */
export async function addDemoHomes(
  app: { db: Db; clock: Clock },
  homes: readonly { personId: PersonId; placeCode: PlaceCode }[],
): Promise<void> {
  await insertHomes(app.db, homes, app.clock());
}
