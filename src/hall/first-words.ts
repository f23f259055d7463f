import type { Ctx } from '../platform/telegram/context.ts';
import { readSaid, type Said } from '../rooms/appeals/index.ts';
import type { HallApp } from './app.ts';

/** Said, and waiting for the person's decision. */
export interface Waiting extends Said {
  /** He has said that it is for the akim. */
  readonly isLetter?: boolean;
  /** It was looked up as a place, and only resembled one or none. */
  readonly isLookedUp?: boolean;
}

/** Nothing that somebody wrote is kept for longer before he has consented. In the database it is only until it is answered, as any update. */
const KEPT_SECONDS = 60 * 60;
/** As many as a letter takes. */
const MESSAGES_MAX = 30;

/** Keeps for an hour what somebody says before he has chosen a language and consented, so that he need not say it twice. */
export async function keepFirstWords(app: HallApp, ctx: Ctx): Promise<void> {
  const said = ctx.message && readSaid(ctx.message);
  if (!said?.ok || said.value.text?.startsWith('/')) return;
  const kept = await listWords(app, ctx);
  if (kept.length >= MESSAGES_MAX || kept.some((one) => one.messageId === said.value.messageId)) return;
  await keepWords(app, ctx, [...kept, said.value]);
}

/** Keeps what waits for a decision of the person; nothing: what waited has gone where it belongs. */
export async function keepWords(app: HallApp, ctx: Ctx, words: readonly Waiting[]): Promise<void> {
  if (words.length === 0) await app.store.delete(keyOf(ctx));
  else await app.store.set(keyOf(ctx), JSON.stringify(words), KEPT_SECONDS);
}

export async function listWords(app: HallApp, ctx: Ctx): Promise<readonly Waiting[]> {
  const kept = await app.store.get(keyOf(ctx));
  return kept === null ? [] : (JSON.parse(kept) as Waiting[]);
}

function keyOf(ctx: Ctx): string {
  return `first-words:${ctx.chatId ?? 'none'}`;
}
