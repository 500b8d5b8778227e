import {
  EQUAL_EARTH_MAX_X_METERS,
  EQUAL_EARTH_MAX_Y_METERS,
  lonLatToEqualEarth,
  type Position,
} from './equal-earth.js';

/** A corner of the map, in pixels, that a panel covers at the bottom start. */
export interface CoveredCorner {
  readonly widthPixels: number;
  readonly heightPixels: number;
  readonly side: 'left' | 'right';
}

export interface HomeView {
  readonly center: Position;
  /** Metres per pixel. */
  readonly resolution: number;
}

const MARGIN_PIXELS = 8;
const STEP_PIXELS = 8;
/**
 * The whole world in a map of this size, ice and all, also where the height is short. It moves aside, and shrinks if need be, until the outline of the
 * world lies clear of the covered corner, so no island hides under the legend.
 */
export function homeView(
  widthPixels: number,
  heightPixels: number,
  covered: CoveredCorner | null = null,
): HomeView {
  const maxShift = covered ? Math.min(covered.widthPixels, widthPixels / 3) : 0;
  let view = fit(widthPixels, heightPixels, 0, 1);
  for (let shift = 0; shift <= maxShift; shift += STEP_PIXELS) {
    view = fit(widthPixels, heightPixels, shift, covered?.side === 'right' ? -1 : 1);
    if (!covered || isClear(view, widthPixels, heightPixels, covered)) return view;
  }
  return view;
}

function fit(widthPixels: number, heightPixels: number, shiftPixels: number, direction: 1 | -1): HomeView {
  const width = Math.max(1, widthPixels - 2 * MARGIN_PIXELS - shiftPixels);
  const height = Math.max(1, heightPixels - 2 * MARGIN_PIXELS);
  const resolution = Math.max(
    (2 * EQUAL_EARTH_MAX_X_METERS) / width,
    (2 * EQUAL_EARTH_MAX_Y_METERS) / height,
  );
  return { center: [(-direction * shiftPixels * resolution) / 2, 0], resolution };
}

function isClear(view: HomeView, widthPixels: number, heightPixels: number, covered: CoveredCorner): boolean {
  const edge = covered.widthPixels - widthPixels / 2;
  for (let fromBottom = 0; fromBottom <= covered.heightPixels; fromBottom += STEP_PIXELS) {
    const y = view.center[1] + (fromBottom - heightPixels / 2) * view.resolution;
    const outline = outlineHalfWidth(y) / view.resolution;
    if (outline === 0) continue;
    const side = covered.side === 'left' ? -1 : 1;
    const center = (view.center[0] / view.resolution) * side;
    // Distance of the outline from the middle of the map, towards the covered side.
    if (outline - center > -edge) return false;
  }
  return true;
}

/** Half the width of the world at a height of the plane; 0 above and below it. */
function outlineHalfWidth(y: number): number {
  if (Math.abs(y) >= EQUAL_EARTH_MAX_Y_METERS) return 0;
  let south = -90;
  let north = 90;
  for (let i = 0; i < 24; i++) {
    const middle = (south + north) / 2;
    if (lonLatToEqualEarth(0, middle)[1] < y) south = middle;
    else north = middle;
  }
  return lonLatToEqualEarth(180, south)[0];
}
