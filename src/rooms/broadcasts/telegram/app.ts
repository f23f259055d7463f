import type { Speech } from '../../../platform/speech/index.ts';
import type { Onward } from '../../../platform/telegram/context.ts';
import type { Refused } from '../../../platform/telegram/face.ts';
import type { DirectoryFaceApp } from '../../directory/index.ts';
import type { BroadcastsApp } from '../actions.ts';

export interface BroadcastsFaceApp extends BroadcastsApp {
  readonly speech: Speech;
  /** Places are looked up and worded by the directory. */
  readonly directory: DirectoryFaceApp;
  /** Who runs the bot, for the footer. Null: not set. */
  readonly operator: { readonly nameKk: string | null; readonly nameRu: string | null };
  /** Something was confirmed. */
  readonly wakeRunner: () => void;
  readonly onward: Onward;
  readonly refused: Refused;
}
