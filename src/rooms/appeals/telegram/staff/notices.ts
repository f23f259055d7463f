import { type Speech, voiceIn } from '../../../../platform/speech/index.ts';
import { button } from '../../../../platform/telegram/buttons.ts';
import type { AppealWords } from '../../actions/app.ts';
import { chainTo, dueOf, headOf, letter, type Wording } from '../words.ts';

/** How an akim and those who work for him are told of what is between them: no word of a letter, and no name of its author. */
export function staffWordsOf(
  app: Wording & { readonly speech: Speech },
): Pick<AppealWords, 'handed' | 'handedAway' | 'handOver' | 'staffJoined' | 'staffLeft' | 'deputy' | 'deputyOver'> {
  return {
    handed: (language, appeal, day) => {
      const voice = voiceIn(app.speech, language);
      const place = chainTo(app, voice, appeal.placeCode);
      const text = voice.say('appeals-notice-handed', { ...headOf(voice, appeal), place, day: dueOf(app, voice, { dueOn: day }) });
      return letter(text, [[button(voice.label('appeals-open-button'), 'appeals:case', appeal.id)]]);
    },
    handedAway: (language, appeal) => {
      const voice = voiceIn(app.speech, language);
      return letter(voice.say('appeals-notice-handed-away', headOf(voice, appeal)), []);
    },
    handOver: (language, appeal) => {
      const voice = voiceIn(app.speech, language);
      return letter(voice.say('appeals-notice-hand-over', headOf(voice, appeal)), [
        [button(voice.label('appeals-open-button'), 'appeals:case', appeal.id)],
      ]);
    },
    staffJoined: (language, label, roleId) => {
      const voice = voiceIn(app.speech, language);
      return letter(voice.say('appeals-staff-joined-notice', { who: label }), [
        [button(voice.label('appeals-open-button'), 'appeals:staff-one', roleId)],
      ]);
    },
    staffLeft: (language, label) => letter(voiceIn(app.speech, language).say('appeals-staff-left-notice', { who: label }), []),
    deputyOver: (language) => letter(voiceIn(app.speech, language).say('appeals-deputy-over-notice'), []),
    deputy: (language, { fromOn, toOn }) => {
      const voice = voiceIn(app.speech, language);
      const day = (on: string) => dueOf(app, voice, { dueOn: on });
      return letter(voice.say('appeals-deputy-notice', { from: day(fromOn), to: day(toOn) }), []);
    },
  };
}
