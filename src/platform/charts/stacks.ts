// Beside what `engine.ts` loads: only stacks have a legend.
import 'echarts/lib/component/legendPlain';
import { categories, type Drawn, draw, labelText } from './bars.ts';
import { FONT_FAMILY, INK } from './ink.ts';
import type { Stack } from './poster.ts';

const STACK = { fontPx: 28, legendPx: 44, abovePx: 96, belowPx: 78, heightPx: 470, markPx: 26, barPxMax: 240 } as const;

/** Columns of two parts on a common ground, one upon the other, so that the share of each is seen; above each what both are together. */
export function drawStacks(stacks: readonly Stack[], names: readonly [lower: string, upper: string], widthPx: number): Drawn {
  const text = { color: INK.text, fontFamily: FONT_FAMILY, fontSize: STACK.fontPx } as const;
  const bars = { type: 'bar', stack: 'whole', barWidth: '58%', barMaxWidth: STACK.barPxMax } as const;
  const [lower, upper] = names;
  return draw(widthPx, STACK.heightPx, {
    legend: {
      left: 0,
      top: 0,
      padding: 0,
      itemGap: STACK.legendPx,
      itemWidth: STACK.markPx,
      itemHeight: STACK.markPx,
      icon: 'rect',
      selectedMode: false,
      textStyle: { ...text, padding: [0, 0, 0, 8] },
      data: [lower, upper],
    },
    grid: { outerBoundsMode: 'none', left: 0, right: 0, top: STACK.abovePx, bottom: STACK.belowPx },
    yAxis: { type: 'value', show: false, min: 0, max: Math.max(1, ...stacks.map((stack) => stack.lower + stack.upper)) },
    xAxis: {
      ...categories(stacks.map((stack) => stack.label)),
      axisLine: { lineStyle: { color: INK.line, width: 2 } },
      axisLabel: { ...labelText(STACK.fontPx, INK.text), margin: 10 },
    },
    series: [
      { ...bars, name: lower, itemStyle: { color: INK.first }, data: stacks.map((stack) => stack.lower) },
      {
        ...bars,
        name: upper,
        itemStyle: { color: INK.second },
        data: stacks.map((stack) => stack.upper),
        label: {
          show: true,
          position: 'top',
          distance: 8,
          ...text,
          fontWeight: 700,
          formatter: ({ dataIndex }: { dataIndex: number }) => stacks[dataIndex]?.shown ?? '',
        },
      },
    ],
  });
}
