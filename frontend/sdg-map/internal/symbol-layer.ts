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
import { textSizePixels } from './group-marks.js';
import { boxAt, clearPlace, type Pixels, type Reach, type Taken } from './label-places.js';
import { clusterRadiusPixels, symbolRadiusPixels, type StyleBook } from './styles.js';
import { resolutionToZoom } from './projection.js';

/** Where the value of a country is drawn: [longitude, latitude] in degrees. */
export type LabelPoints = ReadonlyMap<string, readonly [lon: number, lat: number]>;

/** A symbol as it is drawn now; pixels relative to the map. */
export interface DrawnSymbol extends GraduatedSymbol {
  readonly x: number;
  readonly y: number;
  readonly radiusPixels: number;
}

/** A map that is narrower has no room for names of groups. */
const NAMED_WIDTH_PIXELS = 640;

/** How far a number may be from its place; further away it would seem to belong to another group. */
const MAX_OFFSET_PIXELS = 48;
const MAX_OFFSET_OF_WIDTH = 0.06;

/** Graduated symbols over the map, the largest at the bottom; or numbers, which keep clear of small States. */
export class SymbolLayer {
  readonly layer: VectorLayer<VectorSource<Feature<Point>>>;
  readonly #source = new VectorSource<Feature<Point>>();
  readonly #map: () => OlMap;
  #maxValue = 0;
  #shown: ReadonlySet<string> = new Set();
  #styles: StyleBook | null = null;
  #avoided: readonly Pixels[] = [];
  #numbers: { readonly key: string; readonly places: ReadonlyMap<string, NumberPlace> } | null = null;

  constructor(map: () => OlMap) {
    this.#map = map;
    this.layer = new VectorLayer({
      source: this.#source,
      visible: false,
      updateWhileAnimating: true,
      updateWhileInteracting: true,
      renderBuffer: 160,
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
      placed.map(({ iso3, value, label, title }) => {
        const [lon, lat] = points.get(iso3)!;
        const feature = new Feature(new Point(lonLatToEqualEarth(lon, lat)));
        feature.setProperties({ iso3, value, label, title }, true);
        return feature;
      }),
    );
    this.#numbers = null;
    this.layer.setVisible(placed.length > 0);
  }

  /** Points on the plane of the map that no number may cover: the marks of small States. */
  avoid(points: readonly Pixels[]): void {
    this.#avoided = points;
    this.#numbers = null;
    this.layer.changed();
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
      const pixel = map.getPixelFromCoordinate([...this.#placeOf(feature)]);
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
    if (label && this.#styles) {
      const styles = this.#styles.groupMark(
        Number(feature.get('value')),
        label,
        this.#numberOf(feature)?.title ?? '',
      );
      const place = new Point([...this.#placeOf(feature)]);
      // The styles are shared, the places are not.
      return styles.map((style) => {
        const own = style.clone();
        own.setGeometry(place);
        return own;
      });
    }
    return this.#styles?.graduated(symbolRadiusOf(Number(feature.get('value')), this.scale));
  }

  /** Where a symbol stands on the plane: at its point, and a number as near to it as no small State is covered. */
  #placeOf(feature: FeatureLike): Pixels {
    const own = (feature.getGeometry() as Point).getCoordinates() as [number, number];
    return this.#numberOf(feature)?.at ?? own;
  }

  #numberOf(feature: FeatureLike): NumberPlace | undefined {
    if (!feature.get('label')) return undefined;
    const resolution = this.#map().getView().getResolution() ?? 1;
    const width = this.#map().getSize()?.[0] ?? 0;
    const key = `${resolution.toPrecision(6)} ${width}`;
    if (this.#numbers?.key !== key) this.#numbers = { key, places: this.#findPlaces(resolution, width) };
    return this.#numbers.places.get(String(feature.get('iso3')));
  }

  #findPlaces(resolution: number, widthPixels: number): ReadonlyMap<string, NumberPlace> {
    const toPixels = ([x, y]: Pixels): Pixels => [x / resolution, -y / resolution];
    const points = this.#avoided.map(toPixels);
    const margin = symbolRadiusPixels(resolutionToZoom(resolution)) + 1;
    const most = Math.min(MAX_OFFSET_PIXELS, widthPixels * MAX_OFFSET_OF_WIDTH);
    const taken: Taken[] = [];
    const places = new Map<string, NumberPlace>();
    const features = this.#source
      .getFeatures()
      .sort((a, b) => Number(b.get('value')) - Number(a.get('value')));
    for (const feature of features) {
      const value = Number(feature.get('value'));
      const at = toPixels(feature.getGeometry()!.getCoordinates() as [number, number]);
      const title = widthPixels >= NAMED_WIDTH_PIXELS ? String(feature.get('title') ?? '') : '';
      const named = clearPlace(at, reachOf(value, title, margin), points, taken, most);
      // A name that would hide a small State is left to legend and tooltip.
      const shown = named.covered === 0 ? title : '';
      const reach = reachOf(value, shown, margin);
      const place = named.covered === 0 ? named : clearPlace(at, reach, points, taken, most);
      taken.push(boxAt(place.at, reach));
      const [x, y] = place.at;
      places.set(String(feature.get('iso3')), { at: [x * resolution, -y * resolution], title: shown });
    }
    return places;
  }
}

/** Where a number stands on the plane of the map, and the name below it. */
interface NumberPlace {
  readonly at: Pixels;
  readonly title: string;
}

/** How far a number and the name below it reach, with room for the marks around it. */
function reachOf(value: number, title: string, marginPixels: number): Reach {
  const radius = clusterRadiusPixels(value);
  const { width, height } = textSizePixels(title);
  const side = Math.max(radius, width / 2) + marginPixels;
  return { left: side, right: side, up: radius + marginPixels, down: radius + height + marginPixels };
}
