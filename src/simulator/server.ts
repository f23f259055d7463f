import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';
import { collect, readCallBody } from './body.ts';
import { answerCall, type CallAnswer, refusal } from './calls.ts';
import { BotApiError } from './errors.ts';
import { asText } from './given.ts';
import type { CallContext } from './methods/method.ts';
import type { MischiefRule } from './mischief.ts';
import type { World } from './world.ts';

const SLOW_DEFAULT_MS = 1_000;

export type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** The HTTP server: the bot's side is answered here, without a framework because load benches go through it; the rest goes to `peopleSide`. */
export function createTelegramServer(world: World, options: { isStrict: boolean; peopleSide: Listener }): Server {
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    if (url.startsWith('/bot')) void serveCall(world, options.isStrict, request, response);
    else if (url.startsWith('/file/bot')) serveFile(world, url, response);
    else options.peopleSide(request, response);
  });
  // Long polls and kept-alive connections are ended by stop(), not by a timer.
  server.keepAliveTimeout = 60_000;
  return server;
}

async function serveCall(world: World, isStrict: boolean, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const startedAt = performance.now();
  const [path = '', query = ''] = (request.url ?? '').split('?', 2);
  const [, botPart = '', methodName = ''] = path.split('/');
  const method = methodName.toLowerCase();
  let payload: Record<string, unknown> = {};
  const log = (status: number, body: unknown) => {
    if (world.calls.quiet) return;
    const call = { at: Date.now(), method: methodName, payload, status, response: body, ms: performance.now() - startedAt };
    world.events.emit('call', world.calls.add(call));
  };
  const send = ({ status, body }: CallAnswer) => {
    writeJson(response, status, JSON.stringify(body));
    log(status, body);
  };
  try {
    const bytes = await collect(request);
    if (decodeURIComponent(botPart.slice(3)) !== world.token) throw new BotApiError(401, 'Unauthorized', 'bad_token');
    const body = readCallBody(request.headers['content-type'] ?? '', bytes, query);
    payload = body.payload;
    const chatId = payload['chat_id'] ?? world.queries.get(String(payload['callback_query_id']))?.chatId;
    const struck = world.mischief.strikeCall(method, chatId);
    const context = contextOf(world, isStrict, body.uploads, response);
    const instead = struck === undefined ? undefined : await strikeBefore(struck, response);
    if (instead === null) return log(0, null);
    if (instead !== undefined) return send(instead);
    const answer = await answerCall(world, isStrict, method, payload, context);
    if (struck?.kind !== 'cut-after') return send(answer);
    response.socket?.destroy();
    log(0, answer.body);
  } catch (error) {
    if (response.destroyed) return;
    send(refusal(world, error));
  }
}

function contextOf(world: World, isStrict: boolean, uploads: CallContext['uploads'], response: ServerResponse): CallContext {
  const run = ({ method, ...payload }: Record<string, unknown>) => {
    void answerCall(world, isStrict, asText(method).toLowerCase(), payload, { uploads: new Map(), onHangUp: () => {}, run });
  };
  return { uploads, onHangUp: (hungUp) => response.once('close', hungUp), run };
}

/** What a mischief answers instead of the call. */
const REFUSALS: Partial<Record<MischiefRule['kind'], (rule: MischiefRule) => CallAnswer>> = {
  '429': (rule) =>
    failure(429, `Too Many Requests: retry after ${rule.retry_after ?? 1}`, { parameters: { retry_after: rule.retry_after ?? 1 } }),
  '500': () => failure(500, 'Internal Server Error'),
  '502': () => failure(502, 'Bad Gateway'),
};

const failure = (code: number, description: string, more: { parameters?: object } = {}): CallAnswer => ({
  status: code,
  body: { ok: false, error_code: code, description, ...more },
});

/** Plays a mischief that comes before the call: what to answer instead of doing it, null to answer nothing, undefined to go on. */
async function strikeBefore(rule: MischiefRule, response: ServerResponse): Promise<CallAnswer | null | undefined> {
  if (rule.kind === 'slow') await pause(rule.ms ?? SLOW_DEFAULT_MS, response);
  if (rule.kind === 'cut-before') {
    response.socket?.destroy();
    return null;
  }
  return REFUSALS[rule.kind]?.(rule);
}

/** Waits, but no longer than the caller does. */
function pause(ms: number, response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    response.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function serveFile(world: World, url: string, response: ServerResponse): void {
  const start = `/file/bot${world.token}/`;
  const path = decodeURIComponent(url);
  if (!path.startsWith(start)) return writeJson(response, 401, JSON.stringify({ ok: false, error_code: 401, description: 'Unauthorized' }));
  const file = world.files.findByPath(path.slice(start.length));
  if (file === undefined) return writeJson(response, 404, JSON.stringify({ ok: false, error_code: 404, description: 'Not Found' }));
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': file.bytes.length }).end(file.bytes);
}

function writeJson(response: ServerResponse, status: number, body: string): void {
  if (response.destroyed || response.headersSent) return;
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body);
}
