/** A box around a point, in pixels: how far it reaches to each side. */
export interface Reach {
  readonly left: number;
  readonly right: number;
  readonly up: number;
  readonly down: number;
}

export type Pixels = readonly [x: number, y: number];

/** A box on the map, in pixels. */
export interface Taken {
  readonly minX: number;
  readonly maxX: number;
  readonly minY: number;
  readonly maxY: number;
}

/** A place for a number, and how many of the points it covers there. */
export interface Place {
  readonly at: Pixels;
  readonly covered: number;
}

const STEP_PIXELS = 6;
const DIRECTIONS = 16;

/**
 * Where a number may stand so that it covers none of the points and none of the boxes: as near to its own place as can
 * be. Where nothing is free so near, the place that covers fewest points.
 *
 * @param maxOffsetPixels further away it would seem to belong to something else
 */
export function clearPlace(
  at: Pixels,
  reach: Reach,
  points: readonly Pixels[],
  taken: readonly Taken[],
  maxOffsetPixels: number,
): Place {
  let best: Place | null = null;
  for (const place of placesAround(at, maxOffsetPixels)) {
    const box = boxAt(place, reach);
    if (taken.some((other) => overlaps(box, other))) continue;
    const covered = points.filter((point) => contains(box, point)).length;
    if (covered === 0) return { at: place, covered };
    if (!best || covered < best.covered) best = { at: place, covered };
  }
  return best ?? { at, covered: points.length };
}

export function boxAt([x, y]: Pixels, { left, right, up, down }: Reach): Taken {
  return { minX: x - left, maxX: x + right, minY: y - up, maxY: y + down };
}

/** The place itself, then rings around it. */
function placesAround([x, y]: Pixels, maxOffsetPixels: number): Pixels[] {
  const places: Pixels[] = [[x, y]];
  for (let radius = STEP_PIXELS; radius <= maxOffsetPixels; radius += STEP_PIXELS) {
    for (let i = 0; i < DIRECTIONS; i++) {
      const angle = (2 * Math.PI * i) / DIRECTIONS;
      places.push([x + radius * Math.cos(angle), y + radius * Math.sin(angle)]);
    }
  }
  return places;
}

function contains({ minX, maxX, minY, maxY }: Taken, [x, y]: Pixels): boolean {
  return x > minX && x < maxX && y > minY && y < maxY;
}

function overlaps(a: Taken, b: Taken): boolean {
  return a.minX < b.maxX && b.minX < a.maxX && a.minY < b.maxY && b.minY < a.maxY;
}
