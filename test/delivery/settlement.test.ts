import { expect, test } from 'vitest';
import { settle } from '../../src/delivery/settlement.ts';

const notice = { lane: 'notice', method: 'sendMessage', attempts: 0, unknownSends: 0 } as const;
const broadcast = { ...notice, lane: 'broadcast' } as const;

test('a 429 and broken surroundings put the message back and burn no attempt', () => {
  for (const row of [notice, broadcast]) {
    expect(settle(row, { kind: 'hold', retryAfterSeconds: 5, errorCode: 429, reason: 'wait' }, 0)).toMatchObject({
      state: 'pending',
      attempts: 0,
      unknownSends: 0,
    });
    expect(settle(row, { kind: 'surroundings', reason: 'ECONNREFUSED' }, 0)).toMatchObject({ state: 'pending', attempts: 0 });
  }
});

test('what Telegram fails at comes again ever later, and fails for good at the fifth time', () => {
  const waits = [0, 1, 2, 3].map((attempts) => settle({ ...notice, attempts }, { kind: 'retry-later', reason: '500' }, 0.999999).dueInMs);
  expect(waits).toEqual([1_000, 2_000, 4_000, 8_000]);
  expect(settle(notice, { kind: 'retry-later', reason: '500' }, 0).dueInMs).toBe(500);
  expect(settle({ ...notice, attempts: 4 }, { kind: 'retry-later', reason: '500' }, 0)).toEqual({
    state: 'failed',
    attempts: 5,
    unknownSends: 0,
    reason: '500',
  });
});

test('a notice that may have arrived goes again, so marked, and is left alone after the third time', () => {
  const unknown = { kind: 'unknown', reason: 'ECONNRESET' } as const;
  expect(settle(notice, unknown, 0)).toMatchObject({ state: 'deferred', unknownSends: 1, attempts: 0 });
  expect(settle({ ...notice, unknownSends: 2 }, unknown, 0)).toMatchObject({ state: 'unknown', unknownSends: 3 });
});

test('a broadcast that may have arrived is never sent again', () => {
  expect(settle(broadcast, { kind: 'unknown', reason: 'ECONNRESET' }, 0)).toMatchObject({ state: 'unknown', unknownSends: 1 });
});

test('a file that may have arrived is no edit: a notice goes again, so marked, a broadcast does not', () => {
  const unknown = { kind: 'unknown', reason: 'ECONNRESET' } as const;
  for (const method of ['sendPhoto', 'sendVoice', 'sendDocument', 'sendLocation'] as const) {
    expect(settle({ ...notice, method }, unknown, 0)).toMatchObject({ state: 'deferred', unknownSends: 1, attempts: 0 });
    expect(settle({ ...broadcast, method }, unknown, 0)).toMatchObject({ state: 'unknown', unknownSends: 1 });
  }
});

test('an edit that may have arrived goes again unmarked: a second one changes nothing', () => {
  for (const row of [notice, broadcast]) {
    const again = settle({ ...row, method: 'editMessageText' }, { kind: 'unknown', reason: 'ECONNRESET' }, 0);
    expect(again).toMatchObject({ state: 'deferred', attempts: 1, unknownSends: 0 });
  }
});
