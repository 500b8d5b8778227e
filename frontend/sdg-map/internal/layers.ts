import Feature from 'ol/Feature.js';
import MVT from 'ol/format/MVT.js';
import LineString from 'ol/geom/LineString.js';
import Point from 'ol/geom/Point.js';
import Polygon from 'ol/geom/Polygon.js';
import VectorLayer from 'ol/layer/Vector.js';
import VectorTileLayer from 'ol/layer/VectorTile.js';
import VectorSource from 'ol/source/Vector.js';
import VectorTileSource from 'ol/source/VectorTile.js';

import { lonLatToEqualEarth } from './equal-earth.js';
import { graticuleLines, worldOutline } from './graticule.js';
import { equalEarthProjection, equalEarthTileGrid } from './projection.js';

/** A place marked on a locator map. */
export interface MapPoint {
  readonly lon: number;
  readonly lat: number;
  readonly title?: string;
}

/**
 * Pixels of the canvas per pixel of the page, at least 2: tile pictures that are drawn at double size stay sharp
 * at every fraction of a zoom.
 */
export function canvasPixelRatio(): number {
  return Math.max(2, window.devicePixelRatio || 1);
}

/** The layers of the map, from the ground up. Styles are set by the map canvas. */
export function createLayers() {
  return {
    ocean: new VectorLayer({
      source: new VectorSource({ features: [new Feature(new Polygon([worldOutline()]))] }),
    }),
    graticule: new VectorLayer({
      source: new VectorSource({
        features: graticuleLines().map((line) => new Feature(new LineString(line))),
      }),
    }),
    /** Areas, lines and symbols of small States. Hybrid: areas are drawn once per tile, so the map moves lightly. */
    base: new VectorTileLayer({ renderMode: 'hybrid', renderBuffer: 16, preload: 1, cacheSize: 48 }),
    /** The same tiles once more, for outlines of marked countries only. */
    marks: new VectorTileLayer({ renderMode: 'vector', renderBuffer: 16 }),
    sites: new VectorTileLayer({ renderMode: 'vector', renderBuffer: 24, visible: false }),
    points: new VectorLayer({ source: new VectorSource() }),
  };
}

export type MapLayers = ReturnType<typeof createLayers>;

/** A source for a tile URL with {z}, {x} and {y}. */
export function createTileSource(url: string): VectorTileSource {
  return new VectorTileSource({
    format: new MVT({ layerName: 'layer' }),
    projection: equalEarthProjection(),
    tileGrid: equalEarthTileGrid(),
    url,
    wrapX: false,
    transition: 0,
  });
}

export function pointFeature(point: MapPoint): Feature<Point> {
  return new Feature(new Point(lonLatToEqualEarth(point.lon, point.lat)));
}
