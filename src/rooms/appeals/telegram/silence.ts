import { dayOf, formatNearDay, formatShortDay, LANGUAGES, type WordKey } from '../../../kernel/locale/index.ts';
import { type Speech, voiceIn } from '../../../platform/speech/index.ts';
import { button } from '../../../platform/telegram/buttons.ts';
import type { AppealWords } from '../actions/app.ts';
import type { MailEnd } from '../silence.ts';
import { letter, unitOf, type Wording } from './words.ts';

const MAIL_LINES = {
  sent: 'appeals-silence-mail-sent',
  unsure: 'appeals-silence-mail-unsure',
  'no-address': 'appeals-silence-mail-no-address',
  off: 'appeals-silence-mail-off',
  refused: 'appeals-silence-mail-refused',
  failed: 'appeals-silence-mail-failed',
} as const satisfies Record<MailEnd, WordKey>;

/** What is said of an office in which nobody reads: how much waits and since when, and nothing of what waits. */
export function silenceWordsOf(app: Wording & { readonly speech: Speech }): Pick<AppealWords, 'silence' | 'silenceMail'> {
  return {
    silence: (language, { unitCode, unread, mail, mailedAt }) => {
      const voice = voiceIn(app.speech, language);
      const today = dayOf(app.clock());
      const near = (at: Date) => formatNearDay(language, dayOf(at), today);
      const lines = [
        voice.say('appeals-silence-title', { unit: unitOf(app, voice, unitCode) }),
        voice.say('appeals-silence-unread', { n: unread.count, date: near(unread.since) }),
        voice.say(MAIL_LINES[mail], { date: mailedAt ? near(mailedAt) : '' }),
        voice.say('appeals-silence-next'),
      ];
      return letter(lines.join('\n'), [[button(voice.label('appeals-silence-card-button'), 'directory:pick', unitCode)]]);
    },
    silenceMail: (unread, link) => {
      const inEach = (key: WordKey, separator: string) =>
        LANGUAGES.map((language) => {
          const date = formatShortDay(language, dayOf(unread.since), dayOf(app.clock()));
          return voiceIn(app.speech, language).label(key, { n: unread.count, date, link });
        }).join(separator);
      return { title: inEach('appeals-silence-mail-title', ' · '), text: inEach('appeals-silence-mail', '\n\n') };
    },
  };
}
