/** A day as `YYYY-MM-DD` out of `2026-11-22` or `22.11.2026`; undefined where there is no such day. */
export function dayOf(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(text);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : [dotted?.[3], dotted?.[2], dotted?.[1]];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const instant = Date.parse(`${written}T00:00:00Z`);
  // 31 April would slide into May.
  return Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== written ? undefined : written;
}

/** A time as `HH:MM` out of `7:00`, `07.00` or what a spreadsheet makes of it, `07:00:00`; undefined where there is no such time. */
export function timeOf(text: string): string | undefined {
  const [, hour = '', minute = ''] = /^(\d{1,2})[:.](\d{2})(?::00)?$/u.exec(text) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return `${hour.padStart(2, '0')}:${minute}`;
}

/** A year between the two, both included. */
export function yearOf(text: string, yearMin: number, yearMax: number): number | undefined {
  const year = /^\d{4}$/u.test(text) ? Number(text) : 0;
  return year >= yearMin && year <= yearMax ? year : undefined;
}

/** +7 and ten digits, without spaces; an 8 in front and a missing +7 are understood. */
export function phoneOf(text: string): string | undefined {
  if (/[^\d\s()+-]/u.test(text)) return undefined;
  const digits = text.replace(/\D/gu, '');
  if (/^[78]\d{10}$/u.test(digits)) return `+7${digits.slice(1)}`;
  return digits.length === 10 && !text.startsWith('+') ? `+7${digits}` : undefined;
}

/** More than any office's has; a line of a card holds it. */
const EMAIL_CHARS_MAX = 100;
const EMAIL = /^[a-z\d](?:[a-z\d_%+-]|\.(?!\.))*@(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}$/u;

/** One e-mail address in Latin letters, lower case, with no name around it. */
export function emailOf(text: string): string | undefined {
  const address = text.toLowerCase();
  return address.length <= EMAIL_CHARS_MAX && EMAIL.test(address) && !address.includes('.@') ? address : undefined;
}

const YES = new Set(['true', 'yes', '1', 'иә', 'да', '+']);
const NO = new Set(['false', 'no', '0', 'жоқ', 'нет', '-']);

export function yesOrNo(text: string): boolean | undefined {
  const word = text.toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : undefined;
}

const FEMALE = new Set(['f', 'female', 'ә', 'әйел', 'ж', 'жен', 'женский', 'женщина']);
const MALE = new Set(['m', 'male', 'е', 'ер', 'еркек', 'ер адам', 'м', 'муж', 'мужской', 'мужчина']);

export function sexOf(text: string): 'female' | 'male' | undefined {
  const word = text.toLowerCase().replace(/\.$/u, '');
  if (FEMALE.has(word)) return 'female';
  return MALE.has(word) ? 'male' : undefined;
}

/** An http(s) address. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]+\.[^\s]+$/iu.test(text);
}
