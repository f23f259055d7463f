import type { InlineKeyboardButton } from 'grammy/types';
import { clip, dayOf, formatDay, type WordKey } from '../../../../kernel/locale/index.ts';
import { type Speech, type Voice, voiceIn } from '../../../../platform/speech/index.ts';
import { button } from '../../../../platform/telegram/buttons.ts';
import type { AppealWords } from '../../actions/app.ts';
import { type Fate, maySupport, type Support } from '../../proposal.ts';
import type { Appeal } from '../../queries/appeals.ts';
import { isUnanswered } from '../../states.ts';
import { isShown } from '../../village/opening.ts';
import { nameOf, shownWords } from '../../village/shown-words.ts';
import { letterToAuthor } from '../to-author.ts';
import { dueOf, headOf, letter, type Wording } from '../words.ts';

/** How much of a proposal stands for the whole. */
const BEGINNING_CHARS_MAX = 80;

const FATE_WORDS = {
  collecting: 'appeals-fate-collecting',
  waiting: 'appeals-fate-waiting',
  answered: 'appeals-fate-answered',
  planned: 'appeals-fate-planned',
  budgeted: 'appeals-fate-budgeted',
  claimed: 'appeals-fate-claimed',
  unconfirmed: 'appeals-fate-unconfirmed',
  built: 'appeals-fate-built',
  refused: 'appeals-fate-refused',
  expired: 'appeals-fate-expired',
} as const satisfies Record<Fate, WordKey>;

/** What has become of a proposal, in the middle of a sentence. */
export function fateWord(voice: Voice, fate: Fate): string {
  return voice.label(FATE_WORDS[fate]);
}

/** How many support it, and how many are needed. */
export function barOf(voice: Voice, { counted, goal }: Support): string {
  return voice.label('appeals-proposal-bar', { n: counted, goal });
}

/** The first words of a proposal, as the village reads them. */
export function beginningOf(appeal: Pick<Appeal, 'body' | 'authorName' | 'onceNamed'>): string {
  return clip(shownWords(appeal.body, nameOf(appeal)).replaceAll(/\s+/gu, ' '), BEGINNING_CHARS_MAX);
}

/** How a proposal stands with those who support it, and what has become of it. */
export interface Standing {
  readonly support: Support;
  readonly fate: Fate;
}

/** How a proposal stands: how many support it, until when, and what has become of it. */
export function supportLines(app: Pick<Wording, 'clock'>, voice: Voice, { support, fate }: Standing): string[] {
  const date = formatDay(voice.language, support.expiresOn, dayOf(app.clock()));
  return [
    voice.say('appeals-proposal-bar', { n: support.counted, goal: support.goal }),
    ...(support.held > 0 ? [voice.say('appeals-proposal-held', { n: support.held })] : []),
    voice.say('appeals-proposal-fate', { fate: fateWord(voice, fate) }),
    ...(fate === 'collecting' ? [voice.say('appeals-proposal-until', { date })] : []),
  ];
}

/** To an operator, on a case: the way to those who are held. */
export function heldRow(voice: Voice, mayModerate: boolean, appeal: Appeal, support: Support | undefined): InlineKeyboardButton[] {
  const isToSee = mayModerate && support !== undefined && support.held > 0 && isShown(appeal) && maySupport(appeal, support);
  return isToSee ? [button(voice.label('appeals-held-button'), 'appeals:held', appeal.id)] : [];
}

/** What so much support obliges to: nothing more where a day is promised, or it is said to be done. */
export function supportedLines(app: Pick<Wording, 'clock'>, voice: Voice, appeal: Appeal, reader: 'resident' | 'official'): string[] {
  if (appeal.state === 'planned') return [voice.say('appeals-supported-planned', { reader })];
  if (!isUnanswered(appeal.state)) return [];
  const isLate = appeal.dueOn < dayOf(app.clock());
  return [
    voice.say('appeals-supported-need', { reader, addressee: appeal.addressee }),
    ...(isLate ? [] : [voice.say('appeals-supported-due', { due: dueOf(app, voice, appeal) })]),
  ];
}

/** How its author and those who support it hear of a proposal. */
export function proposalWordsOf(
  app: Wording & { readonly speech: Speech },
): Pick<AppealWords, 'supported' | 'proposalEnding' | 'proposalOver' | 'fate' | 'supportOver'> {
  return {
    supported: (language, appeal, count) => {
      const voice = voiceIn(app.speech, language);
      const title = voice.say('appeals-told-supported', { ...headOf(voice, appeal), n: count });
      return toAuthor(voice, appeal, [title, ...supportedLines(app, voice, appeal, 'resident')].join('\n'));
    },
    proposalEnding: (language, appeal, support) => {
      const voice = voiceIn(app.speech, language);
      const date = formatDay(language, support.expiresOn, dayOf(app.clock()));
      return toAuthor(
        voice,
        appeal,
        voice.say('appeals-told-ending', { ...headOf(voice, appeal), n: support.counted, goal: support.goal, date }),
      );
    },
    proposalOver: (language, appeal, support) => {
      const voice = voiceIn(app.speech, language);
      return toAuthor(voice, appeal, voice.say('appeals-told-over', { ...headOf(voice, appeal), n: support.counted, goal: support.goal }));
    },
    supportOver: (language, appeal, why) => {
      const voice = voiceIn(app.speech, language);
      const key = why === 'moved' ? 'appeals-told-support-moved' : 'appeals-told-support-over';
      return letter(voice.say(key, { topic: headOf(voice, appeal).topic }), []);
    },
    fate: (language, appeal, fate) => {
      const voice = voiceIn(app.speech, language);
      return letter(voice.say('appeals-told-fate', { fate: fateWord(voice, fate), text: beginningOf(appeal) }), [
        [button(voice.label('appeals-open-button'), 'appeals:village-case', appeal.id, 1)],
      ]);
    },
  };
}

function toAuthor(voice: Voice, appeal: Appeal, text: string) {
  return letterToAuthor(voice, appeal, text, [[button(voice.label('appeals-open-button'), 'appeals:follow', appeal.id)]]);
}
