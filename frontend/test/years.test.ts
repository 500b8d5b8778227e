import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { SdgYears } from '../sdg-years/sdg-years.js';

const FRAMES = [2020, 2021, 2022].map((year) => ({ year, text: `${year - 2018} activities` }));

/** Whether the reader asks for less motion. */
let reduced = false;

beforeEach(() => {
  vi.useFakeTimers();
  reduced = false;
  vi.stubGlobal('matchMedia', () => ({
    get matches() {
      return reduced;
    },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
});

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function open(
  year: number | null = null,
): Promise<{ element: SdgYears; shown: number[]; arrived: number[] }> {
  await import('../sdg-years/sdg-years.js');
  const element = document.createElement('sdg-years');
  const shown: number[] = [];
  const arrived: number[] = [];
  element.addEventListener('year-show', (event) => shown.push(event.detail.year));
  element.addEventListener('year-change', (event) => arrived.push(event.detail.year));
  element.frames = FRAMES;
  element.year = year;
  document.body.append(element);
  await element.updateComplete;
  return { element, shown, arrived };
}

function button(element: SdgYears, name: string): HTMLButtonElement | undefined {
  return [...element.renderRoot.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent?.replace(/[■▶]/g, '').trim()) === name,
  );
}

const said = (element: SdgYears) => element.renderRoot.querySelector('[role=status]')!.textContent;

describe('the player of years', () => {
  it('shows the latest year until another is chosen', async () => {
    const { element } = await open();
    const slider = element.renderRoot.querySelector('input')!;
    expect(slider.value).toBe('2');
    expect(slider.getAttribute('aria-valuetext')).toBe('2022: 4 activities');
  });

  it('plays from the beginning to the end, speaks twice and arrives once', async () => {
    const { element, shown, arrived } = await open();
    button(element, 'Play')!.click();
    await element.updateComplete;
    expect(said(element)).toBe('Playing from 2020 to 2022');
    vi.advanceTimersByTime(1500);
    await element.updateComplete;
    expect(said(element)).toBe('Playing from 2020 to 2022');
    expect(arrived).toEqual([]);
    vi.advanceTimersByTime(10_000);
    await element.updateComplete;
    expect(shown).toEqual([2020, 2021, 2022]);
    expect(arrived).toEqual([2022]);
    expect(said(element)).toBe('2022: 4 activities');
    expect(button(element, 'Play')).toBeDefined();
  });

  it('stops where it is', async () => {
    const { element, shown, arrived } = await open(2020);
    button(element, 'Play')!.click();
    await element.updateComplete;
    vi.advanceTimersByTime(1500);
    await element.updateComplete;
    button(element, 'Stop')!.click();
    vi.advanceTimersByTime(10_000);
    expect(shown).toEqual([2021]);
    expect(arrived).toEqual([2021]);
  });

  it('goes by steps, and no further than the years', async () => {
    const { element, arrived } = await open(2021);
    button(element, 'Previous year')!.click();
    await element.updateComplete;
    button(element, 'Previous year')!.click();
    expect(arrived).toEqual([2020]);
    expect(button(element, 'Previous year')!.getAttribute('aria-disabled')).toBe('true');
  });

  it('arrives once where a key is held down on the slider', async () => {
    const { element, shown, arrived } = await open(2022);
    const slider = element.renderRoot.querySelector('input')!;
    for (const place of ['1', '0']) {
      slider.value = place;
      slider.dispatchEvent(new Event('input'));
      slider.dispatchEvent(new Event('change'));
      vi.advanceTimersByTime(33);
      await element.updateComplete;
    }
    expect(shown).toEqual([2021, 2020]);
    expect(arrived).toEqual([]);
    vi.advanceTimersByTime(1000);
    expect(arrived).toEqual([2020]);
  });

  it('tells what follows it of a year that the page sets', async () => {
    const { element, shown, arrived } = await open(2022);
    element.year = 2020;
    await element.updateComplete;
    expect(shown).toEqual([2020]);
    expect(arrived).toEqual([]);
  });

  it('never runs by itself where less motion is asked for', async () => {
    reduced = true;
    const { element, shown } = await open(2020);
    expect(button(element, 'Play')).toBeUndefined();
    element.play();
    vi.advanceTimersByTime(10_000);
    expect(shown).toEqual([]);
    button(element, 'Next year')!.click();
    expect(shown).toEqual([2021]);
  });

  it('stops when it is taken from the page', async () => {
    const { element, shown } = await open(2020);
    button(element, 'Play')!.click();
    element.remove();
    vi.advanceTimersByTime(10_000);
    expect(shown).toEqual([]);
  });
});
