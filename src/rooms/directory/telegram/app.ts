import type { Clock } from '../../../kernel/clock.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { Onward } from '../../../platform/telegram/context.ts';
import type { Refused } from '../../../platform/telegram/face.ts';
import type { PlaceSearch } from '../actions/index.ts';

export interface DirectoryFaceApp {
  readonly db: Db;
  readonly clock: Clock;
  readonly search: PlaceSearch;
  readonly onward: Onward;
  readonly refused: Refused;
}
