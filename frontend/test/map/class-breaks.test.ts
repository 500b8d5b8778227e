import { describe, expect, it } from 'vitest';

import {
  classBreaks,
  classIndexOf,
  fixedBreaks,
  type ClassBreak,
  type Classing,
} from '../../sdg-map/internal/class-breaks.js';

const CLASSINGS: readonly Classing[] = ['quantile', 'equal', 'natural'];

/** A small generator with a seed: the same numbers in every run. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Lists as they occur: skewed counts, many ties, few values, fractions, negative numbers. */
function* samples(): Generator<number[]> {
  for (let seed = 1; seed <= 60; seed++) {
    const random = randomNumbers(seed);
    const size = 1 + Math.floor(random() * 120);
    const kind = seed % 4;
    yield Array.from({ length: size }, () => {
      if (kind === 0) return 1 + Math.floor(Math.exp(random() * 5));
      if (kind === 1) return 1 + Math.floor(random() * 3);
      if (kind === 2) return random() * 10 - 3;
      return Math.round(random() * 1000);
    });
  }
}

function spread(values: readonly number[], breaks: readonly ClassBreak[]): number {
  return breaks.reduce((sum, _, i) => {
    const own = values.filter((value) => classIndexOf(value, breaks) === i);
    const mean = own.reduce((a, b) => a + b, 0) / own.length;
    return sum + own.reduce((a, b) => a + (b - mean) ** 2, 0);
  }, 0);
}

describe.each(CLASSINGS)('classes by %s', (classing) => {
  it('hold every value exactly once, touch each other and are as many as asked for at most', () => {
    for (const values of samples()) {
      for (const classCount of [3, 5, 7]) {
        const breaks = classBreaks(values, classCount, classing);
        expect(breaks.length).toBeGreaterThan(0);
        expect(breaks.length).toBeLessThanOrEqual(classCount);
        expect(breaks.reduce((sum, b) => sum + b.count, 0)).toBe(values.length);
        expect(values.every((value) => classIndexOf(value, breaks) >= 0)).toBe(true);
        breaks.slice(1).forEach((b, i) => {
          expect(b.from).toBe(breaks[i]!.to);
          expect(b.from).toBeGreaterThan(breaks[i]!.from);
        });
        expect(breaks.map((b) => b.closed)).toEqual(breaks.map((_, i) => i === breaks.length - 1));
        expect(breaks[0]!.from).toBe(Math.min(...values));
      }
    }
  });

  it('have whole limits for whole numbers', () => {
    for (const values of samples()) {
      if (!values.every(Number.isInteger)) continue;
      const breaks = classBreaks(values, 5, classing);
      expect(breaks.every((b) => Number.isInteger(b.from) && Number.isInteger(b.to))).toBe(true);
    }
  });

  it('do not depend on the order of the values', () => {
    for (const values of samples()) {
      expect(classBreaks([...values].reverse(), 5, classing)).toEqual(classBreaks(values, 5, classing));
    }
  });

  it('are one class for one value, however often it occurs', () => {
    expect(classBreaks([4, 4, 4], 5, classing)).toEqual([
      { from: 4, to: 4, closed: true, open: false, count: 3 },
    ]);
  });

  it('are none for no values, and leave out what is no number', () => {
    expect(classBreaks([], 5, classing)).toEqual([]);
    expect(classBreaks([NaN, Infinity, 2], 5, classing)).toEqual([
      { from: 2, to: 2, closed: true, open: false, count: 1 },
    ]);
  });
});

describe('quantiles', () => {
  it('divide evenly where there are no ties', () => {
    const values = Array.from({ length: 20 }, (_, i) => i + 1);
    expect(classBreaks(values, 5, 'quantile').map((b) => b.count)).toEqual([4, 4, 4, 4, 4]);
  });

  it('keep their number of classes in spite of a heavy tie', () => {
    const values = [1, 1, 1, 1, 1, 1, 2, 3, 5, 9];
    expect(classBreaks(values, 5, 'quantile').map((b) => b.from)).toEqual([1, 2, 3, 5, 9]);
  });

  it('give each value its class where there are fewer values than classes', () => {
    expect(classBreaks([1, 1, 2, 9], 5, 'quantile').map((b) => [b.from, b.count])).toEqual([
      [1, 2],
      [2, 1],
      [9, 1],
    ]);
  });
});

describe('equal intervals', () => {
  it('are equally wide', () => {
    expect(classBreaks([1, 23], 5, 'equal').map((b) => b.from)).toEqual([1, 6, 11, 16, 21]);
    expect(classBreaks([0, 0.5, 1], 4, 'equal').map((b) => b.from)).toEqual([0, 0.25, 0.5, 0.75]);
  });

  it('show classes without a value', () => {
    expect(classBreaks([1, 100], 5, 'equal').map((b) => b.count)).toEqual([1, 0, 0, 0, 1]);
  });
});

describe('natural breaks', () => {
  it('find the gaps', () => {
    const breaks = classBreaks([1, 2, 3, 20, 21, 22, 90, 91], 3, 'natural');
    expect(breaks.map((b) => b.from)).toEqual([1, 20, 90]);
  });

  it('are never worse than quantiles', () => {
    for (const values of samples()) {
      const natural = classBreaks(values, 5, 'natural');
      const quantile = classBreaks(values, 5, 'quantile');
      expect(spread(values, natural)).toBeLessThanOrEqual(spread(values, quantile) * (1 + 1e-9) + 1e-9);
    }
  });

  it('are exact beside a large constant', () => {
    const breaks = classBreaks([1e9 + 1, 1e9 + 2, 1e9 + 8, 1e9 + 9], 2, 'natural');
    expect(breaks.map((b) => b.from)).toEqual([1e9 + 1, 1e9 + 8]);
  });
});

describe('fixed classes', () => {
  it('keep their limits and widen at both ends', () => {
    expect(fixedBreaks([1, 4, 50], [2, 5, 10]).map((b) => [b.from, b.to, b.count])).toEqual([
      [1, 5, 2],
      [5, 10, 0],
      [10, 50, 1],
    ]);
  });

  it('are sorted and without doubles', () => {
    expect(fixedBreaks([7], [5, 1, 5, NaN]).map((b) => b.from)).toEqual([1, 5]);
  });
});

describe('the class of a value', () => {
  it('is half-open, the last one closed', () => {
    const breaks = classBreaks([1, 5, 9], 2, 'equal');
    expect([1, 4.99, 6, 9, 9.01, 0].map((value) => classIndexOf(value, breaks))).toEqual([
      0, 0, 1, 1, -1, -1,
    ]);
  });

  it('has no upper limit where limits are given', () => {
    const breaks = fixedBreaks([1, 9], [1, 5]);
    expect([1, 4.99, 5, 9, 900, 0].map((value) => classIndexOf(value, breaks))).toEqual([0, 0, 1, 1, 1, -1]);
  });
});
