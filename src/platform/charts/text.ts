import { FONT_FAMILY } from './ink.ts';

/** How a line of text looks. */
export interface Type {
  readonly px: number;
  readonly weight: 400 | 700;
  readonly color: string;
  /** From one line to the next, in parts of its size. */
  readonly lineEm: number;
  /** Before the first line, where something stands above it. */
  readonly abovePx: number;
}

/** A piece of a page: what it holds, from its own upper edge down. */
export interface Block {
  readonly svg: string;
  readonly heightPx: number;
}

/** On which side of `x` a text stands. */
type Anchor = 'start' | 'middle';

/** Lines of text below one another. */
export function stack(texts: readonly (readonly [Type, readonly string[]])[], x = 0, anchor: Anchor = 'start'): Block {
  let heightPx = 0;
  const lines: string[] = [];
  for (const [type, some] of texts) {
    if (some.length > 0) heightPx += type.abovePx;
    for (const line of some) {
      lines.push(textAt(type, line, x, heightPx + type.px, anchor));
      heightPx += type.px * type.lineEm;
    }
  }
  return { svg: lines.join(''), heightPx };
}

export function textAt({ px, weight, color }: Type, text: string, x: number, y: number, anchor: Anchor): string {
  const font = `font-family="${FONT_FAMILY}" font-size="${px}" font-weight="${weight}"`;
  return `<text x="${x}" y="${y}" ${font} fill="${color}" text-anchor="${anchor}">${escapeXml(text)}</text>`;
}

/** Names come from files: no sign of theirs may become markup, nor one that XML does not know break the page. */
function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
