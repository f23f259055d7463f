import type { Db } from '../../../platform/database/index.ts';
import { listFormerNames } from '../queries/former-names.ts';
import { listAllPlaces, type PlaceFacts } from '../queries/places.ts';
import { getDirectoryVersion } from '../queries/register.ts';
import { buildIndex, type FindOptions, findPlaces, type PlacesFound } from '../search/index.ts';
import { oldNamesOf } from '../search/old-names.ts';

/** The places in memory: found by name within milliseconds, fresh within seconds after an import anywhere. */
export interface PlaceSearch {
  find(query: string, options: FindOptions): PlacesFound;
  /** A place by its code, a retired one too. */
  place(code: string): PlaceFacts | undefined;
  /** From the oblast down to the place; undefined where there is no such place. */
  chain(code: string): readonly PlaceFacts[] | undefined;
  /** The number of the last import that is in memory; 0 before the first. */
  readonly version: number;
  /** Looks for a newer import now; resolves when it is in memory. Rejects where the database is away. */
  refresh(): Promise<void>;
  /** Stops looking; what is in memory goes on answering. */
  close(): Promise<void>;
}

export interface PlaceSearchOptions {
  /** How often a newer import is looked for, ms. */
  readonly checkEveryMs?: number;
  /** Hears of a check that failed; the next one tries again. Must not throw. */
  readonly onFailure?: (error: unknown) => void;
  /** Hears how long a reload took. */
  readonly onReload?: (reload: { version: number; placeCount: number; tookMs: number }) => void;
}

const CHECK_EVERY_MS = 2_000;

interface Snapshot {
  readonly version: number;
  readonly byCode: ReadonlyMap<string, PlaceFacts>;
  readonly index: ReturnType<typeof buildIndex>;
}

/**
 * Loads all places and keeps them fresh: one for each process. Rejects where the first load fails.
 *
 * Imports are noticed by their number and not only by a notice, so that a lost connection cannot leave a process behind.
 */
export async function openPlaceSearch(db: Db, options: PlaceSearchOptions = {}): Promise<PlaceSearch> {
  let snapshot = await load(db);
  let isClosed = false;
  let lastCheck: Promise<void> = Promise.resolve();

  // One after another: a check that begins after an import always sees it.
  const refresh = (): Promise<void> => {
    const previous = lastCheck;
    lastCheck = check(previous);
    return lastCheck;
  };
  const check = async (previous: Promise<void>): Promise<void> => {
    // Who asked for the previous check has heard of its failure.
    await previous.catch(() => undefined);
    if (isClosed || (await getDirectoryVersion(db)) === snapshot.version) return;
    const startedAt = performance.now();
    snapshot = await load(db);
    options.onReload?.({ version: snapshot.version, placeCount: snapshot.byCode.size, tookMs: performance.now() - startedAt });
  };
  let isChecking = false;
  const timer = setInterval(() => {
    if (isChecking) return;
    isChecking = true;
    refresh()
      .catch((error: unknown) => options.onFailure?.(error))
      .finally(() => {
        isChecking = false;
      });
  }, options.checkEveryMs ?? CHECK_EVERY_MS);
  timer.unref();

  return {
    find: (query, wish) => findPlaces(snapshot.index, query, wish),
    place: (code) => snapshot.byCode.get(code),
    chain: (code) => chainIn(snapshot.byCode, code),
    get version() {
      return snapshot.version;
    },
    refresh,
    close: async () => {
      isClosed = true;
      clearInterval(timer);
      await lastCheck.catch(() => undefined);
    },
  };
}

// The version first: an import in between makes the number too low, and the next check loads again.
async function load(db: Db): Promise<Snapshot> {
  const version = await getDirectoryVersion(db);
  const places = await listAllPlaces(db);
  const formerNames = Map.groupBy(await listFormerNames(db), (name) => name.placeCode);
  const live = places.filter((place) => place.retiredOn === null);
  const searchable = live.map((place) => {
    const former = formerNames.get(place.code);
    return former ? { ...place, oldNames: oldNamesOf(place, former) } : place;
  });
  return { version, byCode: new Map(places.map((place) => [place.code, place])), index: buildIndex(searchable) };
}

function chainIn(byCode: ReadonlyMap<string, PlaceFacts>, code: string): readonly PlaceFacts[] | undefined {
  const ancestors = byCode.get(code)?.ancestors;
  return ancestors?.flatMap((above) => byCode.get(above) ?? []);
}
