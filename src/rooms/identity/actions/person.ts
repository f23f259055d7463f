import { createHash } from 'node:crypto';
import type { Caller, FaceKind } from '../../../kernel/caller.ts';
import type { Clock } from '../../../kernel/clock.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { dayOf, type Language } from '../../../kernel/locale/index.ts';
import { together } from '../../../kernel/together.ts';
import type { Db } from '../../../platform/database/index.ts';
import { type Addressee, type AddresseeCount, countAddressees, listAddressees } from '../queries/addressees.ts';
import { keepPerson, listPeople, saveConsent, saveFace, saveLanguage, saveReach } from '../queries/people.ts';
import { CONSENT_VERSION, faceOf } from '../rules.ts';
import type { IdentityApp } from './app.ts';

/**
 * Who is speaking; a stranger is added. He is there, so whatever was said of his being unreachable ends.
 *
 * @returns a function of the person's Telegram number; people who speak at the same time are looked up together
 */
export function openMeetings(app: IdentityApp): (telegramId: number) => Promise<Caller> {
  const find = together((telegramIds: readonly number[]) =>
    listPeople(app.db, telegramIds, { consentVersion: CONSENT_VERSION, today: dayOf(app.clock()) }),
  );
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

/** Who that is, and the language that he chose, null while he has not; undefined where nobody knows him. */
export async function findKnown(db: Db, telegramId: number): Promise<{ personId: PersonId; language: Language | null } | undefined> {
  const person = (await listPeople(db, [telegramId], { consentVersion: CONSENT_VERSION, today: null })).get(telegramId);
  return person && { personId: person.personId, language: person.language };
}

/** The language that a person chose; null while he has not, or nobody knows him. */
export async function languageOf(db: Db, telegramId: number): Promise<Language | null> {
  return (await findKnown(db, telegramId))?.language ?? null;
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

/** Those to whom the bot may write: language chosen, consent given, bot not stopped. */
export async function whoCanBeWritten(db: Db, personIds: readonly PersonId[]): Promise<{ addressees: Addressee[]; unreachable: number }> {
  return await listAddressees(db, personIds, CONSENT_VERSION);
}

/** How many of these people the bot may write to, in each language. */
export async function countWritable(db: Db, personIds: readonly PersonId[]): Promise<AddresseeCount> {
  return await countAddressees(db, personIds, CONSENT_VERSION);
}
