import { describe, expect, it } from 'vitest';
import { bars } from '../../sdg-chart/internal/bars.js';
import { flow } from '../../sdg-chart/internal/flow.js';
import { classOf, classStarts, heat } from '../../sdg-chart/internal/heat.js';
import { trend } from '../../sdg-chart/internal/trend.js';
import type { HeatData } from '../../sdg-chart/sdg-chart.js';
import { barsData, english, flowData, frame, heatData, trendData } from './fixtures.js';

const option = (plan: { option: object }) => plan.option as any;

describe('trend', () => {
  it('leaves a gap where there are no data and none where there is zero', () => {
    const { series } = option(trend.plan(trendData, english, frame()));
    expect(series[0].data).toEqual([12, '-', 40]);
    expect(series[1].data).toEqual([3, 0, 9]);
  });

  it('tells series apart by dash, symbol and pattern besides colour', () => {
    const two = { ...trendData, series: trendData.series.map((one) => ({ ...one, form: 'line' as const })) };
    const { series } = option(trend.plan(two, english, frame()));
    expect(new Set(series.slice(0, 3).map((one: any) => one.symbol)).size).toBe(3);
    expect(new Set(series.slice(0, 3).map((one: any) => String(one.lineStyle.type))).size).toBe(3);
    const plan = trend.plan(trendData, english, frame());
    expect([plan.patternOf(0, 0), plan.patternOf(1, 0), plan.patternOf(2, 0)]).toEqual([0, 0, 1]);
  });

  it('runs from right to left with its values at the right', () => {
    const { xAxis, yAxis } = option(trend.plan(trendData, english, frame({ rightToLeft: true })));
    expect(xAxis.map((axis: any) => axis.inverse)).toEqual([true, true]);
    expect(yAxis[0].position).toBe('right');
  });

  it('says all values of a year', () => {
    expect(trend.stops(trendData, english)[1]!.lines).toEqual([
      '2023',
      'Running: No data',
      'Started: 0 activities',
      'Ended: 2 activities',
    ]);
  });

  it('is a table and a sentence', () => {
    const [table] = trend.tables(trendData, english, 'By year');
    expect(table!.columns.map((column) => column.label)).toEqual(['Year', 'Running', 'Started', 'Ended']);
    expect(table!.rows[1]!.cells).toEqual(['2023', null, 0, 2]);
    expect(trend.summary(trendData, english)).toBe(
      'From 2022 to 2024. Largest value: 40 activities in 2024 (Running).',
    );
  });

  it('has a key only for several series', () => {
    expect(trend.legend(trendData, english)).toHaveLength(3);
    expect(trend.legend({ ...trendData, series: trendData.series.slice(0, 1) }, english)).toEqual([]);
  });
});

describe('bars', () => {
  it('gives the colour of a Goal to Goals and to nothing else', () => {
    const { data, itemStyle } = option(bars.plan(barsData, english, frame())).series[0];
    expect(data.map((bar: any) => bar.itemStyle.color)).toEqual(['#fd6925', '#c5192d', undefined, undefined]);
    expect(itemStyle.color).toBe('var(--_series-0)');
  });

  it('prints numbers in the reader\'s language and "no data" as such', () => {
    const { formatter } = option(bars.plan(barsData, english, frame())).series[0].label;
    expect([1, 2, 3].map((dataIndex) => formatter({ dataIndex }))).toEqual(['1,288', '0', 'No data']);
  });

  it('prints the number of a Goal and the code of a line', () => {
    const codes = option(bars.plan(barsData, english, frame())).yAxis[1].axisLabel.formatter;
    expect([codes('', 0), codes('', 2)]).toEqual(['{goal9|9}', '{code|C2}']);
  });

  it('breaks long names into two lines that fit', () => {
    const long = {
      ...barsData.bars[2]!,
      label: 'Cultural diversity and identity, linguistic diversity and content',
    };
    const names = option(bars.plan({ ...barsData, bars: [long] }, english, frame({ width: 400 }))).yAxis[0];
    const lines = names.axisLabel.formatter('', 0).split('\n');
    expect(lines).toHaveLength(2);
    expect(Math.max(...lines.map((line: string) => line.length * 7))).toBeLessThanOrEqual(168);
    expect(lines[1]).toMatch(/…$/);
  });

  it('grows from the right where the writing does', () => {
    const { xAxis, yAxis, series } = option(bars.plan(barsData, english, frame({ rightToLeft: true })));
    expect([xAxis[0].inverse, yAxis[0].position, series[0].label.position]).toEqual([true, 'right', 'left']);
  });

  it('is a table and a sentence', () => {
    const [table] = bars.tables(barsData, english, '');
    expect(table!.rows[0]!.cells).toEqual(['9', 'Industry', 147]);
    expect(bars.summary(barsData, english)).toBe('Entries: 4. Largest: 4 Education, 1,288 activities.');
  });
});

describe('flow', () => {
  it('keeps the columns and the order of the nodes', () => {
    const [series] = option(flow.plan(flowData, english, frame())).series;
    expect(series.data.map((node: any) => [node.name, node.depth])).toEqual([
      ['ITU-D', 0],
      ['ITU-T', 0],
      ['C2', 1],
      ['SDG9', 2],
    ]);
    expect(series.layoutIterations).toBe(0);
  });

  it('is mirrored from right to left, links and columns alike', () => {
    const [series] = option(flow.plan(flowData, english, frame({ rightToLeft: true }))).series;
    expect(series.data.map((node: any) => node.depth)).toEqual([2, 2, 1, 0]);
    expect(series.links[0]).toEqual({ source: 'C2', target: 'ITU-D', value: 6 });
  });

  it('prints names where there is room and codes where there is none', () => {
    const text = (width: number, node: number) =>
      option(flow.plan(flowData, english, frame({ width }))).series[0].data[node].label.formatter();
    expect([text(900, 2), text(360, 2), text(360, 3), text(360, 0)]).toEqual([
      'C2 Infrastructure',
      'C2',
      '9',
      'ITU-D',
    ]);
  });

  it('a node lights its links and a link its ends', () => {
    const stops = new Map(flow.stops(flowData, english).map((stop) => [stop.id, stop]));
    expect(stops.get('C2')!.related).toEqual(['ITU-D>C2', 'ITU-T>C2', 'C2>SDG9']);
    expect(stops.get('C2>SDG9')!.related).toEqual(['C2', 'SDG9']);
    expect(stops.has('C9')).toBe(false);
  });

  it('lists links and, with the ones that no link reaches, nodes', () => {
    const [links, nodes] = flow.tables(flowData, english, 'Flow');
    expect(links!.rows.map((row) => row.cells)).toEqual([
      ['ITU-D', 'C2 Infrastructure', 6],
      ['ITU-T', 'C2 Infrastructure', 2],
      ['C2 Infrastructure', '9 Industry', 7],
    ]);
    expect(nodes!.rows.map((row) => row.cells[2])).toEqual([9, 4, 8, 0, 7]);
    expect(flow.summary(flowData, english)).toBe(
      'Links: 3. Largest: C2 Infrastructure to 9 Industry, 7 activities.',
    );
  });

  it('marks links before nodes, as ECharts draws them', () => {
    const stops = flow.stops(flowData, english);
    const plan = flow.plan(flowData, english, frame());
    const order = [0, 1, 2, 3, 4, 5, 6].map((place) => stops[plan.stopOf(0, 0, place)!]!.id);
    expect(order).toEqual(['ITU-D>C2', 'ITU-T>C2', 'C2>SDG9', 'ITU-D', 'ITU-T', 'C2', 'SDG9']);
  });
});

describe('heat', () => {
  it.each([
    [50, [1, 11, 21, 31, 41]],
    [3, [1, 2, 3]],
    [1, [1]],
    [0, []],
  ])('has whole classes without gaps up to %i', (greatest, starts) => {
    const data: HeatData = { ...heatData, cells: [{ row: 'C1', column: 'SDG1', value: greatest }] };
    expect(classStarts(data)).toEqual(starts);
    expect(classOf(greatest, starts)).toBe(starts.length);
    expect(classOf(0, starts)).toBe(0);
  });

  it('tells zero, a value and no data apart', () => {
    const plan = heat.plan(heatData, english, frame());
    const cells = option(plan).series[0].data;
    expect(cells.map((cell: any) => cell.itemStyle.color)).toEqual([
      'var(--_heat-0)',
      'var(--_no-data)',
      'var(--_heat-1)',
      'var(--_heat-5)',
    ]);
    expect(cells.map((cell: any) => cell.label.formatter)).toEqual(['0', '–', '3', '50']);
    expect([0, 1].map((index) => plan.patternOf(0, index) > 0)).toEqual([false, true]);
    expect(heat.legend(heatData, english).map((entry) => entry.label)).toEqual([
      '0',
      '1–10',
      '11–20',
      '21–30',
      '31–40',
      '41–50',
      'No data',
    ]);
  });

  it('is a table and a sentence', () => {
    expect(heat.tables(heatData, english, '')[0]!.rows.map((row) => row.cells)).toEqual([
      ['C1 Governments', 0, null],
      ['C2 Infrastructure', 3, 50],
    ]);
    expect(heat.summary(heatData, english)).toBe(
      'Rows: 2, columns: 2. Largest value: 50 activities, C2 Infrastructure, 9 Industry.',
    );
  });
});
