import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import type { PersonHandle } from '../../src/simulator/index.ts';
import { aBot } from '../support/a-bot.ts';
import { fileLetter, type Letter, sayAnswer, TOPICS } from './letters.ts';
import { allHandled, recordOf } from './witness.ts';

/** Without a sender: what the ledger holds for an akim stays there to be read. */
const bot = await aBot({ roles: 'intake,jobs', clock: () => new Date('2026-11-25T09:30:00Z') });
const { db } = bot.app.storage;

const signs = (all: string) => fc.constantFrom(...all.split(''));
const aWord = fc.string({ unit: signs('аәбвгғқңөұүһіыяёйцZqX<>&"\'«»_*`{}$'), minLength: 7, maxLength: 12 });
const someWords = fc.array(aWord, { minLength: 5, maxLength: 9 });
const someone = fc.record({
  first_name: aWord,
  last_name: fc.option(aWord, { nil: undefined }),
  username: fc.option(fc.string({ unit: signs('abcdefxyz_'), minLength: 9, maxLength: 12 }), { nil: undefined }),
  body: someWords,
  caption: fc.option(someWords, { nil: undefined }),
  landmark: fc.option(someWords, { nil: undefined }),
  isRare: fc.boolean(),
});
const drawn = fc.sample(someone, { numRuns: 14, seed: 20_261_125 });

interface Filed {
  readonly id: number;
  readonly author: PersonHandle;
  readonly showsName: boolean;
  /** His first and last name and his user name. */
  readonly names: readonly string[];
  /** As Telegram calls him, the user name apart. */
  readonly shown: string;
  readonly said: readonly string[];
}
const filed: Filed[] = [];
let akim: PersonHandle;

const unescaped = (html: string) =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
/** Every text in it, however deep, as a chat would show it. */
function textsOf(value: unknown): string {
  if (typeof value === 'string') return unescaped(value);
  return typeof value === 'object' && value !== null ? Object.values(value).map(textsOf).join('\n') : '';
}
const present = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [Key in keyof Fields]?: string };

beforeAll(async () => {
  akim = await bot.known({ role: { kind: 'akim', areaCode: bot.places.okrug } });
  for (const [at, { first_name, last_name, username, body, caption, landmark, isRare }] of drawn.entries()) {
    const named = { first_name, ...present({ last_name, username }) };
    const author = await bot.known({ home: bot.places.village, named });
    const showsName = at % 2 === 0;
    const letter: Letter = {
      text: body.join(' '),
      topic: isRare ? TOPICS.cemetery : TOPICS.water,
      ...present({ caption: caption?.join(' '), landmark: landmark?.join(' ') }),
      showsName,
    };
    const { id } = await fileLetter(bot, author, letter);
    const names = [first_name, last_name, username].filter((name) => name !== undefined);
    const shown = [first_name, last_name].filter((name) => name !== undefined).join(' ');
    filed.push({ id, author, showsName, names, shown, said: [...body, ...(caption ?? []), ...(landmark ?? [])] });
  }
  await allHandled(bot);
}, 60_000);

test('whoever writes whatever: the ledger holds for the akim one notice of each letter, with no word of it and no name', async () => {
  const rows = await db.selectFrom('delivery.message').select(['payload', 'dedupe_key']).where('chat_id', '=', akim.id).execute();
  expect(rows).toHaveLength(filed.length);
  const told = rows.map((row) => `${textsOf(row.payload)}\n${row.dedupe_key}`).join('\n');
  for (const { names, said } of filed) expect([...names, ...said].filter((word) => told.includes(word))).toEqual([]);
});

test('whoever writes whatever: each screen of the akim shows the letter, and a name only where its author lets him see it', async () => {
  for (const one of filed) {
    bot.sim.forgetCalls();
    for (const data of ['appeals:inbox', 'appeals:due', `appeals:files:${one.id}`, `appeals:point:${one.id}`, `appeals:work:${one.id}`]) {
      await akim.tapData(data).answered();
    }
    await sayAnswer(bot, akim, one.id, 'Ертең жөндейміз, жауапты маман барады');
    akim.say('/menu');
    await akim.tapData(`appeals:case:${one.id}`).answered();
    await allHandled(bot);
    const shown = textsOf(bot.sim.calls.filter((call) => call.payload['chat_id'] === akim.id).map((call) => call.payload));
    expect(one.said.filter((word) => !shown.includes(word))).toEqual([]);
    const others = filed.filter((other) => other !== one || !one.showsName).flatMap((other) => other.names);
    expect(others.filter((name) => shown.includes(name))).toEqual([]);
    expect(shown.includes(one.shown)).toBe(one.showsName);
  }
});

test('a name that its author does not show is kept nowhere at all, and a user name never', async () => {
  const { rows: tables } = await sql<{ schema: string; name: string }>`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_schema not in ('pg_catalog', 'information_schema') order by 1, 2`.execute(db);
  expect(tables.map(({ schema }) => schema)).toEqual(expect.arrayContaining(['identity', 'appeals', 'delivery', 'intake', 'jobs']));
  const kept: string[] = [];
  for (const { schema, name } of tables) {
    const { rows } = await sql<{ all: unknown }>`
      select json_agg(t) as all from ${sql.table(`${schema}.${name}`)} t`.execute(db);
    kept.push(textsOf(rows[0]?.all));
  }
  const all = kept.join('\n');
  for (const { showsName, names, shown, author } of filed) {
    const { id } = await recordOf(bot, author);
    const row = await db.selectFrom('appeals.appeal').select('author_name').where('person_id', '=', id).executeTakeFirstOrThrow();
    expect(row.author_name).toBe(showsName ? shown : null);
    const secret = showsName ? names.filter((name) => !shown.includes(name)) : names;
    expect(secret.filter((name) => all.includes(name))).toEqual([]);
  }
});
