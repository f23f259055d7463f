import type { Clock } from '../../../kernel/clock.ts';
import type { Db } from '../../../platform/database/index.ts';

export interface IdentityApp {
  readonly db: Db;
  readonly clock: Clock;
}
