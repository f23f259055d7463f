const QWERTY = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const RUSSIAN = 'йцукенгшщзхъфывапролджэячсмитьбюё';
/** The Kazakh letters stand on the digits' row of the same keyboard. */
const DIGITS = '2345890-=';
const KAZAKH = 'әіңғүұқөһ';

const TO_RUSSIAN = pairs(QWERTY, RUSSIAN);
const TO_KAZAKH = pairs(QWERTY + DIGITS, RUSSIAN + KAZAKH);
const DIGITS_TO_KAZAKH = pairs(DIGITS, KAZAKH);
const TO_LATIN = pairs(RUSSIAN + KAZAKH, QWERTY + DIGITS);

/**
 * What the same keys give in another keyboard layout: «ljcnsr» is «достык», «йфкфгнд» is "qarauyl", «0ара0ой» is «қарақой».
 *
 * @returns readings that differ from the query, the likelier first
 */
export function otherLayouts(query: string): string[] {
  const typed = query.toLowerCase();
  const readings: string[] = [];
  if (/[a-z]/u.test(typed) && !/\p{Script=Cyrillic}/u.test(typed)) readings.push(retype(typed, TO_KAZAKH), retype(typed, TO_RUSSIAN));
  else {
    if (/[234589=0-]/u.test(typed) && /\p{L}/u.test(typed)) readings.push(retype(typed, DIGITS_TO_KAZAKH));
    readings.push(retype(typed, TO_LATIN));
  }
  return [...new Set(readings)].filter((reading) => reading !== typed);
}

function retype(text: string, keys: ReadonlyMap<string, string>): string {
  return Array.from(text, (sign) => keys.get(sign) ?? sign).join('');
}

function pairs(from: string, to: string): ReadonlyMap<string, string> {
  return new Map(Array.from(from, (sign, at) => [sign, to.charAt(at)]));
}
