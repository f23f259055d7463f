import { clip } from '../../../../kernel/locale/index.ts';
import { anId, aSign, button, isSign, keyboard, oneOf } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import type { TapCtx, TapReader } from '../../../../platform/telegram/face.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show, tell } from '../../../../platform/telegram/screens.ts';
import { mayModerate } from '../../access.ts';
import { openCase } from '../../actions/case/case.ts';
import { strikeCase, textsOf } from '../../actions/moderation/strike.ts';
import {
  aroundMarks,
  FRAGMENT_CHARS_MAX,
  findStrikable,
  fragmentSign,
  readFragment,
  STRIKE_REASONS,
  type StrikeReason,
  strikeWords,
} from '../../moderation/strike.ts';
import type { Appeal } from '../../queries/appeals.ts';
import type { AppealsFaceApp } from '../app.ts';
import { openCaseScreen } from '../desk/case.ts';
import { backTo, findAtDesk, officialOf } from '../desk/desk.ts';
import { headOf } from '../words.ts';
import { STRIKE_WHY } from './words.ts';

const BUTTON_CHARS_MAX = 40;
/** All texts of a preview together leave room in Telegram's 4,096 for what stands around them. */
const PREVIEW_CHARS_MAX = 3_200;
/** Each of them, however many there are. */
const PREVIEW_CHARS_MIN = 120;

/** A case that the caller has before him as an operator; that he reads it is written down. */
async function findForStrike(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<Appeal | undefined> {
  const found = await findAtDesk(app, ctx, id);
  if (!found || !mayModerate(ctx.caller, found.appeal)) return undefined;
  return await onceAnUpdate('case-opened', () => openCase(app, officialOf(ctx, 'operator'), found.appeal));
}

/** «Strike out»: what the bot finds itself, and the next text is what shall be struck. */
export async function askStrike(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  const appeal = await findForStrike(app, ctx, id);
  if (!appeal) return await show(ctx, ctx.say('fault-gone'));
  Object.assign(await ctx.session, { asking: { strike: id }, striking: undefined });
  const offered = findStrikable(await textsOf(app.db, appeal));
  const lines = [
    ctx.say('appeals-strike-ask', headOf(ctx, appeal)),
    ctx.say(offered.length > 0 ? 'appeals-strike-found' : 'appeals-strike-none'),
    ctx.say('appeals-strike-how', { max: FRAGMENT_CHARS_MAX }),
  ];
  const rows = offered.map((words) => [button(clip(words, BUTTON_CHARS_MAX), 'appeals:op-strike-found', id, fragmentSign(words))]);
  await show(ctx, lines.join('\n'), keyboard([...rows, backTo(ctx, id)]));
}

/** One of those that the bot has found. */
export async function takeFound(app: AppealsFaceApp, ctx: TapCtx, { id, sign }: { id: number; sign: string }): Promise<void> {
  const appeal = await findForStrike(app, ctx, id);
  if (!appeal) return await show(ctx, ctx.say('fault-gone'));
  const words = await wordsBy(app, ctx, appeal, sign);
  if (words === undefined) return await askStrike(app, ctx, id);
  (await ctx.session).striking = { appeal: id, words };
  await showPreview(app, ctx, appeal, words);
}

/** The words that an operator has typed. @returns whether they were some that can be struck */
export async function hearWords(app: AppealsFaceApp, ctx: Ctx, id: number, text: string): Promise<boolean> {
  const found = await findAtDesk(app, ctx, id);
  if (!found || !mayModerate(ctx.caller, found.appeal)) {
    await tell(ctx, ctx.say('fault-gone'));
    return true;
  }
  const read = readFragment(text);
  const isThere = read.ok && (await textsOf(app.db, found.appeal)).some((one) => strikeWords(one, read.value).count > 0);
  if (!read.ok || !isThere) {
    const key = read.ok ? 'appeals-strike-absent' : 'appeals-strike-how';
    await tell(ctx, ctx.say(key, { max: FRAGMENT_CHARS_MAX }), keyboard([backTo(ctx, id)]));
    return false;
  }
  (await ctx.session).striking = { appeal: id, words: read.value };
  await showPreview(app, ctx, found.appeal, read.value);
  return true;
}

/** What would be left, and why: one of the reasons is tapped. */
async function showPreview(app: AppealsFaceApp, ctx: Ctx, appeal: Appeal, words: string): Promise<void> {
  const sign = fragmentSign(words);
  const reasons = STRIKE_REASONS.map((why) => [button(ctx.label(STRIKE_WHY[why]), 'appeals:op-strike-why', appeal.id, why, sign)]);
  const again = [button(ctx.label('appeals-strike-again-button'), 'appeals:op-strike', appeal.id)];
  const lines = [...(await previewLines(app, ctx, appeal, words)), ctx.say('appeals-strike-why-ask')];
  await show(ctx, lines.join('\n'), keyboard([...reasons, again, backTo(ctx, appeal.id)]));
}

async function previewLines(app: AppealsFaceApp, ctx: Ctx, appeal: Appeal, words: string): Promise<string[]> {
  const struck = (await textsOf(app.db, appeal)).map((text) => strikeWords(text, words)).filter(({ count }) => count > 0);
  const each = Math.max(PREVIEW_CHARS_MIN, Math.floor(PREVIEW_CHARS_MAX / Math.max(1, struck.length)));
  const shown = struck.slice(0, PREVIEW_CHARS_MAX / PREVIEW_CHARS_MIN);
  return [
    ctx.say('appeals-strike-preview', { ...headOf(ctx, appeal), n: struck.reduce((sum, { count }) => sum + count, 0) }),
    ...shown.map(({ text }) => ctx.say('appeals-card-text', { text: aroundMarks(text, each) })),
  ];
}

/** Which words, of which case, and why. */
interface Strike {
  readonly id: number;
  readonly why: StrikeReason;
  readonly sign: string;
}

export const aStrike: TapReader<Strike> = ([id = '', why = '', sign, ...more]) => {
  const [of, reason] = [anId([id]), oneOf(...STRIKE_REASONS)([why])];
  return more.length === 0 && of !== undefined && reason && isSign(sign) ? { id: of, why: reason, sign } : undefined;
};
export const aFound = aSign;

/** Once more, with the reason. */
export async function askStrikeSure(app: AppealsFaceApp, ctx: TapCtx, { id, why, sign }: Strike): Promise<void> {
  const appeal = await findForStrike(app, ctx, id);
  if (!appeal) return await show(ctx, ctx.say('fault-gone'));
  const words = await wordsBy(app, ctx, appeal, sign);
  if (words === undefined) return await askStrike(app, ctx, id);
  const lines = [
    ...(await previewLines(app, ctx, appeal, words)),
    ctx.say('appeals-strike-why', { why: ctx.label(STRIKE_WHY[why]) }),
    ctx.say('appeals-strike-sure'),
  ];
  const yes = [button(ctx.label('appeals-strike-yes-button'), 'appeals:op-strike-yes', id, why, sign)];
  await show(ctx, lines.join('\n'), keyboard([yes, backTo(ctx, id)]));
}

/** They are gone now, or were before. */
export async function takeStrike(app: AppealsFaceApp, ctx: TapCtx, { id, why, sign }: Strike): Promise<void> {
  const found = await findAtDesk(app, ctx, id);
  if (!found || !mayModerate(ctx.caller, found.appeal)) return await show(ctx, ctx.say('fault-gone'));
  const words = await wordsBy(app, ctx, found.appeal, sign);
  // A second tap: they are struck out, and kept nowhere.
  if (words === undefined) return await openCaseScreen(app, ctx, id);
  const struck = await onceAnUpdate('struck', () => strikeCase(app, officialOf(ctx, 'operator'), id, { words, why }));
  (await ctx.session).striking = undefined;
  const html = struck.ok ? ctx.say('appeals-strike-done', { n: struck.value }) : ctx.say('appeals-strike-gone');
  await show(ctx, html, keyboard([[button(ctx.label('appeals-open-button'), 'appeals:case', id)]]));
}

/** The words that a button means: those that were typed last, or that the bot finds itself. */
async function wordsBy(app: AppealsFaceApp, ctx: Ctx, appeal: Appeal, sign: string): Promise<string | undefined> {
  const { striking } = await ctx.session;
  if (striking?.appeal === appeal.id && fragmentSign(striking.words) === sign) return striking.words;
  return findStrikable(await textsOf(app.db, appeal)).find((words) => fragmentSign(words) === sign);
}
