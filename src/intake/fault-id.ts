import { randomInt } from 'node:crypto';

/** No letter that can be taken for a digit or another letter, in either script. */
const SIGNS = '23456789ACEHKMPTX';
const FAULT_ID_CHARS = 7;

/** What a person quotes on the phone, e.g. `A7K-32MT`. */
export function newFaultId(): string {
  const signs = Array.from({ length: FAULT_ID_CHARS }, () => SIGNS.charAt(randomInt(SIGNS.length))).join('');
  return `${signs.slice(0, 3)}-${signs.slice(3)}`;
}
