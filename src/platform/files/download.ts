import { request } from 'undici';
import { z } from 'zod';
import type { ApiFetch } from '../telegram/meter.ts';

/** What came of fetching one file. */
export type Fetched =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  /** Telegram no longer has it, or never had. */
  | { readonly kind: 'gone' }
  /** Telegram gives bots no more than 20 MB. */
  | { readonly kind: 'too-big' }
  /** The network, or Telegram itself: again later. `reason` names a code, never a link. */
  | { readonly kind: 'later'; readonly reason: string; readonly retryAfterSeconds?: number };

/** @param stopping aborted when the process is told to stop: what is on its way is then dropped, for later */
export type Download = (fileId: string, stopping?: AbortSignal) => Promise<Fetched>;

export interface DownloadParts {
  /** Without a slash at the end. */
  readonly apiRoot: string;
  readonly token: string;
  /** Counts; pace and hold are the caller's. */
  readonly fetch: ApiFetch;
  /** For both steps together. */
  readonly msMax?: number;
}

const BYTES_MAX = 20 * 1024 * 1024;
const MS_MAX = 30_000;
const RETRY_SECONDS_DEFAULT = 5;
const ANSWER = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), result: z.object({ file_path: z.string().optional(), file_size: z.number().optional() }) }),
  z.object({
    ok: z.literal(false),
    error_code: z.number(),
    description: z.string(),
    parameters: z.object({ retry_after: z.number().optional() }).optional(),
  }),
]);

/**
 * Fetches files by their id: asks where the file is, then takes it from there. Never rejects for what the network or Telegram does.
 *
 * The link holds the bot's token: it is in no result and in no error. Works with Telegram's servers, and with a Bot API server of one's
 * own as long as that serves files over HTTP; one that runs with `--local` names a path on its own disk instead, which is not supported.
 */
export function downloadFrom(parts: DownloadParts): Download {
  return async (fileId, stopping) => {
    const tooSlow = AbortSignal.timeout(parts.msMax ?? MS_MAX);
    const signal = stopping === undefined ? tooSlow : AbortSignal.any([tooSlow, stopping]);
    try {
      const place = await findFile(parts, fileId, signal);
      return typeof place === 'string' ? await takeFile(parts, place, signal) : place;
    } catch (error) {
      return { kind: 'later', reason: codeOf(error) };
    }
  };
}

/** @returns the file's path on the server, or what came of it already */
async function findFile({ apiRoot, token, fetch }: DownloadParts, fileId: string, signal: AbortSignal): Promise<string | Fetched> {
  const answer = await fetch(`${apiRoot}/bot${token}/getFile`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ file_id: fileId }),
    signal,
  });
  const said = ANSWER.parse(await answer.json());
  if (!said.ok) return readRefusal(said.error_code, said.description, said.parameters?.retry_after);
  const { file_path: path, file_size: sizeBytes = 0 } = said.result;
  if (sizeBytes > BYTES_MAX) return { kind: 'too-big' };
  if (path === undefined) return { kind: 'later', reason: 'no path' };
  // Nor may a path lead to another of the server's addresses: they hold the token too.
  if (path.startsWith('/') || path.split('/').includes('..')) return { kind: 'later', reason: 'a path that is not supported' };
  return path;
}

function readRefusal(errorCode: number, description: string, retryAfterSeconds: number | undefined): Fetched {
  if (errorCode === 429) return { kind: 'later', reason: '429', retryAfterSeconds: retryAfterSeconds ?? RETRY_SECONDS_DEFAULT };
  // 401 and 404: the token was revoked, or the server knows no such method; the file is not to blame.
  if (errorCode !== 400) return { kind: 'later', reason: String(errorCode) };
  if (description.includes('too big')) return { kind: 'too-big' };
  return description.includes('temporarily unavailable') ? { kind: 'later', reason: '400' } : { kind: 'gone' };
}

async function takeFile({ apiRoot, token }: DownloadParts, path: string, signal: AbortSignal): Promise<Fetched> {
  const url = `${apiRoot}/file/bot${token}/${path.split('/').map(encodeURIComponent).join('/')}`;
  const { statusCode, headers, body } = await request(url, { signal, headersTimeout: 0, bodyTimeout: 0 });
  if (statusCode !== 200) {
    await body.dump();
    if (statusCode === 400 || statusCode === 404) return { kind: 'gone' };
    if (statusCode !== 429) return { kind: 'later', reason: String(statusCode) };
    return { kind: 'later', reason: '429', retryAfterSeconds: Number(headers['retry-after']) || RETRY_SECONDS_DEFAULT };
  }
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  // Counted, not believed: a length that the server claims bounds nothing.
  for await (const chunk of body) {
    const part = chunk as Buffer;
    sizeBytes += part.length;
    // Leaving the loop ends the connection.
    if (sizeBytes > BYTES_MAX) return { kind: 'too-big' };
    chunks.push(part);
  }
  return { kind: 'bytes', bytes: Buffer.concat(chunks, sizeBytes) };
}

/** The code of an error, or its class; its message could quote the link. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
