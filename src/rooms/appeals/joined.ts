import { DAY_MS } from '../../kernel/clock.ts';
import type { PersonId, PlaceCode } from '../../kernel/ids.ts';
import { type Heard, isKeptForAnother } from './another/filer.ts';
import type { Kind } from './kind.ts';
import type { AddresseeReason } from './rules.ts';
import { isAboutPeople } from './small-village.ts';
import { after, isOpen, type State } from './states.ts';

/** So long after it was filed an open case is offered to who writes about the same. */
export const SIMILAR_MS = 30 * DAY_MS;
/** After so many letters that have joined it, whoever has to answer a case hears of it; between them he sees it on the case. */
const JOINED_TOLD: readonly number[] = [3, 10, 30, 100, 300, 1_000];

/** Troubles are shared; a proposal is supported, and a question has its own answer. */
const SHARED_KINDS: readonly Kind[] = ['report', 'request'];
/** Not what is about the akim, or what only an operator shall read: that it exists is nobody's to know. */
const SHARED_REASONS: readonly (AddresseeReason | null)[] = [null, 'vacant', 'not-linked', 'returned-twice', 'overdue'];

/** Of a letter, before it is filed, what decides whether neighbours may join. */
export interface Shareable {
  readonly categoryCode: string;
  readonly unitCode: PlaceCode;
  readonly kind: Kind;
  readonly addresseeReason: AddresseeReason | null;
}

/** Whether it is about a thing that neighbours have in common, so that one may hear of another's letter about it; its author is told so before he sends it. */
export function isShareable(letter: Shareable): boolean {
  return SHARED_KINDS.includes(letter.kind) && SHARED_REASONS.includes(letter.addresseeReason) && !isAboutPeople(letter.categoryCode);
}

/** Of a case, what decides what it may be joined to. */
export interface Joinable extends Shareable {
  readonly id: number;
  readonly state: State;
  readonly addressee: 'akim' | 'operator';
  readonly aboutAppealId: number | null;
  /** Whether its author was told so. */
  readonly isShareable: boolean;
  readonly personId: PersonId;
  readonly forAnother: Heard | null;
  readonly claimedAt: Date | null;
  /** Of a proposal: when enough residents supported it. */
  readonly supportedAt: Date | null;
}

/** Whether a neighbour who writes now may join a case himself: its author was told, and nothing has become of it since that speaks against it. */
export function mayLead(lead: Joinable): boolean {
  return lead.isShareable && lead.aboutAppealId === null && isOpen(lead.state) && isShareable(lead);
}

/** Whether an operator may join it to some case: it waits for an answer, and is neither about the akim nor his to read first. */
export function mayBeJoined(letter: Joinable): boolean {
  // What so many support needs an answer of its own.
  const isAlone = letter.supportedAt !== null;
  return letter.state !== 'joined' && after(letter.state, 'joined') !== undefined && !isHidden(letter) && !isAlone;
}

/**
 * Whether an operator may join one case to another: of one unit and with the same addressee. What is about people, and of what kind they
 * are, he knows better than a list of topics.
 */
export function mayJoin(letter: Joinable, lead: Joinable): boolean {
  const isOne = letter.unitCode === lead.unitCode && letter.addressee === lead.addressee && letter.id !== lead.id;
  // Who writes letters down for others is no neighbour of himself; whose own letters are two has one trouble twice.
  const isOnes = letter.personId === lead.personId && !isKeptForAnother(letter) && !isKeptForAnother(lead);
  return isOne && !isOnes && mayBeJoined(letter) && isOpen(lead.state) && !isHidden(lead);
}

function isHidden({ aboutAppealId, addresseeReason }: Joinable): boolean {
  return aboutAppealId !== null || !SHARED_REASONS.includes(addresseeReason);
}

/** Of a case, what its followers have of it. */
interface Standing {
  readonly state: State;
  readonly changedAt: Date;
  readonly plannedOn: string | null;
  readonly dueOn: string;
  readonly addressee: 'akim' | 'operator';
  readonly addresseeReason: AddresseeReason | null;
  readonly lateAreas: readonly PlaceCode[];
}

/**
 * A letter that has joined a case, as its author has it before him: it stands where that case stands. What the other author has said of an
 * answer is not his word: to him it is an answer, or, where he joined after it, something that was read and is still to be answered.
 *
 * @param letter.changedAt when it joined
 */
export function asShared<Letter extends Standing>(letter: Letter, lead: Standing): Letter {
  const { changedAt, plannedOn, dueOn, addressee, addresseeReason, lateAreas } = lead;
  return { ...letter, state: sharedState(letter, lead), changedAt, plannedOn, dueOn, addressee, addresseeReason, lateAreas };
}

/** What its author said after an answer that all got: nobody joins what stands so. */
const AUTHORS_WORDS: readonly State[] = ['confirmed', 'partly', 'withdrawn'];

function sharedState(letter: Pick<Standing, 'changedAt'>, { state, changedAt }: Pick<Standing, 'state' | 'changedAt'>): State {
  if (AUTHORS_WORDS.includes(state)) return 'answered';
  if (state !== 'disputed') return state;
  // Who has joined since then was told no answer.
  return letter.changedAt <= changedAt ? 'answered' : 'seen';
}

/** Whether the last one that has joined makes so many that it is told. */
export function isJoinedTold(joined: number): boolean {
  return JOINED_TOLD.includes(joined);
}
