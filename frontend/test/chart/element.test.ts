import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { SdgChartHarness } from '../../sdg-chart/harness.js';
import type { ChartSelectDetail, SdgChart } from '../../sdg-chart/sdg-chart.js';
import '../../sdg-chart/sdg-chart.js';
import { barsData, flowData, heatData, trendData } from './fixtures.js';

type Tag = 'sdg-trend' | 'sdg-bars' | 'sdg-sankey' | 'sdg-heat';

async function show(tag: Tag, properties: object): Promise<SdgChartHarness<SdgChart<any>>> {
  const element = Object.assign(document.createElement(tag), { locale: 'en', ...properties });
  document.body.append(element);
  return new SdgChartHarness<SdgChart<any>>(element).settle();
}

const all: [Tag, object][] = [
  ['sdg-trend', trendData],
  ['sdg-bars', barsData],
  ['sdg-sankey', flowData],
  ['sdg-heat', heatData],
];

beforeAll(() => import('../../sdg-chart/internal/echarts.js'), 30_000);

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation((message: string) => {
    throw new Error(message);
  });
});

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('dir');
  vi.restoreAllMocks();
});

describe.each(all)('%s', (tag, data) => {
  it('is the same whether properties come before or after it is attached', async () => {
    const before = await show(tag, { data, caption: 'Title' });
    const after = await show(tag, {});
    Object.assign(after.element, { data, caption: 'Title' });
    await after.settle();
    expect(after.printed()).toEqual(before.printed());
    expect(after.marks()).toEqual(before.marks());
    expect(after.marks().length).toBeGreaterThan(0);
  });

  it('has no style and no script that a strict policy would refuse', async () => {
    const chart = await show(tag, { data });
    await chart.hover(chart.marks()[0]!);
    expect(chart.styled()).toEqual([]);
    expect(chart.element.shadowRoot!.querySelectorAll('script, foreignObject, image')).toHaveLength(0);
  });

  it('has one tab stop, and every mark can be reached and says what it is', async () => {
    const chart = await show(tag, { data });
    expect(chart.tabStops()).toHaveLength(1);
    for (const id of chart.marks()) {
      await chart.focus(id);
      expect(chart.tabStops()).toEqual([id]);
      expect(chart.tooltip()!.replaceAll(' | ', '. ')).toBe(chart.spoken(id));
      expect(chart.spoken(id)).toMatch(/activities|No data/);
    }
  });

  it('is described by the sentence given, and by its values where none is given', async () => {
    const chart = await show(tag, { data, caption: 'Title', sentence: 'It grows.' });
    expect(chart.alternative()).toBe('Title. It grows.');
    chart.element.sentence = '';
    await chart.settle();
    expect(chart.alternative()).toMatch(/^Title\. .*argest/);
  });

  it('says so when there is nothing to show', async () => {
    const empty = Object.fromEntries(
      Object.keys(data).map((key) => [key, key === 'unit' ? 'activities' : []]),
    );
    const chart = await show(tag, { data: empty, labels: { empty: 'Rien.' } });
    expect(chart.text()).toBe('Rien.');
  });

  it('becomes a table and a figure again', async () => {
    const chart = await show(tag, { data });
    await chart.switchView();
    expect(chart.marks()).toEqual([]);
    expect(chart.tables()[0]!.length).toBeGreaterThan(1);
    expect(chart.element.shadowRoot!.querySelectorAll('th[scope="row"]').length).toBeGreaterThan(0);
    await chart.switchView();
    expect(chart.marks().length).toBeGreaterThan(0);
  });

  it('survives being moved', async () => {
    const chart = await show(tag, { data });
    const marks = chart.marks();
    document.body.appendChild(document.createElement('div')).append(chart.element);
    await chart.settle();
    expect(chart.marks()).toEqual(marks);
  });
});

describe('marks', () => {
  it('of a flow are its links and nodes, each at its own shape', async () => {
    const chart = await show('sdg-sankey', { data: flowData });
    expect(chart.marks()).toEqual(['ITU-D>C2', 'ITU-T>C2', 'C2>SDG9', 'ITU-D', 'ITU-T', 'C2', 'SDG9']);
    expect(chart.mark('SDG9').getAttribute('fill')).toBe('#fd6925');
    expect(chart.mark('C2').getAttribute('fill')).toBe('var(--_series-0)');
    expect(chart.mark('ITU-D>C2').getAttribute('d')).toContain('C');
    expect(chart.spoken('SDG9')).toBe('SDG. 9 Industry: 7 activities');
  });

  it('of a link light its ends', async () => {
    const chart = await show('sdg-sankey', { data: flowData });
    await chart.hover('C2>SDG9');
    expect(chart.lit()).toEqual(['C2>SDG9', 'C2', 'SDG9']);
  });

  it('of a heat map have a hatch where there are no data', async () => {
    const chart = await show('sdg-heat', { data: heatData });
    const hatched = [...chart.element.shadowRoot!.querySelectorAll('.figure .overlay')];
    expect(hatched.map((overlay) => overlay.previousElementSibling!.getAttribute('data-id'))).toEqual([
      'C1>SDG9',
    ]);
  });

  it('of the second column of a trend have a pattern', async () => {
    const chart = await show('sdg-trend', { data: trendData });
    const fills = [...chart.element.shadowRoot!.querySelectorAll('.figure .overlay')].map((one) =>
      one.getAttribute('fill'),
    );
    expect(new Set(fills)).toEqual(new Set(['url(#pattern-1)']));
    expect(chart.legend()).toEqual(['Running', 'Started', 'Ended']);
  });

  it('show words of people as words', async () => {
    const label = '<b onclick="x()">Bold</b> & "quoted"';
    const chart = await show('sdg-bars', {
      data: { unit: 'u', bars: [{ id: 'a', code: '{goal9|x}', label, value: 1 }] },
    });
    expect(chart.printed().join(' ')).toContain('<b onclick="x()">');
    expect(chart.element.shadowRoot!.querySelector('b')).toBeNull();
  });
});

describe('choice', () => {
  function heard(chart: SdgChartHarness<SdgChart<any>>): ChartSelectDetail[] {
    const details: ChartSelectDetail[] = [];
    chart.element.addEventListener('chart-select', (event) => {
      expect([event.bubbles, event.composed]).toEqual([true, true]);
      event.preventDefault();
      details.push((event as CustomEvent<ChartSelectDetail>).detail);
    });
    return details;
  }

  it('a click and the keys Enter and Space fire chart-select', async () => {
    const chart = await show('sdg-sankey', { data: flowData, selectable: true });
    const details = heard(chart);
    await chart.click('ITU-D>C2');
    await chart.focus('C2');
    await chart.press('Enter');
    await chart.press(' ');
    expect(details.map((detail) => `${detail.kind} ${detail.id} ${detail.href}`)).toEqual([
      'link ITU-D>C2 /activities?sector=ITU-D&line=C2',
      'node C2 /frameworks/WSIS/C2',
      'node C2 /frameworks/WSIS/C2',
    ]);
  });

  it('the address is followed unless somebody cancels the event', async () => {
    const chart = await show('sdg-bars', { data: barsData });
    const followed: string[] = [];
    chart.element.shadowRoot!.addEventListener('click', (event) => {
      if (event.target instanceof HTMLAnchorElement) {
        event.preventDefault();
        followed.push(event.target.getAttribute('href') ?? '');
      }
    });
    await chart.click('SDG9');
    await chart.click('C2');
    expect(followed).toEqual(['/activities?sdg=9']);
    heard(chart);
    await chart.click('SDG9');
    expect(followed).toHaveLength(1);
  });

  it('a mark is a link, a button or a picture by what it does', async () => {
    const chart = await show('sdg-bars', { data: barsData });
    const roles = () => ['SDG9', 'C2'].map((id) => chart.mark(id).getAttribute('role'));
    expect(roles()).toEqual(['link', 'img']);
    chart.element.selectable = true;
    await chart.settle();
    expect(roles()).toEqual(['link', 'button']);
  });

  it('the selected mark is the current one and the tab stop', async () => {
    const chart = await show('sdg-bars', { data: barsData, selected: 'C2' });
    expect(chart.mark('C2').getAttribute('aria-current')).toBe('true');
    expect(chart.tabStops()).toEqual(['C2']);
  });
});

describe('keyboard', () => {
  it('moves along the years and follows the direction of writing', async () => {
    const chart = await show('sdg-trend', { data: trendData });
    chart.element.focus();
    await chart.press('ArrowRight');
    expect(chart.focusedId()).toBe('2023');
    document.documentElement.dir = 'rtl';
    await vi.waitFor(() => expect(chart.printed()[0]).toBeDefined());
    await chart.settle();
    await chart.focus('2023');
    await chart.press('ArrowLeft');
    expect(chart.focusedId()).toBe('2024');
  });

  it('keeps the focus when the figure is drawn anew', async () => {
    const chart = await show('sdg-bars', { data: barsData });
    await chart.focus('C2');
    chart.element.data = { ...barsData, bars: barsData.bars.toReversed() };
    await chart.settle();
    expect(chart.marks()[0]).toBe('C10');
    expect(chart.focusedId()).toBe('C2');
  });
});

describe('table', () => {
  it('sorts by a column and says so', async () => {
    const chart = await show('sdg-bars', { data: barsData, view: 'table' });
    await chart.sortBy('activities');
    expect(
      chart
        .tables()[0]!
        .slice(1)
        .map((row) => row[2]),
    ).toEqual(['1,288', '147', '0', 'No data']);
    expect(chart.sortStates()).toEqual([null, null, 'descending']);
  });

  it('leads where the figure leads', async () => {
    const chart = await show('sdg-sankey', { data: flowData, view: 'table' });
    const links = [...chart.element.shadowRoot!.querySelectorAll('a')];
    expect(links.map((link) => [link.getAttribute('href'), link.getAttribute('aria-label')])).toEqual([
      ['/activities?sector=ITU-D&line=C2', 'ITU-D to C2 Infrastructure: 6 activities'],
      ['/frameworks/WSIS/C2', null],
    ]);
  });
});

describe('trouble', () => {
  it('bad data warn and do not throw', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const chart = await show('sdg-bars', {
      data: { bars: [{ id: 'a', code: '', label: 'A', value: 'many' }] },
    });
    expect(warned).toHaveBeenCalledWith(
      '<sdg-bars> data.bars "a": expected a number from 0 or null, got "many"',
    );
    expect(chart.printed()).toContain('No data');
  });
});
