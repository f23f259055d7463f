import { leaveQuestion, questionFor, textOf } from '../../../platform/telegram/asking.ts';
import type { Ctx, Screen } from '../../../platform/telegram/context.ts';
import type { DirectoryFaceApp } from './app.ts';
import { takeDoubt } from './doubts/ask.ts';
import { takePart } from './edit/part.ts';
import { isCardQuestion } from './question.ts';

/** Takes the answer to a question about a card: what is wrong with it, what shall stand on it. @returns false where none was asked */
export async function hearAboutCard(app: DirectoryFaceApp, ctx: Ctx): Promise<boolean> {
  const asking = await questionFor(ctx, isCardQuestion);
  if (!asking || !ctx.message) return false;
  const text = await textOf(ctx, ctx.message);
  if (text === undefined) return true;
  if ('edit' in asking) await takePart(app, ctx, asking, text);
  else if (ctx.caller.consented) await takeDoubt(app, ctx, asking.wrong, { text });
  else await app.onward.askConsent(ctx);
  return true;
}

/** Whatever is typed from now on is no answer to a question about a card. @returns whether an answer was awaited */
export async function leaveCardQuestion(ctx: Ctx): Promise<boolean> {
  return await leaveQuestion(ctx, isCardQuestion);
}

/** Whether a place was asked for: the next text is its name. */
export function isPlaceAsked({ asking }: Screen): boolean {
  return typeof asking === 'string';
}
