import type { InlineKeyboardButton } from 'grammy/types';
import { areasOf } from '../../../../kernel/caller.ts';
import { type PlaceCode, WHOLE_COUNTRY } from '../../../../kernel/ids.ts';
import { dayOf, formatCardDay } from '../../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { type AkimCardUnit, findAkimCard } from '../../actions/index.ts';
import { electionsOf } from '../../elections/area.ts';
import type { Election } from '../../elections/facts.ts';
import { promiseOf } from '../../elections/notice.ts';
import { type Outlook, outlookOf } from '../../elections/outlook.ts';
import { isListener } from '../../queries/election-listeners.ts';
import { findAkimUnitCode, findHome, findPlace } from '../../queries/index.ts';
import { listSeats } from '../../queries/seats.ts';
import { isVacant } from '../../seat.ts';
import type { DirectoryFaceApp } from '../app.ts';
import { whyNoUnit } from '../card-text.ts';
import { longName } from '../names.ts';
import { endingLines, overdueLines, setLines, votedLines } from './area.ts';
import { lawLines, votedLine, voteLines } from './lines.ts';

/**
 * Shows when the akim of a place is elected, and what is coming in its district.
 *
 * @param asked the place, and what leads there: its card or «My village»
 * @returns false where there is no such place (any more)
 */
export async function openElections(
  app: DirectoryFaceApp,
  ctx: Ctx,
  asked: { code: PlaceCode; from: 'card' | 'village' },
): Promise<boolean> {
  const card = await findAkimCard(app.db, asked.code);
  if (!card) return false;
  const origin = asked.from === 'card' ? ['directory:pick', asked.code] : ['directory:village'];
  const back = [button(ctx.label('menu-back-button'), ...origin)];
  const { unit } = card;
  if (!unit) {
    await show(ctx, ctx.say(whyNoUnit(card.chain)), keyboard([back]));
    return true;
  }
  const today = dayOf(app.clock());
  const district = unit.chain.find((place) => place.level === 'district') ?? unit.chain[0] ?? unit.place;
  const [seats, news] = await Promise.all([listSeats(app.db, { areaCodes: [district.code], today }), newsAbout(app, ctx, unit.place.code)]);
  const area = electionsOf(seats, today);
  const blocks = [
    ...unitBlocks(ctx, unit, today),
    news === true ? [promiseLine(ctx, unit, today)] : [],
    [ctx.say('directory-elections-area', { area: longName(ctx, district) }), ...setLines(ctx, area, today)],
    votedLines(ctx, area, today),
    endingLines(ctx, area),
    unit.place.demo ? [ctx.say('directory-card-demo')] : [],
  ];
  await show(ctx, joined(blocks), keyboard([newsRow(ctx, news, asked), back]));
  return true;
}

/** Shows an operator what is coming where he serves, and where somebody should find out. */
export async function openAreaElections(app: DirectoryFaceApp, ctx: Ctx): Promise<void> {
  const codes = areasOf(ctx.caller, 'operator');
  const areaCodes = codes.includes(WHOLE_COUNTRY) ? null : codes;
  const today = dayOf(app.clock());
  const seats = await listSeats(app.db, { areaCodes, today });
  const area = electionsOf(seats, today);
  const blocks = [
    [ctx.say('directory-elections-title', { area: await areaTitle(app, ctx, areaCodes) }), ...setLines(ctx, area, today)],
    votedLines(ctx, area, today),
    overdueLines(ctx, area),
    endingLines(ctx, area),
    seats.some((seat) => seat.demo) ? [ctx.say('directory-card-demo')] : [],
  ];
  await show(ctx, joined(blocks), keyboard([[button(ctx.label('menu-back-button'), 'directory:akims')]]));
}

async function areaTitle(app: DirectoryFaceApp, ctx: Ctx, areaCodes: readonly PlaceCode[] | null): Promise<string> {
  if (areaCodes === null) return ctx.label('directory-corps-country');
  const [only, ...others] = areaCodes;
  const found = only && others.length === 0 ? await findPlace(app.db, only) : undefined;
  return found ? longName(ctx, found.place) : ctx.label('directory-elections-own-area');
}

/** Whether the person hears of elections in this unit; undefined where he does not live there: news are of one's own unit. */
async function newsAbout(app: DirectoryFaceApp, ctx: Ctx, unitCode: string): Promise<boolean | undefined> {
  const home = await findHome(app.db, ctx.caller.personId);
  if (!home || (await findAkimUnitCode(app.db, home.placeCode)) !== unitCode) return undefined;
  return await isListener(app.db, ctx.caller.personId);
}

/** On a screen that a card led to the button carries the place, so that the way back stays the same. */
function newsRow(
  ctx: Ctx,
  news: boolean | undefined,
  { code, from }: { code: PlaceCode; from: 'card' | 'village' },
): InlineKeyboardButton[] {
  if (news === undefined) return [];
  const place = from === 'card' ? [code] : [];
  return [
    news
      ? button(ctx.label('directory-elections-off-button'), 'directory:elections-off', ...place)
      : button(ctx.label('directory-elections-on-button'), 'directory:elections-on', ...place),
  ];
}

const PROMISES = {
  twice: 'directory-elections-told-twice',
  once: 'directory-elections-told-once',
  next: 'directory-elections-told-next',
} as const;

/** What is still to come for who wants to hear of it. */
function promiseLine(ctx: Ctx, unit: AkimCardUnit, today: string): string {
  const outlook = outlookOf(unit, today);
  const isToCome = outlook.kind === 'set' || (outlook.kind === 'campaign' && !outlook.isVoteOver);
  return ctx.say(PROMISES[promiseOf(isToCome ? outlook.election.voteOn : null, today)]);
}

function unitBlocks(ctx: Ctx, unit: AkimCardUnit, today: string): string[][] {
  const outlook = outlookOf(unit, today);
  return [
    [ctx.say('directory-election-title', { unit: longName(ctx, unit.place) }), ...nextLines(ctx, outlook, today)],
    inOffice(ctx, unit),
    outlook.kind === 'none' ? [] : [ctx.say('directory-elections-changes')],
  ];
}

function nextLines(ctx: Ctx, outlook: Outlook<Election>, today: string): string[] {
  switch (outlook.kind) {
    case 'campaign':
      if (!outlook.isVoteOver) return voteLines(ctx, outlook.election, today);
      return [votedLine(ctx, outlook, today)];
    case 'voted':
      return [votedLine(ctx, outlook, today)];
    case 'set':
      return voteLines(ctx, outlook.election, today);
    case 'ending':
    case 'vacant':
      return [ctx.say('directory-elections-unset'), ...lawLines(ctx, outlook, today)];
    case 'over':
    case 'none':
      return [ctx.say('directory-elections-unset')];
  }
}

function inOffice(ctx: Ctx, unit: AkimCardUnit): string[] {
  const { tenure } = unit;
  if (!tenure) return [ctx.say(isVacant(unit) ? 'directory-elections-vacant' : 'directory-card-unknown')];
  const name = ctx.language === 'ru' ? tenure.nameRu : tenure.nameKk;
  if (tenure.how === 'acting') return [ctx.say('directory-card-acting', { name, date: formatCardDay(ctx.language, tenure.startedOn) })];
  const until =
    tenure.termUntil === null
      ? ctx.say('directory-elections-term-unknown')
      : ctx.say('directory-card-term-until', { date: formatCardDay(ctx.language, tenure.termUntil) });
  return [ctx.say('directory-elections-akim', { akim: name }), until];
}

function joined(blocks: readonly (readonly string[])[]): string {
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}
