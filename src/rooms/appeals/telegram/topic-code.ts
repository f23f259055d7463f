import type { TapReader } from '../../../platform/telegram/face.ts';

/** A topic's code, as a button carries it. */
export const aTopicCode: TapReader<string> = ([code = '', ...more]) =>
  more.length === 0 && /^[a-z_]{1,20}$/.test(code) ? code : undefined;
