import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Api, BotError, GrammyError, HttpError } from 'grammy';
import { expect, test } from 'vitest';
import { placeCodeOf } from '../../../src/kernel/ids.ts';
import { RedisUnreachable } from '../../../src/platform/redis/index.ts';
import { aBranch, anId, aPlace, button, keyboard, nothing, oneOf } from '../../../src/platform/telegram/buttons.ts';
import {
  describeFault,
  faultKind,
  isDeleted,
  isHeldBack,
  isNoText,
  isNotModified,
  isRefusedFile,
  isStaleQuery,
  isUndeletable,
  isUneditable,
} from '../../../src/platform/telegram/faults.ts';
import { HeldTooLong, openMeter } from '../../../src/platform/telegram/meter.ts';
import { newScope, recallCall, rememberCall, scopeInHand, withScope } from '../../../src/platform/telegram/scope.ts';

const refusal = (code: number, description: string) =>
  new GrammyError(`Call to 'sendMessage' failed!`, { ok: false, error_code: code, description }, 'sendMessage', { text: 'a secret' });

test('what the surroundings did is told from what we did', () => {
  expect(faultKind(refusal(429, 'Too Many Requests: retry after 5'))).toBe('surroundings');
  expect(faultKind(refusal(502, 'Bad Gateway'))).toBe('surroundings');
  expect(faultKind(new HttpError('Network request failed', new Error('other side closed')))).toBe('surroundings');
  expect(faultKind(new HeldTooLong('sendMessage is held back'))).toBe('surroundings');
  expect(faultKind(new RedisUnreachable('Redis cannot be reached'))).toBe('surroundings');
  expect(faultKind(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }))).toBe('surroundings');
  expect(faultKind(Object.assign(new Error('terminating connection'), { code: '57P01' }))).toBe('surroundings');
  expect(faultKind(refusal(400, "Bad Request: can't parse entities"))).toBe('own');
  expect(faultKind(new TypeError('undefined is not a function'))).toBe('own');
  expect(faultKind(Object.assign(new Error('duplicate key'), { code: '23505' }))).toBe('own');
  expect(faultKind('a string')).toBe('own');
  // A payload that cannot even be written.
  expect(faultKind(new HttpError('Network request failed', new TypeError('Do not know how to serialize a BigInt')))).toBe('own');
});

test('whoever stopped the bot while it answered is gone, not a fault', () => {
  expect(faultKind(refusal(403, 'Forbidden: bot was blocked by the user'))).toBe('gone');
  expect(faultKind(refusal(400, 'Bad Request: chat not found'))).toBe('gone');
});

const wrapped = (error: unknown) => new BotError(error, {} as ConstructorParameters<typeof BotError>[1]);

test('a fault is recognised through the wrapping of the bot', () => {
  expect(faultKind(wrapped(refusal(500, 'Internal Server Error')))).toBe('surroundings');
  expect(faultKind(wrapped(new Error('ours')))).toBe('own');
});

test('refusals that need no retry are told apart by what Telegram says', () => {
  expect(isStaleQuery(refusal(400, 'Bad Request: query is too old and response timeout expired or query ID is invalid'))).toBe(true);
  expect(isNotModified(refusal(400, 'Bad Request: message is not modified: specified new message content is the same'))).toBe(true);
  expect(isUneditable(refusal(400, 'Bad Request: message to edit not found'))).toBe(true);
  expect(isUneditable(refusal(400, "Bad Request: message can't be edited"))).toBe(true);
  for (const is of [isStaleQuery, isNotModified, isUneditable]) {
    expect(is(refusal(400, 'Bad Request: chat not found'))).toBe(false);
    expect(is(new Error('message is not modified, query is too old, message to edit not found'))).toBe(false);
  }
});

test('why a message stays as it is, or where it is, is told by Telegram’s words', () => {
  const noText = refusal(400, 'Bad Request: there is no text in the message to edit');
  expect([isNoText(noText), isUneditable(noText)]).toEqual([true, true]);
  // A server of before October 2024.
  expect(isUneditable(refusal(400, 'Bad Request: there is no media in the message to edit'))).toBe(true);
  expect(isUndeletable(refusal(400, "Bad Request: message can't be deleted for everyone"))).toBe(true);
  const gone = refusal(400, 'Bad Request: message to delete not found');
  expect([isDeleted(gone), isUndeletable(gone), isUneditable(gone)]).toEqual([true, false, false]);
  expect(isNoText(new Error('there is no text in the message'))).toBe(false);
});

test('what Telegram holds back is told from what it refuses', () => {
  const held = new HeldTooLong('sendPhoto is held back');
  for (const error of [held, new HttpError('failed', held), refusal(429, 'Too Many Requests: retry after 5')])
    expect(isHeldBack(error)).toBe(true);
  for (const error of [refusal(400, 'Bad Request: a secret'), refusal(502, 'Bad Gateway'), new HttpError('failed', new Error('cut'))])
    expect(isHeldBack(error)).toBe(false);
});

test('a file that is refused is told from a person who is gone, and from what a later attempt may bring', () => {
  expect(isRefusedFile(refusal(400, 'Bad Request: wrong file identifier/HTTP URL specified'))).toBe(true);
  expect(isRefusedFile(refusal(400, 'Bad Request: VOICE_MESSAGES_FORBIDDEN'))).toBe(true);
  for (const error of [
    refusal(400, 'Bad Request: chat not found'),
    refusal(403, 'Forbidden: bot was blocked by the user'),
    refusal(429, 'Too Many Requests: retry after 5'),
    refusal(502, 'Bad Gateway'),
    new Error('Bad Request: wrong file identifier'),
  ])
    expect(isRefusedFile(error)).toBe(false);
});

test('a described fault says its class and place, and nothing that was written', () => {
  expect(describeFault(refusal(400, 'Bad Request: a secret'))).toMatch(/^GrammyError 400 sendMessage/);
  expect(describeFault(new HttpError('failed', new Error('a secret')))).toMatch(/^HttpError ← Error/);
  expect(describeFault(Object.assign(new Error('a secret'), { code: '23505' }))).toMatch(/^Error 23505/);
  expect(describeFault('a secret')).toBe('thrown string');
  for (const error of [refusal(400, 'a secret'), new Error('a secret')]) expect(describeFault(error)).not.toContain('secret');
});

test('a button carries room, verb and value, and no more than Telegram takes', () => {
  expect(button('Иә', 'broadcasts:go', 17)).toEqual({ text: 'Иә', callback_data: 'broadcasts:go:17' });
  expect(() => button('Иә', 'room:verb', 'x'.repeat(55))).toThrow('too much');
  expect(() => button('Иә', 'room:verb', 'ә'.repeat(28))).toThrow('too much');
  expect(keyboard([[], [button('Иә', 'a:b')], []]).inline_keyboard).toHaveLength(1);
});

test('what a button carries is read, or refused where no button of ours carries that', () => {
  const place = placeCodeOf('D00000001');
  expect([nothing([]), nothing(['1']), nothing([''])]).toEqual([true, undefined, undefined]);
  expect([aPlace(['D00000001']), aPlace([]), aPlace(['D00000001', '1']), aPlace(["'; drop table"])]).toEqual([
    place,
    undefined,
    undefined,
    undefined,
  ]);
  expect([
    anId(['17']),
    anId(['0']),
    anId(['-1']),
    anId(['1.5']),
    anId(['1e3']),
    anId(['9'.repeat(16)]),
    anId(['1', '2']),
    anId([]),
  ]).toEqual([17, ...Array.from({ length: 7 }, () => undefined)]);
  expect(oneOf('kk', 'ru')(['ru'])).toBe('ru');
  expect([oneOf('kk')(['ru']), oneOf('kk')([]), oneOf('kk')(['kk', 'kk']), oneOf('kk')(['toString'])]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(aBranch(['0'])).toEqual({ code: null, page: 1 });
  expect(aBranch(['D00000001', '3'])).toEqual({ code: place, page: 3 });
  expect([
    aBranch([]),
    aBranch(['D00000001', '0']),
    aBranch(['D00000001', 'x']),
    aBranch(['D00000001', '1', '1']),
    aBranch(['nowhere']),
  ]).toEqual(Array.from({ length: 5 }, () => undefined));
});

test('a call made in an earlier attempt is recalled once for each time it was made', async () => {
  const scope = newScope(1);
  await withScope(scope, async () => {
    expect(scopeInHand()).toBe(scope);
    rememberCall(scope, 'sendMessage', 'a', { n: 1 });
    rememberCall(scope, 'sendMessage', 'a', { n: 2 });
    expect(recallCall(scope, 'sendMessage', 'a')).toBeUndefined();
    await Promise.resolve();
  });
  await withScope(scope, async () => {
    expect(recallCall(scope, 'sendMessage', 'b')).toBeUndefined();
    expect(recallCall(scope, 'editMessageText', 'a')).toBeUndefined();
    expect(recallCall(scope, 'sendMessage', 'a')).toEqual({ n: 1 });
    expect(recallCall(scope, 'sendMessage', 'a')).toEqual({ n: 2 });
    expect(recallCall(scope, 'sendMessage', 'a')).toBeUndefined();
    await Promise.resolve();
  });
  expect(scopeInHand()).toBeUndefined();
});

const lose = (response: ServerResponse) => void response.socket?.destroy();
const refuse = (response: ServerResponse) =>
  void response.writeHead(400).end(JSON.stringify({ ok: false, error_code: 400, description: 'Bad Request: message is not modified' }));

test('what Telegram did although its word was lost is done, and asked of it no third time; what somebody else did is refused as before', async () => {
  const said: ((response: ServerResponse) => void)[] = [];
  const server = createServer((_, response) => said.shift()?.(response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const meter = openMeter({
    hold: { heldForMs: () => 0, holdFor: () => Promise.resolve() },
    onCall: () => undefined,
    keepReply: () => Promise.resolve(undefined),
  });
  const fetch = meter.forReplies as unknown as NonNullable<ConstructorParameters<typeof Api>[1]>['fetch'];
  const api = new Api('1:token', { apiRoot: `http://127.0.0.1:${port}`, ...(fetch && { fetch }) });
  const scope = newScope(1);
  const strip = (messageId: number) => withScope(scope, () => api.editMessageReplyMarkup(5, messageId)).catch((error: unknown) => error);
  said.push(lose, refuse, refuse);
  expect(await strip(1)).toBeInstanceOf(HttpError);
  expect(await strip(1)).toBe(true);
  expect({ again: await strip(1), left: said.length }).toEqual({ again: true, left: 1 });
  expect(isNotModified(await strip(2))).toBe(true);
  await meter.close();
  server.close();
});

test('a reply that is held for too long is kept once over all attempts at its update', async () => {
  const kept: string[] = [];
  const meter = openMeter({
    hold: { heldForMs: () => 60_000, holdFor: () => Promise.resolve() },
    onCall: () => undefined,
    keepReply: (method) => {
      kept.push(method);
      return Promise.resolve(method === 'sendMessage' ? { message_id: 0 } : undefined);
    },
    holdWaitMsMax: 50,
  });
  const fetch = meter.forReplies as unknown as NonNullable<ConstructorParameters<typeof Api>[1]>['fetch'];
  const api = new Api('1:token', { apiRoot: 'http://127.0.0.1:9', ...(fetch && { fetch }) });
  const scope = newScope(1);
  const attempt = () => withScope(scope, () => api.sendMessage(5, 'Хабар'));
  await attempt();
  await attempt();
  expect(kept).toEqual(['sendMessage']);
  await expect(withScope(scope, () => api.deleteMessage(5, 1)).catch(faultKind)).resolves.toBe('surroundings');
  await meter.close();
});
