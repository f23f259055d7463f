import type { MessageEntity } from '@grammyjs/types';
import { badRequest } from './errors.ts';

export interface Formatted {
  text: string;
  entities: MessageEntity[];
}

const SIMPLE_TAGS: Readonly<Record<string, MessageEntity.CommonMessageEntity['type']>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  code: 'code',
};
const KNOWN_TAGS: ReadonlySet<string> = new Set([...Object.keys(SIMPLE_TAGS), 'a', 'pre', 'span', 'tg-emoji', 'tg-time', 'blockquote']);
const NAMED_CHARACTERS: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

interface OpenTag {
  name: string;
  attributes: Readonly<Record<string, string>>;
  offset: number;
}

const refuse = (reason: string) => badRequest(`can't parse entities: ${reason}`, 'bad_entities');

/**
 * Telegram's HTML to text and entities; offsets in UTF-16 units.
 * Throws BotApiError with Telegram's words and byte offsets. Source: tdlib, MessageEntity.cpp, parse_html.
 */
export function parseHtml(source: string): Formatted {
  const entities: MessageEntity[] = [];
  const open: OpenTag[] = [];
  let text = '';
  let at = 0;
  const byteOffset = (index: number) => Buffer.byteLength(source.slice(0, index));
  while (at < source.length) {
    const next = nextSpecial(source, at);
    text += source.slice(at, next);
    at = next;
    if (at >= source.length) break;
    if (source[at] === '&') {
      const character = readCharacter(source, at);
      text += character.text;
      at = character.end;
    } else if (source[at + 1] === '/') {
      at = closeTag(source, at, byteOffset, open, entities, text);
    } else {
      const tag = readStartTag(source, at, byteOffset);
      open.push({ name: tag.name, attributes: tag.attributes, offset: text.length });
      at = tag.end;
    }
  }
  const unclosed = open.at(-1);
  if (unclosed !== undefined) throw refuse(`Can't find end tag corresponding to start tag "${unclosed.name}"`);
  return { text, entities: sortEntities(entities.map(withoutLanguage)) };
}

/** By place; at the same place the longer first, so that what contains comes before what is contained. */
export function sortEntities(entities: readonly MessageEntity[]): MessageEntity[] {
  return entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length);
}

function nextSpecial(source: string, from: number): number {
  for (let at = from; at < source.length; at++) if (source[at] === '<' || source[at] === '&') return at;
  return source.length;
}

function readCharacter(source: string, at: number): { text: string; end: number } {
  const found = /^&(?:#(?:x([0-9a-f]{1,6})|(\d{1,7}))|(lt|gt|amp|quot));?/i.exec(source.slice(at, at + 12));
  if (found === null) return { text: '&', end: at + 1 };
  const [whole, hex, decimal, name] = found;
  const end = at + whole.length;
  if (name !== undefined) return { text: NAMED_CHARACTERS[name.toLowerCase()] ?? '&', end };
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code === 0 || code > 0x10ffff ? { text: '&', end: at + 1 } : { text: String.fromCodePoint(code), end };
}

function readStartTag(source: string, begin: number, byteOffset: (index: number) => number) {
  const where = ` at byte offset ${byteOffset(begin)}`;
  let at = begin + 1;
  while (at < source.length && !/[\s>]/.test(source.charAt(at))) at++;
  if (at >= source.length) throw refuse(`Unclosed start tag${where}`);
  const name = source.slice(begin + 1, at).toLowerCase();
  if (!KNOWN_TAGS.has(name)) throw refuse(`Unsupported start tag "${name}"${where}`);
  const attributes: Record<string, string> = {};
  for (;;) {
    while (/\s/.test(source.charAt(at))) at++;
    if (source[at] === '>') break;
    if (at >= source.length) throw refuse(`Unclosed start tag${where}`);
    const found = /^([^\s=>]*)\s*(=)?\s*(?:"([^"]*)"|'([^']*)'|([a-z0-9.-]+))?/i.exec(source.slice(at));
    const [whole = '', key = '', equals, double, single, bare] = found ?? [];
    if (key === '') throw refuse(`Empty attribute name in the tag "${name}"${where}`);
    if (equals === undefined) {
      if (key !== 'expandable') throw refuse(`Expected equal sign in declaration of an attribute of the tag "${name}"${where}`);
      attributes[key] = '';
      at += key.length;
      continue;
    }
    const value = double ?? single ?? bare;
    if (value === undefined) throw refuse(`Unexpected end of name token${where}`);
    attributes[key.toLowerCase()] = value.replaceAll(/&[^;]{1,9};/g, (coded) => readCharacter(coded, 0).text);
    at += whole.length;
  }
  if (name === 'span' && attributes['class'] !== 'tg-spoiler') throw refuse(`Tag "span" must have class "tg-spoiler"${where}`);
  return { name, attributes, end: at + 1 };
}

function closeTag(
  source: string,
  begin: number,
  byteOffset: (index: number) => number,
  open: OpenTag[],
  entities: MessageEntity[],
  text: string,
): number {
  const where = ` at byte offset ${byteOffset(begin)}`;
  const tag = open.pop();
  if (tag === undefined) throw refuse(`Unexpected end tag${where}`);
  let at = begin + 2;
  while (at < source.length && !/[\s>]/.test(source.charAt(at))) at++;
  const name = source.slice(begin + 2, at).toLowerCase();
  while (/\s/.test(source.charAt(at))) at++;
  if (source[at] !== '>') throw refuse(`Unclosed end tag${where}`);
  if (name !== '' && name !== tag.name) throw refuse(`Unmatched end tag${where}, expected "</${tag.name}>", found "</${name}>"`);
  const entity = entityOf(tag, text, entities);
  if (entity !== undefined) entities.push(entity);
  return at + 1;
}

function entityOf(tag: OpenTag, text: string, entities: MessageEntity[]): MessageEntity | undefined {
  const place = { offset: tag.offset, length: text.length - tag.offset };
  if (place.length === 0) return undefined;
  const simple = SIMPLE_TAGS[tag.name];
  if (tag.name === 'code') return codeEntity(tag, place);
  if (simple !== undefined) return { type: simple, ...place };
  switch (tag.name) {
    case 'span':
      return { type: 'spoiler', ...place };
    case 'blockquote':
      return { type: 'expandable' in tag.attributes ? 'expandable_blockquote' : 'blockquote', ...place };
    case 'tg-emoji':
      return { type: 'custom_emoji', ...place, custom_emoji_id: tag.attributes['emoji-id'] ?? '' };
    case 'pre':
      return preEntity(place, entities);
    case 'a': {
      const url = tag.attributes['href'] ?? text.slice(tag.offset);
      return /^(https?|tg|mailto|tel):|^[^\s:]+\.[^\s]+$/i.test(url) ? { type: 'text_link', ...place, url } : undefined;
    }
    default:
      return undefined;
  }
}

/** `<pre><code class="language-x">` becomes one entity, so the inner code remembers the language until its pre closes. */
function codeEntity(tag: OpenTag, place: { offset: number; length: number }): MessageEntity {
  const language = /^language-(.+)$/.exec(tag.attributes['class'] ?? '')?.[1];
  return language === undefined ? { type: 'code', ...place } : Object.assign({ type: 'code' as const, ...place }, { language });
}

function preEntity(place: { offset: number; length: number }, entities: MessageEntity[]): MessageEntity {
  const inner = entities.at(-1);
  if (inner?.type !== 'code' || inner.offset !== place.offset || inner.length !== place.length) return { type: 'pre', ...place };
  entities.pop();
  const language = 'language' in inner ? String(inner.language) : undefined;
  return language === undefined ? { type: 'pre', ...place } : { type: 'pre', ...place, language };
}

/** The language means something in a pre only. */
function withoutLanguage(entity: MessageEntity): MessageEntity {
  return entity.type === 'code' ? { type: 'code', offset: entity.offset, length: entity.length } : entity;
}
