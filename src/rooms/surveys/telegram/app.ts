import type { Speech } from '../../../platform/speech/index.ts';
import type { Onward } from '../../../platform/telegram/context.ts';
import type { Refused } from '../../../platform/telegram/face.ts';
import type { DirectoryFaceApp } from '../../directory/index.ts';
import type { SurveysApp } from '../actions/draft.ts';

export interface SurveysFaceApp extends SurveysApp {
  readonly speech: Speech;
  /** Places are looked up and worded by the directory. */
  readonly directory: DirectoryFaceApp;
  /** Who runs the bot and asks; without both names no survey can be started. Null: not set. */
  readonly operator: { readonly nameKk: string | null; readonly nameRu: string | null };
  /** A survey was opened or ended. */
  readonly wakeSurveys: () => void;
  readonly onward: Onward;
  readonly refused: Refused;
}
