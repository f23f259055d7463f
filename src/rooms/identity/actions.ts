import { createHash, randomBytes } from 'node:crypto';
import type { Caller, FaceKind, RoleKind } from '../../kernel/caller.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Decision } from '../../kernel/decision.ts';
import type { PersonId, PlaceCode } from '../../kernel/ids.ts';
import type { Language } from '../../kernel/locale/index.ts';
import { together } from '../../kernel/together.ts';
import type { Db } from '../../platform/database/index.ts';
import {
  type Addressee,
  type AddresseeCount,
  countAddressees,
  endAkimOf,
  endRole,
  hasAkim,
  isAkimOf,
  keepDemoPeople,
  keepPerson,
  listAddressees,
  listPeople,
  lockInvitation,
  saveConsent,
  saveDemoConsents,
  saveFace,
  saveInvitation,
  saveLanguage,
  saveReach,
  startRole,
  useInvitation,
} from './queries.ts';
import { CONSENT_VERSION, decideJoin, expiryOf, faceOf, type JoinRefusal } from './rules.ts';

export interface IdentityApp {
  readonly db: Db;
  readonly clock: Clock;
}

/**
 * Who is speaking; a stranger is added. He is there, so whatever was said of his being unreachable ends.
 *
 * @returns a function of the person's Telegram number; people who speak at the same time are looked up together
 */
export function openMeetings(app: IdentityApp): (telegramId: number) => Promise<Caller> {
  const find = together((telegramIds: readonly number[]) => listPeople(app.db, telegramIds, CONSENT_VERSION));
  return async (telegramId) => {
    const known = await find(telegramId);
    if (!known) {
      const personId = await keepPerson(app.db, telegramId);
      return { personId, language: null, consented: false, face: 'resident', roles: [] };
    }
    if (known.unreachableSince) await saveReach(app.db, telegramId, null);
    const { personId, language, consented, roles } = known;
    return { personId, language, consented, roles, face: faceOf(known.face, roles) };
  };
}

/** The language that a person chose; null while he has not, or nobody knows him. */
export async function languageOf(db: Db, telegramId: number): Promise<Language | null> {
  return (await listPeople(db, [telegramId], CONSENT_VERSION)).get(telegramId)?.language ?? null;
}

/** The bot was stopped (`isReachable` false) or let in again. */
export async function noteReach(app: { clock: Clock }, db: Db, telegramId: number, isReachable: boolean): Promise<void> {
  await saveReach(db, telegramId, isReachable ? null : app.clock());
}

export async function chooseLanguage(app: IdentityApp, personId: PersonId, language: Language): Promise<void> {
  await saveLanguage(app.db, personId, language);
}

export async function switchFace(app: IdentityApp, personId: PersonId, face: FaceKind): Promise<void> {
  await saveFace(app.db, personId, face);
}

/** Keeps the proof of consent to the text as it was shown. Safe to repeat. */
export async function giveConsent(app: IdentityApp, personId: PersonId, shown: { text: string; language: Language }): Promise<void> {
  const textHash = createHash('sha256').update(shown.text).digest('hex');
  await saveConsent(app.db, personId, { version: CONSENT_VERSION, textHash, language: shown.language, givenAt: app.clock() });
}

/** Makes an operator, from the command line. Safe to repeat; the person need not have written yet. */
export async function grantOperator(app: IdentityApp, telegramId: number, areaCode: PlaceCode): Promise<PersonId> {
  return await app.db.transaction().execute(async (trx) => {
    const personId = await keepPerson(trx, telegramId);
    await startRole(trx, { personId, kind: 'operator', areaCode, grantedBy: null, at: app.clock() });
    return personId;
  });
}

/** Makes a one-time link for the akim of a unit. @returns the token for `?start=a…` and the last instant at which it opens */
export async function inviteAkim(
  app: IdentityApp,
  invitation: { unitCode: PlaceCode; madeBy: PersonId },
): Promise<{ token: string; expiresAt: Date }> {
  const token = randomBytes(18).toString('base64url');
  const madeAt = app.clock();
  const expiresAt = expiryOf(madeAt);
  await saveInvitation(app.db, { tokenHash: hashOf(token), areaCode: invitation.unitCode, madeBy: invitation.madeBy, madeAt, expiresAt });
  return { token, expiresAt };
}

/** Opens a link: the person becomes akim of its unit, whoever was akim there in the bot no longer is. Safe to repeat. */
export function joinAsAkim(app: IdentityApp, personId: PersonId, token: string): Promise<Decision<{ unitCode: PlaceCode }, JoinRefusal>> {
  return app.db.transaction().execute(async (trx) => {
    const tokenHash = hashOf(token);
    const now = app.clock();
    const decision = decideJoin(await lockInvitation(trx, tokenHash), personId, now);
    if (!decision.ok) return decision;
    const { unitCode, madeBy, isFirst } = decision.value;
    if (isFirst) {
      await useInvitation(trx, tokenHash, personId, now);
      await endAkimOf(trx, unitCode, personId, now);
      await startRole(trx, { personId, kind: 'akim', areaCode: unitCode, grantedBy: madeBy, at: now });
    } else if (!(await isAkimOf(trx, unitCode, personId))) {
      // He opened it once; since then the office went to somebody else, or he gave it back.
      return { ok: false, refusal: 'used' };
    }
    return { ok: true, value: { unitCode } };
  });
}

/** "This is not me": the one who opened the link gives the role back, that of this unit only. */
export async function leaveOffice(app: IdentityApp, personId: PersonId, unitCode: PlaceCode): Promise<void> {
  await endRole(app.db, { personId, kind: 'akim', areaCode: unitCode, at: app.clock() });
}

/** Those to whom the bot may write: language chosen, consent given, bot not stopped. */
export async function whoCanBeWritten(db: Db, personIds: readonly PersonId[]): Promise<{ addressees: Addressee[]; unreachable: number }> {
  return await listAddressees(db, personIds, CONSENT_VERSION);
}

/** How many of these people the bot may write to, in each language. */
export async function countWritable(db: Db, personIds: readonly PersonId[]): Promise<AddresseeCount> {
  return await countAddressees(db, personIds, CONSENT_VERSION);
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

export interface DemoPerson {
  readonly telegramId: number;
  readonly language: Language;
  readonly role?: { readonly kind: RoleKind; readonly areaCode: PlaceCode };
}

/**
 * Puts invented people into the demo, ready to be written to; all of them or none. Safe to repeat: a language that somebody chose
 * himself stays, and so does an akim who joined by a link since.
 *
 * @returns our numbers of them by Telegram's
 */
export function addDemoPeople(app: IdentityApp, people: readonly DemoPerson[]): Promise<Map<number, PersonId>> {
  return app.db.transaction().execute(async (trx) => {
    const at = app.clock();
    const personIds = await keepDemoPeople(trx, people);
    await saveDemoConsents(trx, people, { version: CONSENT_VERSION, givenAt: at });
    for (const { telegramId, role } of people) {
      const personId = personIds.get(telegramId);
      if (!role || personId === undefined) continue;
      // Somebody may have joined as akim by a link since: the unit is his.
      const isTaken = role.kind === 'akim' && (await hasAkim(trx, role.areaCode));
      if (!isTaken) await startRole(trx, { personId, ...role, grantedBy: null, at });
    }
    return personIds;
  });
}

/** As `addDemoPeople`. */
export async function addDemoPerson(app: IdentityApp, person: DemoPerson): Promise<PersonId> {
  const personId = (await addDemoPeople(app, [person])).get(person.telegramId);
  if (personId === undefined) throw new Error('A person was neither found nor added');
  return personId;
}
