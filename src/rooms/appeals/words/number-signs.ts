const IIN_DIGITS = 12;
const IIN_WEIGHTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
/** Where the first weights give ten. */
const IIN_OTHER_WEIGHTS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];
/** The seventh digit: men and women of the 19th, the 20th and the 21st century; 0 was given to foreigners. */
const IIN_CENTURIES: Readonly<Record<string, number>> = { '1': 1800, '2': 1800, '3': 1900, '4': 1900, '5': 2000, '6': 2000 };

/** Kazakhstan's codes behind the 7: mobile operators, and the towns' and districts' own. */
const MOBILE = /^7(?:0[0-8]|47|5[01]|6[0-4]|7[0-9])/;
const ANY_CODE = /^7(?:0[0-8]|[12]\d|47|5[01]|6[0-4]|7[0-9])/;

const CARD_DIGITS_MIN = 13;
const CARD_DIGITS_MAX = 19;

/**
 * Whether these digits are somebody's IIN: a birth date, the digit of century and sex, and the check digit. A company's number has no
 * day there, so that it is none.
 *
 * @param shape how many digits stand together: what is grouped as a plot's number, a date or a phone is none either
 */
export function isIin(digits: string, shape: readonly number[]): boolean {
  if (digits.length !== IIN_DIGITS || !isIinShape(shape)) return false;
  return isBirthDate(digits) && iinCheckDigit(digits.slice(0, -1)) === Number(digits.at(-1));
}

/** The twelfth digit of an IIN; undefined where the register gives no number to these eleven. */
export function iinCheckDigit(eleven: string): number | undefined {
  for (const weights of [IIN_WEIGHTS, IIN_OTHER_WEIGHTS]) {
    const rest = weights.reduce((sum, weight, at) => sum + weight * Number(eleven[at]), 0) % 11;
    if (rest < 10) return rest;
  }
  return undefined;
}

function isBirthDate(digits: string): boolean {
  const [year, month, day] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6)].map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const sign = digits[6] ?? '';
  const century = sign === '0' ? 2000 : IIN_CENTURIES[sign];
  if (century === undefined) return false;
  const date = new Date(Date.UTC(century + year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** In one, the birth date first, in equal parts, or digit by digit. */
function isIinShape([first = 0, ...rest]: readonly number[]): boolean {
  if (rest.length === 0 || first === 6) return true;
  const isEqual = rest.every((length) => length === first);
  return isEqual || (first === 2 && rest[0] === 2 && rest[1] === 2);
}

/** As plots are numbered: 20-234-015-1234. */
function isPlot([region, district, quarter, plot, ...more]: readonly number[]): boolean {
  return region === 2 && district === 3 && quarter === 3 && plot !== undefined && more.length === 0;
}

/** A date and something after it: 25.11.2026 1530. */
function isDateFirst([first, second, third]: readonly number[]): boolean {
  return (first === 2 && second === 2 && third === 4) || (first === 4 && second === 2 && third === 2);
}

/**
 * Whether these digits are a phone in Kazakhstan, with the country's 7 or the 8, or a mobile one without either.
 *
 * @param hasPlus with a plus before them nothing else can be meant
 */
export function isPhone(digits: string, shape: readonly number[], hasPlus: boolean): boolean {
  if (isDateFirst(shape) || isPlot(shape)) return false;
  if (digits.length === 11 && /^[78]/.test(digits)) return ANY_CODE.test(digits.slice(1)) && (hasPlus || !isGroupedInThousands(shape));
  if (digits.length !== 10 || !MOBILE.test(digits)) return false;
  return shape.length === 1 || shape[0] === 3;
}

/** 87 012 345 678 is a sum. */
function isGroupedInThousands([first, ...rest]: readonly number[]): boolean {
  return first === 2 && rest.every((length) => length === 3);
}

/** Whether these digits are a bank card: in one, or in fours, with Luhn's check digit. */
export function isCard(digits: string, shape: readonly number[]): boolean {
  if (digits.length < CARD_DIGITS_MIN || digits.length > CARD_DIGITS_MAX || /^[01]/.test(digits)) return false;
  const isInFours = shape.length > 1 && shape.slice(0, -1).every((length) => length === 4) && (shape.at(-1) ?? 0) <= 4;
  const isAmex = shape.length === 3 && shape[0] === 4 && shape[1] === 6 && shape[2] === 5;
  return (shape.length === 1 || isInFours || isAmex) && luhnSum(digits) % 10 === 0;
}

/** Every second digit from the right counts twice. */
export function luhnSum(digits: string): number {
  return Array.from(digits)
    .toReversed()
    .map((digit, at) => Number(digit) * (at % 2 === 1 ? 2 : 1))
    .reduce((sum, value) => sum + (value > 9 ? value - 9 : value), 0);
}
