import type { Decision } from '../../../../kernel/decision.ts';
import { type PersonId, type PlaceCode, WHOLE_COUNTRY } from '../../../../kernel/ids.ts';
import type { Db, Trx } from '../../../../platform/database/index.ts';
import { holdCalendar } from '../../../calendar/index.ts';
import { findPlace } from '../../../directory/index.ts';
import {
  type Appointee,
  findHelperEver,
  holdRoles,
  type InviteHelperRefusal,
  inviteHelper,
  joinAsHelper,
  listHolders,
  removeHelper,
  whoCanBeWritten,
} from '../../../identity/index.ts';
import { countEntrusted, dropDraftsTo, giveKept, keepsIn, lockDraftsOf } from '../../queries/another.ts';
import { findAppeal } from '../../queries/appeals.ts';
import type { AppealsApp } from '../app.ts';
import { moveOfficialReminders } from '../case/official.ts';
import { tellOne } from '../case/tell.ts';

/** An area and those above it. */
async function withinOf(db: Db, areaCode: PlaceCode): Promise<PlaceCode[]> {
  return ((await findPlace(db, areaCode))?.chain ?? []).map(({ code }) => code as PlaceCode);
}

/** An operator makes a link for a helper of an area that he serves. */
export async function appointHelper(
  app: AppealsApp,
  operator: PersonId,
  helper: { areaCode: PlaceCode; label: string },
): Promise<Decision<{ token: string; expiresAt: Date }, InviteHelperRefusal>> {
  const within = await withinOf(app.db, helper.areaCode);
  return within.length === 0 ? { ok: false, refusal: 'outside' } : await inviteHelper(app, { ...helper, within, operator });
}

/** Somebody opens such a link; the operator who made it hears of it: it may have gone further than he meant. Safe to repeat. */
export async function joinHelpers(app: AppealsApp, personId: PersonId, token: string): ReturnType<typeof joinAsHelper> {
  const joined = await joinAsHelper(app, personId, token, withinOf);
  if (!joined.ok) return joined;
  const { areaCode, label, roleId, madeBy } = joined.value;
  const operators = await listHolders(app.db, 'operator', [...(await withinOf(app.db, areaCode)), WHOLE_COUNTRY]);
  const maker = operators.find((one) => one.personId === madeBy);
  if (maker) await tellOne(app, app.db, maker, app.words.helperJoined(maker.language, label, roleId), `helper-joined:${roleId}`);
  return joined;
}

export interface Dismissed {
  readonly helper: Appointee;
  /** What he had written down and nobody has taken over: it is the operator's to see to now. */
  readonly caseCount: number;
}

export type DismissRefusal =
  | 'gone'
  /** Letters to the operator's own office would become his. */
  | 'own-office';

/**
 * An operator removes a helper, who hears of it; the people whose letters he wrote down are not left alone. Safe to repeat: removed already,
 * he hears the same once more.
 */
export async function dismissHelper(app: AppealsApp, operator: PersonId, roleId: number): Promise<Decision<Dismissed, DismissRefusal>> {
  const meant = await findHelperEver(app.db, roleId);
  if (!meant) return { ok: false, refusal: 'gone' };
  const within = await withinOf(app.db, meant.areaCode);
  const cause = `entrusted:${roleId}`;
  return await app.db.transaction().execute(async (trx) => {
    // Before any case is locked, as who changes the calendar does.
    await holdCalendar(trx);
    const { personId: from, areaCode } = meant;
    await lockDraftsOf(trx, from);
    const offices = (await holdRoles(trx, operator)).filter(({ kind }) => kind === 'akim' || kind === 'staff').map((role) => role.areaCode);
    if (from !== operator && (await keepsIn(trx, { personId: from, unitCodes: offices }))) return { ok: false, refusal: 'own-office' };
    const at = app.clock();
    const removed = await removeHelper(trx, { operator, roleId, within, at });
    if (removed === undefined) return { ok: false, refusal: 'gone' };
    if (removed === 'before') return { ok: true, value: { helper: meant, caseCount: await countEntrusted(trx, cause) } };
    const ids = from === operator ? [] : await giveKept(trx, { from, to: operator, areaCode, cause, at });
    await dropDraftsTo(trx, from, ids);
    for (const id of ids) {
      const appeal = await findAppeal(trx, id);
      if (appeal) await moveOfficialReminders(app, trx, appeal, cause);
    }
    await tellDismissed(app, trx, meant);
    return { ok: true, value: { helper: meant, caseCount: ids.length } };
  });
}

async function tellDismissed(app: AppealsApp, trx: Trx, { personId, roleId }: Appointee): Promise<void> {
  const { addressees } = await whoCanBeWritten(trx, [personId]);
  for (const helper of addressees) await tellOne(app, trx, helper, app.words.helperOver(helper.language), `helper-removed:${roleId}`);
}
