import type { Clock } from '../../../kernel/clock.ts';
import type { Decision } from '../../../kernel/decision.ts';
import type { PersonId, PlaceCode } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/database/index.ts';
import { findHome, findPlace, saveHome } from '../queries/index.ts';

/** Keeps where a resident lives: a settlement or a unit that the register still has. Safe to repeat. */
export async function chooseHome(
  app: { db: Db; clock: Clock },
  personId: PersonId,
  code: PlaceCode,
): Promise<Decision<{ hasMoved: boolean }, 'not-a-home'>> {
  const found = await findPlace(app.db, code);
  const isHome = found && found.place.retiredOn === null && (found.place.level === 'settlement' || found.place.level === 'unit');
  if (!isHome) return { ok: false, refusal: 'not-a-home' };
  const before = await findHome(app.db, personId);
  await saveHome(app.db, personId, code, app.clock());
  return { ok: true, value: { hasMoved: before !== undefined && before.placeCode !== code } };
}
