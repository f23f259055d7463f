import { type PersonId, type PlaceCode, WHOLE_COUNTRY } from './ids.ts';
import type { Language } from './locale/index.ts';

/** `staff`: works for the akim of a unit. `helper`: writes letters down for people of an area who have no phone. */
export type RoleKind = 'operator' | 'akim' | 'staff' | 'helper';
/** A helper keeps the resident's. */
export type FaceKind = 'resident' | Exclude<RoleKind, 'helper'>;

/** Who speaks, as far as every screen must know. Loaded once for each update. */
export interface Caller {
  readonly personId: PersonId;
  /** Null until the person has chosen. */
  readonly language: Language | null;
  readonly consented: boolean;
  /** Whose menu is shown: that of the highest role, unless the person switched. */
  readonly face: FaceKind;
  readonly roles: readonly Role[];
}

export interface Role {
  readonly kind: RoleKind;
  readonly areaCode: PlaceCode;
  /** Of staff: the akim is away today and has left this person in his place. */
  readonly isDeputy?: boolean;
}

/**
 * Whom a command or a button is for; `office`: an akim or who works for him; `official`: who is of an office or an operator;
 * `filer`: who writes letters down for others.
 */
export type Audience = 'anyone' | 'consented' | 'office' | 'official' | 'filer' | RoleKind;

export function isFor(audience: Audience, caller: Caller): boolean {
  switch (audience) {
    case 'anyone':
      return true;
    case 'consented':
      return caller.consented;
    case 'official':
      return caller.roles.some((role) => role.kind !== 'helper');
    case 'office':
      return caller.roles.some((role) => role.kind === 'akim' || role.kind === 'staff');
    case 'filer':
      return caller.roles.some((role) => role.kind === 'operator' || role.kind === 'helper');
    case 'akim':
    case 'staff':
    case 'operator':
    case 'helper':
      return caller.roles.some((role) => role.kind === audience);
  }
}

/** The units of whose akim's office the caller is: as the akim himself or as one of his staff. */
export function officesOf(caller: Caller): PlaceCode[] {
  return [...new Set([...areasOf(caller, 'akim'), ...areasOf(caller, 'staff')])];
}

/** Whether the caller looks at the bot as somebody of an akim's office. */
export function isInOffice({ face }: Caller): boolean {
  return face === 'akim' || face === 'staff';
}

/** The areas in which the caller holds a role. */
export function areasOf(caller: Caller, kind: RoleKind): PlaceCode[] {
  return caller.roles.filter((role) => role.kind === kind).map((role) => role.areaCode);
}

/** Whether the caller is an operator of the whole country: what is the same everywhere is his to change. */
export function servesCountry(caller: Caller): boolean {
  return areasOf(caller, 'operator').includes(WHOLE_COUNTRY);
}
