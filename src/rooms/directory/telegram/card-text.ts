import type { PlaceCode } from '../../../kernel/ids.ts';
import { dayOf, formatDay, formatPhone, type WordKey } from '../../../kernel/locale/index.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import { isHoliday } from '../../calendar/index.ts';
import { hasAkim } from '../../identity/index.ts';
import type { AkimCard, AkimCardUnit } from '../actions/index.ts';
import { isUnchecked } from '../corrections/freshness.ts';
import { kindKey } from '../kinds.ts';
import type { CardTenure } from '../queries/index.ts';
import type { DirectoryFaceApp } from './app.ts';
import { receptionLines } from './hours.ts';
import { bareName, chainOf, longName } from './names.ts';
import { electionLines, officeLines } from './office.ts';
import { recordLines } from './record.ts';

/** Whose villages and districts have no rural akim. */
const CITIES: ReadonlySet<string> = new Set(['city-region', 'oblast-city', 'city-district']);

/** Everything that a card says, block by block: who, how he came into office, how he is reached, how sure that is. */
export async function cardText(app: DirectoryFaceApp, ctx: Ctx, card: AkimCard): Promise<string> {
  const { place, chain, unit } = card;
  if (!unit) {
    return [ctx.say('directory-card-name', { name: chainOf(ctx, chain) }), ctx.say(whyNoUnit(chain))].join('\n');
  }
  const now = app.clock();
  const [channel, record, isOff] = await Promise.all([
    channelLines(app, ctx, unit.place.code as PlaceCode),
    recordLines(app, ctx, unit),
    isHoliday(app.db, dayOf(now)),
  ]);
  const blocks = [
    [...heading(ctx, unit), ...(unit.place.code === place.code ? [] : [belongs(ctx, unit, place)])],
    officeLines(ctx, unit, dayOf(app.clock())),
    electionLines(ctx, unit, dayOf(app.clock())),
    [
      ...contact(ctx, unit, { now, isHoliday: isOff }),
      ...(unit.villages.length > 0
        ? [ctx.say('directory-card-villages', { villages: unit.villages.map((village) => bareName(ctx, village)).join(', ') })]
        : []),
    ],
    record,
    [...channel, ...checked(app, ctx, unit)],
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/** That what is written here does not reach the akim: he is not in the bot, or nobody of his office reads. */
async function channelLines(app: DirectoryFaceApp, ctx: Ctx, code: PlaceCode): Promise<string[]> {
  if (!(await hasAkim(app.db, code))) return [ctx.say('directory-card-channel')];
  return (await app.isSilent(code)) ? [ctx.say('directory-card-silent')] : [];
}

/** Why no akim answers for a place. */
export function whyNoUnit(chain: AkimCard['chain']): WordKey {
  return chain.some(({ kind }) => CITIES.has(kind)) ? 'directory-tree-city' : 'directory-card-no-unit';
}

function heading(ctx: Ctx, unit: AkimCardUnit): string[] {
  const above = ctx.say('directory-card-chain', { chain: chainOf(ctx, unit.chain.slice(0, -1)) });
  const { tenure } = unit;
  if (tenure?.how !== 'elected') return [ctx.say('directory-card-name', { name: longName(ctx, unit.place) }), above];
  return [...personLines(ctx, unit, tenure), above];
}

/** Whose card it is, in two lines: the caption of a portrait. */
export function personLines(ctx: Ctx, unit: AkimCardUnit, tenure: CardTenure): string[] {
  const office = ctx.say(`directory-office-${kindKey(unit.place)}` as WordKey, { name: bareName(ctx, unit.place) });
  const acting = ctx.say('directory-past-acting');
  const name = ctx.language === 'ru' ? tenure.nameRu : tenure.nameKk;
  return [
    ctx.say('directory-card-name', { name }),
    ...(tenure.how === 'elected' ? [office] : [acting, ctx.say('directory-past-unit', { unit: longName(ctx, unit.place) })]),
  ];
}

function belongs(ctx: Ctx, unit: AkimCardUnit, place: AkimCard['place']): string {
  const key = unit.place.kind === 'rural-okrug' ? 'directory-card-belongs' : 'directory-card-belongs-akimat';
  return `${ctx.say('directory-card-place', { place: longName(ctx, place) })}\n${ctx.say(key, { unit: longName(ctx, unit.place) })}`;
}

function contact(ctx: Ctx, { tenure }: AkimCardUnit, today: { now: Date; isHoliday: boolean }): string[] {
  if (!tenure) return [];
  const address = ctx.language === 'ru' ? tenure.officeRu : tenure.officeKk;
  return [
    ...(tenure.phone ? [ctx.say('directory-card-phone', { phone: formatPhone(tenure.phone) })] : []),
    ...(tenure.email ? [ctx.say('directory-card-email', { email: tenure.email })] : []),
    ...receptionLines(ctx, tenure, today.now, today.isHoliday),
    ...(address ? [ctx.say('directory-card-office', { address })] : []),
  ];
}

function checked(app: DirectoryFaceApp, ctx: Ctx, unit: AkimCardUnit): string[] {
  const { tenure } = unit;
  if (!tenure) return unit.place.demo ? [ctx.say('directory-card-demo')] : [];
  const today = dayOf(app.clock());
  const date = formatDay(ctx.language, tenure.checkedOn, today);
  if (isUnchecked(tenure.checkedOn, today))
    return [ctx.say(tenure.demo ? 'directory-card-unverified-demo' : 'directory-card-unverified', { date })];
  return [ctx.say(tenure.demo ? 'directory-card-checked-on-demo' : 'directory-card-checked-on', { date })];
}
