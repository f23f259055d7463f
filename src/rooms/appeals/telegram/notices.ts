import { writtenIn } from '../../../kernel/locale/index.ts';
import { type Voice, voiceIn } from '../../../platform/speech/index.ts';
import { button, keyboard } from '../../../platform/telegram/buttons.ts';
import type { AppealWords, Worded } from '../actions/app.ts';
import type { Appeal } from '../queries/appeals.ts';
import type { AppealsFaceApp } from './app.ts';
import { whyOf } from './why.ts';
import { chainTo, dueOf, headOf, type Wording } from './words.ts';

type SpokenWording = Wording & Pick<AppealsFaceApp, 'speech'>;

/** How those are told who are not speaking now. An official's notice holds no word of the letter and no name: it lies open on a screen. */
export function wordsOf(app: SpokenWording): AppealWords {
  return {
    notice: (language, about, appeal) => {
      const voice = voiceIn(app.speech, language);
      return letter(wordNotice(app, voice, about, appeal), [[button(voice.label('appeals-open-button'), 'appeals:case', appeal.id)]]);
    },
    progress: (language, about, appeal) => {
      const voice = voiceIn(app.speech, language);
      return letter(wordProgress(app, voice, about, appeal), [[button(voice.label('appeals-open-button'), 'appeals:follow', appeal.id)]]);
    },
    answer: (language, appeal, answer) => {
      const voice = voiceIn(app.speech, language);
      return letter(wordAnswer(voice, appeal, answer), [
        [button(voice.label('appeals-solved-button'), 'appeals:solved', appeal.id)],
        [button(voice.label('appeals-partly-button'), 'appeals:partly', appeal.id)],
        [button(voice.label('appeals-unsolved-button'), 'appeals:unsolved', appeal.id)],
      ]);
    },
  };
}

function letter(text: string, rows: Parameters<typeof keyboard>[0]): Worded {
  return { text, parse_mode: 'HTML', reply_markup: keyboard(rows) };
}

function wordNotice(app: Wording, voice: Voice, about: Parameters<AppealWords['notice']>[1], appeal: Appeal): string {
  const head = headOf(voice, appeal);
  switch (about) {
    case 'filed':
      return wordFiled(app, voice, appeal);
    case 'disputed':
      return [voice.say('appeals-notice-disputed', { ...head, due: dueOf(app, voice, appeal) }), ...wordWhy(voice, appeal)].join('\n');
    case 'confirmed':
      return voice.say('appeals-notice-confirmed', head);
    case 'partly':
      return voice.say('appeals-notice-partly', head);
  }
}

function wordFiled(app: Wording, voice: Voice, appeal: Appeal): string {
  const facts = { ...headOf(voice, appeal), place: chainTo(app, voice, appeal.placeCode), due: dueOf(app, voice, appeal) };
  if (appeal.isUrgent) return [voice.say('appeals-notice-urgent', facts), ...wordWhy(voice, appeal)].join('\n');
  if (appeal.addresseeReason === null) return voice.say('appeals-notice', facts);
  return voice.say('appeals-notice-operator', { ...facts, why: whyOf(voice, appeal.addresseeReason) });
}

function wordWhy(voice: Voice, appeal: Appeal): string[] {
  return appeal.addresseeReason === null ? [] : [voice.say('appeals-case-why', { why: whyOf(voice, appeal.addresseeReason) })];
}

function wordProgress(app: Wording, voice: Voice, about: Parameters<AppealWords['progress']>[1], appeal: Appeal): string {
  const isOperators = appeal.addressee === 'operator';
  const head = headOf(voice, appeal);
  if (about === 'readdressed') return voice.say('appeals-told-readdressed', head);
  if (about === 'passed') return voice.say('appeals-told-passed', { ...head, due: dueOf(app, voice, appeal) });
  if (about === 'seen') return voice.say(isOperators ? 'appeals-told-seen-operator' : 'appeals-told-seen', head);
  const due = dueOf(app, voice, appeal);
  return voice.say(isOperators ? 'appeals-told-work-operator' : 'appeals-told-work', { ...head, due });
}

function wordAnswer(voice: Voice, appeal: Appeal, { body, byRole }: Parameters<AppealWords['answer']>[2]): string {
  const head = headOf(voice, appeal);
  const isOperators = byRole === 'operator';
  const answered = voice.say(isOperators ? 'appeals-answered-by-operator' : 'appeals-answered', { ...head, answer: body });
  return [
    body === '' ? voice.say('appeals-answered-files-only', head) : answered,
    ...wordLanguage(voice, body, isOperators),
    voice.say('appeals-solved-ask'),
  ].join('\n\n');
}

/** An answer is never translated; that it is in the other language is said, where it can be told. */
function wordLanguage(voice: Voice, body: string, isOperators: boolean): string[] {
  const language = writtenIn(body);
  if (language === undefined || language === voice.language) return [];
  if (language === 'kk') return [voice.say(isOperators ? 'appeals-answer-operator-language-kk' : 'appeals-answer-other-language-kk')];
  return [voice.say(isOperators ? 'appeals-answer-operator-language-ru' : 'appeals-answer-other-language-ru')];
}
