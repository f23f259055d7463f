import type { InlineKeyboardMarkup } from 'grammy/types';
import { dayOf, formatPercent, formatShortDay, type WordKey } from '../../../kernel/locale/index.ts';
import type { Voice } from '../../../platform/speech/index.ts';
import { button, keyboard } from '../../../platform/telegram/buttons.ts';
import { areaName } from '../../directory/index.ts';
import type { Closed } from '../actions/close.ts';
import type { Tally } from '../options.ts';
import type { Subject } from '../rules.ts';
import { resultOf, wholeInterval, wholePercent } from '../tally.ts';
import { AREA_ASKER } from './words.ts';

const TRUST_TITLES: Readonly<Record<Subject, WordKey>> = {
  okrug: 'surveys-result-title-okrug',
  village: 'surveys-result-title-village',
  kent: 'surveys-result-title-kent',
  town: 'surveys-result-title-town',
  any: 'surveys-result-title-any',
};

/** The result as everybody gets it, the same layout whatever it is; with too few answers neither a count nor a share. */
export function wordResult(voice: Voice, { survey, tally, chain }: Closed): string {
  const title = voice.say(survey.template === 'trust' ? TRUST_TITLES[survey.subject] : 'surveys-result-title-own', {
    area: areaName(voice, AREA_ASKER, survey.areaCode, chain),
    period: periodOf(voice, survey),
  });
  const demo = demoMark(voice, survey);
  const result = resultOf(tally);
  if (!result) return [title, voice.say('surveys-result-few'), ...demo].join('\n');
  const { counts, shares, trustInterval, answered } = result;
  const percent = (share: number) => formatPercent(voice.language, wholePercent(share) / 100);
  const { low, high } = wholeInterval(shares.trust, trustInterval);
  const body = voice.say('surveys-result', {
    trust: percent(shares.trust),
    distrust: percent(shares.distrust),
    hard: percent(shares.hard),
    declined: percent(shares.declined),
    trustCount: counts.trust,
    distrustCount: counts.distrust,
    hardCount: counts.hard,
    declinedCount: counts.declined,
    low: formatPercent(voice.language, low / 100),
    high: formatPercent(voice.language, high / 100),
    n: answered,
    invited: survey.invited ?? answered,
  });
  return [title, body, ...demo].join('\n');
}

export function resultButtons(voice: Voice, id: number): InlineKeyboardMarkup {
  return keyboard([
    [button(voice.label('surveys-wording-button'), 'surveys:wording', id)],
    [button(voice.label('surveys-method-button'), 'surveys:method', id)],
  ]);
}

/** How the result came about, with the count of each answer where there is a result. */
export function wordMethod(voice: Voice, survey: Pick<Closed['survey'], 'isDemo'>, tally: Tally): string {
  const counts = { c4: tally[4], c3: tally[3], c2: tally[2], c1: tally[1], c88: tally[88], c99: tally[99] };
  const counted = resultOf(tally) ? voice.say('surveys-method-counts', counts) : voice.say('surveys-result-few');
  return [voice.say('surveys-method-title'), counted, voice.say('surveys-method'), ...demoMark(voice, survey)].join('\n');
}

/** The question word for word, in both languages, with its answers. */
export function wordWording(voice: Voice, survey: Pick<Closed['survey'], 'isDemo' | 'questionKk' | 'questionRu'>): string {
  return [voice.say('surveys-wording', { kk: survey.questionKk, ru: survey.questionRu }), ...demoMark(voice, survey)].join('\n');
}

/** What is invented says so on every screen. */
function demoMark(voice: Voice, survey: Pick<Closed['survey'], 'isDemo'>): string[] {
  return survey.isDemo ? [voice.say('directory-card-demo')] : [];
}

function periodOf(voice: Voice, survey: Closed['survey']): string {
  const closedOn = dayOf(survey.closedAt ?? survey.closesAt);
  const openedOn = dayOf(survey.openedAt);
  // The year is said with the last day alone, where it differs from the first one's.
  const last = formatShortDay(voice.language, closedOn, openedOn);
  return openedOn === closedOn ? last : `${formatShortDay(voice.language, openedOn, openedOn)} – ${last}`;
}
