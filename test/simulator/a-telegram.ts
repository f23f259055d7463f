import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Update } from '@grammyjs/types';
import { Bot } from 'grammy';
import { onTestFinished } from 'vitest';
import { type Simulator, type SimulatorOptions, startSimulator } from '../../src/simulator/index.ts';

export const TOKEN = '7000000001:test-token';

/** A pretend Telegram that ends with the test. */
export async function aTelegram(options: Partial<SimulatorOptions> = {}): Promise<Simulator> {
  const telegram = await startSimulator({ token: TOKEN, botUsername: 'village_bot', ...options });
  onTestFinished(() => telegram.stop());
  return telegram;
}

export interface Answer {
  ok: boolean;
  result: unknown;
  error_code: number;
  description: string;
  parameters?: { retry_after?: number };
}

/** Calls a method as raw JSON. */
export async function call(telegram: Simulator, method: string, payload: object = {}, signal?: AbortSignal): Promise<Answer> {
  const response = await fetch(`${telegram.url}/bot${TOKEN}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(payload),
    ...(signal === undefined ? {} : { signal }),
  });
  return (await response.json()) as Answer;
}

/** Calls that must succeed; the result as the caller says it is. */
export async function done<Result>(telegram: Simulator, method: string, payload: object = {}): Promise<Result> {
  const answer = await call(telegram, method, payload);
  if (!answer.ok) throw new Error(`${method}: ${answer.description}`);
  return answer.result as Result;
}

export const updatesOf = (telegram: Simulator, payload: object = {}) => done<Update[]>(telegram, 'getUpdates', payload);

export async function aPollingBot(telegram: Simulator, teach: (bot: Bot) => void): Promise<Bot> {
  const bot = new Bot(TOKEN, { client: { apiRoot: telegram.url } });
  teach(bot);
  bot.catch((error) => {
    throw error;
  });
  await bot.init();
  const running = bot.start();
  onTestFinished(async () => {
    await bot.stop();
    await running;
  });
  return bot;
}

export interface Received {
  update: Update;
  headers: IncomingHttpHeaders;
  atMs: number;
}

/** A webhook that answers as told (200 unless `answer` says otherwise) and remembers what it got. */
export async function aWebhook(
  answer: (received: Received, count: number) => Promise<Reply | undefined> | Reply | undefined = () => undefined,
) {
  const received: Received[] = [];
  const waiting: (() => void)[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const one = { update: JSON.parse(Buffer.concat(chunks).toString()) as Update, headers: request.headers, atMs: performance.now() };
      received.push(one);
      for (const wake of waiting) wake();
      void reply(one, received.length, response);
    });
  });
  const reply = async (one: Received, count: number, response: ServerResponse) => {
    const told = await answer(one, count);
    response.writeHead(told?.status ?? 200, told?.headers).end(told?.body);
  };
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const untilCount = (count: number) =>
    new Promise<void>((resolve) => {
      const check = () => {
        if (received.length >= count) resolve();
      };
      waiting.push(check);
      check();
    });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, received, untilCount };
}

export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
}
