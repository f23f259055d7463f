import { type Speech, voiceIn } from '../../../../platform/speech/index.ts';
import { button } from '../../../../platform/telegram/buttons.ts';
import type { AppealWords } from '../../actions/app.ts';
import { formatCode } from '../../code.ts';
import { letterToAuthor } from '../to-author.ts';
import { dueOf, headOf, type Wording } from '../words.ts';

/** What the author of a letter hears that was joined to another case, or goes alone from now on. */
export function joinedWordsOf(app: Wording & { readonly speech: Speech }): Pick<AppealWords, 'joined' | 'split'> {
  return {
    joined: (language, appeal) => {
      const voice = voiceIn(app.speech, language);
      const text = voice.say('appeals-told-joined-by', { ...headOf(voice, appeal), lead: formatCode(appeal.joinedCode ?? '') });
      // It names the case already, and is no answer to it.
      return letterToAuthor(voice, { ...appeal, joinedCode: null }, text, [
        [button(voice.label('appeals-open-button'), 'appeals:follow', appeal.id)],
        [button(voice.label('appeals-split-button'), 'appeals:split', appeal.id)],
      ]);
    },
    split: (language, appeal, by) => {
      const voice = voiceIn(app.speech, language);
      const text = voice.say('appeals-told-split', { ...headOf(voice, appeal), because: by, due: dueOf(app, voice, appeal) });
      return letterToAuthor(voice, appeal, text, [[button(voice.label('appeals-open-button'), 'appeals:follow', appeal.id)]]);
    },
  };
}
