import { describe, expect, it, vi } from 'vitest';
import { nextStop, type Stop } from '../sdg-rings/internal/keyboard.js';
import { normalizeData } from '../sdg-rings/internal/normalize.js';
import { nextSorting, tableRows } from '../sdg-rings/internal/table.js';
import { estimateWidth, splitInTwo, wrap } from '../sdg-rings/internal/text.js';
import { completeLabels, Texts } from '../sdg-rings/internal/texts.js';
import { englishLabels, fillIn } from '../sdg-rings/labels.js';
import { goals } from './rings-fixtures.js';

describe('bad data', () => {
  const item = { code: 'A', short: 'A', name: 'A', colour: null, activities: 1, share: 0.5 };
  const inRing = (...items: unknown[]) => ({
    title: 'T',
    unit: 'u',
    rings: [{ level: 'L', label: 'L', items }],
  });

  it.each([
    ['a text', 'rings', /data: expected/],
    ['a list', [], /data: expected/],
    ['rings that are no list', { rings: {} }, /data: expected/],
    ['six rings', { rings: Array.from({ length: 6 }, () => ({ items: [] })) }, /6 rings, at most 5/],
    ['a ring without items', { rings: [{ label: 'L' }] }, /rings\[0\]: expected/],
    ['an item without code', inRing({ short: '9' }), /needs a code/],
    ['null as an item', inRing(null), /needs a code/],
    ['a code twice', inRing(item, item), /"A" occurs twice/],
    ['a negative count', inRing({ ...item, activities: -1 }), /activities: expected a number .* got -1/],
    ['a count as text', inRing({ ...item, activities: '7' }), /got "7"/],
    ['a share in percent', inRing({ ...item, share: 61 }), /share: expected a number from 0 to 1/],
    ['a colour by name', inRing({ ...item, colour: 'red' }), /colour: expected "#RRGGBB" or null, got "red"/],
  ])('%s is reported and does not throw', (_, data, message) => {
    const warn = vi.fn();
    normalizeData(data, warn);
    expect(warn.mock.calls.flat()).toEqual([expect.stringMatching(message)]);
  });

  it('no data yet is not worth a warning', () => {
    const warn = vi.fn();
    expect([normalizeData(null, warn), normalizeData(undefined, warn)]).toEqual([null, null]);
    expect(warn).not.toHaveBeenCalled();
  });

  it('good data pass unchanged', () => {
    const warn = vi.fn();
    expect(normalizeData(goals(), warn)).toMatchObject(goals());
    expect(warn).not.toHaveBeenCalled();
  });
});

describe('table order', () => {
  const data = goals({ SDG9: { activities: null } });
  const order = (column: 'code' | 'activities' | 'level', descending: boolean) =>
    tableRows(data, { column, descending }, 'en').map(({ item }) => item.short);

  it('is that of the rings at first', () => {
    expect(
      tableRows(data, null, 'en')
        .slice(0, 4)
        .map(({ item }) => item.short),
    ).toEqual(['9', '17', '4', '5']);
  });

  it('sorts numbers as numbers', () => {
    expect(order('code', false).slice(0, 3)).toEqual(['1', '2', '3']);
    expect(order('code', true)[0]).toBe('17');
  });

  it('keeps "no data" at the end in both directions', () => {
    expect(order('activities', true)[0]).toBe('17');
    expect(order('activities', true).at(-1)).toBe('9');
    expect(order('activities', false).at(-1)).toBe('9');
  });

  it('starts with the greatest number and turns round at the second click', () => {
    const first = nextSorting(null, 'activities');
    expect(first).toEqual({ column: 'activities', descending: true });
    expect(nextSorting(first, 'activities').descending).toBe(false);
    expect(nextSorting(first, 'name')).toEqual({ column: 'name', descending: false });
  });
});

describe('arrow keys', () => {
  const stop = (code: string, ringIndex: number, x: number, y: number): Stop => ({ code, ringIndex, x, y });
  const middle = stop('A', 0, 0, 0);
  // Ring 1 is empty: up and down pass over it.
  const ring = [stop('B', 2, 10, -10), stop('C', 2, 10, 10), stop('D', 2, -10, 10)] as const;
  const stops = [middle, ...ring];
  const go = (from: Stop, key: string, control = false, rightToLeft = false) =>
    nextStop(stops, from, key, control, rightToLeft)?.code ?? null;

  it.each([
    ['ArrowRight', ring[0], 'C'],
    ['ArrowRight', ring[2], 'B'],
    ['ArrowLeft', ring[0], 'D'],
    ['ArrowDown', middle, 'B'],
    ['ArrowUp', ring[1], 'A'],
    ['ArrowUp', middle, null],
    ['ArrowDown', ring[1], null],
    ['Home', ring[2], 'B'],
    ['End', ring[0], 'D'],
    ['x', ring[0], null],
  ])('%s from %o leads to %s', (key, from, to) => {
    expect(go(from, key)).toBe(to);
  });

  it('turn round where writing runs from right to left', () => {
    expect(go(ring[0], 'ArrowLeft', false, true)).toBe('C');
  });

  it('reach the ends of the figure with Control', () => {
    expect([go(ring[1], 'Home', true), go(middle, 'End', true)]).toEqual(['A', 'D']);
  });
});

describe('texts', () => {
  it('come from the server where it sent a sentence', () => {
    const texts = new Texts(completeLabels({}), 'en', 'activities');
    const item = {
      code: 'C2',
      short: 'C2',
      name: 'Infrastructure',
      colour: null,
      activities: 1234,
      share: 0.614,
    };
    expect(texts.sentence({ ...item, sentence: 'As sent.' })).toBe('As sent.');
    expect(texts.named({ ...item, sentence: '1,234 activities.' })).toBe(
      'C2 Infrastructure: 1,234 activities.',
    );
    expect(texts.sentence(item)).toBe('C2 Infrastructure: 1,234 activities, 61% of all');
    expect(texts.sentence({ ...item, share: null })).toBe('C2 Infrastructure: 1,234 activities');
    expect(texts.sentence({ ...item, activities: null })).toBe('C2 Infrastructure: No data');
  });

  it('follow the locale and keep small shares above zero', () => {
    const french = new Texts(completeLabels({}), 'fr', '');
    expect(french.count(12_345).replace(/\s/g, ' ')).toBe('12 345');
    expect(french.share(0.004).replace(/\s/g, ' ')).toBe('0,4 %');
    expect(french.share(0)).toMatch(/^0\s%$/);
    expect(french.share(null)).toBe('–');
    expect(new Texts(completeLabels({}), 'en', '').shortCount(125_160)).toBe('125.2K');
  });

  it('fall back to English key by key and ignore what is no text', () => {
    const labels = completeLabels({ zero: 'Aucune activité', noData: 7, empty: '' });
    expect(labels).toEqual({ ...englishLabels, zero: 'Aucune activité' });
    expect(completeLabels(undefined)).toEqual(englishLabels);
  });

  it('are filled in by name', () => {
    expect(fillIn('{from}–{to} {else}', { from: '1', to: '9' })).toBe('1–9 {else}');
  });

  it('wrap at spaces, and anywhere in Chinese', () => {
    expect(wrap('one two three', 50, 13, 400, estimateWidth)).toEqual(['one two', 'three']);
    expect(wrap('国际电联对可持续发展目标', 53, 13, 400, estimateWidth)).toEqual([
      '国际电联',
      '对可持续',
      '发展目标',
    ]);
    expect(wrap('', 50, 13, 400, estimateWidth)).toEqual([]);
  });

  it('break evenly into two lines', () => {
    expect(splitInTwo('Основное направление деятельности', 13, 600, estimateWidth)).toEqual([
      'Основное направление',
      'деятельности',
    ]);
    expect(splitInTwo('Catalyseur', 13, 600, estimateWidth)).toBeNull();
  });
});
