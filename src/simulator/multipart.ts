import type { Upload } from './methods/method.ts';

export interface Multipart {
  fields: Record<string, string>;
  uploads: Map<string, Upload>;
}

/**
 * Takes a multipart/form-data body apart. Ours, because grammY writes file names without quotes, which Node's own parser refuses.
 */
export function parseMultipart(body: Buffer, contentType: string): Multipart {
  const fields: Record<string, string> = {};
  const uploads = new Map<string, Upload>();
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  const separator = Buffer.from(`--${boundary?.[1] ?? boundary?.[2] ?? ''}`);
  let from = body.indexOf(separator);
  while (from !== -1) {
    const next = body.indexOf(separator, from + separator.length);
    if (next === -1) break;
    // Each part stands between "separator CRLF" and "CRLF separator".
    readPart(body.subarray(from + separator.length + 2, next - 2), fields, uploads);
    from = next;
  }
  return { fields, uploads };
}

function readPart(part: Buffer, fields: Record<string, string>, uploads: Map<string, Upload>): void {
  const headEnd = part.indexOf('\r\n\r\n');
  if (headEnd === -1) return;
  const head = part.subarray(0, headEnd).toString();
  const content = part.subarray(headEnd + 4);
  const name = /[;\s]name="?([^";\r\n]+)"?/i.exec(head)?.[1];
  if (name === undefined) return;
  const fileName = /filename=(?:"([^"]*)"|([^;\r\n]+))/i.exec(head);
  if (fileName === null) {
    fields[name] = content.toString();
    return;
  }
  const mimeType = /content-type:\s*([^\r\n;]+)/i.exec(head)?.[1];
  uploads.set(name, {
    bytes: Buffer.from(content),
    fileName: fileName[1] ?? fileName[2],
    mimeType: mimeType === 'application/octet-stream' ? undefined : mimeType,
  });
}
