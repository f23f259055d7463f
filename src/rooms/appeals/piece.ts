import type { Decision } from '../../kernel/decision.ts';

export type FileKind = 'photo' | 'voice' | 'video' | 'video_note' | 'audio' | 'document';

/** A file that somebody sent, as Telegram names it. */
export interface SaidFile {
  readonly kind: FileKind;
  readonly fileId: string;
  readonly uniqueId: string;
  readonly mimeType: string | null;
  readonly sizeBytes: number | null;
  readonly durationSeconds: number | null;
}

/** One message of a draft. */
export interface Piece {
  readonly messageId: number;
  readonly text: string | null;
  readonly file: SaidFile | null;
}

/** What a person's message brings: a piece, or a point on the map. */
export interface Said extends Piece {
  readonly point: { readonly latitude: number; readonly longitude: number } | null;
  /** The album it belongs to: one is answered once. */
  readonly album: string | null;
}

/** Telegram gives a bot files up to 20 MB. */
export const FILE_BYTES_MAX = 20 * 1024 * 1024;
export const VOICE_MINUTES_MAX = 5;

export type FileRefusal = 'too-big' | 'kind' | 'voice-long';

/** Documents that an office can open and that hide no program. */
const DOCUMENT_TYPES = /^(?:application\/pdf|image\/(?:jpeg|png|webp|heic|heif))$/;

/** Whether a file can be taken; Telegram may leave size and type out. */
export function decideFile(file: SaidFile): Decision<SaidFile, FileRefusal> {
  if (file.kind === 'document' && !DOCUMENT_TYPES.test(file.mimeType ?? '')) return { ok: false, refusal: 'kind' };
  if ((file.sizeBytes ?? 0) > FILE_BYTES_MAX) return { ok: false, refusal: 'too-big' };
  const isSpoken = file.kind === 'voice' || file.kind === 'audio';
  if (isSpoken && (file.durationSeconds ?? 0) > VOICE_MINUTES_MAX * 60) return { ok: false, refusal: 'voice-long' };
  return { ok: true, value: file };
}
