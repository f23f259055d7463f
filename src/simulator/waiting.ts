import { dumpChat, viewChat } from './view.ts';
import type { World, WorldEvents } from './world.ts';

export const WAIT_DEFAULT_MS = 5_000;

/** A wait that came to nothing; the message shows the chat as it was. */
export class WaitError extends Error {
  override readonly name = 'WaitError';
}

/** Waits until `look` finds something, looking now and at every `event`. Rejects with a WaitError whose text `tell` makes. */
export function untilEvent<Found>(
  world: World,
  event: keyof WorldEvents,
  look: () => Found | undefined | false | null,
  timeoutMs: number,
  tell: () => string,
): Promise<Found> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      world.events.off(event, check);
    };
    const check = () => {
      try {
        const found = look();
        if (found === undefined || found === false || found === null) return;
        stop();
        resolve(found);
      } catch (error) {
        stop();
        reject(error);
      }
    };
    const timer = setTimeout(() => {
      stop();
      reject(new WaitError(`Waited ${timeoutMs} ms in vain ${tell()}`));
    }, timeoutMs);
    world.events.on(event, check);
    check();
  });
}

/** A chat as text. */
export function tellChat(world: World, chatId: number): string {
  const record = world.chats.get(chatId);
  return record === undefined ? `  (no chat ${chatId})` : dumpChat(viewChat(world, record));
}
