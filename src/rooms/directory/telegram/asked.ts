import { isAnsweredAlbum } from '../../../platform/telegram/album.ts';
import type { CardQuestion, Ctx, Screen } from '../../../platform/telegram/context.ts';
import { tell } from '../../../platform/telegram/screens.ts';
import type { DirectoryFaceApp } from './app.ts';
import { takeDoubt } from './doubts/ask.ts';
import { takePart } from './edit/part.ts';

/** Takes the answer to a question about a card: what is wrong with it, what shall stand on it. @returns false where none was asked */
export async function hearAboutCard(app: DirectoryFaceApp, ctx: Ctx): Promise<boolean> {
  const asking = await questionOf(ctx);
  const message = ctx.message;
  if (!asking || !message || (asking.heard !== undefined && asking.heard !== message.message_id)) return false;
  if (message.text === undefined) {
    if (!(await isAnsweredAlbum(ctx, message.media_group_id))) await tell(ctx, ctx.say('fault-text-only'));
  } else if ('edit' in asking) await takePart(app, ctx, asking, message.text);
  else if (ctx.caller.consented) await takeDoubt(app, ctx, asking.wrong, { text: message.text });
  else await app.onward.askConsent(ctx);
  return true;
}

/** Whatever is typed from now on is no answer to a question about a card. @returns whether an answer was awaited */
export async function leaveCardQuestion(ctx: Ctx): Promise<boolean> {
  const asking = await questionOf(ctx);
  if (!asking) return false;
  const screen = await ctx.session;
  screen.asking = undefined;
  return asking.heard === undefined;
}

async function questionOf(ctx: Ctx): Promise<CardQuestion | undefined> {
  const { asking } = await ctx.session;
  return asking === undefined || typeof asking === 'string' || 'calendar' in asking || 'official' in asking ? undefined : asking;
}

/** Whether a place was asked for: the next text is its name. */
export function isPlaceAsked({ asking }: Screen): boolean {
  return typeof asking === 'string';
}
