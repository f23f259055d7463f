import type { FileKind, StoredFile } from './files.ts';
import { present } from './present.ts';
import type { Msg } from './world.ts';

/** The fields of a message that show a file. A photo comes in two sizes, as Telegram makes several of it. */
export function mediaFields(file: StoredFile): Partial<Msg> {
  const base = { file_id: file.fileId, file_unique_id: file.uniqueId, file_size: file.bytes.length };
  const named = present({ file_name: file.fileName, mime_type: file.mimeType });
  const size = { width: file.width, height: file.height };
  const duration = file.durationSeconds;
  const makers: Record<FileKind, () => Partial<Msg>> = {
    photo: () => ({
      photo: [
        { ...base, width: Math.ceil(size.width / 4), height: Math.ceil(size.height / 4) },
        { ...base, ...size },
      ],
    }),
    voice: () => ({ voice: { ...base, duration, mime_type: file.mimeType ?? 'audio/ogg' } }),
    video: () => ({ video: { ...base, ...named, ...size, duration } }),
    video_note: () => ({ video_note: { ...base, length: 240, duration } }),
    audio: () => ({ audio: { ...base, ...named, duration } }),
    animation: () => ({ animation: { ...base, ...named, ...size, duration }, document: { ...base, ...named } }),
    document: () => ({ document: { ...base, ...named } }),
    sticker: () => ({ sticker: { ...base, type: 'regular', width: 512, height: 512, is_animated: false, is_video: false, emoji: '👍' } }),
  };
  return makers[file.kind]();
}
