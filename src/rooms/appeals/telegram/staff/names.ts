import type { PlaceCode } from '../../../../kernel/ids.ts';
import { clip } from '../../../../kernel/locale/index.ts';
import type { Db } from '../../../../platform/database/index.ts';
import type { Voice } from '../../../../platform/speech/index.ts';
import { type Appointee, listStaffEver, listStaffOfPresent } from '../../../identity/index.ts';
import type { DeskKind } from '../../access.ts';
import type { StaffNames } from '../words.ts';

const BUTTON_CHARS_MAX = 30;

/** «2-маман · Ерлан, ветеринар»: which one of the unit, and how the akim calls him. */
export function whoIs(voice: Voice, { number, label }: Pick<Appointee, 'number' | 'label'>): string {
  return voice.label('appeals-staff-who', { n: number, who: label });
}

/** The same on a button. */
export function appointeeLabel({ number, label }: Appointee): string {
  return clip(`${number}. ${label}`, BUTTON_CHARS_MAX);
}

/**
 * How those who work or worked for the akim of a unit are called. What an akim calls them is for his own office: operators, and the office
 * of the next akim, see a number.
 */
export async function staffNames(db: Db, voice: Voice, unitCode: PlaceCode, desk: DeskKind): Promise<StaffNames> {
  const staff = await listStaffEver(db, unitCode);
  const present = desk === 'operator' ? new Set<number>() : await listStaffOfPresent(db, unitCode);
  const name = (one: Appointee) => (present.has(one.roleId) ? whoIs(voice, one) : voice.label('appeals-staff-number', { n: one.number }));
  return new Map(staff.map((one) => [one.personId, name(one)]));
}
