import type { EChartsCoreOption } from 'echarts/core';
import { init } from './engine.ts';
import { charsIn, FONT_FAMILY, INK, wrapWords } from './ink.ts';
import type { Bar } from './poster.ts';

const ROW = { fontPx: 30, labelPx: 450, valuePx: 104, barPx: 32, onePx: 50, twoPx: 78 } as const;
const COLUMN = { fontPx: 28, abovePx: 42, belowPx: 74, heightPx: 246 } as const;
/** Whatever little there is can be seen. */
const BAR_PX_MIN = 4;
const LINE_EM = 1.2;
/** Else the ground is moved to make room for labels, whose widths are only guessed. */
const EXACT = { outerBoundsMode: 'none' } as const;

/** A chart as an `<svg>` element with its own measures. */
export interface Drawn {
  readonly svg: string;
  readonly heightPx: number;
}

/** Bars below one another, the labels in a column of their own on the left. */
export function drawRows(bars: readonly Bar[], widthPx: number): Drawn {
  const labels = bars.map((bar) => wrapWords(bar.label, charsIn(ROW.labelPx, ROW.fontPx, 'plain')));
  const rowPx = labels.some((lines) => lines.length > 1) ? ROW.twoPx : ROW.onePx;
  return draw(widthPx, rowPx * bars.length, {
    grid: { ...EXACT, left: ROW.labelPx, right: ROW.valuePx, top: 0, bottom: 0 },
    xAxis: { type: 'value', show: false, min: 0, max: largest(bars) },
    yAxis: {
      ...categories(labels.map((lines) => lines.join('\n'))),
      inverse: true,
      axisLine: { show: false },
      axisLabel: { ...labelText(ROW.fontPx, INK.text), align: 'left', margin: ROW.labelPx },
    },
    series: [series(bars, 'right', ROW.fontPx, { barWidth: ROW.barPx, barMinHeight: BAR_PX_MIN })],
  });
}

/** Bars side by side on a common ground. */
export function drawColumns(bars: readonly Bar[], widthPx: number): Drawn {
  return draw(widthPx, COLUMN.heightPx, {
    grid: { ...EXACT, left: 0, right: 0, top: COLUMN.abovePx, bottom: COLUMN.belowPx },
    yAxis: { type: 'value', show: false, min: 0, max: largest(bars) },
    xAxis: {
      ...categories(bars.map((bar) => bar.label)),
      axisLine: { lineStyle: { color: INK.line, width: 2 } },
      axisLabel: { ...labelText(COLUMN.fontPx, INK.quiet), margin: 10 },
    },
    series: [series(bars, 'top', COLUMN.fontPx, { barWidth: '62%', barMinHeight: BAR_PX_MIN })],
  });
}

export function draw(width: number, heightPx: number, option: EChartsCoreOption): Drawn {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height: heightPx });
  try {
    chart.setOption({ animation: false, ...option });
    return { svg: chart.renderToSVGString(), heightPx };
  } finally {
    chart.dispose();
  }
}

function largest(bars: readonly Bar[]): number {
  return Math.max(1, ...bars.map((bar) => bar.value));
}

export function categories(labels: readonly string[]) {
  return { type: 'category', data: [...labels], axisTick: { show: false }, silent: true } as const;
}

export function labelText(fontPx: number, color: string) {
  // Without the interval labels that seem too close are left out.
  return { interval: 0, color, fontFamily: FONT_FAMILY, fontSize: fontPx, lineHeight: Math.round(fontPx * LINE_EM) } as const;
}

function series(
  bars: readonly Bar[],
  position: 'right' | 'top',
  fontPx: number,
  size: { barWidth: number | string; barMinHeight: number },
) {
  return {
    type: 'bar',
    ...size,
    // A picture is not pointed at.
    silent: true,
    emphasis: { disabled: true },
    label: {
      show: true,
      position,
      distance: 10,
      color: INK.text,
      fontFamily: FONT_FAMILY,
      fontSize: fontPx,
      fontWeight: 700,
      formatter: ({ dataIndex }: { dataIndex: number }) => bars[dataIndex]?.shown ?? '',
    },
    data: bars.map((bar) => ({ value: bar.value, itemStyle: { color: bar.value === 0 ? 'transparent' : INK[bar.tone ?? 'first'] } })),
  } as const;
}
