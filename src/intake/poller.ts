import { setTimeout as wait } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import type { Log } from '../platform/log.ts';
import type { Intake } from './intake.ts';

const PAUSE_MS_MAX = 5_000;
const STANDBY_MS = 250;

export interface PollerParts {
  readonly intake: Intake;
  readonly log: Log;
  /** Whether it is this process that fetches, of several. */
  isOurs(): boolean;
  /** One getUpdates call; waits at Telegram's for the next updates. */
  getUpdates(offset: number, signal: AbortSignal): Promise<Update[]>;
}

export interface Poller {
  stop(): Promise<void>;
}

/** Fetches updates for as long as it runs. Telegram is told of an update only by the next call, after it was committed. */
export function openPoller(parts: PollerParts): Poller {
  const stopping = new AbortController();
  const ended = poll(parts, stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      await ended;
    },
  };
}

async function poll(parts: PollerParts, stopping: AbortSignal): Promise<void> {
  let offset = 0;
  for (let failures = 0; !stopping.aborted; ) {
    if (!parts.isOurs()) {
      await pause(STANDBY_MS, stopping);
      continue;
    }
    try {
      const updates = await parts.getUpdates(offset, stopping);
      if (updates.length > 0) await parts.intake.receive(updates.map((update) => ({ update, payload: JSON.stringify(update) })));
      // Not the highest: numbers restart at random after a quiet week, and Telegram keeps them in its own order.
      offset = (updates.at(-1)?.update_id ?? offset - 1) + 1;
      failures = 0;
    } catch (error) {
      if (stopping.aborted) return;
      failures += 1;
      parts.log.warn('Updates could not be fetched', { error, failures });
      await pause(Math.min(100 * 2 ** failures, PAUSE_MS_MAX), stopping);
    }
  }
}

/** Ends early when the poller stops. */
async function pause(ms: number, stopping: AbortSignal): Promise<void> {
  await wait(ms, undefined, { signal: stopping }).catch(() => undefined);
}
