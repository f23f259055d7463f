import type { Decision } from '../../../../kernel/decision.ts';
import type { PersonId } from '../../../../kernel/ids.ts';
import { isRunning } from '../../moderation/ban.ts';
import { findAppeal } from '../../queries/appeals.ts';
import { changeBan, lockBan } from '../../queries/bans.ts';
import type { AppealsApp } from '../app.ts';
import { findDeciders } from '../case/deciders.ts';
import { tellOne } from '../case/tell.ts';

/** `before`: he has appealed against it already; one ban, one appeal. */
export type ContestRefusal = 'gone' | 'before';

/**
 * Somebody says why his ban is wrong, once: those above whoever has imposed it hear that he did, and no word of it.
 *
 * @returns whether anybody is there to decide; his words are kept all the same
 */
export function contestBan(
  app: AppealsApp,
  personId: PersonId,
  banId: number,
  body: string,
): Promise<Decision<{ isHeard: boolean }, ContestRefusal>> {
  return app.db.transaction().execute(async (trx) => {
    const ban = await lockBan(trx, banId);
    const appeal = ban && (await findAppeal(trx, ban.appealId));
    if (!appeal || ban.personId !== personId || !isRunning(ban, app.clock())) return { ok: false, refusal: 'gone' };
    if (ban.contestedAt !== null) return { ok: false, refusal: 'before' };
    await changeBan(trx, banId, { contested: { at: app.clock(), body } });
    const deciders = await findDeciders(trx, ban, appeal);
    for (const one of deciders) {
      await tellOne(app, trx, one, app.words.banContested(one.language, ban), `appeal-ban-contested:${banId}:${one.personId}`);
    }
    return { ok: true, value: { isHeard: deciders.length > 0 } };
  });
}
