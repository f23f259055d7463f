import { badRequest } from '../errors.ts';
import type { FileKind, StoredFile } from '../files.ts';
import { mediaFields } from '../media.ts';
import { readCaption } from '../text.ts';
import type { Msg, World } from '../world.ts';
import type { Upload } from './method.ts';

const UPLOAD_BYTES_MAX = 50 * 1024 * 1024;
const PHOTO_BYTES_MAX = 10 * 1024 * 1024;
const PHOTO_SIDES_PX_MAX = 10_000;
const WRONG_FILE = 'wrong file identifier/HTTP URL specified';

/** The file that a field names: one that came along (attach://name, or under the field's own name), or one known by its id. Throws BotApiError. */
export function readFile(
  world: World,
  kind: FileKind,
  given: unknown,
  uploads: ReadonlyMap<string, Upload>,
  field: string,
  durationSeconds?: number,
): StoredFile {
  const name = typeof given === 'string' && given.startsWith('attach://') ? given.slice('attach://'.length) : field;
  const upload = uploads.get(name);
  if (upload !== undefined) return store(world, kind, upload, durationSeconds);
  if (typeof given !== 'string' || given === '') throw badRequest(`there is no ${kind} in the request`, 'bad_file');
  if (given.startsWith('attach://')) throw badRequest(`file "${name}" is not found in the request`, 'bad_file');
  const known = world.files.find(given);
  if (known === undefined) throw badRequest(WRONG_FILE, 'bad_file');
  const isSame = known.kind === kind || kind === 'document';
  if (!isSame) throw badRequest(`can't use file of type ${titled(known.kind)} as ${titled(kind)}`, 'bad_file');
  return known;
}

/** A photo, video or document of an album or an edit, with its caption, as fields of a message. */
export function readInputMedia(world: World, given: unknown, uploads: ReadonlyMap<string, Upload>): Partial<Msg> {
  const media = (typeof given === 'object' && given !== null ? given : {}) as Record<string, unknown>;
  const kind = media['type'];
  if (kind !== 'photo' && kind !== 'video' && kind !== 'document' && kind !== 'audio' && kind !== 'animation') {
    throw badRequest("can't parse InputMedia: media type is invalid", 'bad_file');
  }
  const file = readFile(world, kind, media['media'], uploads, 'media');
  const caption = readCaption({ text: media['caption'], parse_mode: media['parse_mode'], entities: media['caption_entities'] });
  return { ...mediaFields(file), ...caption };
}

function store(world: World, kind: FileKind, upload: Upload, durationSeconds: number | undefined): StoredFile {
  if (upload.bytes.length === 0) throw badRequest('file must be non-empty', 'bad_file');
  if (upload.bytes.length > UPLOAD_BYTES_MAX) throw badRequest('file is too big', 'too_big');
  if (kind === 'photo' && upload.bytes.length > PHOTO_BYTES_MAX) throw badRequest('file is too big', 'too_big');
  const file = world.files.add({ kind, ...upload, durationSeconds });
  if (kind === 'photo' && file.width + file.height > PHOTO_SIDES_PX_MAX) throw badRequest('PHOTO_INVALID_DIMENSIONS', 'bad_file');
  return file;
}

const titled = (kind: string): string => kind.charAt(0).toUpperCase() + kind.slice(1);
