import type { MessageEntity } from '@grammyjs/types';

type FoundType = 'bot_command' | 'mention' | 'hashtag' | 'url' | 'email' | 'phone_number';

/** What Telegram finds in a plain text by itself. The first that claims a stretch of text keeps it. */
const PATTERNS: readonly (readonly [FoundType, RegExp])[] = [
  [
    'url',
    /\b(?:https?:\/\/)[^\s<>"]+[^\s<>".,!?;:)\]]|\b(?:[a-z0-9-]+\.)+(?:kz|com|org|net|ru|me|io|info|gov)\b(?:\/[^\s<>"]*[^\s<>".,!?;:)\]])?/gi,
  ],
  ['email', /\b[a-z0-9._%+-]+@[a-z0-9.-]+\.[a-z]{2,}\b/gi],
  ['bot_command', /(?<![\w/<>@])\/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![\w/<>])/g],
  ['mention', /(?<![\w@/])@[a-zA-Z][a-zA-Z0-9_]{2,31}\b/g],
  ['hashtag', /(?<![\p{L}\p{N}_])#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*/gu],
  ['phone_number', /(?<![\w+])(?:\+\d[\d\s()-]{8,17}\d|8[\s(]?7\d{2}[\d\s()-]{6,11}\d)(?!\w)/g],
];
const MAY_CONTAIN = /[/@#.+]|\d{4}/;

/** Entities found in `text`, none of them touching the links, code or mentions of `given`. */
export function findEntities(text: string, given: readonly MessageEntity[]): MessageEntity[] {
  if (!MAY_CONTAIN.test(text)) return [];
  const taken = given
    .filter((entity) => ['code', 'pre', 'text_link', 'text_mention'].includes(entity.type))
    .map(({ offset, length }) => ({ offset, length }));
  const found: MessageEntity[] = [];
  for (const [type, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const place = { offset: match.index, length: match[0].length };
      if (taken.some((other) => place.offset < other.offset + other.length && other.offset < place.offset + place.length)) continue;
      // An e-mail address holds a domain: the whole address wins over its domain.
      if (type === 'url' && (text[match.index - 1] === '@' || text[match.index + match[0].length] === '@')) continue;
      taken.push(place);
      found.push({ type, ...place });
    }
  }
  return found.toSorted((a, b) => a.offset - b.offset);
}
