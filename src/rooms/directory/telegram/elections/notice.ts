import { formatDay } from '../../../../kernel/locale/index.ts';
import { type Speech, type Voice, voiceIn } from '../../../../platform/speech/index.ts';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { ElectionNews, ElectionWords } from '../../actions/index.ts';
import { longName } from '../names.ts';
import { voteLines } from './lines.ts';

/** How a resident who asked for it is told of an election: the same words both times, for nobody and against nobody. */
export function electionWordsOf(speech: Speech): ElectionWords {
  return (language, news, unit, today) => {
    const voice = voiceIn(speech, language);
    const lines = [
      voice.say('directory-election-title', { unit: longName(voice, unit) }),
      ...newsLines(voice, news, today),
      voice.say('directory-election-neutral'),
      ...(unit.demo ? [voice.say('directory-card-demo')] : []),
    ];
    const off = button(voice.label('directory-elections-off-button'), 'directory:elections-off', 'notice');
    return {
      text: lines.join('\n'),
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
      reply_markup: keyboard([[off]]),
    };
  };
}

function newsLines(voice: Voice, news: ElectionNews, today: string): string[] {
  const day = (on: string) => formatDay(voice.language, on, today);
  switch (news.kind) {
    case 'set':
    case 'soon':
      return voteLines(voice, news.election, today);
    case 'changed':
      return [voice.say('directory-election-changed'), ...voteLines(voice, news.election, today)];
    case 'moved':
      return [...news.off.map((on) => voice.say('directory-election-moved', { date: day(on) })), ...voteLines(voice, news.election, today)];
    case 'cancelled':
      return [voice.say('directory-election-cancelled', { date: day(news.voteOn) })];
  }
}
