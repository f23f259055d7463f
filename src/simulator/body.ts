import type { IncomingMessage } from 'node:http';
import { badRequest } from './errors.ts';
import type { Upload } from './methods/method.ts';
import { parseMultipart } from './multipart.ts';

export interface CallBody {
  payload: Record<string, unknown>;
  uploads: ReadonlyMap<string, Upload>;
}

const NO_UPLOADS: ReadonlyMap<string, Upload> = new Map();
/** In a form everything is a string; these stay so, the rest is read as JSON where it is JSON. */
const TEXT_FIELDS: ReadonlySet<string> = new Set([
  'text',
  'caption',
  'parse_mode',
  'question',
  'explanation',
  'url',
  'secret_token',
  'name',
  'description',
  'short_description',
  'language_code',
  'file_id',
  'callback_query_id',
  'inline_query_id',
  'action',
  'title',
]);

/** The parameters of a call from its query string and body: JSON, urlencoded or multipart. Throws BotApiError (400) for what is none of them. */
export function readCallBody(contentType: string, body: Buffer, query: string): CallBody {
  const fromQuery = query === '' ? {} : fromForm(Object.fromEntries(new URLSearchParams(query)));
  if (body.length === 0) return { payload: fromQuery, uploads: NO_UPLOADS };
  if (contentType.startsWith('application/json'))
    return { payload: { ...fromQuery, ...parseObject(body.toString()) }, uploads: NO_UPLOADS };
  if (contentType.startsWith('multipart/form-data')) {
    const { fields, uploads } = parseMultipart(body, contentType);
    return { payload: { ...fromQuery, ...fromForm(fields) }, uploads };
  }
  return { payload: { ...fromQuery, ...fromForm(Object.fromEntries(new URLSearchParams(body.toString()))) }, uploads: NO_UPLOADS };
}

/** The whole body of a request. Rejects when the caller hangs up. */
export function collect(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => resolve(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks)));
    request.on('error', reject);
    request.on('aborted', () => reject(new Error('The caller hung up while sending')));
  });
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null) return parsed as Record<string, unknown>;
  } catch {
    // Told below, in the words of Telegram.
  }
  throw badRequest("can't parse JSON object", 'bad_json');
}

function fromForm(fields: Record<string, string>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, TEXT_FIELDS.has(name) ? value : readJson(value)]));
}

function readJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
