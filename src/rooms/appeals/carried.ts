import { readCode } from './code.ts';

/** Of a message of ours, what may say which case it is about. */
export interface Carrier {
  readonly text: string;
  /** What its buttons carry. */
  readonly buttons: readonly string[];
}

/** Which case a message is about: by its number, or by the code that stands in it, compact. */
export type Carried = { readonly id: number } | { readonly code: string };

/** Buttons that carry a case's number and not a draft's. */
const CASE_BUTTON =
  /^appeals:(?:case|open|follow|history|answer|work|done|plan|ask|pass-on|extend|deny|return|more|pass|files|point|add|own-edit|skip|withdraw|solved|partly|unsolved|after-all|rate-ask|leave):([1-9]\d{0,14})$/;
/** «КМТ-482-715», as we write it; what people make of it is read where it is typed. */
const WRITTEN_CODE = /(?<!\p{L})[КМРСТХ]{3}-\d{3}-\d{3}(?!\d)/gu;

/**
 * The one case that a message of ours is about; undefined where it is about none, or about several as a list is. Where buttons lead to several,
 * as from a complaint to the case that it is about, the title says whose screen it is.
 */
export function caseCarried({ text, buttons }: Carrier): Carried | undefined {
  const ids = new Set(buttons.flatMap((data) => CASE_BUTTON.exec(data)?.[1] ?? []));
  const [id, ...more] = ids;
  if (id !== undefined && more.length === 0) return { id: Number(id) };
  const where = id === undefined ? text : (text.split('\n', 1)[0] ?? '');
  const [first, ...others] = new Set([...where.matchAll(WRITTEN_CODE)].map(([written]) => written));
  if (first === undefined || others.length > 0) return undefined;
  const reading = readCode(first);
  return reading?.kind === 'code' ? { code: reading.code } : undefined;
}
