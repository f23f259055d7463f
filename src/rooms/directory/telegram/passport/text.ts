import type { Voice } from '../../../../platform/speech/index.ts';
import type { Passport } from '../../actions/index.ts';
import { type PassportFact, WORKS_MAX } from '../../passport/facts.ts';
import { decideOwnIncome, YEARS_TOLD_MAX } from '../../passport/income.ts';
import { arrangePassport, type FactGroup, type PassportPage, type YearWorks } from '../../passport/page.ts';
import { chooseToldYears } from '../../passport/told-years.ts';
import { longName } from '../names.ts';
import { budgetLines } from './budget.ts';
import { incomeLines } from './income.ts';
import { groupLines, noteOf } from './now.ts';
import { withOrigins } from './told.ts';
import { money } from './words.ts';

const MESSAGE_CHARS_MAX = 4_096;

/** How much is told: less only where a message would not hold it, as when every figure has a source of its own. */
interface Detail {
  /** Of which it is known what came in. */
  readonly years: number;
  readonly notes: boolean;
  /** Whether works of a year under way are told beside those of the year before. */
  readonly newWorks: boolean;
  /** Of a year. */
  readonly works: number;
}
const DETAILS: readonly Detail[] = [
  // Those that are compared, and the one that is under way.
  { years: YEARS_TOLD_MAX + 1, notes: true, newWorks: true, works: WORKS_MAX },
  { years: 3, notes: true, newWorks: true, works: WORKS_MAX },
  { years: 3, notes: false, newWorks: false, works: WORKS_MAX },
  { years: 1, notes: false, newWorks: false, works: WORKS_MAX },
  { years: 1, notes: false, newWorks: false, works: 3 },
];

/** The whole passport of a place; HTML that fits into a message. @param today `YYYY-MM-DD` in Kazakhstan */
export function passportText(voice: Voice, passport: Passport, today: string): string {
  const page = arrangePassport(passport.own, passport.unit);
  let text = '';
  for (const detail of DETAILS) {
    text = textIn(voice, passport, page, detail, today);
    if (visibleChars(text) <= MESSAGE_CHARS_MAX) break;
  }
  return text;
}

function textIn(voice: Voice, { card }: Passport, page: PassportPage, detail: Detail, today: string): string {
  const { years, notes, newWorks } = detail;
  const unit = card.unit?.place ?? card.place;
  const place = longName(voice, card.place);
  const blocks = [
    [voice.say('directory-passport-title'), voice.say('directory-passport-place', { place: longName(voice, unit) })],
    [peopleTitle(voice, page.people, place), ...groupLines(voice, page.people, notes)],
    [servicesTitle(voice, page.services, place), ...groupLines(voice, page.services, notes)],
    ...budgetBlocks(voice, page, today, years),
    ...worksBlocks(voice, newWorks ? page.works : page.works.slice(-1), detail.works),
    unit.demo ? [voice.say('directory-card-demo')] : [],
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function peopleTitle(voice: Voice, { isOwn }: FactGroup, place: string): string {
  return isOwn ? voice.say('directory-passport-people-title-of', { place }) : voice.say('directory-passport-people-title');
}

function servicesTitle(voice: Voice, { isOwn }: FactGroup, place: string): string {
  return isOwn ? voice.say('directory-passport-services-title-of', { place }) : voice.say('directory-passport-services-title');
}

function budgetBlocks(voice: Voice, { budget }: PassportPage, today: string, years: number): string[][] {
  const title = voice.say('directory-passport-budget-title');
  if (budget.length === 0) return [[title, voice.say('directory-passport-no-data')]];
  const income = decideOwnIncome(budget);
  return [[title, ...incomeLines(voice, income)], budgetLines(voice, chooseToldYears(budget, income, today, years))];
}

function worksBlocks(voice: Voice, years: readonly YearWorks[], worksMax: number): string[][] {
  if (years.length === 0) return [[voice.say('directory-passport-works-title'), voice.say('directory-passport-no-data')]];
  return years.map(({ year, isOver, works }) => [
    voice.say(isOver ? 'directory-passport-works-title-year' : 'directory-passport-works-title-so-far', { year: String(year) }),
    ...withOrigins(
      voice,
      works.slice(0, worksMax).map((work) => ({ line: workLine(voice, work), fact: work })),
    ),
  ]);
}

function workLine(voice: Voice, work: PassportFact): string {
  const sum = money(voice, work.amount ?? 0);
  return voice.say('directory-passport-work', { what: noteOf(voice, work) ?? '', sum });
}

/** What Telegram counts: text without tags, a sign that is written `&lt;` as one. */
function visibleChars(html: string): number {
  return html.replaceAll(/<[^>]*>/gu, '').replaceAll(/&[a-z]+;/gu, '.').length;
}
