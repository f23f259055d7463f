import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type App, startApp } from '../app/index.ts';
import { loadConfig } from '../config.ts';
import { Closers } from '../platform/closers.ts';
import { deleteEmbedded } from '../platform/database/storage.ts';
import { openFileStore } from '../platform/files/index.ts';
import { startSimulator } from '../simulator/index.ts';
import { fillDemo } from './demo-data/fill.ts';
import { DEMO_HINTS, DEMO_OPERATOR_ID, DEMO_PEOPLE } from './demo-data/people.ts';
import { openMenu, sendNotice } from './demo-data/stage.ts';
import { DemoError, explainDatabase, explainPort } from './demo-errors.ts';
import { reportFailure } from './run.ts';

const DATA_FOLDER = resolve(import.meta.dirname, '../../data/demo');
/** The shape of a token, for a Telegram that is pretended. */
const TOKEN = '424242:demo-token-of-the-pretend-telegram';
const BOT_USERNAME = 'auyl_akimi_demo_bot';
const PORT = 8787;
const STOP_SECONDS_MAX = 30;
/** One Ctrl-C may arrive twice: from the terminal, and passed on by npm. */
const SAME_PRESS_MS = 1_000;
/** What a shell calls "ended by Ctrl-C". */
const EXIT_INTERRUPTED = 130;
const USAGE = `npm run demo -- [--fresh] [--port NUMBER] [--folder FOLDER]
  --fresh deletes the demo's data and starts over, --port 0 takes any free port (else ${PORT}), --folder keeps the data elsewhere.`;

interface Wish {
  readonly fresh: boolean;
  readonly port: number;
  readonly folder: string;
}

/** `npm run demo`: the whole bot with a pretend Telegram in the browser. Ctrl-C stops everything. */
async function main(argv: readonly string[]): Promise<number> {
  const wish = readWish(argv);
  // Heard from the first moment on: the database must be stopped in good order even while the rest is still starting.
  const told = toldToStop();
  // A reader that went away (`| head`) must not keep it from stopping in good order.
  process.stdout.on('error', () => undefined);
  const closers = new Closers();
  try {
    const url = await open(wish, closers);
    console.log(`\nБраузерде ашыңыз · Откройте в браузере:\n${url}\n\nТоқтату · Остановить: Ctrl-C`);
    await told;
    return 0;
  } finally {
    await closers.closeAll();
  }
}

async function open({ fresh, port, folder }: Wish, closers: Closers): Promise<string> {
  const simulator = await startSimulator({
    port,
    token: TOKEN,
    botUsername: BOT_USERNAME,
    hints: DEMO_HINTS,
    acceptUnknownChats: true,
  }).catch(explainPort(port));
  closers.add(() => simulator.stop());
  const people = DEMO_PEOPLE.map((person) => simulator.person(person));

  console.log('Дерекқор ашылып жатыр · Открываем базу данных');
  if (fresh) {
    await deleteEmbedded(folder).catch(explainDatabase);
    await rm(filesIn(folder), { recursive: true, force: true });
  }
  const app = await startDemoApp(simulator.url, folder).catch(explainDatabase);
  closers.add(() => app.stop());
  const { isNew, districtCode } = await fillDemo(app.storage.db, openFileStore(filesIn(folder)), (line) => console.log(line));
  await app.search.refresh();
  await Promise.all(people.map(openMenu));
  // Once: it takes a minute, and a second start finds it sent. A machine too slow for it still has everything else to play with.
  const operator = people.find((person) => person.id === DEMO_OPERATOR_ID);
  if (isNew && operator) await sendNotice(operator, districtCode).catch(sayNotSent);
  return simulator.url;
}

function sayNotSent(): void {
  console.log('Хабарлама басталмады · Рассылка не началась');
}

/** Copies of what people sent, and portraits, beside the database. */
function filesIn(folder: string): string {
  return join(folder, 'auyl-akimi-files');
}

function startDemoApp(telegramUrl: string, folder: string): Promise<App> {
  const config = loadConfig({
    BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: telegramUrl,
    DATA_FOLDER: folder,
    FILES_FOLDER: filesIn(folder),
    ROLES: 'intake,sender,jobs',
    LOG_LEVEL: 'error',
    // After kill -9 the people of the last run are free again this soon; nobody else takes them here.
    INTAKE_LEASE_MS: '2000',
    OPERATOR_NAME_KK: 'Үлгі әкімдігі (оқу дерегі)',
    OPERATOR_NAME_RU: 'Учебный акимат (учебные данные)',
    OPERATOR_BIN: '000000000000',
    OPERATOR_PHONE: '+77000000000',
  });
  return startApp(config);
}

/** Resolves at Ctrl-C or SIGTERM. Whoever asks again does not want to wait: the system then ends the database. */
function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    let toldAt: number | undefined;
    const stop = (): void => {
      const now = performance.now();
      if (toldAt !== undefined && now - toldAt > SAME_PRESS_MS) process.exit(EXIT_INTERRUPTED);
      if (toldAt !== undefined) return;
      toldAt = now;
      console.log('Тоқтатып жатырмыз · Останавливаем');
      setTimeout(() => process.exit(1), STOP_SECONDS_MAX * 1_000).unref();
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
}

function readWish(argv: readonly string[]): Wish {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: { fresh: { type: 'boolean' }, port: { type: 'string' }, folder: { type: 'string' } },
    });
    const port = Number(values.port ?? PORT);
    const isPort = values.port !== '' && Number.isInteger(port) && port >= 0 && port <= 65_535;
    if (isPort && values.folder !== '') return { fresh: values.fresh === true, port, folder: resolve(values.folder ?? DATA_FOLDER) };
  } catch {
    // parseArgs throws for an option that it does not know: the usage says what there is.
  }
  throw new DemoError(USAGE);
}

process.exit(await main(process.argv.slice(2)).catch(reportFailure));
