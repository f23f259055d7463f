import { expect, test } from 'vitest';
import { readBrokenCall, readRefusal } from '../../src/delivery/outcome.ts';

test.for([
  [429, 'Too Many Requests: retry after 7', 'hold'],
  [500, 'Internal Server Error', 'retry-later'],
  [502, 'Bad Gateway', 'retry-later'],
  [403, 'Forbidden: bot was blocked by the user', 'blocked'],
  [403, "Forbidden: bot can't initiate conversation with a user", 'blocked'],
  [403, 'Forbidden: user is deactivated', 'gone'],
  [403, 'Forbidden: bot was kicked from the group chat', 'gone'],
  [403, 'Forbidden: something new', 'failed'],
  [400, 'Bad Request: chat not found', 'gone'],
  [400, 'Bad Request: message is too long', 'failed'],
  [400, 'Bad Request: message to edit not found', 'failed'],
  [400, "Bad Request: message can't be edited", 'failed'],
  [401, 'Unauthorized', 'surroundings'],
  [404, 'Not Found', 'surroundings'],
] as const)('%i %s counts as %s', ([errorCode, description, kind]) => {
  expect(readRefusal('sendMessage', { errorCode, description, retryAfterSeconds: 7 }).kind).toBe(kind);
});

test.for([
  'Bad Request: wrong file identifier/HTTP URL specified',
  'Bad Request: wrong remote file identifier specified: Wrong string length',
  'Bad Request: file reference expired',
  "Bad Request: can't use file of type Voice as Photo",
  'Bad Request: VOICE_MESSAGES_FORBIDDEN',
])('a file that cannot be sent so fails for good: %s', (description) => {
  expect(readRefusal('sendPhoto', { errorCode: 400, description })).toEqual({ kind: 'failed', errorCode: 400, reason: description });
});

test('an edit that changes nothing counts as sent', () => {
  const description = 'Bad Request: message is not modified: specified new message content is exactly the same';
  expect(readRefusal('editMessageText', { errorCode: 400, description })).toEqual({ kind: 'sent' });
});

test('a 429 says how long it lasts, and five seconds where Telegram does not say', () => {
  expect(readRefusal('sendMessage', { errorCode: 429, description: '', retryAfterSeconds: 7 })).toMatchObject({ retryAfterSeconds: 7 });
  expect(readRefusal('sendMessage', { errorCode: 429, description: '' })).toMatchObject({ retryAfterSeconds: 5 });
});

const withCode = (code: string, more: object = {}): Error => Object.assign(new Error(code), { code }, more);

test('a connection that was never made burns nothing', () => {
  for (const code of ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT', 'CERT_HAS_EXPIRED']) {
    expect(readBrokenCall(withCode(code)).kind).toBe('surroundings');
    expect(readBrokenCall(new TypeError('fetch failed', { cause: withCode(code) })).kind).toBe('surroundings');
  }
  expect(readBrokenCall(new AggregateError([withCode('ECONNREFUSED'), withCode('ENETUNREACH')])).kind).toBe('surroundings');
  expect(readBrokenCall(withCode('ETIMEDOUT', { syscall: 'connect' })).kind).toBe('surroundings');
});

test('a connection that broke after the request may have left counts as unknown, and so does whatever is not understood', () => {
  for (const error of [
    withCode('ECONNRESET'),
    withCode('UND_ERR_SOCKET'),
    new DOMException('late', 'TimeoutError'),
    new Error('new'),
    'text',
  ]) {
    expect(readBrokenCall(error).kind).toBe('unknown');
  }
  expect(readBrokenCall(new AggregateError([withCode('ECONNREFUSED'), withCode('ECONNRESET')])).kind).toBe('unknown');
});

test('an answer that is not JSON is a gateway that failed', () => {
  expect(readBrokenCall(new SyntaxError('Unexpected token <')).kind).toBe('retry-later');
});
