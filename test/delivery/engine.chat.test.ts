import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import { countBatch, enqueue, enqueueMany, keepContent } from '../../src/delivery/index.ts';
import { claimDue, lockClaims, markLeft } from '../../src/delivery/queries/ledger.ts';
import { PACE_LIMITS } from '../../src/platform/redis/limits.ts';
import { aDatabase } from '../support/database.ts';
import { aRedis } from '../support/redis.ts';
import { MEASURED_AGAIN } from '../support/wall-clock.ts';
import { aChat, aMessage, anEngine, aPace, aTelegram, countStates, rowOf, textsByChat, twoPaces, untilState } from './post-office.ts';

const redis = await aRedis();
/** A message may be held up on its way for so long. */
const HELD_UP_MS = 600;

const failing = () => Promise.reject(new Error('a bug'));

/** A ledger, a pretend Telegram where everybody has started the bot, and one process that sends. */
async function anOffice(parts: Partial<Parameters<typeof anEngine>[0]> = {}) {
  const { db } = await aDatabase();
  const telegram = await aTelegram({ acceptUnknownChats: true });
  const pace = await aPace(redis.url);
  const engine = anEngine({ db, pace, apiRoot: telegram.url, ...parts });
  return { db, telegram, pace, engine };
}

test('a queued message arrives once, however often its cause is queued', async () => {
  const { db, telegram, engine } = await anOffice();
  const message = aMessage({ payload: { text: 'Өтінішіңіз қабылданды' } });
  await Promise.all([enqueue(db, message), enqueue(db, message), enqueue(db, message)]);
  engine.wake();
  await engine.idle();
  expect(textsByChat(telegram).get(message.chatId)).toEqual(['Өтінішіңіз қабылданды']);
  const sent = telegram.calls.at(-1)?.response as { result: { message_id: number } };
  expect(await rowOf(db, message.dedupeKey)).toMatchObject({
    state: 'sent',
    message_id: sent.result.message_id,
    attempts: 0,
    unknown_sends: 0,
  });
});

test('two processes side by side send each message once, within 30 a second and one a second to a chat', MEASURED_AGAIN, async () => {
  const { db } = await aDatabase({ poolSize: 10 });
  const telegram = await aTelegram({ acceptUnknownChats: true });
  const [one, two] = await twoPaces(redis.url);
  const contentId = await keepContent(db, { text: 'Су сағат 10-да келеді' });
  const notices = Array.from({ length: 40 }, (_, index) => aMessage({ chatId: 100 + (index % 15), payload: { text: `${index}` } }));
  const broadcasts = Array.from({ length: 60 }, (_, index) => {
    const { payload: _own, ...message } = aMessage({ lane: 'broadcast', chatId: 100 + index, batch: 'broadcast:1', contentId });
    return message;
  });
  await enqueueMany(db, [...broadcasts, ...notices]);
  const engines = [one, two].map((pace) => anEngine({ db, pace, apiRoot: telegram.url }));
  await Promise.all(engines.map((engine) => engine.idle()));

  expect(await countStates(db)).toMatchObject({ sent: 100, pending: 0, claimed: 0, deferred: 0 });
  expect(await countBatch(db, 'broadcast:1')).toMatchObject({ sent: 60 });
  expect(telegram.calls.length).toBe(100);
  expect(telegram.rates().maxPerSecondOverall).toBeLessThanOrEqual(30);
  // Over all that a chat gets, and not from one to the next: a busy machine holds single ones up. Two paces of their own would take half.
  for (const times of Map.groupBy(telegram.calls, (call) => call.payload['chat_id']).values()) {
    const [first, last] = [times.at(0)?.at ?? 0, times.at(-1)?.at ?? 0];
    expect(last - first).toBeGreaterThan((times.length - 1) * PACE_LIMITS.chatIntervalMs - HELD_UP_MS);
  }
  for (const [chat, texts] of textsByChat(telegram)) {
    const own = notices.filter((message) => message.chatId === chat).map((message) => (message.payload as { text: string }).text);
    expect(texts.filter((text) => !text.startsWith('Су'))).toEqual(own);
  }
});

test('a notice leaves within a second while a broadcast to 2,000 runs, and the limits hold', MEASURED_AGAIN, async () => {
  const { db, telegram, engine } = await anOffice();
  await enqueueMany(
    db,
    Array.from({ length: 2_000 }, () => aMessage({ lane: 'broadcast', batch: 'broadcast:2' })),
  );
  engine.wake();
  await telegram.untilCall(() => telegram.calls.length > 20);
  for (let n = 0; n < 5; n++) {
    const notice = aMessage();
    const queuedAt = performance.now();
    await enqueue(db, notice);
    engine.wake();
    await telegram.untilCall((call) => call.payload['chat_id'] === notice.chatId);
    expect(performance.now() - queuedAt).toBeLessThan(1_000);
  }
  await telegram.untilCall(() => telegram.calls.length > 100, 10_000);
  await engine.stop();
  expect(telegram.rates().maxPerSecondOverall).toBeLessThanOrEqual(30);
  expect((await countBatch(db, 'broadcast:2')).claimed).toBe(0);
});

test('a 429 stops every process for as long as Telegram says, and the message arrives once afterwards', MEASURED_AGAIN, async () => {
  const { db } = await aDatabase({ poolSize: 10 });
  const telegram = await aTelegram({ acceptUnknownChats: true });
  const engines = (await twoPaces(redis.url)).map((pace) => anEngine({ db, pace, apiRoot: telegram.url }));
  telegram.mischief({ kind: '429', retry_after: 2 });
  await enqueueMany(db, [
    ...Array.from({ length: 20 }, () => aMessage()),
    ...Array.from({ length: 10 }, () => aMessage({ lane: 'broadcast' })),
  ]);
  for (const engine of engines) engine.wake();
  await Promise.all(engines.map((engine) => engine.idle()));

  const refused = telegram.calls.find((call) => call.status === 429);
  if (refused === undefined) throw new Error('Nothing was refused');
  // What was on the wire when the refusal arrived could not be called back.
  const during = telegram.calls.filter((call) => call.at > refused.at + 200 && call.at < refused.at + 1_950);
  expect(during).toEqual([]);
  expect(await countStates(db)).toMatchObject({ sent: 30 });
  expect(telegram.calls.filter((call) => call.status === 200)).toHaveLength(30);
  expect(await db.selectFrom('delivery.message').select('id').where('attempts', '>', 0).execute()).toEqual([]);
});

test('who stopped the bot is marked with the message that found it out, and so is a chat that is no more', async () => {
  const { db } = await aDatabase();
  const telegram = await aTelegram();
  const marked: string[] = [];
  const mark = (what: string) => (_trx: unknown, chatId: number) => Promise.resolve(void marked.push(`${what}:${chatId}`));
  const engine = anEngine({ db, pace: await aPace(redis.url), apiRoot: telegram.url, onBlocked: mark('blocked'), onGone: mark('gone') });
  const aigul = telegram.person({ first_name: 'Айгүл' });
  aigul.start();
  aigul.block();
  const [toBlocked, toNobody] = [aMessage({ chatId: aigul.id }), aMessage({ chatId: 99_999_999 })];
  await enqueueMany(db, [toBlocked, toNobody]);
  engine.wake();
  await engine.idle();
  expect(await rowOf(db, toBlocked.dedupeKey)).toMatchObject({ state: 'blocked', error_code: 403 });
  expect(await rowOf(db, toNobody.dedupeKey)).toMatchObject({ state: 'gone', error_code: 400 });
  expect(marked.toSorted()).toEqual([`blocked:${aigul.id}`, 'gone:99999999']);
});

test('what came of a message is written even when telling the rooms fails', async () => {
  const { db } = await aDatabase();
  const telegram = await aTelegram();
  const engine = anEngine({ db, pace: await aPace(redis.url), apiRoot: telegram.url, onGone: failing });
  const message = aMessage({ chatId: 99_999_999 });
  await enqueue(db, message);
  engine.wake();
  await engine.idle();
  expect(await rowOf(db, message.dedupeKey)).toMatchObject({ state: 'gone' });
});

test('a notice cut off before Telegram took it arrives once; it is marked, because that looks the same from here', async () => {
  const { db, telegram, engine } = await anOffice();
  telegram.mischief({ kind: 'cut-before' });
  const notice = aMessage();
  await enqueue(db, notice);
  engine.wake();
  await untilState(db, notice.dedupeKey, 'sent');
  expect(textsByChat(telegram).get(notice.chatId)).toHaveLength(1);
  expect(await rowOf(db, notice.dedupeKey)).toMatchObject({ unknown_sends: 1 });
});

test('a notice cut off after Telegram took it arrives twice and says so; a broadcast arrives once and ends as unknown', async () => {
  const { db, telegram, engine } = await anOffice();
  const [notice, broadcast] = [aMessage(), aMessage({ lane: 'broadcast' })];
  for (const { chatId } of [notice, broadcast]) telegram.mischief({ kind: 'cut-after', chat_id: chatId });
  await enqueueMany(db, [notice, broadcast]);
  engine.wake();
  await untilState(db, notice.dedupeKey, 'sent');
  await untilState(db, broadcast.dedupeKey, 'unknown');
  expect(textsByChat(telegram).get(notice.chatId)).toHaveLength(2);
  expect(await rowOf(db, notice.dedupeKey)).toMatchObject({ unknown_sends: 1 });
  expect(textsByChat(telegram).get(broadcast.chatId)).toHaveLength(1);
});

test.for(['500', '502'] as const)('a %s is tried again later, and the later messages of the chat wait for it', async (kind) => {
  const { db, telegram, engine } = await anOffice();
  telegram.mischief({ kind });
  const chatId = aChat();
  const [first, second] = [aMessage({ chatId, payload: { text: 'first' } }), aMessage({ chatId, payload: { text: 'second' } })];
  await enqueueMany(db, [first, second]);
  engine.wake();
  await untilState(db, second.dedupeKey, 'sent');
  expect(textsByChat(telegram).get(chatId)).toEqual(['first', 'second']);
  expect(await rowOf(db, first.dedupeKey)).toMatchObject({ state: 'sent', attempts: 1, error_code: Number(kind) });
});

test('a message that Telegram refuses fails without a second try and stops nobody else', async () => {
  const { db, telegram, engine } = await anOffice();
  const [tooLong, fine] = [aMessage({ payload: { text: 'ұ'.repeat(4_097) } }), aMessage()];
  await enqueueMany(db, [tooLong, fine]);
  engine.wake();
  await engine.idle();
  expect(await rowOf(db, tooLong.dedupeKey)).toMatchObject({ state: 'failed', attempts: 0, error_code: 400 });
  expect(await rowOf(db, fine.dedupeKey)).toMatchObject({ state: 'sent' });
  expect(telegram.calls).toHaveLength(2);
});

test('a file that somebody sent goes on by its id, with its caption, and a place as a point', async () => {
  const { db, telegram, engine } = await anOffice();
  const [aigul, akim] = [telegram.person({ first_name: 'Айгүл', started: true }), telegram.person({ first_name: 'Әкім', started: true })];
  const caption = '<b>Су жоқ</b>';
  const file = { caption, parse_mode: 'HTML' };
  const messages = [
    aMessage({ method: 'sendPhoto', payload: { ...file, photo: aigul.photo().message.photo?.at(-1)?.file_id } }),
    aMessage({ method: 'sendVoice', payload: { ...file, voice: aigul.voice().message.voice?.file_id } }),
    aMessage({ method: 'sendVideo', payload: { ...file, video: aigul.video().message.video?.file_id } }),
    aMessage({ method: 'sendDocument', payload: { ...file, document: aigul.document().message.document?.file_id } }),
    aMessage({ method: 'sendVideoNote', payload: { video_note: aigul.videoNote().message.video_note?.file_id } }),
    aMessage({ method: 'sendLocation', payload: { latitude: 51.17, longitude: 51.37 } }),
  ].map((message) => ({ ...message, chatId: akim.id }));
  await enqueueMany(db, messages);
  engine.wake();
  await engine.idle();
  for (const { dedupeKey } of messages) expect(await rowOf(db, dedupeKey)).toMatchObject({ state: 'sent', message_id: expect.any(Number) });
  expect(telegram.calls.map(({ method }) => method)).toEqual(messages.map(({ method }) => method));
  expect(
    akim
      .messages()
      .map(({ photo, voice, video, document, video_note, location }) =>
        [photo, voice, video, document, video_note, location].findIndex(Boolean),
      ),
  ).toEqual([0, 1, 2, 3, 4, 5]);
  expect(telegram.calls[0]?.response).toMatchObject({ result: { caption: 'Су жоқ', caption_entities: [{ type: 'bold' }] } });
});

test('a file by an id that Telegram does not know fails without a second try', async () => {
  const { db, telegram, engine } = await anOffice();
  const wrong = aMessage({ method: 'sendPhoto', payload: { photo: 'AgACAgIAAxkBAAM-of-another-bot' } });
  await enqueue(db, wrong);
  engine.wake();
  await engine.idle();
  expect(await rowOf(db, wrong.dedupeKey)).toMatchObject({ state: 'failed', attempts: 0, error_code: 400 });
  expect(telegram.calls).toHaveLength(1);
});

test('an edit that finds the message as it should be counts as sent', async () => {
  const { db, telegram, engine } = await anOffice();
  const sent = aMessage({ payload: { text: 'Хабар' } });
  await enqueue(db, sent);
  engine.wake();
  await engine.idle();
  const { message_id } = await rowOf(db, sent.dedupeKey);
  const edits = ['Хабар', 'Жаңа хабар'].map((text) =>
    aMessage({ chatId: sent.chatId, method: 'editMessageText', payload: { message_id, text } }),
  );
  await enqueueMany(db, edits);
  engine.wake();
  await engine.idle();
  for (const edit of edits) expect(await rowOf(db, edit.dedupeKey)).toMatchObject({ state: 'sent' });
  expect(telegram.calls.map((call) => call.status)).toEqual([200, 400, 200]);
});

test('claims of a process that was killed are taken up by another: the notice goes again, the broadcast is left as unknown', async () => {
  const { db } = await aDatabase();
  const telegram = await aTelegram({ acceptUnknownChats: true });
  const [notice, broadcast] = [aMessage(), aMessage({ lane: 'broadcast' })];
  await enqueueMany(db, [notice, broadcast]);
  for (const lane of ['notice', 'broadcast'] as const) {
    await db.transaction().execute(async (trx) => {
      await lockClaims(trx, lane);
      const processId = randomUUID();
      const claimed = await claimDue(trx, { lane, limit: 8, processId, leaseMs: 300, present: undefined });
      for (const row of claimed) await markLeft(trx, processId, row.id);
    });
  }
  anEngine({ db, pace: await aPace(redis.url), apiRoot: telegram.url, settings: { pollMs: 100 } });
  await untilState(db, notice.dedupeKey, 'sent');
  await untilState(db, broadcast.dedupeKey, 'unknown');
  expect(await rowOf(db, notice.dedupeKey)).toMatchObject({ unknown_sends: 1 });
  expect(textsByChat(telegram).get(broadcast.chatId)).toBeUndefined();
});

test('a claim of which the process never heard, because the connection broke at the commit, goes back and is sent once', async () => {
  const processId = randomUUID();
  const warnings: string[] = [];
  const log = { warn: (event: string) => warnings.push(event), error: () => undefined };
  const { db, telegram, engine } = await anOffice({ processId, log });
  const message = aMessage({ lane: 'broadcast' });
  await sql`alter table delivery.message rename to away`.execute(db);
  engine.wake();
  await vi.waitUntil(() => warnings.length > 2, { timeout: 5_000 });
  await db.transaction().execute(async (trx) => {
    await sql`alter table delivery.away rename to message`.execute(trx);
    await enqueue(trx, message);
    await sql`update delivery.message set state = 'claimed', claimed_by = ${processId}, lease_until = now() + interval '1 hour'`.execute(
      trx,
    );
  });
  await untilState(db, message.dedupeKey, 'sent');
  expect(textsByChat(telegram).get(message.chatId)).toHaveLength(1);
  expect(await rowOf(db, message.dedupeKey)).toMatchObject({ unknown_sends: 0 });
});

test('a claim that waits longer than its lease for a place is renewed, not lost', async () => {
  const { db } = await aDatabase();
  const telegram = await aTelegram({ acceptUnknownChats: true });
  const pace = await aPace(redis.url);
  const settings = { leaseMs: 400, pollMs: 50 };
  const engines = [0, 1].map(() => anEngine({ db, pace, apiRoot: telegram.url, settings }));
  const chatId = aChat();
  // One place a second for the chat: the broadcast's claim waits two leases for it.
  await enqueue(db, aMessage({ chatId }));
  const broadcast = aMessage({ chatId, lane: 'broadcast' });
  await telegram.untilCall((call) => call.payload['chat_id'] === chatId);
  await enqueue(db, broadcast);
  for (const engine of engines) engine.wake();
  await untilState(db, broadcast.dedupeKey, 'sent');
  expect(await rowOf(db, broadcast.dedupeKey)).toMatchObject({ unknown_sends: 0 });
  expect(textsByChat(telegram).get(chatId)).toHaveLength(2);
});

test('a process that stops finishes what has left, puts back what has not, and claims nothing more', async () => {
  const { db, telegram, engine } = await anOffice();
  telegram.mischief({ kind: 'slow', ms: 400, times: null });
  await enqueueMany(
    db,
    Array.from({ length: 60 }, () => aMessage({ lane: 'broadcast' })),
  );
  engine.wake();
  await vi.waitUntil(async () => (await countStates(db)).claimed === 8, { interval: 5 });
  await engine.stop();
  const counts = await countStates(db);
  expect(counts).toMatchObject({ claimed: 0, unknown: 0, failed: 0 });
  expect(counts.sent).toBe(telegram.calls.length);
  expect(counts.sent + counts.pending).toBe(60);
});

test('while Telegram cannot be reached messages wait and burn nothing', async () => {
  const { db } = await aDatabase();
  const gone = await aTelegram({ acceptUnknownChats: true });
  await gone.stop();
  const warnings: string[] = [];
  const log = { warn: (event: string) => warnings.push(event), error: () => undefined };
  const engine = anEngine({ db, pace: await aPace(redis.url), apiRoot: gone.url, log });
  const message = aMessage();
  await enqueue(db, message);
  engine.wake();
  await vi.waitUntil(() => warnings.length > 2, { timeout: 5_000 });
  await engine.stop();
  expect(await rowOf(db, message.dedupeKey)).toMatchObject({
    state: 'pending',
    attempts: 0,
    unknown_sends: 0,
    reason: expect.stringContaining('ECONNREFUSED'),
  });
});
