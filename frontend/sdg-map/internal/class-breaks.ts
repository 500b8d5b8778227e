/** How limits between classes are found. */
export type Classing = 'quantile' | 'equal' | 'natural';

/** A class of values: [from, to), the last one [from, to] or without an upper limit. */
export interface ClassBreak {
  readonly from: number;
  /** Of an open class the largest value in it, or `from` where it holds none. */
  readonly to: number;
  /** Whether `to` belongs to the class. True for the last class only. */
  readonly closed: boolean;
  /** Whether the class takes in all larger values too, as the last one of given limits does. */
  readonly open: boolean;
  /** Whether `from` is all there is in the class, as in each one where there are no more values than classes. */
  readonly single?: boolean;
  /** Number of values in the class. */
  readonly count: number;
}

export const MIN_CLASS_COUNT = 3;
export const MAX_CLASS_COUNT = 7;

interface TieGroup {
  readonly value: number;
  readonly count: number;
}

/**
 * Divides values into at most `classCount` classes that touch each other and cover every value.
 *
 * Equal values are never parted, so there are fewer classes than asked for where there are fewer distinct
 * values. Quantile and natural limits are values that occur; limits of equal intervals over whole numbers are
 * whole numbers. Values that are not finite are left out. No values, no classes.
 */
export function classBreaks(values: readonly number[], classCount: number, classing: Classing): ClassBreak[] {
  const groups = tieGroups(values);
  const wanted = Math.max(1, Math.floor(classCount));
  if (groups.length === 0) return [];
  if (groups.length <= wanted && classing !== 'equal')
    return toBreaks(
      groups.map((g) => g.value),
      groups,
    );
  switch (classing) {
    case 'equal':
      return toBreaks(equalLimits(groups, wanted), groups);
    case 'natural':
      return toBreaks(naturalLimits(groups, wanted), groups);
    default:
      return toBreaks(quantileLimits(groups, wanted), groups);
  }
}

/**
 * Classes with given lower limits, for maps that must be comparable (two periods, play over years). The first
 * class is widened down where values lie under the limits; the last one is open.
 */
export function fixedBreaks(values: readonly number[], lowerLimits: readonly number[]): ClassBreak[] {
  const groups = tieGroups(values);
  const limits = [...new Set(lowerLimits.filter(Number.isFinite))].sort((a, b) => a - b);
  if (limits.length === 0) return [];
  if (groups.length > 0) limits[0] = Math.min(limits[0]!, groups[0]!.value);
  return toBreaks(limits, groups, true);
}

/** Index of the class that holds a value, -1 where none does. */
export function classIndexOf(value: number, breaks: readonly ClassBreak[]): number {
  return breaks.findIndex((b) => value >= b.from && (value < b.to || b.open || (b.closed && value <= b.to)));
}

function tieGroups(values: readonly number[]): TieGroup[] {
  const counts = new Map<number, number>();
  for (const value of values) {
    if (Number.isFinite(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => a.value - b.value);
}

function toBreaks(
  lowerLimits: readonly number[],
  groups: readonly TieGroup[],
  lastIsOpen = false,
): ClassBreak[] {
  const max = groups.length > 0 ? groups[groups.length - 1]!.value : -Infinity;
  return lowerLimits.map((from, i) => {
    const closed = i === lowerLimits.length - 1;
    const to = closed ? Math.max(from, max) : lowerLimits[i + 1]!;
    const count = groups
      .filter((g) => g.value >= from && (closed ? g.value <= to : g.value < to))
      .reduce((sum, g) => sum + g.count, 0);
    return { from, to, closed, open: closed && lastIsOpen, count };
  });
}

/** Fills each class up to its share of what is left, so a heavy tie does not swallow the later classes. */
function quantileLimits(groups: readonly TieGroup[], classCount: number): number[] {
  let left = groups.reduce((sum, g) => sum + g.count, 0);
  const limits: number[] = [];
  let next = 0;
  for (let classesLeft = classCount; classesLeft > 0 && next < groups.length; classesLeft--) {
    limits.push(groups[next]!.value);
    const share = left / classesLeft;
    let filled = groups[next++]!.count;
    while (next < groups.length && groups.length - next > classesLeft - 1) {
      const count = groups[next]!.count;
      const closerWithout = filled + count - share > share - filled;
      if (classesLeft > 1 && closerWithout) break;
      filled += count;
      next++;
    }
    left -= filled;
  }
  return limits;
}

function equalLimits(groups: readonly TieGroup[], classCount: number): number[] {
  const min = groups[0]!.value;
  const max = groups[groups.length - 1]!.value;
  if (min === max) return [min];
  const whole = groups.every((g) => Number.isInteger(g.value));
  const width = whole ? Math.ceil((max - min + 1) / classCount) : (max - min) / classCount;
  return Array.from({ length: classCount }, (_, i) => min + i * width).filter((limit) => limit <= max);
}

/**
 * Natural breaks: the division with the least sum of squared distances to class means, found exactly.
 *
 * @see W. D. Fisher (1958), On grouping for maximum homogeneity; H. Wang, M. Song (2011), Ckmeans.1d.dp
 */
function naturalLimits(groups: readonly TieGroup[], classCount: number): number[] {
  const n = groups.length;
  const weights = new Float64Array(n + 1);
  const sums = new Float64Array(n + 1);
  const squares = new Float64Array(n + 1);
  const centre = groups[n >> 1]!.value;
  groups.forEach((g, i) => {
    const value = g.value - centre;
    weights[i + 1] = weights[i]! + g.count;
    sums[i + 1] = sums[i]! + g.count * value;
    squares[i + 1] = squares[i]! + g.count * value * value;
  });
  const spread = (from: number, to: number): number => {
    const weight = weights[to]! - weights[from]!;
    const sum = sums[to]! - sums[from]!;
    return Math.max(0, squares[to]! - squares[from]! - (sum * sum) / weight);
  };

  let best = Float64Array.from({ length: n + 1 }, (_, to) => (to === 0 ? 0 : spread(0, to)));
  const starts: Int32Array[] = [new Int32Array(n + 1)];
  for (let k = 1; k < classCount; k++) {
    const cost = new Float64Array(n + 1).fill(Infinity);
    const start = new Int32Array(n + 1);
    for (let to = k + 1; to <= n; to++) {
      for (let from = k; from < to; from++) {
        const candidate = best[from]! + spread(from, to);
        if (candidate < cost[to]!) {
          cost[to] = candidate;
          start[to] = from;
        }
      }
    }
    best = cost;
    starts.push(start);
  }

  const limits: number[] = [];
  let to = n;
  for (let k = classCount - 1; k >= 0; k--) {
    const from = starts[k]![to]!;
    limits.unshift(groups[from]!.value);
    to = from;
  }
  return limits;
}
