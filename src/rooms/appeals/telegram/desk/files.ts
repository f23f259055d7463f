import type { Ctx } from '../../../../platform/telegram/context.ts';
import type { TapCtx } from '../../../../platform/telegram/face.ts';
import { isRefusedFile } from '../../../../platform/telegram/faults.ts';
import { show, tell } from '../../../../platform/telegram/screens.ts';
import { listEvents, listFiles, type ShownFile } from '../../queries/events.ts';
import type { AppealsFaceApp } from '../app.ts';
import { eventLine } from '../words.ts';
import { findReadable } from './case.ts';

/** What came with a case and its answers, each as it came: for its author, and for officials who may open it. */
export async function sendFiles(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  const appeal = await findReadable(app, ctx, id);
  if (!appeal) return await show(ctx, ctx.say('fault-gone'));
  const files = await listFiles(app.db, id);
  if (files.length === 0) return await tell(ctx, ctx.say('appeals-files-none'));
  const reader = appeal.personId === ctx.caller.personId ? 'resident' : 'official';
  const bringing = (await listEvents(app.db, id)).filter((event) => files.some((file) => file.eventId === event.id));
  for (const event of bringing) {
    // Who sent which is said only where that could be asked.
    if (bringing.length > 1) await tell(ctx, eventLine(app, ctx, event, reader));
    for (const file of files.filter((one) => one.eventId === event.id)) await showFile(ctx, file);
  }
}

/** One that Telegram refuses says so in its place, and the later ones come all the same. */
export async function showFile(ctx: Ctx, file: Pick<ShownFile, 'kind' | 'fileId'>): Promise<void> {
  try {
    await sendFile(ctx, file);
  } catch (error) {
    if (!isRefusedFile(error)) throw error;
    await tell(ctx, ctx.say('appeals-file-refused'));
  }
}

async function sendFile(ctx: Ctx, { kind, fileId }: Pick<ShownFile, 'kind' | 'fileId'>): Promise<unknown> {
  switch (kind) {
    case 'photo':
      return await ctx.replyWithPhoto(fileId);
    case 'voice':
      return await ctx.replyWithVoice(fileId);
    case 'video':
      return await ctx.replyWithVideo(fileId);
    case 'video_note':
      return await ctx.replyWithVideoNote(fileId);
    case 'audio':
      return await ctx.replyWithAudio(fileId);
    case 'document':
      return await ctx.replyWithDocument(fileId);
  }
}
