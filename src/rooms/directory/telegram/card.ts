import type { InlineKeyboardButton } from 'grammy/types';
import { areasOf } from '../../../kernel/caller.ts';
import { type PlaceCode, WHOLE_COUNTRY } from '../../../kernel/ids.ts';
import { dayOf, formatDay, formatPhone, type WordKey } from '../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import { show } from '../../../platform/telegram/screens.ts';
import { hasAkim } from '../../identity/index.ts';
import { type AkimCard, type AkimCardUnit, findAkimCard } from '../actions/index.ts';
import { kindKey } from '../kinds.ts';
import { findHome } from '../queries/index.ts';
import { isVacant } from '../seat.ts';
import type { DirectoryFaceApp } from './app.ts';
import { bareName, chainOf, longName } from './names.ts';
import { officeLines } from './office.ts';
import { recordLines } from './record.ts';

/** Whose villages and districts have no rural akim. */
const CITIES: ReadonlySet<string> = new Set(['city-region', 'oblast-city', 'city-district']);

/** Shows the akim of a place. @returns false where there is no such place (any more) */
export async function openCard(app: DirectoryFaceApp, ctx: Ctx, code: PlaceCode, more: InlineKeyboardButton[][] = []): Promise<boolean> {
  const card = await findAkimCard(app.db, code);
  if (!card) return false;
  const home = await findHome(app.db, ctx.caller.personId);
  const { unit } = card;
  const mayInvite = unit !== undefined && serves(ctx, unit.chain);
  const buttons = [
    unit ? [button(ctx.label('directory-card-write-button'), 'appeals:new', code)] : [],
    home?.placeCode === code || !isHomely(card) ? [] : [button(ctx.label('directory-card-home-button'), 'directory:home', code)],
    mayInvite ? [button(ctx.label('directory-card-invite-button'), 'directory:invite', unit.place.code)] : [],
    unit?.isLocated ? [button(ctx.label('directory-map-button'), 'directory:map', unit.place.code)] : [],
    unit && unit.past.length > 0 ? [button(ctx.label('directory-card-past-button'), 'directory:past', code)] : [],
    ...more,
    [button(ctx.label('directory-card-other-button'), 'directory:ask')],
  ];
  await show(ctx, await cardText(app, ctx, card), keyboard(buttons));
  return true;
}

/** Whether this operator's area holds the place. */
export function serves(ctx: Ctx, chain: readonly { code: string }[]): boolean {
  const areas: readonly string[] = areasOf(ctx.caller, 'operator');
  return areas.includes(WHOLE_COUNTRY) || chain.some((place) => areas.includes(place.code));
}

/** The akim's name behind «Әкім: », or why there is none. */
export function akimName(ctx: Ctx, unit: AkimCardUnit | undefined): string {
  if (unit?.tenure) return ctx.language === 'ru' ? unit.tenure.nameRu : unit.tenure.nameKk;
  return ctx.label(unit && isVacant(unit) ? 'directory-akim-none' : 'directory-akim-unknown');
}

function isHomely(card: AkimCard): boolean {
  return card.place.level === 'settlement' || card.place.level === 'unit';
}

async function cardText(app: DirectoryFaceApp, ctx: Ctx, card: AkimCard): Promise<string> {
  const { place, chain, unit } = card;
  if (!unit) {
    const why = chain.some(({ kind }) => CITIES.has(kind)) ? 'directory-tree-city' : 'directory-card-no-unit';
    return [ctx.say('directory-card-name', { name: chainOf(ctx, chain) }), ctx.say(why)].join('\n');
  }
  const [isLinked, record] = await Promise.all([hasAkim(app.db, unit.place.code as PlaceCode), recordLines(app, ctx, unit)]);
  const blocks = [
    [...heading(ctx, unit), ...(unit.place.code === place.code ? [] : [belongs(ctx, unit, place)])],
    officeLines(ctx, unit, dayOf(app.clock())),
    [
      ...contact(ctx, unit),
      ...(unit.villages.length > 0
        ? [ctx.say('directory-card-villages', { villages: unit.villages.map((village) => bareName(ctx, village)).join(', ') })]
        : []),
    ],
    record,
    [...(isLinked ? [] : [ctx.say('directory-card-channel')]), ...checked(app, ctx, unit)],
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function heading(ctx: Ctx, unit: AkimCardUnit): string[] {
  const above = ctx.say('directory-card-chain', { chain: chainOf(ctx, unit.chain.slice(0, -1)) });
  const { tenure } = unit;
  if (tenure?.how !== 'elected') return [ctx.say('directory-card-name', { name: longName(ctx, unit.place) }), above];
  return [
    ctx.say('directory-card-name', { name: ctx.language === 'ru' ? tenure.nameRu : tenure.nameKk }),
    ctx.say(`directory-office-${kindKey(unit.place)}` as WordKey, { name: bareName(ctx, unit.place) }),
    above,
  ];
}

function belongs(ctx: Ctx, unit: AkimCardUnit, place: AkimCard['place']): string {
  const key = unit.place.kind === 'rural-okrug' ? 'directory-card-belongs' : 'directory-card-belongs-akimat';
  return `${ctx.say('directory-card-place', { place: longName(ctx, place) })}\n${ctx.say(key, { unit: longName(ctx, unit.place) })}`;
}

function contact(ctx: Ctx, unit: AkimCardUnit): string[] {
  const { tenure } = unit;
  const hours = ctx.language === 'ru' ? tenure?.receptionRu : tenure?.receptionKk;
  const address = ctx.language === 'ru' ? tenure?.officeRu : tenure?.officeKk;
  return [
    ...(tenure?.phone ? [ctx.say('directory-card-phone', { phone: formatPhone(tenure.phone) })] : []),
    ...(hours ? [ctx.say('directory-card-reception', { hours })] : []),
    ...(address ? [ctx.say('directory-card-office', { address })] : []),
  ];
}

function checked(app: DirectoryFaceApp, ctx: Ctx, unit: AkimCardUnit): string[] {
  const { tenure } = unit;
  if (!tenure) return unit.place.demo ? [ctx.say('directory-card-demo')] : [];
  const date = formatDay(ctx.language, tenure.checkedOn, dayOf(app.clock()));
  return [ctx.say(tenure.demo ? 'directory-card-checked-on-demo' : 'directory-card-checked-on', { date })];
}
