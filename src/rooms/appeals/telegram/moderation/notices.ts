import { type Speech, voiceIn } from '../../../../platform/speech/index.ts';
import { button } from '../../../../platform/telegram/buttons.ts';
import type { ModerationWords } from '../../actions/moderation/words.ts';
import { letterToAuthor } from '../to-author.ts';
import { headOf, letter, type Wording } from '../words.ts';
import { banFacts, contestRow, STRIKE_WHY, wordBan } from './words.ts';

/** How those are told who are concerned by what operators do beside answering. Whose ban it is is said to no operator. */
export function moderationWordsOf(app: Wording & { readonly speech: Speech }): ModerationWords {
  const toOperator = (language: 'kk' | 'ru', key: 'appeals-notice-ban-contested' | 'appeals-notice-lifted' | 'appeals-notice-kept') => {
    const voice = voiceIn(app.speech, language);
    return (ban: Parameters<ModerationWords['banContested']>[1]) =>
      letter(voice.say(key, { code: banFacts(app, voice, ban).code }), [
        [button(voice.label('appeals-open-button'), 'appeals:ban', ban.id)],
      ]);
  };
  return {
    redacted: (language, appeal, { count, why }) => {
      const voice = voiceIn(app.speech, language);
      const text = voice.say('appeals-told-redacted', { ...headOf(voice, appeal), n: count, why: voice.label(STRIKE_WHY[why]) });
      return letterToAuthor(voice, appeal, text, [[button(voice.label('appeals-open-button'), 'appeals:follow', appeal.id)]]);
    },
    banned: (language, ban) => {
      const voice = voiceIn(app.speech, language);
      return letter(wordBan(app, voice, ban), [contestRow(voice, ban)]);
    },
    banLifted: (language, ban) => {
      const voice = voiceIn(app.speech, language);
      return letter(voice.say('appeals-told-ban-lifted', { code: banFacts(app, voice, ban).code }), []);
    },
    banKept: (language, ban) => {
      const voice = voiceIn(app.speech, language);
      return letter(voice.say('appeals-told-ban-kept', banFacts(app, voice, ban)), []);
    },
    banContested: (language, ban) => toOperator(language, 'appeals-notice-ban-contested')(ban),
    banDecided: (language, ban, decision) =>
      toOperator(language, decision === 'lifted' ? 'appeals-notice-lifted' : 'appeals-notice-kept')(ban),
  };
}
