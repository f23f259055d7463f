import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { type Download, downloadFrom } from '../../../src/platform/files/index.ts';
import { openMeter } from '../../../src/platform/telegram/meter.ts';
import { startSimulator } from '../../../src/simulator/index.ts';
import { atTheEnd } from '../../support/at-the-end.ts';

const TOKEN = '424242:the-token-that-nobody-may-see';
const MB = 1024 * 1024;

function aDownload(apiRoot: string, msMax?: number): { download: Download; calls: string[] } {
  const calls: string[] = [];
  const hold = { heldForMs: () => 0, holdFor: () => Promise.resolve() };
  const meter = openMeter({
    hold,
    onCall: ({ method, code }) => calls.push(`${method} ${code}`),
    keepReply: () => Promise.resolve(undefined),
  });
  atTheEnd(() => meter.close());
  return { download: downloadFrom({ apiRoot, token: TOKEN, fetch: meter.plain, ...(msMax && { msMax }) }), calls };
}

/** A server that names this path for every file, and gives what `give` says. */
async function aServer(answer: object | string, give: RequestListener = (_, response) => response.end()): Promise<string> {
  const server = createServer((request, response) => {
    if (!request.url?.endsWith('/getFile')) return give(request, response);
    const known = typeof answer === 'string' ? { ok: true, result: { file_id: 'a', file_unique_id: 'a', file_path: answer } } : answer;
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(known));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atTheEnd(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const refusal = (error_code: number, description: string, more: object = {}) => ({ ok: false, error_code, description, ...more });
const downloaded = async (answer: object | string, give?: RequestListener) => await aDownload(await aServer(answer, give)).download('a');

test('a file that a person sent comes whole, and the call is counted', async () => {
  const telegram = await startSimulator({ token: TOKEN, botUsername: 'test_bot' });
  atTheEnd(() => telegram.stop());
  const aigul = telegram.person({ first_name: 'Айгүл', started: true });
  const bytes = Buffer.from('есеп'.repeat(100_000));
  const { message } = aigul.document({ base64: bytes.toString('base64'), file_name: 'a.pdf' });
  const { download, calls } = aDownload(telegram.url);
  expect(await download(message.document?.file_id ?? '')).toEqual({ kind: 'bytes', bytes });
  expect(await download('wrong')).toEqual({ kind: 'gone' });
  const big = aigul.document({ base64: Buffer.alloc(20 * MB + 1).toString('base64') }).message;
  expect(await download(big.document?.file_id ?? '')).toEqual({ kind: 'too-big' });
  telegram.mischief({ kind: '429', retry_after: 3 });
  expect(await download(message.document?.file_id ?? '')).toMatchObject({ kind: 'later', retryAfterSeconds: 3 });
  telegram.mischief({ kind: '502' });
  expect(await download(message.document?.file_id ?? '')).toMatchObject({ kind: 'later' });
  expect(calls).toEqual(['getFile 200', 'getFile 400', 'getFile 400', 'getFile 429', 'getFile 502']);
});

test.for([
  [refusal(400, 'Bad Request: invalid file_id'), { kind: 'gone' }],
  [refusal(400, 'Bad Request: file is too big'), { kind: 'too-big' }],
  [refusal(400, 'Bad Request: wrong file_id or the file is temporarily unavailable'), { kind: 'later', reason: '400' }],
  [refusal(401, 'Unauthorized'), { kind: 'later', reason: '401' }],
  [refusal(404, 'Not Found'), { kind: 'later', reason: '404' }],
  [refusal(429, 'Too Many Requests'), { kind: 'later', reason: '429', retryAfterSeconds: 5 }],
  [refusal(500, 'Internal Server Error'), { kind: 'later', reason: '500' }],
  [{ ok: true, result: { file_size: 21 * MB, file_path: 'a' } }, { kind: 'too-big' }],
  [
    { ok: true, result: {} },
    { kind: 'later', reason: 'no path' },
  ],
  [{ strange: true }, { kind: 'later', reason: 'ZodError' }],
] as const)('asked where the file is, %o counts as %o', async ([answer, fetched]) => {
  expect(await downloaded(answer)).toEqual(fetched);
});

test.for([
  [404, {}, { kind: 'gone' }],
  [400, {}, { kind: 'gone' }],
  [429, { 'retry-after': '7' }, { kind: 'later', reason: '429', retryAfterSeconds: 7 }],
  [503, {}, { kind: 'later', reason: '503' }],
  [401, {}, { kind: 'later', reason: '401' }],
] as const)('asked for the file itself, a %i counts so', async ([status, headers, fetched]) => {
  expect(await downloaded('photos/a.jpg', (_, response) => response.writeHead(status, headers).end('no'))).toEqual(fetched);
});

test('more than 20 MB is not taken, whatever length the server claims, and 20 MB are', async () => {
  let sentBytes = 0;
  const endless: RequestListener = (_, response) => {
    const more = (): void => {
      while (!response.destroyed && response.write(Buffer.alloc(MB))) sentBytes += MB;
    };
    response.on('drain', more).on('error', () => undefined);
    more();
  };
  expect(await downloaded('videos/a.mp4', endless)).toEqual({ kind: 'too-big' });
  expect(sentBytes).toBeLessThan(60 * MB);
  expect(await downloaded('videos/a.mp4', (_, response) => response.end(Buffer.alloc(20 * MB)))).toMatchObject({ kind: 'bytes' });
});

const cut: RequestListener = (_, response) => {
  response.writeHead(200, { 'content-length': 100 }).write('a');
  setImmediate(() => response.destroy());
};

test('a connection that breaks or a server that falls silent leaves the file for later', async () => {
  expect(await downloaded('photos/a.jpg', cut)).toMatchObject({ kind: 'later' });
  const silent = await aServer('photos/a.jpg', (_, response) => void response.writeHead(200, { 'content-length': 100 }).write('a'));
  expect(await aDownload(silent, 100).download('a')).toMatchObject({ kind: 'later', reason: 'TimeoutError' });
});

test('a path cannot lead to another address of the server, and letters of any alphabet arrive as they are', async () => {
  const asked: string[] = [];
  const give: RequestListener = (request, response) => {
    asked.push(decodeURIComponent(request.url ?? ''));
    response.end('a');
  };
  for (const path of ['../../bot1/logOut', '/var/lib/telegram-bot-api/a.jpg']) {
    expect(await downloaded(path, give)).toEqual({ kind: 'later', reason: 'a path that is not supported' });
  }
  expect(await downloaded('documents/су 1?#.pdf', give)).toMatchObject({ kind: 'bytes' });
  expect(asked).toEqual([`/file/bot${TOKEN}/documents/су 1?#.pdf`]);
});

test('the token is in no result, whatever goes wrong', async () => {
  const nowhere = 'http://127.0.0.1:1';
  const html = await aServer('a', (_, response) => response.writeHead(302, { location: '/' }).end());
  for (const root of [nowhere, html, 'http://no-such-host.invalid', 'not an address']) {
    const fetched = await aDownload(root).download('a');
    expect(fetched.kind).toBe('later');
    expect(JSON.stringify(fetched)).not.toContain(TOKEN);
  }
});
