import type { Speech } from '../../../platform/speech/index.ts';
import type { Onward } from '../../../platform/telegram/context.ts';
import type { Refused } from '../../../platform/telegram/face.ts';
import type { DirectoryFaceApp } from '../../directory/index.ts';
import type { IdentityFaceApp } from '../../identity/index.ts';
import type { AppealsApp } from '../actions/app.ts';

export interface AppealsFaceApp extends AppealsApp {
  readonly speech: Speech;
  /** Places are looked up and worded by the directory. */
  readonly directory: DirectoryFaceApp;
  /** Whom to ring up about the bot itself. */
  readonly operator: IdentityFaceApp['operator'];
  readonly onward: Onward;
  readonly refused: Refused;
}
