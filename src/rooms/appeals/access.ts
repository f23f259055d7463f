import { areasOf, type Caller, officesOf } from '../../kernel/caller.ts';
import { type PlaceCode, WHOLE_COUNTRY } from '../../kernel/ids.ts';
import { type AddresseeReason, isAboutAkim } from './rules.ts';
import { after, type State } from './states.ts';

/**
 * As whom somebody has a case before him. `staff` works for the akim; `deputy` is one of them who answers for him while he is away,
 * and may decide what he may; names stay hidden from him.
 */
export type DeskKind = 'akim' | 'deputy' | 'staff' | 'operator';

/** Of a case, what decides who may open it. */
export interface Addressed {
  readonly addressee: 'akim' | 'operator';
  readonly unitCode: PlaceCode;
  /** From the oblast down to the place. */
  readonly areas: readonly PlaceCode[];
  readonly addresseeReason: AddresseeReason | null;
}

/**
 * As whom the caller may open a case; undefined where it is not his to see.
 *
 * The akim, and who works for him, see what is addressed to him in his own units: never what is about him or has gone past him. An
 * operator may look at any case of his area. Who is of the office as well is that first, and sees nothing that is about its akim.
 */
export function deskFor(caller: Caller, appeal: Addressed): DeskKind | undefined {
  const inOffice = officeDesk(caller, appeal.unitCode);
  if (inOffice && appeal.addressee === 'akim') return inOffice;
  if (inOffice && isAboutAkim(appeal.addresseeReason)) return undefined;
  const served = areasOf(caller, 'operator');
  return served.includes(WHOLE_COUNTRY) || appeal.areas.some((area) => served.includes(area)) ? 'operator' : undefined;
}

function officeDesk(caller: Caller, unitCode: PlaceCode): DeskKind | undefined {
  if (areasOf(caller, 'akim').includes(unitCode)) return 'akim';
  const staff = caller.roles.filter((role) => role.kind === 'staff' && role.areaCode === unitCode);
  if (staff.length === 0) return undefined;
  return staff.some((role) => role.isDeputy) ? 'deputy' : 'staff';
}

/** As whom he acts, in the history: a deputy remains one of the staff. */
export function byRoleOf(desk: DeskKind): 'akim' | 'staff' | 'operator' {
  return desk === 'deputy' ? 'staff' : desk;
}

/** Whether what only an akim decides is for this desk: to refuse, to put off, to hand a case to somebody. */
export function mayDecide(desk: DeskKind): boolean {
  return desk !== 'staff';
}

/** Whether the author's name is shown: he lets the akim see it, nobody else, neither who works for him nor who answers for him. */
export function seesName(desk: DeskKind, { authorName }: { readonly authorName: string | null }): boolean {
  return desk === 'akim' && authorName !== null;
}

/** Whether an operator who has it before him may hand it to the unit's akim: never what is about the akim himself. */
export function mayPass(desk: DeskKind, appeal: Addressed & { readonly state: State }): boolean {
  if (desk !== 'operator' || !mayAct(desk, appeal) || isAboutAkim(appeal.addresseeReason)) return false;
  return after(appeal.state, 'passed') !== undefined;
}

/** Whether it is with an operator only because nobody was there as akim, and he has not taken it up. */
export function isOrphaned(appeal: Addressed & { readonly state: State }): boolean {
  const isWaiting = appeal.addresseeReason === 'not-linked' || appeal.addresseeReason === 'vacant';
  return appeal.addressee === 'operator' && isWaiting && appeal.state !== 'in-work';
}

/**
 * Whether the caller holds an office over a case: `seen`, he may open it; `hidden`, he must not, for it is about him or has gone past him.
 */
export function officeOver(caller: Caller, appeal: Addressed): 'seen' | 'hidden' | undefined {
  if (deskFor(caller, appeal)) return 'seen';
  return officeDesk(caller, appeal.unitCode) === undefined ? undefined : 'hidden';
}

/** Whether the caller may answer a case now: his office, whose it is or the resident's last word may have changed since he began. */
export function mayAnswer(caller: Caller, appeal: Addressed & { readonly state: State }): boolean {
  const desk = deskFor(caller, appeal);
  return desk !== undefined && mayAct(desk, appeal) && after(appeal.state, 'answered') !== undefined;
}

/** Whether the caller still holds an office over a case that may be somebody else's to answer now: he may hear that it is. */
export function isStillOver(caller: Caller, appeal: Addressed): boolean {
  const isOffices = !isAboutAkim(appeal.addresseeReason) && officeDesk(caller, appeal.unitCode) !== undefined;
  return isOffices || deskFor(caller, appeal) !== undefined;
}

/** Whether who has opened a case at this desk may also take it up and answer: an operator only looks at what is the akim's. */
export function mayAct(desk: DeskKind, appeal: Pick<Addressed, 'addressee'>): boolean {
  return (desk === 'operator') === (appeal.addressee === 'operator');
}

/** Whether somebody has to do with a case as an operator, and in no way as one of its akim's office. */
export function mayModerate(caller: Caller, appeal: Addressed): boolean {
  return deskFor(caller, appeal) === 'operator' && !officesOf(caller).includes(appeal.unitCode);
}
