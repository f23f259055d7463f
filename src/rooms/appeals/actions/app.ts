import type { Worded } from '../../../delivery/index.ts';
import type { Clock } from '../../../kernel/clock.ts';
import type { Language } from '../../../kernel/locale/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { Appeal } from '../queries/appeals.ts';
import type { ActingRole } from '../queries/events.ts';

export type { Worded };

/** How those are told who are not speaking now; put into words by the room's telegram side. */
export interface AppealWords {
  /** To officials: no word of the letter, no name. */
  notice(language: Language, about: 'filed' | 'disputed' | 'confirmed' | 'partly', appeal: Appeal): Worded;
  /** To the resident. */
  progress(language: Language, about: 'seen' | 'work-begun' | 'passed' | 'readdressed', appeal: Appeal): Worded;
  answer(language: Language, appeal: Appeal, answer: { body: string; fileCount: number; byRole: ActingRole }): Worded;
}

export interface AppealsApp {
  readonly db: Db;
  readonly clock: Clock;
  readonly words: AppealWords;
  /** A number from 0 to 1 for the code that a resident writes down; nobody should guess the next one. */
  readonly random: () => number;
  /** Files came: our own copies may be made. */
  readonly wakeKeeper: () => void;
}
