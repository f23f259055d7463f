import { create } from 'qrcode';

/** Without so much white around it a camera does not find it. */
const QUIET_MODULES = 4;

/** A QR as it is drawn: a square with its white edge. */
interface Qr {
  readonly svg: string;
  readonly sidePx: number;
}

/**
 * A QR that carries a text, as large as fits into a square. A module is a whole number of dots, so that no edge is grey.
 *
 * A quarter of it may be lost (level Q): paper on a wall fades, is torn and written upon.
 */
export function drawQr(text: string, roomPx: number): Qr {
  const { modules } = create(text, { errorCorrectionLevel: 'Q' });
  const whole = modules.size + 2 * QUIET_MODULES;
  const modulePx = Math.floor(roomPx / whole);
  const path: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      let end = column;
      while (end < modules.size && modules.get(row, end)) end += 1;
      if (end > column) path.push(`M${column + QUIET_MODULES} ${row + QUIET_MODULES}h${end - column}v1h${column - end}z`);
      column = Math.max(column, end);
    }
  }
  const dark = `<path d="${path.join('')}" fill="#000000" shape-rendering="crispEdges" transform="scale(${modulePx})"/>`;
  return { svg: dark, sidePx: whole * modulePx };
}
