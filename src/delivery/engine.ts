import { type Bell, openBell, openPatience, type Patience } from './bell.ts';
import { type Flight, fly, type Journey } from './flight.ts';
import type { Lane } from './message.ts';
import { DELIVERY_SETTINGS, type DeliveryParts } from './parts.ts';
import { type ClaimedRow, claimDue, hasWork, lockClaims, releaseOthers, renewClaims, sweepLapsed } from './queries/ledger.ts';

export interface Delivery {
  /** Something may have become due. Call it for every `delivery` that Postgres announces. */
  wake(): void;
  /** Resolves when nothing is due and nothing is on its way, in any process; or when this one was stopped. For tests. */
  idle(): Promise<void>;
  /**
   * Claims nothing more, puts back what has not left, waits for the answers to what has. What has no answer within the grace
   * stays claimed: another process finds it when the lease lapses, as unknown. May be called more than once.
   */
  stop(graceMs?: number): Promise<void>;
}

interface Engine {
  readonly journey: Journey;
  readonly bells: Readonly<Record<Lane, Bell>>;
  readonly flights: Readonly<Record<Lane, Map<number, { flight: Flight; landed: Promise<void> }>>>;
  readonly postgres: Patience;
}

const GRACE_MS = 10_000;
const SWEEP_ROWS = 500;
const IDLE_CHECK_MS = 20;
const LANES: readonly Lane[] = ['notice', 'broadcast'];

/**
 * Starts sending what the ledger holds: claim, commit, wait for a place, send, settle.
 *
 * Any number of processes may do so; a claim belongs to one. Each lane has slots of its own, so that notices never wait behind
 * broadcasts. Survives Postgres, Redis and Telegram going away and coming back.
 */
export function startDelivery(parts: DeliveryParts): Delivery {
  const stopping = new AbortController();
  const abandoned = new AbortController();
  const settings = { ...DELIVERY_SETTINGS, ...parts.settings };
  const engine: Engine = {
    journey: { parts, settings, stopping: stopping.signal, abandoned: abandoned.signal, telegram: openPatience() },
    bells: { notice: openBell(), broadcast: openBell() },
    flights: { notice: new Map(), broadcast: new Map() },
    postgres: openPatience(),
  };
  const keeper = openBell();
  const loops = [...LANES.map((lane) => runLane(engine, lane)), keepOrder(engine, keeper)];
  const wake = (): void => {
    for (const lane of LANES) engine.bells[lane].ring();
  };

  let stopped: Promise<void> | undefined;
  const stop = async (graceMs: number): Promise<void> => {
    stopping.abort();
    wake();
    keeper.ring();
    const grace = setTimeout(() => abandoned.abort(), graceMs);
    const given = new Promise((resolve) => abandoned.signal.addEventListener('abort', resolve));
    await Promise.race([given, Promise.all(loops).then(() => Promise.all(onTheirWay(engine).map(({ landed }) => landed)))]);
    clearTimeout(grace);
    abandoned.abort();
  };
  return { wake, idle: () => untilIdle(engine), stop: (graceMs = GRACE_MS) => (stopped ??= stop(graceMs)) };
}

/** Keeps the lane's slots filled. Never rejects. */
async function runLane(engine: Engine, lane: Lane): Promise<void> {
  const { journey, postgres } = engine;
  const { parts, settings, stopping } = journey;
  let doubtful = false;
  while (!stopping.aborted) {
    const heldMs = Math.max(parts.pace.heldForMs(), journey.telegram.leftMs(), postgres.leftMs());
    const free = settings.slots[lane] - engine.flights[lane].size;
    if (free > 0 && heldMs === 0) {
      const claimed = await attempt(engine, 'The ledger cannot be read; messages wait', async () => {
        // A claim whose commit got no answer may stand without our knowing. Nothing of it was sent.
        if (doubtful) await releaseOthers(parts.db, parts.processId, lane, [...engine.flights[lane].keys()]);
        return claim(engine, lane, free);
      });
      doubtful = claimed === undefined;
      if (claimed !== undefined && claimed > 0) continue;
    }
    await engine.bells[lane].sleep(heldMs > 0 ? Math.min(heldMs, settings.pollMs) : settings.pollMs);
  }
}

async function claim(engine: Engine, lane: Lane, limit: number): Promise<number> {
  const { parts, settings } = engine.journey;
  const flights = engine.flights[lane];
  const claimedAt = performance.now();
  const rows = await parts.db.transaction().execute(async (trx): Promise<ClaimedRow[]> => {
    await lockClaims(trx, lane);
    return claimDue(trx, { lane, limit, processId: parts.processId, leaseMs: settings.leaseMs, present: parts.clock?.() });
  });
  for (const row of rows) {
    const flight: Flight = { row, claimedAt, leaseEndsAt: claimedAt + settings.leaseMs };
    flights.set(row.id, { flight, landed: carry(engine, flight) });
  }
  return rows.length;
}

async function carry({ journey, flights, bells }: Engine, flight: Flight): Promise<void> {
  await fly(journey, flight);
  flights[flight.row.lane].delete(flight.row.id);
  bells[flight.row.lane].ring();
}

/** Renews the leases of what is on its way, and takes back claims of processes that fell silent. Never rejects. */
async function keepOrder(engine: Engine, bell: Bell): Promise<void> {
  const { parts, settings, stopping } = engine.journey;
  let renewAt = performance.now() + settings.leaseMs / 3;
  while (!stopping.aborted) {
    const swept = await attempt(engine, 'Lapsed claims cannot be read', () => sweepLapsed(parts.db, SWEEP_ROWS));
    if (swept !== undefined && swept > 0) {
      parts.log.warn('Messages of a process that ended were taken back', { rows: swept });
      for (const lane of LANES) engine.bells[lane].ring();
    }
    if (performance.now() >= renewAt) {
      await attempt(engine, 'Claims cannot be renewed', () => renewAll(engine));
      renewAt = performance.now() + settings.leaseMs / 3;
    }
    await bell.sleep(Math.min(settings.pollMs, settings.leaseMs / 3));
  }
}

async function renewAll(engine: Engine): Promise<void> {
  const { parts, settings } = engine.journey;
  const askedAt = performance.now();
  const flights = new Map(onTheirWay(engine).map(({ flight }) => [flight.row.id, flight]));
  if (flights.size === 0) return;
  for (const id of await renewClaims(parts.db, parts.processId, [...flights.keys()], settings.leaseMs)) {
    const flight = flights.get(id);
    if (flight !== undefined) flight.leaseEndsAt = askedAt + settings.leaseMs;
  }
}

/** @returns undefined where it failed; Postgres is then left alone for a moment, and for longer if it goes on failing */
async function attempt<T>({ journey, postgres }: Engine, complaint: string, action: () => Promise<T>): Promise<T | undefined> {
  try {
    const result = await action();
    postgres.worked();
    return result;
  } catch (err) {
    postgres.failed();
    journey.parts.log.warn(complaint, { error: err });
    return undefined;
  }
}

async function untilIdle(engine: Engine): Promise<void> {
  const { parts, stopping } = engine.journey;
  const bell = openBell();
  while (!stopping.aborted) {
    const busy = onTheirWay(engine).length > 0 || (await hasWork(parts.db, parts.clock?.()));
    if (!busy) return;
    await bell.sleep(IDLE_CHECK_MS);
  }
}

function onTheirWay({ flights }: Engine): { flight: Flight; landed: Promise<void> }[] {
  return LANES.flatMap((lane) => [...flights[lane].values()]);
}
