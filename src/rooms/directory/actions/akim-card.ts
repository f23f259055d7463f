import type { Db } from '../../../platform/database/index.ts';
import type { KnownElection } from '../elections/facts.ts';
import { listStandingElections } from '../queries/elections.ts';
import { type CardTenure, listChainWithVillages, listUnitTerms, type PlaceFacts } from '../queries/index.ts';
import { akimNow, pastTerms } from '../terms/office.ts';

export interface AkimCard {
  /** The place asked for. */
  readonly place: PlaceFacts;
  /** From the oblast down to the place. */
  readonly chain: readonly PlaceFacts[];
  /** The unit whose akim answers for the place; undefined in a big city, and where none has an akim of its own. */
  readonly unit: AkimCardUnit | undefined;
}

export interface AkimCardUnit {
  readonly place: PlaceFacts;
  /** From the oblast down to the unit. */
  readonly chain: readonly PlaceFacts[];
  /** Who is in office; undefined while the post is vacant or nobody has told us. */
  readonly tenure: CardTenure | undefined;
  /** The day the last term ended (`YYYY-MM-DD`) while nobody is in office; undefined where no term is known. */
  readonly vacantSince: string | undefined;
  /** The terms that are over, the latest first; at most 40. */
  readonly past: readonly CardTenure[];
  /** The latest elections that stand, those of the past too. */
  readonly elections: readonly KnownElection[];
  /** The settlements of the unit, its centre first; at most 30. */
  readonly villages: readonly PlaceFacts[];
  /** Whether it can be shown on a map: the unit itself or one of its villages. */
  readonly isLocated: boolean;
}

/** Everything that an akim's card says, in three queries; undefined where there is no such place. */
export async function findAkimCard(db: Db, placeCode: string): Promise<AkimCard | undefined> {
  const places = await listChainWithVillages(db, placeCode);
  const chain = places.filter((place) => place.part === 'chain');
  const place = chain.at(-1);
  if (place === undefined) return undefined;

  const unitAt = chain.findLastIndex((link) => link.hasAkim);
  const unit = chain[unitAt];
  if (unit === undefined) return { place, chain, unit: undefined };
  const [terms, elections] = await Promise.all([listUnitTerms(db, unit.code), listStandingElections(db, unit.code)]);
  const tenure = akimNow(terms);
  const past = pastTerms(terms);
  const villages = places.filter((found) => found.part === 'village');
  return {
    place,
    chain,
    unit: {
      place: unit,
      chain: chain.slice(0, unitAt + 1),
      tenure,
      vacantSince: tenure ? undefined : (past[0]?.endedOn ?? undefined),
      past,
      elections,
      villages,
      isLocated: [unit, ...villages].some((found) => found.isLocated),
    },
  };
}
