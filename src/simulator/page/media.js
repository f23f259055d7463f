import { both, el, iconButton, plain } from './elements.js';
import { icon } from './icons.js';
import { WORDS } from './words.js';

/** @typedef {import('./types.js').ChatMessage} ChatMessage @typedef {import('./types.js').Media} Media */

/**
 * Everything of a message that is not its words. Sizes are set before a file has loaded, so that the chat does not jump.
 *
 * @param {ChatMessage} message
 * @param {(optionIds: number[]) => void} vote
 * @returns {HTMLElement[]}
 */
export function mediaOf(message, vote) {
  const parts = [];
  if (message.photo) parts.push(photo(message.photo));
  if (message.video) parts.push(video(message.video, 'video'));
  if (message.video_note) parts.push(video(message.video_note, 'video round'));
  if (message.voice) parts.push(voice(message.voice));
  if (message.document) parts.push(file(message.document));
  if (message.sticker) parts.push(sticker(message.sticker));
  if (message.location) parts.push(place(message.location));
  if (message.contact) parts.push(contact(message.contact));
  if (message.poll) parts.push(poll(message.poll, message.message_id, vote));
  return parts;
}

/**
 * An address of this server, whatever name the server gave itself (127.0.0.1 or localhost).
 *
 * @param {string} url
 */
function own(url) {
  const parsed = new URL(url, location.href);
  return ['127.0.0.1', 'localhost'].includes(parsed.hostname) ? parsed.pathname + parsed.search : parsed.href;
}

/** @param {Media} media @returns {HTMLElement} */
export function photo(media) {
  const { width = 320, height = 240 } = media;
  const picture = el('img', { src: own(media.url), width, height, alt: plain(WORDS.photo), decoding: 'async' });
  // A tiny picture is drawn larger, as Telegram does; a very tall or wide one is cropped to a calm shape.
  picture.style.aspectRatio = String(Math.min(Math.max(width / height, 0.6), 1.9));
  return el('a', { class: 'photo', href: own(media.url), target: '_blank', rel: 'noopener noreferrer' }, picture);
}

/** @param {Media} media @param {string} shape */
function video(media, shape) {
  return el('video', {
    class: shape,
    src: own(media.url),
    controls: true,
    preload: 'metadata',
    width: 260,
    height: shape === 'video' ? 170 : 200,
  });
}

/** @param {Media} media */
function voice(media) {
  const audio = el('audio', { src: own(media.url), preload: 'none' });
  const bar = el('span', { class: 'voice-bar' }, el('span', { class: 'voice-done' }));
  const time = el('span', { class: 'voice-time' }, clock(media.duration ?? 0));
  const toggle = () => (audio.paused ? audio.play().catch(() => time.replaceChildren('—')) : audio.pause());
  const button = iconButton('play', WORDS.play, toggle, { class: 'voice-button' });
  const show = () => {
    button.replaceChildren(icon(audio.paused ? 'play' : 'pause'));
    button.setAttribute('aria-label', plain(audio.paused ? WORDS.play : WORDS.pause));
  };
  const move = () => {
    const total = Number.isFinite(audio.duration) ? audio.duration : (media.duration ?? 1);
    bar.style.setProperty('--done', `${Math.min(100, (audio.currentTime / total) * 100)}%`);
    time.replaceChildren(clock(audio.currentTime || (media.duration ?? 0)));
  };
  for (const event of ['play', 'pause', 'ended']) audio.addEventListener(event, show);
  audio.addEventListener('timeupdate', move);
  return el('div', { class: 'voice' }, audio, button, bar, time);
}

/** @param {number} seconds */
const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

/** @param {Media} media */
function file(media) {
  const props = { class: 'card', href: own(media.url), target: '_blank', rel: 'noopener noreferrer', download: media.file_name };
  return el(
    'a',
    props,
    badge('file'),
    el('span', { class: 'card-text' }, el('b', {}, media.file_name ?? plain(WORDS.document)), both(WORDS.document)),
  );
}

/** @param {Media} media */
function sticker(media) {
  if (!media.url) return el('div', { class: 'sticker' }, media.emoji ?? plain(WORDS.sticker));
  return el('img', { class: 'sticker', src: own(media.url), alt: media.emoji ?? plain(WORDS.sticker), width: 140, height: 140 });
}

/** @param {{ latitude: number, longitude: number }} location */
function place({ latitude, longitude }) {
  const at = `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
  const href = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=15/${latitude}/${longitude}`;
  const props = { class: 'card', href, target: '_blank', rel: 'noopener noreferrer', title: plain(WORDS.map) };
  return el('a', props, badge('place'), el('span', { class: 'card-text' }, el('b', {}, at), both(WORDS.map)));
}

/** @param {import('./types.js').Contact} person */
function contact(person) {
  const name = [person.first_name, person.last_name].filter(Boolean).join(' ');
  return el('div', { class: 'card' }, badge('contact'), el('span', { class: 'card-text' }, el('b', {}, name), person.phone_number));
}

/** @param {import('./icons.js').IconName} name */
const badge = (name) => el('span', { class: 'card-badge' }, icon(name));

/** @param {import('./types.js').Poll} asked @param {number} messageId @param {(optionIds: number[]) => void} vote */
function poll(asked, messageId, vote) {
  const kind = asked.allows_multiple_answers ? 'checkbox' : 'radio';
  const rows = asked.options.map((option, index) => {
    const share = asked.total_voter_count > 0 ? option.voter_count / asked.total_voter_count : 0;
    const meter = el('span', { class: 'poll-meter' });
    meter.style.setProperty('--share', `${share * 100}%`);
    const input = el('input', { type: kind, name: `poll-${messageId}`, value: index, disabled: asked.is_closed });
    return el(
      'label',
      { class: 'poll-option' },
      input,
      el('span', {}, option.text),
      el('span', { class: 'poll-count' }, String(option.voter_count)),
      meter,
    );
  });
  const send = (/** @type {Event} */ event) => {
    event.preventDefault();
    const ids = rows.flatMap((row, index) => (row.querySelector('input')?.checked ? [index] : []));
    if (ids.length > 0) vote(ids);
  };
  const foot = asked.is_closed
    ? el('p', { class: 'poll-foot' }, both(WORDS.closed))
    : el('button', { class: 'inline-button' }, both(WORDS.vote));
  const total = el('p', { class: 'poll-foot' }, both(WORDS.votes), `: ${asked.total_voter_count}`);
  return el('form', { class: 'poll', on: { submit: send } }, el('b', {}, asked.question), ...rows, total, foot);
}
