import type { MessageEntity } from '@grammyjs/types';
import { badRequest } from './errors.ts';
import { findEntities } from './find-entities.ts';
import { type Formatted, parseHtml, sortEntities } from './html.ts';

export const TEXT_CHARS_MAX = 4096;
export const CAPTION_CHARS_MAX = 1024;

interface Given {
  text: unknown;
  parse_mode: unknown;
  entities: unknown;
}

/** The text of a message as Telegram would keep it. Throws BotApiError when it is empty, too long or badly marked up. */
export function readText(given: Given): Formatted {
  if (given.text === undefined || given.text === null || given.text === '') throw badRequest('message text is empty', 'empty_text');
  const formatted = format(given);
  if (formatted.text === '') throw badRequest('text must be non-empty', 'empty_text');
  if (formatted.text.length > TEXT_CHARS_MAX) throw badRequest('message is too long', 'too_long');
  return formatted;
}

/** A caption may be empty. Throws BotApiError when it is too long or badly marked up. */
export function readCaption(given: Given): { caption?: string; caption_entities?: MessageEntity[] } {
  if (given.text === undefined || given.text === null || given.text === '') return {};
  const { text, entities } = format(given);
  if (text.length > CAPTION_CHARS_MAX) throw badRequest('message caption is too long', 'too_long');
  if (text === '') return {};
  return entities.length === 0 ? { caption: text } : { caption: text, caption_entities: entities };
}

/** A text that a person typed: no markup, only what Telegram finds by itself. */
export function typedText(text: string): { text: string; entities?: MessageEntity[] } {
  const entities = findEntities(text, []);
  return entities.length === 0 ? { text } : { text, entities };
}

function format({ text, parse_mode, entities }: Given): Formatted {
  const source = String(text);
  const marked = mark(source, parse_mode, entities);
  const trimmed = trim(marked);
  return { text: trimmed.text, entities: sortEntities([...trimmed.entities, ...findEntities(trimmed.text, trimmed.entities)]) };
}

function mark(source: string, parseMode: unknown, entities: unknown): Formatted {
  if (typeof parseMode === 'string' && parseMode !== '') {
    if (parseMode.toLowerCase() === 'html') return parseHtml(source);
    throw badRequest(`unsupported parse_mode "${parseMode}" (the pretend Telegram knows HTML and entities)`, 'unsupported_parse_mode');
  }
  if (!Array.isArray(entities)) return { text: source, entities: [] };
  for (const entity of entities) checkEntity(entity, source);
  return { text: source, entities: sortEntities(entities) };
}

function checkEntity(entity: unknown, source: string): asserts entity is MessageEntity {
  const { offset, length, type } = (typeof entity === 'object' && entity !== null ? entity : {}) as Record<string, unknown>;
  if (typeof type !== 'string')
    throw badRequest("can't parse entities: can't parse MessageEntity: Can't find field \"type\"", 'bad_entities');
  if (typeof offset !== 'number' || typeof length !== 'number' || offset < 0 || length <= 0 || offset + length > source.length) {
    throw badRequest('ENTITY_BOUNDS_INVALID', 'bad_entities');
  }
}

/** Telegram cuts the white space around a text and moves the entities with it. */
function trim({ text, entities }: Formatted): Formatted {
  const end = text.trimEnd().length;
  const start = end - text.trimEnd().trimStart().length;
  if (start === 0 && end === text.length) return { text, entities };
  const kept: MessageEntity[] = [];
  for (const entity of entities) {
    const from = Math.max(entity.offset, start);
    const to = Math.min(entity.offset + entity.length, end);
    if (to > from) kept.push({ ...entity, offset: from - start, length: to - from });
  }
  return { text: text.slice(start, end), entities: kept };
}
