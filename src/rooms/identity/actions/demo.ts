import type { RoleKind } from '../../../kernel/caller.ts';
import type { PersonId, PlaceCode } from '../../../kernel/ids.ts';
import type { Language } from '../../../kernel/locale/index.ts';
import { keepDemoPeople, saveDemoConsents } from '../queries/demo.ts';
import { hasAkim, startRole } from '../queries/offices.ts';
import { CONSENT_VERSION } from '../rules.ts';
import type { IdentityApp } from './app.ts';

export interface DemoPerson {
  readonly telegramId: number;
  readonly language: Language;
  readonly role?: { readonly kind: Exclude<RoleKind, 'staff' | 'helper'>; readonly areaCode: PlaceCode };
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
