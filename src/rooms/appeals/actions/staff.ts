import { enqueue, type Worded } from '../../../delivery/index.ts';
import { isQuiet } from '../../../kernel/calendar/index.ts';
import type { Decision } from '../../../kernel/decision.ts';
import type { PersonId, PlaceCode } from '../../../kernel/ids.ts';
import { dayOf } from '../../../kernel/locale/index.ts';
import {
  type AbsenceRefusal,
  type Appointee,
  comeBack,
  findAbsence,
  findStaff,
  type Holder,
  joinAsStaff,
  leaveInPlace,
  listHolders,
  listStaff,
  quitStaff,
} from '../../identity/index.ts';
import type { AppealsApp } from './app.ts';

/** Somebody opens a link for an akim's staff; the akim hears of it: a link may have gone further than he meant. Safe to repeat. */
export async function joinOffice(app: AppealsApp, personId: PersonId, token: string): ReturnType<typeof joinAsStaff> {
  const joined = await joinAsStaff(app, personId, token);
  if (!joined.ok) return joined;
  const { unitCode, label, roleId } = joined.value;
  for (const akim of await listHolders(app.db, 'akim', [unitCode]))
    await tell(app, akim, app.words.staffJoined(akim.language, label, roleId), `staff-joined:${roleId}`);
  return joined;
}

export type DeputyRefusal = AbsenceRefusal | 'gone' | 'unreachable';

/**
 * The akim leaves somebody in his place, who hears of it, as does whom he had left there before. Not somebody who has stopped the bot.
 * Safe to repeat with the same `key`.
 */
export async function leaveDeputy(
  app: AppealsApp,
  akim: PersonId,
  absence: { deputyRole: number; fromOn: string; toOn: string; key: string },
): Promise<Decision<Appointee, DeputyRefusal>> {
  const meant = await findStaff(app.db, absence.deputyRole);
  const holder = meant && (await findHolder(app, meant));
  if (meant && !holder) return { ok: false, refusal: 'unreachable' };
  const before = meant && (await findAbsence(app.db, meant.areaCode, dayOf(app.clock())));
  const left = await leaveInPlace(app, akim, absence);
  if (!left.ok) return left;
  if (holder) await tell(app, holder, app.words.deputy(holder.language, absence), `akim-away:${left.value.key}`);
  if (before && before.deputy.personId !== left.value.personId) await tellOver(app, before.deputy, absence.key);
  return left;
}

/** The akim is back; who answered for him hears so. Safe to repeat with the same `key`. */
export async function endAbsence(app: AppealsApp, akim: PersonId, { unitCode, key }: { unitCode: PlaceCode; key: string }): Promise<void> {
  const absence = await findAbsence(app.db, unitCode, dayOf(app.clock()));
  const isHis = (await listHolders(app.db, 'akim', [unitCode])).some(({ personId }) => personId === akim);
  // Told first: after a failure between the two the absence would no longer be found.
  if (absence && isHis) await tellOver(app, absence.deputy, key);
  await comeBack(app, akim, unitCode);
}

/** Somebody leaves the staff of an akim by himself; the akim hears of it. Safe to repeat. */
export async function leaveStaff(app: AppealsApp, personId: PersonId, unitCode: PlaceCode): Promise<void> {
  const one = (await listStaff(app.db, unitCode)).find((staff) => staff.personId === personId);
  // Told first: after a failure between the two he would no longer be found.
  for (const akim of one ? await listHolders(app.db, 'akim', [unitCode]) : [])
    await tell(app, akim, app.words.staffLeft(akim.language, one?.label ?? ''), `staff-left:${one?.roleId}`);
  await quitStaff(app, personId, unitCode);
}

async function tellOver(app: AppealsApp, deputy: Appointee, key: string): Promise<void> {
  const holder = await findHolder(app, deputy);
  if (holder) await tell(app, holder, app.words.deputyOver(holder.language), `akim-back:${key}`);
}

/** Undefined for who has stopped the bot. */
async function findHolder(app: AppealsApp, { areaCode, personId }: Appointee): Promise<Holder | undefined> {
  return (await listHolders(app.db, 'staff', [areaCode])).find((one) => one.personId === personId);
}

async function tell(app: AppealsApp, { chatId }: Holder, words: Worded, dedupeKey: string): Promise<void> {
  await enqueue(app.db, { dedupeKey, lane: 'notice', chatId, payload: { ...words, disable_notification: isQuiet(app.clock()) } });
}
