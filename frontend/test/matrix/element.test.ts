import { afterEach, describe, expect, it, vi } from 'vitest';
import { SdgMatrixHarness } from '../../sdg-matrix/harness.js';
import type { CellSelectDetail, GoalsOpenDetail, SdgMatrix } from '../../sdg-matrix/sdg-matrix.js';
import '../../sdg-matrix/sdg-matrix.js';
import { answer } from './fixtures.js';

async function show(properties: Partial<SdgMatrix>): Promise<SdgMatrixHarness> {
  const element = Object.assign(document.createElement('sdg-matrix'), properties);
  document.body.append(element);
  return new SdgMatrixHarness(element).settle();
}

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('dir');
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('table', () => {
  it('says of every cell what it is', async () => {
    const matrix = await show({ data: answer(), locale: 'en' });
    expect(matrix.spoken('C2:9')).toBe(
      'C2 Infrastructure × SDG 9 Industry: asserted by the UN matrix, with evidence; 112 activities, 4 Stocktaking entries',
    );
    expect(matrix.spoken('C1:9')).toContain('no evidence yet; 0 activities, 0 Stocktaking entries');
    expect(matrix.spoken('C1:3')).toContain('neither asserted nor evidenced');
    expect(matrix.printed('C2:9')).toBe('1124');
    expect(matrix.printed('C1:9')).toBe('');
    expect(matrix.totals().at(-1)).toBe('all: 1,234 activities, 9 Stocktaking entries, each counted once');
  });

  it('tells the four states by classes of their own', async () => {
    const matrix = await show({ data: answer() });
    const stateOf = (key: string) => matrix.cell(key).classList[0];
    expect(['C2:9', 'C1:9', 'C2:3', 'C1:3'].map(stateOf)).toEqual([
      'ASSERTED_AND_EVIDENCED',
      'ASSERTED_ONLY',
      'EVIDENCED_ONLY',
      'NONE',
    ]);
    expect(matrix.cell('C2:9').classList).toContain('shade-4');
    expect(matrix.cell('C1:9').className).not.toContain('shade');
  });

  it('prints weights with one decimal where counting is fractional', async () => {
    const matrix = await show({ data: answer({ counting: 'FRACTIONAL' }), locale: 'fr' });
    expect(matrix.printed('C2:9')).toBe('56,34');
    expect(matrix.spoken('C2:9')).toContain('112 activities with a weight of 56,3');
  });

  it('leaves out the figures that the source leaves out', async () => {
    const itu = await show({ data: answer({ source: 'ITU' }) });
    expect(itu.printed('C2:9')).toBe('112');
    expect(itu.spoken('C2:9')).not.toContain('Stocktaking');
    const entries = await show({ data: answer({ source: 'STOCKTAKING' }) });
    expect(entries.printed('C2:9')).toBe('4');
  });

  it('is the same whether properties come before or after it is attached', async () => {
    const properties = { data: answer({}, true), open: [9], locale: 'es', selected: 'C2:9.c' };
    const before = await show(properties);
    const after = await show({});
    Object.assign(after.element, properties);
    await after.settle();
    const markup = ({ element }: SdgMatrixHarness) =>
      new XMLSerializer().serializeToString(element.shadowRoot!.querySelector('table')!);
    expect(markup(after)).toBe(markup(before));
    expect(after.columns()).toEqual(['3', '9.1', '9.c']);
  });

  it('marks what is selected and collected', async () => {
    const matrix = await show({ data: answer(), selected: 'C2:9', collected: ['C1:9'] });
    expect(matrix.cell('C2:9').getAttribute('aria-selected')).toBe('true');
    expect(matrix.cell('C1:9').classList).toContain('collected');
    expect(matrix.spoken('C1:9')).toContain('in your report');
  });

  it('warns of bad data and shows nothing', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const matrix = await show({ data: [1, 2], locale: 'not a tag' });
    expect(matrix.lines()).toEqual([]);
    expect(warn).toHaveBeenCalledTimes(2);
  });

  it('says where no cell is in the chosen states', async () => {
    const matrix = await show({ data: answer({ cells: [] }), states: ['ASSERTED_ONLY'] });
    expect(matrix.text('.empty')).toContain('No cell is in the chosen states');
  });
});

describe('keyboard', () => {
  it('reaches the table by one stop and moves from cell to cell', async () => {
    const matrix = await show({ data: answer() });
    expect(matrix.tabStops()).toBe(1);
    matrix.element.focus();
    expect(matrix.focused()).toBe('C1:3');
    await matrix.press('ArrowRight');
    await matrix.press('ArrowDown');
    expect(matrix.focused()).toBe('C2:9');
    expect(matrix.tabStops()).toBe(1);
    await matrix.press('Home');
    expect(matrix.focused()).toBe('C2Infrastructure');
  });

  it('opens a cell by Enter and tells which', async () => {
    const matrix = await show({ data: answer(), selected: 'C2:9' });
    const heard: CellSelectDetail[] = [];
    document.body.addEventListener('cell-select', (event) =>
      heard.push((event as CustomEvent<CellSelectDetail>).detail),
    );
    matrix.element.focus();
    await matrix.press('Enter');
    expect(heard).toEqual([{ line: 'C2', sdg: '9' }]);
  });

  it('moves the other way in a page from right to left', async () => {
    document.documentElement.setAttribute('dir', 'rtl');
    const matrix = await show({ data: answer() });
    matrix.element.focus();
    await matrix.press('ArrowLeft');
    expect(matrix.focused()).toBe('C1:9');
  });
});

describe('Goals', () => {
  it('ask for their targets', async () => {
    const matrix = await show({ data: answer() });
    const heard: GoalsOpenDetail[] = [];
    matrix.element.addEventListener('goals-open', (event) =>
      heard.push((event as CustomEvent<GoalsOpenDetail>).detail),
    );
    expect(matrix.goalButton(9).getAttribute('aria-expanded')).toBe('false');
    await matrix.click(matrix.goalButton(9));
    expect(heard).toEqual([{ goals: [9] }]);
  });
});

describe('loading', () => {
  it('asks each address once, and again when the reader wants so', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const fetched = vi
      .fn()
      .mockResolvedValueOnce({ ok: false, status: 503 })
      .mockResolvedValueOnce({ ok: true, json: () => Promise.resolve(answer()) });
    vi.stubGlobal('fetch', fetched);
    const matrix = await show({ url: '/api/v1/matrix' });
    await vi.waitFor(() => expect(matrix.text('.failed')).toContain('could not be loaded'));
    await matrix.click(matrix.element.shadowRoot!.querySelector('.failed button')!);
    await vi.waitFor(() => expect(matrix.lines()).toHaveLength(3));
    matrix.element.url = '/api/v1/matrix';
    await matrix.settle();
    expect(fetched).toHaveBeenCalledTimes(2);
  });
});
