import { describe, expect, it } from 'vitest';

import { readAnswer } from '../../sdg-map/internal/answers.js';
import { contrast, hexToRgb, luminance } from '../../sdg-map/internal/colour-ramp.js';
import { groupSymbols, inLines, textSizePixels } from '../../sdg-map/internal/group-marks.js';
import { classifyGroups } from '../../sdg-map/internal/group-scheme.js';
import { boxAt, clearPlace } from '../../sdg-map/internal/label-places.js';
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
    title: 'Economic Commission for ' + code,
    value,
    label: String(value),
    lon: value,
    lat: 1,
  });
  const { symbols, maxValue, points } = groupSymbols([mark('CIS', 2), mark('AFRICA', 9)]);
  expect(symbols.map(({ iso3, label }) => `${iso3} ${label}`)).toEqual(['AFRICA 9', 'CIS 2']);
  expect(maxValue).toBe(9);
  expect(points.get('CIS')).toEqual([2, 1]);
  expect(symbols[0]!.title).toBe('Economic Commission\nfor AFRICA');
});

describe('numbers of groups', () => {
  const reach = { left: 10, right: 10, up: 10, down: 20 };

  it('stand at their place where nothing is in the way', () => {
    expect(clearPlace([100, 100], reach, [[111, 100]], [], 48)).toEqual({ at: [100, 100], covered: 0 });
  });

  it('move as little as it takes to cover no small State and no other number', () => {
    const states: [number, number][] = [
      [95, 100],
      [104, 112],
    ];
    const other = { minX: 100, maxX: 140, minY: 60, maxY: 90 };
    const { at: place, covered } = clearPlace([100, 100], reach, states, [other], 48);
    expect(covered).toBe(0);
    const box = boxAt(place, reach);
    for (const [x, y] of states) {
      expect(x <= box.minX || x >= box.maxX || y <= box.minY || y >= box.maxY).toBe(true);
    }
    expect(box.maxX <= other.minX || box.minY >= other.maxY || box.minX >= other.maxX).toBe(true);
    expect(Math.hypot(place[0] - 100, place[1] - 100)).toBeLessThanOrEqual(48);
  });

  it('cover as few as can be where there is no room', () => {
    const crowd = Array.from({ length: 41 * 41 }, (_, i): [number, number] => [
      100 + 8 * ((i % 41) - 20),
      100 + 8 * (Math.floor(i / 41) - 20),
    ]);
    const place = clearPlace([100, 100], reach, crowd, [], 40);
    const coveredAt = ([x, y]: readonly [number, number]) => {
      const box = boxAt([x, y], reach);
      return crowd.filter(([a, b]) => a > box.minX && a < box.maxX && b > box.minY && b < box.maxY).length;
    };
    expect(place.covered).toBe(coveredAt(place.at));
    expect(place.covered).toBeLessThanOrEqual(coveredAt([100, 100]));
    expect(place.covered).toBeGreaterThan(0);
  });

  it('have names in short lines, of which the widest counts', () => {
    expect(inLines('Africa')).toBe('Africa');
    expect(inLines('Commonwealth of Independent States').split('\n')).toEqual([
      'Commonwealth of',
      'Independent States',
    ]);
    expect(textSizePixels('')).toEqual({ width: 0, height: 0 });
    expect(textSizePixels('ab\nabc').height).toBe(2 * textSizePixels('ab').height);
    expect(textSizePixels('非洲').width).toBeGreaterThan(textSizePixels('ab').width);
  });
});

describe('a map of groups', () => {
  const row = (iso3: string, valueState: string, value: number | null) => ({
    iso3,
    state: 'VALUE',
    activities: 1,
    valueState,
    value,
  });
  const coverage = read({
    revision: 3,
    measure: { code: 'reached', quantity: 'SHARE', elements: 0 },
    countries: [
      row('KEN', 'VALUE', 0.5),
      row('REU', 'VALUE', 0.5),
      row('FRA', 'VALUE', 0.25),
      row('TUV', 'ZERO', 0),
      row('EGY', 'NO_DATA', null),
      row('GRL', 'NOT_APPLICABLE', null),
    ],
  }).coverage;
  const grouping = {
    heading: 'Member States',
    row: '{group}: {value}',
    described: '{group}: {value} of its Member States',
    several: 'In several groups: {groups}',
    severalMembers: 1,
    outsideMembers: 0,
    groups: [
      { name: 'Europe', share: 0.25, members: 4, countries: ['FRA'] },
      { name: 'Africa', share: 0.5, members: 2, countries: ['KEN', 'REU', 'EGY'] },
      { name: 'Arab States', share: 0.5, members: 3, countries: ['EGY'] },
      { name: 'Pacific', share: 0, members: 1, countries: ['TUV'] },
    ],
  };
  const texts = new Texts(null, 'en', null, coverage.measure);
  const classes = classifyGroups(coverage, grouping, texts, { classCount: 5, classing: 'quantile' });
  const country = (iso3: string) => coverage.countries.get(iso3)!;

  it('names each group in its colour and counts its Member States, not areas', () => {
    expect(classes.rows).toEqual([
      { fill: 1, text: 'Africa: 50%', count: 2 },
      { fill: 1, text: 'Arab States: 50%', count: 3 },
      { fill: 0, text: 'Europe: 25%', count: 4 },
      { fill: 'zero', text: 'Pacific: 0%', count: 1 },
      { fill: 'noData', text: texts.labels.noData, count: 1 },
      { fill: 'notApplicable', text: texts.labels.notApplicable, count: 0 },
    ]);
    expect(classes.heading).toBe('Member States');
    expect(classes.rows!.slice(0, 3).map((r) => r.fill)).toEqual(
      ['KEN', 'KEN', 'FRA'].map((iso3) => classes.fillOf(country(iso3))),
    );
  });

  it('says of a country which group it is in, and of one in several which', () => {
    texts.describe = classes.describe!.bind(classes);
    expect(texts.countryValue(country('KEN'))).toBe('Africa: 50% of its Member States');
    expect(texts.countryValue(country('TUV'))).toBe('Pacific: 0% of its Member States');
    expect(texts.countryValue(country('EGY'))).toBe('In several groups: Africa and Arab States');
    expect(texts.countryValue(country('GRL'))).toBe(texts.labels.notApplicable);
  });
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
