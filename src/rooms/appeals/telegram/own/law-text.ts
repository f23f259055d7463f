import type { PlaceCode } from '../../../../kernel/ids.ts';
import { dayOf, formatCardDay, type WordKey } from '../../../../kernel/locale/index.ts';
import { type Voice, voiceIn } from '../../../../platform/speech/index.ts';
import { formatCode } from '../../code.ts';
import type { LegalKind } from '../../kind.ts';
import type { Appeal } from '../../queries/appeals.ts';
import { isAboutAkim } from '../../rules.ts';
import type { AppealsFaceApp } from '../app.ts';
import { legalWord } from '../kind-words.ts';
import { chainTo, languageOf, unitOf } from '../words.ts';

const WISHES = {
  message: 'appeals-law-wish-message',
  statement: 'appeals-law-wish-statement',
  complaint: 'appeals-law-wish-complaint',
  proposal: 'appeals-law-wish-proposal',
  response: 'appeals-law-wish-response',
  inquiry: 'appeals-law-wish-inquiry',
} as const satisfies Record<LegalKind, WordKey>;

/** Of what a text needs besides the letter. */
export interface Beside {
  readonly photos: number;
  /** Of a complaint: the case that it is about. */
  readonly first?: Appeal | undefined;
  readonly now: Date;
}

/**
 * A letter in the law's shape, in the language in which it is written, for its author to paste: who he is stays blank, he fills it in
 * there. Plain text; nothing of it is kept.
 */
export function lawText(app: Pick<AppealsFaceApp, 'directory' | 'speech'>, appeal: Appeal, { photos, first, now }: Beside): string {
  const voice = voiceIn(app.speech, languageOf(appeal));
  const day = (instant: Date) => formatCardDay(voice.language, dayOf(instant));
  const place = [chainTo(app, voice, appeal.placeCode), appeal.landmark].filter(Boolean).join(', ');
  return [
    officeTo(app, voice, appeal, first),
    voice.label('appeals-law-head'),
    '',
    legalWord(voice, appeal.legalKind).toLocaleUpperCase(voice.language),
    '',
    ...(first ? [voice.label('appeals-law-about', { code: formatCode(first.code), date: day(first.filedAt) })] : []),
    voice.label('appeals-law-where', { place, date: day(appeal.filedAt) }),
    appeal.body === '' ? voice.label('appeals-law-blank') : appeal.body,
    '',
    voice.label(WISHES[appeal.legalKind]),
    ...(photos === 0 ? [] : [voice.label('appeals-law-photos', { n: photos })]),
    voice.label('appeals-law-sign', { date: day(now) }),
  ].join('\n');
}

/** The akim's office; what is about him or his answers goes to the akimat above him. */
function officeTo(app: Pick<AppealsFaceApp, 'directory'>, voice: Voice, appeal: Appeal, first: Appeal | undefined): string {
  const above = isAboutAkim(appeal.addresseeReason) ? (areaAbove(appeal) ?? (first && areaAbove(first))) : undefined;
  if (above !== undefined) return voice.label('appeals-law-to-above', { unit: unitOf(app, voice, above) });
  return voice.label('appeals-law-to', { unit: unitOf(app, voice, appeal.unitCode) });
}

/** The district of its unit; of a complaint that went past it, where that went. */
function areaAbove({ areas, unitCode }: Appeal): PlaceCode | undefined {
  const at = areas.indexOf(unitCode);
  return at === -1 ? areas.at(-1) : areas[at - 1];
}
