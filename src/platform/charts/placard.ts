import { INK, wrapWords } from './ink.ts';
import type { Placard } from './poster.ts';
import { drawQr } from './qr.ts';
import { type Block, stack, type Type, textAt } from './text.ts';
import { emOf } from './widths.ts';

/** A4 at 150 dots an inch: twice as many look the same on a wall and take four times the memory. */
const PAGE = { widthPx: 1_240, heightPx: 1_754 } as const;
/** 14 mm: no printer leaves out so much. */
const EDGE_PX = 84;
const WIDTH_PX = PAGE.widthPx - 2 * EDGE_PX;
const MIDDLE_PX = PAGE.widthPx / 2;
const GAP_PX = 28;
/** A camera finds it from a metre: 95 mm with its white edge. */
const QR_PX_MIN = 560;
/** What is not quite black comes out of an office printer as dots, and its edges are torn. */
const BLACK = '#000000';
/** Letters of 10 mm are read from two metres. */
const TYPE = {
  mark: { px: 44, weight: 700, color: BLACK, lineEm: 1.2, abovePx: 0 },
  title: { px: 122, weight: 700, color: BLACK, lineEm: 1.12, abovePx: 0 },
  subject: { px: 62, weight: 700, color: BLACK, lineEm: 1.15, abovePx: 14 },
  within: { px: 46, weight: 400, color: BLACK, lineEm: 1.2, abovePx: 0 },
  how: { px: 46, weight: 400, color: BLACK, lineEm: 1.2, abovePx: 12 },
  typed: { px: 48, weight: 700, color: BLACK, lineEm: 1.2, abovePx: 0 },
} as const satisfies Record<string, Type>;
/** Long names are written smaller before the QR is drawn smaller. */
const SUBJECT_PX = [TYPE.subject.px, 52];
const SUBJECT_PX_MIN = 42;
const SUBJECT_LINES_MAX = 2;
const MARK = { paddingPx: 32, heightPx: 80, linePx: 5 } as const;
const PX_MIN = 20;
/** In such steps lines are made even. */
const EVEN_PX = 8;

/** Puts a placard together as one SVG: words above and below, and a QR as large as they leave room for. */
export function drawPlacard(placard: Placard): string {
  const below = drawBelow(placard);
  const roomBelow = (above: Block) => PAGE.heightPx - 2 * EDGE_PX - above.heightPx - below.heightPx;
  const larger = SUBJECT_PX.map((px) => drawAbove(placard, px)).find((above) => roomBelow(above) >= QR_PX_MIN);
  const above = larger ?? drawAbove(placard, SUBJECT_PX_MIN);
  const room = roomBelow(above);
  const qr = drawQr(placard.link, Math.min(room, WIDTH_PX));
  const placed = [
    at(0, EDGE_PX, above.svg),
    at(MIDDLE_PX - qr.sidePx / 2, EDGE_PX + above.heightPx + (room - qr.sidePx) / 2, qr.svg),
    at(0, PAGE.heightPx - EDGE_PX - below.heightPx, below.svg),
  ];
  const page = `<rect width="${PAGE.widthPx}" height="${PAGE.heightPx}" fill="${INK.page}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${PAGE.widthPx}" height="${PAGE.heightPx}">${page}${placed.join('')}</svg>`;
}

/** By the law on languages (article 21) what hangs in public says the same in letters of the same size: what is shrunk is shrunk in all of them. */
function drawAbove({ said, mark }: Placard, subjectPx: number): Block {
  const title = fitted(TYPE.title, pick(said, 'title'), 1);
  const subject = fitted({ ...TYPE.subject, px: subjectPx }, pick(said, 'subject'), SUBJECT_LINES_MAX);
  const within = fitted({ ...TYPE.within, px: Math.min(subject.px, TYPE.within.px) }, pick(said, 'within'), 1);
  const head = stack([[title, pick(said, 'title')]], MIDDLE_PX, 'middle');
  const names = said.flatMap((words) => [
    [subject, linesOf(subject, words.subject)] as const,
    [within, linesOf(within, words.within)] as const,
  ]);
  const body = stack(names, MIDDLE_PX, 'middle');
  const from = mark === undefined ? 0 : MARK.heightPx + GAP_PX;
  const bodyFrom = from + head.heightPx + GAP_PX;
  return {
    svg: (mark === undefined ? '' : drawMark(mark)) + at(0, from, head.svg) + at(0, bodyFrom, body.svg),
    heightPx: bodyFrom + body.heightPx,
  };
}

function drawBelow({ said, typed }: Placard): Block {
  const guides = said.map((words) => words.how.split('\n'));
  const how = fitted(TYPE.how, guides.flat(), 1);
  const address = stack([[fitted(TYPE.typed, [typed], 1), [typed]]], MIDDLE_PX, 'middle');
  const guide = stack(
    guides.map((lines) => [how, lines] as const),
    MIDDLE_PX,
    'middle',
  );
  const from = address.heightPx + GAP_PX / 2;
  return { svg: address.svg + at(0, from, guide.svg), heightPx: from + guide.heightPx };
}

function drawMark(mark: string): string {
  const { px } = TYPE.mark;
  const width = Math.ceil(widthIn(TYPE.mark, mark)) + 2 * MARK.paddingPx;
  const look = `rx="12" fill="none" stroke="${INK.second}" stroke-width="${MARK.linePx}"`;
  const frame = `<rect x="${MIDDLE_PX - width / 2}" width="${width}" height="${MARK.heightPx}" ${look}/>`;
  return frame + textAt(TYPE.mark, mark, MIDDLE_PX, MARK.heightPx / 2 + px * 0.36, 'middle');
}

/** Whole dots: else the edges of the QR are grey. */
function at(x: number, y: number, svg: string): string {
  return `<g transform="translate(${Math.round(x)} ${Math.round(y)})">${svg}</g>`;
}

function pick(said: Placard['said'], key: 'title' | 'subject' | 'within'): string[] {
  return said.map((words) => words[key]);
}

function widthIn({ px, weight }: Type, text: string): number {
  return px * emOf(text, weight === 700 ? 'bold' : 'plain');
}

/** The type in the largest size, up to its own, in which no text has more lines, and none of its lines is too long. */
function fitted(type: Type, texts: readonly string[], linesMax: number): Type {
  const fits = (some: Type) =>
    texts.every((text) => {
      const lines = wrapAt(WIDTH_PX, some, text);
      return lines.length <= linesMax && lines.every((line) => widthIn(some, line) <= WIDTH_PX);
    });
  const sizes = Array.from({ length: type.px - PX_MIN }, (_, less) => ({ ...type, px: type.px - less }));
  return sizes.find(fits) ?? { ...type, px: PX_MIN };
}

/** As few lines as can be, and those as even as can be: one word alone below a long line looks like a mistake. */
function linesOf(type: Type, text: string): string[] {
  if (text === '') return [];
  const { length } = wrapAt(WIDTH_PX, type, text);
  let even = WIDTH_PX;
  while (even > EVEN_PX && wrapAt(even - EVEN_PX, type, text).length === length) even -= EVEN_PX;
  return wrapAt(even, type, text);
}

function wrapAt(widthPx: number, type: Type, text: string): string[] {
  return wrapWords(text, widthPx, (line) => widthIn(type, line));
}
