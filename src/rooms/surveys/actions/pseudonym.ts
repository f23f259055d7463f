import { createHmac, randomBytes } from 'node:crypto';
import type { PersonId } from '../../../kernel/ids.ts';

const SECRET_BYTES = 32;

export function newSecret(): Buffer {
  return randomBytes(SECRET_BYTES);
}

/**
 * What stands beside a person's answer while a survey is open: HMAC-SHA256 of his number under the survey's secret. Without the
 * secret it says nothing; a plain hash of so short a number could be tried out in minutes.
 */
export function pseudonymOf(secret: Buffer, personId: PersonId): Buffer {
  return createHmac('sha256', secret).update(String(personId)).digest();
}
