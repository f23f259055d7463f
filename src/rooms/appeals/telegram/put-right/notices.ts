import { type Speech, type Voice, voiceIn } from '../../../../platform/speech/index.ts';
import { button } from '../../../../platform/telegram/buttons.ts';
import type { AppealWords, PutRight } from '../../actions/app.ts';
import { isProposal } from '../../proposal.ts';
import type { Appeal } from '../../queries/appeals.ts';
import { letterToAuthor } from '../to-author.ts';
import { chainTo, dueOf, headOf, letter, officeOf, topicOf, type Wording } from '../words.ts';

/** What an operator has put right: to its author, to who follows it, and to those who had it. */
export function putRightWordsOf(app: Wording & { readonly speech: Speech }): Pick<AppealWords, 'putRight' | 'away'> {
  return {
    putRight: (language, appeal, what) => {
      const voice = voiceIn(app.speech, language);
      return letterToAuthor(voice, appeal, wordPutRight(app, voice, appeal, what), [
        [button(voice.label('appeals-open-button'), 'appeals:follow', appeal.id)],
      ]);
    },
    away: (language, appeal, why) => {
      const voice = voiceIn(app.speech, language);
      return letter(voice.say(why === 'moved' ? 'appeals-notice-moved' : 'appeals-notice-taken-over', headOf(voice, appeal)), []);
    },
  };
}

function wordPutRight(app: Wording, voice: Voice, appeal: Appeal, what: PutRight): string {
  const head = headOf(voice, appeal);
  switch (what.kind) {
    case 'topic':
      return voice.say('appeals-told-topic', { ...head, before: topicOf(voice, what.before) });
    case 'place':
      return voice.say('appeals-told-place', { ...head, place: chainTo(app, voice, appeal.placeCode) });
    case 'moved': {
      const facts = { place: chainTo(app, voice, appeal.placeCode), office: officeOf(app, voice, appeal), due: dueOf(app, voice, appeal) };
      const support = isProposal(appeal) && appeal.openedAt !== null ? [voice.say('appeals-op-move-support')] : [];
      return [voice.say('appeals-told-moved', { ...head, ...facts }), ...support].join('\n');
    }
    case 'taken-over':
      return voice.say('appeals-told-taken-over', head);
  }
}
