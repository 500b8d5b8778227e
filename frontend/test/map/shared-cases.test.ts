import { describe, expect, it } from 'vitest';

import { classBreaks, fixedBreaks, type Classing } from '../../sdg-map/internal/class-breaks.js';
import { classColours, type Ramp } from '../../sdg-map/internal/colour-ramp.js';
import { legendValues, maxRadiusPixels, symbolRadiusOf } from '../../sdg-map/internal/graduated-symbols.js';
import { histogramBars } from '../../sdg-map/internal/histogram.js';
import { differenceColours, gapColours } from '../../sdg-map/internal/schemes.js';
import cases from './class-cases.json';

interface Cases {
  cases: {
    name: string;
    values: number[];
    classing: Classing | 'own';
    classes?: number;
    limits?: number[];
    ranges: number[][];
    bars: number[][];
  }[];
  ramps: Record<Ramp, Record<string, string[]>>;
  circles: { max: number; width: number; largest: number; legend: number[]; radiusOfOne: number }[];
  gaps: string[];
  differences: Record<string, string[]>;
}

/** What the server draws has to be the same: SharedCasesTest.java reads this file too. */
const shared = cases as unknown as Cases;

describe('cases that page and server share', () => {
  it.each(shared.cases)(
    'classes of $name, $classing $classes $limits',
    ({ values, classing, classes, limits, ranges, bars }) => {
      const breaks =
        classing === 'own' ? fixedBreaks(values, limits ?? []) : classBreaks(values, classes ?? 0, classing);
      expect(breaks.map(({ from, to, count }) => [from, to, count])).toEqual(ranges);
      expect(histogramBars(values, breaks).map(({ count, classIndex }) => [count, classIndex])).toEqual(bars);
    },
  );

  it('colours of classes', () => {
    for (const [ramp, counts] of Object.entries(shared.ramps)) {
      for (const [count, colours] of Object.entries(counts)) {
        expect(classColours(Number(count), false, ramp as Ramp)).toEqual(colours);
      }
    }
  });

  it('colours of gaps and differences', () => {
    expect(gapColours(false)).toEqual(shared.gaps);
    for (const [count, colours] of Object.entries(shared.differences)) {
      expect(differenceColours(Number(count), false, '#dfe2e4')).toEqual(colours);
    }
  });

  it.each(shared.circles)('sizes of circles up to $max', ({ max, width, largest, legend, radiusOfOne }) => {
    expect(maxRadiusPixels(width, width)).toBeCloseTo(largest, 9);
    expect(legendValues(max, true)).toEqual(legend);
    expect(symbolRadiusOf(1, { maxValue: max, maxRadiusPixels: largest })).toBeCloseTo(radiusOfOne, 9);
  });
});
