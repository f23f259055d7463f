import { type Drawn, drawColumns, drawRows } from './bars.ts';
import { charsIn, EM_A_CHAR, INK, wrapWords } from './ink.ts';
import type { Poster, PosterFigure, PosterPart } from './poster.ts';
import { drawStacks } from './stacks.ts';
import { type Block, stack, textAt } from './text.ts';

/** As wide as a phone's own pictures; what is below 28 px is not read there. */
const PAGE_PX = 1_080;
const EDGE_PX = 48;
const WIDTH_PX = PAGE_PX - 2 * EDGE_PX;
const GAP_PX = 32;
const MARK_PADDING_PX = 24;
/** Figures side by side; more go into the next row. */
const FIGURES_A_ROW = 3;

const TYPE = {
  title: { px: 36, weight: 400, color: INK.quiet, lineEm: 1.2, abovePx: 0 },
  subject: { px: 54, weight: 700, color: INK.text, lineEm: 1.15, abovePx: 4 },
  note: { px: 30, weight: 400, color: INK.quiet, lineEm: 1.2, abovePx: 10 },
  mark: { px: 30, weight: 700, color: INK.text, lineEm: 1.2, abovePx: 0 },
  value: { px: 74, weight: 700, color: INK.first, lineEm: 1, abovePx: 0 },
  label: { px: 30, weight: 400, color: INK.text, lineEm: 1.15, abovePx: 12 },
  heading: { px: 34, weight: 700, color: INK.text, lineEm: 1.2, abovePx: 0 },
} as const;

/** Puts a poster together as one SVG; its height follows what is on it. */
export function drawPoster(poster: Poster): string {
  const blocks = [drawHead(poster), drawFigures(poster.figures), ...poster.parts.map((part) => drawPart(part))];
  let at = EDGE_PX;
  const placed = blocks.map(({ svg, heightPx }) => {
    const here = `<g transform="translate(${EDGE_PX} ${at})">${svg}</g>`;
    at += heightPx + GAP_PX;
    return here;
  });
  const height = Math.ceil(at - GAP_PX + EDGE_PX);
  const page = `<rect width="${PAGE_PX}" height="${height}" fill="${INK.page}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${PAGE_PX}" height="${height}">${page}${placed.join('')}</svg>`;
}

function drawHead({ title, subject, note, mark }: Poster): Block {
  const head = stack([
    [TYPE.title, [title]],
    [TYPE.subject, wrapWords(subject, charsIn(WIDTH_PX, TYPE.subject.px, 'bold'))],
    [TYPE.note, note === '' ? [] : [note]],
  ]);
  const rule = `<rect y="${head.heightPx + GAP_PX / 2}" width="${WIDTH_PX}" height="3" fill="${INK.line}"/>`;
  return { svg: head.svg + (mark === undefined ? '' : drawMark(mark)) + rule, heightPx: head.heightPx + GAP_PX / 2 + 3 };
}

/** In the upper right corner, where a picture that was passed on is looked at first. */
function drawMark(mark: string): string {
  const { px } = TYPE.mark;
  const width = Math.ceil(mark.length * px * EM_A_CHAR.bold) + 2 * MARK_PADDING_PX;
  const frame = `<rect x="${WIDTH_PX - width}" y="-4" width="${width}" height="54" rx="10" fill="none" stroke="${INK.second}" stroke-width="4"/>`;
  return frame + textAt(TYPE.mark, mark, WIDTH_PX - width / 2, 34, 'middle');
}

function drawFigures(figures: readonly PosterFigure[]): Block {
  const rows = Math.ceil(figures.length / FIGURES_A_ROW);
  const perRow = Math.ceil(figures.length / Math.max(rows, 1));
  let at = 0;
  const placed: string[] = [];
  for (let from = 0; from < figures.length; from += perRow) {
    const row = figures.slice(from, from + perRow);
    const width = (WIDTH_PX - GAP_PX * (row.length - 1)) / row.length;
    const cells = row.map(({ value, label }) =>
      stack([
        [TYPE.value, [value]],
        [TYPE.label, wrapWords(label, charsIn(width, TYPE.label.px, 'plain'))],
      ]),
    );
    placed.push(...cells.map((cell, column) => `<g transform="translate(${column * (width + GAP_PX)} ${at})">${cell.svg}</g>`));
    at += Math.max(...cells.map((cell) => cell.heightPx)) + GAP_PX / 2;
  }
  return { svg: placed.join(''), heightPx: Math.max(0, at - GAP_PX / 2) };
}

function drawPart(part: PosterPart): Block {
  const heading = stack([[TYPE.heading, [part.title]]]);
  const below = heading.heightPx + GAP_PX / 4;
  const body = drawBody(part);
  return { svg: `${heading.svg}<g transform="translate(0 ${below})">${body.svg}</g>`, heightPx: below + body.heightPx };
}

function drawBody(part: PosterPart): Block | Drawn {
  switch (part.kind) {
    case 'words':
      return stack([[TYPE.label, wrapWords(part.text, charsIn(WIDTH_PX, TYPE.label.px, 'plain'))]]);
    case 'rows':
      return drawRows(part.bars, WIDTH_PX);
    case 'columns':
      return drawColumns(part.bars, WIDTH_PX);
    case 'stacks':
      return drawStacks(part.stacks, part.names, WIDTH_PX);
  }
}
