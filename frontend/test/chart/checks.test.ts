import { describe, expect, it } from 'vitest';
import {
  checkAddress,
  checkBars,
  checkFlow,
  checkHeat,
  checkTrend,
} from '../../sdg-chart/internal/checks.js';
import { cut, wrap } from '../../sdg-chart/internal/fit.js';
import { nextStop } from '../../sdg-chart/internal/keyboard.js';
import { boxOfRectangle, withoutStyles } from '../../sdg-chart/internal/svg.js';
import { nextSorting, sortedRows } from '../../sdg-chart/internal/table.js';
import { completeLabels, Texts } from '../../sdg-chart/internal/texts.js';
import type { Stop } from '../../sdg-chart/sdg-chart.js';
import { barsData, english, flowData, heatData, trendData } from './fixtures.js';

function warnings<T>(
  check: (data: unknown, warn: (message: string) => void) => T,
  data: unknown,
): [T, string[]] {
  const said: string[] = [];
  return [check(data, (message) => said.push(message)), said];
}

describe('data', () => {
  it.each([
    [checkTrend, trendData],
    [checkBars, barsData],
    [checkFlow, flowData],
    [checkHeat, heatData],
  ] as const)('good data pass without a word', (check, data) => {
    const [checked, said] = warnings(check as any, data);
    expect(said).toEqual([]);
    expect(checked).toMatchObject(data);
  });

  it.each([checkTrend, checkBars, checkFlow, checkHeat])('none is none, and rubbish is told', (check) => {
    expect(warnings(check as any, null)).toEqual([null, []]);
    const [checked, said] = warnings(check as any, 'rubbish');
    expect(checked).toBeNull();
    expect(said).toHaveLength(1);
  });

  it('a series with too few values is left out by name', () => {
    const series = [...trendData.series, { id: 'short', label: 'Short', form: 'line', values: [1] }];
    const [checked, said] = warnings(checkTrend, { ...trendData, series });
    expect(checked!.series.map((one) => one.id)).toEqual(['running', 'started', 'ended']);
    expect(said).toEqual(['data.series "short": expected 3 values, one a year, got 1']);
  });

  it('years out of order are refused', () => {
    expect(warnings(checkTrend, { ...trendData, years: [2024, 2022, 2023] })[0]).toBeNull();
  });

  it('a value that is none becomes no data', () => {
    const [checked, said] = warnings(checkBars, { bars: [{ id: 'a', code: '', label: 'A', value: -1 }] });
    expect(checked!.bars[0]!.value).toBeNull();
    expect(said).toEqual(['data.bars "a": expected a number from 0 or null, got -1']);
  });

  it('a colour without a Goal is not shown', () => {
    const [checked] = warnings(checkBars, {
      bars: [{ id: 'a', code: 'C2', label: 'A', value: 1, colour: '#fd6925' }],
    });
    expect(checked!.bars[0]!.colour).toBeNull();
  });

  it('links run forward between known nodes and carry something', () => {
    const links = [
      ...flowData.links,
      { source: 'C2', target: 'ITU-D', value: 1 },
      { source: 'C2', target: 'C77', value: 1 },
      { source: 'ITU-T', target: 'SDG9', value: 0 },
      { source: 'ITU-D', target: 'C2', value: 9 },
    ];
    const [checked, said] = warnings(checkFlow, { ...flowData, links });
    expect(checked!.links).toHaveLength(3);
    expect(said).toHaveLength(4);
  });

  it.each([
    ['/activities?sdg=9', true],
    ['activities', true],
    ['?sdg=9', true],
    ['https://www.itu.int/', true],
    ['javascript:alert(1)', false],
    [' java\nscript:alert(1)', false],
    ['data:text/html,x', false],
  ])('the address %s is followed: %s', (href, followed) => {
    expect(checkAddress(href, () => undefined)).toBe(followed ? href : null);
  });
});

describe('numbers', () => {
  it.each([
    ['en', '1,288'],
    ['fr', '1 288'],
    ['ar', '1,288'],
  ])('are written as in %s, in Arabic with the digits 0 to 9', (locale, written) => {
    expect(new Texts(completeLabels(null), locale).value(1288).replace(/\s/g, ' ')).toBe(written);
  });
});

describe('room', () => {
  const measure = (text: string) => text.length * 10;

  it('cuts with an ellipsis', () => {
    expect(cut('Industry', 80, measure)).toBe('Industry');
    expect(cut('Industry', 50, measure)).toBe('Indu…');
  });

  it('breaks at spaces, and anywhere in a word that is longer than the line', () => {
    expect(wrap('quality education', 100, 2, measure)).toBe('quality\neducation');
    expect(wrap('信息和通信基础设施', 50, 2, measure)).toBe('信息和通信\n基础设施');
    expect(wrap('one two three four', 50, 2, measure)).toBe('one\ntwo…');
  });
});

describe('table', () => {
  const table = {
    caption: '',
    columns: [
      { label: 'Name', numeric: false },
      { label: 'Value', numeric: true },
    ],
    heading: 0,
    rows: [
      { id: 'a', href: null, cells: ['C10', 5] },
      { id: 'b', href: null, cells: ['C2', null] },
      { id: 'c', href: null, cells: ['C1', 70] },
    ],
  };
  const order = (column: number, descending: boolean) =>
    sortedRows(table, { column, descending }, english).map((row) => row.id);

  it('sorts codes by their numbers and keeps "no data" at the end', () => {
    expect(order(0, false)).toEqual(['c', 'b', 'a']);
    expect(order(1, true)).toEqual(['c', 'a', 'b']);
    expect(order(1, false)).toEqual(['a', 'c', 'b']);
  });

  it('begins with the greatest number and with the first letter', () => {
    expect(nextSorting(null, 1, true)).toEqual({ column: 1, descending: true });
    expect(nextSorting({ column: 1, descending: true }, 1, true)).toEqual({ column: 1, descending: false });
    expect(nextSorting({ column: 1, descending: true }, 0, false)).toEqual({ column: 0, descending: false });
  });
});

describe('keyboard', () => {
  const stop = (id: string, x: number, y: number): Stop => ({
    id,
    x,
    y,
    kind: 'node',
    href: null,
    lines: [],
  });
  const stops = [stop('a', 0, 0.2), stop('b', 0, 0.8), stop('l', 0.5, 0.7), stop('c', 1, 0.5)];
  const from = (id: string, key: string, rightToLeft = false) =>
    nextStop(
      stops,
      stops.find((one) => one.id === id)!,
      key,
      rightToLeft,
    )?.id ?? null;

  it('goes along a column and to the nearest in the next', () => {
    expect([from('a', 'ArrowDown'), from('b', 'ArrowRight'), from('l', 'ArrowRight')]).toEqual([
      'b',
      'l',
      'c',
    ]);
    expect([from('c', 'ArrowDown'), from('a', 'ArrowLeft'), from('a', 'x')]).toEqual([null, null, null]);
    expect([from('l', 'Home'), from('l', 'End')]).toEqual(['a', 'c']);
  });

  it('is mirrored from right to left', () => {
    expect([from('b', 'ArrowLeft', true), from('c', 'ArrowRight', true)]).toEqual(['l', 'l']);
  });
});

describe('drawing', () => {
  it('loses its styles before it is parsed, and no words', () => {
    expect(
      withoutStyles(
        '<svg><text style="font-size:13px">a style=&quot;b</text><style ><![CDATA[.x{}]]></style></svg>',
      ),
    ).toBe('<svg><text data-font="font-size:13px">a style=&quot;b</text></svg>');
  });

  it('knows the box of a bar that is drawn upward', () => {
    expect(boxOfRectangle('M10 90l20 0l0 -40l-20 0Z')).toEqual({ x: 10, y: 50, width: 20, height: 40 });
    expect(boxOfRectangle('M10 90C1 2 3 4 5 6Z')).toBeNull();
  });
});
