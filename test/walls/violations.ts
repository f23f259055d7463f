import type { Rule } from './crossing.ts';

/** A small house in which exactly one wall is crossed: path → text. */
type House = Readonly<Record<string, string>>;

const IDENTITY = 'src/rooms/identity';
const DIRECTORY = 'src/rooms/directory';
const BROADCASTS = 'src/rooms/broadcasts';

/** For each rule, the houses that it must report. Files that are imported but not listed count as empty. */
export const VIOLATIONS: Record<Rule, Readonly<Record<string, House>>> = {
  arrow: {
    'the kernel imports the platform': { 'src/kernel/ids.ts': `import { openLog } from '../platform/log.ts'; export const x = openLog;` },
    'the platform knows a room': { 'src/platform/log.ts': `export { greet } from '../rooms/identity/index.ts';` },
    'the platform knows a room by type': { 'src/platform/log.ts': `export type A = import('../rooms/identity/index.ts').Person;` },
    'intake knows delivery': { 'src/intake/lease.ts': `import { enqueue } from '../delivery/index.ts'; export const x = enqueue;` },
    'delivery knows a room': { 'src/delivery/send.ts': `export const x = () => import('../rooms/identity/index.ts');` },
    'a room knows the config': { [`${IDENTITY}/actions.ts`]: `import type { Config } from '../../config.ts'; export type C = Config;` },
    'a room knows the panel': { [`${IDENTITY}/panel.ts`]: `import { frame } from '../../panel/index.ts'; export const x = frame;` },
    'config knows the platform': { 'src/config.ts': `import { openLog } from './platform/log.ts'; export const x = openLog;` },
    'a room knows the hall': { [`${IDENTITY}/telegram.ts`]: `import { showMenu } from '../../hall/menu.ts'; export const x = showMenu;` },
    'the app knows the cli': { 'src/app.ts': `import { ask } from './cli/ask.ts'; export const x = ask;` },
  },
  'door-only': {
    'a room climbs into its neighbour': {
      [`${DIRECTORY}/actions.ts`]: `import { findPerson } from '../identity/queries.ts'; export const x = findPerson;`,
    },
    'a room passes the door of delivery': {
      [`${IDENTITY}/actions.ts`]: `import { claim } from '../../delivery/queries.ts'; export const x = claim;`,
    },
    'the app takes queries of a room': {
      'src/app.ts': `import { findPerson } from './rooms/identity/queries.ts'; export const x = findPerson;`,
    },
    'a command takes the face of a room': {
      'src/cli/grant.ts': `import { face } from '../rooms/identity/telegram.ts'; export const x = face;`,
    },
    'the site takes a Telegram face': {
      'src/site/index.ts': `import { face } from '../rooms/identity/telegram.ts'; export const x = face;`,
    },
  },
  'room-arrow': {
    'identity knows somebody': {
      [`${IDENTITY}/actions.ts`]: `import { findPlace } from '../directory/index.ts'; export const x = findPlace;`,
    },
    'directory knows broadcasts': { [`${DIRECTORY}/telegram.ts`]: `export * from '../broadcasts/index.ts';` },
    'a room that nobody drew': {
      'src/rooms/polls/actions.ts': `import { findPerson } from '../identity/index.ts'; export const x = findPerson;`,
    },
  },
  'inside-room': {
    'a rule asks the database': { [`${IDENTITY}/rules.ts`]: `import { findPerson } from './queries.ts'; export const x = findPerson;` },
    'a rule knows the platform': {
      [`${IDENTITY}/rules.ts`]: `import type { Db } from '../../platform/database/index.ts'; export type D = Db;`,
    },
    'a query decides': { [`${IDENTITY}/queries.ts`]: `import { decide } from './rules.ts'; export const x = decide;` },
    'a query asks a neighbour': {
      [`${DIRECTORY}/queries/places.ts`]: `import { findPerson } from '../../identity/index.ts'; export const x = findPerson;`,
    },
    'a query enqueues': { [`${IDENTITY}/queries.ts`]: `import { enqueue } from '../../delivery/index.ts'; export const x = enqueue;` },
    'an action speaks': {
      [`${IDENTITY}/actions.ts`]: `import type { Speech } from '../../platform/speech/index.ts'; export type S = Speech;`,
    },
    'an action calls Telegram': {
      [`${IDENTITY}/actions.ts`]: `import { meter } from '../../platform/telegram/meter.ts'; export const x = meter;`,
    },
    'an action knows its face': { [`${IDENTITY}/actions.ts`]: `import { face } from './telegram.ts'; export const x = face;` },
    'a face enqueues': { [`${IDENTITY}/telegram.ts`]: `import { enqueue } from '../../delivery/index.ts'; export const x = enqueue;` },
    'a query knows a face': { [`${IDENTITY}/queries.ts`]: `import { face } from './telegram/menu.ts'; export const x = face;` },
  },
  'face-for-faces': {
    "an action speaks through a neighbour's door": {
      [`${IDENTITY}/index.ts`]: `export { askConsent } from './telegram.ts';`,
      [`${DIRECTORY}/actions.ts`]: `import { askConsent as ask } from '../identity/index.ts'; export const x = ask;`,
    },
    'a command speaks': {
      [`${IDENTITY}/index.ts`]: `export { screens as identityScreens } from './telegram/menu.ts';`,
      'src/cli/grant.ts': `import { identityScreens } from '../rooms/identity/index.ts'; export const x = identityScreens;`,
    },
  },
  'door-without-logic': { 'a door computes': { [`${IDENTITY}/index.ts`]: `export const limit = 3;` } },
  'simulator-apart': {
    'the app starts the simulator': {
      'src/app.ts': `import { startSimulator } from './simulator/index.ts'; export const x = startSimulator;`,
    },
    'another command starts it': { 'src/cli/grant.ts': `export const x = await import('../simulator/index.ts');` },
    'the simulator knows the kernel': {
      'src/simulator/world.ts': `import type { Clock } from '../kernel/clock.ts'; export type C = Clock;`,
    },
    'its page knows the bot': { 'src/simulator/page/chat.js': `import { fold } from '../../kernel/fold.ts'; fold();` },
  },
  'one-composition-root': {
    'the platform calls the app': { 'src/platform/log.ts': `import { createApp } from '../app.ts'; export const x = createApp;` },
    'a room calls the app': { [`${IDENTITY}/telegram.ts`]: `import { createApp } from '../../app.ts'; export const x = createApp;` },
    'the app calls main': { 'src/app.ts': `import './main.ts';` },
  },
  'main-imports': { 'main opens the log itself': { 'src/main.ts': `import { openLog } from './platform/log.ts'; openLog();` } },
  'grammy-place': {
    'an action uses grammY': { [`${IDENTITY}/actions.ts`]: `import { InlineKeyboard } from 'grammy'; export const x = InlineKeyboard;` },
    'the cli uses a plugin': {
      'src/cli/grant.ts': `import type { Conversation } from '@grammyjs/conversations'; export type C = Conversation;`,
    },
    'intake uses more than types': { 'src/intake/poll.ts': `import { webhookCallback } from 'grammy'; export const x = webhookCallback;` },
    'the simulator runs grammY': { 'src/simulator/world.ts': `import { Bot } from 'grammy'; export const x = Bot;` },
  },
  'import-readable': {
    'a room imports a computed name': { [`${IDENTITY}/actions.ts`]: 'export const x = (name: string) => import(`./${name}.ts`);' },
  },
  circle: {
    'two files need each other': { 'src/kernel/a.ts': `import './b.ts';`, 'src/kernel/b.ts': `import './a.ts';` },
    'three files close a circle by types and re-exports': {
      'src/kernel/a.ts': `import type { B } from './b.ts'; export type A = B;`,
      'src/kernel/b.ts': `export type { C as B } from './c.ts';`,
      'src/kernel/c.ts': `export type C = import('./a.ts').A;`,
    },
  },
  'sql-place': {
    'an action selects': { [`${IDENTITY}/actions.ts`]: `export const x = (db: any) => db.selectFrom('identity.person').select('id');` },
    'a face writes a statement': {
      [`${IDENTITY}/telegram.ts`]: 'export const x = (sql: any, id: number) => sql`select 1 where 1 = ${id}`;',
    },
    'the app asks the pool': { 'src/app.ts': `export const x = (pool: any) => pool.query('select pg_try_advisory_lock(1)');` },
    'a command deletes': { 'src/cli/grant.ts': `export const x = (pool: any) => pool.query('delete from directory_place');` },
    'delivery selects beside its queries': {
      'src/delivery/engine.ts': `export const x = (db: any) => db.updateTable('delivery.message');`,
    },
  },
  'own-schema': {
    'a query joins a neighbour': {
      [`${DIRECTORY}/queries.ts`]: `export const x = (db: any) => db.selectFrom('directory.home as h').innerJoin('identity.person as p', 'p.id', 'h.person_id');`,
    },
    'a statement reads a neighbour': {
      [`${DIRECTORY}/queries.ts`]: 'export const x = (sql: any) => sql`select id from "identity"."person"`;',
    },
    'a neighbour in a condition': { [`${DIRECTORY}/queries/home.ts`]: `export const x = (eb: any) => eb.ref('identity.person.id');` },
    'a room reads the ledger': {
      [`${BROADCASTS}/queries.ts`]: `export const x = (db: any) => db.selectFrom('delivery.message').select('id');`,
    },
    'the platform knows a table': {
      'src/platform/database/migrate.ts': 'export const x = (sql: any) => sql`select count(*) from intake.update`;',
    },
    'a table hidden by withSchema': { [`${DIRECTORY}/queries.ts`]: `export const x = (db: any) => db.withSchema('identity');` },
  },
  'query-begins-transaction': {
    'a query opens a transaction': { [`${IDENTITY}/queries.ts`]: `export const x = (db: any) => db.transaction().execute();` },
  },
  'query-names-columns': {
    'all columns': { [`${IDENTITY}/queries.ts`]: `export const x = (db: any) => db.selectFrom('identity.person').selectAll();` },
    'pages by offset': { 'src/intake/queries.ts': `export const x = (query: any) => query.offset(20);` },
  },
  'pure-without-clock': {
    'a rule reads the clock': { [`${IDENTITY}/rules.ts`]: `export const x = () => new Date();` },
    'a rule reads it otherwise': { [`${DIRECTORY}/search/rank.ts`]: `export const x = () => Date.now();` },
    'the kernel draws lots': { 'src/kernel/ids.ts': `export const x = () => Math.random();` },
    'a rule asks Temporal': { [`${IDENTITY}/deadline.ts`]: `export const x = (Temporal: any) => Temporal.Now.instant();` },
  },
  'pure-without-world': {
    'a rule reads files': { [`${IDENTITY}/rules.ts`]: `import { readFileSync } from 'node:fs'; export const x = readFileSync;` },
    'the kernel talks to Postgres': { 'src/kernel/ids.ts': `import { sql } from 'kysely'; export const x = sql;` },
  },
  'env-place': {
    'the platform reads the environment': { 'src/platform/log.ts': `export const x = process.env.LOG_LEVEL;` },
    'by brackets': { 'src/cli/grant.ts': `export const x = globalThis.process['env'];` },
    'by destructuring': { 'src/app.ts': `const { env } = process; export const x = env;` },
    'by import': { 'src/intake/poll.ts': `import { env } from 'node:process'; export const x = env;` },
  },
  'console-place': { 'a room prints': { [`${IDENTITY}/actions.ts`]: `export const x = () => console.log('x');` } },
  'no-default-export': {
    'a default': { 'src/app.ts': `export default function start() {}` },
    'a default by another name': { 'src/app.ts': `const start = 1; export { start as default };` },
  },
  'no-enum': { 'an enum': { 'src/kernel/ids.ts': `export enum Level { Low }` } },
  'file-length': {
    'a long file': { 'src/kernel/ids.ts': '// line\n'.repeat(351) },
    'a long main': { 'src/main.ts': '// line\n'.repeat(41) },
  },
  'file-name': {
    'a drawer for everything': { 'src/platform/utils.ts': `export const x = 1;` },
    'a folder for everything': { 'src/kernel/helpers/dates.ts': `export const x = 1;` },
  },
  'words-in-locales': {
    'a face speaks from code': { [`${IDENTITY}/telegram.ts`]: `export const x = (ctx: any) => ctx.reply('Сәлем');` },
    'intake speaks from code': { 'src/intake/park.ts': 'export const x = (id: string) => `Ошибка ${id}`;' },
  },
  'known-place': { 'a new corner': { 'src/lobby/door.ts': `export const x = 1;` } },
};

/** What is allowed although it looks like a crossing. */
export const LAWFUL: Readonly<Record<string, House>> = {
  'a room along drawn arrows, through doors': {
    [`${BROADCASTS}/actions.ts`]: `import { a } from '../directory/index.ts'; import { b } from '../identity/index.ts'; import { enqueue } from '../../delivery/index.ts'; import type { Db } from '../../platform/database/index.ts'; export const x = [a, b, enqueue]; export type D = Db;`,
  },
  'queries in the types of the rules, on their own tables': {
    [`${DIRECTORY}/queries/places.ts`]: `import type { Place } from '../search/rank.ts'; import { sql } from 'kysely'; export const x = (db: any): Place => db.selectFrom('directory.place as p').select(['p.code']).where(sql\`p.name_ru\`, '=', 'x');`,
  },
  'a face with grammY, speech and a neighbour at its door': {
    [`${DIRECTORY}/telegram/card.ts`]: `import { Composer } from 'grammy'; import { say } from '../../../platform/speech/index.ts'; import { findPerson } from '../../identity/index.ts'; import { findPlace } from '../queries.ts'; export const x = [Composer, say, findPerson, findPlace];`,
  },
  'the root takes faces and doors; commands take the root and doors; the demo takes the simulator': {
    'src/app.ts': `import { Bot } from 'grammy'; import { openHall } from './hall/index.ts'; import { a } from './rooms/identity/index.ts'; import { loadConfig } from './config.ts'; export const x = [Bot, openHall, a, loadConfig];`,
    'src/hall/index.ts': `import { Composer } from 'grammy'; import { face } from '../rooms/identity/index.ts'; import { countLedger } from '../delivery/index.ts'; export const openHall = [Composer, face, countLedger];`,
    [`${IDENTITY}/index.ts`]: `export { face } from './telegram.ts';`,
    'src/cli/demo.ts': `import { createApp } from '../app.ts'; import { startSimulator } from '../simulator/index.ts'; console.log(createApp, startSimulator);`,
    'src/main.ts': `import { createApp } from './app.ts'; import { loadConfig } from './config.ts'; createApp(loadConfig());`,
    'src/config.ts': `export const loadConfig = () => process.env;`,
  },
  'words that only look like SQL, tables or texts': {
    [`${IDENTITY}/actions.ts`]: `export const x = ['update failed', 'select a place', 'delivery.sent', 'directory.ftl', 'with care'];`,
    [`${DIRECTORY}/kinds.ts`]: `export const kinds = { 'ауыл': 'village', 'село': 'village' };`,
    [`${IDENTITY}/rules.ts`]: `export const day = (now: Date) => new Date(now.getTime() + 1); // Әкім`,
  },
  'a file of 350 lines, a main of 40': { 'src/kernel/ids.ts': '// line\n'.repeat(350), 'src/main.ts': '// line\n'.repeat(40) },
  'the same file reached by two ways is no circle': {
    'src/kernel/a.ts': `import './b.ts'; import './c.ts';`,
    'src/kernel/b.ts': `import './d.ts';`,
    'src/kernel/c.ts': `import './d.ts';`,
    'src/kernel/d.ts': `export const x = 1;`,
  },
};
