import { formatCardDay, formatDay } from '../../../kernel/locale/index.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import type { AkimCardUnit } from '../actions/index.ts';
import { outlookOf } from '../elections/outlook.ts';
import type { CardTenure } from '../queries/index.ts';
import { isVacant } from '../seat.ts';
import { termNumberOf } from '../terms/office.ts';
import { type Party, partyOn } from '../terms/parties.ts';
import { electionDay, outlookLines, vacantSeatLines } from './elections/lines.ts';

/** Russian verbs about an akim follow the akim's sex; where it is not known the lines say it without a verb. */
const ELECTED_ON = {
  female: 'directory-card-elected-on-female',
  male: 'directory-card-elected-on-male',
  unknown: 'directory-card-elected-on',
} as const;
const SERVED = {
  female: 'directory-card-service-yes-female',
  male: 'directory-card-service-yes-male',
  unknown: 'directory-card-service-yes',
} as const;
const NEVER_SERVED = {
  female: 'directory-card-service-no-female',
  male: 'directory-card-service-no-male',
  unknown: 'directory-card-service-no',
} as const;

/** The block of a card that says how its akim came into office and for how long, or why there is none. */
export function officeLines(ctx: Ctx, unit: AkimCardUnit, today: string): string[] {
  const { tenure } = unit;
  if (!tenure) return isVacant(unit) ? vacancyLines(ctx, unit, today) : [ctx.say('directory-card-unknown')];
  if (tenure.how === 'acting') {
    const name = ctx.language === 'ru' ? tenure.nameRu : tenure.nameKk;
    return [ctx.say('directory-card-acting', { name, date: formatCardDay(ctx.language, tenure.startedOn) })];
  }
  const sex = tenure.sex ?? 'unknown';
  return [
    ctx.say(ELECTED_ON[sex], { date: formatCardDay(ctx.language, tenure.startedOn) }),
    ...termLines(ctx, tenure, termNumberOf(unit.past, tenure)),
    ...nominationLines(ctx, tenure, today),
    ...(tenure.priorCivilService === null ? [] : [ctx.say((tenure.priorCivilService ? SERVED : NEVER_SERVED)[sex])]),
  ];
}

/** The block about the next election; of a vacant seat the block before it has said when that is. */
export function electionLines(ctx: Ctx, unit: AkimCardUnit, today: string): string[] {
  return isVacant(unit) ? [] : outlookLines(ctx, outlookOf(unit, today), today);
}

function vacancyLines(ctx: Ctx, unit: AkimCardUnit, today: string): string[] {
  const outlook = outlookOf(unit, today);
  const election = electionDay(ctx, outlook, today);
  const date = unit.vacantSince && formatDay(ctx.language, unit.vacantSince, today);
  return [
    date ? ctx.say('directory-card-vacant-since', { date, election }) : ctx.say('directory-card-vacant', { election }),
    ...vacantSeatLines(ctx, outlook, today),
  ];
}

function termLines(ctx: Ctx, { termUntil }: CardTenure, number: number | undefined): string[] {
  if (!termUntil) return [];
  const date = formatCardDay(ctx.language, termUntil);
  return [
    number === undefined ? ctx.say('directory-card-term-until', { date }) : ctx.say('directory-card-term-until-number', { date, number }),
  ];
}

function nominationLines(ctx: Ctx, tenure: CardTenure, today: string): string[] {
  switch (tenure.nomination) {
    case null:
      return [];
    case 'self':
      return [ctx.say('directory-card-nomination-self')];
    case 'akim':
      return [ctx.say('directory-card-nomination-akim')];
    case 'party':
      return tenure.party ? partyLines(ctx, tenure.parties, tenure.party, today) : [];
  }
}

/** The name on the ballot stays; what the party is called today stands beside it where that is another name. */
function partyLines(ctx: Ctx, parties: readonly Party[], code: string, today: string): string[] {
  const nameOf = (party: Party) => (ctx.language === 'ru' ? party.nameRu : party.nameKk);
  const borne = parties.find((party) => party.code === code);
  if (!borne) return [];
  const now = partyOn(parties, code, today) ?? borne;
  const party = nameOf(borne);
  if (now.code === code) return [ctx.say('directory-card-nomination-party', { party })];
  return [ctx.say('directory-card-nomination-party-renamed', { party, now: nameOf(now) })];
}
