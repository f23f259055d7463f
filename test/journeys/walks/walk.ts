import { vi } from 'vitest';
import type { PersonHandle } from '../../../src/simulator/index.ts';
import type { Bot } from '../../support/a-bot.ts';

/** A wizard walked from its beginning to its end by somebody new. */
export interface Walk {
  readonly name: string;
  /** Brings somebody who is about to begin. */
  bring(bot: Bot): Promise<Walker>;
  /** Resolves when the last screen is there. */
  go(walker: Walker): Promise<void>;
  /** What the database has of him at the end, without anything that differs from one person to another. */
  rows(bot: Bot, walker: Walker): Promise<unknown>;
  /** What has come to others of it in the end. It comes at the pace of the ledger: ask for many at once. */
  arrived?(bot: Bot, walker: Walker): Promise<unknown>;
  /** What he sees at the end goes on changing, or the ledger writes to him as well: how many calls that takes differs. */
  readonly isRestless?: true;
  /** Much of it is asked below, or said of what is done already: that stands there as often as it was tapped. */
  readonly isTalkative?: true;
}

export interface Walker {
  readonly person: PersonHandle;
  /** Our number of the case or the survey that was there before he began. */
  readonly subject?: number;
}

/** Longer than anything waits that failed, when many walk at once on a slow machine. */
export const PATIENCE_MS = 20_000;

export const see = (person: PersonHandle, text: string | RegExp) => person.sees(text, PATIENCE_MS);

/** Resolves when a button with this in its label is there. */
export function seeButton(person: PersonHandle, label: string): Promise<unknown> {
  return person.until(
    (messages) => messages.some((one) => (one.inlineKeyboard ?? []).flat().some((button) => button.text.includes(label))),
    PATIENCE_MS,
  );
}

/** One of a kind for each bot: made when it is first asked for. */
export function onceABot<T>(make: (bot: Bot) => Promise<T>): (bot: Bot) => Promise<T> {
  const made = new WeakMap<object, Promise<T>>();
  return (bot) => {
    const one = made.get(bot.sim) ?? make(bot);
    made.set(bot.sim, one);
    return one;
  };
}

/** Our number of somebody who is known. */
export async function numberOf(bot: Bot, person: PersonHandle): Promise<number> {
  const row = await bot.app.storage.db
    .selectFrom('identity.person')
    .select('id')
    .where('telegram_id', '=', person.id)
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Everything that the ledger has for him has been sent, and the ledger knows. */
export async function untilTold(bot: Bot, person: PersonHandle): Promise<void> {
  const told = bot.app.storage.db.selectFrom('delivery.message').select(['state']).where('chat_id', '=', person.id);
  const isTold = async () => {
    const rows = await told.execute();
    return rows.length > 0 && rows.every((row) => row.state === 'sent');
  };
  await vi.waitUntil(isTold, { timeout: PATIENCE_MS, interval: 20 });
}

const turns = new WeakMap<object, Promise<unknown>>();

/** Does this after whatever else was to be done in turn on the same bot: what one person does, he does one thing at a time. */
export function inTurn<T>(bot: Bot, act: () => Promise<T>): Promise<T> {
  const done = (turns.get(bot.sim) ?? Promise.resolve()).then(act);
  const settled = done.catch(() => undefined);
  turns.set(bot.sim, settled);
  return done;
}
