import { afterEach, describe, expect, it, vi } from 'vitest';
import { SdgRingsHarness } from '../sdg-rings/harness.js';
import type { GoalSelectDetail, SdgRings } from '../sdg-rings/sdg-rings.js';
import '../sdg-rings/sdg-rings.js';
import { actionLines, goals } from './rings-fixtures.js';

async function show(properties: Partial<SdgRings>): Promise<SdgRingsHarness> {
  const element = Object.assign(document.createElement('sdg-rings'), properties);
  document.body.append(element);
  return new SdgRingsHarness(element).settle();
}

function heard(element: SdgRings): string[] {
  const codes: string[] = [];
  document.body.addEventListener('goal-select', (event) => {
    codes.push((event as CustomEvent<GoalSelectDetail>).detail.code);
  });
  element.addEventListener('goal-select', (event) => expect(event.composed).toBe(true));
  return codes;
}

const DISAGREEING = goals({ SDG13: { disagrees: true, computedLevelLabel: 'Key focus' } });

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('dir');
  vi.restoreAllMocks();
});

describe('figure', () => {
  it('prints number and count on every tile', async () => {
    const rings = await show({ data: goals(), locale: 'en' });
    expect(rings.codes()).toHaveLength(17);
    expect([rings.printedNumber('SDG9'), rings.printedCount('SDG9')]).toEqual(['9', '120']);
    expect([rings.printedNumber('SDG15'), rings.printedCount('SDG15')]).toEqual(['15', '2']);
  });

  it('is the same whether properties come before or after it is attached', async () => {
    const before = await show({ data: goals(), locale: 'fr', encoding: 'shade', selected: 'SDG4' });
    const after = await show({});
    Object.assign(after.element, { data: goals(), locale: 'fr', encoding: 'shade', selected: 'SDG4' });
    await after.settle();
    const markup = ({ element }: SdgRingsHarness) =>
      new XMLSerializer().serializeToString(element.shadowRoot!.querySelector('.layout')!);
    expect(markup(after)).toBe(markup(before));
    expect(markup(after)).toContain('<svg');
  });

  it('survives being moved', async () => {
    const rings = await show({ data: goals() });
    const other = document.body.appendChild(document.createElement('div'));
    other.append(rings.element);
    await rings.settle();
    expect(rings.codes()).toHaveLength(17);
  });

  it('shows Action Lines as well', async () => {
    const rings = await show({ data: actionLines(), locale: 'en' });
    expect(rings.printedNumber('C11')).toBe('C11');
    expect(rings.spoken('C2')).toBe('C2 Line C2: 10 activities');
  });

  it('has a legend for what occurs and only for that', async () => {
    const rings = await show({ data: goals(), locale: 'en' });
    expect(rings.legend()).not.toContain('No data');
    rings.element.data = goals({ SDG6: { activities: 0 }, SDG14: { activities: null } });
    rings.element.encoding = 'shade';
    await rings.settle();
    expect(rings.legend()).toEqual(
      expect.arrayContaining(['No activity', 'No data', '10–19', '100 or more']),
    );
    expect(rings.printedCount('SDG14')).toBe('–');
    expect(rings.printedCount('SDG6')).toBe('0');
  });

  it('has no legend when compact', async () => {
    expect((await show({ data: goals(), compact: true })).legend()).toEqual([]);
  });

  it('says so when there is nothing to show', async () => {
    const rings = await show({ data: { title: 'T', unit: 'u', rings: [] }, labels: { empty: 'Rien.' } });
    expect(rings.element.shadowRoot?.textContent?.trim()).toBe('Rien.');
  });

  it('takes the texts of the reader', async () => {
    const rings = await show({ data: goals(), labels: { legendSize: 'Surface' } });
    expect(rings.legend()).toContain('Surface');
  });

  it('uses no inline style, which a strict policy would refuse', async () => {
    const rings = await show({ data: DISAGREEING });
    await rings.hover('SDG13');
    const styled = [...rings.element.shadowRoot!.querySelectorAll('[style]')];
    expect(styled.filter((element) => !element.matches('.tooltip'))).toEqual([]);
  });
});

describe('choice', () => {
  it('a click and the keys Enter and Space fire goal-select', async () => {
    const rings = await show({ data: goals() });
    const codes = heard(rings.element);
    await rings.click('SDG4');
    await rings.focus('SDG11');
    await rings.press('Enter');
    await rings.press(' ');
    expect(codes).toEqual(['SDG4', 'SDG11', 'SDG11']);
  });

  it('the selected tile is marked for eyes and ears', async () => {
    const rings = await show({ data: goals(), selected: 'SDG4' });
    expect(rings.isSelected('SDG4')).toBe(true);
    expect(rings.tile('SDG4').getAttribute('aria-current')).toBe('true');
    expect(rings.isSelected('SDG5')).toBe(false);
    expect(rings.tabStop()).toBe('SDG4');
  });
});

describe('keyboard', () => {
  it('has one tab stop that moves with the arrows', async () => {
    const rings = await show({ data: goals() });
    expect(rings.tabStop()).toBe('SDG9');
    rings.element.focus();
    await rings.press('ArrowRight');
    expect([rings.focusedCode(), rings.tabStop()]).toEqual(['SDG17', 'SDG17']);
    await rings.press('ArrowDown');
    expect(['SDG4', 'SDG5']).toContain(rings.focusedCode());
    await rings.press('End', { ctrlKey: true });
    expect(rings.focusedCode()).toBe('SDG16');
    await rings.press('Home');
    expect(rings.focusedCode()).toBe('SDG2');
    expect(rings.element.shadowRoot?.querySelectorAll('.tile[tabindex="0"]')).toHaveLength(1);
  });

  it('follows the direction of writing', async () => {
    document.documentElement.dir = 'rtl';
    const rings = await show({ data: goals() });
    await rings.focus('SDG1');
    await rings.press('ArrowLeft');
    expect(rings.focusedCode()).toBe('SDG3');
  });

  it('keeps a tab stop when the data change', async () => {
    const rings = await show({ data: goals() });
    await rings.focus('SDG16');
    rings.element.data = actionLines();
    await rings.settle();
    expect(rings.tabStop()).toBe('C2');
  });
});

describe('tooltip', () => {
  it('shows sentence, level, disagreement and note on hover and on focus', async () => {
    const rings = await show({
      data: goals({ SDG13: { disagrees: true, computedLevelLabel: 'Key focus', note: 'A remark.' } }),
    });
    expect(rings.tooltip()).toBeNull();
    await rings.hover('SDG13');
    expect(rings.tooltip()).toBe(
      'Goal 13, Name of 13: 38 activities. Focus Declared: Focus. Computed from the activities: Key focus. A remark.',
    );
    await rings.focus('SDG9');
    expect(rings.tooltip()).toBe('Goal 9, Name of 9: 120 activities. Main key focus');
  });

  it('goes away with Escape', async () => {
    const rings = await show({ data: goals() });
    await rings.focus('SDG9');
    await rings.press('Escape');
    expect(rings.tooltip()).toBeNull();
    expect(rings.focusedCode()).toBe('SDG9');
  });

  it('says nothing that a screen reader does not say', async () => {
    const rings = await show({ data: DISAGREEING });
    expect(rings.spoken('SDG13')).toBe(
      'Goal 13, Name of 13: 38 activities. Declared: Focus. Computed from the activities: Key focus.',
    );
  });
});

describe('table', () => {
  it('has the figures of the figure', async () => {
    const rings = await show({
      data: goals({ SDG14: { activities: null, share: null } }),
      view: 'table',
      locale: 'en',
    });
    const rows = rings.tableText();
    expect(rows[0]).toEqual(['No.', 'Goal', 'Involvement', 'Activities', 'Share']);
    expect(rows[1]).toEqual(['9', 'Name of 9 Main key focus', 'Main key focus', '120', '50%']);
    expect(rows.find((row) => row[0] === '14')?.slice(-2)).toEqual(['No data', '–']);
    expect(rows).toHaveLength(18);
    expect(rings.element.shadowRoot?.querySelector('caption')?.textContent?.trim()).toBe(goals().title);
  });

  it('has a column for the computed level where there is one', async () => {
    const rings = await show({ data: DISAGREEING, view: 'table', locale: 'en' });
    expect(rings.tableText()[0]).toContain('Computed');
    expect(rings.tableText().find((row) => row[0] === '13')).toContain('Key focus');
  });

  it('sorts by the buttons in its head and says so', async () => {
    const rings = await show({ data: goals(), view: 'table', locale: 'en' });
    await rings.sortBy('No.');
    expect(rings.sortStates()).toEqual(['ascending', null, null, null, null]);
    expect(rings.tableText()[1]?.[0]).toBe('1');
    await rings.sortBy('Activities');
    expect(rings.sortStates()).toEqual([null, null, null, 'descending', null]);
    expect(rings.tableText()[1]?.[0]).toBe('9');
    await rings.sortBy('Activities');
    expect(rings.tableText()[1]?.[0]).toBe('15');
  });

  it('fires goal-select from a row', async () => {
    const rings = await show({ data: goals(), view: 'table' });
    const codes = heard(rings.element);
    await rings.click('SDG8');
    expect(codes).toEqual(['SDG8']);
  });
});

describe('bad properties', () => {
  it.each([
    [{ data: 42 }, /data: expected/],
    [{ data: goals(), encoding: 'colour' }, /encoding: expected "size" or "shade", got "colour"/],
    [{ data: goals(), view: 'list' }, /view: expected "figure" or "table"/],
    [{ data: goals(), locale: 'not a locale' }, /locale: expected a language tag/],
  ])('%o warn once and do not throw', async (properties, message) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await show(properties as unknown as Partial<SdgRings>);
    expect(warn.mock.calls.flat()).toEqual([expect.stringMatching(message)]);
  });

  it('null and undefined are fine', async () => {
    const warn = vi.spyOn(console, 'warn');
    const rings = await show({ data: null, labels: null, caption: undefined });
    expect(rings.codes()).toEqual([]);
    expect(rings.element.exportSvg()).toBe('');
    expect(warn).not.toHaveBeenCalled();
  });
});
