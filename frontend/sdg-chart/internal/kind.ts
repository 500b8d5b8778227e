import type { EChartsCoreOption } from 'echarts/core';
import type { Texts } from './texts.js';
import type { ChartTable, Frame, LegendEntry, Stop } from './types.js';

/** What ECharts is to draw, and how its marks are told apart afterwards. */
export interface Plan {
  option: EChartsCoreOption;
  /**
   * Place in the list of stops of a mark; null for a mark that is only looked at.
   *
   * @param series number of the series
   * @param index number of the datum in the series
   * @param order number of the mark in the drawing
   */
  stopOf: (series: number, index: number, order: number) => number | null;
  /** Number of the pattern laid over a mark, 0 for none. */
  patternOf: (series: number, index: number) => number;
  /** Lines of text, the first on the base line `y`. */
  headings?: readonly { x: number; y: number; anchor: 'start' | 'middle' | 'end'; text: string }[];
}

/** Everything that one kind of chart is, as pure functions of its data. */
export interface ChartKind<D> {
  /** Leaves out what is wrong, with a warning; null for no data at all. */
  check: (data: unknown, warn: (message: string) => void) => D | null;
  isEmpty: (data: D) => boolean;
  /** In the order of reading. */
  stops: (data: D, texts: Texts) => readonly Stop[];
  /** CSS pixels. */
  height: (data: D, width: number) => number;
  plan: (data: D, texts: Texts, frame: Frame) => Plan;
  tables: (data: D, texts: Texts, caption: string) => readonly ChartTable[];
  /** The figure in a sentence, where the page has given none. */
  summary: (data: D, texts: Texts) => string;
  legend: (data: D, texts: Texts) => readonly LegendEntry[];
}
