import { readFile } from 'node:fs/promises';
import type { FileStore } from '../../platform/files/index.ts';
import type { DemoAkim } from './country.ts';

/** Drawn, of nobody, with the word «sample» on it: portrait.svg, as a picture, for the machine may have no letters to draw it with. */
const PORTRAIT = new URL('portrait.jpg', import.meta.url);
/** One akim of so many has a portrait, and the example of the screens. */
const EVERY = 7;

/** Gives some of the demo's akims a portrait, which is in the file store from then on. */
export async function withPortraits(
  files: Pick<FileStore, 'keep'>,
  akims: readonly DemoAkim[],
  exampleCode: string,
): Promise<(DemoAkim & { photoName: string | null })[]> {
  const { name } = await files.keep(await readFile(PORTRAIT));
  return akims.map((akim, at) => ({ ...akim, photoName: akim.unitCode === exampleCode || at % EVERY === 0 ? name : null }));
}
