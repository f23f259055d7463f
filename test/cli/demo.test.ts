import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, mkdir, readdir, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { DEMO_PEOPLE } from '../../src/cli/demo-data/people.ts';
import { AS_NOBODY, isAlive, isRoot, NOBODY } from '../platform/database/embedded-support.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { aDataFolder, aTempFolder } from '../support/temp-folder.ts';
import { aCommand, type Command, type CommandOptions } from './a-command.ts';

const URL_LINE = /^(http:\/\/127\.0\.0\.1:\d+)$/m;
const RESIDENT = DEMO_PEOPLE[0].id;

const Chat = z.object({ chat: z.object({ messages: z.array(z.object({ from: z.string(), text: z.string().optional() })) }) });

function aDemo(folder: string, args: readonly string[] = [], options: CommandOptions = {}): Command {
  return aCommand('src/cli/demo.ts', ['--port', '0', '--folder', folder, ...args], options);
}

async function urlOf(demo: Command): Promise<string> {
  return (await demo.prints(URL_LINE))[1] ?? '';
}

/** What the bot has said to the resident. */
async function saidTo(url: string): Promise<string[]> {
  const { chat } = Chat.parse(await (await fetch(`${url}/people/${RESIDENT}/chat`)).json());
  return chat.messages.flatMap((message) => (message.from === 'bot' ? (message.text ?? []) : []));
}

/** Asks for the menu as the resident; settles with what the bot answers, by the events that the page listens to. */
async function answer(url: string): Promise<string> {
  const events = await fetch(`${url}/events`);
  const reader = events.body?.getReader();
  const before = (await saidTo(url)).length;
  const body = JSON.stringify({ text: '/menu' });
  await fetch(`${url}/people/${RESIDENT}/say`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  for (;;) {
    const said = (await saidTo(url)).slice(before);
    if (said.length > 0) {
      await reader?.cancel();
      return said.join('\n');
    }
    await reader?.read();
  }
}

function serverPid(folder: string): number {
  return Number(readFileSync(join(folder, 'postgres-18/postmaster.pid'), 'utf8').split('\n', 1)[0]);
}

/** Starts, is refused, and says why: one line, no stack. */
async function refusalOf(demo: Command): Promise<string> {
  const { code, out, err } = await demo.ended;
  expect(err).not.toMatch(/^\s+at /m);
  expect(out).not.toMatch(URL_LINE);
  expect(code).toBe(1);
  return err.trimEnd();
}

describe('the demo on a folder of its own', async () => {
  const home = await aDataFolder();
  await chmod(home, 0o700);
  const folder = join(home, 'demo');

  test('the first start shows progress, has greeted people when it prints its one address, answers, and Ctrl-C leaves nothing behind', async () => {
    const demo = aDemo(folder);
    const url = await urlOf(demo);
    expect((await saidTo(url))[0]).toContain('Не істейміз?');
    expect(await answer(url)).not.toBe('');
    const server = serverPid(folder);
    demo.process.kill('SIGINT');
    const { code, out, err } = await demo.ended;
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/Открываем базу данных[\s\S]*Учебная страна: \d+[\s\S]*Учебные жители: \d+/);
    expect(out.match(/http:\/\//g)).toHaveLength(1);
    expect(isAlive(server)).toBe(false);
    await expect(fetch(url)).rejects.toThrow();
  });

  test('the second start makes no country again and answers', async () => {
    const demo = aDemo(folder);
    expect(await answer(await urlOf(demo))).not.toBe('');
    demo.process.kill('SIGKILL');
    expect((await demo.ended).out).not.toContain('Учебная страна');
  });

  test('after kill -9 the next one works; another one beside it is refused, also with --fresh, and the first one goes on', async () => {
    const demo = aDemo(folder);
    const url = await urlOf(demo);
    expect(await answer(url)).not.toBe('');
    for (const args of [[], ['--fresh']]) {
      expect(await refusalOf(aDemo(folder, args))).toMatch(/^Another copy of the bot is using .*; stop it first, or .* --folder FOLDER$/);
    }
    expect(await answer(url)).not.toBe('');
    demo.process.kill('SIGTERM');
    expect((await demo.ended).code).toBe(0);
  });

  test('Ctrl-C in the middle of a start stops everything cleanly', async () => {
    const demo = aDemo(folder);
    await demo.prints(/Открываем/);
    demo.process.kill('SIGINT');
    expect((await demo.ended).code).toBe(0);
    expect(await readdir(join(folder, 'postgres-18'))).not.toContain('postmaster.pid');
  });

  test.runIf(isRoot)('an ordinary user starts it, and is told of a folder that he may not write to', async () => {
    const outer = await aDataFolder();
    await chmod(outer, 0o755);
    const [own, closed] = [join(outer, 'own'), join(outer, 'closed')];
    // His own since the first start, which is the same for him: a country is made in half a minute.
    await promisify(execFile)('cp', ['-a', folder, own]);
    await mkdir(closed);
    await promisify(execFile)('chown', ['-R', `${NOBODY}:${NOBODY}`, outer]);
    await chmod(closed, 0o555);
    const asNobody = { through: AS_NOBODY };
    const demo = aDemo(own, [], asNobody);
    expect(await refusalOf(aDemo(closed, [], asNobody))).toBe(
      `Cannot write to ${closed}; make it writable for the user who starts the bot, or keep the data elsewhere: npm run demo -- --folder FOLDER`,
    );
    expect(await answer(await urlOf(demo))).not.toBe('');
    demo.process.kill('SIGINT');
    expect((await demo.ended).code).toBe(0);
  });

  test('damaged data is refused with the way out, and --fresh is one that leaves other files alone', async () => {
    await truncate(join(folder, 'postgres-18/global/pg_control'), 100);
    await writeFile(join(folder, 'mine.txt'), '');
    expect(await refusalOf(aDemo(folder))).toMatch(/is damaged; .*To begin anew: npm run demo -- --fresh$/);
    const demo = aDemo(folder, ['--fresh']);
    await demo.prints(/Учебная страна/);
    expect(await readdir(folder)).toContain('mine.txt');
    demo.process.kill('SIGINT');
    expect((await demo.ended).code).toBe(0);
  });
});

test('a port that another program uses is refused with another one to take', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  atTheEnd(() => new Promise((resolve) => other.close(() => resolve())));
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const demo = aCommand('src/cli/demo.ts', ['--port', String(port), '--folder', await aDataFolder()]);
  expect(await refusalOf(demo)).toBe(
    `Port ${port} is used by another program. Stop that program, or take another port: npm run demo -- --port ${port + 1}`,
  );
});

test('an unknown option and a port that is none are answered with the usage', async () => {
  for (const args of [['--frehs'], ['--port', '70000']]) {
    expect(await refusalOf(aCommand('src/cli/demo.ts', args)), args.join(' ')).toContain('npm run demo -- [--fresh]');
  }
});

test('what Node compiles is kept beside the packages, for the next start', async () => {
  const { code, out } = await aCommand('--print', ["require('node:module').getCompileCacheDir()"]).ended;
  expect(code).toBe(0);
  expect(out).toContain(join(import.meta.dirname, '../../node_modules/.cache/compiled'));
});

test('a Node that is too old is told so in one sentence, before it reads any of the bot', async () => {
  const old = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.11.1' } })`;
  const preload = join(await aTempFolder(), 'old.cjs');
  await writeFile(preload, old);
  const demo = aCommand('src/cli/demo.ts', [], { env: { NODE_OPTIONS: `--require ${preload}` } });
  expect(await refusalOf(demo)).toMatch(/^This bot needs Node 24; this is Node 20\.11\. Run it as "npm start" .*$/);
});
