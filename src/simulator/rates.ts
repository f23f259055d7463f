const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
/** Telegram's numbers for bulk sending. Source: core.telegram.org/bots/faq, "My bot is hitting limits". */
export const SENDS_PER_SECOND_MAX = 30;
export const SENDS_PER_SECOND_IN_CHAT_MAX = 1;
export const SENDS_PER_MINUTE_IN_GROUP_MAX = 20;

export interface RateReport {
  maxPerSecondOverall: number;
  maxPerSecondPerChat: number;
}

export type RateBreach = { kind: 'rate_global' | 'rate_chat' | 'rate_group'; retryAfterSeconds: number };

/**
 * Counts sends over sliding windows of real time: the pace of a bot is real even where a test sets the clock.
 * An album counts as as many sends as it has items.
 */
export class Rates {
  private overall: number[] = [];
  private head = 0;
  private report: RateReport = { maxPerSecondOverall: 0, maxPerSecondPerChat: 0 };

  /** Notes a send and says which limits it breaks, if any. `chatTimes` is changed in place. */
  note(chatTimes: number[], isGroup: boolean, sends: number, nowMs: number): RateBreach[] {
    const breaches: RateBreach[] = [];
    for (let i = 0; i < sends; i++) this.overall.push(nowMs);
    while ((this.overall[this.head] ?? nowMs) <= nowMs - SECOND_MS) this.head++;
    if (this.head > 4096) {
      this.overall = this.overall.slice(this.head);
      this.head = 0;
    }
    const inSecond = this.overall.length - this.head;
    const windowMs = isGroup ? MINUTE_MS : SECOND_MS;
    const expired = chatTimes.findIndex((at) => at > nowMs - windowMs);
    chatTimes.splice(0, expired === -1 ? chatTimes.length : expired);
    for (let i = 0; i < sends; i++) chatTimes.push(nowMs);
    const inChat = isGroup ? chatTimes.filter((at) => at > nowMs - SECOND_MS).length : chatTimes.length;

    this.report.maxPerSecondOverall = Math.max(this.report.maxPerSecondOverall, inSecond);
    this.report.maxPerSecondPerChat = Math.max(this.report.maxPerSecondPerChat, inChat);
    if (inSecond > SENDS_PER_SECOND_MAX) breaches.push({ kind: 'rate_global', retryAfterSeconds: 1 });
    // An album is one act of sending for the limit per chat.
    if (inChat > Math.max(SENDS_PER_SECOND_IN_CHAT_MAX, sends)) breaches.push({ kind: 'rate_chat', retryAfterSeconds: 1 });
    if (isGroup && chatTimes.length > SENDS_PER_MINUTE_IN_GROUP_MAX) breaches.push({ kind: 'rate_group', retryAfterSeconds: 30 });
    return breaches;
  }

  /** Takes back the last noted send: what was refused did not go out. */
  takeBack(chatTimes: number[], sends: number): void {
    this.overall.length -= sends;
    chatTimes.length -= sends;
  }

  maxima(): RateReport {
    return { ...this.report };
  }

  reset(): void {
    this.report = { maxPerSecondOverall: 0, maxPerSecondPerChat: 0 };
  }
}
