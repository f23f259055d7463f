import type { ReplyKeyboardMarkup } from 'grammy/types';
import { type FaceKind, isFor } from '../kernel/caller.ts';
import type { WordKey } from '../kernel/locale/index.ts';
import { inRows } from '../platform/telegram/buttons.ts';
import type { Ctx } from '../platform/telegram/context.ts';
import { setCommands } from '../platform/telegram/profile.ts';
import { tell } from '../platform/telegram/screens.ts';
import { COMMANDS_OF } from './profile.ts';

/** Six buttons at most, two a row: at the thumb, and a text that Telegram keeps for 24 h where it keeps a tap for 150 s. */
export const MENUS: Record<FaceKind, readonly WordKey[]> = {
  resident: [
    'menu-resident-akim-button',
    'menu-resident-write-button',
    'menu-resident-appeals-button',
    'menu-resident-village-button',
    'menu-resident-surveys-button',
    'menu-help-button',
  ],
  akim: [
    'menu-akim-inbox-button',
    'menu-akim-due-button',
    'menu-akim-news-button',
    'menu-akim-summary-button',
    'menu-akim-card-button',
    'menu-help-button',
  ],
  staff: ['menu-akim-inbox-button', 'menu-akim-due-button', 'menu-staff-handed-button', 'menu-help-button'],
  operator: [
    'menu-operator-queue-button',
    'menu-operator-send-button',
    'menu-operator-survey-button',
    'menu-operator-akims-button',
    'menu-operator-health-button',
    'menu-help-button',
  ],
};

export async function showMenu(ctx: Ctx): Promise<void> {
  await tell(ctx, ctx.say('menu-show'), menuOf(ctx));
  await showCommands(ctx);
}

/** An official's or a helper's chat lists his commands as well; set once for each language, and taken back when he no longer is one. */
async function showCommands(ctx: Ctx): Promise<void> {
  const screen = await ctx.session;
  const isHelper = ctx.caller.face === 'resident' && isFor('helper', ctx.caller);
  const shown = isHelper ? 'helper' : ctx.caller.face;
  const commands = COMMANDS_OF[shown];
  const wanted = commands && `${shown}:${ctx.language}`;
  if (screen.commands === wanted || !ctx.chat) return;
  const scope = { type: 'chat', chat_id: ctx.chat.id } as const;
  if (commands) await setCommands(ctx.api, ctx, commands, { scope });
  else await ctx.api.deleteMyCommands({ scope });
  screen.commands = wanted;
}

export function menuOf(ctx: Ctx): ReplyKeyboardMarkup {
  const labels = MENUS[ctx.caller.face].map((key) => ({ text: ctx.label(key) }));
  return { keyboard: inRows(labels), is_persistent: true, resize_keyboard: true };
}

/** A label as people's keyboards may still have it: another language, without the icon, other case or spaces. */
export function foldLabel(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} ]/gu, '')
    .replaceAll(/ +/g, ' ')
    .trim();
}
