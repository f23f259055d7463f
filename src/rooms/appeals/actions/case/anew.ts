import { dayOf } from '../../../../kernel/locale/index.ts';
import type { Trx } from '../../../../platform/database/index.ts';
import { readCalendar } from '../../../calendar/index.ts';
import type { Appeal, AppealChange } from '../../queries/appeals.ts';
import type { Detail } from '../../queries/events.ts';
import { dueOn, registeredOn } from '../../terms/deadline.ts';
import type { AppealsApp } from '../app.ts';
import { officeOf } from './tell.ts';

/** What has gone past the akim stays past him; what he has let pass too, unless its term begins anew. */
export async function addresseeAlone(
  app: Pick<AppealsApp, 'clock'>,
  trx: Trx,
  { unitCode, addresseeReason }: Appeal,
  term: NonNullable<Detail['term']>,
): Promise<Exclude<AppealChange['to'], undefined>> {
  const isLate = addresseeReason === 'overdue' && term.dueOn < dayOf(app.clock());
  if (addresseeReason === 'returned-twice' || isLate) return { addressee: 'operator', reason: addresseeReason };
  const isAkimThere = (await officeOf(app, trx, unitCode)).length > 0;
  return isAkimThere ? { addressee: 'akim', reason: null } : { addressee: 'operator', reason: 'not-linked' };
}

/** A term that begins on this day. The caller holds the calendar. */
export async function termAnew(app: Pick<AppealsApp, 'clock'>, trx: Trx): Promise<NonNullable<Detail['term']>> {
  const calendar = await readCalendar(trx);
  const registered = registeredOn(calendar, app.clock());
  return { registeredOn: registered, dueOn: dueOn(calendar, registered), extendedOn: null };
}
