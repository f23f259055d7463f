import { dayOf, formatNearDay, formatTime, type WordKey } from '../../../../kernel/locale/index.ts';
import type { Voice } from '../../../../platform/speech/index.ts';
import { button } from '../../../../platform/telegram/buttons.ts';
import { formatCode } from '../../code.ts';
import type { BanReason } from '../../moderation/ban.ts';
import type { StrikeReason } from '../../moderation/strike.ts';
import type { Ban } from '../../queries/bans.ts';
import type { AppealEvent } from '../../queries/events.ts';
import type { Wording } from '../words.ts';

/** Why words are struck out; also the buttons. */
export const STRIKE_WHY = {
  private: 'appeals-strike-private',
  rude: 'appeals-strike-rude',
  name: 'appeals-strike-name',
  other: 'appeals-strike-other',
} as const satisfies Record<StrikeReason, WordKey>;

/** Why somebody may not write; also the buttons. */
export const BAN_WHY = {
  rude: 'appeals-ban-rude',
  invented: 'appeals-ban-invented',
  flood: 'appeals-ban-flood',
  other: 'appeals-ban-other',
} as const satisfies Record<BanReason, WordKey>;

/** That words were struck out of a case, and in how many places; nothing where none were. */
export function redactedLines(voice: Voice, events: readonly Pick<AppealEvent, 'kind' | 'detail'>[]): string[] {
  const counts = events.flatMap(({ kind, detail }) => (kind === 'redacted' ? [detail?.count ?? 0] : []));
  return counts.length === 0 ? [] : [voice.say('appeals-redacted', { n: counts.reduce((sum, count) => sum + count, 0) })];
}

/** Until when, why and because of which case somebody may not write. */
export function banFacts(app: Pick<Wording, 'clock'>, voice: Voice, { until, why, code }: Pick<Ban, 'until' | 'why' | 'code'>) {
  return {
    date: formatNearDay(voice.language, dayOf(until), dayOf(app.clock())),
    time: formatTime(until),
    why: voice.label(BAN_WHY[why]),
    code: formatCode(code),
  };
}

/** What somebody reads who may not write: until when, why, and what he can do. */
export function wordBan(app: Pick<Wording, 'clock'>, voice: Voice, ban: Ban): string {
  const lines = [voice.say('appeals-banned', banFacts(app, voice, ban)), voice.say('appeals-banned-ways')];
  if (ban.decision === 'kept') return [...lines, voice.say('appeals-banned-kept')].join('\n');
  return [...lines, ...(ban.contestedAt === null ? [] : [voice.say('appeals-banned-contested')])].join('\n');
}

/** One ban can be appealed against once. */
export function contestRow(voice: Voice, { id, contestedAt }: Pick<Ban, 'id' | 'contestedAt'>) {
  return contestedAt === null ? [button(voice.label('appeals-ban-contest-button'), 'appeals:ban-contest', id)] : [];
}
