import { countLedger } from '../delivery/index.ts';
import { countIntake } from '../intake/index.ts';
import { areasOf } from '../kernel/caller.ts';
import { other } from '../kernel/locale/index.ts';
import { button, keyboard, nothing, oneOf } from '../platform/telegram/buttons.ts';
import type { Ctx } from '../platform/telegram/context.ts';
import { Face } from '../platform/telegram/face.ts';
import { show, tell } from '../platform/telegram/screens.ts';
import {
  countOfUnit,
  digestSetting,
  helpersRow,
  neighbourSetting,
  otherRow,
  staffRow,
  switchDigest,
  switchNeighbour,
} from '../rooms/appeals/index.ts';
import { calendarRow } from '../rooms/calendar/index.ts';
import {
  askWhichAkim,
  countSubscribers,
  electionNewsSetting,
  homeLine,
  openHomeCard,
  openOwnCard,
  openVillage,
  switchElectionNews,
} from '../rooms/directory/index.ts';
import { phoneOf } from '../rooms/identity/index.ts';
import type { HallApp } from './app.ts';
import { start } from './arrival.ts';
import type { Manners } from './manners.ts';
import { showMenu } from './menu.ts';
import { searchWaiting, writeWaiting } from './unasked.ts';
import { cancelOne } from './wizards.ts';

/** The menu, help and settings: what belongs to no room alone. */
export function hallFace(app: HallApp, manners: Manners): Face {
  const face = new Face('menu', manners.refused);
  face.command('start', 'anyone', (ctx) => start(app, ctx));
  face.command('menu', 'anyone', showMenu);
  face.command('help', 'anyone', (ctx) => showHelp(app, ctx));
  face.command('settings', 'anyone', (ctx) => showSettings(app, ctx));
  face.command('cancel', 'anyone', (ctx) => cancel(app, ctx));
  face.command('health', 'operator', (ctx) => showHealth(app, ctx));
  face.tap('home', 'anyone', nothing, showMenu);
  face.tap('letter', 'anyone', nothing, (ctx) => writeWaiting(app, ctx));
  face.tap('place', 'anyone', nothing, (ctx) => searchWaiting(app, ctx));
  face.tap('help', 'anyone', nothing, (ctx) => showHelp(app, ctx));
  face.tap('settings', 'anyone', nothing, (ctx) => showSettings(app, ctx));
  face.tap('elections', 'consented', oneOf('on', 'off'), async (ctx, wanted) => {
    await switchElectionNews(app.rooms.directory, ctx, wanted === 'on');
    await showSettings(app, ctx);
  });
  face.tap('neighbour', 'consented', oneOf('on', 'off'), async (ctx, wanted) => {
    await switchNeighbour(app.rooms.appeals, ctx, wanted === 'on');
    await showSettings(app, ctx);
  });
  face.tap('digest', 'consented', oneOf('on', 'off'), async (ctx, wanted) => {
    await switchDigest(app.rooms.appeals, ctx, wanted === 'on');
    await showSettings(app, ctx);
  });

  face.menuWord('menu-help-button', 'anyone', (ctx) => showHelp(app, ctx));
  face.menuWord('menu-resident-akim-button', 'anyone', (ctx) => openHomeCard(app.rooms.directory, ctx));
  face.menuWord('menu-resident-village-button', 'anyone', (ctx) => openVillage(app.rooms.directory, ctx));

  face.menuWord('menu-akim-news-button', 'akim', (ctx) => tell(ctx, ctx.say('menu-later-news')));
  face.menuWord('menu-akim-summary-button', 'akim', (ctx) => showSummary(app, ctx));
  face.menuWord('menu-akim-card-button', 'akim', (ctx) => openOwnCard(app.rooms.directory, ctx));

  face.menuWord('menu-operator-akims-button', 'operator', (ctx) => askWhichAkim(app.rooms.directory, ctx));
  face.menuWord('menu-operator-health-button', 'operator', (ctx) => showHealth(app, ctx));
  return face;
}

async function showHelp(app: HallApp, ctx: Ctx): Promise<void> {
  const { roles, face } = ctx.caller;
  // A helper has the resident's.
  const officials = roles.flatMap(({ kind }) => (kind === 'helper' ? [] : [kind]));
  const faces = [...new Set(officials), ...(officials.length > 0 ? (['resident'] as const) : [])];
  const buttons = [
    [button(ctx.label('menu-settings-button'), 'menu:settings')],
    calendarRow(ctx),
    staffRow(ctx),
    otherRow(ctx),
    helpersRow(ctx),
    [button(ctx.label('identity-language-other-button'), 'identity:lang', other(ctx.language))],
    [button(ctx.label('identity-privacy-button'), 'identity:privacy')],
    ...faces.filter((kind) => kind !== face).map((kind) => [button(ctx.label(`identity-face-${kind}-button`), 'identity:face', kind)]),
  ];
  await show(ctx, ctx.say('menu-help', { phone: phoneOf(app.rooms.identity, ctx) }), keyboard(buttons));
}

async function showSettings(app: HallApp, ctx: Ctx): Promise<void> {
  const place = (await homeLine(app.rooms.directory, ctx)) ?? ctx.label('identity-settings-no-place');
  const news = await electionNewsSetting(app.rooms.directory, ctx);
  const asked = await neighbourSetting(app.rooms.appeals, ctx);
  const week = await digestSetting(app.rooms.appeals, ctx);
  const buttons = [
    [button(ctx.label('identity-language-other-button'), 'identity:lang', other(ctx.language))],
    [button(ctx.label('identity-settings-home-button'), 'directory:ask-home')],
    ctx.caller.consented && news.change ? [button(news.change, 'menu:elections', news.isOn ? 'off' : 'on')] : [],
    ctx.caller.consented && asked.change ? [button(asked.change, 'menu:neighbour', asked.isOn ? 'off' : 'on')] : [],
    ctx.caller.consented && week.change ? [button(week.change, 'menu:digest', week.isOn ? 'off' : 'on')] : [],
    ctx.caller.consented ? [] : [button(ctx.label('identity-consent-yes-button'), 'identity:consent', 'ask')],
    [button(ctx.label('menu-back-button'), 'menu:help')],
  ];
  const lines = [ctx.say('identity-settings', { place }), ...(ctx.caller.consented ? [news.line, asked.line, week.line] : [])];
  await show(ctx, lines.join('\n'), keyboard(buttons));
}

async function cancel(app: HallApp, ctx: Ctx): Promise<void> {
  await tell(ctx, ctx.say((await cancelOne(app, ctx)) ?? 'menu-cancel-nothing'));
  await showMenu(ctx);
}

async function showSummary(app: HallApp, ctx: Ctx): Promise<void> {
  const { unit, people } = await countSubscribers(app.rooms.directory, ctx);
  const [unitCode] = areasOf(ctx.caller, 'akim');
  const { open, answered, confirmed } = unitCode ? await countOfUnit(app.db, unitCode) : { open: 0, answered: 0, confirmed: 0 };
  await tell(ctx, ctx.say('appeals-summary', { unit, people, open, answered, confirmed }));
}

async function showHealth(app: HallApp, ctx: Ctx): Promise<void> {
  const [intake, ledger] = [await countIntake(app.db), await countLedger(app.db)];
  await tell(
    ctx,
    ctx.say('menu-health', { updates: intake.waiting, parked: intake.parked, messages: ledger.waiting, unknown: ledger.unknown }),
  );
}
