import { type Speech, voiceIn } from '../../../../platform/speech/index.ts';
import { button } from '../../../../platform/telegram/buttons.ts';
import type { AppealWords } from '../../actions/app.ts';
import { letterToAuthor } from '../to-author.ts';
import { headOf, type Wording } from '../words.ts';
import { wordDue } from './due.ts';

/** What the author of a letter hears that was joined to another case, or goes alone from now on. */
export function joinedWordsOf(app: Wording & { readonly speech: Speech }): Pick<AppealWords, 'joined' | 'split'> {
  return {
    joined: (language, appeal) => {
      const voice = voiceIn(app.speech, language);
      const text = voice.say('appeals-told-joined-by', headOf(voice, appeal));
      // It says already that it was joined.
      return letterToAuthor(voice, { ...appeal, joinedTo: null }, text, [
        [button(voice.label('appeals-open-button'), 'appeals:follow', appeal.id)],
        [button(voice.label('appeals-split-button'), 'appeals:split', appeal.id)],
      ]);
    },
    split: (language, appeal, by) => {
      const voice = voiceIn(app.speech, language);
      const text = voice.say('appeals-told-split', { ...headOf(voice, appeal), because: by });
      return letterToAuthor(voice, appeal, [text, wordDue(app, voice, appeal)].join('\n'), [
        [button(voice.label('appeals-open-button'), 'appeals:follow', appeal.id)],
      ]);
    },
  };
}
