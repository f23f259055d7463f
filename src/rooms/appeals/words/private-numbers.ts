import { isCard, isIin, isPhone } from './number-signs.ts';
import { signOf } from './sign.ts';

export type PrivateKind = 'iin' | 'phone' | 'card' | 'account';

/** A number in a text that belongs to somebody's person or money. */
export interface PrivateNumber {
  readonly kind: PrivateKind;
  /** From its first sign up to behind its last one. */
  readonly start: number;
  readonly end: number;
  /** Enough to be recognised by who wrote it: «…4567». */
  readonly masked: string;
  /** Its letters and digits alone; of a phone without the 8 or the country's 7. */
  readonly signs: string;
}

/** Some digits without anything between them. */
interface Group {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

/** What stays where a number was: the reader sees that something is missing. */
const STRUCK = '[…]';
const SHOWN_SIGNS = 4;
const PHONE_DIGITS = 10;
/** What people put between the digits of one number; a line's end is none. */
const RUN = /\d+(?:[ \u00A0\u2007\u2009\u202F.\-\u2010-\u2015\u2212()]{1,3}\d+)*/g;
/** More groups than any number is written in: phones by single digits. */
const GROUPS_MAX = 19;
/** KZ, two check digits, the bank's three signs and thirteen more; Cyrillic look-alikes are typed too. */
const ACCOUNT = /(?<![\p{L}\p{N}])[KКkк][ZЗzз][ \u00A0]?\d{2}(?:[ \u00A0-]?[0-9A-Za-zАВЕКМНОРСТХавекмнорстх]){16}(?![\p{L}\p{N}])/gu;
const ACCOUNT_DIGITS_MIN = 8;
const MONEY_AFTER = /^\s*(?:мың|млн|млрд|тыс|тенге|теңге|тг|₸|руб|доллар|kzt|тонн|квт|кг|м3|м³|куб|литр)/iu;
/** Not a person's number, whatever it looks like: of a meter, of an account with a supplier, of a paper. */
const METER_BEFORE =
  /(?:сч[её]тчик|показани|лицев|л\/с|есептегіш|есептеуіш|көрсеткіш|жеке шот|дербес шот|абонент|кадастр|накладн|талон|өтінім|заявк|вх\.|исх\.|№)[^\d\n]{0,16}$/iu;
const LOOK_BACK = 40;

/** All such numbers of a text in order; none overlaps another. */
export function findPrivateNumbers(text: string): PrivateNumber[] {
  const accounts = [...text.matchAll(ACCOUNT)]
    .filter(([written]) => written.replaceAll(/\D/g, '').length >= ACCOUNT_DIGITS_MIN)
    .map(({ 0: written, index }) => numberOf('account', text, index, index + written.length));
  const isTaken = ({ start, end }: PrivateNumber) => accounts.some((account) => start < account.end && end > account.start);
  const others = [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => numbersIn(text, groupsOf(run, index)));
  return [...accounts, ...others.filter((one) => !isTaken(one))].toSorted((one, other) => one.start - other.start);
}

/** A text without its numbers; a mark stays in the place of each. @param kind only numbers of this kind */
export function strikeNumbers(text: string, kind?: PrivateKind): string {
  const found = findPrivateNumbers(text).filter((one) => kind === undefined || one.kind === kind);
  return found.reduceRight((rest, { start, end }) => rest.slice(0, start) + STRUCK + rest.slice(end), text);
}

/** Whether anybody's IIN stands in it: that is kept nowhere. */
export function hasIin(text: string): boolean {
  return findPrivateNumbers(text).some((one) => one.kind === 'iin');
}

/** A sign of these numbers, by which it is known that they were asked about. Neither their order nor how they are spelt matters. */
export function signOfNumbers(numbers: readonly PrivateNumber[]): string {
  return signOf(numbers.map((one) => one.signs));
}

function groupsOf(run: string, at: number): Group[] {
  return [...run.matchAll(/\d+/g)].map(({ 0: digits, index }) => ({ digits, start: at + index, end: at + index + digits.length }));
}

function numbersIn(text: string, groups: readonly Group[]): PrivateNumber[] {
  const found: PrivateNumber[] = [];
  for (let from = 0; from < groups.length; ) {
    const taken = firstFrom(text, groups, from);
    if (taken) found.push(taken.number);
    from = taken ? taken.next : from + 1;
  }
  return found;
}

/** The longest number that begins with this group. */
function firstFrom(text: string, groups: readonly Group[], from: number): { number: PrivateNumber; next: number } | undefined {
  for (let next = Math.min(groups.length, from + GROUPS_MAX); next > from; next -= 1) {
    const some = groups.slice(from, next);
    const [first, last] = [some.at(0), some.at(-1)];
    const kind = first && last && kindOf(text, some, first.start, last.end);
    if (kind) return { number: numberOf(kind, text, startOf(text, kind, first.start), last.end), next };
  }
  return undefined;
}

function kindOf(text: string, groups: readonly Group[], start: number, end: number): PrivateKind | undefined {
  const digits = groups.map((group) => group.digits).join('');
  const shape = groups.map((group) => group.digits.length);
  const isAmount = MONEY_AFTER.test(text.slice(end, end + LOOK_BACK));
  if (isIin(digits, shape) && !(isAmount && isThousands(shape))) return 'iin';
  const isOfAPerson = text.charAt(start - 1) === '+';
  if (!isOfAPerson && (isAmount || METER_BEFORE.test(text.slice(Math.max(0, start - LOOK_BACK), start)))) return undefined;
  if (isPhone(digits, shape, isOfAPerson)) return 'phone';
  return isCard(digits, shape) ? 'card' : undefined;
}

function isThousands([first = 0, ...rest]: readonly number[]): boolean {
  return rest.length > 0 && first <= 3 && rest.every((length) => length === 3);
}

/** The plus and the bracket before a phone are of it. */
function startOf(text: string, kind: PrivateKind, start: number): number {
  return kind === 'phone' ? start - (/[+(]{0,2}$/.exec(text.slice(0, start))?.[0].length ?? 0) : start;
}

function numberOf(kind: PrivateKind, text: string, start: number, end: number): PrivateNumber {
  const signs = text.slice(start, end).replaceAll(/[^\p{L}\p{N}]/gu, '');
  const masked = `…${signs.slice(-SHOWN_SIGNS)}`;
  return { kind, start, end, masked, signs: kind === 'phone' ? signs.slice(-PHONE_DIGITS) : signs };
}
