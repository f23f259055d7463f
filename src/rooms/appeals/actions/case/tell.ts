import { enqueue, enqueueMany, type NewMessage, type Worded } from '../../../../delivery/index.ts';
import { isQuiet } from '../../../../kernel/calendar/index.ts';
import { type PersonId, type PlaceCode, WHOLE_COUNTRY } from '../../../../kernel/ids.ts';
import { dayOf, type Language } from '../../../../kernel/locale/index.ts';
import type { Db, Trx } from '../../../../platform/database/index.ts';
import { type Holder, listDeputies, listHolders, listOffice, nearestOf, whoCanBeWritten } from '../../../identity/index.ts';
import { asShared } from '../../joined.ts';
import type { FileKind, SaidFile } from '../../piece.ts';
import type { Appeal } from '../../queries/appeals.ts';
import { findHanding } from '../../queries/handing.ts';
import { listFollowing } from '../../queries/joined.ts';
import { isAboutAkim } from '../../rules.ts';
import type { AppealsApp, NoticeAbout } from '../app.ts';

const FILE_METHODS = {
  photo: 'sendPhoto',
  voice: 'sendVoice',
  video: 'sendVideo',
  video_note: 'sendVideoNote',
  audio: 'sendAudio',
  document: 'sendDocument',
} as const satisfies Record<FileKind, string>;

/** Of a letter, filed or not, what decides who gets it. */
type Directed = Pick<Appeal, 'unitCode' | 'areas' | 'addresseeReason'>;

/** Who works in an akim's office: neither he nor they look into what is about him, should one be an operator as well. */
async function workersOf(db: Db, unitCode: PlaceCode): Promise<Set<PersonId>> {
  return new Set((await listOffice(db, [unitCode])).map(({ personId }) => personId));
}

/** Who answers for an area in the bot: those of the smallest area that has somebody. Of a letter about an akim: nobody of his office. */
export async function nearestOperators(db: Db, { unitCode, areas, addresseeReason }: Directed, exceptOffice = false): Promise<Holder[]> {
  const concerned = exceptOffice || isAboutAkim(addresseeReason) ? await workersOf(db, unitCode) : new Set();
  const all = await listHolders(db, 'operator', [...areas, WHOLE_COUNTRY]);
  return nearestOf(
    all.filter(({ personId }) => !concerned.has(personId)),
    areas,
  );
}

/** Who has to answer what is addressed to an akim: he himself, and while he is away also who answers for him. */
export async function officeOf(app: Pick<AppealsApp, 'clock'>, db: Db, ...unitCodes: readonly PlaceCode[]): Promise<Holder[]> {
  const akims = await listHolders(db, 'akim', unitCodes);
  return [...akims, ...(await listDeputies(db, unitCodes, dayOf(app.clock())))];
}

/** Whether it goes to an operator where there is none yet: his queue keeps it, and that must be said. */
export async function isUnattended(db: Db, letter: Directed & Pick<Appeal, 'addressee'>): Promise<boolean> {
  return letter.addressee === 'operator' && (await nearestOperators(db, letter)).length === 0;
}

/** What a case that comes from somebody else is to whom it comes: a new one, one that came back, or one that is under way. */
export function newsOf({ state }: Pick<Appeal, 'state'>): NoticeAbout {
  if (state === 'disputed') return 'disputed';
  return state === 'planned' || state === 'passed-on' ? 'taken' : 'filed';
}

/** Whether an operator who is not of the unit's office would hear of a case. */
export async function isOperatorThere(db: Db, letter: Directed): Promise<boolean> {
  return (await nearestOperators(db, letter, true)).length > 0;
}

/** Tells those who have to see to it: the unit's akim and who answers for him, or the nearest operators. Nothing of the letter is in it. */
export async function tellOfficials(
  app: AppealsApp,
  trx: Trx,
  appeal: Appeal,
  about: NoticeAbout,
  cause: string,
  daysLeft?: number,
): Promise<void> {
  await tellHolders(app, trx, appeal, about, { holders: await whoHas(app, trx, appeal), cause, daysLeft });
}

/** Who has to see to a case: its akim, who answers for him and who has it in hand, or the nearest operators. */
export async function whoHas(app: Pick<AppealsApp, 'clock'>, db: Db, appeal: Appeal): Promise<Holder[]> {
  const isAkims = appeal.addressee === 'akim';
  const office = isAkims ? await officeOf(app, db, appeal.unitCode) : [];
  // Of an answered case whose akim has gone since, the operators hear: nobody else would.
  return office.length > 0 ? [...office, ...(await handedTo(db, appeal, office))] : await nearestOperators(db, appeal);
}

/** Who of the staff has the case in hand hears of it beside the akim. */
async function handedTo(db: Db, { id, unitCode }: Appeal, office: readonly Holder[]): Promise<Holder[]> {
  const handing = await findHanding(db, id);
  if (!handing || office.some(({ personId }) => personId === handing.personId)) return [];
  return (await listHolders(db, 'staff', [unitCode])).filter(({ personId }) => personId === handing.personId);
}

/** Tells the nearest operators, whoever has the case; never anybody of its akim's office, should one be an operator. */
export async function tellOperators(app: AppealsApp, trx: Trx, appeal: Appeal, about: NoticeAbout, cause: string): Promise<void> {
  await tellHolders(app, trx, appeal, about, { holders: await nearestOperators(trx, appeal, true), cause });
}

/** What may wait for the morning without a sound, and what was not asked for by anybody. */
const QUIETLY: readonly NoticeAbout[] = ['added', 'withdrawn', 'reminded', 'complained'];

export async function tellHolders(
  app: AppealsApp,
  trx: Trx,
  appeal: Appeal,
  about: NoticeAbout,
  { holders, cause, daysLeft }: { holders: readonly Holder[]; cause: string; daysLeft?: number | undefined },
): Promise<void> {
  // What is urgent is heard at night as well.
  const isSilent = QUIETLY.includes(about) || (isQuiet(app.clock()) && !(appeal.isUrgent && about === 'filed'));
  for (const { personId, chatId, language } of holders) {
    const letter = app.words.notice(language, about, appeal, daysLeft);
    await enqueue(trx, {
      dedupeKey: `appeal-${about}:${cause}:${personId}`,
      lane: 'notice',
      chatId,
      payload: { ...letter, disable_notification: isSilent },
    });
  }
}

/** Operators of an area above those who have a case. */
export interface Level {
  readonly areaCode: PlaceCode;
  readonly holders: readonly Holder[];
}

/** Who is called in next because a case is overdue: the nearest operators above those who have it or were told; undefined: nobody is left. */
export function levelAbove(db: Db, appeal: Appeal): Promise<Level | undefined> {
  return levelOver(db, appeal, { told: appeal.lateAreas, answerers: [] });
}

/**
 * Who hears a complaint about a case: the nearest operators above those who have it, and nobody who has answered it himself; undefined:
 * nobody is above them.
 */
export function levelToComplain(db: Db, appeal: Appeal, answerers: readonly PersonId[]): Promise<Level | undefined> {
  return levelOver(db, appeal, { told: [], answerers });
}

async function levelOver(
  db: Db,
  appeal: Appeal,
  except: { told: readonly PlaceCode[]; answerers: readonly PersonId[] },
): Promise<Level | undefined> {
  // Nobody of the akim's office is above it.
  const concerned = await workersOf(db, appeal.unitCode);
  const all = (await listHolders(db, 'operator', [...appeal.areas, WHOLE_COUNTRY])).filter(({ personId }) => !concerned.has(personId));
  const has = appeal.addressee === 'operator' ? nearestOf(all, appeal.areas).map(({ areaCode }) => areaCode) : [];
  const told: readonly PlaceCode[] = [...except.told, ...has];
  const ladder = [...appeal.areas.toReversed(), WHOLE_COUNTRY].filter((area) => !told.includes(area));
  const others = all.filter(({ personId }) => !except.answerers.includes(personId));
  const areaCode = ladder.find((area) => others.some((holder) => holder.areaCode === area));
  return areaCode && { areaCode, holders: others.filter((holder) => holder.areaCode === areaCode) };
}

/** One notice to one person, without a sound at night. */
export async function tellOne(
  app: Pick<AppealsApp, 'clock'>,
  db: Db,
  { chatId }: { readonly chatId: number },
  words: Worded,
  dedupeKey: string,
): Promise<void> {
  await enqueue(db, { dedupeKey, lane: 'notice', chatId, payload: { ...words, disable_notification: isQuiet(app.clock()) } });
}

/** What the author of a letter hears, in his language, with files below the words. */
export interface News {
  /** What it is told for: the same is told once. */
  readonly cause: string;
  readonly word: (language: Language, appeal: Appeal) => Worded;
  readonly files?: readonly SaidFile[];
}

/** Tells the resident. Nobody who took his consent back or stopped the bot is written to. */
export async function tellResident(app: AppealsApp, trx: Trx, appeal: Appeal, news: News): Promise<void> {
  await tellAuthors(app, trx, [appeal], news);
}

/** The same to the authors of several letters; the cause names each. */
async function tellAuthors(
  app: AppealsApp,
  trx: Trx,
  letters: readonly Appeal[],
  news: News,
  keyOf: (letter: Appeal) => string = () => news.cause,
): Promise<void> {
  const { addressees } = await whoCanBeWritten(trx, [...new Set(letters.map(({ personId }) => personId))]);
  const residents = new Map(addressees.map((one) => [one.personId, one]));
  const isSilent = isQuiet(app.clock());
  const messages = letters.flatMap((appeal): NewMessage[] => {
    const resident = residents.get(appeal.personId);
    if (!resident) return [];
    const to = { lane: 'notice', chatId: resident.chatId } as const;
    const key = `appeal-${keyOf(appeal)}`;
    return [
      { ...to, dedupeKey: key, payload: { ...news.word(resident.language, appeal), disable_notification: isSilent } },
      ...(news.files ?? []).map((file, at) => ({
        ...to,
        dedupeKey: `${key}:${at + 1}`,
        method: FILE_METHODS[file.kind],
        payload: { [file.kind]: file.fileId, disable_notification: true },
      })),
    ];
  });
  await enqueueMany(trx, messages);
}

/** Tells the author of a case and of every letter that has joined it, each of his own letter. */
export async function tellSharing(app: AppealsApp, trx: Trx, lead: Appeal, news: News): Promise<void> {
  await tellResident(app, trx, lead, news);
  const letters = (await listFollowing(trx, lead.id)).map((letter) => asShared(letter, lead));
  if (letters.length > 0) await tellAuthors(app, trx, letters, news, ({ id }) => `${news.cause}:joined:${id}`);
}
