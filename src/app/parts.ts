import type { Config } from '../config.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Closers } from '../platform/closers.ts';
import type { Counters } from '../platform/counters.ts';
import type { Storage } from '../platform/database/storage.ts';
import type { Log } from '../platform/log.ts';
import type { Shared } from '../platform/redis/index.ts';
import type { Speech } from '../platform/speech/index.ts';
import type { PlaceSearch } from '../rooms/directory/index.ts';

export const APPLICATION = 'auyl-akimi';

/** What everything else is put together from. */
export interface Parts {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  readonly counters: Counters;
  readonly storage: Storage;
  readonly shared: Shared;
  readonly search: PlaceSearch;
  readonly speech: Speech;
  readonly closers: Closers;
  /** Aborted when the process is told to stop, also while it starts. */
  readonly stopping: AbortSignal;
  readonly patience: Patience;
}

/** How long things may take before the bot goes on without them; where absent, as each part says. Tests wait less. */
export interface Patience {
  /** A reply waits for a hold of Telegram's, then it goes to the ledger. */
  readonly holdWaitMsMax?: number | undefined;
  /** A handler may take for one update. */
  readonly handlerMsMax?: number | undefined;
}
