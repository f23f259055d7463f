import type { Voice } from '../../../../platform/speech/index.ts';
import type { Passport } from '../../actions/index.ts';
import type { PassportFact } from '../../passport/facts.ts';
import { decideOwnIncome, YEARS_TOLD_MAX } from '../../passport/income.ts';
import { arrangePassport, type FactGroup, inRuns, type PassportPage } from '../../passport/page.ts';
import { longName } from '../names.ts';
import { budgetLines } from './budget.ts';
import { incomeLines } from './income.ts';
import { groupLines, noteOf } from './now.ts';
import { money, originLine } from './words.ts';

const MESSAGE_CHARS_MAX = 4_096;

/** How much is told: less only where a message would not hold it, as when every figure has a source of its own. */
interface Detail {
  readonly years: number;
  readonly notes: boolean;
}
const DETAILS: readonly Detail[] = [
  // Those that are compared, and the one that is under way.
  { years: YEARS_TOLD_MAX + 1, notes: true },
  { years: 3, notes: true },
  { years: 3, notes: false },
  { years: 1, notes: false },
];

/** The whole passport of a place; HTML that fits into a message. */
export function passportText(voice: Voice, passport: Passport): string {
  const page = arrangePassport(passport.own, passport.unit);
  let text = '';
  for (const detail of DETAILS) {
    text = textIn(voice, passport, page, detail);
    if (visibleChars(text) <= MESSAGE_CHARS_MAX) break;
  }
  return text;
}

function textIn(voice: Voice, { card }: Passport, page: PassportPage, { years, notes }: Detail): string {
  const unit = card.unit?.place ?? card.place;
  const place = longName(voice, card.place);
  const blocks = [
    [voice.say('directory-passport-title'), voice.say('directory-passport-place', { place: longName(voice, unit) })],
    [peopleTitle(voice, page.people, place), ...groupLines(voice, page.people, notes)],
    [servicesTitle(voice, page.services, place), ...groupLines(voice, page.services, notes)],
    ...budgetBlocks(voice, page, years),
    worksBlock(voice, page.works),
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

function budgetBlocks(voice: Voice, { budget }: PassportPage, years: number): string[][] {
  const title = voice.say('directory-passport-budget-title');
  if (budget.length === 0) return [[title, voice.say('directory-passport-no-data')]];
  return [[title, ...incomeLines(voice, decideOwnIncome(budget))], budgetLines(voice, budget.slice(0, years))];
}

function worksBlock(voice: Voice, works: readonly PassportFact[]): string[] {
  const [largest] = works;
  if (!largest) return [voice.say('directory-passport-works-title'), voice.say('directory-passport-no-data')];
  return [
    voice.say('directory-passport-works-title-year', { year: String(largest.year) }),
    ...inRuns(works, (work) => work).flatMap(({ origin, items }) => [
      ...items.map((work) => workLine(voice, work)),
      originLine(voice, origin),
    ]),
  ];
}

function workLine(voice: Voice, work: PassportFact): string {
  const sum = money(voice, work.amount ?? 0);
  return voice.say('directory-passport-work', { what: noteOf(voice, work) ?? '', sum });
}

/** What Telegram counts: text without tags, a sign that is written `&lt;` as one. */
function visibleChars(html: string): number {
  return html.replaceAll(/<[^>]*>/gu, '').replaceAll(/&[a-z]+;/gu, '.').length;
}
