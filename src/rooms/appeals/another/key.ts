import { latinCode, readCode } from '../code.ts';

const DIGITS = 6;
/** As people group six digits, and as telephones do. */
const BETWEEN = /[\s\p{Cf}\uFE0F\u20E3\u2010-\u2015\u2212().-]+/gu;
/** «Кілт: 306 914». */
const NAMED = /^(?:кілт|ключ)[\s:=–—-]*/iu;

/** A key for somebody's paper. @param random a number from 0 to 1 at each of its six calls, which nobody can guess */
export function makeKey(random: () => number): string {
  return Array.from({ length: DIGITS }, () => Math.min(Math.floor(random() * 10), 9)).join('');
}

/** As people read it: «306 914». */
export function formatKey(key: string): string {
  return `${key.slice(0, 3)} ${key.slice(3)}`;
}

/** What a text turned out to be: six digits, other digits, or something else. */
export function readKey(text: string): { kind: 'key'; key: string } | { kind: 'misread' } | { kind: 'other' } {
  const typed = text.trim().replace(NAMED, '').replaceAll(BETWEEN, '');
  if (/^\d{6}$/.test(typed)) return { kind: 'key', key: typed };
  return /^\d{1,12}$/.test(typed) ? { kind: 'misread' } : { kind: 'other' };
}

/** What a link to a case on paper carries; without a key the digits are asked for. */
export interface ClaimPayload {
  /** Compact: «КМТ482715». */
  readonly code: string;
  readonly key: string | null;
}

/** For the address in a QR: `jKMT482715-306914`; without a key, for what waits for the consent, `jKMT482715`. */
export function claimPayload(code: string, key: string | null): string {
  return `j${latinCode(code)}${key === null ? '' : `-${key}`}`;
}

/** Reads it; undefined for anything else. */
export function readClaimPayload(payload: string): ClaimPayload | undefined {
  const [, written = '', key] = /^j([A-Za-z]{3}\d{6})(?:-(\d{6}))?$/.exec(payload) ?? [];
  const reading = written === '' ? undefined : readCode(written);
  return reading?.kind === 'code' ? { code: reading.code, key: key ?? null } : undefined;
}
