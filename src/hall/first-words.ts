import type { Ctx } from '../platform/telegram/context.ts';
import { readSaid, type Said } from '../rooms/appeals/index.ts';
import type { HallApp } from './app.ts';

/** Nothing that somebody wrote is kept for longer before he has consented; it is never written to the database. */
const KEPT_SECONDS = 60 * 60;
/** As many as an album has. */
const MESSAGES_MAX = 10;

/** Keeps for an hour what somebody says before he has chosen a language and consented, so that he need not say it twice. */
export async function keepFirstWords(app: HallApp, ctx: Ctx): Promise<void> {
  const said = ctx.message && readSaid(ctx.message);
  if (!said?.ok || said.value.text?.startsWith('/')) return;
  const kept = await listWords(app, ctx);
  if (kept.length >= MESSAGES_MAX || kept.some((one) => one.messageId === said.value.messageId)) return;
  await keepWords(app, ctx, [...kept, said.value]);
}

/** Keeps what waits for a decision of the person; nothing: what waited has gone where it belongs. */
export async function keepWords(app: HallApp, ctx: Ctx, words: readonly Said[]): Promise<void> {
  if (words.length === 0) await app.store.delete(keyOf(ctx));
  else await app.store.set(keyOf(ctx), JSON.stringify(words), KEPT_SECONDS);
}

export async function listWords(app: HallApp, ctx: Ctx): Promise<readonly Said[]> {
  const kept = await app.store.get(keyOf(ctx));
  return kept === null ? [] : (JSON.parse(kept) as Said[]);
}

function keyOf(ctx: Ctx): string {
  return `first-words:${ctx.chatId ?? 'none'}`;
}
