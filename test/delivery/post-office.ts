import { randomUUID } from 'node:crypto';
import { Api } from 'grammy';
import { vi } from 'vitest';
import { type DeliveryParts, type NewMessage, SEND_BUDGET_MS, sendThrough, startDelivery } from '../../src/delivery/index.ts';
import { STATES, type State } from '../../src/delivery/message.ts';
import type { Db } from '../../src/platform/database/index.ts';
import { openRedis, type Pace } from '../../src/platform/redis/index.ts';
import { openMeter } from '../../src/platform/telegram/meter.ts';
import { outboundThrough } from '../../src/platform/telegram/outbound.ts';
import { type Simulator, startSimulator } from '../../src/simulator/index.ts';
import { atTheEnd } from '../support/at-the-end.ts';

const TOKEN = '1000000001:test';

export async function aTelegram(options: { strictRates?: boolean; acceptUnknownChats?: boolean } = {}): Promise<Simulator> {
  const telegram = await startSimulator({ token: TOKEN, botUsername: 'test_bot', ...options });
  atTheEnd(() => telegram.stop());
  return telegram;
}

/** A pace over Redis that no other test shares. */
export async function aPace(url: string): Promise<Pace> {
  return (await twoPaces(url))[0];
}

/** The pace as two processes see it. */
export async function twoPaces(url: string): Promise<[Pace, Pace]> {
  const prefix = `delivery-${randomUUID()}:`;
  const [one, two] = await Promise.all([openRedis(url, { prefix }), openRedis(url, { prefix })]);
  atTheEnd(async () => void (await Promise.all([one.close(), two.close()])));
  return [one.pace, two.pace];
}

/** A process that sends; stopped at the end. The real API client through the real meter. */
export function anEngine(parts: Pick<DeliveryParts, 'db' | 'pace'> & Partial<DeliveryParts> & { apiRoot: string }) {
  const meter = openMeter({ hold: parts.pace, onCall: () => undefined, keepReply: () => Promise.resolve(undefined) });
  const fetch = meter.plain as unknown as NonNullable<ConstructorParameters<typeof Api>[1]>['fetch'];
  const api = new Api(TOKEN, { apiRoot: parts.apiRoot, ...(fetch && { fetch }) });
  const engine = startDelivery({
    send: sendThrough(outboundThrough(api, SEND_BUDGET_MS)),
    processId: randomUUID(),
    onBlocked: () => Promise.resolve(),
    onGone: () => Promise.resolve(),
    log: { warn: () => undefined, error: () => undefined },
    ...parts,
  });
  atTheEnd(async () => {
    await engine.stop(1_000);
    await meter.close();
  });
  return engine;
}

let serial = 0;
/** Numbers that no other test of the file uses. */
export const aChat = (): number => 5_000 + ++serial;

export const aMessage = (message: Partial<NewMessage> = {}): NewMessage => ({
  dedupeKey: `message:${++serial}`,
  lane: 'notice',
  chatId: aChat(),
  payload: { text: `Хабар ${serial}` },
  ...message,
});

export const rowOf = (db: Db, dedupeKey: string) =>
  db
    .selectFrom('delivery.message')
    .select(['state', 'unknown_sends', 'attempts', 'message_id', 'error_code', 'reason', 'claimed_by'])
    .where('dedupe_key', '=', dedupeKey)
    .executeTakeFirstOrThrow();

/** How many rows of the whole ledger are in each state. */
export async function countStates(db: Db): Promise<Record<State, number>> {
  const rows = await db.selectFrom('delivery.message').select('state').execute();
  const counts = Object.fromEntries(STATES.map((state) => [state, 0])) as Record<State, number>;
  for (const { state } of rows) counts[state as State] += 1;
  return counts;
}

/** Waits until the row is in this state, looking often. */
export const untilState = (db: Db, dedupeKey: string, state: string, timeout = 8_000) =>
  vi.waitUntil(async () => (await rowOf(db, dedupeKey)).state === state, { timeout, interval: 20 });

/** Texts that reached each chat, in the order of their sending. */
export function textsByChat(telegram: Simulator): Map<number, string[]> {
  const texts = new Map<number, string[]>();
  for (const { method, payload, response } of telegram.calls) {
    if (method.toLowerCase() !== 'sendmessage' || (response as { ok?: boolean } | undefined)?.ok !== true) continue;
    const chat = Number(payload['chat_id']);
    texts.set(chat, [...(texts.get(chat) ?? []), String(payload['text'])]);
  }
  return texts;
}
