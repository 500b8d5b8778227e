import { describe, expect, it } from 'vitest';

import { readAnswer } from '../../sdg-map/internal/answers.js';
import { contrast, hexToRgb, luminance } from '../../sdg-map/internal/colour-ramp.js';
import { groupSymbols } from '../../sdg-map/internal/group-marks.js';
import { classify } from '../../sdg-map/internal/legend.js';
import { createPalette } from '../../sdg-map/internal/palette.js';
import {
  classifyDifference,
  classifyGaps,
  differenceColours,
  gapColours,
} from '../../sdg-map/internal/schemes.js';
import { Texts } from '../../sdg-map/internal/texts.js';
import { joinViews, leadViews } from '../../sdg-map/internal/view-links.js';

const TEXTS = new Texts(null, 'en');
const THEME = { ink: '#1b2733', ground: '#ffffff', accent: '#009edb', muted: '#586571', surface: '#ffffff' };

const GAPS = {
  revision: 3,
  countries: [
    { iso3: 'KEN', answer: 'REACHED', activities: 4, regional: 2 },
    { iso3: 'TUV', answer: 'GAP', activities: 0, regional: 0 },
    { iso3: 'NRU', answer: 'REGIONAL', activities: 0, regional: 5 },
    { iso3: 'GRL', answer: 'NO_DATA', activities: 0, regional: 0 },
    { iso3: 'FRA', answer: 'NOT_APPLICABLE', activities: 0, regional: 0 },
  ],
};

const MEASURE = { code: 'activities', quantity: 'COUNT', elements: 0 };

function pair(iso3: string, a: number | null, b: number | null) {
  const state = a === null || b === null ? 'NO_DATA' : a === b ? 'ZERO' : 'VALUE';
  const stateOf = (value: number | null) => (value === null ? 'NO_DATA' : value === 0 ? 'ZERO' : 'VALUE');
  const difference = a === null || b === null ? null : b - a;
  return { iso3, aState: stateOf(a), a, bState: stateOf(b), b, state, difference };
}

const COMPARED = {
  revision: 3,
  measure: MEASURE,
  countries: [
    pair('KEN', 2, 9),
    pair('TUV', 0, 1),
    pair('NRU', 4, 1),
    pair('RWA', 3, 3),
    pair('PSE', null, 1),
  ],
};

const YEARS = {
  revision: 3,
  measure: MEASURE,
  years: [{ year: 2020 }, { year: 2021 }],
  countries: [
    { iso3: 'KEN', otherwise: 'NO_DATA', values: [1, 40] },
    { iso3: 'TUV', otherwise: 'NO_DATA', values: [0, 2] },
    { iso3: 'GRL', otherwise: 'NO_DATA', values: [null, 3] },
    { iso3: 'FRA', otherwise: 'NOT_APPLICABLE', values: [null, null] },
  ],
};

function read(json: unknown, side: 'a' | 'b' | 'difference' | null = null, year: number | null = null) {
  return readAnswer(json, { side, year })!;
}

describe('a map of gaps', () => {
  const classes = classifyGaps(read(GAPS).coverage, TEXTS);
  const fill = (iso3: string) => classes.fillOf(read(GAPS).coverage.countries.get(iso3));

  it('tells gap, regional work and reached apart, and leaves out who was not asked', () => {
    expect(['TUV', 'NRU', 'KEN', 'GRL', 'FRA', 'USA'].map(fill)).toEqual([
      2,
      1,
      0,
      'noData',
      'notApplicable',
      'notApplicable',
    ]);
  });

  it('has a legend that begins with the gaps and is silent about what does not occur', () => {
    expect(classes.rows!.map(({ text, count }) => `${text} ${count}`)).toEqual([
      'Gap: no activity 1',
      'Through regional work only 1',
      'Reached 1',
    ]);
    const plain = { ...GAPS, countries: GAPS.countries.filter((row) => row.answer !== 'REGIONAL') };
    expect(classifyGaps(read(plain).coverage, TEXTS).rows!.map(({ fill: row }) => row)).toEqual([2, 0]);
  });

  it.each([false, true])(
    'always carries patterns beside colours that differ in lightness, dark %s',
    (dark) => {
      const palette = createPalette(THEME, dark, { scheme: 'gaps' });
      expect(palette.patterns).toBe(true);
      const [reached, , gap] = gapColours(dark);
      expect(palette.classes(3)).toEqual(gapColours(dark));
      expect(Math.abs(luminance(hexToRgb(reached!)) - luminance(hexToRgb(gap!)))).toBeGreaterThan(0.1);
      for (const colour of gapColours(dark)) {
        expect(contrast(hexToRgb(colour), hexToRgb(palette.border))).toBeGreaterThanOrEqual(3);
      }
    },
  );
});

describe('two filters compared', () => {
  it('give each side its own values and both the same limits', () => {
    const [a, b] = [read(COMPARED, 'a'), read(COMPARED, 'b')];
    expect(a.coverage.countries.get('KEN')).toMatchObject({ value: 2, valueState: 'VALUE' });
    expect(b.coverage.countries.get('KEN')).toMatchObject({ value: 9, valueState: 'VALUE' });
    expect(a.coverage.countries.get('TUV')).toMatchObject({ value: 0, valueState: 'ZERO' });
    expect(a.coverage.countries.get('PSE')).toMatchObject({ value: null, valueState: 'NO_DATA' });
    const options = { classCount: 3, classing: 'quantile' as const };
    const ofA = classify(a.coverage, { ...options, pooled: a.pooled });
    const ofB = classify(b.coverage, { ...options, pooled: b.pooled });
    expect(ofA.breaks.map(({ from, to }) => [from, to])).toEqual(
      ofB.breaks.map(({ from, to }) => [from, to]),
    );
    expect(ofA.breaks.reduce((sum, { count }) => sum + count, 0)).toBe(3);
    expect(ofB.breaks.reduce((sum, { count }) => sum + count, 0)).toBe(5);
  });

  it('have a difference with zero in the middle and the same limits on both sides', () => {
    const { coverage } = read(COMPARED, 'difference');
    const classes = classifyDifference(coverage, TEXTS);
    const middle = (classes.breaks.length - 1) / 2;
    expect(classes.fillOf(coverage.countries.get('RWA'))).toBe(middle);
    expect(classes.fillOf(coverage.countries.get('KEN'))).toBe(2 * middle);
    expect(classes.fillOf(coverage.countries.get('NRU'))).toBeLessThan(middle);
    expect(classes.fillOf(coverage.countries.get('PSE'))).toBe('noData');
    for (let i = 1; i <= middle; i++) {
      expect(classes.breaks[middle + i]!.from).toBe(-classes.breaks[middle - i]!.to);
    }
    expect(classes.rows![0]!.text).toMatch(/more in B/);
    expect(classes.rows!.at(-1)!.text).toMatch(/more in A/);
    expect(classes.describe!(coverage.countries.get('NRU')!)).toBe('3 more in A');
    expect(classes.rows!.reduce((sum, { count }) => sum + count, 0)).toBe(4);
  });

  it.each([false, true])('keeps both ends apart with every kind of colour blindness, dark %s', (dark) => {
    const colours = differenceColours(7, dark, dark ? '#666d74' : '#e9ebed');
    expect(colours).toHaveLength(7);
    for (const matrix of Object.values(VISION)) {
      const seen = colours.map((colour) => lab(colour, matrix));
      for (let i = 1; i <= 3; i++) {
        expect(distance(seen[3 - i]!, seen[3 + i]!)).toBeGreaterThan(0.04);
        expect(distance(seen[3]!, seen[3 + i]!)).toBeGreaterThan(0.04);
        expect(distance(seen[3]!, seen[3 - i]!)).toBeGreaterThan(0.04);
      }
    }
  });
});

describe('years one after another', () => {
  it('show the year that is asked, the latest without', () => {
    expect(read(YEARS, null, 2020).coverage.countries.get('KEN')!.value).toBe(1);
    expect(read(YEARS, null, null).coverage.countries.get('KEN')!.value).toBe(40);
    expect(read(YEARS, null, 1990).coverage.countries.get('KEN')!.value).toBe(40);
  });

  it('keep zero, no data and not asked apart, and the limits over all years', () => {
    const first = read(YEARS, null, 2020);
    expect(['TUV', 'GRL', 'FRA'].map((iso3) => first.coverage.countries.get(iso3)!.valueState)).toEqual([
      'ZERO',
      'NO_DATA',
      'NOT_APPLICABLE',
    ]);
    expect([...first.pooled!].sort((a, b) => a - b)).toEqual([1, 2, 3, 40]);
  });
});

describe('maps of one name', () => {
  it('follow each other until they leave', () => {
    const seen: string[] = [];
    const view = (name: string) => ({
      follow: (_: unknown, width: number) => void seen.push(`${name} ${width}`),
    });
    const [a, b, other] = [view('a'), view('b'), view('other')];
    joinViews('pair', a);
    const leave = joinViews('pair', b);
    joinViews('alone', other);
    leadViews('pair', a, [0, 0], 100);
    leave();
    leadViews('pair', a, [0, 0], 200);
    expect(seen).toEqual(['b 100']);
  });
});

it('numbers of groups are drawn largest first at their places', () => {
  const mark = (code: string, value: number) => ({
    code,
    name: code,
    value,
    label: String(value),
    lon: value,
    lat: 1,
  });
  const { symbols, maxValue, points } = groupSymbols([mark('CIS', 2), mark('AFRICA', 9)]);
  expect(symbols.map(({ iso3, label }) => `${iso3} ${label}`)).toEqual(['AFRICA 9', 'CIS 2']);
  expect(maxValue).toBe(9);
  expect(points.get('CIS')).toEqual([2, 1]);
});

/** Full loss of one kind of cone, on linear RGB. @see G. M. Machado and others (2009), severity 1.0 */
const VISION = {
  usual: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;

/** OKLab of a colour as somebody with this vision sees it. */
function lab(hex: string, matrix: readonly number[]): [number, number, number] {
  const linear = hexToRgb(hex).map((v) => {
    const share = v / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const [r, g, b] = [0, 3, 6].map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        linear.reduce((sum, value, i) => sum + value * matrix[row + i]!, 0),
      ),
    ),
  ) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function distance(a: readonly number[], b: readonly number[]): number {
  return Math.hypot(...a.map((value, i) => value - b[i]!));
}
