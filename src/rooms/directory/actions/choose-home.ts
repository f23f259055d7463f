import type { Clock } from '../../../kernel/clock.ts';
import type { Decision } from '../../../kernel/decision.ts';
import type { PersonId, PlaceCode } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/database/index.ts';
import { findAkimUnitCode, findHome, findPlace, saveHome } from '../queries/index.ts';
import { withdrawNewsFor } from './withdraw-elections.ts';

/**
 * Keeps where a resident lives: a settlement or a unit that the register still has. News of the election of an akim who was his and is so
 * no more do not come any more. Safe to repeat.
 */
export async function chooseHome(
  app: { db: Db; clock: Clock },
  personId: PersonId,
  code: PlaceCode,
): Promise<Decision<{ hasMoved: boolean }, 'not-a-home'>> {
  const found = await findPlace(app.db, code);
  const isHome = found && found.place.retiredOn === null && (found.place.level === 'settlement' || found.place.level === 'unit');
  if (!isHome) return { ok: false, refusal: 'not-a-home' };
  return await app.db.transaction().execute(async (trx) => {
    const now = app.clock();
    const before = await findHome(trx, personId);
    await saveHome(trx, personId, code, now);
    const hasMoved = before !== undefined && before.placeCode !== code;
    const unitCode = hasMoved ? await findAkimUnitCode(trx, before.placeCode) : undefined;
    if (unitCode !== undefined && unitCode !== (await findAkimUnitCode(trx, code))) await withdrawNewsFor(trx, { personId, unitCode, now });
    return { ok: true, value: { hasMoved } };
  });
}
