import { el } from './elements.js';

/** @typedef {import('./types.js').Entity} Entity */

const OPENABLE = new Set(['http:', 'https:', 'mailto:', 'tel:', 'tg:']);

/**
 * @param {string} url as the bot or a person wrote it; a bare domain is taken for https
 * @returns {string | null} an address that is safe to open, or null (javascript:, data: and the like)
 */
export function safeAddress(url) {
  const absolute = /^[a-z][a-z0-9+.-]*:/i.test(url) && !/^[^/]*\.[^/]*:\d/.test(url) ? url : `https://${url}`;
  if (!URL.canParse(absolute)) return null;
  const parsed = new URL(absolute);
  return OPENABLE.has(parsed.protocol) ? parsed.href : null;
}

/**
 * Text with its entities as elements. Offsets are UTF-16 units, as both Telegram and JavaScript strings count.
 * Entities may nest, touch or (in hostile input) overlap and point outside: they are cut to what is there.
 *
 * @param {string} text
 * @param {Entity[]} [entities]
 * @returns {DocumentFragment}
 */
export function richText(text, entities = []) {
  const sorted = entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length);
  const fragment = document.createDocumentFragment();
  fragment.append(...pieces(text, 0, text.length, sorted));
  return fragment;
}

/**
 * @param {string} text @param {number} from @param {number} to @param {Entity[]} sorted
 * @returns {(Node | string)[]}
 */
function pieces(text, from, to, sorted) {
  const parts = [];
  let at = from;
  let rest = sorted;
  for (let first = rest[0]; first !== undefined; first = rest[0]) {
    const others = rest.slice(1);
    const begin = Math.max(first.offset, at);
    const end = Math.min(first.offset + first.length, to);
    if (!(end > begin)) {
      rest = others;
      continue;
    }
    const inside = others.filter((entity) => entity.offset < end);
    parts.push(text.slice(at, begin), wrap(first, text.slice(begin, end), pieces(text, begin, end, inside)));
    at = end;
    rest = others.filter((entity) => entity.offset + entity.length > end);
  }
  parts.push(text.slice(at, to));
  return parts;
}

/** @type {Record<string, keyof HTMLElementTagNameMap>} */
const TAGS = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
  expandable_blockquote: 'blockquote',
};

/** @param {Entity} entity @param {string} raw @param {(Node | string)[]} inner @returns {Node} */
function wrap(entity, raw, inner) {
  const tag = TAGS[entity.type];
  if (tag) return el(tag, {}, ...inner);
  switch (entity.type) {
    case 'text_link':
      return link(entity.url ?? raw, inner);
    case 'url':
      return link(raw, inner);
    case 'email':
      return link(`mailto:${raw}`, inner);
    case 'phone_number':
      return link(`tel:${raw.replaceAll(/[^\d+]/g, '')}`, inner);
    case 'bot_command':
      return command(raw, inner);
    case 'spoiler':
      return spoiler(inner);
    default:
      return el('span', { class: 'mention' }, ...inner);
  }
}

/** @param {string} address @param {(Node | string)[]} inner */
function link(address, inner) {
  const href = safeAddress(address);
  return href ? el('a', { href, target: '_blank', rel: 'noopener noreferrer', title: href }, ...inner) : el('span', {}, ...inner);
}

/** A tapped command is said, as in Telegram; the phone around it listens. @param {string} raw @param {(Node | string)[]} inner */
function command(raw, inner) {
  const say = () => button.dispatchEvent(new CustomEvent('say-command', { bubbles: true, detail: raw }));
  const button = el('button', { type: 'button', class: 'link-button', on: { click: say } }, ...inner);
  return button;
}

/** @param {(Node | string)[]} inner */
function spoiler(inner) {
  const reveal = () => button.setAttribute('aria-expanded', 'true');
  const button = el('button', { type: 'button', class: 'spoiler', 'aria-expanded': 'false', on: { click: reveal } }, ...inner);
  return button;
}
