import { checkTrend } from './checks.js';
import type { ChartKind, Plan } from './kind.js';
import { DASHES, HAIRLINE, HIT, MUTED, NO_EMPHASIS, NO_LINE, PLAIN_TEXT } from './look.js';
import { GROUND, seriesColour, SERIES_PATTERNS, SIZE, STILL, SYMBOLS } from './look.js';
import type { Texts } from './texts.js';
import type { Frame, Stop, TrendData } from './types.js';

const HEIGHT = 280;
const NARROW_HEIGHT = 240;

/** Lines and columns over years; a year is one stop and says all its values. */
export const trend: ChartKind<TrendData> = {
  check: checkTrend,
  isEmpty: ({ series }) => series.every((one) => one.values.every((value) => value === null)),
  height: (_data, width) => (width < 480 ? NARROW_HEIGHT : HEIGHT),

  stops: (data, texts) =>
    data.years.map((year, place): Stop => ({
      id: String(year),
      kind: 'year',
      href: data.links?.[place] ?? null,
      lines: [
        String(year),
        ...data.series.map((one) =>
          texts.counted('spokenValue', one.values[place] ?? null, data.unit, { series: one.label }),
        ),
      ],
      x: place,
      y: 0,
    })),

  plan,

  tables: (data, texts, caption) => [
    {
      caption,
      columns: [
        { label: texts.labels.columnYear, numeric: true },
        ...data.series.map((one) => ({ label: one.label, numeric: true })),
      ],
      heading: 0,
      rows: data.years.map((year, place) => ({
        id: String(year),
        href: data.links?.[place] ?? null,
        cells: [String(year), ...data.series.map((one) => one.values[place] ?? null)],
      })),
    },
  ],

  summary(data, texts) {
    const points = data.series.flatMap((one) =>
      one.values.map((value, place) => ({ series: one.label, year: data.years[place], value: value ?? -1 })),
    );
    const largest = points.reduce((best, point) => (point.value > best.value ? point : best), points[0]!);
    return texts.counted('summaryTrend', largest.value, data.unit, {
      from: String(data.years[0]),
      to: String(data.years.at(-1)),
      year: String(largest.year),
      series: largest.series,
    });
  },

  legend: (data) =>
    data.series.length < 2
      ? []
      : data.series.map((one, place) => ({
          label: one.label,
          place: one.form === 'column' ? columnPlace(data, place) : place,
          form: one.form,
        })),
};

function plan(data: TrendData, texts: Texts, frame: Frame): Plan {
  const greatest = Math.max(...data.series.flatMap((one) => one.values.map((value) => value ?? 0)), 1);
  const labels = Math.max(...[greatest, 10].map((value) => frame.measure(texts.short(value), SIZE))) + 16;
  const years = data.years.map(String);
  const hit = data.series.length;
  const columnsUnderLines = data.series.map((one) => (one.form === 'column' ? 2 : 3));
  return {
    option: {
      ...STILL,
      grid: {
        top: 14,
        bottom: 30,
        left: frame.rightToLeft ? 14 : labels,
        right: frame.rightToLeft ? labels : 14,
        outerBoundsMode: 'none',
      },
      xAxis: [
        {
          type: 'category',
          data: years,
          inverse: frame.rightToLeft,
          axisLine: { lineStyle: { color: MUTED } },
          axisTick: { show: false },
          axisLabel: { ...PLAIN_TEXT, color: MUTED, margin: 10, hideOverlap: true },
        },
        // Columns share the room of a year with each other, but not with what is pointed at.
        { type: 'category', data: years, inverse: frame.rightToLeft, show: false },
      ],
      yAxis: [
        {
          type: 'value',
          min: 0,
          minInterval: 1,
          splitNumber: 4,
          position: frame.rightToLeft ? 'right' : 'left',
          ...NO_LINE,
          axisLabel: { ...PLAIN_TEXT, color: MUTED, formatter: texts.short },
          splitLine: { lineStyle: { color: HAIRLINE } },
        },
        { type: 'value', min: 0, max: 1, show: false },
      ],
      series: [
        ...data.series.map((one, place) => ({
          ...NO_EMPHASIS,
          ...(one.form === 'column' ? columns(data, place) : line(place)),
          z: columnsUnderLines[place],
          data: one.values.map((value) => value ?? '-'),
        })),
        {
          ...NO_EMPHASIS,
          type: 'bar',
          xAxisIndex: 1,
          yAxisIndex: 1,
          barWidth: '100%',
          itemStyle: { color: HIT },
          z: 9,
          data: years.map(() => 1),
        },
      ],
    },
    stopOf: (series, index) => (series === hit ? index : null),
    patternOf: (series) =>
      data.series[series]?.form === 'column' ? columnPlace(data, series) % SERIES_PATTERNS : 0,
  };
}

function line(place: number) {
  const color = seriesColour(place);
  const dash = DASHES[place % DASHES.length]!;
  return {
    type: 'line',
    clip: false,
    symbol: SYMBOLS[place % SYMBOLS.length],
    symbolSize: 8,
    showAllSymbol: true,
    lineStyle: { color, width: 2, type: dash.length ? dash : 'solid' },
    itemStyle: { color, borderColor: GROUND, borderWidth: 1 },
  };
}

function columns(data: TrendData, place: number) {
  return {
    type: 'bar',
    barMaxWidth: 28,
    barGap: '15%',
    itemStyle: { color: seriesColour(columnPlace(data, place)) },
  };
}

/** Columns are counted by themselves, so that the first has no pattern. */
function columnPlace(data: TrendData, place: number): number {
  return data.series.slice(0, place).filter((one) => one.form === 'column').length;
}
