import { addDays } from '../../../../kernel/calendar/index.ts';
import { formatCardDay, formatPercent, type WordKey } from '../../../../kernel/locale/index.ts';
import { type Speech, type Voice, voiceIn } from '../../../../platform/speech/index.ts';
import { button } from '../../../../platform/telegram/buttons.ts';
import type { AppealWords } from '../../actions/app.ts';
import { shareOf, type WeekCounts, weekAfter } from '../../village/week.ts';
import { letterToAuthor } from '../to-author.ts';
import { headOf, letter, unitOf, type Wording } from '../words.ts';
import { hidingWord } from './card.ts';

const TOLD = {
  hidden: 'appeals-village-told-hidden',
  unhidden: 'appeals-village-told-unhidden',
  upheld: 'appeals-village-told-upheld',
} as const satisfies Record<Parameters<AppealWords['villageNews']>[1], WordKey>;

/** What an author hears of his letter before the village, and what the village hears of a week. */
export function villageWordsOf(app: Wording & { readonly speech: Speech }): Pick<AppealWords, 'villageNews' | 'week'> {
  return {
    villageNews: (language, about, appeal, why) => {
      const voice = voiceIn(app.speech, language);
      const facts = { ...headOf(voice, appeal), why: hidingWord(voice, why), addressee: appeal.addressee };
      return letterToAuthor(voice, appeal, voice.say(TOLD[about], facts), [
        about === 'hidden' ? [button(voice.label('appeals-contest-button'), 'appeals:contest', appeal.id)] : [],
        [button(voice.label('appeals-open-button'), 'appeals:follow', appeal.id)],
      ]);
    },
    week: (language, { unitCode, weekOn, counts }) => {
      const voice = voiceIn(app.speech, language);
      const day = (date: string) => formatCardDay(language, date);
      const title = voice.say('appeals-week-title', {
        from: day(weekOn),
        to: day(addDays(weekAfter(weekOn), -1)),
        unit: unitOf(app, voice, unitCode),
      });
      return letter([title, ...countLines(voice, counts), '', voice.say('appeals-week-note')].join('\n'), [
        [button(voice.label('appeals-village-button'), 'appeals:village-below', unitCode)],
        [button(voice.label('appeals-week-stop-button'), 'appeals:digest', 'stop')],
      ]);
    },
  };
}

/** What officials claim and what residents confirm stand apart; of what there was none nothing is said. */
function countLines(voice: Voice, counts: WeekCounts): string[] {
  const lines = [
    ['appeals-week-filed', counts.filed],
    ['appeals-week-answered', counts.answered],
    ['appeals-week-promised', counts.promised],
    ['appeals-week-claimed', counts.claimed],
    ['appeals-week-confirmed', counts.confirmed],
    ['appeals-week-partly', counts.partly],
    ['appeals-week-disputed', counts.disputed],
    ['appeals-week-thanks', counts.thanks],
  ] as const;
  const share = shareOf(counts);
  return [
    ...lines.filter(([, n]) => n > 0).map(([key, n]) => voice.say(key, { n })),
    ...(share ? [voice.say('appeals-week-share', { of: share.of, share: formatPercent(voice.language, share.share) })] : []),
  ];
}
