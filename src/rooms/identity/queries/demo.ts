import { sql } from 'kysely';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Language } from '../../../kernel/locale/index.ts';
import type { Trx } from '../../../platform/database/index.ts';

interface DemoAccount {
  readonly telegramId: number;
  readonly language: Language;
}

/** Adds people as the demo's; known ones become the demo's and keep the language that they chose. Their numbers rise in the given order. */
export async function keepDemoPeople(trx: Trx, people: readonly DemoAccount[]): Promise<Map<number, PersonId>> {
  const { rows } = await sql<{ id: PersonId; telegramId: number }>`
    insert into identity.person as p (telegram_id, language, demo)
    select telegram_id, language, true
    from unnest(${people.map((person) => person.telegramId)}::bigint[], ${people.map((person) => person.language)}::text[])
      with ordinality as t (telegram_id, language, n)
    order by n
    on conflict (telegram_id) do update set demo = true, language = coalesce(p.language, excluded.language)
    returning id, telegram_id as "telegramId"`.execute(trx);
  return new Map(rows.map(({ telegramId, id }) => [telegramId, id]));
}

/** The consents of the demo's people; one that holds already stays as it was first given. */
export async function saveDemoConsents(trx: Trx, people: readonly DemoAccount[], given: { version: string; givenAt: Date }): Promise<void> {
  await sql`
    insert into identity.consent (person_id, version, text_hash, language, given_at)
    select p.id, ${given.version}, 'demo', t.language, ${given.givenAt}
    from unnest(${people.map((person) => person.telegramId)}::bigint[], ${people.map((person) => person.language)}::text[])
      as t (telegram_id, language) join identity.person p using (telegram_id)
    on conflict (person_id, version) do nothing`.execute(trx);
}
