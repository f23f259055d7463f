export const RULES = [
  'arrow',
  'door-only',
  'room-arrow',
  'inside-room',
  'face-for-faces',
  'door-without-logic',
  'simulator-apart',
  'one-composition-root',
  'main-imports',
  'grammy-place',
  'import-readable',
  'circle',
  'sql-place',
  'own-schema',
  'query-begins-transaction',
  'query-names-columns',
  'pure-without-clock',
  'pure-without-world',
  'env-place',
  'console-place',
  'no-default-export',
  'no-enum',
  'file-length',
  'file-name',
  'words-in-locales',
  'known-place',
] as const;

export type Rule = (typeof RULES)[number];

/** One wall crossed. */
export interface Crossing {
  rule: Rule;
  path: string;
  line: number;
  what: string;
}
