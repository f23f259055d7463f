import { createHash } from 'node:crypto';
import type { Clock } from '../../../kernel/clock.ts';
import { dayOf } from '../../../kernel/locale/index.ts';
import type { Db, Trx } from '../../../platform/database/index.ts';
import type { Election } from '../elections/facts.ts';
import type { Located } from '../geo/distance.ts';
import { isAkimUnitKind, type PlaceLevel } from '../kinds.ts';
import { seedAkimUnits } from '../queries/akim-units.ts';
import { saveCoordinates } from '../queries/coordinates.ts';
import { insertElections } from '../queries/elections.ts';
import { findLastSha256, insertBatch, lockImports, type NewBatch, type StoredPlace, savePlaces } from '../queries/register.ts';
import { insertTenures, listHeadedUnits, type NewTenure } from '../queries/tenures.ts';
import { DEMO_SOURCE } from '../register/undo.ts';

/** An invented place: its code is D and eight digits, so that no import of the classifier ever touches it. */
export interface DemoPlaceFacts {
  readonly code: string;
  readonly parentCode: string | null;
  readonly level: PlaceLevel;
  readonly kind: string;
  readonly nameKk: string;
  readonly nameRu: string;
}
export type DemoTenureFacts = NewTenure;

/**
 * Puts an invented country beside the register, marked as demo, in one transaction. Parents stand before their children.
 *
 * The same country again changes nothing.
 *
 * @returns whether it was written, or is there already; `other`: another invented country is there, of an earlier version of this one
 */
export function applyDemoCountry(
  app: { db: Db; clock: Clock },
  country: {
    places: readonly DemoPlaceFacts[];
    akims: readonly DemoTenureFacts[];
    formerAkims?: readonly DemoTenureFacts[];
    coordinates?: readonly Located[];
    elections?: readonly Election[];
  },
): Promise<'new' | 'same' | 'other'> {
  const places = withAncestors(country.places);
  const units = places.filter((place) => isAkimUnitKind(place.kind)).map((place) => place.code);
  return app.db.transaction().execute(async (trx) => {
    await lockImports(trx);
    const appliedAt = app.clock();
    const origin = { source: DEMO_SOURCE, appliedAt };
    const sha256 = createHash('sha256').update(JSON.stringify(country.places)).digest('hex');
    const before = await findLastSha256(trx, 'places', origin.source);
    if (before !== undefined) return before === sha256 ? 'same' : 'other';

    const placesBatch = await insertBatch(trx, { ...origin, register: 'places', sha256, rowCount: places.length });
    await savePlaces(trx, places, { batchId: placesBatch, demo: true, listedOn: dayOf(appliedAt) });
    await seedAkimUnits(trx, units, placesBatch);
    const headed = new Set(await listHeadedUnits(trx, units));
    const begun = [...country.akims, ...(country.formerAkims ?? [])].filter((akim) => !headed.has(akim.unitCode));
    const akimsBatch = await insertBatch(trx, { ...origin, register: 'akims', sha256, rowCount: begun.length });
    await insertTenures(trx, begun, { batchId: akimsBatch, demo: true });
    await locate(trx, country.coordinates ?? [], { ...origin, register: 'coordinates', sha256 });
    await call(trx, country.elections ?? [], { ...origin, register: 'elections', sha256 });
    return 'new';
  });
}

async function locate(trx: Trx, coordinates: readonly Located[], origin: Omit<NewBatch, 'rowCount'>): Promise<void> {
  if (coordinates.length === 0) return;
  await saveCoordinates(trx, coordinates, await insertBatch(trx, { ...origin, rowCount: coordinates.length }));
}

async function call(trx: Trx, elections: readonly Election[], origin: Omit<NewBatch, 'rowCount'>): Promise<void> {
  if (elections.length === 0) return;
  await insertElections(trx, elections, await insertBatch(trx, { ...origin, rowCount: elections.length }));
}

function withAncestors(places: readonly DemoPlaceFacts[]): StoredPlace[] {
  const chains = new Map<string, readonly string[]>();
  return places.map((place) => {
    const ancestors = [...(chains.get(place.parentCode ?? '') ?? []), place.code];
    chains.set(place.code, ancestors);
    return { ...place, ancestors, publishedKk: place.nameKk, publishedRu: place.nameRu };
  });
}
