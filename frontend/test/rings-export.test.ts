import { afterEach, describe, expect, it, vi } from 'vitest';
import '../sdg-rings/sdg-rings.js';
import type { RingsData, SdgRings } from '../sdg-rings/sdg-rings.js';
import { actionLines, goals } from './rings-fixtures.js';

const CAPTION = {
  title: 'Goals & "tiers" <2026>',
  subtitle: 'All Sectors, 2018 to 2026',
  rule: 'Activities are counted distinct.',
  source: 'Source: published activities.',
  date: 'State of 22 November 2026.',
};

function exported(properties: Partial<SdgRings>): { text: string; root: Element; texts: string[] } {
  const element = Object.assign(document.createElement('sdg-rings'), properties);
  document.body.append(element);
  const text = element.exportSvg();
  const parsed = new DOMParser().parseFromString(text, 'application/xml');
  expect(parsed.querySelector('parsererror')?.textContent).toBeUndefined();
  const texts = [...parsed.querySelectorAll('text')].map((node) => node.textContent);
  return { text, root: parsed.documentElement, texts };
}

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

describe('exported SVG', () => {
  it('is well-formed and carries title, filter, counting rule, source and date', () => {
    const { root, texts } = exported({ data: goals(), caption: CAPTION, locale: 'en' });
    expect(root.localName).toBe('svg');
    expect(root.querySelector('title')?.textContent).toBe(CAPTION.title);
    expect(texts).toEqual(expect.arrayContaining(Object.values(CAPTION)));
  });

  it('has every number, every count, the rings and the legend', () => {
    const { texts } = exported({ data: goals(), caption: CAPTION, locale: 'en' });
    for (const item of goals().rings.flatMap((ring) => ring.items)) {
      const at = texts.indexOf(item.short);
      expect(at).toBeGreaterThan(-1);
      expect(texts).toContain(String(item.activities));
    }
    expect(texts).toEqual(
      expect.arrayContaining([
        'Main key focus',
        'Enabler',
        'How to read this figure',
        'Area of a tile: number of activities',
      ]),
    );
  });

  it('stands alone: no reference, style sheet, script or page font', () => {
    const { text } = exported({ data: goals({ SDG6: { activities: null } }), encoding: 'shade' });
    expect(text).not.toMatch(/href|url\(|<style|<script|style=|class=|var\(|@/);
    expect(text).toContain('sans-serif');
    expect(text.match(/https?:[^"]+/g)).toEqual(['http://www.w3.org/2000/svg']);
  });

  it('has no unreadable number and stays on the sheet', () => {
    const { text, root } = exported({ data: actionLines(), caption: CAPTION });
    expect(text).not.toMatch(/NaN|Infinity|undefined/);
    const width = Number(root.getAttribute('width'));
    for (const rect of root.querySelectorAll('rect')) {
      expect(Number(rect.getAttribute('x')) + Number(rect.getAttribute('width'))).toBeLessThanOrEqual(width);
    }
  });

  it('is mirrored for writing from right to left', () => {
    document.documentElement.dir = 'rtl';
    const { root } = exported({ data: goals(), locale: 'ar' });
    document.documentElement.removeAttribute('dir');
    const x = (short: string) =>
      Number(
        [...root.querySelectorAll('text')].find((node) => node.textContent === short)?.getAttribute('x'),
      );
    expect(root.getAttribute('direction')).toBe('rtl');
    expect(x('9')).toBeGreaterThan(x('17'));
  });

  it('drops characters that XML forbids', () => {
    const data: RingsData = { ...goals(), title: 'A\u0000B\u0008 & C' };
    expect(exported({ data }).root.querySelector('title')?.textContent).toBe('AB & C');
  });

  it('shows the figure also while the table is on the page', () => {
    const figure = exported({ data: goals() }).text;
    expect(exported({ data: goals(), view: 'table' }).text).toBe(figure);
  });
});

describe('download', () => {
  it('hands over a file with the wanted name', async () => {
    const clicked: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      clicked.push(this.download);
    });
    URL.createObjectURL = () => 'blob:test';
    URL.revokeObjectURL = () => undefined;
    const element = Object.assign(document.createElement('sdg-rings'), { data: goals() });
    await element.download('svg', 'rings.svg');
    expect(clicked).toEqual(['rings.svg']);
  });

  it('warns when there is nothing to hand over', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await document.createElement('sdg-rings').download('svg', 'rings.svg');
    expect(warn).toHaveBeenCalledOnce();
  });
});
