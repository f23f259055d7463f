import type { WordKey } from '../../../../kernel/locale/index.ts';
import { type Speech, type Voice, voiceIn } from '../../../../platform/speech/index.ts';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { CardWords } from '../../actions/doubts.ts';
import type { DoubtKind, DoubtOutcome } from '../../corrections/doubt.ts';
import { longName } from '../names.ts';

const KINDS = {
  person: 'directory-wrong-person-button',
  phone: 'directory-wrong-phone-button',
  unit: 'directory-wrong-unit-button',
} as const satisfies Record<Exclude<DoubtKind, 'other'>, WordKey>;

const TOLD = {
  corrected: 'directory-doubt-told-corrected',
  right: 'directory-doubt-told-right',
} as const satisfies Record<DoubtOutcome, WordKey>;

/** How those are told who are not speaking now. An operator's notice holds no word of what was said: it lies open on a screen. */
export function cardWordsOf(app: { speech: Speech }): CardWords {
  return {
    made: (language, id, unit) => {
      const voice = voiceIn(app.speech, language);
      const open = button(voice.label('directory-doubt-open-button'), 'directory:doubt', id);
      return letter(voice.say('directory-doubt-notice', { unit: longName(voice, unit) }), open);
    },
    settled: (language, outcome, { aboutCode }, unit) => {
      const voice = voiceIn(app.speech, language);
      const open = button(voice.label('directory-doubt-card-button'), 'directory:pick', aboutCode);
      return letter(voice.say(TOLD[outcome], { unit: longName(voice, unit) }), open);
    },
  };
}

function letter(text: string, open: ReturnType<typeof button>) {
  return { text, parse_mode: 'HTML', reply_markup: keyboard([[open]]) } as const;
}

/** What is said to be wrong, as its button says it; plain text. In somebody's own words only where they may be shown. */
export function kindWord(voice: Voice, kind: DoubtKind): string {
  return voice.label(kind === 'other' ? 'directory-doubt-kind-other' : KINDS[kind]);
}
