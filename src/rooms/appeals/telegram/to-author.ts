import type { Voice } from '../../../platform/speech/index.ts';
import type { Worded } from '../actions/app.ts';
import type { Appeal } from '../queries/appeals.ts';
import { relayLines } from './another/words.ts';
import { letter } from './words.ts';

/** To whoever follows a case; whose letter has joined it is told so, and who does so for somebody else is reminded of him. */
export function letterToAuthor(voice: Voice, appeal: Appeal, text: string, rows: Parameters<typeof letter>[1]): Worded {
  const shared = appeal.joinedTo === null ? [] : [voice.say('appeals-told-shared')];
  return letter([text, ...shared, ...relayLines(voice, appeal)].join('\n\n'), rows);
}
