import type { WordKey } from '../../../../kernel/locale/index.ts';
import type { Voice } from '../../../../platform/speech/index.ts';
import type { Passport } from '../../actions/index.ts';
import { type BudgetLine, budgetYears, chooseBudgetLine, isOfSameTime, isWhole, ownShare } from '../../passport/budget.ts';
import type { PassportFact } from '../../passport/facts.ts';
import { factNow } from '../../passport/page.ts';
import { shortName } from '../names.ts';
import { type Told, withOrigins } from './told.ts';
import { counted, money, percent } from './words.ts';

const BUDGET = {
  fact: 'directory-village-budget',
  plan: 'directory-village-budget-plan',
  'so-far': 'directory-village-budget-so-far',
} as const satisfies Record<BudgetLine['kind'], WordKey>;

/** What «My village» says of people and money, block by block; HTML. @param today `YYYY-MM-DD` in Kazakhstan */
export function villageBlocks(voice: Voice, passport: Passport, today: string): string[][] {
  return [peopleBlock(voice, passport), budgetBlock(voice, chooseBudgetLine(budgetYears(passport.unit), today))];
}

/** The figures stand below the unit's name; where the village has some of its own, all of them say whose they are. */
function peopleBlock(voice: Voice, { card, own, unit }: Passport): string[] {
  const ofVillage = namedLines(voice, own, shortName(voice, card.place));
  const ofUnit = ofVillage.length > 0 && card.unit ? namedLines(voice, unit, shortName(voice, card.unit.place)) : plainLines(voice, unit);
  const told = [...ofVillage, ...ofUnit];
  return told.length === 0 ? [voice.say('directory-village-people-none')] : withOrigins(voice, told);
}

function plainLines(voice: Voice, facts: readonly PassportFact[]): Told[] {
  return [
    ...countLine(factNow(facts, 'people'), (count) => voice.say('directory-village-people', { count: counted(voice, count) })),
    ...countLine(factNow(facts, 'households'), (count) => voice.say('directory-village-households', { count: counted(voice, count) })),
  ];
}

function namedLines(voice: Voice, facts: readonly PassportFact[], place: string): Told[] {
  return [
    ...countLine(factNow(facts, 'people'), (count) => voice.say('directory-village-people-of', { place, count: counted(voice, count) })),
    ...countLine(factNow(facts, 'households'), (count) =>
      voice.say('directory-village-households-of', { place, count: counted(voice, count) }),
    ),
  ];
}

function countLine(fact: PassportFact | undefined, say: (count: number) => string): Told[] {
  return fact ? [{ line: say(fact.amount ?? 0), fact }] : [];
}

function budgetBlock(voice: Voice, chosen: BudgetLine | undefined): string[] {
  const total = chosen?.side.total;
  if (!chosen || !total) return [voice.say('directory-village-budget-none')];
  const { own } = chosen.side;
  const first = { line: voice.say(BUDGET[chosen.kind], { year: String(chosen.year), sum: money(voice, total.amount ?? 0) }), fact: total };
  if (!own) return [...withOrigins(voice, [first]), voice.say('directory-village-own-none')];
  return withOrigins(voice, [first, { line: ownLine(voice, chosen, own, total), fact: own }]);
}

/** Own revenue below a total of another time says its own: half a year is not of the whole one. */
function ownLine(voice: Voice, { year, side }: BudgetLine, own: PassportFact, total: PassportFact): string {
  const sum = money(voice, own.amount ?? 0);
  if (!isOfSameTime(own, total)) {
    return voice.say(isWhole(own) ? 'directory-village-own-year' : 'directory-village-own-so-far', { year: String(year), sum });
  }
  const share = own.amount === 0 ? undefined : ownShare(side);
  if (share === undefined) return voice.say('directory-village-own-only', { sum });
  return voice.say('directory-village-own', { sum, share: percent(voice, share) });
}
