import { createHash } from 'node:crypto';
import { imageSize } from './image-size.ts';

export type FileKind = 'photo' | 'voice' | 'video' | 'video_note' | 'document' | 'sticker' | 'audio' | 'animation';

export interface StoredFile {
  readonly fileId: string;
  readonly uniqueId: string;
  readonly kind: FileKind;
  readonly path: string;
  readonly bytes: Buffer;
  readonly fileName: string | undefined;
  readonly mimeType: string | undefined;
  readonly width: number;
  readonly height: number;
  readonly durationSeconds: number;
}

export interface NewFile {
  kind: FileKind;
  bytes: Buffer;
  fileName?: string | undefined;
  mimeType?: string | undefined;
  durationSeconds?: number | undefined;
}

const EXTENSIONS: Record<FileKind, string> = {
  photo: 'jpg',
  voice: 'oga',
  video: 'mp4',
  video_note: 'mp4',
  document: 'bin',
  sticker: 'webp',
  audio: 'mp3',
  animation: 'mp4',
};
const FILES_MAX = 5_000;

/** Files that people or the bot have sent; the oldest are forgotten beyond 5000. Equal content has an equal unique id. */
export class FileStore {
  private readonly byId = new Map<string, StoredFile>();
  private readonly byPath = new Map<string, StoredFile>();
  private serial = 0;

  add(file: NewFile): StoredFile {
    const serial = ++this.serial;
    const uniqueId = `AQAD${createHash('sha256').update(file.bytes).digest('base64url').slice(0, 12)}`;
    const extension = file.fileName?.split('.').at(-1) ?? EXTENSIONS[file.kind];
    const size = imageSize(file.bytes) ?? { width: 320, height: 240 };
    const stored: StoredFile = {
      fileId: `AgACAgIAAxkBAAM${serial.toString(36)}_${file.kind}_${uniqueId}`,
      uniqueId,
      kind: file.kind,
      path: `${file.kind}s/file_${serial}.${extension}`,
      bytes: file.bytes,
      fileName: file.fileName,
      mimeType: file.mimeType,
      ...size,
      durationSeconds: file.durationSeconds ?? 1,
    };
    this.byId.set(stored.fileId, stored);
    this.byPath.set(stored.path, stored);
    if (this.byId.size > FILES_MAX) this.forgetOldest();
    return stored;
  }

  find(fileId: string): StoredFile | undefined {
    return this.byId.get(fileId);
  }

  findByPath(path: string): StoredFile | undefined {
    return this.byPath.get(path);
  }

  private forgetOldest(): void {
    const [oldest] = this.byId.values();
    if (oldest === undefined) return;
    this.byId.delete(oldest.fileId);
    this.byPath.delete(oldest.path);
  }
}
