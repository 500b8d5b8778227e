import { describe, expect, it } from 'vitest';

import {
  EQUAL_EARTH_MAX_X_METERS,
  EQUAL_EARTH_MAX_Y_METERS,
  equalEarthToLonLat,
  groundMetersPerMapMeter,
  isInsideEqualEarth,
  lonLatToEqualEarth,
} from '../../sdg-map/internal/equal-earth.js';

/** Golden values: PROJ 9.1, `gdaltransform -s_srs OGC:CRS84 -t_srs EPSG:8857`; PostGIS 3.3 gives the same. */
const GOLDEN: readonly (readonly [place: string, lon: number, lat: number, x: number, y: number])[] = [
  ['origin', 0, 0, 0, 0],
  ['antimeridian, east', 180, 0, 17243959.0622169, 0],
  ['antimeridian, west', -180, 0, -17243959.0622169, 0],
  ['north pole', 0, 90, 0, 8392927.59846646],
  ['south pole', 0, -90, 0, -8392927.59846645],
  ['end of the pole line', 180, 90, 10216474.793457, 8392927.59846646],
  ['Nairobi', 36.8219, -1.2921, 3527104.99915797, -166011.649117772],
  ['Geneva', 6.1432, 46.2044, 500451.258031997, 5594497.07602208],
  ['New York', -74.006, 40.7128, -6260505.93575032, 5000321.86794255],
  ['Anadyr', 177.5, 64.73, 12216280.7244357, 7310641.78093544],
  ['Suva', 178.4419, -18.1416, 16690644.6499473, -2311322.68498319],
  ['Tarawa', 172.98, 1.33, 16569331.0353343, 170880.687621902],
  ['Taveuni', -179.9, -16.5, -16897173.6904287, -2105286.36036203],
  ['Simferopol', 34.1, 44.95, 2803353.94986067, 5461535.22889476],
  ['close to the pole', 10, 89.9, 567584.43628341, 8392908.41720073],
  ['Buenos Aires', -58.38, -34.6, -5117370.58442296, -4305933.55457916],
  ['Sydney', 151.2, -33.87, 13304242.1999446, -4220988.08937608],
  ['Siberia', 100, 60, 7225128.36057734, 6924035.13755289],
];

describe('Equal Earth, EPSG:8857', () => {
  it.each(GOLDEN)('projects %s as PROJ does, to a millimetre', (_, lon, lat, x, y) => {
    const [ownX, ownY] = lonLatToEqualEarth(lon, lat);
    expect(Math.hypot(ownX - x, ownY - y)).toBeLessThan(0.001);
  });

  it.each(GOLDEN.filter(([, , lat]) => Math.abs(lat) < 90))(
    'finds %s again, to a metre',
    (_, lon, lat, x, y) => {
      const [ownLon, ownLat] = equalEarthToLonLat(x, y);
      expect(Math.abs(ownLon - lon)).toBeLessThan(1e-5);
      expect(Math.abs(ownLat - lat)).toBeLessThan(1e-5);
    },
  );

  it('comes back to where it started all over the world', () => {
    for (let lon = -180; lon <= 180; lon += 7.5) {
      for (let lat = -89.5; lat <= 89.5; lat += 3.25) {
        const [x, y] = equalEarthToLonLat(...lonLatToEqualEarth(lon, lat));
        expect(Math.abs(x - lon)).toBeLessThan(1e-6);
        expect(Math.abs(y - lat)).toBeLessThan(1e-6);
      }
    }
  });

  it('keeps areas: a cell at the equator and one in the north are as large as on the ellipsoid', () => {
    const area = (lat: number): number => {
      const [left, bottom] = lonLatToEqualEarth(-0.5, lat);
      const [right] = lonLatToEqualEarth(0.5, lat);
      const top = lonLatToEqualEarth(0, lat + 0.1)[1];
      const [leftTop] = lonLatToEqualEarth(-0.5, lat + 0.1);
      const [rightTop] = lonLatToEqualEarth(0.5, lat + 0.1);
      return ((right - left + (rightTop - leftTop)) / 2) * (top - bottom);
    };
    // Areas of one degree by 0.1 degrees on WGS84, from ST_Area of a geography in PostGIS, sides cut every 0.005 degrees.
    expect(area(0) / 1230906600).toBeCloseTo(1, 4);
    expect(area(60) / 620746901).toBeCloseTo(1, 4);
  });

  it('ends at its outline', () => {
    expect(isInsideEqualEarth(0, 0)).toBe(true);
    expect(isInsideEqualEarth(EQUAL_EARTH_MAX_X_METERS - 1, 0)).toBe(true);
    expect(isInsideEqualEarth(EQUAL_EARTH_MAX_X_METERS - 1, 5_000_000)).toBe(false);
    expect(isInsideEqualEarth(0, EQUAL_EARTH_MAX_Y_METERS + 10)).toBe(false);
  });

  it('never gives a latitude beyond the poles', () => {
    expect(equalEarthToLonLat(0, 2e7)[1]).toBeCloseTo(90, 6);
    expect(equalEarthToLonLat(0, -2e7)[1]).toBeCloseTo(-90, 6);
    expect(lonLatToEqualEarth(0, 95)).toEqual(lonLatToEqualEarth(0, 90));
  });

  it('knows the scale along a parallel', () => {
    const degree = lonLatToEqualEarth(1, 0)[0] * groundMetersPerMapMeter(0);
    expect(degree).toBeCloseTo(111319.49, 1);
    const north = lonLatToEqualEarth(1, 60)[0] * groundMetersPerMapMeter(60);
    expect(north).toBeCloseTo(55800, -1);
  });
});
