import { sql } from 'kysely';
import { afterAll, afterEach, expect } from 'vitest';
import { LOCALES } from '../../src/app/telegram.ts';
import type { Language } from '../../src/kernel/locale/index.ts';
import { loadSpeech, type Voice, voiceIn } from '../../src/platform/speech/index.ts';
import type { ChatMessage, PersonHandle } from '../../src/simulator/index.ts';
import type { Bot } from '../support/a-bot.ts';

export const LANGUAGES = ['kk', 'ru'] as const;
export const speech = loadSpeech(LOCALES);

/** The bot's own words, plain as a chat shows them: `words('kk')('menu-show')`. */
export function words(language: Language): Voice['label'] {
  const voice = voiceIn(speech, language);
  return (key, params) => voice.label(key, params);
}

const fences = new WeakMap<Bot, Promise<PersonHandle>>();
let asked = 0;

/** Everything that anybody did before has been fetched and handled: somebody comes last and gets an answer to a word of his own. */
export async function allAnswered(bot: Bot): Promise<void> {
  const known = fences.get(bot) ?? bot.known({});
  fences.set(bot, known);
  const fence = await known;
  asked += 1;
  fence.say(`щъщ${asked}ъщъ`);
  await fence.sees(`щъщ${asked}ъщъ`);
  await bot.app.intake?.idle();
}

/** As `allAnswered`; and what the ledger had to send, at its pace, has been sent. */
export async function allHandled(bot: Bot): Promise<void> {
  await allAnswered(bot);
  await bot.settled();
}

/**
 * At the end of the file: every tap got an answer, and nothing was sent that Telegram refuses, but for what is said to be.
 *
 * @param refused how often, by the kinds of `Simulator.violations`
 * @param till `allAnswered` where many notices wait for their turn, one a second, and none of them is what the file is about
 */
export function expectManners(bot: Bot, refused: Readonly<Record<string, unknown>> = {}, till: typeof allHandled = allHandled): void {
  // What the tests before have filed was long ago: nobody is asked whether his trouble is theirs.
  afterEach(() => ageLetters(bot));
  afterAll(async () => {
    await till(bot);
    expect(bot.sim.unansweredTaps()).toBe(0);
    expect(bot.sim.violations({ includeRates: false })).toEqual(refused);
  });
}

async function ageLetters(bot: Bot): Promise<void> {
  await sql`update appeals.appeal set filed_at = filed_at - interval '40 days'`.execute(bot.app.storage.db);
}

/** Everything that the bot keeps of people, places and messages, table by table; not the intake, which counts what came. */
export async function keptRows(bot: Bot): Promise<Record<string, unknown>> {
  const { db } = bot.app.storage;
  const { rows: tables } = await sql<{ schema: string; name: string }>`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_schema in ('identity', 'directory', 'appeals', 'surveys', 'broadcasts', 'calendar', 'delivery') order by 1, 2`.execute(db);
  const kept: Record<string, unknown> = {};
  for (const { schema, name } of tables) {
    const { rows } = await sql<{ all: unknown }>`
      select coalesce(json_agg(to_jsonb(t) - 'clock_at' order by t::text), '[]') as all from ${sql.table(`${schema}.${name}`)} t`.execute(
      db,
    );
    kept[`${schema}.${name}`] = rows[0]?.all;
  }
  return kept;
}

/** What the database knows of a person. */
export async function recordOf(bot: Bot, person: PersonHandle) {
  const { db } = bot.app.storage;
  const { id, language, unreachable_since } = await db
    .selectFrom('identity.person')
    .selectAll()
    .where('telegram_id', '=', person.id)
    .executeTakeFirstOrThrow();
  const consents = await db.selectFrom('identity.consent').selectAll().where('person_id', '=', id).execute();
  const roles = await db.selectFrom('identity.role').selectAll().where('person_id', '=', id).execute();
  const home = await db.selectFrom('directory.home').selectAll().where('person_id', '=', id).executeTakeFirst();
  return { id, language, isReachable: unreachable_since === null, consents, roles, home: home?.place_code };
}

/** What the bot has said since the given message, oldest first. */
export function saidSince(person: PersonHandle, messageId: number): ChatMessage[] {
  return person.messages().filter((message) => message.from === 'bot' && message.message_id > messageId);
}

/** What stands in bold in a message. */
export function boldOf(message: ChatMessage): string[] {
  return (message.entities ?? [])
    .filter((entity) => entity.type === 'bold')
    .map((entity) => (message.text ?? '').slice(entity.offset, entity.offset + entity.length));
}
