import type { InlineKeyboardButton } from 'grammy/types';
import type { PlaceCode } from '../../../kernel/ids.ts';
import type { Charts } from '../../../platform/charts/index.ts';
import type { FileStore } from '../../../platform/files/index.ts';
import type { Log } from '../../../platform/log.ts';
import type { Speech, Voice } from '../../../platform/speech/index.ts';
import type { Onward } from '../../../platform/telegram/context.ts';
import type { Refused } from '../../../platform/telegram/face.ts';
import type { Pictures } from '../../../platform/telegram/pictures.ts';
import type { DoubtsApp } from '../actions/doubts.ts';
import type { PlaceSearch } from '../actions/index.ts';
import type { PromiseCounts, UnitRecord } from '../record.ts';

export interface DirectoryFaceApp extends DoubtsApp {
  readonly search: PlaceSearch;
  /** What became of the letters to a unit's akim since an instant; the appeals room knows. */
  readonly recordOf: (unitCode: PlaceCode, span: { since: Date; today: string }) => Promise<UnitRecord>;
  /** What became of what was promised there. */
  readonly promisesOf: (unitCode: PlaceCode, span: { since: Date; today: string }) => Promise<PromiseCounts>;
  /** How often a unit's akim was thanked since an instant; the appeals room knows. */
  readonly thanksOf: (unitCode: PlaceCode, since: Date) => Promise<number>;
  /** Whether a letter has lain unread with a unit's office for too long; the appeals room knows. */
  readonly isSilent: (unitCode: PlaceCode) => Promise<boolean>;
  /** The button to the letters of a unit that their authors let the village see; the appeals room has them. */
  readonly lettersRow: (voice: Voice, unitCode: PlaceCode) => InlineKeyboardButton[];
  /** For what is said in both languages at once. */
  readonly speech: Speech;
  readonly charts: Charts;
  readonly pictures: Pictures;
  /** Where portraits are. */
  readonly files: Pick<FileStore, 'read'>;
  readonly log: Pick<Log, 'warn'>;
  readonly onward: Onward;
  readonly refused: Refused;
}
