import { describe, expect, it } from 'vitest';
import { countClasses, referenceCounts, sideForCount, strengthOf } from '../sdg-rings/internal/shading.js';

describe('classes of the shade encoding', () => {
  it.each([
    [
      [120, 2, 33],
      [1, 10, 20, 50, 100],
    ],
    [
      [7, 1],
      [1, 2, 5],
    ],
    [[1, 1], [1]],
    [
      [5, null, 0],
      [1, 2, 5],
    ],
    [[125_160], [1, 10_000, 20_000, 50_000, 100_000]],
    [[0, null], []],
    [[], []],
  ])('counts %j give classes from %j', (counts, starts) => {
    expect(countClasses(counts).map(({ from }) => from)).toEqual(starts);
  });

  it('classes are half-open, leave no gap and end open', () => {
    const classes = countClasses([120]);
    expect(classes.slice(0, -1).map(({ below }) => below)).toEqual(classes.slice(1).map(({ from }) => from));
    expect(classes.at(-1)?.below).toBeNull();
  });

  it('more activities are never paler', () => {
    const classes = countClasses([120]);
    const strengths = Array.from({ length: 120 }, (_, index) => strengthOf(index + 1, classes));
    expect(strengths).toEqual(strengths.toSorted((a, b) => a - b));
    expect(strengths.at(-1)).toBe(1);
  });
});

describe('size encoding', () => {
  it('area is proportional to the count', () => {
    expect(sideForCount(40, 3) ** 2 / sideForCount(10, 3) ** 2).toBeCloseTo(4, 10);
    expect(sideForCount(0, 3)).toBe(0);
  });

  it.each([
    [120, [100, 20, 5]],
    [7, [5, 1]],
    [1, [1]],
    [0, []],
  ])('legend for up to %i shows %j', (greatest, counts) => {
    expect(referenceCounts(greatest)).toEqual(counts);
  });
});
