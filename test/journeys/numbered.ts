/** Buttons that carry the same, mostly one number; whether it is anybody's is looked up behind them, see reach.chat.test.ts. */
export function numbered(room: string, verbs: string, sample = ':1'): Record<string, () => readonly string[]> {
  return Object.fromEntries(verbs.split(' ').map((verb) => [`${room}:${verb}`, () => [sample]]));
}
