import { enqueue } from '../../../../delivery/index.ts';
import { isQuiet } from '../../../../kernel/calendar/index.ts';
import type { Decision } from '../../../../kernel/decision.ts';
import { type PersonId, type PlaceCode, WHOLE_COUNTRY } from '../../../../kernel/ids.ts';
import type { Db } from '../../../../platform/database/index.ts';
import { holdCalendar } from '../../../calendar/index.ts';
import { findPlace } from '../../../directory/index.ts';
import {
  type Appointee,
  findHelper,
  type InviteHelperRefusal,
  inviteHelper,
  joinAsHelper,
  listHolders,
  removeHelper,
} from '../../../identity/index.ts';
import { dropDraftsTo, giveKept } from '../../queries/another.ts';
import { findAppeal } from '../../queries/appeals.ts';
import type { AppealsApp } from '../app.ts';
import { moveOfficialReminders } from '../case/official.ts';

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
  const joined = await joinAsHelper(app, personId, token);
  if (!joined.ok) return joined;
  const { areaCode, label, roleId, madeBy } = joined.value;
  const operators = await listHolders(app.db, 'operator', [...(await withinOf(app.db, areaCode)), WHOLE_COUNTRY]);
  const maker = operators.find((one) => one.personId === madeBy);
  if (maker) {
    const payload = { ...app.words.helperJoined(maker.language, label, roleId), disable_notification: isQuiet(app.clock()) };
    await enqueue(app.db, { dedupeKey: `helper-joined:${roleId}`, lane: 'notice', chatId: maker.chatId, payload });
  }
  return joined;
}

export interface Dismissed {
  readonly helper: Appointee;
  /** What he had written down and nobody has taken over: it is the operator's to see to now. */
  readonly caseCount: number;
}

/** An operator removes a helper; the people whose letters he wrote down are not left alone. Safe to repeat. @returns undefined where nobody of his is meant */
export async function dismissHelper(app: AppealsApp, operator: PersonId, roleId: number): Promise<Dismissed | undefined> {
  const meant = await findHelper(app.db, roleId);
  if (!meant) return undefined;
  const within = await withinOf(app.db, meant.areaCode);
  return await app.db.transaction().execute(async (trx) => {
    // Before any case is locked, as who changes the calendar does.
    await holdCalendar(trx);
    const at = app.clock();
    const helper = await removeHelper(trx, { operator, roleId, within, at });
    if (!helper) return undefined;
    const { personId: from, areaCode } = helper;
    const ids = from === operator ? [] : await giveKept(trx, { from, to: operator, areaCode, cause: `entrusted:${roleId}`, at });
    await dropDraftsTo(trx, from, ids);
    for (const id of ids) {
      const appeal = await findAppeal(trx, id);
      if (appeal) await moveOfficialReminders(app, trx, appeal, `entrusted:${roleId}`);
    }
    return { helper, caseCount: ids.length };
  });
}
