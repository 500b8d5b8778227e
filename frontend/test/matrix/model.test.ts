import { describe, expect, it } from 'vitest';
import { arrange, toggled, type Options } from '../../sdg-matrix/internal/arrange.js';
import { classLimits, classOf } from '../../sdg-matrix/internal/classes.js';
import { nextStop, type Stop } from '../../sdg-matrix/internal/grid-keys.js';
import { normalizeData } from '../../sdg-matrix/internal/normalize.js';
import { completeLabels, numberLocale, Texts } from '../../sdg-matrix/internal/texts.js';
import type { MatrixData } from '../../sdg-matrix/internal/types.js';
import { answer } from './fixtures.js';

const AS_GIVEN: Options = { rows: 'code', columns: 'code', states: [], open: null };

function model(changes: Record<string, unknown> = {}, withTargets = false): MatrixData {
  const warnings: string[] = [];
  const data = normalizeData(answer(changes, withTargets), (message) => warnings.push(message))!;
  expect(warnings).toEqual([]);
  return data;
}

const codes = (items: readonly { code: string }[]) => items.map((item) => item.code);

describe('arrange', () => {
  it('keeps the given order, or puts what has most evidence first', () => {
    expect(codes(arrange(model(), AS_GIVEN).lines)).toEqual(['C1', 'C2', 'C7-HEALTH']);
    const sorted = arrange(model(), { ...AS_GIVEN, rows: 'evidence', columns: 'evidence' });
    expect(codes(sorted.lines)).toEqual(['C2', 'C7-HEALTH', 'C1']);
    expect(codes(sorted.columns)).toEqual(['9', '3']);
  });

  it('sorts by entries where Stocktaking alone counts', () => {
    const sorted = arrange(model({ source: 'STOCKTAKING' }), { ...AS_GIVEN, rows: 'evidence' });
    expect(codes(sorted.lines)).toEqual(['C2', 'C1', 'C7-HEALTH']);
  });

  it('puts the targets of open Goals in their place', () => {
    expect(codes(arrange(model({}, true), AS_GIVEN).columns)).toEqual(['3.8', '9.1', '9.c']);
    expect(codes(arrange(model({}, true), { ...AS_GIVEN, open: [9] }).columns)).toEqual(['3', '9.1', '9.c']);
    expect(codes(arrange(model(), { ...AS_GIVEN, open: [9] }).columns)).toEqual(['3', '9']);
  });

  it('leaves out lines and columns without a cell of the chosen states', () => {
    const table = arrange(model(), { ...AS_GIVEN, states: ['EVIDENCED_ONLY'] });
    expect(codes(table.lines)).toEqual(['C2']);
    expect(codes(table.columns)).toEqual(['3']);
  });

  it('opens and closes one Goal after another', () => {
    expect(toggled(model(), [], 9)).toEqual([9]);
    expect(toggled(model({}, true), [9], 3)).toEqual([3, 9]);
    expect(toggled(model({}, true), null, 3)).toEqual([9]);
  });
});

describe('classes', () => {
  it('have round limits below the greatest count of a Goal', () => {
    expect(classLimits(model())).toEqual([1, 10, 20, 50, 100]);
    expect([0, 1, 9, 10, 112].map((count) => classOf(count, [1, 10, 20, 50, 100]))).toEqual([0, 0, 0, 1, 4]);
  });

  it('are the same when a Goal is opened', () => {
    expect(classLimits(model({}, true))).toEqual(classLimits(model()));
  });

  it('are one where there is nothing', () => {
    expect(classLimits(model({ cells: [] }))).toEqual([1]);
  });
});

describe('keys', () => {
  // A head over both columns, then two rows of two.
  const stops: Stop[] = [
    { row: 0, column: 1, span: 2 },
    { row: 1, column: 0, span: 1 },
    { row: 1, column: 1, span: 1 },
    { row: 1, column: 2, span: 1 },
    { row: 2, column: 0, span: 1 },
    { row: 2, column: 1, span: 1 },
    { row: 2, column: 2, span: 1 },
  ];
  const at = (row: number, column: number) =>
    stops.find((stop) => stop.row === row && stop.column === column)!;

  it.each([
    ['ArrowRight', 1, 1, [1, 2]],
    ['ArrowLeft', 1, 1, [1, 0]],
    ['ArrowDown', 1, 2, [2, 2]],
    ['ArrowUp', 1, 2, [0, 1]],
    ['Home', 2, 2, [2, 0]],
    ['End', 2, 0, [2, 2]],
    ['PageUp', 2, 2, [0, 1]],
    ['PageDown', 0, 1, [2, 1]],
  ])('%s from %i, %i', (key, row, column, expected) => {
    const next = nextStop(stops, at(row, column), key, false, false);
    expect([next?.row, next?.column]).toEqual(expected);
  });

  it('go the other way from right to left, and nowhere at an end', () => {
    expect(nextStop(stops, at(1, 1), 'ArrowLeft', false, true)).toEqual(at(1, 2));
    expect(nextStop(stops, at(1, 2), 'ArrowRight', false, false)).toBeNull();
    expect(nextStop(stops, at(1, 0), 'ArrowUp', false, false)).toBeNull();
    expect(nextStop(stops, at(1, 1), 'End', true, false)).toEqual(at(2, 2));
    expect(nextStop(stops, at(1, 1), 'x', false, false)).toBeNull();
  });
});

describe('data', () => {
  it('that are wrong are left out and said', () => {
    const warnings: string[] = [];
    const data = normalizeData(
      answer({
        lines: [...answer().lines, { title: 'no code' }, answer().lines[0]],
        columns: [
          ...answer().columns,
          { code: '18', goal: 18, title: '', activities: 0, weight: 0, entries: 0 },
        ],
        cells: [
          { line: 'C2', column: '99', state: 'NONE', activities: 0, weight: 0, entries: 0 },
          { line: 'C2', column: '9', state: 'PERHAPS', activities: 0, weight: 0, entries: 0 },
          { line: 'C1', column: '9', state: 'ASSERTED_ONLY', activities: -1, weight: 0, entries: 0 },
        ],
      }),
      (message) => warnings.push(message),
    )!;
    expect(data.lines).toHaveLength(3);
    expect(data.columns).toHaveLength(2);
    expect([...data.cells.keys()]).toEqual(['C1:9']);
    expect(data.cells.get('C1:9')?.activities).toBe(0);
    expect(warnings).toHaveLength(6);
  });

  it('that are no answer at all show nothing', () => {
    const warnings: string[] = [];
    expect(normalizeData('matrix', (message) => warnings.push(message))).toBeNull();
    expect(normalizeData(null, (message) => warnings.push(message))).toBeNull();
    expect(warnings).toHaveLength(1);
  });
});

describe('texts', () => {
  it('write Arabic numbers with the digits 0 to 9', () => {
    expect(numberLocale('ar')).toBe('ar-u-nu-latn');
    expect(new Texts(completeLabels(null), numberLocale('ar')!).whole(1234)).toMatch(/1.?234/);
    expect(numberLocale('no such tag')).toBeNull();
  });

  it('name the classes of the legend', () => {
    const texts = new Texts(completeLabels(null), 'en');
    expect(texts.classes([1, 2, 5], false)).toEqual(['1', '2–4', '5 or more']);
    expect(texts.classes([1, 2, 5], true)).toEqual(['below 2', '2–<5', '5 or more']);
    expect(texts.classes([1], true)).toEqual(['0 or more']);
  });
});
