import { describe, expect, it, vi } from 'vitest';
import { chainOf } from '../sdg-plans/internal/chain.js';
import { drawLines, type Box } from '../sdg-plans/internal/geometry.js';
import { nextCard } from '../sdg-plans/internal/keyboard.js';
import { normalizeData } from '../sdg-plans/internal/normalize.js';
import { nextSorting, tableRows, type Sorting } from '../sdg-plans/internal/table.js';
import type { PlansData } from '../sdg-plans/sdg-plans.js';
import { element, link, plans } from './plans-fixtures.js';

describe('chain', () => {
  it('runs forwards and backwards, but not to siblings', () => {
    const chain = chainOf('B:1', plans().links);
    expect([...chain.elements].toSorted()).toEqual(['A:1', 'B:1', 'C:1']);
    expect([...chain.links].toSorted()).toEqual([0, 3]);
  });

  it('runs through splits and merges to every end', () => {
    expect([...chainOf('A:1', plans().links).elements].toSorted()).toEqual(['A:1', 'B:1', 'B:2', 'C:1']);
    expect([...chainOf('C:1', plans().links).links].toSorted()).toEqual([0, 1, 3, 4]);
  });

  it('has the link of a dropped element', () => {
    expect([...chainOf('A:2', plans().links).links]).toEqual([2]);
  });

  it('comes to an end on a circle', () => {
    const circle = [link('A:1', 'B:1'), link('B:1', 'A:1')];
    expect([...chainOf('A:1', circle).elements].toSorted()).toEqual(['A:1', 'B:1']);
  });

  it('of nothing is empty', () => {
    expect(chainOf(null, plans().links).elements.size).toBe(0);
  });
});

describe('lines', () => {
  const card = (x: number, y: number): Box => ({ x, y, width: 100, height: 40 });
  const numbers = (path: string) => (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);

  it('lead from the end of a card to the beginning of the next', () => {
    const boxes = new Map([
      ['A:1', card(0, 0)],
      ['B:1', card(200, 100)],
    ]);
    const [line] = drawLines([link('A:1', 'B:1')], boxes, false);
    const path = numbers(line!.path);
    expect(path.slice(0, 2)).toEqual([100, 20]);
    expect(path.at(-1)).toBe(120);
    expect(numbers(line!.arrow).slice(0, 2)).toEqual([200, 120]);
    expect(line!.symbol.x).toBeGreaterThan(100);
    expect(line!.word.x).toBeGreaterThan(line!.symbol.x);
  });

  it('are mirrored where one reads from right to left', () => {
    const boxes = new Map([
      ['A:1', card(200, 0)],
      ['B:1', card(0, 100)],
    ]);
    const [line] = drawLines([link('A:1', 'B:1')], boxes, true);
    expect(numbers(line!.path).slice(0, 2)).toEqual([200, 20]);
    expect(numbers(line!.arrow).slice(0, 2)).toEqual([100, 120]);
    expect(line!.symbol.x).toBeLessThan(200);
    expect(line!.word.x).toBeLessThan(line!.symbol.x);
  });

  it('of one card begin at heights of their own, in the order of their ends, within the card', () => {
    const boxes = new Map([
      ['A:1', card(0, 100)],
      ['B:1', card(200, 300)],
      ['B:2', card(200, 0)],
      ['B:3', card(200, 100)],
    ]);
    const lines = drawLines([link('A:1', 'B:1'), link('A:1', 'B:2'), link('A:1', 'B:3')], boxes, false);
    const [first, second, third] = lines.map((line) => line.symbol.y);
    expect(second).toBeLessThan(third!);
    expect(third).toBeLessThan(first!);
    expect(second).toBeGreaterThan(100);
    expect(first).toBeLessThan(140);
  });

  it('of a dropped element ends at its symbol, without an arrow', () => {
    const [line] = drawLines(
      [link('A:2', null, { relation: 'DROPPED' })],
      new Map([['A:2', card(0, 0)]]),
      false,
    );
    expect(line!.arrow).toBe('');
    expect(numbers(line!.path).at(-1)).toBe(line!.symbol.x);
  });

  it('that lead back swing out and return to the same side', () => {
    const boxes = new Map([
      ['A:1', card(0, 0)],
      ['A:2', card(0, 100)],
    ]);
    const [line] = drawLines([link('A:1', 'A:2')], boxes, false);
    expect(numbers(line!.path).every(Number.isFinite)).toBe(true);
    expect(numbers(line!.arrow)[0]).toBe(100);
    expect(numbers(line!.path)[2]).toBeGreaterThan(100);
  });

  it('need both cards', () => {
    expect(drawLines([link('A:1', 'B:1')], new Map([['A:1', card(0, 0)]]), false)).toEqual([]);
  });
});

describe('arrow keys', () => {
  it('move within the plan and along the links', () => {
    const data = plans();
    expect(nextCard(data, 'B:1', 'ArrowDown', false)).toBe('B:2');
    expect(nextCard(data, 'B:1', 'ArrowUp', false)).toBeNull();
    expect(nextCard(data, 'A:1', 'ArrowRight', false)).toBe('B:1');
    expect(nextCard(data, 'C:1', 'ArrowLeft', false)).toBe('B:1');
    expect(nextCard(data, 'A:1', 'ArrowLeft', true)).toBe('B:1');
    expect(nextCard(data, 'A:2', 'ArrowRight', false)).toBeNull();
    expect(nextCard(data, 'A:1', 'x', false)).toBeNull();
  });
});

describe('table', () => {
  const firsts = (data: PlansData, sorting: Sorting | null) =>
    tableRows(data, sorting, 'en').map(
      (row) => `${row.from?.id ?? '-'} ${row.relation} ${row.to?.id ?? '-'}`,
    );

  it('has every link and every element without one', () => {
    expect(firsts(plans(), null)).toEqual([
      'A:1 Split into B:1',
      'A:1 Split into B:2',
      'A:2 Dropped -',
      'B:1 Merged into C:1',
      'B:2 Merged into C:1',
      'B:3 No successor recorded -',
      '- No predecessor recorded C:2',
    ]);
  });

  it('is sorted by what stands in a column, elements by their place in the plans', () => {
    expect(firsts(plans(), { column: 'relation', descending: false })[0]).toBe('A:2 Dropped -');
    expect(firsts(plans(), { column: 'from', descending: true })[0]).toBe('B:3 No successor recorded -');
    expect(firsts(plans(), { column: 'to', descending: true })[0]).toBe('- No predecessor recorded C:2');
    expect(firsts(plans(), { column: 'basis', descending: true })[0]).toContain('A:1 Split');
  });

  it('goes from ascending to descending and back to the order of the plans', () => {
    const once = nextSorting(null, 'to');
    const twice = nextSorting(once, 'to');
    expect([once, twice, nextSorting(twice, 'to')]).toEqual([
      { column: 'to', descending: false },
      { column: 'to', descending: true },
      null,
    ]);
    expect(nextSorting(twice, 'from')).toEqual({ column: 'from', descending: false });
  });
});

describe('data', () => {
  it('that cannot be drawn are left out and said', () => {
    const warn = vi.fn();
    const data = plans();
    data.elements.push(element('A:1'), element('X:1'));
    data.links.push(
      link('A:1', 'Z:9'),
      link('A:1', 'B:1', { relation: 'BECAME' as 'CONTINUED_BY' }),
      link('A:1', 'B:1', { basis: 'HEARSAY' as 'DERIVED' }),
    );
    const clean = normalizeData(data, warn)!;
    expect(clean.elements).toHaveLength(7);
    expect(clean.links).toHaveLength(5);
    expect(warn).toHaveBeenCalledTimes(5);
    expect(warn.mock.calls.flat().join(' ')).toContain('BECAME');
  });

  it('of the wrong shape show nothing and warn', () => {
    const warn = vi.fn();
    expect(normalizeData({} as PlansData, warn)).toBeNull();
    expect(warn).toHaveBeenCalledOnce();
    expect(normalizeData(null, warn)).toBeNull();
    expect(warn).toHaveBeenCalledOnce();
  });
});
