import type { Position } from './equal-earth.js';

/** [minX, minY, maxX, maxY] in metres of the map. */
export type Extent = [minX: number, minY: number, maxX: number, maxY: number];

/** Where a country lies, good enough to zoom to it. */
export interface CountryPlace {
  readonly iso3: string;
  /** Extent of the main body, without far territories. */
  readonly extent: Extent;
}

export interface Ring {
  readonly extent: Extent;
  /** Square metres, without sign. */
  readonly areaSquareMeters: number;
}

/** A part of at least this share of the largest part belongs to the main body. */
const MAIN_PART_SHARE = 0.2;
/** So does any part that lies within this share of the main body's size. */
const NEAR_SHARE = 0.35;

/**
 * Extent of the main body of a country: France without Réunion, the United States with Alaska. Parts on
 * the other side of the antimeridian are left out unless they are large.
 */
export function mainBodyExtent(rings: readonly Ring[]): Extent | null {
  const byArea = [...rings].sort((a, b) => b.areaSquareMeters - a.areaSquareMeters);
  const largest = byArea[0];
  if (!largest) return null;
  const body = byArea
    .filter((ring) => ring.areaSquareMeters >= MAIN_PART_SHARE * largest.areaSquareMeters)
    .reduce((extent, ring) => union(extent, ring.extent), largest.extent);
  const reach = NEAR_SHARE * Math.max(width(body), height(body));
  return byArea
    .filter((ring) => distance(body, ring.extent) <= reach)
    .reduce((extent, ring) => union(extent, ring.extent), body);
}

/** Exterior rings of a flat polygon as they come from a tile: x, y, x, y... with the index after each ring. */
export function ringsOf(flatCoordinates: readonly number[], ends: readonly number[]): Ring[] {
  const rings: Ring[] = [];
  let start = 0;
  for (const end of ends) {
    const ring = ringOf(flatCoordinates, start, end);
    if (ring) rings.push(ring);
    start = end;
  }
  return rings;
}

export function union(a: Extent, b: Extent): Extent {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

export function pointExtent([x, y]: Position): Extent {
  return [x, y, x, y];
}

/** The extent grown on every side. */
export function grow([minX, minY, maxX, maxY]: Extent, by: number): Extent {
  return [minX - by, minY - by, maxX + by, maxY + by];
}

/** The extent moved until it lies within another, where it fits. */
export function shiftInside(extent: Extent, outer: Extent): Extent {
  const shift = (low: number, high: number, outerLow: number, outerHigh: number): number =>
    high - low > outerHigh - outerLow ? 0 : Math.max(0, outerLow - low) + Math.min(0, outerHigh - high);
  const dx = shift(extent[0], extent[2], outer[0], outer[2]);
  const dy = shift(extent[1], extent[3], outer[1], outer[3]);
  return [extent[0] + dx, extent[1] + dy, extent[2] + dx, extent[3] + dy];
}

function ringOf(flat: readonly number[], start: number, end: number): Ring | null {
  if (end - start < 6) return null;
  let extent = pointExtent([flat[start]!, flat[start + 1]!]);
  let twiceArea = 0;
  for (let i = start, j = end - 2; i < end; j = i, i += 2) {
    const [x, y, previousX, previousY] = [flat[i]!, flat[i + 1]!, flat[j]!, flat[j + 1]!];
    twiceArea += previousX * y - x * previousY;
    extent = union(extent, pointExtent([x, y]));
  }
  return { extent, areaSquareMeters: Math.abs(twiceArea) / 2 };
}

function width(extent: Extent): number {
  return extent[2] - extent[0];
}

function height(extent: Extent): number {
  return extent[3] - extent[1];
}

function distance(a: Extent, b: Extent): number {
  const dx = Math.max(0, a[0] - b[2], b[0] - a[2]);
  const dy = Math.max(0, a[1] - b[3], b[1] - a[3]);
  return Math.hypot(dx, dy);
}

/** Where a region reaches around the antimeridian, its parts lie further apart than this share of its width. */
const ANTIMERIDIAN_GAP_SHARE = 0.4;

/**
 * Extent of the countries of a region. One that the edge of the map cuts in two, such as Oceania, is shown where
 * most of its countries lie.
 *
 * KNOWN LIMIT: the other part is out of sight then; the map has no second copy of the world.
 */
export function regionExtent(countries: readonly Extent[]): Extent | null {
  if (countries.length === 0) return null;
  const sorted = [...countries].sort((a, b) => a[0] + a[2] - (b[0] + b[2]));
  const whole = sorted.reduce(union);
  let cut = 0;
  let widest = 0;
  let reach = sorted[0]![2];
  sorted.slice(1).forEach((extent, i) => {
    const gap = extent[0] - reach;
    if (gap > widest) [widest, cut] = [gap, i + 1];
    reach = Math.max(reach, extent[2]);
  });
  if (widest < ANTIMERIDIAN_GAP_SHARE * width(whole)) return whole;
  const [west, east] = [sorted.slice(0, cut), sorted.slice(cut)];
  return (west.length > east.length ? west : east).reduce(union);
}
