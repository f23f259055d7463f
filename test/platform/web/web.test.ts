import { once } from 'node:events';
import { Agent, type ClientRequest, type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { Counter, Registry } from 'prom-client';
import { afterEach, expect, test } from 'vitest';
import { openWeb, type Web, WebError, type WebOptions } from '../../../src/platform/web/index.ts';

const opened: Web[] = [];
const faults: unknown[] = [];
afterEach(async () => {
  faults.length = 0;
  await Promise.all(opened.splice(0).map((web) => web.close(0)));
});

async function aWeb(options: Partial<WebOptions> = {}): Promise<Web> {
  const web = await openWeb({
    port: 0,
    host: '127.0.0.1',
    checks: [],
    registry: new Registry(),
    onFault: (error) => faults.push(error),
    ...options,
  });
  opened.push(web);
  return web;
}

test('healthz answers while the process lives', async () => {
  const web = await aWeb();
  expect(web.url).toBe(`http://127.0.0.1:${web.port}`);
  const answer = await fetch(`${web.url}/healthz`);
  expect([answer.status, await answer.text()]).toEqual([200, 'ok']);
});

test('readyz answers 200 when every check is fine and 503 with the list of problems when one is not', async () => {
  let database: string | null = null;
  const web = await aWeb({ checks: [async () => null, async () => database] });
  expect((await fetch(`${web.url}/readyz`)).status).toBe(200);
  database = 'The database does not answer.';
  const answer = await fetch(`${web.url}/readyz`);
  expect([answer.status, await answer.json()]).toEqual([503, { ready: false, problems: ['The database does not answer.'] }]);
});

test('a check that hangs or throws makes readyz say so within its 2 s, without the words of the error', async () => {
  const web = await aWeb({ checks: [() => new Promise(() => {}), () => Promise.reject(new RangeError('password=MARKED'))] });
  const answer = await fetch(`${web.url}/readyz`, { signal: AbortSignal.timeout(4_000) });
  expect(await answer.json()).toEqual({ ready: false, problems: ['A check took longer than 2 s.', 'A check failed (RangeError).'] });
});

test('metrics are those of the registry given', async () => {
  const registry = new Registry();
  const counter = new Counter({ name: 'updates_total', help: 'Updates', registers: [registry] });
  counter.inc(3);
  const answer = await fetch(`${(await aWeb({ registry })).url}/metrics`);
  expect(answer.headers.get('content-type')).toContain('text/plain');
  expect(await answer.text()).toContain('updates_total 3');
});

test('pages come with safe headers, a body above 1 MB is refused, an unknown path is 404', async () => {
  const web = await aWeb({ routes: (app) => void app.post('/page', async (c) => c.text(String((await c.req.text()).length))) });
  const small = await fetch(`${web.url}/page`, { method: 'POST', body: 'x'.repeat(1024 * 1024) });
  expect([small.status, await small.text()]).toEqual([200, String(1024 * 1024)]);
  expect(small.headers.get('x-content-type-options')).toBe('nosniff');
  expect((await fetch(`${web.url}/page`, { method: 'POST', body: 'x'.repeat(1024 * 1024 + 1) })).status).toBe(413);
  expect((await fetch(`${web.url}/nowhere`)).status).toBe(404);
});

test('a raw route gets exactly its path, with or without a query, before Hono', async () => {
  const web = await aWeb({
    rawRoutes: { '/hook': (incoming, outgoing) => void outgoing.end(incoming.url) },
    routes: (app) => void app.all('*', (c) => c.text('hono')),
  });
  const text = async (path: string) => (await fetch(web.url + path)).text();
  expect(await text('/hook')).toBe('/hook');
  expect(await text('/hook?a=1')).toBe('/hook?a=1');
  expect(await text('/hook/more')).toBe('hono');
});

test('a fault in a page or a raw route is reported, and the asker learns nothing of it', async () => {
  const web = await aWeb({ rawRoutes: { '/raw': broken }, routes: (app) => void app.get('/page', broken) });
  for (const path of ['/raw', '/page']) {
    const answer = await fetch(web.url + path);
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('MARKED');
  }
  expect(faults).toHaveLength(2);
});

test('a port in use is refused with one sentence that says what to do', async () => {
  const { port } = await aWeb();
  const second = aWeb({ port });
  await expect(second).rejects.toThrow(WebError);
  await expect(second).rejects.toThrow(
    `Cannot listen on 127.0.0.1:${port}: another program uses this port; stop it, or choose another port.`,
  );
});

test('closing finishes the request in hand, takes no new connection and ends idle ones at once', async () => {
  const inHand = Promise.withResolvers<void>();
  const mayFinish = Promise.withResolvers<void>();
  const web = await aWeb({
    rawRoutes: {
      '/slow': (_incoming, outgoing) => {
        inHand.resolve();
        void mayFinish.promise.then(() => outgoing.end('finished'));
      },
    },
  });
  const agent = new Agent({ keepAlive: true });
  const idle = await aSilentConnection(web.port);
  const slow = request(`${web.url}/slow`, { agent });
  slow.end();
  await inHand.promise;

  const idleEnded = once(idle, 'close');
  const closed = web.close(120_000);
  await idleEnded;
  await expect(fetch(`${web.url}/healthz`)).rejects.toThrow();
  mayFinish.resolve();
  expect(await bodyOf(slow)).toBe('finished');
  await closed;
  agent.destroy();
});

test('readyz answers 503 on a connection that is still open while the process stops', async () => {
  const inHand = Promise.withResolvers<void>();
  const mayFinish = Promise.withResolvers<void>();
  const web = await aWeb({
    rawRoutes: {
      '/slow': (_incoming, outgoing) => {
        inHand.resolve();
        void mayFinish.promise.then(() => outgoing.end());
      },
    },
  });
  const socket = connect(web.port, '127.0.0.1');
  let heard = '';
  socket.on('data', (chunk) => (heard += String(chunk)));
  socket.write('GET /slow HTTP/1.1\r\nHost: x\r\n\r\n');
  await inHand.promise;
  const closed = web.close(120_000);
  socket.write('GET /readyz HTTP/1.1\r\nHost: x\r\n\r\n');
  mayFinish.resolve();
  await once(socket, 'close');
  await closed;
  expect(heard).toMatch(/HTTP\/1\.1 503[\s\S]*The process is stopping/);
  expect(heard.toLowerCase()).toContain('connection: close');
});

test('a request that outlasts the grace is cut, and closing twice is closing once', async () => {
  const inHand = Promise.withResolvers<void>();
  const web = await aWeb({ rawRoutes: { '/never': () => inHand.resolve() } });
  const never = request(`${web.url}/never`);
  const failed = once(never, 'error');
  never.end();
  await inHand.promise;
  await Promise.all([web.close(50), web.close(50)]);
  await failed;
});

async function aSilentConnection(port: number) {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  await once(socket, 'connect');
  return socket;
}

async function bodyOf(asked: ClientRequest): Promise<string> {
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  const chunks: string[] = [];
  for await (const chunk of response) chunks.push(String(chunk));
  return chunks.join('');
}

function broken(): never {
  throw new Error('MARKED');
}
