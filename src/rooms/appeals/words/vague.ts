import { ANSWERS, type Outcome } from '../outcome.ts';

/** Of what an official says, what makes it specific. */
interface Answer {
  readonly outcome: Outcome;
  readonly body: string;
  /** Voice or video: what is said there nobody reads. */
  readonly isSpoken: boolean;
  /** The day that is said with it. */
  readonly day: string | null;
}

/** Whether an answer says neither when, nor how much, nor who: to its reader it may be words for the sake of words. */
export function isVague({ outcome, body, isSpoken, day }: Answer): boolean {
  if (!(ANSWERS as readonly Outcome[]).includes(outcome) || isSpoken || day !== null) return false;
  return !/\d/.test(body) && !saysWhen(body) && !saysWho(body);
}

/** Days and hours, spelt as they begin; words of both languages that only begin alike stand apart. */
const WHEN = stems(
  'бүгін, ертең, бүрсігүні, кеше, таңертең, түсте, түскі, түстен, кешке, кешкі, биыл, былтыр, дүйсенбі, сейсенбі, сәрсенбі, бейсенбі, сенбі, жексенбі',
  'қаңтар, ақпан, наурыз, сәуір, мамыр, маусым, шілде, тамыз, қыркүйек, қазан(?!шұңқыр|дық), қараша, желтоқсан, аптада, аптаның, аптаға, келесі ай, осы ай, екі апта',
  'сегодня, завтра, послезавтра, вчера, утром, вечером, днём, днем, в обед, к обеду, до обеда, после обеда, понедельник, вторник, четверг, пятниц, суббот, воскресень',
  'январ, феврал, марте, марта, апрел, июн, июл, август, сентябр, октябр, ноябр, декабр, недел, месяц, через час, час назад, выходны',
);
/** The same as whole words: «средства» is no Wednesday, «жұмақ» no Friday. */
const WHEN_WORDS = words(
  'жұма, жұмаға, жұмада, жұманың, жұма күні, ай, айда, айға, айдың, айында, келесі жылы, осы жылы, жылға, жылдың, сағатта, сағаттан, күнде, күннен',
  'среда, среду, среды, среде, в мае, мая, маю, марту, году, к году, суток, сутки',
  'екі, үш, төрт, бес, алты, жеті, сегіз, тоғыз, он мың, он миллион, он күн, он шақты, жиырма, отыз, жүз, два, две, двух, три, трёх, трех, четыре, пять, шесть, семь, восемь, девять, десять, двадцать, тридцать, сто',
);
function saysWhen(body: string): boolean {
  const said = plain(body);
  return WHEN.test(said) || WHEN_WORDS.test(said);
}

/** Whom people know by their work. */
const WHO = stems(
  'электрик, сантехник, слесар, слесір, участков, учаскелік, инспектор, ветеринар, мал дәрігер, дәрігер, врач, директор, бригад, подрядчик, мердігер, полиц',
  'водоканал, су арна, орынбасар, заместител, бухгалтер, жүргізуші, водител, құбыршы, шебер, отдел, бөлімі, бөліміне, управлени, басқармасы, аппарат',
);
/** Somebody, whoever it concerns. */
const WHOEVER = /(?<!\p{L})(?:тиісті|құзыретті|жауапты орган|соответствующ|компетентн|ответственн\p{L}* (?:орган|служб|лиц)|уполномоченн)/u;
/** «ТОО», «ЖШС», «РЭС»: an office by its letters. */
const LETTERS = /(?<!\p{L})\p{Lu}{2,6}(?!\p{L})/u;
/** «А. Серіков», «Серік Ахметов», «Су арнасы» in quotes. */
const NAMED =
  /(?<!\p{L})\p{Lu}\.\s?(?:\p{Lu}\.\s?)?\p{Lu}\p{Ll}+|(?<!\p{L})\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}{2,}|[«"“]\p{Lu}[^»"”\n]{2,40}[»"”]/u;
/** A capital within a sentence is a name's; the polite ones are not. */
const CAPITAL_WITHIN = /(?<=\p{Ll},?\s)(?!Сіз|Вы(?!\p{L})|Вас|Вам|Ваш|Қазақстан|Казахстан|Республик|Заң|Закон)\p{Lu}\p{Ll}{2,}/u;

function saysWho(body: string): boolean {
  // Whoever shouts writes all in capitals.
  const isShouted = body === body.toUpperCase();
  const asWritten = isShouted
    ? body.toLowerCase()
    : body.replaceAll(/(?<!\p{L})(?:Сіз|Вы|Вас|Вам|Ваш)\p{L}*/gu, (word) => word.toLowerCase());
  if (LETTERS.test(asWritten) || NAMED.test(asWritten) || CAPITAL_WITHIN.test(asWritten)) return true;
  const said = plain(body);
  return WHO.test(said) && !WHOEVER.test(said);
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/gu, ' ');
}

function stems(...lines: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${listed(lines)})`, 'u');
}

function words(...lines: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${listed(lines)})(?!\\p{L})`, 'u');
}

function listed(lines: readonly string[]): string {
  return lines.flatMap((line) => line.split(', ')).join('|');
}
