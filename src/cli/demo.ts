import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startApp } from '../app/index.ts';
import { loadConfig } from '../config.ts';
import { startSimulator } from '../simulator/index.ts';
import { fillDemo } from './demo-data/fill.ts';
import { DEMO_HINTS, DEMO_PEOPLE } from './demo-data/people.ts';
import { DemoError, explainPort } from './demo-errors.ts';
import { reportFailure } from './run.ts';

const DATA_FOLDER = resolve(import.meta.dirname, '../../data/demo');
/** The shape of a token, for a Telegram that is pretended. */
const TOKEN = '424242:demo-token-of-the-pretend-telegram';
const BOT_USERNAME = 'auyl_akimi_demo_bot';
const PORT = 8787;

/** `npm run demo`: the whole bot with a pretend Telegram in the browser. Ctrl-C stops everything. */
async function main(argv: readonly string[]): Promise<void> {
  const { fresh, port } = readWish(argv);
  if (fresh) await rm(DATA_FOLDER, { recursive: true, force: true });
  const simulator = await startSimulator({
    port,
    token: TOKEN,
    botUsername: BOT_USERNAME,
    hints: DEMO_HINTS,
    acceptUnknownChats: true,
  }).catch(explainPort(port));
  for (const person of DEMO_PEOPLE) simulator.person(person);
  const config = loadConfig({
    BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: simulator.url,
    DATA_FOLDER,
    ROLES: 'intake,sender,jobs',
    LOG_LEVEL: 'error',
    OPERATOR_NAME_KK: 'Үлгі әкімдігі (оқу дерегі)',
    OPERATOR_NAME_RU: 'Учебный акимат (учебные данные)',
    OPERATOR_BIN: '000000000000',
    OPERATOR_PHONE: '+77000000000',
  });
  const app = await startApp(config).catch(async (error: unknown) => {
    await simulator.stop();
    throw error;
  });
  await fillDemo(app.storage.db, (line) => console.log(line));
  await app.search.refresh();
  console.log(`\nБраузерде ашыңыз · Откройте в браузере:\n${simulator.url}\n\nТоқтату · Остановить: Ctrl-C`);

  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    app
      .stop()
      .then(() => simulator.stop())
      .then(
        () => process.exit(0),
        (error: unknown) => process.exit(reportFailure(error)),
      );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

function readWish(argv: readonly string[]): { fresh: boolean; port: number } {
  try {
    const { values } = parseArgs({ args: [...argv], options: { fresh: { type: 'boolean' }, port: { type: 'string' } } });
    const port = Number(values.port ?? PORT);
    if (Number.isInteger(port) && port >= 0 && port <= 65_535) return { fresh: values.fresh === true, port };
  } catch {
    // parseArgs throws for an option that it does not know: the usage says what there is.
  }
  throw new DemoError('npm run demo -- [--fresh] [--port NUMBER]: --fresh starts over, --port 0 takes any free port.');
}

main(process.argv.slice(2)).catch((error: unknown) => process.exit(reportFailure(error)));
