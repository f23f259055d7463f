import { type PersonId, type PlaceCode, WHOLE_COUNTRY } from './ids.ts';
import type { Language } from './locale/index.ts';

export type RoleKind = 'operator' | 'akim';
export type FaceKind = 'resident' | RoleKind;

/** Who speaks, as far as every screen must know. Loaded once for each update. */
export interface Caller {
  readonly personId: PersonId;
  /** Null until the person has chosen. */
  readonly language: Language | null;
  readonly consented: boolean;
  /** Whose menu is shown: that of the highest role, unless the person switched. */
  readonly face: FaceKind;
  readonly roles: readonly { readonly kind: RoleKind; readonly areaCode: PlaceCode }[];
}

/** Whom a command or a button is for; `official`: an akim or an operator. */
export type Audience = 'anyone' | 'consented' | 'official' | RoleKind;

export function isFor(audience: Audience, caller: Caller): boolean {
  switch (audience) {
    case 'anyone':
      return true;
    case 'consented':
      return caller.consented;
    case 'official':
      return caller.roles.length > 0;
    case 'akim':
    case 'operator':
      return caller.roles.some((role) => role.kind === audience);
  }
}

/** The areas in which the caller holds a role. */
export function areasOf(caller: Caller, kind: RoleKind): PlaceCode[] {
  return caller.roles.filter((role) => role.kind === kind).map((role) => role.areaCode);
}

/** Whether the caller is an operator of the whole country: what is the same everywhere is his to change. */
export function servesCountry(caller: Caller): boolean {
  return areasOf(caller, 'operator').includes(WHOLE_COUNTRY);
}
