import { dayOf, formatNearDay, type WordKey } from '../../../../kernel/locale/index.ts';
import { type Speech, type Voice, voiceIn } from '../../../../platform/speech/index.ts';
import { button } from '../../../../platform/telegram/buttons.ts';
import type { AppealWords } from '../../actions/app.ts';
import { NEIGHBOUR_TAP } from '../../actions/case/neighbours.ts';
import { areShown, NEIGHBOUR_WORDS, type NeighbourCounts, type NeighbourWord } from '../../neighbours.ts';
import { chainTo, headOf, letter, type Wording } from '../words.ts';

const LABELS = {
  yes: 'appeals-neighbour-yes-button',
  no: 'appeals-neighbour-no-button',
  unsure: 'appeals-neighbour-unsure-button',
} as const satisfies Record<NeighbourWord, WordKey>;

/** What a neighbour is asked: where, about what, and since when it is said to be done. */
export function neighbourWordsOf(app: Wording & { readonly speech: Speech }): Pick<AppealWords, 'neighbour'> {
  return {
    neighbour: (language, appeal, { id, at, byRole }) => {
      const voice = voiceIn(app.speech, language);
      const text = voice.say('appeals-neighbour-ask', {
        place: chainTo(app, voice, appeal.placeCode),
        topic: headOf(voice, appeal).topic,
        addressee: byRole === 'operator' ? 'operator' : 'akim',
        date: formatNearDay(language, dayOf(at), dayOf(app.clock())),
      });
      const rows = NEIGHBOUR_WORDS.map((word) => [button(voice.label(LABELS[word]), NEIGHBOUR_TAP, id, word)]);
      return letter(text, rows);
    },
  };
}

/** What neighbours say of the claim that stands in a case; nothing where none were asked. */
export function neighbourLines(voice: Voice, counts: NeighbourCounts | undefined): string[] {
  if (!counts) return [];
  const { asked, yes, no, unsure } = counts;
  if (!areShown(counts)) return [voice.say('appeals-neighbour-waiting', { asked })];
  return [voice.say('appeals-neighbour-counts', { asked, yes, no, unsure })];
}
