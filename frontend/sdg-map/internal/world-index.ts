import MVT from 'ol/format/MVT.js';
import RenderFeature from 'ol/render/Feature.js';

import {
  mainBodyExtent,
  pointExtent,
  regionExtent,
  ringsOf,
  union,
  type Extent,
  type Ring,
} from './country-index.js';
import { EQUAL_EARTH_MAX_X_METERS, type Position } from './equal-earth.js';
import { equalEarthProjection } from './projection.js';
import { readTileFeature } from './tile-features.js';

const WORLD: Extent = [
  -EQUAL_EARTH_MAX_X_METERS,
  -EQUAL_EARTH_MAX_X_METERS,
  EQUAL_EARTH_MAX_X_METERS,
  EQUAL_EARTH_MAX_X_METERS,
];

/** What the tile tells: extents by country, and the marks of small States. */
interface World {
  readonly extents: ReadonlyMap<string, Extent>;
  readonly symbols: readonly Position[];
}

const NOWHERE: World = { extents: new Map(), symbols: [] };

/**
 * Where each country lies, read from the one tile that holds the whole world. Fetched when first needed; the
 * browser has it in its cache as a rule.
 */
export class WorldIndex {
  #tileUrl = '';
  #index: Promise<World> | null = null;
  #abort = new AbortController();

  setTileUrl(tileUrl: string): void {
    if (tileUrl === this.#tileUrl) return;
    this.#tileUrl = tileUrl;
    this.stop();
  }

  /** Forgets what was read and stops a request in flight. */
  stop(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#index = null;
  }

  /** Extent of countries together, null where the tile knows none of them. */
  async extentOf(iso3s: readonly string[]): Promise<Extent | null> {
    const { extents: index } = await this.#load();
    const known = iso3s.map((iso3) => index.get(iso3)).filter((extent) => extent !== undefined);
    return known.length > 0 ? known.reduce(union) : null;
  }

  /** Extent of a region, null where the tile knows none of its countries. */
  async regionOf(iso3s: readonly string[]): Promise<Extent | null> {
    const { extents: index } = await this.#load();
    return regionExtent(iso3s.map((iso3) => index.get(iso3)).filter((extent) => extent !== undefined));
  }

  /** Where the marks of small States lie, on the plane of the map. */
  async symbols(): Promise<readonly Position[]> {
    return (await this.#load()).symbols;
  }

  #load(): Promise<World> {
    if (!this.#tileUrl) return Promise.resolve(NOWHERE);
    this.#index ??= fetchWorldIndex(this.#tileUrl, this.#abort.signal).catch((error: unknown) => {
      this.#index = null;
      if (!(error instanceof DOMException && error.name === 'AbortError')) {
        console.warn('<sdg-map> The tile of the whole world could not be read.', error);
      }
      return NOWHERE;
    });
    return this.#index;
  }
}

async function fetchWorldIndex(tileUrl: string, signal: AbortSignal): Promise<World> {
  const url = tileUrl.replace('{z}', '0').replace('{x}', '0').replace('{y}', '0');
  const response = await fetch(url, { credentials: 'same-origin', signal });
  if (!response.ok) throw new Error(`${url} answered ${response.status}, expected 200.`);
  return readWorldIndex(await response.arrayBuffer());
}

function readWorldIndex(tile: ArrayBuffer): World {
  const features = new MVT({ layerName: 'layer', layers: ['countries', 'symbols'] }).readFeatures(tile, {
    extent: WORLD,
    featureProjection: equalEarthProjection(),
  });
  const rings = new Map<string, Ring[]>();
  const symbols = new Map<string, Position>();
  for (const feature of features) {
    const read = readTileFeature(feature);
    if (!(feature instanceof RenderFeature) || !read) continue;
    if (read.type === 'area' && read.iso3) {
      const own = rings.get(read.iso3) ?? [];
      own.push(...ringsOf(feature.getFlatCoordinates(), feature.getEnds()!));
      rings.set(read.iso3, own);
    } else if (read.type === 'symbol') {
      const [x, y] = feature.getFlatCoordinates() as [number, number];
      symbols.set(read.iso3, [x, y]);
    }
  }
  const index = new Map<string, Extent>();
  for (const [iso3, own] of rings) {
    const extent = mainBodyExtent(own);
    if (extent) index.set(iso3, extent);
  }
  for (const [iso3, at] of symbols) {
    const body = index.get(iso3);
    index.set(iso3, body ? union(body, pointExtent(at)) : pointExtent(at));
  }
  return { extents: index, symbols: [...symbols.values()] };
}
