import { isTarget, type Counts, type MatrixData } from './types.js';

const MOST_CLASSES = 5;

/** The number whose size the shade of a cell tells. */
export function measure(data: Pick<MatrixData, 'counting' | 'source'>, counts: Counts): number {
  if (data.source === 'STOCKTAKING') {
    return counts.entries;
  }
  return data.counting === 'FRACTIONAL' ? counts.weight : counts.activities;
}

/**
 * Lower limits of at most five classes: 1 and the greatest round numbers (2, 5, 10, 20, 50, …) that some cell reaches.
 * Classes are those of the Goals at every depth, so that a shade keeps its meaning when a Goal is opened.
 */
export function classLimits(data: MatrixData): number[] {
  const goals = new Set(data.columns.filter((column) => !isTarget(column)).map((column) => column.code));
  let greatest = 0;
  for (const [key, cell] of data.cells) {
    if (goals.has(key.slice(key.indexOf(':') + 1))) {
      greatest = Math.max(greatest, measure(data, cell));
    }
  }
  const round: number[] = [];
  for (let power = 1; power <= greatest; power *= 10) {
    round.push(...[power, 2 * power, 5 * power].filter((number) => number > 1 && number <= greatest));
  }
  return [1, ...round.slice(1 - MOST_CLASSES)];
}

/** Class of a value, from 0; below the lowest limit it is 0 too. */
export function classOf(value: number, limits: readonly number[]): number {
  return Math.max(
    0,
    limits.findLastIndex((limit) => value >= limit),
  );
}
