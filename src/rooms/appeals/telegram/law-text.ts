import { dayOf, formatCardDay, type WordKey, writtenIn } from '../../../kernel/locale/index.ts';
import { voiceIn } from '../../../platform/speech/index.ts';
import type { LegalKind } from '../kind.ts';
import type { Appeal } from '../queries/appeals.ts';
import type { AppealsFaceApp } from './app.ts';
import { legalWord } from './kind-words.ts';
import { chainTo, unitOf } from './words.ts';

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
  readonly now: Date;
}

/**
 * A letter in the law's shape, in the language in which it is written, for its author to paste: who he is stays blank, he fills it in
 * there. Plain text; nothing of it is kept.
 */
export function lawText(app: Pick<AppealsFaceApp, 'directory' | 'speech'>, appeal: Appeal, { photos, now }: Beside): string {
  const voice = voiceIn(app.speech, writtenIn(appeal.body) ?? appeal.language);
  const day = (instant: Date) => formatCardDay(voice.language, dayOf(instant));
  const place = [chainTo(app, voice, appeal.placeCode), appeal.landmark].filter(Boolean).join(', ');
  return [
    voice.label('appeals-law-head', { unit: unitOf(app, voice, appeal.unitCode) }),
    '',
    legalWord(voice, appeal.legalKind).toLocaleUpperCase(voice.language),
    '',
    voice.label('appeals-law-where', { place, date: day(appeal.filedAt) }),
    appeal.body === '' ? voice.label('appeals-law-blank') : appeal.body,
    '',
    voice.label(WISHES[appeal.legalKind]),
    ...(photos === 0 ? [] : [voice.label('appeals-law-photos', { n: photos })]),
    voice.label('appeals-law-sign', { date: day(now) }),
  ].join('\n');
}
