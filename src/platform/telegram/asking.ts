import type { Message } from 'grammy/types';
import { isAnsweredAlbum } from './album.ts';
import type { Ctx, Question } from './context.ts';
import { tell } from './screens.ts';

export type { Question } from './context.ts';

type Is<Q extends Question> = (question: Question) => question is Q;

/** What was asked last, where it is a question of this kind. */
export async function questionOf<Q extends Question>(ctx: Ctx, is: Is<Q>): Promise<Q | undefined> {
  const { asking } = await ctx.session;
  return typeof asking === 'object' && is(asking) ? asking : undefined;
}

/** The question of this kind that a message answers: not where another message has. */
export async function questionFor<Q extends Question>(ctx: Ctx, is: Is<Q>): Promise<Q | undefined> {
  const question = await questionOf(ctx, is);
  return question && (question.heard === undefined || question.heard === ctx.message?.message_id) ? question : undefined;
}

/** The text of an answer; where it is a picture or a file, says that it must be a text. */
export async function textOf(ctx: Ctx, message: Message): Promise<string | undefined> {
  if (message.text === undefined && !(await isAnsweredAlbum(ctx, message.media_group_id))) await tell(ctx, ctx.say('fault-text-only'));
  return message.text;
}

/** Whatever is typed from now on is no answer to a question of this kind. @returns whether one was awaited */
export async function leaveQuestion<Q extends Question>(ctx: Ctx, is: Is<Q>): Promise<boolean> {
  const question = await questionOf(ctx, is);
  if (!question) return false;
  (await ctx.session).asking = undefined;
  return question.heard === undefined;
}

/** The same of a question of whatever kind, where something else was tapped. */
export async function leaveAnyQuestion(ctx: Ctx): Promise<void> {
  const screen = await ctx.session;
  if (typeof screen.asking === 'object') screen.asking = undefined;
}
