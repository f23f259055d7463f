import { areasOf, type Caller, type RoleKind } from '../../kernel/caller.ts';
import { type PlaceCode, WHOLE_COUNTRY } from '../../kernel/ids.ts';
import { type AddresseeReason, isAboutAkim } from './rules.ts';
import { after, type State } from './states.ts';

/** Of a case, what decides who may open it. */
export interface Addressed {
  readonly addressee: RoleKind;
  readonly unitCode: PlaceCode;
  /** From the oblast down to the place. */
  readonly areas: readonly PlaceCode[];
  readonly addresseeReason: AddresseeReason | null;
}

/**
 * As whom the caller may open a case; undefined where it is not his to see.
 *
 * The akim sees what is addressed to him in his own units: never what is about himself or has gone past him. An operator may look
 * at any case of his area. Who holds both roles is the akim first, and sees nothing that is about himself.
 */
export function deskFor(caller: Caller, appeal: Addressed): RoleKind | undefined {
  const isAkim = areasOf(caller, 'akim').includes(appeal.unitCode);
  if (isAkim && appeal.addressee === 'akim') return 'akim';
  if (isAkim && isAboutAkim(appeal.addresseeReason)) return undefined;
  const served = areasOf(caller, 'operator');
  return served.includes(WHOLE_COUNTRY) || appeal.areas.some((area) => served.includes(area)) ? 'operator' : undefined;
}

/** Whether an operator who has it before him may hand it to the unit's akim: never what is about the akim himself. */
export function mayPass(desk: RoleKind, appeal: Addressed & { readonly state: State }): boolean {
  if (desk !== 'operator' || !mayAct(desk, appeal) || isAboutAkim(appeal.addresseeReason)) return false;
  return after(appeal.state, 'passed') !== undefined;
}

/** Whether it is with an operator only because nobody was there as akim, and he has not taken it up. */
export function isOrphaned(appeal: Addressed & { readonly state: State }): boolean {
  const isWaiting = appeal.addresseeReason === 'not-linked' || appeal.addresseeReason === 'vacant';
  return appeal.addressee === 'operator' && isWaiting && appeal.state !== 'in-work';
}

/** Whether the caller may answer a case now: his office, whose it is or the resident's last word may have changed since he began. */
export function mayAnswer(caller: Caller, appeal: Addressed & { readonly state: State }): boolean {
  const desk = deskFor(caller, appeal);
  return desk !== undefined && mayAct(desk, appeal) && after(appeal.state, 'answered') !== undefined;
}

/** Whether the caller still holds an office over a case that may be somebody else's to answer now: he may hear that it is. */
export function isStillOver(caller: Caller, appeal: Addressed): boolean {
  const isAkim = !isAboutAkim(appeal.addresseeReason) && areasOf(caller, 'akim').includes(appeal.unitCode);
  return isAkim || deskFor(caller, appeal) !== undefined;
}

/** Whether who has opened a case at this desk may also take it up and answer: an operator only looks at what is the akim's. */
export function mayAct(desk: RoleKind, appeal: Pick<Addressed, 'addressee'>): boolean {
  return desk === appeal.addressee;
}
