import { addCoordinateTransforms, addProjection, get as getProjection } from 'ol/proj.js';
import Projection from 'ol/proj/Projection.js';
import TileGrid from 'ol/tilegrid/TileGrid.js';

import { EQUAL_EARTH_MAX_X_METERS, equalEarthToLonLat, lonLatToEqualEarth } from './equal-earth.js';

const CODE = 'EPSG:8857';
const HALF = EQUAL_EARTH_MAX_X_METERS;
const SQUARE = [-HALF, -HALF, HALF, HALF];

export const TILE_SIZE_PIXELS = 512;
export const MAX_TILE_ZOOM = 8;
/** Metres per pixel of tile zoom 0. */
export const RESOLUTION_AT_ZOOM_0 = (2 * HALF) / TILE_SIZE_PIXELS;

/** EPSG:8857, registered with OpenLayers once however many maps a page has. */
export function equalEarthProjection(): Projection {
  const known = getProjection(CODE);
  if (known) return known;
  const projection = new Projection({
    code: CODE,
    units: 'm',
    extent: SQUARE,
    worldExtent: [-180, -90, 180, 90],
  });
  addProjection(projection);
  addCoordinateTransforms(
    'EPSG:4326',
    projection,
    ([lon, lat]) => lonLatToEqualEarth(lon!, lat!),
    ([x, y]) => equalEarthToLonLat(x!, y!),
  );
  return projection;
}

/** The tile matrix of the server: square, 512 pixels, origin top left. */
export function equalEarthTileGrid(): TileGrid {
  return new TileGrid({
    extent: SQUARE,
    origin: [-HALF, HALF],
    tileSize: TILE_SIZE_PIXELS,
    resolutions: Array.from({ length: MAX_TILE_ZOOM + 1 }, (_, z) => RESOLUTION_AT_ZOOM_0 / 2 ** z),
  });
}

export function zoomToResolution(zoom: number): number {
  return RESOLUTION_AT_ZOOM_0 / 2 ** zoom;
}

export function resolutionToZoom(resolution: number): number {
  return Math.log2(RESOLUTION_AT_ZOOM_0 / resolution);
}
