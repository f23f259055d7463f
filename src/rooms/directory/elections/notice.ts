import { daysBetween } from '../../../kernel/calendar/index.ts';
import type { Election } from './facts.ts';

/**
 * What people are told of an election. set: its day is known; moved: the same, and the day that they were told before is off; soon: it is
 * near; changed: it is near, and the hours or the station are not as they were told; cancelled: there is no vote on that day.
 */
export type NoticeKind = 'set' | 'moved' | 'soon' | 'changed' | 'cancelled';
/** What is kept of it; withdrawn: what still waited to be sent was taken out of the queue. */
export type NoticePart = 'set' | 'soon' | 'cancelled' | 'withdrawn';

/** The second notice comes so many days before the vote. */
const SOON_DAYS = 3;
/** On the last day before the vote and on the day itself campaigning is banned: a neutral bot says nothing either. */
const SILENT_DAYS = 1;

/** A vote of a unit, and what people there were told of it. */
export interface VoteTold {
  readonly voteOn: string;
  /** It is neither cancelled nor gone with an import that was taken back. */
  readonly isStanding: boolean;
  /** Since what day that is so, as far as we know. */
  readonly knownOn: string;
  /** It has been so for long enough that a wrong import would have been taken back. */
  readonly isSettled: boolean;
  /** The same of its other facts. */
  readonly isTextSettled: boolean;
  /** They were told the day, and not since that it is off. */
  readonly isBelieved: boolean;
  /** They were told the day, and since then it was neither off nor taken out of the queue. */
  readonly isSetTold: boolean;
  readonly isSoonTold: boolean;
  /** Hours and station, and as they were told when the vote was near; null where that is not known. */
  readonly says: string;
  readonly said: string | null;
}

/** A message that is to go to everybody of the unit who asked for it. */
export interface DueNotice<One extends VoteTold> {
  readonly kind: NoticeKind;
  readonly vote: One;
  /** What is kept of `vote` when it is told. */
  readonly parts: readonly NoticePart[];
  /** Days that the message says are off besides. */
  readonly off: readonly One[];
}

/**
 * What those are to be told now who want to hear of a unit's elections.
 *
 * Twice in the usual case: that the day is set, as soon as we know it, and that it is near, three days before, or two where the bot was
 * away. Known that late, one notice is both. Nothing on the eve and on the day, but what keeps people from a wrong day or a wrong station:
 * that a day which they were told is off or moved, and that hours or station are others. One that we learned of on the last day before the
 * eve, too late to tell that day, is told on the eve.
 *
 * Never throws. @param votes all of one unit, in any order @param today `YYYY-MM-DD` in Kazakhstan
 */
export function decideNotices<One extends VoteTold>(votes: readonly One[], today: string): DueNotice<One>[] {
  const toCome = votes.filter((vote) => vote.voteOn >= today).toSorted((one, other) => (one.voteOn < other.voteOn ? -1 : 1));
  const settled = toCome.filter((vote) => vote.isSettled);
  let off = settled.filter((vote) => !vote.isStanding && vote.isBelieved);
  const due: DueNotice<One>[] = [];
  for (const vote of settled.filter((one) => one.isStanding)) {
    const told = noticeOf(vote, off, today);
    if (!told) continue;
    due.push(told);
    if (told.kind === 'moved') off = [];
  }
  // The day to which it was moved may be known in an hour: then one message says both.
  const isMoreToCome = toCome.some((vote) => vote.isStanding && !vote.isSettled && !vote.isSetTold);
  if (!isMoreToCome) due.push(...off.map((vote): DueNotice<One> => ({ kind: 'cancelled', vote, parts: ['cancelled'], off: [] })));
  return due;
}

/** What about a vote can still wait to be sent when it may not be said any more, by the purpose of the message; see `purposeOf`. */
export function unsayable(vote: Pick<VoteTold, 'voteOn' | 'isStanding'>, today: string): NoticePurpose[] {
  const daysLeft = daysBetween(today, vote.voteOn);
  return [
    ...(!vote.isStanding || daysLeft <= SILENT_DAYS ? (['news'] as const) : []),
    ...(!vote.isStanding || daysLeft < 0 ? (['day', 'moved'] as const) : []),
    ...(vote.isStanding || daysLeft < 0 ? (['off'] as const) : []),
  ];
}

/**
 * news: not on the eve and on the day; day: about the day itself, and said also then; moved: the same, and that other days are off; off:
 * that there is no vote.
 */
export type NoticePurpose = 'news' | 'day' | 'moved' | 'off';
export const NOTICE_PURPOSES: readonly NoticePurpose[] = ['news', 'day', 'moved', 'off'];

export function purposeOf({ kind, vote }: DueNotice<VoteTold>, today: string): NoticePurpose {
  if (kind === 'cancelled') return 'off';
  if (kind === 'moved') return 'moved';
  return kind === 'changed' || daysBetween(today, vote.voteOn) <= SILENT_DAYS ? 'day' : 'news';
}

/** Messages of one batch about a vote, of which some were taken out of the queue. */
export interface TakenOut {
  readonly purpose: NoticePurpose;
  readonly vote: Pick<VoteTold, 'isStanding' | 'isBelieved'>;
  /** How many times of telling were kept that were queued in this batch; none where the telling was cut off. */
  readonly toldTimes: number;
  /** How many of them came to somebody, or may have. */
  readonly reached: number;
}

/** What becomes of what was kept of them. */
interface Unsaid {
  /** These parts were not heard by everybody, and do not count any more. */
  readonly unsaid: readonly NoticePart[];
  /** What is kept of the vote. */
  readonly parts: readonly NoticePart[];
  /** What is kept of each day that is not known as off now. */
  readonly partsOfOff: readonly NoticePart[];
}

/**
 * A day that somebody may have heard stays believed, so that he hears when it is off; one that nobody can have heard need not be taken
 * back. That it was not heard is sure only of a batch with one time of telling: earlier ones the ledger may have forgotten. A day of which
 * not everybody heard that it is off is believed again as it was before, and where some did hear, it is told anew if it stands.
 *
 * Never throws.
 */
export function decideUnsaid({ purpose, vote, toldTimes, reached }: TakenOut): Unsaid {
  const isHeard = reached > 0;
  const isCutOff = toldTimes === 0;
  const partsOfOff: NoticePart[] = isHeard ? ['withdrawn'] : [];
  if (purpose === 'off') return { unsaid: ['cancelled'], parts: isCutOff ? partsOfOff : [], partsOfOff };
  if (vote.isStanding) return { unsaid: ['cancelled'], parts: [], partsOfOff };
  return {
    unsaid: isHeard || toldTimes > 1 ? ['cancelled'] : ['cancelled', 'set', 'soon'],
    parts: isCutOff && isHeard && !vote.isBelieved ? ['set', 'withdrawn'] : ['withdrawn'],
    partsOfOff,
  };
}

/** Hours and station in one line, to see whether they are still as they were told. */
export function saysOf({ opensAt, closesAt, stationKk, stationRu }: Election): string {
  return [`${opensAt}–${closesAt}`, stationKk ?? '', stationRu ?? ''].join(' | ');
}

function noticeOf<One extends VoteTold>(vote: One, off: readonly One[], today: string): DueNotice<One> | undefined {
  const daysLeft = daysBetween(today, vote.voteOn);
  const isNear = daysLeft <= SOON_DAYS;
  if (!vote.isSetTold) {
    const parts: NoticePart[] = isNear ? ['set', 'soon'] : ['set'];
    if (off.length > 0) return { kind: 'moved', vote, parts, off };
    const isLate = daysLeft === SILENT_DAYS && vote.knownOn < today;
    return daysLeft > SILENT_DAYS || isLate ? { kind: 'set', vote, parts, off: [] } : undefined;
  }
  if (!vote.isSoonTold) return isNear && daysLeft > SILENT_DAYS ? { kind: 'soon', vote, parts: ['soon'], off: [] } : undefined;
  const isOther = vote.isTextSettled && vote.said !== null && vote.said !== vote.says;
  return isOther ? { kind: 'changed', vote, parts: ['soon'], off: [] } : undefined;
}

/** What is still to come for somebody who wants to hear of elections: two notices, the second of the vote at hand, or those of the next. */
export type NewsPromise = 'twice' | 'once' | 'next';

/** @param voteOn the vote that is known and to come, `YYYY-MM-DD`; null where there is none */
export function promiseOf(voteOn: string | null, today: string): NewsPromise {
  if (voteOn === null) return 'twice';
  // Three days before he may have come too late for it.
  return daysBetween(today, voteOn) > SOON_DAYS ? 'once' : 'next';
}
