import type { FeatureLike } from 'ol/Feature.js';
import OlMap from 'ol/Map.js';
import type MapBrowserEvent from 'ol/MapBrowserEvent.js';
import View from 'ol/View.js';
import { containsCoordinate } from 'ol/extent.js';
import type { Pixel } from 'ol/pixel.js';
import RenderFeature from 'ol/render/Feature.js';
import type VectorTileSource from 'ol/source/VectorTile.js';

import type { Extent } from './country-index.js';
import { grow, pointExtent, union } from './country-index.js';
import {
  EQUAL_EARTH_MAX_X_METERS,
  EQUAL_EARTH_MAX_Y_METERS,
  equalEarthToLonLat,
  groundMetersPerMapMeter,
  lonLatToEqualEarth,
} from './equal-earth.js';
import { hitAt, type Hit } from './hit.js';
import { homeView, type CoveredCorner } from './home-view.js';
import { createInteractions, type GestureHint } from './interactions.js';
import { createLayers, createTileSource, pointFeature, type MapLayers, type MapPoint } from './layers.js';
import type { FillCode } from './legend.js';
import { equalEarthProjection, resolutionToZoom, zoomToResolution } from './projection.js';
import type { Mark, StyleBook } from './styles.js';
import { readTileFeature } from './tile-features.js';
import { roundView, type MapPosition } from './view-string.js';
import { extentOf, loadWorldIndex } from './world-index.js';

/** How freely the map moves. */
export type MapMode = 'full' | 'overview' | 'mini';

/** What the map tells its element. */
export interface MapCanvasEvents {
  hover(hit: Hit | null, pixel: Pixel): void;
  click(hit: Hit): void;
  viewChange(position: MapPosition): void;
  hint(hint: GestureHint): void;
  moving(): void;
  drawn(): void;
  tileError(): void;
}

/** What the colours of the map depend on. */
export interface MapPaint {
  readonly styles: StyleBook;
  readonly overlay: boolean;
  fillOf(iso3: string): FillCode;
  formatCount(count: number): string;
}

const MAX_ZOOM = 9;
const SMALL_EXTENT_METERS = 250_000;
const WORLD_EXTENT: Extent = [
  -EQUAL_EARTH_MAX_X_METERS,
  -EQUAL_EARTH_MAX_Y_METERS,
  EQUAL_EARTH_MAX_X_METERS,
  EQUAL_EARTH_MAX_Y_METERS,
];

/** The OpenLayers map: layers, view and pointer. Knows nothing of Lit, labels or the coverage service. */
export class MapCanvas {
  readonly map: OlMap;
  readonly #layers: MapLayers = createLayers();
  readonly #events: MapCanvasEvents;
  readonly #target: HTMLElement;
  #paint: MapPaint | null = null;
  #marks: ReadonlyMap<string, Mark> = new Map();
  #mode: MapMode = 'full';
  #animate = true;
  #tileUrl = '';
  #world: Promise<ReadonlyMap<string, Extent>> | null = null;
  #worldAbort = new AbortController();
  #covered: CoveredCorner | null = null;
  #home: { center: number[]; resolution: number } | null = null;
  #wanted: MapPosition | null = null;
  #viewTimer: ReturnType<typeof setTimeout> | undefined;
  #hoverFrame = 0;

  constructor(target: HTMLElement, events: MapCanvasEvents) {
    this.#target = target;
    this.#events = events;
    const { ocean, graticule, base, marks, sites, points } = this.#layers;
    this.map = new OlMap({
      layers: [ocean, graticule, base, marks, sites, points],
      controls: [],
      interactions: [],
      keyboardEventTarget: target,
      view: new View({
        projection: equalEarthProjection(),
        extent: WORLD_EXTENT,
        constrainOnlyCenter: true,
        smoothExtentConstraint: false,
        enableRotation: false,
        maxResolution: (2 * EQUAL_EARTH_MAX_X_METERS) / 240,
        minResolution: zoomToResolution(MAX_ZOOM),
        center: [0, 0],
        resolution: zoomToResolution(0),
      }),
    });
    base.setStyle(this.#baseStyle);
    marks.setStyle(this.#markStyle);
    sites.setStyle(this.#siteStyle);
    this.map.on('change:size', () => this.#resized());
    this.map.on('movestart', () => this.#events.moving());
    this.map.on('moveend', () => this.#moved());
    this.map.on('rendercomplete', () => this.#events.drawn());
    this.map.on('click', (event) => this.#clicked(event));
    this.map.on('pointermove', (event) => this.#pointerMoved(event));
  }

  attach(): void {
    this.map.setTarget(this.#target);
    this.#target.addEventListener('pointerleave', this.#pointerLeft);
  }

  detach(): void {
    this.map.setTarget(undefined);
    this.#target.removeEventListener('pointerleave', this.#pointerLeft);
    clearTimeout(this.#viewTimer);
    cancelAnimationFrame(this.#hoverFrame);
    this.#worldAbort.abort();
    this.#worldAbort = new AbortController();
    this.#world = null;
  }

  setTileUrl(url: string): void {
    if (url === this.#tileUrl) return;
    this.#tileUrl = url;
    this.#world = null;
    const source = url ? this.#source(url) : null;
    this.#layers.base.setSource(source);
    this.#layers.marks.setSource(source);
  }

  setSites(url: string, visible: boolean): void {
    const { sites } = this.#layers;
    const shown = visible && url !== '';
    if (shown && sites.get('url') !== url) {
      sites.set('url', url);
      sites.setSource(this.#source(url));
    }
    sites.setVisible(shown);
  }

  setPoints(points: readonly MapPoint[]): void {
    const source = this.#layers.points.getSource()!;
    source.clear();
    source.addFeatures(points.map(pointFeature));
  }

  /** New colours or values: draws again from the tiles at hand. */
  setPaint(paint: MapPaint): void {
    this.#paint = paint;
    const { ocean, graticule, base, marks, sites, points } = this.#layers;
    ocean.setStyle(paint.styles.ocean());
    graticule.setStyle(paint.styles.graticule());
    points.setStyle(paint.styles.site());
    for (const layer of [base, marks, sites]) layer.changed();
  }

  setMarks(marks: ReadonlyMap<string, Mark>): void {
    this.#marks = marks;
    this.#layers.marks.changed();
  }

  setMode(mode: MapMode, animate: boolean, hasFocus: () => boolean): void {
    this.#mode = mode;
    this.#animate = animate;
    const interactions = this.map.getInteractions();
    interactions.clear();
    if (mode === 'mini') return;
    const created = createInteractions({
      shy: mode === 'overview',
      animate,
      durationMillis: this.#duration,
      hasFocus,
      onHint: (hint) => this.#events.hint(hint),
    });
    interactions.extend(created);
  }

  /** The corner that the legend covers; the home view keeps clear of it. */
  setCovered(covered: CoveredCorner | null): void {
    if (JSON.stringify(covered) === JSON.stringify(this.#covered)) return;
    const wasHome = this.isHome();
    this.#covered = covered;
    if (wasHome) this.goHome(false);
  }

  /** Shows a position; null shows the whole world. */
  setPosition(position: MapPosition | null): void {
    this.#wanted = position;
    if (!this.#size()) return;
    if (!position) return this.goHome(false);
    const view = this.map.getView();
    view.cancelAnimations();
    view.setCenter(lonLatToEqualEarth(position.lon, position.lat));
    view.setResolution(zoomToResolution(position.zoom));
  }

  /** Centre and zoom at this moment. */
  position(): MapPosition {
    const view = this.map.getView();
    const [x, y] = view.getCenter() as [number, number];
    const [lon, lat] = equalEarthToLonLat(x, y);
    return roundView({
      lon: Math.min(180, Math.max(-180, lon)),
      lat,
      zoom: resolutionToZoom(view.getResolution() ?? zoomToResolution(0)),
    });
  }

  goHome(animated = true): void {
    const size = this.#size();
    if (!size) return;
    const view = this.map.getView();
    const { center, resolution } = homeView(size[0], size[1], this.#covered);
    this.#home = { center, resolution };
    view.cancelAnimations();
    if (animated && this.#animate) {
      view.animate({ center, resolution, duration: this.#duration });
    } else {
      view.setCenter(center);
      view.setResolution(resolution);
    }
  }

  /** Whether the map shows the whole world as `goHome` does. */
  isHome(): boolean {
    const view = this.map.getView();
    const center = view.getCenter();
    const resolution = view.getResolution();
    if (!this.#home || !center || !resolution) return this.#wanted === null;
    const offset = Math.hypot(center[0]! - this.#home.center[0]!, center[1]! - this.#home.center[1]!);
    return offset < resolution && Math.abs(resolution / this.#home.resolution - 1) < 0.001;
  }

  zoomBy(delta: number): void {
    const view = this.map.getView();
    const resolution = view.getConstrainedResolution((view.getResolution() ?? 1) / 2 ** delta);
    view.cancelAnimations();
    if (resolution) view.animate({ resolution, duration: this.#duration });
  }

  canZoomIn(): boolean {
    const view = this.map.getView();
    return (view.getResolution() ?? 0) > view.getMinResolution() * 1.01;
  }

  /** Shows a country whole with some of its surroundings; false where the tiles do not know it. */
  async zoomTo(iso3: string): Promise<boolean> {
    const extent = extentOf(await this.#worldIndex(), [iso3]);
    if (!extent) return false;
    this.#fit(extent, 0.35);
    return true;
  }

  /** Moves the map just enough to bring a country into sight. */
  async reveal(iso3: string): Promise<void> {
    const extent = extentOf(await this.#worldIndex(), [iso3]);
    const size = this.#size();
    if (!extent || !size) return;
    const center = [(extent[0] + extent[2]) / 2, (extent[1] + extent[3]) / 2];
    const view = this.map.getView();
    const seen = grow(view.calculateExtent(size) as Extent, -24 * (view.getResolution() ?? 0));
    if (!containsCoordinate(seen, center)) view.animate({ center, duration: this.#duration });
  }

  zoomToBox(minLon: number, minLat: number, maxLon: number, maxLat: number): void {
    const corners = [
      lonLatToEqualEarth(minLon, minLat),
      lonLatToEqualEarth(minLon, maxLat),
      lonLatToEqualEarth(maxLon, minLat),
      lonLatToEqualEarth(maxLon, maxLat),
    ].map(pointExtent);
    this.#fit(corners.reduce(union), 0.2);
  }

  /** For locator maps: countries and points with enough of the world around them to know where it is. */
  async locate(iso3s: readonly string[], points: readonly MapPoint[]): Promise<void> {
    const known = iso3s.length > 0 ? extentOf(await this.#worldIndex(), iso3s) : null;
    const extents = [...(known ? [known] : []), ...points.map((p) => pointExtent(lonLatToEqualEarth(p.lon, p.lat)))];
    if (extents.length === 0) return this.goHome(false);
    const extent = extents.reduce(union);
    const width = extent[2] - extent[0];
    if (width > 0.8 * EQUAL_EARTH_MAX_X_METERS) return this.goHome(false);
    this.#fit(grow(extent, Math.max(0.25 * width, EQUAL_EARTH_MAX_X_METERS / 3 - width / 2)), 0, false);
  }

  /** Pixel of a position, relative to the map; null where it is out of sight. */
  pixelFor(lon: number, lat: number): [number, number] | null {
    return this.#visiblePixel(lonLatToEqualEarth(lon, lat));
  }

  /** A pixel at which a click meets the country: its symbol, or the widest place of its area in sight. */
  pixelForCountry(iso3: string): [number, number] | null {
    const { base } = this.#layers;
    const size = this.#size();
    if (!base.getSource() || !size) return null;
    const extent = this.map.getView().calculateExtent(size);
    const places: { at: [number, number]; width: number }[] = [];
    for (const feature of base.getFeaturesInExtent(extent)) {
      const read = readTileFeature(feature);
      if (!(feature instanceof RenderFeature) || !read) continue;
      if (read.type === 'symbol' && read.iso3 === iso3) {
        const [x, y] = feature.getFlatCoordinates() as [number, number];
        places.push({ at: [x, y], width: Infinity });
      } else if (read.type === 'area' && read.iso3 === iso3) {
        const [x, y, width] = feature.getFlatInteriorPoint() as [number, number, number];
        places.push({ at: [x, y], width });
      }
    }
    places.sort((a, b) => b.width - a.width);
    const pixels = places.map((place) => this.#visiblePixel(place.at)).filter((pixel) => pixel !== null);
    const isHit = (pixel: Pixel): boolean => {
      const hit = hitAt(this.map, this.#layers, pixel);
      return hit?.type === 'country' && hit.iso3 === iso3;
    };
    return pixels.find(isHit) ?? pixels[0] ?? null;
  }

  /** Ground metres per pixel in the middle of the map, east-west. */
  groundMetersPerPixel(): number {
    const view = this.map.getView();
    const [x, y] = view.getCenter() as [number, number];
    return (view.getResolution() ?? 0) * groundMetersPerMapMeter(equalEarthToLonLat(x, y)[1]);
  }

  retryTiles(): void {
    this.#layers.base.getSource()?.refresh();
    this.#layers.sites.getSource()?.refresh();
  }

  get zoom(): number {
    return resolutionToZoom(this.map.getView().getResolution() ?? zoomToResolution(0));
  }

  get #duration(): number {
    return this.#animate ? 180 : 0;
  }

  #size(): [number, number] | null {
    const size = this.map.getSize();
    return size && size[0]! > 0 && size[1]! > 0 ? [size[0]!, size[1]!] : null;
  }

  #fit(extent: Extent, marginShare: number, animated = true): void {
    const size = this.#size();
    if (!size) return;
    const margin = Math.max(extent[2] - extent[0], extent[3] - extent[1], SMALL_EXTENT_METERS) * marginShare;
    this.map.getView().cancelAnimations();
    this.map.getView().fit(grow(extent, margin), { size, duration: animated ? this.#duration : 0 });
  }

  #visiblePixel(coordinate: [number, number]): [number, number] | null {
    const size = this.#size();
    this.map.renderSync();
    const pixel = this.map.getPixelFromCoordinate(coordinate);
    if (!size || !pixel) return null;
    const [x, y] = pixel as [number, number];
    return x >= 0 && y >= 0 && x < size[0] && y < size[1] ? [x, y] : null;
  }

  #worldIndex(): Promise<ReadonlyMap<string, Extent>> {
    if (!this.#tileUrl) return Promise.resolve(new Map());
    this.#world ??= loadWorldIndex(this.#tileUrl, this.#worldAbort.signal).catch((error: unknown) => {
      this.#world = null;
      if (!(error instanceof DOMException && error.name === 'AbortError')) {
        console.warn('<sdg-map> The tile of the whole world could not be read.', error);
      }
      return new Map();
    });
    return this.#world;
  }

  #source(url: string): VectorTileSource {
    const source = createTileSource(url);
    source.on('tileloaderror', () => this.#events.tileError());
    return source;
  }

  #resized(): void {
    if (!this.#size()) return;
    if (this.#wanted && !this.#home) {
      const wanted = this.#wanted;
      this.goHome(false);
      this.setPosition(wanted);
    } else if (this.isHome()) {
      this.goHome(false);
    }
  }

  #moved(): void {
    clearTimeout(this.#viewTimer);
    this.#viewTimer = setTimeout(() => this.#events.viewChange(this.position()), 250);
  }

  #clicked(event: MapBrowserEvent): void {
    if (this.#mode === 'mini') return;
    const hit = hitAt(this.map, this.#layers, event.pixel);
    if (hit) this.#events.click(hit);
  }

  #pointerMoved(event: MapBrowserEvent): void {
    if (this.#mode === 'mini') return;
    cancelAnimationFrame(this.#hoverFrame);
    const { dragging, pixel, originalEvent } = event;
    if (dragging || (originalEvent as PointerEvent).pointerType === 'touch') {
      this.#events.hover(null, pixel);
      return;
    }
    this.#hoverFrame = requestAnimationFrame(() =>
      this.#events.hover(hitAt(this.map, this.#layers, pixel), pixel),
    );
  }

  readonly #pointerLeft = (): void => {
    cancelAnimationFrame(this.#hoverFrame);
    this.#events.hover(null, [0, 0]);
  };

  readonly #baseStyle = (feature: FeatureLike, resolution: number) => {
    const paint = this.#paint;
    const read = readTileFeature(feature);
    if (!paint || !read) return undefined;
    const zoom = resolutionToZoom(resolution);
    switch (read.type) {
      case 'area':
        return paint.styles.country(read.iso3 ? paint.fillOf(read.iso3) : 'notApplicable', zoom, paint.overlay);
      case 'line':
        return paint.styles.line(read.kind, zoom);
      case 'symbol':
        return this.#symbolStyle(paint, paint.fillOf(read.iso3), zoom);
      default:
        return undefined;
    }
  };

  /** A locator map shows the symbols of its own countries only. */
  #symbolStyle(paint: MapPaint, fill: FillCode, zoom: number) {
    return this.#mode === 'mini' && fill === 'land' ? undefined : paint.styles.symbol(fill, zoom);
  }

  readonly #markStyle = (feature: FeatureLike, resolution: number) => {
    if (!this.#paint || this.#marks.size === 0) return undefined;
    const read = readTileFeature(feature);
    if (read?.type !== 'area' && read?.type !== 'symbol') return undefined;
    const mark = read.iso3 ? this.#marks.get(read.iso3) : undefined;
    return mark && this.#paint.styles.mark(mark, read.type === 'symbol', resolutionToZoom(resolution));
  };

  readonly #siteStyle = (feature: FeatureLike) => {
    if (!this.#paint) return undefined;
    const read = readTileFeature(feature);
    if (read?.type === 'site') return this.#paint.styles.site();
    if (read?.type !== 'cluster') return undefined;
    const { count } = read.cluster;
    return this.#paint.styles.cluster(count, this.#paint.formatCount(count));
  };
}

