import type { FeatureLike } from 'ol/Feature.js';
import Feature from 'ol/Feature.js';
import type OlMap from 'ol/Map.js';
import Point from 'ol/geom/Point.js';
import VectorLayer from 'ol/layer/Vector.js';
import type { Pixel } from 'ol/pixel.js';
import VectorSource from 'ol/source/Vector.js';
import type Style from 'ol/style/Style.js';

import { EQUAL_EARTH_MAX_X_METERS, lonLatToEqualEarth } from './equal-earth.js';
import {
  maxRadiusPixels,
  symbolRadiusOf,
  type GraduatedSymbol,
  type SymbolScale,
} from './graduated-symbols.js';
import { clusterRadiusPixels, type StyleBook } from './styles.js';

/** Where the value of a country is drawn: [longitude, latitude] in degrees. */
export type LabelPoints = ReadonlyMap<string, readonly [lon: number, lat: number]>;

/** A symbol as it is drawn now; pixels relative to the map. */
export interface DrawnSymbol extends GraduatedSymbol {
  readonly x: number;
  readonly y: number;
  readonly radiusPixels: number;
}

/** Graduated symbols over the map, the largest at the bottom. */
export class SymbolLayer {
  readonly layer: VectorLayer<VectorSource<Feature<Point>>>;
  readonly #source = new VectorSource<Feature<Point>>();
  readonly #map: () => OlMap;
  #maxValue = 0;
  #shown: ReadonlySet<string> = new Set();
  #styles: StyleBook | null = null;

  constructor(map: () => OlMap) {
    this.#map = map;
    this.layer = new VectorLayer({
      source: this.#source,
      visible: false,
      updateWhileAnimating: true,
      updateWhileInteracting: true,
      renderBuffer: 64,
      renderOrder: (a: FeatureLike, b: FeatureLike) => Number(b.get('value')) - Number(a.get('value')),
      style: (feature) => this.#style(feature),
    });
  }

  /** The scale at the present zoom; for the legend, which has to show the same sizes. */
  get scale(): SymbolScale {
    const map = this.#map();
    const width = map.getSize()?.[0] ?? 0;
    const resolution = map.getView().getResolution() ?? 1;
    const world = (2 * EQUAL_EARTH_MAX_X_METERS) / resolution;
    return { maxValue: this.#maxValue, maxRadiusPixels: maxRadiusPixels(world, width) };
  }

  /** @param maxValue what the largest circle stands for */
  show(symbols: readonly GraduatedSymbol[], maxValue: number, points: LabelPoints): void {
    this.#maxValue = maxValue;
    const placed = symbols.filter(({ iso3 }) => points.has(iso3));
    this.#shown = new Set(placed.map(({ iso3 }) => iso3));
    this.#source.clear(true);
    this.#source.addFeatures(
      placed.map(({ iso3, value, label }) => {
        const [lon, lat] = points.get(iso3)!;
        const feature = new Feature(new Point(lonLatToEqualEarth(lon, lat)));
        feature.setProperties({ iso3, value, label }, true);
        return feature;
      }),
    );
    this.layer.setVisible(placed.length > 0);
  }

  setStyles(styles: StyleBook): void {
    this.#styles = styles;
    this.layer.changed();
  }

  has(iso3: string): boolean {
    return this.#shown.has(iso3);
  }

  /** The symbols in sight, smallest first: as they lie on top of each other. */
  drawn(): DrawnSymbol[] {
    if (!this.layer.getVisible()) return [];
    const map = this.#map();
    const { scale } = this;
    const symbols = this.#source.getFeatures().flatMap((feature): DrawnSymbol[] => {
      const pixel = map.getPixelFromCoordinate(feature.getGeometry()!.getCoordinates());
      if (!pixel) return [];
      const value = Number(feature.get('value'));
      const iso3 = String(feature.get('iso3'));
      const radiusPixels = feature.get('label') ? clusterRadiusPixels(value) : symbolRadiusOf(value, scale);
      return [{ iso3, value, x: pixel[0]!, y: pixel[1]!, radiusPixels }];
    });
    return symbols.sort((a, b) => a.radiusPixels - b.radiusPixels);
  }

  /** The topmost country whose circle is at a pixel. */
  hit([x, y]: Pixel, tolerancePixels: number): string | null {
    const distance = (symbol: DrawnSymbol): number => Math.hypot(symbol.x - x!, symbol.y - y!);
    const drawn = this.drawn();
    const inside = drawn.find((symbol) => distance(symbol) <= symbol.radiusPixels);
    if (inside) return inside.iso3;
    const near = drawn
      .map((symbol) => ({ symbol, gap: distance(symbol) - symbol.radiusPixels }))
      .filter(({ gap }) => gap <= tolerancePixels)
      .sort((a, b) => a.gap - b.gap);
    return near[0]?.symbol.iso3 ?? null;
  }

  #style(feature: FeatureLike): Style[] | undefined {
    const label = feature.get('label') as string | undefined;
    if (label) return this.#styles?.cluster(Number(feature.get('value')), label);
    return this.#styles?.graduated(symbolRadiusOf(Number(feature.get('value')), this.scale));
  }
}
