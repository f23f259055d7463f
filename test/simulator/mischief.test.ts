import { expect, test } from 'vitest';
import { aTelegram, aWebhook, call, done, updatesOf } from './a-telegram.ts';

const aStartedPerson = async (options = {}) => {
  const telegram = await aTelegram(options);
  return { telegram, aigul: telegram.person({ first_name: 'Айгүл', started: true }) };
};

test('a rule strikes once unless told otherwise, only its method and only its chat', async () => {
  const { telegram, aigul } = await aStartedPerson();
  const marat = telegram.person({ first_name: 'Марат', started: true });
  telegram.mischief({ kind: '429', method: 'sendMessage', chat_id: aigul.id, retry_after: 7 });
  expect((await call(telegram, 'sendMessage', { chat_id: marat.id, text: 'a' })).ok).toBe(true);
  expect(await call(telegram, 'sendMessage', { chat_id: aigul.id, text: 'a' })).toEqual({
    ok: false,
    error_code: 429,
    description: 'Too Many Requests: retry after 7',
    parameters: { retry_after: 7 },
  });
  expect((await call(telegram, 'sendMessage', { chat_id: aigul.id, text: 'a' })).ok).toBe(true);
});

test('500 and 502 are answered until calm', async () => {
  const { telegram, aigul } = await aStartedPerson();
  telegram.mischief({ kind: '500', times: 2 });
  const codes = [];
  for (let i = 0; i < 3; i++) codes.push((await call(telegram, 'sendMessage', { chat_id: aigul.id, text: 'a' })).error_code);
  expect(codes).toEqual([500, 500, undefined]);
  telegram.mischief({ kind: '502', times: null });
  for (let i = 0; i < 3; i++) expect((await call(telegram, 'getMe')).error_code).toBe(502);
  telegram.calm();
  expect((await call(telegram, 'getMe')).ok).toBe(true);
});

test('a slow answer comes after its time', async () => {
  const { telegram } = await aStartedPerson();
  telegram.mischief({ kind: 'slow', ms: 120 });
  const startedAt = performance.now();
  await done(telegram, 'getMe');
  expect(performance.now() - startedAt).toBeGreaterThan(110);
});

test('a connection cut before the call leaves no message, one cut after it leaves the message', async () => {
  const { telegram, aigul } = await aStartedPerson();
  telegram.mischief({ kind: 'cut-before', method: 'sendMessage' });
  await expect(call(telegram, 'sendMessage', { chat_id: aigul.id, text: 'before' })).rejects.toThrow('fetch failed');
  telegram.mischief({ kind: 'cut-after', method: 'sendMessage' });
  await expect(call(telegram, 'sendMessage', { chat_id: aigul.id, text: 'after' })).rejects.toThrow('fetch failed');
  expect(aigul.messages().map((message) => message.text)).toEqual(['after']);
  expect(telegram.calls.map((one) => one.status)).toEqual([0, 0]);
});

test('an update comes twice to a poller and to a webhook', async () => {
  const { telegram, aigul } = await aStartedPerson();
  telegram.mischief({ kind: 'duplicate-updates', times: 2 });
  aigul.say('a');
  const [first, second] = await updatesOf(telegram);
  expect(first).toEqual(second);
  const hook = await aWebhook();
  await done(telegram, 'setWebhook', { url: hook.url, drop_pending_updates: true });
  aigul.say('b');
  await hook.untilCount(2);
  expect(hook.received[0]?.update).toEqual(hook.received[1]?.update);
});

test('an update is overtaken by the next: by id at a webhook, by content at a poller', async () => {
  const { telegram, aigul } = await aStartedPerson();
  telegram.mischief({ kind: 'reorder-updates' });
  aigul.say('a');
  aigul.say('b');
  const polled = await updatesOf(telegram);
  expect(polled.map((update) => update.message?.text)).toEqual(['b', 'a']);
  expect(polled[0]?.update_id).toBeLessThan(polled[1]?.update_id ?? 0);
  const hook = await aWebhook();
  await done(telegram, 'setWebhook', { url: hook.url, drop_pending_updates: true, max_connections: 1 });
  telegram.mischief({ kind: 'reorder-updates' });
  aigul.say('c');
  aigul.say('d');
  await hook.untilCount(2);
  expect(hook.received.map((one) => one.update.message?.text)).toEqual(['d', 'c']);
  expect(hook.received[0]?.update.update_id).toBeGreaterThan(hook.received[1]?.update.update_id ?? 0);
});

test('a held update comes by itself when none follows it', async () => {
  const { telegram, aigul } = await aStartedPerson();
  telegram.mischief({ kind: 'reorder-updates', ms: 30 });
  aigul.say('a');
  expect((await updatesOf(telegram, { timeout: 5 })).map((update) => update.message?.text)).toEqual(['a']);
});

test('limits of bulk sending are counted, and with strict rates enforced', async () => {
  const lax = await aStartedPerson();
  for (let i = 0; i < 3; i++) await done(lax.telegram, 'sendMessage', { chat_id: lax.aigul.id, text: `${i}` });
  expect(lax.telegram.violations()).toEqual({ rate_chat: 2 });
  expect(lax.telegram.rates()).toEqual({ maxPerSecondOverall: 3, maxPerSecondPerChat: 3 });
  lax.telegram.resetCounts();
  expect(lax.telegram.violations()).toEqual({});

  const strict = await aStartedPerson({ strictRates: true });
  await done(strict.telegram, 'sendMessage', { chat_id: strict.aigul.id, text: 'a' });
  expect(await call(strict.telegram, 'sendMessage', { chat_id: strict.aigul.id, text: 'b' })).toMatchObject({
    error_code: 429,
    parameters: { retry_after: 1 },
  });
  expect(strict.aigul.messages()).toHaveLength(1);
});

test('more than 30 sends a second overall are refused with strict rates', async () => {
  const telegram = await aTelegram({ strictRates: true, acceptUnknownChats: true });
  const answers = await Promise.all(
    Array.from({ length: 35 }, (_, index) => call(telegram, 'sendMessage', { chat_id: 1000 + index, text: 'a' })),
  );
  expect(answers.filter((answer) => answer.ok).length).toBe(30);
  expect(telegram.violations()['rate_global']).toBe(5);
});
