import type { Worded } from '../../../delivery/index.ts';
import type { Clock } from '../../../kernel/clock.ts';
import type { PlaceCode } from '../../../kernel/ids.ts';
import type { Language } from '../../../kernel/locale/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { DigestCounts } from '../digest.ts';
import type { OfficialDays } from '../official.ts';
import type { Outcome, Receiver } from '../outcome.ts';
import type { Proof } from '../proof/rules.ts';
import type { Fate, Support } from '../proposal.ts';
import type { Appeal } from '../queries/appeals.ts';
import type { ActingRole, EventRole } from '../queries/events.ts';
import type { Thanks } from '../queries/thanks.ts';
import type { MailEnd, Unread } from '../silence.ts';
import type { HidingReason } from '../village/hiding.ts';
import type { WeekCounts } from '../village/week.ts';
import type { ModerationWords } from './moderation/words.ts';

export type { Worded };

/** What officials are told of a case; `late`: those above whoever let its last day pass; `fear`: why it was taken back, operators only; `joined`: so many have joined it by now; `complained`: the resident complains of the answer, and no word of that. */
export type NoticeAbout =
  | 'filed'
  | 'disputed'
  | 'confirmed'
  | 'partly'
  | 'added'
  | 'replied'
  | 'withdrawn'
  | 'taken'
  | 'fear'
  | 'reminded'
  | 'overdue'
  | 'late'
  | 'joined'
  | 'complained'
  /** Its author disagrees that it is hidden from the village. */
  | 'contested'
  /** Enough residents support a proposal: it needs a dated answer. */
  | 'supported'
  /** Many new ones support it at the same time: an operator looks whether they count. */
  | 'held';

/** What an official has said, as the resident gets it. */
export interface Spoken {
  readonly outcome: Outcome;
  readonly body: string;
  readonly fileCount: number;
  readonly byRole: ActingRole;
  readonly day: string | null;
  readonly receiver: Receiver | null;
  /** Where a photo of what was done was asked for. */
  readonly proof?: Proof | null;
}

/** What an operator has done to a case beside answering it; `before`: the topic that it had. */
export type PutRight =
  | { readonly kind: 'topic'; readonly before: Pick<Appeal, 'topicKk' | 'topicRu'> }
  | { readonly kind: 'place' | 'moved' | 'taken-over' };

/** How those are told who are not speaking now; put into words by the room's telegram side. */
export interface AppealWords extends ModerationWords {
  /** To officials: no word of the letter, no name. @param daysLeft working days until the last one, where it is about them */
  notice(language: Language, about: NoticeAbout, appeal: Appeal, daysLeft?: number): Worded;
  /** To the resident. @param byRole who did it, where that was an official */
  progress(language: Language, about: 'seen' | 'work-begun' | 'passed' | 'readdressed', appeal: Appeal, byRole?: ActingRole): Worded;
  spoken(language: Language, appeal: Appeal, word: Spoken): Worded;
  /**
   * @param news.isAbove whether somebody above was told; `next`: when he hears again, `YYYY-MM-DD`, null: not by the clock;
   * `complainBy`: until when its author may complain, `YYYY-MM-DD`; null where he cannot; `hasAnswer`: it was answered, and waits again
   */
  overdue(
    language: Language,
    appeal: Appeal,
    news: { isAbove: boolean; next: string | null; complainBy: string | null; hasAnswer: boolean },
  ): Worded;
  /** To an akim, in the morning: what waits for him. */
  morning(language: Language, counts: DigestCounts): Worded;
  /** Of the law's days of what was registered elsewhere: on the last to pass it on, on the last to answer it, the morning after. */
  official(language: Language, about: 'pass' | 'due' | 'silent', appeal: Appeal, days: OfficialDays): Worded;
  /** To an akim, quietly: no word of it, no name. */
  thanked(language: Language, thanks: Thanks): Worded;
  /** To one of an akim's staff: a case was handed to him. @param day by when, `YYYY-MM-DD` */
  handed(language: Language, appeal: Appeal, day: string): Worded;
  /** To whom it was handed before: it is somebody else's now. */
  handedAway(language: Language, appeal: Appeal): Worded;
  /** To the akim: the day by which he had handed it to somebody is over. */
  handOver(language: Language, appeal: Appeal): Worded;
  /** To the akim: one of his staff has left. */
  staffLeft(language: Language, label: string): Worded;
  /** To the akim: his link was opened. */
  staffJoined(language: Language, label: string, roleId: number): Worded;
  /** To a helper: an operator has removed him. */
  helperOver(language: Language): Worded;
  /** To an operator: his link was opened. */
  helperJoined(language: Language, label: string, roleId: number): Worded;
  /** To the author of a letter that an operator has joined to another case. */
  joined(language: Language, letter: Appeal): Worded;
  /** To the author of one that goes alone from now on. @param by who has set it apart; `clock`: the one that it followed was given up */
  split(language: Language, letter: Appeal, by: 'operator' | 'clock'): Worded;
  /** To its author, and where it was taken over to who follows it: what an operator has put right. */
  putRight(language: Language, appeal: Appeal, what: PutRight): Worded;
  /** To those who had it: it is with another office now, or with an operator. No word of it, and nothing to open. */
  away(language: Language, appeal: Appeal, why: 'moved' | 'taken-over'): Worded;
  /** To whoever wrote a letter down: its person follows it himself now. */
  claimed(language: Language, appeal: Appeal): Worded;
  /** To whom the akim leaves in his place; days are `YYYY-MM-DD`. */
  deputy(language: Language, days: { readonly fromOn: string; readonly toOn: string }): Worded;
  /** To whom he had left there: the akim is back, or has left somebody else. */
  deputyOver(language: Language): Worded;
  /** To an operator: nobody of an akim's office reads. @param office.mailedAt when it was known what became of the mail to it */
  silence(language: Language, office: { unitCode: PlaceCode; unread: Unread; mail: MailEnd; mailedAt: Date | null }): Worded;
  /** To that office itself, by e-mail: plain text in both languages, and no word of what waits, nor from where it came. */
  silenceMail(unread: Unread, botLink: string): { readonly title: string; readonly text: string };
  /** Whether what was claimed, or promised, is so. @param promise the words of the last promise in it; empty where there was none, or it was said aloud */
  askedAgain(language: Language, step: 'promised' | 'again' | 'last', appeal: Appeal, promise: string): Worded;
  /** To a neighbour: whether what was claimed is so. No word of the letter, no code; the claim is an event of it. */
  neighbour(language: Language, appeal: Appeal, claim: { readonly id: number; readonly at: Date; readonly byRole: EventRole }): Worded;
  /** To its author: an operator has hidden it from the village, shows it again, or has looked at it again and leaves it hidden. */
  villageNews(language: Language, about: 'hidden' | 'unhidden' | 'upheld', appeal: Appeal, why: HidingReason): Worded;
  /** To the author of a proposal: enough residents support it. @param count how many */
  supported(language: Language, appeal: Appeal, count: number): Worded;
  /** To the same: its last day is near, or was reached without enough. */
  proposalEnding(language: Language, appeal: Appeal, support: Support): Worded;
  proposalOver(language: Language, appeal: Appeal, support: Support): Worded;
  /** To those who supported it: nobody can any more. No word of it. */
  supportOver(language: Language, appeal: Appeal, why: 'moved' | 'over'): Worded;
  /** To those who support it: what has become of it. */
  fate(language: Language, appeal: Appeal, fate: Fate): Worded;
  /** To whoever wants to hear of it: what became of the letters of his village. @param week.weekOn its Monday, `YYYY-MM-DD` */
  week(language: Language, week: { readonly unitCode: PlaceCode; readonly weekOn: string; readonly counts: WeekCounts }): Worded;
}

export interface AppealsApp {
  readonly db: Db;
  readonly clock: Clock;
  readonly words: AppealWords;
  /** A number from 0 to 1 for the code that a resident writes down; nobody should guess the next one. */
  readonly random: () => number;
  /** Files came: our own copies may be made. */
  readonly wakeKeeper: () => void;
}
