import type { PersonId } from '../../../../src/kernel/ids.ts';
import { dayOf } from '../../../../src/kernel/locale/index.ts';
import type { Db } from '../../../../src/platform/database/index.ts';
import { isPromise } from '../../../../src/rooms/appeals/outcome.ts';
import { type Appeal, appeals } from '../../../../src/rooms/appeals/queries/appeals.ts';
import type { AppealEvent, EventRole } from '../../../../src/rooms/appeals/queries/events.ts';
import { type EventKind, isRemark, type State, stateOf } from '../../../../src/rooms/appeals/states.ts';
import type { Life } from './life.ts';
import { type Office, unitOf } from './office.ts';

type Happened = AppealEvent & { readonly personId: PersonId | null };

/** Who can do what, as the copy deck has it; the clock passes on what waited for an akim. */
export const WHOSE: Readonly<Record<EventKind, readonly EventRole[]>> = {
  filed: ['resident'],
  seen: ['akim', 'staff', 'operator'],
  'work-begun': ['akim', 'staff', 'operator'],
  'passed-on': ['akim', 'staff', 'operator'],
  planned: ['akim', 'staff', 'operator'],
  answered: ['akim', 'staff', 'operator'],
  'answered-no': ['akim', 'operator'],
  'done-claimed': ['akim', 'staff', 'operator'],
  confirmed: ['resident'],
  partly: ['resident'],
  disputed: ['resident'],
  unconfirmed: ['clock'],
  returned: ['operator'],
  withdrawn: ['resident'],
  passed: ['operator', 'clock'],
  readdressed: ['clock'],
  edited: ['resident'],
  added: ['resident'],
  asked: ['akim', 'staff', 'operator'],
  replied: ['resident'],
  extended: ['akim', 'operator'],
  rated: ['resident'],
  reminded: ['clock'],
  overdue: ['clock'],
  escalated: ['clock'],
  'asked-again': ['clock'],
  'neighbours-asked': ['clock'],
  corrected: ['operator'],
  'topic-corrected': ['operator'],
  'place-corrected': ['operator'],
  moved: ['operator'],
  'taken-over': ['operator'],
  official: ['resident'],
  complained: ['resident'],
  handed: ['akim'],
  claimed: ['resident'],
  entrusted: ['operator'],
  joined: ['resident', 'operator', 'clock'],
  split: ['resident', 'operator', 'clock'],
  opened: ['resident'],
  closed: ['resident'],
  hidden: ['operator'],
  unhidden: ['operator'],
  contested: ['resident'],
  redacted: ['operator'],
  budgeted: ['akim', 'staff', 'operator'],
  supported: ['clock'],
  recalled: ['clock'],
  expired: ['clock'],
  'support-counted': ['operator'],
  'support-dropped': ['operator'],
};

/** Every letter of a life as it stands, with what has happened to it, oldest first. */
export async function historiesOf({ trx, filed }: Life): Promise<{ first: Appeal; now: Appeal; events: Happened[] }[]> {
  const ids = filed.map(({ id }) => id);
  const now = await appeals(trx).where('a.id', 'in', ids).execute();
  const events = await listHappened(trx, ids);
  return filed.map((first) => {
    const found = now.find(({ id }) => id === first.id);
    if (!found) throw new Error('A letter is gone');
    return { first, now: found, events: events.filter(({ appealId }) => appealId === first.id) };
  });
}

async function listHappened(db: Db, ids: readonly number[]): Promise<(Happened & { appealId: number })[]> {
  const rows = await db
    .selectFrom('appeals.event')
    .select(['id', 'appeal_id as appealId', 'kind', 'by_role as byRole', 'person_id as personId', 'body', 'detail', 'at'])
    .where('appeal_id', 'in', ids)
    .orderBy('id')
    .execute();
  return rows as (Happened & { appealId: number })[];
}

/** The states that it went through. @throws RangeError where one of its events could not follow */
export function statesOf(events: readonly Happened[]): State[] {
  const kinds = events.map(({ kind }) => kind);
  return kinds.map((_, at) => stateOf(kinds.slice(0, at + 1)));
}

/** Which of its events somebody has made who may not. */
export function strangeOf(office: Office, { personId: author }: Appeal, events: readonly Happened[]): string[] {
  const isNeighbours = author === office.neighbour || author === office.stranger;
  const wasMoved = events.some(({ kind }) => kind === 'moved');
  const people: Readonly<Record<EventRole, readonly (PersonId | null)[]>> = {
    // Whoever wrote it down speaks for its person, and so does the operator to whom it went.
    resident: isNeighbours ? [author] : [office.resident, office.helper, office.operator],
    akim: [office.akim, office.successor, ...(wasMoved ? [office['other-akim']] : [])],
    staff: [office.staff],
    operator: [office.operator, office.above, ...(wasMoved ? [office['other-operator']] : [])],
    clock: [null],
  };
  return events
    .filter(({ kind, byRole, personId }) => !WHOSE[kind].includes(byRole) || !people[byRole].includes(personId))
    .map(({ kind, byRole }) => `${kind} by ${byRole}`);
}

const ALWAYS: readonly EventKind[] = ['corrected', 'topic-corrected', 'claimed', 'entrusted', 'redacted'];
const OF_VILLAGE: readonly EventKind[] = ['opened', 'closed', 'hidden', 'unhidden', 'contested'];
/** What may still come of a letter after what ends it, said once more: the table of what can follow what is itself on trial. */
const AFTER_END: Partial<Record<EventKind, readonly EventKind[]>> = {
  confirmed: ['disputed', 'rated', 'official', ...ALWAYS, ...OF_VILLAGE],
  returned: ['official', ...ALWAYS],
  withdrawn: ALWAYS,
};

function isOver(events: readonly Happened[], at: number): boolean {
  const end = events.slice(0, at).findLast(({ kind }) => !isRemark(kind))?.kind;
  const kind = events[at]?.kind;
  return end !== undefined && kind !== undefined && AFTER_END[end]?.includes(kind) === false;
}

/** Whatever the law and the rules forbid over a whole history, beside what cannot follow what. */
export function brokenOf({ aboutAppealId }: Appeal, events: readonly Happened[]): string[] {
  const count = (kind: EventKind) => events.filter((event) => event.kind === kind).length;
  const isSorted = events.every((event, at) => at === 0 || event.at >= (events[at - 1]?.at ?? event.at));
  const unasked = events.filter((event, at) => {
    if (event.kind !== 'replied') return false;
    return events.slice(0, at).findLast(({ kind }) => kind === 'asked' || kind === 'replied')?.kind !== 'asked';
  });
  const readAt = events.findIndex(({ kind }) => kind === 'seen');
  const rules = {
    'in the order of time': isSorted,
    'nothing after its end': events.every((_, at) => !isOver(events, at)),
    'put off once': count('extended') <= 1 + count('split'),
    'a complaint is neither put off nor returned': aboutAppealId === null || count('extended') + count('returned') === 0,
    'a reply to a question': unasked.length === 0,
    'supported or over: once in a unit': (['supported', 'expired'] as const).every((kind) => count(kind) <= 1 + count('moved')),
    'called up is what is supported': events.every(
      ({ kind }, nth) => kind !== 'recalled' || events.slice(0, nth).some((one) => one.kind === 'supported'),
    ),
    'over is what is not supported': count('supported') + count('expired') <= 1 + count('moved'),
    'hidden is what was opened, contested what is hidden': isOrderly(events),
    'neighbours asked once of a claim': count('neighbours-asked') <= count('done-claimed'),
    'unread when it was written anew': readAt === -1 || events.slice(readAt).every(({ kind }) => kind !== 'edited'),
  };
  return Object.entries(rules).flatMap(([rule, holds]) => (holds ? [] : [rule]));
}

/** Of what the village sees each thing follows another: one is not hidden twice, nor contested where it is not hidden. */
function isOrderly(events: readonly Happened[]): boolean {
  let [isOpen, isHidden, isContested] = [false, false, false];
  return events.every(({ kind, detail }) => {
    const may = {
      opened: !isOpen,
      closed: isOpen,
      hidden: detail?.isUpheld ? isHidden && isContested : isOpen && !isHidden,
      unhidden: isHidden,
      contested: isHidden && !isContested,
    } as const;
    const holds = kind in may ? may[kind as keyof typeof may] : true;
    if (kind === 'opened' || kind === 'closed') isOpen = kind === 'opened';
    if (kind === 'hidden' || kind === 'unhidden') isHidden = kind === 'hidden';
    if (kind === 'unhidden') isContested = false;
    if (kind === 'contested') isContested = true;
    return holds;
  });
}

/** What its row must say, told by its history alone. @param returns of each disagreement, whether an akim was there */
export function rowOf(first: Appeal, events: readonly Happened[], returns: readonly { isAkimThere: boolean }[]) {
  const told = (kind: EventKind) => events.filter((event) => event.kind === kind);
  const [state] = statesOf(events).slice(-1);
  // A term of its own from then on, or that of the case which it followed.
  const at = events.findLastIndex(({ detail }) => detail?.term !== undefined);
  const term = events[at]?.detail?.term;
  const later = events.slice(at + 1);
  const extended = later.findLast(({ kind }) => kind === 'extended');
  const placeCode = events.findLast(({ detail }) => detail?.place !== undefined)?.detail?.place ?? first.placeCode;
  const [rated, corrected, official] = (['rated', 'corrected', 'official'] as const).map((kind) => told(kind).at(-1));
  return {
    state,
    changedAt: events[sinceAt(events)]?.at,
    priority: told('disputed').length,
    dueOn: extended?.detail?.day ?? term?.dueOn ?? first.dueOn,
    extendedOn: extended ? dayOf(extended.at) : (term?.extendedOn ?? null),
    registeredOn: term?.registeredOn ?? first.registeredOn,
    joinedTo: leadOf(events),
    plannedOn: state === 'planned' ? events.findLast(({ kind }) => isPromise(kind))?.detail?.day : null,
    supportedAt: supportedSince(events),
    rating: rated?.detail?.stars ?? null,
    ratingReason: rated?.detail?.why ?? null,
    kind: corrected?.detail?.kind ?? first.kind,
    legalKind: corrected?.detail?.legalKind ?? first.legalKind,
    categoryCode: told('topic-corrected').at(-1)?.detail?.topic ?? first.categoryCode,
    placeCode,
    unitCode: unitOf(placeCode),
    officialOn: official?.detail?.day ?? null,
    aboutAppealId: first.aboutAppealId,
    openedAt: sinceOf(events, 'opened', 'closed'),
    hiddenAt: sinceOf(events, 'hidden', 'unhidden'),
    // Whose the case is that it has joined, it is as well: its own history does not tell.
    ...(told('joined').length > 0 ? {} : whose(first, events, returns)),
  };
}

/** Which event has brought it where it stands: who has a disagreement before him may change, its days go on. */
function sinceAt(events: readonly Happened[]): number {
  const states = statesOf(events);
  const goesOn = (at: number) => states[at - 1] === 'disputed' && ['moved', 'taken-over'].includes(events[at]?.kind ?? '');
  return events.findLastIndex(({ kind }, at) => !isRemark(kind) && !goesOn(at));
}

/** Since when enough support it, in the unit where it is now. */
function supportedSince(events: readonly Happened[]): Date | null {
  const last = events.findLast(({ kind }) => kind === 'supported' || kind === 'moved');
  return last?.kind === 'supported' ? last.at : null;
}

/** Since when it is opened, or hidden; null: it is not, or no longer. */
function sinceOf(events: readonly Happened[], begin: EventKind, end: EventKind): Date | null {
  const last = events.findLast(({ kind, detail }) => kind === end || (kind === begin && !detail?.isUpheld));
  return last?.kind === begin ? last.at : null;
}

/** Which case it follows still: what is solved remains with it. */
function leadOf(events: readonly Happened[]): number | null {
  const moves = events.filter(({ kind }) => !isRemark(kind));
  const [last, before] = [moves.at(-1), moves.at(-2)];
  const joined = last?.kind === 'confirmed' ? before : last;
  return joined?.kind === 'joined' ? (joined.detail?.lead ?? null) : null;
}

function whose(first: Appeal, events: readonly Happened[], returns: readonly { isAkimThere: boolean }[]) {
  let to: Pick<Appeal, 'addressee' | 'addresseeReason'> = { addressee: first.addressee, addresseeReason: first.addresseeReason };
  let nth = 0;
  for (const { kind, detail } of events) {
    if (kind === 'split')
      to = detail?.why ? { addressee: 'operator', addresseeReason: 'not-linked' } : { addressee: 'akim', addresseeReason: null };
    if (kind === 'passed') to = { addressee: 'akim', addresseeReason: null };
    if (kind === 'taken-over') to = { addressee: 'operator', addresseeReason: 'overdue' };
    if (kind === 'moved') to = movedTo(detail);
    if (kind === 'readdressed') to = { addressee: 'operator', addresseeReason: 'not-linked' };
    if (kind !== 'disputed') continue;
    const past = nth > 0 ? 'returned-twice' : 'not-linked';
    if (to.addressee === 'akim' && (nth > 0 || !returns[nth]?.isAkimThere)) to = { addressee: 'operator', addresseeReason: past };
    nth += 1;
  }
  return to;
}

function movedTo(detail: Happened['detail']): Pick<Appeal, 'addressee' | 'addresseeReason'> {
  if (detail?.why === undefined) return { addressee: 'akim', addresseeReason: null };
  return { addressee: 'operator', addresseeReason: detail.why as Appeal['addresseeReason'] };
}
