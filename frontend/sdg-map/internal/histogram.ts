import { classIndexOf, type ClassBreak } from './class-breaks.js';

/** A bar of the histogram: values in [from, to), the last bar [from, to]. */
export interface HistogramBar {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Class of the bar's lower limit, for its colour. */
  readonly classIndex: number;
}

const MAX_BARS = 28;

/** Bars of equal width over the range of the classes: whole steps for whole numbers. */
export function histogramBars(values: readonly number[], breaks: readonly ClassBreak[]): HistogramBar[] {
  const finite = values.filter(Number.isFinite);
  if (finite.length === 0 || breaks.length === 0) return [];
  const min = breaks[0]!.from;
  const max = breaks[breaks.length - 1]!.to;
  const whole = finite.every(Number.isInteger) && Number.isInteger(min);
  const span = whole ? max - min + 1 : max - min;
  const width = whole ? Math.ceil(span / MAX_BARS) : span / MAX_BARS;
  const bars = width > 0 ? Math.max(1, Math.ceil(span / width - 1e-9)) : 1;
  const counts = new Array<number>(bars).fill(0);
  for (const value of finite) {
    const bar = width > 0 ? Math.floor((value - min) / width) : 0;
    counts[Math.min(bars - 1, Math.max(0, bar))]!++;
  }
  return counts.map((count, i) => {
    const from = min + i * width;
    return {
      from,
      to: from + width,
      count,
      classIndex: Math.max(0, classIndexOf(Math.min(from, max), breaks)),
    };
  });
}
