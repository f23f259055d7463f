import type { InlineKeyboardButton } from 'grammy/types';
import type { Voice } from '../speech/index.ts';
import { button } from './buttons.ts';

/** So many lines and their buttons are seen at once on a phone. */
const PAGE_ITEMS = 8;

/** One page of a list. */
export interface Page {
  /** From 1. */
  readonly number: number;
  readonly pages: number;
  /** How many of the list stand before it, and how many up to its end. */
  readonly from: number;
  readonly through: number;
}

/** The page that was asked for; the last one where the list has become shorter since the button was made. An empty list has one page. */
export function pageOf(asked: number, total: number): Page {
  const pages = Math.max(1, Math.ceil(total / PAGE_ITEMS));
  const number = Math.min(asked, pages);
  return { number, pages, from: (number - 1) * PAGE_ITEMS, through: number * PAGE_ITEMS };
}

/** Which page it is, where there are several. */
export function pageLines(voice: Voice, { number, pages }: Page): string[] {
  return pages > 1 ? [voice.say('menu-page', { page: number, pages })] : [];
}

/**
 * «Next», and «Back» to the page before.
 *
 * @param turn what a button to a page carries before the page's number
 * @param leave the button on the first page: back to where the list was opened
 */
export function pageRows(
  voice: Voice,
  { number, pages }: Page,
  turn: readonly (string | number)[],
  leave: InlineKeyboardButton[] = [],
): InlineKeyboardButton[][] {
  return [
    number < pages ? [button(voice.label('menu-next-button'), ...turn, number + 1)] : [],
    number > 1 ? [button(voice.label('menu-back-button'), ...turn, number - 1)] : leave,
  ];
}
