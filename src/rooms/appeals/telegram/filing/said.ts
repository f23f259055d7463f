import type { Message } from 'grammy/types';
import type { Decision } from '../../../../kernel/decision.ts';
import { decideFile, type FileKind, type FileRefusal, type Said, type SaidFile } from '../../piece.ts';

/** What a message says, as a draft takes it; `kind` for what no letter can hold: a sticker, a contact, a poll. */
export function readSaid(message: Message): Decision<Said, FileRefusal> {
  const said = { messageId: message.message_id, album: message.media_group_id ?? null, point: null };
  if (message.text !== undefined) return { ok: true, value: { ...said, text: message.text, file: null } };
  if (message.location) {
    const { latitude, longitude } = message.location;
    return { ok: true, value: { ...said, text: null, file: null, point: { latitude, longitude } } };
  }
  const file = fileOf(message);
  if (!file) return { ok: false, refusal: 'kind' };
  const decision = decideFile(file);
  return decision.ok ? { ok: true, value: { ...said, text: message.caption ?? null, file } } : decision;
}

interface AnyFile {
  readonly file_id: string;
  readonly file_unique_id: string;
  readonly mime_type?: string;
  readonly file_size?: number;
  readonly duration?: number;
}

function fileOf(message: Message): SaidFile | undefined {
  // The last size is the largest.
  const photo = message.photo?.at(-1);
  if (photo) return named('photo', photo);
  if (message.voice) return named('voice', message.voice);
  if (message.video) return named('video', message.video);
  if (message.video_note) return named('video_note', message.video_note);
  if (message.audio) return named('audio', message.audio);
  return message.document ? named('document', message.document) : undefined;
}

function named(kind: FileKind, file: AnyFile): SaidFile {
  return {
    kind,
    fileId: file.file_id,
    uniqueId: file.file_unique_id,
    mimeType: file.mime_type ?? null,
    sizeBytes: file.file_size ?? null,
    durationSeconds: file.duration ?? null,
  };
}
