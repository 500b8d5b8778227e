import { describe, expect, it } from 'vitest';

import { classedValues, countByState, parseCoverage } from '../../sdg-map/internal/coverage.js';
import { classify, type ClassingOptions } from '../../sdg-map/internal/legend.js';
import { Texts } from '../../sdg-map/internal/texts.js';

const ANSWER = {
  revision: 12,
  totals: { activities: 240, countries: 3, countrySpecific: 90, regional: 17, global: 133 },
  countries: [
    { iso3: 'KEN', state: 'VALUE', activities: 5, sites: 2, latestYear: 2024 },
    { iso3: 'UGA', state: 'VALUE', activities: 1, sites: 0, latestYear: 2020 },
    { iso3: 'TUV', state: 'VALUE', activities: 2, sites: 0, latestYear: null },
    { iso3: 'NER', state: 'ZERO', activities: 0, sites: 0, latestYear: null },
    { iso3: 'PRK', state: 'NO_DATA', activities: 0, sites: 0, latestYear: null },
    { iso3: 'ATA', state: 'NOT_APPLICABLE', activities: 0, sites: 0, latestYear: null },
  ],
};

describe('coverage', () => {
  it('is read as the service writes it', () => {
    const coverage = parseCoverage(ANSWER)!;
    expect(coverage.revision).toBe(12);
    expect(coverage.totals.global).toBe(133);
    expect(coverage.countries.get('KEN')).toEqual({ ...ANSWER.countries[0], valueState: 'VALUE', value: 5 });
    expect(coverage.measure).toEqual({ code: 'activities', quantity: 'COUNT', elements: 0, countries: 3 });
  });

  it('holds another measure beside the activities', () => {
    const coverage = parseCoverage({
      ...ANSWER,
      measure: { code: 'share:SDG:TARGET', quantity: 'SHARE', elements: 169, countries: 2, year: 2026 },
      countries: [
        { ...ANSWER.countries[0], valueState: 'VALUE', value: 0.25 },
        { ...ANSWER.countries[1], valueState: 'ZERO', value: 0 },
        { ...ANSWER.countries[4], valueState: 'NO_DATA', value: null },
      ],
    })!;
    expect(coverage.measure).toMatchObject({ code: 'share:SDG:TARGET', quantity: 'SHARE', elements: 169 });
    expect(coverage.countries.get('UGA')).toMatchObject({ state: 'VALUE', valueState: 'ZERO', value: 0 });
    expect(classedValues(coverage)).toEqual([0.25]);
    expect(countByState(coverage, 'ZERO')).toBe(1);
  });

  it('leaves out a value that is none', () => {
    const warnings: string[] = [];
    const rows = [
      { ...ANSWER.countries[0], valueState: 'VALUE', value: null },
      { ...ANSWER.countries[1], valueState: 'LOTS', value: 3 },
      { ...ANSWER.countries[2], valueState: 'VALUE', value: 0 },
    ];
    const coverage = parseCoverage({ countries: rows }, (message) => warnings.push(message))!;
    expect([...coverage.countries.keys()]).toEqual(['TUV']);
    expect(warnings).toHaveLength(2);
  });

  it('leaves out rows that cannot be read and says which', () => {
    const warnings: string[] = [];
    const rows = [
      { iso3: 'kenya', state: 'VALUE', activities: 1 },
      { iso3: 'KEN', state: 'SOME' },
      null,
      ANSWER.countries[1],
    ];
    const coverage = parseCoverage({ countries: rows }, (message) => warnings.push(message))!;
    expect([...coverage.countries.keys()]).toEqual(['UGA']);
    expect(warnings).toHaveLength(3);
    expect(warnings[0]).toContain('row 0');
    expect(warnings[0]).toContain('kenya');
  });

  it('is none if the answer is something else', () => {
    const ignore = (): void => undefined;
    expect([null, [], 'x', {}, { countries: 1 }].map((json) => parseCoverage(json, ignore))).toEqual(
      Array(5).fill(null),
    );
  });
});

describe('a classification', () => {
  const options = { classCount: 5, classing: 'quantile' } as const;

  it('gives each country its class or state', () => {
    const coverage = parseCoverage(ANSWER)!;
    const classification = classify(coverage, options);
    const fills = ['UGA', 'TUV', 'KEN', 'NER', 'PRK', 'ATA', 'XXX'].map((iso3) =>
      classification.fillOf(coverage.countries.get(iso3)),
    );
    expect(fills).toEqual([0, 1, 2, 'zero', 'noData', 'notApplicable', 'notApplicable']);
  });

  it('counts zero, no data and not applicable apart from the classes', () => {
    const { breaks, zeroCount, noDataCount, notApplicableCount } = classify(parseCoverage(ANSWER)!, options);
    expect(breaks.reduce((sum, b) => sum + b.count, 0)).toBe(3);
    expect([zeroCount, noDataCount, notApplicableCount]).toEqual([1, 1, 1]);
  });

  it('takes limits of the page and says so', () => {
    const classification = classify(parseCoverage(ANSWER)!, { ...options, lowerLimits: [1, 10] });
    expect(classification.classing).toBe('fixed');
    expect(classification.breaks.map((b) => b.count)).toEqual([3, 0]);
  });

  it('names values instead of limits where there are no more of them than classes', () => {
    const share = (iso3: string, value: number) => ({
      ...ANSWER.countries[0],
      iso3,
      valueState: 'VALUE',
      value,
    });
    const countries = [
      ...['KEN', 'NER', 'UGA'].map((iso3) => share(iso3, 0.304)),
      ...['FJI', 'TUV'].map((iso3) => share(iso3, 0.411)),
      share('FRA', 0.648),
    ];
    const measure = { code: 'share:SDG:GOAL', quantity: 'SHARE', countries: 6, elements: 17 };
    const coverage = parseCoverage({ ...ANSWER, measure, countries })!;
    const texts = new Texts(null, 'en', null, coverage.measure);
    const rows = (options: ClassingOptions) =>
      classify(coverage, options).breaks.map((range) => `${texts.classLimits(range)}: ${range.count}`);
    expect(rows(options)).toEqual(['30.4%: 3', '41.1%: 2', '64.8%: 1']);
    expect(classify(coverage, options).note).toBe('');
    const pooled = [0.304, 0.411, 0.5, 0.6, 0.648, 0.7, 0.8];
    expect(rows({ ...options, pooled })[0]).toMatch(/ to under /);
    expect(classify(coverage, { ...options, pooled }).note).toBeUndefined();
  });

  it('has no classes where no country has an activity', () => {
    const coverage = parseCoverage({ countries: [ANSWER.countries[3]] })!;
    expect(classify(coverage, options)).toMatchObject({ breaks: [], bars: [], zeroCount: 1 });
  });
});
