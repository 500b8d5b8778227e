import { checkBars } from './checks.js';
import { wrap } from './fit.js';
import { inkOn } from '../../sdg-rings/internal/colour.js';
import type { ChartKind, Plan } from './kind.js';
import {
  BAR,
  EDGE,
  HIT,
  INK,
  LINE_HEIGHT,
  MUTED,
  NO_EMPHASIS,
  NO_LINE,
  PLAIN_TEXT,
  SIZE,
  STILL,
} from './look.js';
import { fullName, type Texts } from './texts.js';
import type { Bar, BarsData, Frame, Stop } from './types.js';

const ROW_HEIGHT = 40;
const TILE = 24;

/** Horizontal bars, each with code or tile of the Goal, name and value. */
export const bars: ChartKind<BarsData> = {
  check: checkBars,
  isEmpty: (data) => data.bars.length === 0,
  height: (data) => data.bars.length * ROW_HEIGHT + 2,

  stops: (data, texts) =>
    data.bars.map((bar, place): Stop => ({
      id: bar.id,
      kind: 'bar',
      href: bar.href ?? null,
      lines: [texts.counted('spokenBar', bar.value, data.unit, { name: fullName(named(bar)) })],
      x: 0,
      y: place,
    })),

  plan,

  tables(data, texts, caption) {
    const withCodes = data.bars.some((bar) => named(bar).code);
    return [
      {
        caption,
        columns: [
          ...(withCodes ? [{ label: texts.labels.columnCode, numeric: false }] : []),
          { label: texts.labels.columnName, numeric: false },
          { label: data.unit || texts.labels.columnValue, numeric: true },
        ],
        heading: withCodes ? 1 : 0,
        rows: data.bars.map((bar) => ({
          id: bar.id,
          href: bar.href ?? null,
          cells: [...(withCodes ? [named(bar).code] : []), bar.label, bar.value],
        })),
      },
    ];
  },

  summary(data, texts) {
    const largest = data.bars.reduce((best, bar) => ((bar.value ?? -1) > (best.value ?? -1) ? bar : best));
    return texts.counted('summaryBars', largest.value, data.unit, {
      count: texts.value(data.bars.length),
      name: fullName(named(largest)),
    });
  },

  legend: () => [],
};

/** A Goal goes by its number. */
export function named(item: { code: string; label: string; sdg?: number | null }) {
  return { code: item.sdg ? String(item.sdg) : item.code, label: item.label };
}

function plan(data: BarsData, texts: Texts, frame: Frame): Plan {
  const { rightToLeft, measure } = frame;
  const ids = data.bars.map((bar) => bar.id);
  const codes = Math.max(0, ...data.bars.map((bar) => codeWidth(bar, measure)));
  const values = Math.max(...data.bars.map((bar) => measure(texts.value(bar.value), SIZE))) + 14;
  const names = Math.min(
    Math.max(...data.bars.map((bar) => measure(bar.label, SIZE))) + 4,
    Math.max(96, Math.min(320, frame.width * 0.42)),
  );
  const start = names + 12 + (codes ? codes + 10 : 0);
  const side = rightToLeft ? 'right' : 'left';
  const category = {
    type: 'category',
    data: ids,
    inverse: true,
    position: side,
    ...NO_LINE,
    splitLine: { show: false },
  };
  return {
    option: {
      ...STILL,
      grid: [
        {
          top: 1,
          bottom: 1,
          left: rightToLeft ? values : start,
          right: rightToLeft ? start : values,
          outerBoundsMode: 'none',
        },
        // What is pointed at is the whole row with its name.
        { top: 1, bottom: 1, left: 0, right: 0, outerBoundsMode: 'none' },
      ],
      xAxis: [
        { type: 'value', min: 0, inverse: rightToLeft, show: false },
        { type: 'value', min: 0, max: 1, gridIndex: 1, show: false },
      ],
      yAxis: [
        {
          ...category,
          axisLabel: {
            ...PLAIN_TEXT,
            interval: 0,
            align: side,
            margin: names + 12,
            formatter: (_id: string, place: number) => wrap(data.bars[place]!.label, names, 2, measure),
          },
        },
        {
          ...category,
          axisLabel: {
            ...PLAIN_TEXT,
            interval: 0,
            align: side,
            margin: start,
            formatter: (_id: string, place: number) => codeText(data.bars[place]!),
            rich: tiles(data.bars),
          },
        },
        { ...category, gridIndex: 1, show: false },
      ],
      series: [
        {
          ...NO_EMPHASIS,
          type: 'bar',
          barWidth: 18,
          itemStyle: { color: BAR },
          label: {
            ...PLAIN_TEXT,
            show: true,
            position: rightToLeft ? 'left' : 'right',
            distance: 6,
            formatter: ({ dataIndex }: { dataIndex: number }) => texts.value(data.bars[dataIndex]!.value),
          },
          data: data.bars.map((bar) => ({
            value: bar.value ?? 0,
            label: { color: bar.value === null ? MUTED : INK },
            itemStyle:
              bar.colour && bar.value ? { color: bar.colour, borderColor: EDGE, borderWidth: 1 } : {},
          })),
        },
        {
          ...NO_EMPHASIS,
          type: 'bar',
          xAxisIndex: 1,
          yAxisIndex: 2,
          barWidth: '100%',
          itemStyle: { color: HIT },
          z: 9,
          data: ids.map(() => 1),
        },
      ],
    },
    stopOf: (series, index) => (series === 1 ? index : null),
    patternOf: () => 0,
  };
}

function codeWidth(bar: Bar, measure: Frame['measure']): number {
  return bar.sdg ? TILE : bar.code ? measure(bar.code, SIZE, 600) : 0;
}

/** Names of rich styles hold no braces or bars, and codes are not to end one. */
function codeText(bar: Bar): string {
  return bar.sdg
    ? `{goal${bar.sdg}|${bar.sdg}}`
    : bar.code
      ? `{code|${bar.code.replace(/[{}|]/g, ' ')}}`
      : '';
}

function tiles(list: readonly Bar[]): Record<string, object> {
  const ofGoals = list
    .filter((bar) => bar.sdg && bar.colour)
    .map((bar) => [
      `goal${bar.sdg}`,
      {
        ...PLAIN_TEXT,
        color: inkOn(bar.colour!),
        backgroundColor: bar.colour,
        borderRadius: 4,
        width: TILE,
        height: TILE,
        lineHeight: TILE,
        align: 'center',
        fontWeight: 600,
      },
    ]);
  return {
    ...(Object.fromEntries(ofGoals) as Record<string, object>),
    code: { ...PLAIN_TEXT, fontWeight: 600, lineHeight: LINE_HEIGHT },
  };
}
