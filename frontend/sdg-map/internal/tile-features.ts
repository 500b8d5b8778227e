import type { FeatureLike } from 'ol/Feature.js';

/** What a feature of a tile is, read from its MVT layer and properties. */
export type TileFeature =
  | { readonly type: 'area'; readonly iso3: string | null }
  | { readonly type: 'line'; readonly kind: string }
  | { readonly type: 'symbol'; readonly iso3: string }
  | { readonly type: 'site'; readonly slug: string; readonly title: string }
  | { readonly type: 'cluster'; readonly cluster: ClusterDetail };

/** Several activities drawn as one circle, with the box they lie in. */
export interface ClusterDetail {
  readonly minLon: number;
  readonly minLat: number;
  readonly maxLon: number;
  readonly maxLat: number;
  readonly count: number;
}

/** Reads a feature; null for a layer or properties the map does not know. */
export function readTileFeature(feature: FeatureLike): TileFeature | null {
  const iso3 = text(feature.get('iso3'));
  switch (feature.get('layer')) {
    case 'countries':
      return { type: 'area', iso3: feature.get('kind') === 'NO_VALUE' ? null : iso3 };
    case 'lines':
      return { type: 'line', kind: text(feature.get('kind')) ?? '' };
    case 'symbols':
      return iso3 ? { type: 'symbol', iso3 } : null;
    case 'sites':
      return readSite(feature);
    default:
      return null;
  }
}

function readSite(feature: FeatureLike): TileFeature | null {
  const count = Number(feature.get('count'));
  const slug = text(feature.get('slug'));
  if (count === 1 && slug) return { type: 'site', slug, title: text(feature.get('title')) ?? slug };
  if (!(count >= 1)) return null;
  const [minLon, minLat, maxLon, maxLat] = ['minLon', 'minLat', 'maxLon', 'maxLat'].map((name) =>
    Number(feature.get(name)),
  ) as [number, number, number, number];
  return { type: 'cluster', cluster: { minLon, minLat, maxLon, maxLat, count } };
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
