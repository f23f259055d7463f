import { type Heard, isKeptForAnother } from '../another/filer.ts';
import type { Kind } from '../kind.ts';
import type { AddresseeReason } from '../rules.ts';
import { isAboutPeople, TOPICS_OF_PEOPLE } from '../small-village.ts';
import { after, type State } from '../states.ts';
import { findPrivateNumbers } from '../words/private-numbers.ts';

/** What neighbours can have in common; a question is answered to whoever asks it, thanks and complaints are of another kind. */
const OPENED_KINDS: readonly Kind[] = ['report', 'request', 'proposal'];
/** That such a letter exists at all is nobody's to know. */
const NEVER_OPENED: readonly AddresseeReason[] = ['about-akim', 'insult', 'complaint'];

/** What a letter must be, and must not be about, for the village to see it: for looking them up. */
export interface Showable {
  readonly kinds: readonly Kind[];
  readonly exceptTopics: readonly string[];
  readonly exceptReasons: readonly AddresseeReason[];
}
export const SHOWABLE: Showable = { kinds: OPENED_KINDS, exceptTopics: TOPICS_OF_PEOPLE, exceptReasons: NEVER_OPENED };

/** Why a letter cannot be shown to the village; `topic`: it is about people, or about the akim. */
export type NotOpen = 'for-another' | 'topic' | 'kind' | 'numbers' | 'no-words';

/** Of a letter, sent or not, what decides whether the village may see it. */
export interface Openable {
  readonly categoryCode: string;
  readonly kind: Kind;
  readonly addresseeReason: AddresseeReason | null;
  /** Its words; the photos, the voices and the landmark are not shown. */
  readonly body: string;
  /** Whoever wrote it down for somebody else: it is not his to show. */
  readonly isForAnother: boolean;
}

/** Why its author cannot let the village see it; undefined where he can. */
export function whyNotOpen(letter: Openable): NotOpen | undefined {
  if (letter.isForAnother) return 'for-another';
  const isAkims = letter.addresseeReason !== null && NEVER_OPENED.includes(letter.addresseeReason);
  if (isAkims || isAboutPeople(letter.categoryCode)) return 'topic';
  if (!OPENED_KINDS.includes(letter.kind)) return 'kind';
  if (!/\p{L}/u.test(letter.body)) return 'no-words';
  return findPrivateNumbers(letter.body).length > 0 ? 'numbers' : undefined;
}

/** Of a case, what decides whether it may be opened and is shown. */
export interface Opened extends Omit<Openable, 'isForAnother'> {
  readonly state: State;
  readonly openedAt: Date | null;
  readonly hiddenAt: Date | null;
  readonly joinedTo: number | null;
  readonly aboutAppealId: number | null;
  readonly forAnother: Heard | null;
  readonly claimedAt: Date | null;
}

/** The same of a case. */
export function whyNotOpenCase(appeal: Opened): NotOpen | undefined {
  if (appeal.aboutAppealId !== null) return 'topic';
  return whyNotOpen({ ...appeal, isForAnother: isKeptForAnother(appeal) });
}

/** Whether its author may be asked about opening it at all: it is neither given up, nor one with another's case. */
export function canBeOpened(appeal: Pick<Opened, 'state' | 'joinedTo'>): boolean {
  return after(appeal.state, 'opened') !== undefined && appeal.joinedTo === null;
}

/** Whether the village sees it now. What has become of it since it was opened counts: another topic, another kind, other words. */
export function isShown(appeal: Opened): boolean {
  return appeal.openedAt !== null && appeal.hiddenAt === null && canBeOpened(appeal) && whyNotOpenCase(appeal) === undefined;
}
