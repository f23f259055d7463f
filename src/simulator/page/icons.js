/** Line drawings on a 24 × 24 field, drawn here so that no emoji font is needed. */
const PATHS = {
  send: 'M4 12 20 4l-5 16-3.5-6.5zM11.5 13.5 20 4',
  attach: 'M20 11.5 12.2 19.3a5 5 0 0 1-7-7L13 4.5a3.3 3.3 0 0 1 4.7 4.7l-7.8 7.8a1.7 1.7 0 0 1-2.4-2.4l7-7',
  keyboard: 'M3 7h18v11H3zM7 11h.01M11 11h.01M15 11h.01M8 14.5h8',
  more: 'M12 5.5v.01M12 12v.01M12 18.5v.01',
  close: 'M6 6l12 12M18 6 6 18',
  down: 'M6 10l6 6 6-6',
  reply: 'M10 7 5 12l5 5M5 12h9a5 5 0 0 1 5 5v1',
  forward: 'M14 7l5 5-5 5M19 12h-9a5 5 0 0 0-5 5v1',
  edit: 'M5 19l1-4L16 5l3 3L9 18zM14 7l3 3',
  photo: 'M4 5h16v14H4zM4 16l5-5 4 4 2.5-2.5L20 17M15.5 9.5v.01',
  album: 'M7 7h13v11H7zM4 15V4h13M7 16l4-4 3 3 2-2 4 4',
  voice: 'M12 4a2.5 2.5 0 0 1 2.5 2.5v5a2.5 2.5 0 0 1-5 0v-5A2.5 2.5 0 0 1 12 4zM6 11.5a6 6 0 0 0 12 0M12 17.5V21',
  place: 'M12 21s6.5-6 6.5-11a6.5 6.5 0 0 0-13 0c0 5 6.5 11 6.5 11zM12 12.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4z',
  contact: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20a7.5 7.5 0 0 1 15 0',
  sticker: 'M20 12.5A8 8 0 1 0 12.5 20zM20 12.5c-4 0-7.5 3-7.5 7.5M9 10v.01M14.5 9.5v.01',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  video: 'M3 6h12v12H3zM15 10.5 21 7v10l-6-3.5',
  play: 'M8 5.5 18.5 12 8 18.5z',
  pause: 'M8 5.5v13M16 5.5v13',
  link: 'M8 16 16 8M9.5 8H16v6.5',
  copy: 'M9 9h11v11H9zM15 9V4H4v11h5',
  block: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM6 6l12 12',
  start: 'M8 5.5 18.5 12 8 18.5z',
  plus: 'M12 5v14M5 12h14',
  theme: 'M12 3.5a8.5 8.5 0 1 0 8.5 8.5A6.5 6.5 0 0 1 12 3.5z',
  panel: 'M4 5h16v14H4zM14.5 5v14',
  menu: 'M4 5h16v14H4zM14 8.5 10 15.5',
  check: 'M5 12.5 10 17.5 19.5 7',
};

/** @typedef {keyof typeof PATHS} IconName */

/**
 * @param {IconName} name
 * @returns {SVGSVGElement} decorative: hidden from screen readers
 */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
