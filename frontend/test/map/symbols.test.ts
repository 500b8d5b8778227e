import { describe, expect, it } from 'vitest';

import { classPattern, inkShare } from '../../sdg-map/internal/class-patterns.js';
import { regionExtent, type Extent } from '../../sdg-map/internal/country-index.js';
import { parseCoverage } from '../../sdg-map/internal/coverage.js';
import {
  MIN_SYMBOL_RADIUS_PIXELS,
  graduatedSymbols,
  legendValues,
  maxRadiusPixels,
  smallestTrueValue,
  symbolRadiusOf,
} from '../../sdg-map/internal/graduated-symbols.js';
import { parseLabelPoints } from '../../sdg-map/internal/label-points.js';
import { matchingWords } from '../../sdg-map/internal/measure-words.js';
import { parseRegions, regionOptions } from '../../sdg-map/internal/regions.js';
import { Texts } from '../../sdg-map/internal/texts.js';

describe('a graduated symbol', () => {
  const scale = { maxValue: 100, maxRadiusPixels: 25 };

  it('has an area proportional to its value', () => {
    for (const value of [2, 5, 10, 40, 80]) {
      const share = symbolRadiusOf(value, scale) ** 2 / symbolRadiusOf(100, scale) ** 2;
      expect(share).toBeCloseTo(value / 100, 10);
    }
  });

  it('is never too small to see nor larger than the largest', () => {
    expect(symbolRadiusOf(0, scale)).toBe(MIN_SYMBOL_RADIUS_PIXELS);
    expect(symbolRadiusOf(0.001, scale)).toBe(MIN_SYMBOL_RADIUS_PIXELS);
    expect(symbolRadiusOf(500, scale)).toBe(25);
    expect(symbolRadiusOf(3, { maxValue: 0, maxRadiusPixels: 25 })).toBe(MIN_SYMBOL_RADIUS_PIXELS);
  });

  it('is true from the value on that the legend names', () => {
    const least = smallestTrueValue(scale);
    expect(symbolRadiusOf(least * 1.01, scale)).toBeGreaterThan(MIN_SYMBOL_RADIUS_PIXELS);
    expect(symbolRadiusOf(least * 0.99, scale)).toBe(MIN_SYMBOL_RADIUS_PIXELS);
  });

  it('grows with the map, but slower', () => {
    const home = maxRadiusPixels(1200, 1200);
    const near = maxRadiusPixels(4800, 1200);
    expect(near).toBeGreaterThan(home);
    expect(near).toBeLessThan(4 * home);
    expect(maxRadiusPixels(340, 340)).toBeLessThan(home);
  });
});

describe('graduated symbols', () => {
  it('are drawn largest first, without zero and without what has no value', () => {
    const row = { activities: 0, sites: 0, latestYear: null };
    const coverage = parseCoverage({
      countries: [
        { ...row, iso3: 'UGA', state: 'VALUE', activities: 2 },
        { ...row, iso3: 'KEN', state: 'VALUE', activities: 9 },
        { ...row, iso3: 'BDI', state: 'VALUE', activities: 2 },
        { ...row, iso3: 'NER', state: 'ZERO' },
        { ...row, iso3: 'ATA', state: 'NO_DATA' },
      ],
    })!;
    expect(graduatedSymbols(coverage).map((symbol) => symbol.iso3)).toEqual(['KEN', 'BDI', 'UGA']);
  });

  it('have two or three round values in the legend, the largest first', () => {
    expect(legendValues(38, true)).toEqual([38, 10, 2]);
    expect(legendValues(5000, true)).toEqual([5000, 1000, 200]);
    expect(legendValues(9, true)).toEqual([9, 2, 1]);
    expect(legendValues(2, true)).toEqual([2, 1]);
    expect(legendValues(0, true)).toEqual([]);
    expect(legendValues(0.4, false)).toEqual([0.4, 0.1, 0.02]);
  });
});

describe('patterns of classes', () => {
  it.each([3, 4, 5, 6, 7])('of %i get denser from class to class', (count) => {
    const shares = Array.from({ length: count }, (_, i) => inkShare(classPattern(i, count)));
    expect(shares[0]).toBe(0);
    shares.slice(1).forEach((share, i) => expect(share).toBeGreaterThan(shares[i]! + 0.02));
  });
});

describe('words of a measure', () => {
  const targets = { code: 'targets', title: 'Targets' };
  const years = { code: 'years', title: 'Years' };

  it('wait for the values they belong to', () => {
    expect(matchingWords('targets', years, targets)).toBe(targets);
    expect(matchingWords('years', years, targets)).toBe(years);
    expect(matchingWords(null, years, null)).toBe(years);
    expect(matchingWords('activities', years, targets)).toBeNull();
  });
});

describe('regions', () => {
  const json = [
    { code: 'M49_ASIA', kind: 'M49_REGION', name: 'Asia', countries: ['CHN'] },
    { code: 'AFRICA', kind: 'ITU_REGION', name: 'Africa', countries: ['KEN', 'UGA'] },
    { code: 'LDC', kind: 'SPECIAL', name: 'LDC', countries: ['UGA'] },
    { code: 'X', kind: 'ITU_REGION', name: 'Empty', countries: [] },
    null,
  ];

  it('are those of ITU, then those of the United Nations', () => {
    const options = regionOptions(parseRegions(json), new Texts(null, 'en'));
    expect(options.map((option) => [option.name, option.value])).toEqual([
      ['Africa', 'ITU region, 2 countries'],
      ['Asia', 'UN region, 1 country'],
    ]);
  });

  it('lie where all their countries do', () => {
    expect(
      regionExtent([
        [0, 0, 2, 2],
        [3, 1, 5, 4],
      ]),
    ).toEqual([0, 0, 5, 4]);
    expect(regionExtent([])).toBeNull();
  });

  it('are shown where most countries lie if the edge of the map cuts them', () => {
    const fiji: Extent = [160, -5, 170, 0];
    const palau: Extent = [130, 0, 132, 2];
    const samoa: Extent = [-172, -4, -170, -2];
    expect(regionExtent([samoa, fiji, palau])).toEqual([130, -5, 170, 2]);
  });
});

describe('label points', () => {
  it('are read, what is none left out', () => {
    const points = parseLabelPoints({ KEN: [37.9, 0.5], XXX: [200, 0], YYY: 'there', ZZZ: ['1', '2'] });
    expect([...points.keys()]).toEqual(['KEN']);
    expect(() => parseLabelPoints([])).toThrow('object');
  });
});
