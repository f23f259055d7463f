import type { Update } from 'grammy/types';
import type { FakeTelegram, Saying } from './fake-telegram.ts';
import { tapUpdate, textUpdate } from './updates.ts';
import type { Webhook } from './webhook.ts';

/** What is not said by then is lost, and not late. */
const PATIENCE_MS = 15_000;

export interface Heard extends Saying {
  /** When the whole call had arrived (performance.now). */
  readonly at: number;
}

/** All phones of one Telegram; what the bot says to anybody else is not looked at. */
export class Phones {
  private readonly byChat = new Map<number, Phone>();
  private readonly webhook: Webhook;
  /** Updates, since the beginning. */
  sent = 0;

  constructor(telegram: FakeTelegram, webhook: Webhook) {
    this.webhook = webhook;
    const hear = (chatId: number, saying: Saying): void => this.byChat.get(chatId)?.hear(saying);
    telegram.onMessage = hear;
    telegram.onEdit = hear;
  }

  of(chatId: number): Phone {
    const phone = this.byChat.get(chatId) ?? new Phone(chatId, (update) => this.send(update));
    this.byChat.set(chatId, phone);
    return phone;
  }

  private async send(update: Update): Promise<void> {
    this.sent += 1;
    await this.webhook.post(update);
  }
}

/** One person before the chat with the bot: taps only what stands there, writes, waits for what is said. */
export class Phone {
  private readonly chatId: number;
  private readonly send: (update: Update) => Promise<void>;
  /** Since the person's last act. */
  private heard: Heard[] = [];
  private readonly waiting = new Set<(heard: Heard) => void>();

  constructor(chatId: number, send: (update: Update) => Promise<void>) {
    this.chatId = chatId;
    this.send = send;
  }

  hear({ text, reply_markup }: Saying): void {
    const heard = { ...(text !== undefined && { text }), ...(reply_markup && { reply_markup }), at: performance.now() };
    this.heard.push(heard);
    for (const listen of this.waiting) listen(heard);
  }

  /** What is said with such a button since the last act, or comes now. @throws Error when it does not come */
  async sees(button: RegExp): Promise<Heard> {
    const said = this.heard.findLast((heard) => dataOf(heard, button) !== undefined);
    if (said) return said;
    return await new Promise((resolve, reject) => {
      const given = setTimeout(() => {
        this.waiting.delete(listen);
        reject(new Error(`Nothing was said with a button ${button} in ${PATIENCE_MS} ms: an update or a message is lost`));
      }, PATIENCE_MS);
      const listen = (heard: Heard): void => {
        if (dataOf(heard, button) === undefined) return;
        clearTimeout(given);
        this.waiting.delete(listen);
        resolve(heard);
      };
      this.waiting.add(listen);
    });
  }

  /** Taps the button as soon as it is there. Resolves when Telegram knows that the tap arrived. @param onSent hears when it left */
  async tap(button: RegExp, onSent: (at: number) => void = () => undefined): Promise<void> {
    const data = dataOf(await this.sees(button), button) ?? '';
    this.heard = [];
    onSent(performance.now());
    await this.send(tapUpdate(this.chatId, data));
  }

  async says(text: string): Promise<void> {
    this.heard = [];
    await this.send(textUpdate(this.chatId, text));
  }
}

function dataOf({ reply_markup }: Saying, button: RegExp): string | undefined {
  const buttons = reply_markup?.inline_keyboard?.flat() ?? [];
  return buttons.find(({ callback_data }) => callback_data !== undefined && button.test(callback_data))?.callback_data;
}
