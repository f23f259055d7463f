import { type Speech, voiceIn } from '../../../../platform/speech/index.ts';
import { button } from '../../../../platform/telegram/buttons.ts';
import type { AppealWords } from '../../actions/app.ts';
import { headOf, letter } from '../words.ts';

/** How whoever wrote a letter down, or appointed somebody who does, is told. */
export function anotherWordsOf(app: { readonly speech: Speech }): Pick<AppealWords, 'helperJoined' | 'helperOver' | 'claimed'> {
  return {
    helperJoined: (language, label, roleId) => {
      const voice = voiceIn(app.speech, language);
      return letter(voice.say('appeals-helper-joined-notice', { who: label }), [
        [button(voice.label('appeals-open-button'), 'appeals:helper', roleId)],
      ]);
    },
    helperOver: (language) => letter(voiceIn(app.speech, language).say('appeals-helper-over-notice'), []),
    claimed: (language, appeal) => {
      const voice = voiceIn(app.speech, language);
      return letter(voice.say('appeals-claimed-notice', headOf(voice, appeal)), []);
    },
  };
}
