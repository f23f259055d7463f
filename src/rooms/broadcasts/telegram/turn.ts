import type { InlineKeyboardMarkup } from 'grammy/types';
import { clip } from '../../../kernel/locale/index.ts';
import { voiceIn } from '../../../platform/speech/index.ts';
import { button, keyboard } from '../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import { findPlaces, serves } from '../../directory/index.ts';
import { takeText } from '../actions.ts';
import type { Draft } from '../queries.ts';
import type { TextRefusal } from '../rules.ts';
import type { BroadcastsFaceApp } from './app.ts';
import { wordNotice } from './words.ts';

/** What is repeated to the author of his own words. */
const QUERY_CHARS_MAX = 60;

/** What is said next; plain JSON, because a conversation replays it. */
export interface Turn {
  readonly messages: readonly { readonly html: string; readonly markup?: InlineKeyboardMarkup }[];
  /** Texts are no longer asked for: the rest is taps. */
  readonly isOver: boolean;
}

export interface Said {
  readonly messageId: number;
  /** Null for a message without text. */
  readonly text: string | null;
}

/** One turn of composing a notice: what the author said goes into the draft, and the draft says what is asked next. */
export async function takeTurn(app: BroadcastsFaceApp, ctx: Ctx, said: Said): Promise<Turn> {
  const { draft, refusal } = await takeText(app, ctx.caller.personId, said);
  // Sent or dropped by a tap that this conversation has not heard of.
  if (!draft) return { messages: [{ html: ctx.say('fault-gone') }], isOver: true };
  if (refusal) return { messages: [{ html: wordRefusal(ctx, refusal), markup: wayOut(ctx, draft) }], isOver: false };
  const isNew = draft.lastMessageId === said.messageId;
  if (draft.step === 'area' && !isNew && said.text !== null) return await searchArea(app, ctx, draft, said.text);
  return askNext(app, ctx, draft);
}

/** What the draft asks for now. */
export function askNext(app: BroadcastsFaceApp, ctx: Ctx, draft: Draft): Turn {
  switch (draft.step) {
    case 'text-kk':
      return { messages: [{ html: ctx.say('broadcasts-text-kk-ask'), markup: wayOut(ctx, draft) }], isOver: false };
    case 'text-ru':
      return { messages: [{ html: ctx.say('broadcasts-text-ru-ask'), markup: wayOut(ctx, draft) }], isOver: false };
    case 'area':
    case 'confirm':
      return { messages: preview(app, ctx, draft), isOver: false };
  }
}

/** Both messages exactly as they arrive, but for the place, which is chosen next. */
function preview(app: BroadcastsFaceApp, ctx: Ctx, draft: Draft): Turn['messages'] {
  const buttons = keyboard([
    [button(ctx.label('broadcasts-area-button'), 'broadcasts:area', draft.id)],
    [button(ctx.label('broadcasts-edit-button'), 'broadcasts:edit', draft.id)],
    [button(ctx.label('broadcasts-cancel-button'), 'broadcasts:cancel', draft.id)],
  ]);
  return [
    { html: wordNotice(app, voiceIn(app.speech, 'kk'), draft.textKk ?? '', '…') },
    { html: wordNotice(app, voiceIn(app.speech, 'ru'), draft.textRu ?? '', '…') },
    { html: ctx.say('broadcasts-preview'), markup: buttons },
  ];
}

async function searchArea(app: BroadcastsFaceApp, ctx: Ctx, draft: Draft, text: string): Promise<Turn> {
  const toPlace = (code: string) => ['broadcasts:to', draft.id, code];
  const { result, lines, buttons } = await findPlaces(app.directory, ctx, text, toPlace, (chain) => serves(ctx, chain));
  const pick = button(ctx.label('broadcasts-area-button'), 'broadcasts:area', draft.id);
  const html = [wordSearched(app, ctx, text, result), ...lines].join('\n');
  return { messages: [{ html, markup: keyboard([...buttons, [pick]]) }], isOver: false };
}

function wordSearched(app: BroadcastsFaceApp, ctx: Ctx, text: string, { kind, total }: { kind: string; total: number }): string {
  if (kind === 'found') return ctx.say('directory-search-found', { n: total });
  // There is such a place, but not in the author's area: to say that there is none would be false.
  if (app.directory.search.find(text, { limit: 1 }).kind === 'found') return ctx.say('broadcasts-area-outside');
  return ctx.say(kind === 'none' ? 'directory-search-none' : 'directory-search-guess', { query: clip(text.trim(), QUERY_CHARS_MAX) });
}

function wordRefusal(ctx: Ctx, refusal: TextRefusal): string {
  switch (refusal.reason) {
    case 'text-only':
      return ctx.say('broadcasts-text-only');
    case 'too-long':
      return ctx.say('broadcasts-text-long', { n: refusal.chars, max: refusal.charsMax });
  }
}

function wayOut(ctx: Ctx, draft: Draft): InlineKeyboardMarkup {
  return keyboard([[button(ctx.label('broadcasts-cancel-button'), 'broadcasts:cancel', draft.id)]]);
}
