import { type Speech, voiceIn } from '../../../../platform/speech/index.ts';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { ElectionWords } from '../../actions/index.ts';
import { longName } from '../names.ts';
import { voteLines } from './lines.ts';

/** How a resident who asked for it is told of an election: the same words both times, for nobody and against nobody. */
export function electionWordsOf(speech: Speech): ElectionWords {
  return (language, election, unit, today) => {
    const voice = voiceIn(speech, language);
    const lines = [
      voice.say('directory-election-title', { unit: longName(voice, unit) }),
      ...voteLines(voice, election, today),
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
