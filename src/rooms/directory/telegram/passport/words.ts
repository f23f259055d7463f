import { clip, formatCardDay, formatNumber, formatPercent } from '../../../../kernel/locale/index.ts';
import type { Voice } from '../../../../platform/speech/index.ts';
import { withLink } from '../../../../platform/telegram/links.ts';
import type { Origin } from '../../passport/facts.ts';
import { DEMO_SOURCE } from '../../register/undo.ts';

/** A day is not read across two lines. */
const NBSP = '\u00a0';
const HOST_CHARS_MAX = 40;
/** Below it a whole number of thousands would say too little. */
const ROUNDED_FROM = 10;

/** `184 163 тыс. ₸`; zero in words. Plain text. @param thousands of tenge */
export function money(voice: Voice, thousands: number): string {
  return thousands === 0 ? voice.label('directory-passport-none') : moneyInSentence(voice, thousands);
}

/** The same where a sentence goes on around it: there zero is a figure like the others. Plain text. */
export function moneyInSentence(voice: Voice, thousands: number): string {
  return voice.label('directory-passport-money', { sum: bareMoney(thousands) });
}

/** Without the unit. Plain text. */
export function bareMoney(thousands: number): string {
  return formatNumber(thousands, thousands < ROUNDED_FROM && !Number.isInteger(thousands) ? 1 : 0);
}

/** People or households; zero in words. Plain text. */
export function counted(voice: Voice, count: number): string {
  return count === 0 ? voice.label('directory-passport-none') : formatNumber(count);
}

/** Own revenue is a small share nearly everywhere: its tenths tell one year from another. Plain text. */
export function percent(voice: Voice, share: number): string {
  return formatPercent(voice.language, share, 1);
}

/** Where figures come from: the site's name, behind it the page, and the day of the check. HTML. */
export function originLine(voice: Voice, origin: Origin): string {
  const date = formatCardDay(voice.language, origin.checkedOn).replaceAll(' ', NBSP);
  const source = sourceName(voice, origin);
  const line = voice.say('directory-passport-source', { source, date });
  return origin.sourceUrl === DEMO_SOURCE ? line : withLink(line, source, origin.sourceUrl);
}

/** The site's name, or that it was invented. Plain text. */
export function sourceName(voice: Voice, { sourceUrl }: Origin): string {
  if (sourceUrl === DEMO_SOURCE) return voice.label('directory-passport-invented');
  // What a browser opens, not what the address seems to say: `gov.kz@elsewhere.kz` is elsewhere.
  const host = URL.canParse(sourceUrl) ? new URL(sourceUrl).hostname.replace(/^www\./u, '') : sourceUrl;
  return clip(host, HOST_CHARS_MAX);
}
