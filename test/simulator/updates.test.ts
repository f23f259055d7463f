import { expect, test } from 'vitest';
import { MEASURED_AGAIN } from '../support/wall-clock.ts';
import { aTelegram, aWebhook, call, done, updatesOf } from './a-telegram.ts';

const textsOf = (updates: readonly { message?: { text?: string } }[]) => updates.map((update) => update.message?.text);

test('updates come in order with sequential ids and stay until an offset confirms them', async () => {
  const telegram = await aTelegram();
  const aigul = telegram.person({ first_name: 'Айгүл' });
  for (const text of ['a', 'b', 'c']) aigul.say(text);
  const first = await updatesOf(telegram, { limit: 2 });
  expect(textsOf(first)).toEqual(['a', 'b']);
  const ids = (await updatesOf(telegram)).map((update) => update.update_id);
  expect(ids).toEqual([ids[0], (ids[0] ?? 0) + 1, (ids[0] ?? 0) + 2]);
  expect(textsOf(await updatesOf(telegram, { offset: (ids[1] ?? 0) + 1 }))).toEqual(['c']);
  expect(textsOf(await updatesOf(telegram))).toEqual(['c']);
});

test('a waiting poll is answered as soon as somebody writes', async () => {
  const telegram = await aTelegram();
  const aigul = telegram.person({ first_name: 'Айгүл' });
  const waiting = updatesOf(telegram, { timeout: 50 });
  await done(telegram, 'getMe');
  aigul.say('a');
  expect(textsOf(await waiting)).toEqual(['a']);
});

test('a second poller ends the first with a conflict', async () => {
  const telegram = await aTelegram();
  const polls = [call(telegram, 'getUpdates', { timeout: 50 }), call(telegram, 'getUpdates', { timeout: 50 })];
  // Whichever arrived first is the one that ends.
  expect(await Promise.race(polls)).toEqual({
    ok: false,
    error_code: 409,
    description: 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  });
  expect(telegram.violations()).toEqual({ conflict: 1 });
  telegram.person({ first_name: 'Айгүл' }).say('a');
  expect((await Promise.all(polls)).filter((answer) => answer.ok)).toHaveLength(1);
});

test('polling while a webhook is set is a conflict', async () => {
  const telegram = await aTelegram();
  const hook = await aWebhook();
  await done(telegram, 'setWebhook', { url: hook.url });
  expect((await call(telegram, 'getUpdates')).description).toBe(
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
  );
});

test('only asked kinds of updates come; an omitted choice keeps the former one and an empty one is the default', async () => {
  const telegram = await aTelegram();
  const aigul = telegram.person({ first_name: 'Айгүл' });
  await updatesOf(telegram, { allowed_updates: ['my_chat_member'] });
  expect(aigul.say('a').update_ids).toEqual([]);
  await updatesOf(telegram);
  expect(aigul.say('b').update_ids).toEqual([]);
  await updatesOf(telegram, { allowed_updates: [] });
  aigul.say('c');
  expect(textsOf(await updatesOf(telegram))).toEqual(['c']);
});

test('a tap that nobody fetched for 150 s is gone, a message stays', async () => {
  let now = Date.parse('2026-11-22T10:00:00Z');
  const telegram = await aTelegram({ clock: () => new Date(now) });
  const aigul = telegram.person({ first_name: 'Айгүл' });
  aigul.say('a');
  aigul.tapData('old', 1);
  now += 151_000;
  expect((await updatesOf(telegram)).map((update) => Object.keys(update)[1])).toEqual(['message']);
});

test('a webhook gets the secret and what waited before it was set, and what it did not accept waits for the next poll', async () => {
  const telegram = await aTelegram({ webhookRetryMs: 60_000 });
  const aigul = telegram.person({ first_name: 'Айгүл' });
  aigul.say('a');
  const hook = await aWebhook((_one, count) => (count === 2 ? { status: 500 } : undefined));
  await done(telegram, 'setWebhook', { url: hook.url, secret_token: 's3cret' });
  aigul.say('b');
  await hook.untilCount(2);
  expect(textsOf(hook.received.map((one) => one.update))).toEqual(['a', 'b']);
  expect(hook.received[0]?.headers['x-telegram-bot-api-secret-token']).toBe('s3cret');
  await done(telegram, 'deleteWebhook');
  expect(textsOf(await updatesOf(telegram))).toEqual(['b']);
});

test('a webhook that fails is tried again with a doubling pause, no sooner than Retry-After, and holds back its own chat only', async () => {
  const telegram = await aTelegram({ webhookRetryMs: 20 });
  const aigul = telegram.person({ first_name: 'Айгүл' });
  const marat = telegram.person({ first_name: 'Марат' });
  const replies = [{ status: 500 }, { status: 500 }, { status: 503, headers: { 'retry-after': '1' } }];
  const hook = await aWebhook((one) => (one.update.message?.text === 'a' ? replies.shift() : undefined));
  await done(telegram, 'setWebhook', { url: hook.url });
  aigul.say('a');
  aigul.say('b');
  marat.say('c');
  await hook.untilCount(6);
  expect(textsOf(hook.received.map((one) => one.update))).toEqual(['a', 'c', 'a', 'a', 'a', 'b']);
  const tries = hook.received.filter((one) => one.update.message?.text === 'a').map((one) => one.atMs);
  const pauses = tries.slice(1).map((at, index) => at - (tries[index] ?? 0));
  expect(pauses[0]).toBeGreaterThan(15);
  expect(pauses[1]).toBeGreaterThan(35);
  expect(pauses[2]).toBeGreaterThan(980);
  expect(await done(telegram, 'getWebhookInfo')).toMatchObject({
    last_error_message: 'Wrong response from the webhook: 503 Service Unavailable',
  });
});

test('texts of a chat reach a webhook one after the other, while a tap of the same person overtakes them', async () => {
  const telegram = await aTelegram();
  const aigul = telegram.person({ first_name: 'Айгүл' });
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  const hook = await aWebhook(async (one) => {
    if (one.update.message?.text === 'a') await held;
    return undefined;
  });
  await done(telegram, 'setWebhook', { url: hook.url });
  aigul.say('a');
  aigul.say('b');
  aigul.tapData('yes', 1);
  await hook.untilCount(2);
  expect(hook.received.map((one) => one.update.message?.text ?? one.update.callback_query?.data)).toEqual(['a', 'yes']);
  release();
  await hook.untilCount(3);
  expect(hook.received[2]?.update.message?.text).toBe('b');
});

test('no more than max_connections updates are under way at once', async () => {
  const telegram = await aTelegram();
  let now = 0;
  let most = 0;
  const hook = await aWebhook(async () => {
    most = Math.max(most, ++now);
    await new Promise((resolve) => setTimeout(resolve, 10));
    now--;
    return undefined;
  });
  await done(telegram, 'setWebhook', { url: hook.url, max_connections: 3 });
  for (let i = 0; i < 12; i++) telegram.person({ first_name: `P${i}` }).say('a');
  await hook.untilCount(12);
  expect(most).toBe(3);
});

test('a method in the answer of a webhook is done', async () => {
  const telegram = await aTelegram();
  const aigul = telegram.person({ first_name: 'Айгүл' });
  const hook = await aWebhook((one) => ({
    body: JSON.stringify({ method: 'sendMessage', chat_id: one.update.message?.chat.id, text: 'inline' }),
  }));
  await done(telegram, 'setWebhook', { url: hook.url });
  aigul.say('a');
  await aigul.sees('inline');
});

test('stop ends a waiting poll and a waiting webhook at once', MEASURED_AGAIN, async () => {
  const telegram = await aTelegram({ webhookRetryMs: 60_000 });
  const waiting = call(telegram, 'getUpdates', { timeout: 50 }).catch(() => 'cut');
  await done(telegram, 'getMe');
  const startedAt = performance.now();
  await telegram.stop();
  await waiting;
  expect(performance.now() - startedAt).toBeLessThan(1_000);
});
