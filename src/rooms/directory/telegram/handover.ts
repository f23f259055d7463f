import { formatCardDay, type Language } from '../../../kernel/locale/index.ts';
import { type Speech, type Voice, voiceIn } from '../../../platform/speech/index.ts';
import { button, keyboard } from '../../../platform/telegram/buttons.ts';
import type { HandoverWords, Worded } from '../actions/index.ts';
import type { ToldTenure } from '../queries/handovers.ts';
import type { PlaceFacts } from '../queries/index.ts';
import { akimName } from './card.ts';
import { longName } from './names.ts';

/** How akims and residents are told of a change in office who are not speaking now. */
export function handoverWordsOf(speech: Speech): HandoverWords {
  return {
    access: (language: Language, what, unit) => {
      const voice = voiceIn(speech, language);
      const key = what === 'ended' ? 'directory-access-ended' : 'directory-access-restored';
      return { text: voice.say(key, { unit: longName(voice, unit) }), parse_mode: 'HTML' };
    },
    newAkim: (language: Language, term, unit, isLinked) => {
      const voice = voiceIn(speech, language);
      return withCard(voice, unit.code, wordNewAkim(voice, term, unit, isLinked));
    },
    mistaken: (language: Language, unit) => {
      const voice = voiceIn(speech, language);
      const facts = { unit: longName(voice, unit.place), akim: akimName(voice, unit) };
      return withCard(voice, unit.place.code, voice.say('directory-akim-mistaken', facts));
    },
  };
}

function withCard(voice: Voice, code: string, text: string): Worded {
  const card = button(voice.label('directory-new-akim-card-button'), 'directory:pick', code);
  return { text, parse_mode: 'HTML', reply_markup: keyboard([[card]]) };
}

function wordNewAkim(voice: Voice, term: ToldTenure, unit: PlaceFacts, isLinked: boolean): string {
  const name = voice.language === 'ru' ? term.nameRu : term.nameKk;
  const facts = { name, unit: longName(voice, unit), date: formatCardDay(voice.language, term.startedOn) };
  return [
    voice.say(term.how === 'elected' ? 'directory-new-akim' : 'directory-new-akim-acting', facts),
    voice.say(isLinked ? 'directory-new-akim-letters' : 'directory-new-akim-letters-wait'),
    ...(term.demo ? [voice.say('directory-card-demo')] : []),
  ].join('\n');
}
