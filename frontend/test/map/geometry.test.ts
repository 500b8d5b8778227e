import { describe, expect, it } from 'vitest';

import { mainBodyExtent, ringsOf, shiftInside, type Ring } from '../../sdg-map/internal/country-index.js';
import { lonLatToEqualEarth } from '../../sdg-map/internal/equal-earth.js';
import { graticuleLines, worldOutline } from '../../sdg-map/internal/graticule.js';
import { histogramBars } from '../../sdg-map/internal/histogram.js';
import { homeView } from '../../sdg-map/internal/home-view.js';
import { classBreaks } from '../../sdg-map/internal/class-breaks.js';
import { scaleBar } from '../../sdg-map/internal/scale-bar.js';
import { formatView, parseView } from '../../sdg-map/internal/view-string.js';

function square(x: number, y: number, side: number): Ring {
  return { extent: [x, y, x + side, y + side], areaSquareMeters: side * side };
}

describe('the main body of a country', () => {
  it('holds near islands and large far parts, not small far ones', () => {
    const body = mainBodyExtent([square(0, 0, 10), square(12, 0, 1), square(30, 0, 6), square(100, 0, 2)]);
    expect(body).toEqual([0, 0, 36, 10]);
  });

  it('leaves the part beyond the antimeridian aside', () => {
    expect(mainBodyExtent([square(5_000_000, 0, 3_000_000), square(-17_000_000, 0, 400_000)])).toEqual([
      5_000_000, 0, 8_000_000, 3_000_000,
    ]);
  });

  it('is none without rings', () => {
    expect(mainBodyExtent([])).toBeNull();
  });

  it('is measured from flat coordinates of a tile', () => {
    const rings = ringsOf([0, 0, 4, 0, 4, 3, 0, 3, 10, 10, 11, 10, 11, 11], [8, 14]);
    expect(rings.map((ring) => ring.areaSquareMeters)).toEqual([12, 0.5]);
    expect(rings[0]!.extent).toEqual([0, 0, 4, 3]);
  });
});

describe('an extent at the edge of the world', () => {
  it('is moved inside and keeps its size', () => {
    expect(shiftInside([8, -2, 12, 2], [-10, -5, 10, 5])).toEqual([6, -2, 10, 2]);
    expect(shiftInside([-12, 4, -9, 6], [-10, -5, 10, 5])).toEqual([-10, 3, -7, 5]);
  });

  it('stays where it is if it does not fit', () => {
    expect(shiftInside([0, 0, 30, 1], [-10, -5, 10, 5])).toEqual([0, 0, 30, 1]);
  });
});

describe('the graticule', () => {
  it('has 5 parallels and 11 meridians and stays within the outline', () => {
    const lines = graticuleLines();
    expect(lines).toHaveLength(16);
    expect(lines.flat().every(([x, y]) => Math.abs(x) <= 17243959.07 && Math.abs(y) <= 8392927.6)).toBe(true);
  });

  it('is framed by a closed outline', () => {
    const outline = worldOutline();
    expect(outline[0]).toEqual(outline[outline.length - 1]);
  });
});

describe('the home view', () => {
  it.each([
    [1600, 760],
    [900, 440],
    [360, 420],
    [1200, 260],
  ])('shows the whole world in %i by %i pixels', (width, height) => {
    const { center, resolution } = homeView(width, height);
    const [right] = lonLatToEqualEarth(180, 0);
    expect((right - center[0]) / resolution).toBeLessThanOrEqual(width / 2);
    expect((lonLatToEqualEarth(0, 83)[1] - center[1]) / resolution).toBeLessThanOrEqual(height / 2);
    expect((center[1] - lonLatToEqualEarth(0, -90)[1]) / resolution).toBeLessThanOrEqual(height / 2);
  });

  it.each(['left', 'right'] as const)('keeps Samoa and Fiji clear of a legend at the %s', (side) => {
    const [width, height] = [1500, 780];
    const covered = { widthPixels: 224, heightPixels: 340, side };
    const { center, resolution } = homeView(width, height, covered);
    const places = [
      [-175.2, -21.1],
      [-171.8, -13.8],
      [-159.8, -21.2],
      [178.4, -18.1],
      [174.8, -41.3],
    ] as const;
    for (const [lon, lat] of places) {
      const [x, y] = lonLatToEqualEarth(lon, lat);
      const pixelX = width / 2 + (x - center[0]) / resolution;
      const pixelY = height / 2 - (y - center[1]) / resolution;
      const behind = side === 'left' ? pixelX < covered.widthPixels : pixelX > width - covered.widthPixels;
      expect(behind && pixelY > height - covered.heightPixels).toBe(false);
      expect(pixelX > 0 && pixelX < width).toBe(true);
    }
  });
});

describe('the scale bar', () => {
  it('is a round length that fits', () => {
    expect(scaleBar(1000, 120)).toEqual({ meters: 100_000, widthPixels: 100 });
    expect(scaleBar(7, 120)).toEqual({ meters: 500, widthPixels: 500 / 7 });
    expect(scaleBar(0, 120)).toBeNull();
  });
});

describe('the histogram', () => {
  it('counts every value once, in whole steps for whole numbers', () => {
    const values = [1, 1, 2, 3, 3, 3, 7];
    const bars = histogramBars(values, classBreaks(values, 3, 'quantile'));
    expect(bars.map((bar) => bar.count)).toEqual([2, 1, 3, 0, 0, 0, 1]);
    expect(bars[6]!.classIndex).toBe(2);
  });

  it('stays small for a wide range', () => {
    const values = Array.from({ length: 200 }, (_, i) => i * 37.5);
    const bars = histogramBars(values, classBreaks(values, 5, 'equal'));
    expect(bars.length).toBeLessThanOrEqual(28);
    expect(bars.reduce((sum, bar) => sum + bar.count, 0)).toBe(200);
  });

  it('is one bar for one value and none for none', () => {
    expect(histogramBars([4, 4], classBreaks([4, 4], 5, 'quantile'))).toHaveLength(1);
    expect(histogramBars([0.5], classBreaks([0.5], 5, 'quantile'))).toHaveLength(1);
    expect(histogramBars([], [])).toEqual([]);
  });
});

describe('the view as text', () => {
  it('comes back the same', () => {
    expect(parseView('36.8,-1.3,4')).toEqual({ lon: 36.8, lat: -1.3, zoom: 4 });
    expect(formatView(parseView('36.8,-1.3,4.25')!)).toBe('36.8,-1.3,4.25');
    expect(formatView({ lon: -0.0001, lat: 12.3456, zoom: 1.2 })).toBe('0,12.3,1.2');
  });

  it.each(['', 'x', '1,2', '1,2,3,4', '200,0,1', '0,95,1', '1,,3', 'NaN,0,1'])(
    'is nothing for "%s"',
    (text) => {
      expect(parseView(text)).toBeNull();
    },
  );
});
