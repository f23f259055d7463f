import { askForm } from './form-dialog.js';
import { openMenu } from './menu.js';
import { WORDS } from './words.js';

/** A village in the Alakol district, somewhere to start from. */
const SOMEWHERE = { latitude: '51.1100', longitude: '50.2800' };

/**
 * The menu of things that can be sent besides words.
 *
 * @param {HTMLElement} anchor
 * @param {(action: string, body: object) => void} send posts to /people/:id/<action>
 */
export function openAttachMenu(anchor, send) {
  openMenu(anchor, [
    { icon: 'photo', words: WORDS.photo, run: () => send('photo', {}) },
    { icon: 'album', words: WORDS.album, run: () => send('album', { count: 3 }) },
    { icon: 'voice', words: WORDS.voice, run: () => send('voice', {}) },
    { icon: 'video', words: WORDS.video, run: () => send('video', {}) },
    { icon: 'place', words: WORDS.place, run: () => void sendPlace(send) },
    { icon: 'contact', words: WORDS.contact, run: () => send('contact', {}) },
    { icon: 'sticker', words: WORDS.sticker, run: () => send('sticker', {}) },
    { icon: 'file', words: WORDS.file, run: () => pickFile(send) },
  ]);
}

/** @param {(action: string, body: object) => void} send */
async function sendPlace(send) {
  const inputmode = 'decimal';
  const pattern = '-?\\d{1,3}([.,]\\d+)?';
  const values = await askForm(WORDS.place, WORDS.send, [
    { name: 'latitude', words: WORDS.latitude, value: SOMEWHERE.latitude, required: true, inputmode, pattern },
    { name: 'longitude', words: WORDS.longitude, value: SOMEWHERE.longitude, required: true, inputmode, pattern },
  ]);
  if (!values) return;
  const degrees = (/** @type {string | undefined} */ text) => Number((text ?? '').replace(',', '.'));
  send('location', { latitude: degrees(values.latitude), longitude: degrees(values.longitude) });
}

/** The place that a "send my location" button gives away. */
export const ownPlace = { latitude: Number(SOMEWHERE.latitude), longitude: Number(SOMEWHERE.longitude) };

/** @param {(action: string, body: object) => void} send */
function pickFile(send) {
  const input = document.createElement('input');
  input.type = 'file';
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (!file) return;
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      const base64 = String(reader.result).split(',')[1] ?? '';
      send(actionFor(file.type), { base64, file_name: file.name, mime_type: file.type || 'application/octet-stream' });
    });
    reader.readAsDataURL(file);
  });
  input.click();
}

/** @param {string} mimeType */
function actionFor(mimeType) {
  if (mimeType === 'image/jpeg' || mimeType === 'image/png') return 'photo';
  if (mimeType === 'audio/ogg') return 'voice';
  return mimeType === 'video/mp4' ? 'video' : 'document';
}
