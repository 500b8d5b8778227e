import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { MapCanvasEvents, MapMode } from '../../sdg-map/internal/map-canvas.js';
import type { SdgMap } from '../../sdg-map/sdg-map.js';

/** What the element asks of the canvas, which jsdom cannot draw. */
const canvas = vi.hoisted(() => ({
  events: null as MapCanvasEvents | null,
  modes: [] as string[],
  points: [] as unknown[],
  revealed: [] as string[],
  kept: [] as string[],
}));

vi.mock('../../sdg-map/internal/map-canvas.js', () => ({
  MapCanvas: class {
    readonly navigator = { canZoomIn: true, isHome: true, position: null, setCovered: () => undefined };

    constructor(_target: HTMLElement, events: MapCanvasEvents) {
      canvas.events = events;
    }

    readonly attach = vi.fn();
    readonly detach = vi.fn();
    readonly setTileUrl = vi.fn();
    readonly setSites = vi.fn();
    readonly setPaint = vi.fn();
    readonly setMarks = vi.fn();
    readonly locate = vi.fn();
    setMode(mode: MapMode): void {
      canvas.modes.push(mode);
    }
    setPoints(points: unknown): void {
      canvas.points.push(points);
    }
    keepTo(iso3s: readonly string[]): void {
      canvas.kept.push(...iso3s);
    }
    reveal(iso3: string): void {
      canvas.revealed.push(iso3);
    }
  },
}));

const HEARD = ['point-pick', 'country-pick', 'country-select', 'site-select'];
const GHANA = { type: 'country', iso3: 'GHA' } as const;

async function show(mode: MapMode): Promise<{ map: SdgMap; heard: [string, unknown][] }> {
  await import('../../sdg-map/sdg-map.js');
  const map = Object.assign(document.createElement('sdg-map'), { mode, locale: 'en' });
  const heard: [string, unknown][] = [];
  for (const name of HEARD)
    map.addEventListener(name, (event) => heard.push([name, (event as CustomEvent).detail]));
  document.body.append(map);
  await map.updateComplete;
  return { map, heard };
}

describe('a map to pick on', () => {
  beforeEach(() => {
    Object.assign(canvas, { events: null, modes: [], points: [], revealed: [], kept: [] });
    vi.stubGlobal('matchMedia', () => ({
      matches: false,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }));
    vi.stubGlobal(
      'ResizeObserver',
      class {
        readonly observe = vi.fn();
        readonly unobserve = vi.fn();
        readonly disconnect = vi.fn();
      },
    );
  });

  afterEach(() => {
    document.body.replaceChildren();
    vi.unstubAllGlobals();
  });

  it('tells the place and the country that was clicked, and opens nothing', async () => {
    const { heard } = await show('pick');
    canvas.events!.pick(-0.187, 5.6037, GHANA);
    expect(heard).toEqual([
      ['point-pick', { lon: -0.187, lat: 5.6037 }],
      ['country-pick', { iso3: 'GHA' }],
    ]);
  });

  it('tells only the place where the sea was clicked', async () => {
    const { heard } = await show('pick');
    canvas.events!.pick(-30, 0, null);
    expect(heard).toEqual([['point-pick', { lon: -30, lat: 0 }]]);
  });

  it.each([
    ['pick', 'country-pick'],
    ['full', 'country-select'],
  ] as const)('in mode %s a country chosen by keyboard is told as %s', async (mode, name) => {
    const { map, heard } = await show(mode);
    map.renderRoot
      .querySelector('sdg-map-finder')!
      .dispatchEvent(new CustomEvent('country-pick', { detail: { iso3: 'GHA' } }));
    expect(heard).toEqual([[name, { iso3: 'GHA' }]]);
    expect(canvas.revealed).toEqual(['GHA']);
  });

  it('shows places that were picked, and a plain map does not', async () => {
    const points = [{ lon: -0.187, lat: 5.6037 }];
    const { map } = await show('pick');
    expect(canvas.modes).toEqual(['pick']);
    map.points = points;
    await map.updateComplete;
    expect(canvas.points.at(-1)).toEqual(points);
    map.mode = 'full';
    await map.updateComplete;
    expect(canvas.points.at(-1)).toEqual([]);
  });

  it.each(['pick', 'full'] as const)('in mode %s says to screen readers what was chosen', async (mode) => {
    const { map } = await show(mode);
    const status = () => map.renderRoot.querySelector('.picked[role=status]')!.textContent;
    expect(status()).toBe('');
    if (mode === 'pick') canvas.events!.pick(-0.187, 5.6037, GHANA);
    else canvas.events!.click(GHANA);
    await map.updateComplete;
    expect(status()).toBe('GHA');
  });

  it('shows the countries of a region together where it is told them', async () => {
    const { map } = await show('overview');
    expect(canvas.kept).toEqual([]);
    map.extentOf = ['GHA', 'TGO'];
    await map.updateComplete;
    expect(canvas.kept).toEqual(['GHA', 'TGO']);
    map.remove();
    document.body.append(map);
    await map.updateComplete;
    expect(canvas.kept).toEqual(['GHA', 'TGO', 'GHA', 'TGO']);
  });

  it('has no legend: its colours say only what was picked', async () => {
    const { map } = await show('pick');
    expect(map.renderRoot.querySelector('.legend')).toBeNull();
  });
});
