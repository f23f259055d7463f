import { createHash } from 'node:crypto';
import type { Placard, Poster } from './poster.ts';
import { openThread } from './thread.ts';

/** Raised when the same poster or placard is drawn otherwise: what was drawn before is not sent any more. */
export const LAYOUT = 1;
const KEY_CHARS = 20;

export interface Charts {
  /** A page as a PNG. The same key is the same picture, to the dot; nothing is drawn before it is read. */
  pictureOf(page: Poster | Placard): { readonly key: string; read(): Promise<Buffer> };
}

/** Draws posters and placards, one after another. Who asks for what is being drawn gets the same picture. */
export function openCharts(): Charts {
  const draw = openThread();
  const underWay = new Map<string, Promise<Buffer>>();
  let last: Promise<unknown> = Promise.resolve();
  return {
    pictureOf: (page) => {
      const hash = createHash('sha256')
        .update(JSON.stringify([LAYOUT, page]))
        .digest('hex');
      const key = `poster:${hash.slice(0, KEY_CHARS)}`;
      return {
        key,
        read: async () => {
          const known = underWay.get(key);
          if (known) return await known;
          const drawing = last.then(() => draw(page)).finally(() => underWay.delete(key));
          underWay.set(key, drawing);
          last = drawing.catch(() => undefined);
          return await drawing;
        },
      };
    },
  };
}
