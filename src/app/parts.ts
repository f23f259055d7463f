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
}
