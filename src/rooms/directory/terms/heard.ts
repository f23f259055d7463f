/** How many messages of one piece of news are in each state of the ledger. */
export type NewsCounts = Readonly<
  Record<'pending' | 'deferred' | 'claimed' | 'sent' | 'unknown' | 'blocked' | 'gone' | 'failed' | 'withdrawn', number>
>;

/**
 * Whether anybody may have heard it, when nothing of it waits any more.
 *
 * @param isNoted whether it is noted as told: so it stays where the ledger knows nothing of it, as residents knew before or it is long ago
 */
export function isHeard(news: NewsCounts, isNoted: boolean): boolean {
  const isInLedger = Object.values(news).some((count) => count > 0);
  return isInLedger ? news.claimed + news.sent + news.unknown > 0 : isNoted;
}

/** Whether it came to everybody to whom it could come. */
export function isHeardByAll(news: NewsCounts): boolean {
  return news.pending + news.deferred + news.withdrawn === 0;
}
