import { describe, expect, it, vi } from 'vitest';

import { DEFAULT_LABELS } from '../../sdg-map/labels.js';
import type { CountryCoverage, Measured } from '../../sdg-map/internal/coverage.js';
import { Texts, fill } from '../../sdg-map/internal/texts.js';

const KENYA: CountryCoverage = {
  iso3: 'KEN',
  state: 'VALUE',
  activities: 5,
  sites: 2,
  latestYear: 2024,
  valueState: 'VALUE',
  value: 5,
};
const TARGETS: Measured = { code: 'targets', quantity: 'COUNT', elements: 169, countries: 1 };
const SHARE: Measured = { code: 'share:SDG:TARGET', quantity: 'SHARE', elements: 169, countries: 1 };

describe('texts', () => {
  it('say the value of a country in one sentence', () => {
    const texts = new Texts(null, 'en');
    expect(texts.countryValue(KENYA)).toBe('5 activities at 2 sites, the latest in 2024');
    expect(texts.countryValue({ ...KENYA, activities: 1, sites: 0, latestYear: null })).toBe('1 activity');
    expect(texts.countryValue({ ...KENYA, sites: 1, latestYear: null })).toBe('5 activities at 1 site');
    expect(texts.countryValue({ ...KENYA, sites: 0 })).toBe('5 activities, the latest in 2024');
  });

  it('tell zero, no data and not applicable apart', () => {
    const texts = new Texts(null, 'en');
    const states = (['ZERO', 'NO_DATA', 'NOT_APPLICABLE'] as const).map((state) =>
      texts.countryValue({ ...KENYA, state, valueState: state, value: null, activities: 0 }),
    );
    expect(states).toEqual(['No activity', 'No data', 'Not applicable']);
    expect(texts.countryValue(undefined)).toBe('Not applicable');
  });

  it('use the plural category of the language', () => {
    const texts = new Texts(
      {
        'activities.one': '{count} мероприятие',
        'activities.few': '{count} мероприятия',
        'activities.many': '{count} мероприятий',
        'activities.other': '{count} мероприятия',
      },
      'ru',
    );
    expect([1, 3, 5, 21].map((n) => texts.count('activities', n))).toEqual([
      '1 мероприятие',
      '3 мероприятия',
      '5 мероприятий',
      '21 мероприятие',
    ]);
  });

  it('fall back to "other" where a category is empty', () => {
    expect(
      new Texts({ 'activities.two': '', 'activities.other': '{count} X' }, 'ar').count('activities', 2),
    ).toContain('X');
  });

  it('write numbers as the locale does, years without a separator', () => {
    expect(new Texts(null, 'en').number(1234)).toBe('1,234');
    expect(new Texts(null, 'en').year(2024)).toBe('2024');
    expect(new Texts(null, 'ar-EG').number(25)).toBe('٢٥');
  });

  it('write whole classes with both limits and others half-open', () => {
    const texts = new Texts(null, 'en');
    expect(texts.classLimits({ from: 2, to: 4, closed: false, open: false, count: 0 })).toBe('2–3');
    expect(texts.classLimits({ from: 2, to: 3, closed: false, open: false, count: 0 })).toBe('2');
    expect(texts.classLimits({ from: 4, to: 9, closed: true, open: false, count: 0 })).toBe('4–9');
    expect(texts.classLimits({ from: 0.5, to: 0.75, closed: false, open: false, count: 0 })).toBe(
      '0.5 to under 0.75',
    );
    expect(texts.classLimits({ from: 0.75, to: 1, closed: true, open: false, count: 0 })).toBe('0.75 to 1');
    expect(texts.classLimits({ from: 100, to: 100, closed: true, open: true, count: 0 })).toBe(
      '100 and more',
    );
  });

  it('warn of a locale that is none, and go on', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect(new Texts(null, 'not a locale!').number(1)).toBe('1');
    expect(warn).toHaveBeenCalledOnce();
    warn.mockRestore();
  });

  it('take what is given and keep the rest', () => {
    const texts = new Texts({ zero: 'Aucune activité' }, 'fr');
    expect(texts.labels.zero).toBe('Aucune activité');
    expect(texts.labels.noData).toBe(DEFAULT_LABELS.noData);
  });

  it('say the value of another measure in its own words', () => {
    const words = {
      code: 'targets',
      title: 'Targets covered',
      value: '{value} of 169 targets',
      zero: 'None',
    };
    const texts = new Texts(null, 'en', words, TARGETS);
    expect(texts.countryValue({ ...KENYA, value: 12 })).toBe('12 of 169 targets');
    expect(texts.countryValue({ ...KENYA, valueState: 'ZERO', value: 0 })).toBe('None');
    expect(texts.countryValue({ ...KENYA, valueState: 'NO_DATA', value: null })).toBe('No data');
    expect(texts.labels.measure).toBe('Targets covered');
  });

  it('write shares in per cent, their classes half-open', () => {
    const texts = new Texts(null, 'en', null, SHARE);
    expect(texts.value(0.125)).toBe('12.5%');
    expect(texts.classLimits({ from: 0, to: 1, closed: true, open: false, count: 0 })).toBe('0% to 100%');
    expect(texts.classLimits({ from: 0.5, to: 0.6, closed: true, open: true, count: 0 })).toBe('50% to 100%');
    expect(texts.classLimits({ from: 0.1, to: 0.2, closed: false, open: false, count: 0 })).toBe(
      '10% to under 20%',
    );
  });

  it('say from which value on circles are true, where small ones are not', () => {
    const texts = new Texts(null, 'en');
    expect(texts.symbolNote({ maxValue: 38, maxRadiusPixels: 25 })).toBe(DEFAULT_LABELS.symbolArea);
    expect(texts.symbolNote({ maxValue: 5000, maxRadiusPixels: 25 })).toContain('Values under 50 ');
  });

  it('leave unknown places alone', () => {
    expect(fill('{a} {b}', { a: '1' })).toBe('1 {b}');
  });
});
