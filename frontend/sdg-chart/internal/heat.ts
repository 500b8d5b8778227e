import { checkHeat } from './checks.js';
import { cut } from './fit.js';
import type { ChartKind, Plan } from './kind.js';
import { GROUND, HEAT_CLASSES, heatColour, heatInk, INK, MUTED, NO_DATA, NO_DATA_PATTERN } from './look.js';
import { NO_EMPHASIS, NO_LINE, PLAIN_TEXT, SIZE, STILL } from './look.js';
import { fullName, type Texts } from './texts.js';
import type { Frame, HeatCell, HeatData, LegendEntry, Stop, Value } from './types.js';

const ROW_HEIGHT = 30;
const COLUMN_HEADINGS = 30;
/** Width of a cell below which its number is not printed. */
const NUMBERS_FROM = 24;

/** Values by row and column in five classes; zero is a light neutral, no data a hatch. */
export const heat: ChartKind<HeatData> = {
  check: checkHeat,
  isEmpty: (data) => data.rows.length === 0 || data.columns.length === 0,
  height: (data) => COLUMN_HEADINGS + data.rows.length * ROW_HEIGHT + 2,
  plan,
  legend,

  stops: (data, texts) =>
    allCells(data).map((cell): Stop => ({
      id: `${cell.row}>${cell.column}`,
      kind: 'cell',
      href: cell.href ?? null,
      lines: [
        texts.counted('spokenCell', cell.value, data.unit, {
          row: fullName(data.rows[cell.y]!),
          column: fullName(data.columns[cell.x]!),
        }),
      ],
      x: cell.x,
      y: cell.y,
    })),

  tables(data, texts, caption) {
    const cells = allCells(data);
    return [
      {
        caption,
        columns: [
          { label: texts.labels.columnName, numeric: false },
          ...data.columns.map((column) => ({ label: fullName(column), numeric: true })),
        ],
        heading: 0,
        rows: data.rows.map((row, y) => ({
          id: row.id,
          href: null,
          cells: [fullName(row), ...cells.filter((cell) => cell.y === y).map((cell) => cell.value)],
        })),
      },
    ];
  },

  summary(data, texts) {
    const largest = allCells(data).reduce((best, cell) =>
      (cell.value ?? -1) > (best.value ?? -1) ? cell : best,
    );
    return texts.counted('summaryHeat', largest.value, data.unit, {
      rows: texts.value(data.rows.length),
      columns: texts.value(data.columns.length),
      row: fullName(data.rows[largest.y]!),
      column: fullName(data.columns[largest.x]!),
    });
  },
};

/** Lower ends of the classes above zero: equal steps up to the greatest value, whole numbers, no empty class. */
export function classStarts(data: HeatData): readonly number[] {
  const greatest = Math.max(0, ...data.cells.map((cell) => cell.value ?? 0));
  const starts = Array.from(
    { length: HEAT_CLASSES },
    (_, step) => Math.floor((greatest * step) / HEAT_CLASSES) + 1,
  );
  return greatest > 0 ? [...new Set(starts)].filter((start) => start <= greatest) : [];
}

/** 0 for zero, then 1 for the lowest class. */
export function classOf(value: number, starts: readonly number[]): number {
  return starts.filter((start) => value >= start).length || (value > 0 ? 1 : 0);
}

type PlacedCell = HeatCell & { x: number; y: number };

/** Row by row, with "no data" for what is not listed. */
function allCells(data: HeatData): readonly PlacedCell[] {
  const known = new Map(data.cells.map((cell) => [`${cell.row}>${cell.column}`, cell]));
  return data.rows.flatMap((row, y) =>
    data.columns.map((column, x) => ({
      ...(known.get(`${row.id}>${column.id}`) ?? { row: row.id, column: column.id, value: null }),
      x,
      y,
    })),
  );
}

function legend(data: HeatData, texts: Texts): readonly LegendEntry[] {
  const starts = classStarts(data);
  const cells = allCells(data);
  const classes = starts.map((from, place): LegendEntry => {
    const next = starts[place + 1];
    const to = next === undefined ? Math.max(...cells.map((cell) => cell.value ?? 0)) : next - 1;
    const range = { from: texts.value(from), to: texts.value(to) };
    return {
      label: from === to ? range.from : texts.fill('legendRange', range),
      place: place + 1,
      form: 'class',
    };
  });
  const zero: LegendEntry = { label: texts.value(0), place: 0, form: 'class' };
  const none: LegendEntry = { label: texts.labels.noData, place: 0, form: 'no-data' };
  return [
    ...(cells.some((cell) => cell.value === 0) ? [zero] : []),
    ...classes,
    ...(cells.some((cell) => cell.value === null) ? [none] : []),
  ];
}

function plan(data: HeatData, texts: Texts, frame: Frame): Plan {
  const { rightToLeft, width, measure } = frame;
  const cells = allCells(data);
  const starts = classStarts(data);
  const longest = Math.max(...data.rows.map((row) => measure(fullName(row), SIZE))) + 4;
  const names = Math.min(longest, width * 0.34);
  const withNames = names > 120 || longest <= names;
  const start =
    (withNames ? names : Math.max(...data.rows.map((row) => measure(row.code || row.label, SIZE)))) + 12;
  const cellWidth = (width - start) / data.columns.length;
  const columnNames = data.columns.every((column) => measure(fullName(column), SIZE) <= cellWidth - 4);
  const fill = (value: Value) => (value === null ? NO_DATA : heatColour(classOf(value, starts)));
  return {
    option: {
      ...STILL,
      grid: {
        top: COLUMN_HEADINGS,
        bottom: 2,
        left: rightToLeft ? 1 : start,
        right: rightToLeft ? start : 1,
        outerBoundsMode: 'none',
      },
      xAxis: {
        type: 'category',
        data: data.columns.map((column) => column.id),
        inverse: rightToLeft,
        position: 'top',
        ...NO_LINE,
        axisLabel: {
          ...PLAIN_TEXT,
          color: MUTED,
          interval: 0,
          formatter: (_id: string, place: number) => {
            const column = data.columns[place]!;
            const name = columnNames ? fullName(column) : column.code || column.label;
            return cut(name, Math.max(cellWidth - 2, 18), measure);
          },
        },
      },
      yAxis: {
        type: 'category',
        data: data.rows.map((row) => row.id),
        inverse: true,
        position: rightToLeft ? 'right' : 'left',
        ...NO_LINE,
        axisLabel: {
          ...PLAIN_TEXT,
          interval: 0,
          align: rightToLeft ? 'right' : 'left',
          margin: start - 2,
          formatter: (_id: string, place: number) => {
            const row = data.rows[place]!;
            return withNames ? cut(fullName(row), names, measure) : row.code || row.label;
          },
        },
      },
      // A heat map needs one; the classes are our own.
      visualMap: { type: 'piecewise', show: false, pieces: [{ gte: 0 }], inRange: { opacity: 1 } },
      series: [
        {
          ...NO_EMPHASIS,
          type: 'heatmap',
          itemStyle: { borderColor: GROUND, borderWidth: 2 },
          label: { ...PLAIN_TEXT, show: cellWidth >= NUMBERS_FROM, textBorderColor: 'none' },
          data: cells.map((cell) => ({
            value: [cell.x, cell.y, cell.value ?? 0],
            itemStyle: { color: fill(cell.value) },
            label: {
              color: cell.value === null ? INK : heatInk(classOf(cell.value, starts)),
              formatter: cell.value === null ? '–' : texts.short(cell.value),
            },
          })),
        },
      ],
    },
    stopOf: (_series, index) => index,
    patternOf: (_series, index) => (cells[index]?.value === null ? NO_DATA_PATTERN : 0),
  };
}
