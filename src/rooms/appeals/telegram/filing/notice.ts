import type { InlineKeyboardButton } from 'grammy/types';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import { show, spend, tell } from '../../../../platform/telegram/screens.ts';
import { goOn } from '../../actions/filing/drafts.ts';
import { type Category, findCategory } from '../../queries/categories.ts';
import type { Draft } from '../../queries/drafts.ts';
import type { AppealsFaceApp } from '../app.ts';

/** Topics whose way besides the akim has a sentence of its own. */
const CERTIFICATES = 'docs';
export const CORRUPTION = 'corruption';

/** A message of its own, so that the phone sounds. Until there is no danger, what is said belongs to the letter. */
export async function askWhetherSafe(app: AppealsFaceApp, ctx: Ctx, draft: Draft): Promise<void> {
  const category = await findCategory(app.db, draft.categoryCode ?? '');
  await spend(ctx);
  const lines = [ctx.say('appeals-emergency'), ...(category ? bodyLines(ctx, category) : [])];
  const safe = [button(ctx.label('appeals-safe-button'), 'appeals:safe', draft.id)];
  await tell(ctx, lines.join('\n'), keyboard([safe, [cancelButton(ctx, draft)]]));
}

/** Who decides it besides the akim, and whether he shall have it all the same; or that it is about himself, and who gets it. @returns the letter where there is nothing to say any more */
export async function askElsewhere(app: AppealsFaceApp, ctx: Ctx, draft: Draft): Promise<Draft | undefined> {
  const category = await findCategory(app.db, draft.categoryCode ?? '');
  const other = [button(ctx.label('appeals-topic-more-button'), 'appeals:topics', draft.id, 1)];
  if (category?.addressee === 'operator') {
    const lines = [ctx.say('appeals-about-akim'), ...aboutAkimLines(ctx, category)];
    const on = [button(ctx.label('appeals-about-akim-button'), 'appeals:anyway', draft.id)];
    await show(ctx, lines.join('\n'), keyboard([on, other, [cancelButton(ctx, draft)]]));
    return undefined;
  }
  const lines = category ? bodyLines(ctx, category) : [];
  // The topic was changed meanwhile, and the akim decides it.
  if (lines.length === 0) return await goOn(app, ctx.caller.personId, draft.id);
  const anyway = [button(ctx.label('appeals-anyway-button'), 'appeals:anyway', draft.id)];
  const self = [button(ctx.label('appeals-self-button'), 'appeals:cancel', draft.id)];
  await show(ctx, [...lines, ctx.say('appeals-elsewhere-still')].join('\n'), keyboard([anyway, self, other]));
  return undefined;
}

function aboutAkimLines(ctx: Ctx, { code, phone }: Category): string[] {
  if (phone === null) return [];
  return [ctx.say(code === CORRUPTION ? 'appeals-about-akim-corruption' : 'appeals-elsewhere-phone', { phone })];
}

function bodyLines(ctx: Ctx, category: Category): string[] {
  const { phone } = category;
  const body = ctx.language === 'ru' ? category.bodyRu : category.bodyKk;
  if (body === null) return [];
  const isOfDocs = category.code === CERTIFICATES;
  return [
    ctx.say(isOfDocs ? 'appeals-elsewhere-docs' : 'appeals-elsewhere', { body }),
    ...(phone === null ? [] : [ctx.say(isOfDocs ? 'appeals-elsewhere-docs-phone' : 'appeals-elsewhere-phone', { phone })]),
  ];
}

export function cancelButton(ctx: Ctx, draft: Draft): InlineKeyboardButton {
  return button(ctx.label('appeals-cancel-button'), 'appeals:cancel', draft.id);
}
