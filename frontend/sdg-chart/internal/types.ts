/** Values are counts of activities or the like: 0 is "none", null is "no data". */
export type Value = number | null;

/** Several series of values over the same years. */
export interface TrendData {
  /** Plural word for what is counted: "activities". */
  unit: string;
  /** Calendar years, ascending, without repetition. */
  years: readonly number[];
  series: readonly TrendSeries[];
  /** Address that a year leads to, by the year's place in `years`; empty where years lead nowhere. */
  links?: readonly (string | null)[];
}

export interface TrendSeries {
  id: string;
  label: string;
  form: 'line' | 'column';
  /** One value a year. */
  values: readonly Value[];
}

/** Named values, drawn as horizontal bars in the given order. */
export interface BarsData {
  unit: string;
  bars: readonly Bar[];
}

export interface Bar {
  id: string;
  /** What is printed before the name, such as "C2"; empty for none. An SDG shows its number instead. */
  code: string;
  label: string;
  value: Value;
  /** 1 to 17 if the bar stands for an SDG. */
  sdg?: number | null;
  /** Official colour "#RRGGBB" of that SDG. */
  colour?: string | null;
  /** Address that the bar leads to. */
  href?: string | null;
}

/** Columns of nodes with links from one column to a later one. */
export interface FlowData {
  unit: string;
  /** Headings of the columns. */
  columns: readonly string[];
  nodes: readonly FlowNode[];
  links: readonly FlowLink[];
}

export interface FlowNode {
  id: string;
  /** Place of its column, from 0. */
  column: number;
  code: string;
  label: string;
  /** Distinct activities of the node; not the sum of its links. */
  count: Value;
  sdg?: number | null;
  colour?: string | null;
  href?: string | null;
}

export interface FlowLink {
  /** Id of a node in an earlier column. */
  source: string;
  target: string;
  /** Above 0. */
  value: number;
  href?: string | null;
}

/** Values by row and column; a pair that is not listed is "no data". */
export interface HeatData {
  unit: string;
  rows: readonly HeatHeading[];
  columns: readonly HeatHeading[];
  cells: readonly HeatCell[];
}

export interface HeatHeading {
  id: string;
  code: string;
  label: string;
}

export interface HeatCell {
  row: string;
  column: string;
  value: Value;
  href?: string | null;
}

export type ChartView = 'figure' | 'table';

/** Detail of `chart-select`. */
export interface ChartSelectDetail {
  /** Id of the bar or node, the year, "source>target" of a link, "row>column" of a cell. */
  id: string;
  kind: 'year' | 'bar' | 'node' | 'link' | 'cell';
  /** Where the element goes unless the event is cancelled. */
  href: string | null;
}

/** What can be pointed at, focused and opened in a figure. */
export interface Stop extends ChartSelectDetail {
  /** What a screen reader says; also the tooltip, one line each. */
  lines: readonly string[];
  /** Place for the arrow keys: along the main axis and across it. */
  x: number;
  y: number;
  /** Ids of the stops that are marked together with this one. */
  related?: readonly string[];
}

/** Where a figure is drawn. */
export interface Frame {
  /** CSS pixels. */
  width: number;
  height: number;
  rightToLeft: boolean;
  /** Width of a text in CSS pixels in the figure's font. */
  measure: (text: string, size: number, weight?: number) => number;
}

export interface LegendEntry {
  label: string;
  /** Number of the series or class that the key shows. */
  place: number;
  form: 'line' | 'column' | 'class' | 'no-data';
}

export interface ChartTable {
  caption: string;
  columns: readonly { label: string; numeric: boolean }[];
  rows: readonly TableRow[];
  /** The column that names the row. */
  heading: number;
}

export interface TableRow {
  id: string;
  href: string | null;
  /** What a screen reader says of the address, where the heading of the row says too little. */
  linkName?: string;
  cells: readonly (string | Value)[];
}
