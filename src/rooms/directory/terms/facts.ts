/** Why a term may end (law on local government, art. 36(5)), as a file says it. */
export const END_REASONS = [
  'succeeded',
  'term-over',
  'resigned',
  'left-party',
  'no-confidence',
  'dismissed',
  'citizenship',
  'incapacity',
  'died',
  'unit-abolished',
  'other',
] as const;
/** `taken-back`: the term never was, its import was undone. No file says that. */
export type EndReason = (typeof END_REASONS)[number] | 'taken-back';

/**
 * Who heads a unit, as a file says it. Days are `YYYY-MM-DD`.
 *
 * What is optional here stands in optional columns: absent where the file has no such column, null where the cell is empty.
 */
export interface TenureFacts {
  readonly unitCode: string;
  readonly nameKk: string;
  readonly nameRu: string;
  readonly birthYear: number | null;
  readonly how: 'elected' | 'acting';
  /** Elected on, or acting since. */
  readonly startedOn: string;
  /** False where an acting akim's file does not say since when: then `startedOn` is the day of the check. */
  readonly startKnown: boolean;
  readonly termUntil: string | null;
  readonly nomination: 'party' | 'self' | 'akim' | null;
  readonly party: string | null;
  readonly priorCivilService: boolean | null;
  readonly phone: string | null;
  readonly receptionKk: string | null;
  readonly receptionRu: string | null;
  readonly sourceUrl: string;
  readonly checkedOn: string;
  readonly sex?: 'female' | 'male' | null;
  readonly registeredOn?: string | null;
  readonly termNumber?: number | null;
  readonly officeKk?: string | null;
  readonly officeRu?: string | null;
  /** Of the office, lower case. */
  readonly email?: string | null;
  /** As `writeHours` writes them; null where only words are known. */
  readonly receptionHours?: string | null;
  /** The portrait's name in the file store. */
  readonly photoName?: string | null;
  /** A term of the past. An empty cell never opens a term again: the row then speaks of who is in office. */
  readonly endedOn?: string | null;
  readonly endReason?: EndReason | null;
}

/** A term with everything that the database keeps of it. */
export type Tenure = Required<Omit<TenureFacts, 'startKnown'>> & {
  /** What an operator corrected in the chat, and no import has confirmed since; absent for none. */
  readonly byHand?: readonly CardPart[];
};

/** What an operator may correct in the chat, and the facts that each part holds. */
export const CARD_PARTS = {
  name: ['nameKk', 'nameRu'],
  phone: ['phone'],
  email: ['email'],
  hours: ['receptionHours', 'receptionKk', 'receptionRu'],
  office: ['officeKk', 'officeRu'],
} as const satisfies Readonly<Record<string, readonly (keyof Tenure)[]>>;
export type CardPart = keyof typeof CARD_PARTS;

/** A term as the database has it. */
export interface KnownTenure extends Tenure {
  readonly id: number;
  readonly byHand: readonly CardPart[];
}

/** That nobody heads a unit any more. */
export interface Vacancy {
  readonly unitCode: string;
  /** `YYYY-MM-DD`: since when the post is vacant, or the day of the check where the file does not say. */
  readonly vacantOn: string;
  /** The column that said so. */
  readonly saidIn: 'since' | 'checked_on';
}

/** A row and where it stood, so that later checks can name it. */
export type AkimRow = { readonly row: number; readonly facts: TenureFacts } | { readonly row: number; readonly vacancy: Vacancy };
