import { afterEach, describe, expect, it, vi } from 'vitest';
import { SdgPlansHarness } from '../sdg-plans/harness.js';
import type { ElementSelectDetail, SdgPlans } from '../sdg-plans/sdg-plans.js';
import '../sdg-plans/sdg-plans.js';
import { plans } from './plans-fixtures.js';

async function show(properties: Partial<SdgPlans>): Promise<SdgPlansHarness> {
  const element = Object.assign(document.createElement('sdg-plans'), properties);
  document.body.append(element);
  return new SdgPlansHarness(element).settle();
}

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('dir');
  vi.restoreAllMocks();
});

describe('figure', () => {
  it('has every element once, in the order of the plans, under the heading of its kind', async () => {
    const figure = await show({ data: plans(), locale: 'en' });
    expect(figure.cards()).toEqual(['A:1', 'A:2', 'B:1', 'B:2', 'B:3', 'C:1', 'C:2']);
    expect(figure.headings()).toEqual([
      'Plan A 2016 to 2019',
      'Goals and targets',
      'Plan B 2020 to 2023',
      'Goals and targets',
      'Plan C 2024 to 2027 · in force',
      'Goals and targets',
      'Enablers',
    ]);
  });

  it('writes the links of an element in both directions', async () => {
    const figure = await show({ data: plans() });
    expect(figure.linksInWords('B:2')).toEqual([
      'Split off from 1 Title of 1Plan A own reading why A:1',
      'Merged into 1 Title of 1Plan C own reading unconfirmed why B:2',
    ]);
    expect(figure.linksInWords('A:2')[0]).toContain('Dropped');
    expect(figure.text()).toContain('No successor recorded');
    expect(figure.text()).toContain('At least 60 per cent');
  });

  it('draws a line for every link', async () => {
    const figure = await show({ data: plans() });
    expect(figure.lines(false)).toEqual(['A:1 B:1', 'A:1 B:2', 'A:2 ', 'B:1 C:1', 'B:2 C:1']);
  });

  it('marks the chain of the chosen element, and of the one with the focus before it', async () => {
    const figure = await show({ data: plans(), selected: 'B:1' });
    expect(figure.marked()).toEqual(['A:1', 'B:1', 'C:1']);
    expect(figure.lines(true)).toEqual(['A:1 B:1', 'B:1 C:1']);
    expect(figure.card('B:1').getAttribute('aria-pressed')).toBe('true');

    figure.card('A:2').focus();
    await figure.settle();
    expect(figure.marked()).toEqual(['A:2']);
    figure.card('A:2').blur();
    await figure.settle();
    expect(figure.marked()).toEqual(['A:1', 'B:1', 'C:1']);
  });

  it('tells which element was chosen', async () => {
    const figure = await show({ data: plans() });
    const ids: string[] = [];
    document.body.addEventListener(
      'element-select',
      (event) => ids.push((event as CustomEvent<ElementSelectDetail>).detail.id),
      { once: true },
    );
    figure.card('C:1').click();
    expect(ids).toEqual(['C:1']);
  });

  it('is walked by arrow keys', async () => {
    const figure = await show({ data: plans() });
    figure.card('A:1').focus();
    figure.press('A:1', 'ArrowRight');
    expect(figure.focused()).toBe('B:1');
    figure.press('B:1', 'ArrowDown');
    expect(figure.focused()).toBe('B:2');
  });

  it('is the same whether properties come before or after it is attached', async () => {
    const before = await show({ data: plans(), selected: 'A:1' });
    const after = await show({});
    Object.assign(after.element, { data: plans(), selected: 'A:1' });
    await after.settle();
    await after.settle();
    await before.settle();
    expect(after.text()).toBe(before.text());
    expect(after.marked()).toEqual(before.marked());
    expect(after.lines(true)).toEqual(before.lines(true));
  });

  it('speaks the texts it is given and English for the rest', async () => {
    const figure = await show({ data: plans(), labels: { inForce: 'en vigueur' } });
    expect(figure.text()).toContain('en vigueur');
    expect(figure.text()).toContain('Who says so');
  });

  it('warns of data it cannot read and stays empty', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const figure = await show({ data: { title: '' } as never });
    expect(figure.cards()).toEqual([]);
    expect(warn).toHaveBeenCalledOnce();
  });
});

describe('table', () => {
  it('says the same as the figure and can be sorted', async () => {
    const figure = await show({ data: plans(), view: 'table', locale: 'en' });
    expect(figure.rows()).toHaveLength(7);
    expect(figure.rows()[0]).toEqual([
      '1 Title of 1Plan A',
      'Split into',
      '1 Title of 1Plan B',
      'own reading',
      'why A:1',
    ]);
    expect(figure.rows()[5]?.slice(1, 3)).toEqual(['No successor recorded', 'none']);
    figure.sortBy('What became of it');
    await figure.settle();
    expect(figure.rows()[0]?.[1]).toBe('Dropped');
  });
});
