import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const BOT_TOKEN = '424242:the-token-of-the-benches-0000000';

/** What the bot says to a chat, as the call has it. */
export interface Saying {
  readonly text?: string;
  readonly reply_markup?: { readonly inline_keyboard?: readonly (readonly SaidButton[])[] };
}

interface SaidButton {
  readonly callback_data?: string;
  readonly copy_text?: { readonly text: string };
}

export interface FakeTelegram {
  /** What the bot takes as its apiRoot. */
  readonly url: string;
  /** How often each method was called. */
  readonly counts: ReadonlyMap<string, number>;
  /** Hears of every message that the bot sends, when the whole call has arrived and before it is answered. */
  onMessage: (chatId: number, saying: Saying) => void;
  /** Hears of every message whose text the bot changes, likewise. */
  onEdit: (chatId: number, saying: Saying) => void;
  /** Resolves when the bot has said that it can be reached by webhook. */
  readonly webhookSet: Promise<void>;
  stop(): Promise<void>;
}

/**
 * The leanest Telegram that a bot can start on and answer to: no chats, no limits, no refusals. It lives in the process of the
 * load, so that the moment at which a reply arrives is read from the same clock as the moment at which its update left.
 */
export async function startFakeTelegram(): Promise<FakeTelegram> {
  const counts = new Map<string, number>();
  const webhook = Promise.withResolvers<void>();
  const server = createServer((request, response) => void answer(request, response));
  const telegram = {
    url: '',
    counts,
    onMessage: (_chatId: number, _saying: Saying): void => undefined,
    onEdit: (_chatId: number, _saying: Saying): void => undefined,
    webhookSet: webhook.promise,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.url?.slice(request.url.lastIndexOf('/') + 1) ?? '';
    const chunks: Uint8Array[] = [];
    for await (const chunk of request as AsyncIterable<Uint8Array>) chunks.push(chunk);
    counts.set(method, (counts.get(method) ?? 0) + 1);
    const body = Buffer.concat(chunks).toString('utf8');
    const asked = body === '' ? {} : (JSON.parse(body) as Asked);
    if (method === 'sendMessage' && asked.chat_id !== undefined) telegram.onMessage(asked.chat_id, asked);
    if (method === 'editMessageText' && asked.chat_id !== undefined) telegram.onEdit(asked.chat_id, asked);
    if (method === 'setWebhook') webhook.resolve();
    const said = JSON.stringify({ ok: true, result: resultOf(method, asked) });
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(said) }).end(said);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  telegram.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return telegram;
}

type Asked = Saying & { readonly chat_id?: number };

let lastMessageId = 0;

function resultOf(method: string, asked: Asked): unknown {
  switch (method) {
    case 'getMe':
      return { id: 424242, is_bot: true, first_name: 'Bench', username: 'bench_bot', can_join_groups: true };
    case 'sendMessage':
    case 'editMessageText':
      lastMessageId += 1;
      return { message_id: lastMessageId, date: 1_795_000_000, chat: { id: asked.chat_id, type: 'private' }, text: asked.text };
    case 'getMyName':
      return { name: '' };
    case 'getMyDescription':
      return { description: '' };
    case 'getMyShortDescription':
      return { short_description: '' };
    case 'getMyCommands':
      return [];
    default:
      return true;
  }
}
