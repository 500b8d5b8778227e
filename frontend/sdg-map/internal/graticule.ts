import { lonLatToEqualEarth, type Position } from './equal-earth.js';

const STEP_DEGREES = 30;
const DENSIFY_DEGREES = 2;

/** Parallels and meridians every 30 degrees, projected; without the outline, the poles and ±180. */
export function graticuleLines(): Position[][] {
  const lines: Position[][] = [];
  for (let lat = -90 + STEP_DEGREES; lat < 90; lat += STEP_DEGREES) {
    lines.push([lonLatToEqualEarth(-180, lat), lonLatToEqualEarth(180, lat)]);
  }
  for (let lon = -180 + STEP_DEGREES; lon < 180; lon += STEP_DEGREES) {
    lines.push(meridian(lon));
  }
  return lines;
}

/** Outline of the world as one closed ring, counter-clockwise. Parallels are straight in Equal Earth. */
export function worldOutline(): Position[] {
  const east = meridian(180);
  const west = meridian(-180).reverse();
  return [...east, ...west, east[0]!];
}

function meridian(lon: number): Position[] {
  const line: Position[] = [];
  for (let lat = -90; lat <= 90; lat += DENSIFY_DEGREES) line.push(lonLatToEqualEarth(lon, lat));
  return line;
}
