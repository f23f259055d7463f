import { enqueue } from '../../../delivery/index.ts';
import { isQuiet } from '../../../kernel/calendar/index.ts';
import type { Decision } from '../../../kernel/decision.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { type AbsenceRefusal, joinAsStaff, leaveInPlace, listHolders, type Staff } from '../../identity/index.ts';
import type { AppealsApp } from './app.ts';

/** Somebody opens a link for an akim's staff; the akim hears of it: a link may have gone further than he meant. Safe to repeat. */
export async function joinOffice(app: AppealsApp, personId: PersonId, token: string): ReturnType<typeof joinAsStaff> {
  const joined = await joinAsStaff(app, personId, token);
  if (!joined.ok) return joined;
  const { unitCode, label, roleId } = joined.value;
  for (const { chatId, language } of await listHolders(app.db, 'akim', [unitCode])) {
    await enqueue(app.db, {
      dedupeKey: `staff-joined:${roleId}`,
      lane: 'notice',
      chatId,
      payload: { ...app.words.staffJoined(language, label, roleId), disable_notification: isQuiet(app.clock()) },
    });
  }
  return joined;
}

/** The akim leaves somebody in his place, who hears of it. Safe to repeat with the same `key`. */
export async function leaveDeputy(
  app: AppealsApp,
  akim: PersonId,
  absence: { deputyRole: number; fromOn: string; toOn: string; key: string },
): Promise<Decision<Staff, AbsenceRefusal | 'gone'>> {
  const left = await leaveInPlace(app, akim, absence);
  if (!left.ok) return left;
  const { personId, unitCode } = left.value;
  const holder = (await listHolders(app.db, 'staff', [unitCode])).find((one) => one.personId === personId);
  if (holder) {
    await enqueue(app.db, {
      dedupeKey: `akim-away:${absence.key}`,
      lane: 'notice',
      chatId: holder.chatId,
      payload: { ...app.words.deputy(holder.language, absence), disable_notification: isQuiet(app.clock()) },
    });
  }
  return left;
}
