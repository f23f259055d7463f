import type { Clock } from '../kernel/clock.ts';
import type { Db } from '../platform/database/index.ts';
import type { Store } from '../platform/redis/index.ts';
import type { Speech } from '../platform/speech/index.ts';
import type { AppealsFaceApp } from '../rooms/appeals/index.ts';
import type { BroadcastsFaceApp } from '../rooms/broadcasts/index.ts';
import type { CalendarFaceApp } from '../rooms/calendar/index.ts';
import type { DirectoryFaceApp } from '../rooms/directory/index.ts';
import type { IdentityFaceApp } from '../rooms/identity/index.ts';
import type { SurveysFaceApp } from '../rooms/surveys/index.ts';

export interface Rooms {
  readonly identity: IdentityFaceApp;
  readonly directory: DirectoryFaceApp;
  readonly calendar: CalendarFaceApp;
  readonly appeals: AppealsFaceApp;
  readonly broadcasts: BroadcastsFaceApp;
  readonly surveys: SurveysFaceApp;
}

export interface HallApp {
  readonly db: Db;
  readonly clock: Clock;
  readonly speech: Speech;
  readonly store: Store;
  readonly rooms: Rooms;
}
