import type { Language } from './language.ts';

/** Keeps the parts of a number or a phone on one line. */
export const NBSP = '\u00a0';

/**
 * A number as both languages write it: thousands apart by a no-break space, decimal comma: `1 234,50`.
 *
 * @param decimals how many signs after the comma; the number is rounded to them
 */
export function formatNumber(value: number, decimals = 0): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, NBSP);
  const text = fraction === undefined ? grouped : `${grouped},${fraction}`;
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** A distance without its unit: to a hundred metres below ten kilometres, else whole: `0,4`, `12`. Never zero. */
export function formatKilometres(km: number): string {
  return km < 9.95 ? formatNumber(Math.max(0.1, km), 1) : formatNumber(km);
}

/** A share from 0 to 1 in percent, whole ones unless told otherwise: kk `84%`, ru `84 %`. */
export function formatPercent(language: Language, share: number, decimals = 0): string {
  const percent = formatNumber(share * 100, decimals);
  return language === 'kk' ? `${percent}%` : `${percent}${NBSP}%`;
}

/**
 * A phone that stays on one line and that Telegram makes tappable: `+7 711 443 11 22`.
 * Takes any punctuation and a leading 8 instead of +7; short numbers (112) and foreign ones are left as they are.
 */
export function formatPhone(phone: string): string {
  const digits = phone.replaceAll(/\D/g, '');
  if (!/^[78]\d{10}$/.test(digits)) return phone.trim();
  return ['+7', digits.slice(1, 4), digits.slice(4, 7), digits.slice(7, 9), digits.slice(9)].join(NBSP);
}
