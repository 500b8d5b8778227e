import type OlMap from 'ol/Map.js';
import type { Pixel } from 'ol/pixel.js';
import { getCenter } from 'ol/extent.js';

import type { MapLayers } from './layers.js';
import type { SymbolLayer } from './symbol-layer.js';
import { readTileFeature, type ClusterDetail } from './tile-features.js';

/** What lies under the pointer. */
export type Hit =
  | { readonly type: 'country'; readonly iso3: string }
  | { readonly type: 'site'; readonly slug: string; readonly title: string }
  | { readonly type: 'cluster'; readonly cluster: ClusterDetail };

/** Where to look, in this order: for points (sites and symbols) or areas, this far around the pixel. */
type Probe = readonly [kind: 'point' | 'area', tolerancePixels: number];

/** A mouse is exact: an area under it goes before a symbol beside it. */
const MOUSE: readonly Probe[] = [
  ['point', 1],
  ['area', 0],
  ['point', 4],
  ['area', 2],
];
const TOUCH: readonly Probe[] = [
  ['point', 10],
  ['area', 3],
];

/** The topmost thing at a pixel: a site or cluster, a graduated symbol, the mark of a small State, an area. */
export function hitAt(
  map: OlMap,
  layers: MapLayers,
  symbols: SymbolLayer,
  pixel: Pixel,
  touch = false,
): Hit | null {
  for (const [kind, tolerance] of touch ? TOUCH : MOUSE) {
    if (kind === 'area') {
      const area = areaAt(map, layers, pixel, tolerance);
      if (area) return area;
      continue;
    }
    const point = pointAt(map, layers, pixel, tolerance);
    if (point && point.type !== 'country') return point;
    const iso3 = symbols.hit(pixel, tolerance);
    if (iso3) return { type: 'country', iso3 };
    if (point) return point;
  }
  return null;
}

function pointAt(map: OlMap, layers: MapLayers, pixel: Pixel, hitTolerance: number): Hit | null {
  let nearest: { hit: Hit; distance: number } | null = null;
  map.forEachFeatureAtPixel(
    pixel,
    (feature, layer) => {
      const hit = readPoint(feature);
      const extent = feature.getGeometry()?.getExtent();
      if (!hit || !extent) return;
      // Sites lie above symbols and go first.
      const distance = distancePixels(map, getCenter(extent), pixel) + (layer === layers.base ? 1000 : 0);
      if (!nearest || distance < nearest.distance) nearest = { hit, distance };
    },
    { hitTolerance, layerFilter: (layer) => layer === layers.sites || layer === layers.base },
  );
  return (nearest as { hit: Hit } | null)?.hit ?? null;
}

function areaAt(map: OlMap, layers: MapLayers, pixel: Pixel, hitTolerance: number): Hit | null {
  const hit = map.forEachFeatureAtPixel(
    pixel,
    (feature): Hit | undefined => {
      const read = readTileFeature(feature);
      return read?.type === 'area' && read.iso3 ? { type: 'country', iso3: read.iso3 } : undefined;
    },
    { hitTolerance, layerFilter: (layer) => layer === layers.base },
  );
  return hit ?? null;
}

function readPoint(feature: Parameters<typeof readTileFeature>[0]): Hit | null {
  const read = readTileFeature(feature);
  switch (read?.type) {
    case 'symbol':
      return { type: 'country', iso3: read.iso3 };
    case 'site':
    case 'cluster':
      return read;
    default:
      return null;
  }
}

function distancePixels(map: OlMap, coordinate: number[], [x, y]: Pixel): number {
  const at = map.getPixelFromCoordinate(coordinate);
  return at ? Math.hypot(at[0]! - x!, at[1]! - y!) : Infinity;
}
