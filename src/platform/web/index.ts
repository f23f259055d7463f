import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import type { Registry } from 'prom-client';
import { WebError, wordListenError } from './errors.ts';
import { type ReadyCheck, readiness } from './readiness.ts';

export { WebError } from './errors.ts';
export type { ReadyCheck } from './readiness.ts';

const BODY_BYTES_MAX = 1024 * 1024;
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;
/** Longer than the 60 s that proxies keep a connection: the side that may still send must not be the one that is cut. */
const KEEP_ALIVE_TIMEOUT_MS = 65_000;
const SWEEP_MS = 20;

/** Answers a request by itself, on node:http's own objects; must end every response, also after a fault. */
export type RawRoute = (request: IncomingMessage, response: ServerResponse) => void;

export interface WebOptions {
  /** 0: any free one. */
  port: number;
  host: string;
  /** Each resolves to null when fine, else to one clear sentence; a rejection counts as a problem. At most 2 s each. */
  checks: readonly ReadyCheck[];
  registry: Registry;
  /** Mounts pages on the Hono app, after the headers and the body limit (1 MB). */
  routes?: (app: Hono) => void;
  /**
   * Served before Hono, by exact path without its query. For the hot path: Hono's Request and Response cost more there than the
   * route itself. No body limit and no headers are added: the route sees to both.
   */
  rawRoutes?: Readonly<Record<string, RawRoute>>;
  /** Hears of what a route threw; the sender gets a 500 without any word of it. */
  onFault: (error: unknown) => void;
}

export interface Web {
  /** Where it answers, without a slash at the end; a wildcard host is shown as 127.0.0.1. */
  url: string;
  port: number;
  /** Stops accepting, lets requests in hand finish for `graceMs`, then cuts what is left. Idle connections go at once. */
  close(graceMs: number): Promise<void>;
}

/**
 * Starts listening: `/healthz` (the process is alive), `/readyz` (it can do its work), `/metrics`, then the routes given.
 * @throws WebError with one sentence that says what to do, when it cannot listen there
 */
export async function openWeb(options: WebOptions): Promise<Web> {
  const state = { draining: false };
  const listener = getRequestListener(frame(options, state).fetch, { overrideGlobalObjects: false });
  const raw = new Map(Object.entries(options.rawRoutes ?? {}));
  const silent = new Set<Socket>();

  const server = createServer({
    keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS,
    requestTimeout: REQUEST_TIMEOUT_MS,
    headersTimeout: HEADERS_TIMEOUT_MS,
  });
  server.on('connection', (socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  server.on('request', (request, response) => {
    silent.delete(request.socket);
    if (state.draining) response.setHeader('connection', 'close');
    const route = raw.get(pathOf(request.url ?? '/'));
    if (route) answerRaw(route, request, response, options.onFault);
    else void listener(request, response).catch(options.onFault);
  });

  await listen(server, options);
  const { port } = server.address() as AddressInfo;
  let closed: Promise<void> | undefined;
  return {
    url: `http://${shownHost(options.host)}:${port}`,
    port,
    close(graceMs) {
      state.draining = true;
      closed ??= drain(server, silent, graceMs);
      return closed;
    },
  };
}

function frame(options: WebOptions, state: { readonly draining: boolean }): Hono {
  const app = new Hono();
  app.onError((error, c) => {
    options.onFault(error);
    return c.text('Internal Server Error', 500);
  });
  app.get('/healthz', (c) => c.text('ok'));
  app.get('/readyz', async (c) => {
    const problems = state.draining ? ['The process is stopping.'] : await readiness(options.checks);
    return c.json({ ready: problems.length === 0, problems }, problems.length === 0 ? 200 : 503);
  });
  app.get('/metrics', async (c) => c.body(await options.registry.metrics(), 200, { 'content-type': options.registry.contentType }));
  app.use(secureHeaders());
  app.use(bodyLimit({ maxSize: BODY_BYTES_MAX, onError: (c) => c.text('Payload Too Large', 413) }));
  options.routes?.(app);
  return app;
}

function pathOf(url: string): string {
  const query = url.indexOf('?');
  return query === -1 ? url : url.slice(0, query);
}

function answerRaw(route: RawRoute, request: IncomingMessage, response: ServerResponse, onFault: (error: unknown) => void): void {
  try {
    route(request, response);
  } catch (error) {
    onFault(error);
    if (response.headersSent) response.destroy();
    else response.writeHead(500).end();
  }
}

function listen(server: Server, { port, host }: { port: number; host: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(new WebError(wordListenError(error, host, port), { cause: error })));
    server.listen(port, host, resolve);
  });
}

function shownHost(host: string): string {
  if (host === '0.0.0.0' || host === '::' || host === '') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

/**
 * `server.close` waits for every open connection, also for those that only keep alive or have never asked anything
 * (a browser opens some ahead). The first kind becomes idle after its last answer, so it is looked for again and again.
 */
function drain(server: Server, silent: ReadonlySet<Socket>, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
    const cut = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(cut);
      resolve();
    });
    for (const socket of silent) socket.destroy();
  });
}
