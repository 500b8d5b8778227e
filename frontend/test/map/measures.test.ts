import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { MapPaint } from '../../sdg-map/internal/map-canvas.js';
import type { SdgMap } from '../../sdg-map/sdg-map.js';

/** What the element gives the canvas, which jsdom cannot draw. */
const canvas = vi.hoisted(() => ({ paint: null as MapPaint | null, regions: [] as string[][] }));

vi.mock('../../sdg-map/internal/map-canvas.js', () => ({
  MapCanvas: class {
    readonly navigator = { canZoomIn: true, isHome: true, position: null, setCovered: () => undefined };
    readonly symbolScale = { maxValue: 9, maxRadiusPixels: 20 };
    readonly attach = vi.fn();
    readonly detach = vi.fn();
    readonly setTileUrl = vi.fn();
    readonly setSites = vi.fn();
    readonly setMarks = vi.fn();
    readonly setMode = vi.fn();
    readonly setPoints = vi.fn();
    setPaint(paint: MapPaint): void {
      canvas.paint = paint;
    }
    zoomToAll(iso3s: string[]): Promise<boolean> {
      canvas.regions.push(iso3s);
      return Promise.resolve(true);
    }
  },
}));

const ROW = { sites: 0, latestYear: null };
const ANSWERS: Readonly<Record<string, unknown>> = {
  '/coverage': {
    measure: { code: 'targets', quantity: 'COUNT', elements: 169 },
    countries: [
      { ...ROW, iso3: 'KEN', state: 'VALUE', activities: 5, valueState: 'VALUE', value: 9 },
      { ...ROW, iso3: 'UGA', state: 'VALUE', activities: 2, valueState: 'ZERO', value: 0 },
      { ...ROW, iso3: 'ATA', state: 'NO_DATA', activities: 0, valueState: 'NO_DATA', value: null },
    ],
  },
  '/years': {
    measure: { code: 'years', quantity: 'YEARS' },
    countries: [{ ...ROW, iso3: 'KEN', state: 'VALUE', activities: 5, valueState: 'VALUE', value: 0 }],
  },
  '/points': { KEN: [37.9, 0.5], UGA: [32.4, 1.3] },
  '/names': { KEN: 'Kenya', UGA: 'Uganda', ATA: 'Antarctica' },
  '/regions': [{ code: 'AFRICA', kind: 'ITU_REGION', name: 'Africa', countries: ['KEN', 'UGA'] }],
};
const TARGETS = {
  code: 'targets',
  title: 'Targets covered',
  value: '{value} of 169',
  zero: 'No target',
  rule: 'Each target counts once.',
};

async function show(properties: Partial<SdgMap>): Promise<SdgMap> {
  await import('../../sdg-map/sdg-map.js');
  const map = Object.assign(document.createElement('sdg-map'), {
    locale: 'en',
    coverageUrl: '/coverage',
    namesUrl: '/names',
    pointsUrl: '/points',
    regionsUrl: '/regions',
    measure: TARGETS,
    ...properties,
  });
  document.body.append(map);
  await vi.waitFor(() => expect(map.getCoverage('KEN')).not.toBeNull());
  await map.updateComplete;
  return map;
}

const title = (map: SdgMap): string =>
  map.renderRoot.querySelector('.legend h2')?.textContent?.trim() ?? 'no legend';

describe('a map of a measure', () => {
  beforeEach(() => {
    Object.assign(canvas, { paint: null, regions: [] });
    const quiet = { addEventListener: () => undefined, removeEventListener: () => undefined };
    vi.stubGlobal('matchMedia', () => ({ matches: false, ...quiet }));
    vi.stubGlobal(
      'ResizeObserver',
      class {
        readonly observe = vi.fn();
        readonly unobserve = vi.fn();
        readonly disconnect = vi.fn();
      },
    );
    vi.stubGlobal('fetch', (url: string) =>
      Promise.resolve({ ok: true, json: () => Promise.resolve(ANSWERS[url]) }),
    );
  });

  afterEach(() => {
    document.body.replaceChildren();
    vi.unstubAllGlobals();
  });

  it('colours by its values, without circles', async () => {
    const map = await show({ shown: 'colours' });
    expect(canvas.paint?.symbols).toBeNull();
    expect(canvas.paint?.fillOf('KEN')).toBe(0);
    expect(canvas.paint?.fillOf('UGA')).toBe('zero');
    expect(canvas.paint?.fillOf('ATA')).toBe('noData');
    expect(title(map)).toBe('Targets covered');
    expect(map.renderRoot.querySelector('.legend h2')?.getAttribute('title')).toBe(TARGETS.rule);
  });

  it('gives circles to countries with a value, and one colour to their land', async () => {
    await show({ shown: 'symbols' });
    await vi.waitFor(() => expect(canvas.paint?.symbols?.points.size).toBe(2));
    expect(canvas.paint?.symbols?.symbols).toEqual([{ iso3: 'KEN', value: 9 }]);
    expect(canvas.paint?.symbols?.maxValue).toBe(9);
    expect(canvas.paint?.fillOf('KEN')).toBe('valued');
    expect(canvas.paint?.fillOf('UGA')).toBe('zero');
  });

  it('takes the largest value from the page, for maps that must be comparable', async () => {
    await show({ shown: 'symbols', symbolMax: 40 });
    expect(canvas.paint?.symbols?.maxValue).toBe(40);
  });

  it('keeps the former words until the values of the next measure are in', async () => {
    const map = await show({ shown: 'colours' });
    map.measure = { code: 'years', title: 'Years since' };
    await map.updateComplete;
    expect(title(map)).toBe('Targets covered');
    map.coverageUrl = '/years';
    await vi.waitFor(() => expect(title(map)).toBe('Years since'));
  });

  it('offers regions before countries, and goes to the one chosen', async () => {
    const map = await show({ shown: 'colours' });
    const finder = map.renderRoot.querySelector('sdg-map-finder')!;
    await vi.waitFor(() => expect(finder.regions).toHaveLength(1));
    finder.startWith('');
    await finder.updateComplete;
    const options = [...finder.renderRoot.querySelectorAll<HTMLElement>('[role="option"]')];
    expect(options.map((option) => option.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      'Africa ITU region, 2 countries',
      'Antarctica No data',
      'Kenya 9 of 169',
      'Uganda No target',
    ]);
    options[0]!.click();
    await vi.waitFor(() => expect(canvas.regions).toEqual([['KEN', 'UGA']]));
  });
});
