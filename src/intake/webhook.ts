import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Update } from 'grammy/types';
import type { Log } from '../platform/log.ts';
import type { Intake } from './intake.ts';

const BODY_BYTES_MAX = 1024 * 1024;
const SECRET_HEADER = 'x-telegram-bot-api-secret-token';

/**
 * Takes Telegram's updates. 200 only after the commit; 401 without the secret; 400 for what is no update; 503 when it could
 * not be kept, and Telegram will bring it again.
 */
export function webhookRoute(parts: {
  intake: Intake;
  secret: string;
  log: Log;
}): (request: IncomingMessage, response: ServerResponse) => void {
  const secret = digest(parts.secret);
  const answer = async (request: IncomingMessage): Promise<number> => {
    if (request.method !== 'POST') return 405;
    const given = request.headers[SECRET_HEADER];
    // Hashed first: timingSafeEqual needs equal lengths, and the length is a secret too.
    if (typeof given !== 'string' || !timingSafeEqual(digest(given), secret)) return 401;
    const payload = await bodyOf(request);
    if (payload === undefined) return 413;
    const update = updateOf(payload);
    if (!update) return 400;
    await parts.intake.receive([{ update, payload }]);
    return 200;
  };
  return (request, response) => {
    answer(request).then(
      (status) => void response.writeHead(status, { 'content-length': 0 }).end(),
      (error: unknown) => {
        parts.log.warn('An update could not be kept', { error });
        response.writeHead(503, { 'content-length': 0, 'retry-after': '1' }).end();
      },
    );
  };
}

/** By events: an async iterator over the request costs more than all the rest of this route. @returns undefined when it is too long */
function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= BODY_BYTES_MAX) chunks.push(chunk);
    });
    request.on('end', () => resolve(bytes > BODY_BYTES_MAX ? undefined : Buffer.concat(chunks).toString('utf8')));
    request.on('error', reject);
    request.on('aborted', () => reject(new Error('The request was cut off')));
  });
}

function updateOf(payload: string): Update | undefined {
  try {
    const parsed: unknown = JSON.parse(payload);
    if (typeof parsed !== 'object' || parsed === null || !('update_id' in parsed)) return undefined;
    return Number.isSafeInteger(parsed.update_id) ? (parsed as Update) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
