import { formatNumber, formatPercent } from '../../../kernel/locale/index.ts';
import { escapeHtml, type Voice } from '../../../platform/speech/index.ts';
import { minutesFor, type Progress } from '../rules.ts';
import type { BroadcastsFaceApp } from './app.ts';

/** A notice as residents get it: the author's words, then who sent it and to whom. Telegram's HTML. */
export function wordNotice(app: Pick<BroadcastsFaceApp, 'operator'>, voice: Voice, text: string, area: string): string {
  const named = voice.language === 'ru' ? app.operator.nameRu : app.operator.nameKk;
  const sender = named ?? voice.label('broadcasts-sender');
  return `${escapeHtml(text)}\n\n${voice.say('broadcasts-footer', { sender, place: area })}`;
}

export function wordProgress(voice: Voice, progress: Progress): string {
  const { all, sent, failed, blocked, unknown, waiting } = progress;
  if (waiting === 0) return voice.say('broadcasts-progress-done', { sent: formatNumber(sent), all: formatNumber(all) });
  return voice.say('broadcasts-progress', {
    sent: formatNumber(sent),
    all: formatNumber(all),
    share: formatPercent(voice.language, (all - waiting) / all),
    failed: failed + blocked,
    unknown,
    left: minutesFor(waiting),
  });
}

export function wordReport(voice: Voice, progress: Progress): string {
  const { sent, blocked, failed, unknown } = progress;
  return voice.say('broadcasts-report', { sent, blocked, failed, unknown });
}
