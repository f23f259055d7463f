import type { Db } from '../../../platform/database/index.ts';
import type { PassportFact } from '../passport/facts.ts';
import { listFactsAround } from '../queries/passport.ts';
import { type AkimCard, findAkimCard } from './akim-card.ts';

/** What is known of a place besides its akim. */
export interface Passport {
  readonly card: AkimCard;
  /** Figures of the place itself where it lies below its unit, or has none; else none. */
  readonly own: readonly PassportFact[];
  /** Figures of its unit. */
  readonly unit: readonly PassportFact[];
}

/** How many people live in a place, as its own passport says; undefined where nobody has said it. A unit's figure says nothing of its villages. */
export async function findPeople(db: Db, placeCode: string): Promise<number | undefined> {
  const facts = await listFactsAround(db, placeCode);
  return facts.find((fact) => fact.placeCode === placeCode && fact.fact === 'people')?.amount ?? undefined;
}

/** How many adults live within a unit, as its passport says; undefined where nobody has said it. */
export async function findAdults(db: Db, unitCode: string): Promise<number | undefined> {
  const facts = await listFactsAround(db, unitCode);
  return facts.find((fact) => fact.placeCode === unitCode && fact.fact === 'adults')?.amount ?? undefined;
}

/** The village passport of a unit or a settlement; undefined where there is no such place, and for an oblast and a district. */
export async function findPassport(db: Db, placeCode: string): Promise<Passport | undefined> {
  const [card, facts] = await Promise.all([findAkimCard(db, placeCode), listFactsAround(db, placeCode)]);
  if (!card) return undefined;
  const { place, unit } = card;
  if (!unit && (place.level === 'region' || place.level === 'district')) return undefined;
  const of = (code: string | undefined) => facts.filter((fact) => fact.placeCode === code);
  return { card, own: place.code === unit?.place.code ? [] : of(place.code), unit: of(unit?.place.code) };
}
