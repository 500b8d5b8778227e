import type { FeatureLike } from 'ol/Feature.js';
import OlMap from 'ol/Map.js';
import type MapBrowserEvent from 'ol/MapBrowserEvent.js';
import type { Pixel } from 'ol/pixel.js';
import RenderFeature from 'ol/render/Feature.js';
import type VectorTileSource from 'ol/source/VectorTile.js';
import type Style from 'ol/style/Style.js';

import { pointExtent, union, type Extent } from './country-index.js';
import {
  EQUAL_EARTH_MAX_X_METERS,
  EQUAL_EARTH_MAX_Y_METERS,
  equalEarthToLonLat,
  isInsideEqualEarth,
  lonLatToEqualEarth,
} from './equal-earth.js';
import { hitAt, type Hit } from './hit.js';
import { createInteractions, type GestureHint } from './interactions.js';
import {
  canvasPixelRatio,
  createLayers,
  createTileSource,
  pointFeature,
  type MapLayers,
  type MapPoint,
} from './layers.js';
import type { GraduatedSymbol, SymbolScale } from './graduated-symbols.js';
import type { FillCode } from './legend.js';
import { createView, MapNavigator } from './map-navigator.js';
import { resolutionToZoom } from './projection.js';
import type { Mark, StyleBook } from './styles.js';
import { SymbolLayer, type DrawnSymbol, type LabelPoints } from './symbol-layer.js';
import { readTileFeature } from './tile-features.js';
import { WorldIndex } from './world-index.js';
import { joinViews, leadViews } from './view-links.js';

/** How freely the map moves. */
export type MapMode = 'full' | 'overview' | 'mini' | 'pick';

/** What the map tells its element. */
export interface MapCanvasEvents {
  hover(hit: Hit | null, pixel: Pixel): void;
  click(hit: Hit): void;
  /** A map to pick on was clicked: the place in degrees, and what lies there. */
  pick(lon: number, lat: number, hit: Hit | null): void;
  hint(hint: GestureHint): void;
  moving(): void;
  /** The map came to rest. */
  moved(): void;
  drawn(): void;
  tileError(): void;
}

/** What the colours of the map depend on. */
export interface MapPaint {
  readonly styles: StyleBook;
  readonly overlay: boolean;
  /** Values as circles; null where colours show them. */
  readonly symbols: SymbolPaint | null;
  fillOf(iso3: string): FillCode;
  formatCount(count: number): string;
}

/** Values as circles, and where they are drawn. */
export interface SymbolPaint {
  readonly symbols: readonly GraduatedSymbol[];
  readonly maxValue: number;
  readonly points: LabelPoints;
  /** Numbers in circles: nothing may lie on top of them. */
  readonly labelled?: boolean;
}

const REST_MILLIS = 250;

/** The OpenLayers map: layers, paint and pointer. Knows nothing of Lit, labels or the coverage service. */
export class MapCanvas {
  readonly navigator: MapNavigator;
  readonly #map: OlMap;
  readonly #layers: MapLayers = createLayers();
  readonly #symbols = new SymbolLayer(() => this.#map);
  readonly #world = new WorldIndex();
  readonly #events: MapCanvasEvents;
  readonly #target: HTMLElement;
  #paint: MapPaint | null = null;
  #marks: ReadonlyMap<string, Mark> = new Map();
  #mode: MapMode = 'full';
  #shy = false;
  #restTimer: ReturnType<typeof setTimeout> | undefined;
  #hoverFrame = 0;
  #linkName = '';
  #leaveViews: (() => void) | null = null;
  #following = false;

  constructor(target: HTMLElement, events: MapCanvasEvents) {
    this.#target = target;
    this.#events = events;
    const { ocean, graticule, base, marks, sites, points } = this.#layers;
    this.#map = new OlMap({
      layers: [ocean, graticule, base, this.#symbols.layer, marks, sites, points],
      controls: [],
      interactions: [],
      keyboardEventTarget: target,
      pixelRatio: canvasPixelRatio(),
      view: createView(),
    });
    this.navigator = new MapNavigator(this.#map);
    base.setStyle(this.#baseStyle);
    marks.setStyle(this.#markStyle);
    sites.setStyle(this.#siteStyle);
    this.#map.getView().on(['change:center', 'change:resolution'], this.#viewed);
    this.#map.on('movestart', () => this.#events.moving());
    this.#map.on('moveend', () => this.#moved());
    this.#map.on('rendercomplete', () => this.#events.drawn());
    this.#map.on('pointerdrag', (event) => this.#dragged(event));
    this.#map.on('click', (event) => this.#clicked(event));
    this.#map.on('pointermove', (event) => this.#pointerMoved(event));
  }

  attach(): void {
    this.#map.setTarget(this.#target);
    this.#target.addEventListener('pointerleave', this.#pointerLeft);
  }

  detach(): void {
    this.#map.setTarget(undefined);
    this.#target.removeEventListener('pointerleave', this.#pointerLeft);
    clearTimeout(this.#restTimer);
    cancelAnimationFrame(this.#hoverFrame);
    this.#world.stop();
    this.linkView('');
  }

  /** Moves together with the other maps of a name; an empty name ends that. */
  linkView(name: string): void {
    this.#leaveViews?.();
    this.#leaveViews = null;
    this.#linkName = name;
    if (name !== '') this.#leaveViews = joinViews(name, this);
  }

  /** Shows what another map shows, as wide as that. */
  follow(center: readonly [number, number], widthMeters: number): void {
    const width = this.navigator.size?.[0];
    if (!width) return;
    const view = this.#map.getView();
    this.#following = true;
    view.cancelAnimations();
    view.setResolution(widthMeters / width);
    view.setCenter([...center]);
    this.#following = false;
  }

  readonly #viewed = (): void => {
    const view = this.#map.getView();
    const width = this.navigator.size?.[0];
    const center = view.getCenter();
    const resolution = view.getResolution();
    if (
      this.#following ||
      this.navigator.settling ||
      this.#linkName === '' ||
      !width ||
      !center ||
      !resolution
    )
      return;
    leadViews(this.#linkName, this, [center[0]!, center[1]!], resolution * width);
  };

  setTileUrl(url: string): void {
    const source = url ? this.#source(url) : null;
    this.#world.setTileUrl(url);
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
    const { symbols } = paint;
    this.#symbols.setStyles(paint.styles);
    this.#symbols.show(symbols?.symbols ?? [], symbols?.maxValue ?? 0, symbols?.points ?? new Map());
    if (symbols?.labelled) void this.#world.symbols().then((points) => this.#symbols.avoid(points));
    for (const layer of [base, marks, sites]) layer.changed();
  }

  setMarks(marks: ReadonlyMap<string, Mark>): void {
    this.#marks = marks;
    this.#layers.marks.changed();
  }

  /** @param shy whether wheel and one finger are left to the page; always so in an overview and where one picks */
  setMode(mode: MapMode, animate: boolean, hasFocus: () => boolean, shy = false): void {
    this.#mode = mode;
    this.#shy = shy || mode === 'overview' || mode === 'pick';
    this.navigator.animate = animate;
    const interactions = this.#map.getInteractions();
    interactions.clear();
    if (mode === 'mini') return;
    const created = createInteractions({
      shy: this.#shy,
      animate,
      durationMillis: this.navigator.durationMillis,
      hasFocus,
      onHint: (hint) => this.#events.hint(hint),
    });
    interactions.extend(created);
  }

  /** Shows a country whole with some of its surroundings; false where the tiles do not know it. */
  async zoomTo(iso3: string): Promise<boolean> {
    const extent = await this.#world.extentOf([iso3]);
    if (extent) this.navigator.fit(extent, 0.35);
    return extent !== null;
  }

  /** Sizes of the circles as drawn now. */
  get symbolScale(): SymbolScale {
    return this.#symbols.scale;
  }

  /** Circles as drawn now, smallest first. */
  drawnSymbols(): DrawnSymbol[] {
    this.#map.renderSync();
    return this.#symbols.drawn();
  }

  /** Shows countries together; false where the tiles know none of them. */
  async zoomToAll(iso3s: readonly string[]): Promise<boolean> {
    const extent = await this.#world.regionOf(iso3s);
    if (extent) this.navigator.fit(extent, 0.04);
    return extent !== null;
  }

  /** Shows countries together at every size of the map; none for the whole world. */
  async keepTo(iso3s: readonly string[]): Promise<void> {
    this.navigator.keepTo(iso3s.length > 0 ? await this.#world.regionOf(iso3s) : null);
  }

  /** Brings a country into sight if it is not. */
  async reveal(iso3: string): Promise<void> {
    const extent = await this.#world.extentOf([iso3]);
    if (extent) this.navigator.reveal(extent);
  }

  /** Shows where countries and points lie in the world. */
  async locate(iso3s: readonly string[], points: readonly MapPoint[]): Promise<void> {
    const countries = iso3s.length > 0 ? await this.#world.extentOf(iso3s) : null;
    const extents = points.map((point) => pointExtent(lonLatToEqualEarth(point.lon, point.lat)));
    if (countries) extents.push(countries);
    this.navigator.locate(extents.length > 0 ? extents.reduce(union) : null);
  }

  /** Pixel of a position, relative to the map; null where it is out of sight. */
  pixelFor(lon: number, lat: number): [number, number] | null {
    this.#map.renderSync();
    return this.#visiblePixel(lonLatToEqualEarth(lon, lat));
  }

  /**
   * A pixel at which a click meets the country: its symbol, the widest place of its area in sight, or any other
   * place that no symbol or site covers.
   */
  pixelForCountry(iso3: string): [number, number] | null {
    const { base } = this.#layers;
    if (!base.getSource() || !this.navigator.size) return null;
    this.#map.renderSync();
    const features = base.getFeaturesInExtent(this.navigator.extent) as FeatureLike[];
    const symbols = this.#symbols.drawn().filter((symbol) => symbol.iso3 === iso3);
    const onSymbol = symbols.flatMap(placesOnSymbol).find((pixel) => this.#isCountryAt(pixel, iso3));
    if (onSymbol && this.#isInside(onSymbol)) return onSymbol;
    return (
      features
        .flatMap((feature) => placesOf(feature, iso3))
        .sort((a, b) => b.room - a.room)
        .map((place) => this.#visiblePixel(place.at))
        .find((pixel) => pixel !== null && this.#isCountryAt(pixel, iso3)) ?? null
    );
  }

  /** The part of the map, in pixels, that shows the world: what a picture needs. */
  worldBox(): { x: number; y: number; width: number; height: number } {
    const [width, height] = this.navigator.size ?? [0, 0];
    const topLeft = this.#map.getPixelFromCoordinate([-EQUAL_EARTH_MAX_X_METERS, EQUAL_EARTH_MAX_Y_METERS]);
    const bottomRight = this.#map.getPixelFromCoordinate([
      EQUAL_EARTH_MAX_X_METERS,
      -EQUAL_EARTH_MAX_Y_METERS,
    ]);
    const x = Math.max(0, Math.floor((topLeft?.[0] ?? 0) - 1));
    const y = Math.max(0, Math.floor((topLeft?.[1] ?? 0) - 1));
    return {
      x,
      y,
      width: Math.max(1, Math.min(width, Math.ceil((bottomRight?.[0] ?? width) + 1)) - x),
      height: Math.max(1, Math.min(height, Math.ceil((bottomRight?.[1] ?? height) + 1)) - y),
    };
  }

  retryTiles(): void {
    this.#layers.base.getSource()?.refresh();
    this.#layers.sites.getSource()?.refresh();
  }

  #isCountryAt(pixel: Pixel, iso3: string): boolean {
    const hit = this.#hitAt(pixel);
    return hit?.type === 'country' && hit.iso3 === iso3;
  }

  #hitAt(pixel: Pixel, touch = false): Hit | null {
    return hitAt(this.#map, this.#layers, this.#symbols, pixel, touch);
  }

  #visiblePixel(coordinate: [number, number]): [number, number] | null {
    const pixel = this.#map.getPixelFromCoordinate(coordinate) as [number, number] | null;
    return pixel && this.#isInside(pixel) ? pixel : null;
  }

  #isInside([x, y]: readonly [number, number]): boolean {
    const { size } = this.navigator;
    return size !== null && x >= 0 && y >= 0 && x < size[0] && y < size[1];
  }

  #source(url: string): VectorTileSource {
    const source = createTileSource(url);
    source.on('tileloaderror', () => this.#events.tileError());
    return source;
  }

  #moved(): void {
    clearTimeout(this.#restTimer);
    this.#restTimer = setTimeout(() => this.#events.moved(), REST_MILLIS);
  }

  #dragged(event: MapBrowserEvent): void {
    const touch = (event.originalEvent as PointerEvent).pointerType === 'touch';
    const fingers = event.activePointers?.length ?? 1;
    if (this.#shy && touch && fingers < 2) this.#events.hint('touchHint');
  }

  #clicked(event: MapBrowserEvent): void {
    if (this.#mode === 'mini') return;
    const touch = (event.originalEvent as PointerEvent).pointerType === 'touch';
    const hit = this.#hitAt(event.pixel, touch);
    if (this.#mode === 'pick') this.#picked(event.coordinate, hit);
    else if (hit) this.#events.click(hit);
  }

  #picked(coordinate: number[], hit: Hit | null): void {
    const [x, y] = coordinate as [number, number];
    if (!isInsideEqualEarth(x, y)) return;
    const [lon, lat] = equalEarthToLonLat(x, y);
    this.#events.pick(lon, lat, hit);
  }

  #pointerMoved(event: MapBrowserEvent): void {
    if (this.#mode === 'mini') return;
    cancelAnimationFrame(this.#hoverFrame);
    const { dragging, pixel, originalEvent } = event;
    if (dragging || (originalEvent as PointerEvent).pointerType === 'touch') {
      this.#events.hover(null, pixel);
      return;
    }
    this.#hoverFrame = requestAnimationFrame(() => this.#events.hover(this.#hitAt(pixel), pixel));
  }

  readonly #pointerLeft = (): void => {
    cancelAnimationFrame(this.#hoverFrame);
    this.#events.hover(null, [0, 0]);
  };

  readonly #baseStyle = (feature: FeatureLike, resolution: number): Style[] | undefined => {
    const paint = this.#paint;
    const read = readTileFeature(feature);
    if (!paint || !read) return undefined;
    const zoom = resolutionToZoom(resolution);
    switch (read.type) {
      case 'area':
        return paint.styles.country(
          read.iso3 ? paint.fillOf(read.iso3) : 'notApplicable',
          zoom,
          paint.overlay,
        );
      case 'line':
        return paint.styles.line(read.kind, zoom);
      case 'symbol': {
        const fill = paint.fillOf(read.iso3);
        // A graduated symbol takes the place of the mark of a small State.
        if (paint.symbols && this.#symbols.has(read.iso3)) return undefined;
        // A locator map shows the symbols of its own countries only.
        return this.#mode === 'mini' && fill === 'land' ? undefined : paint.styles.symbol(fill, zoom);
      }
      default:
        return undefined;
    }
  };

  readonly #markStyle = (feature: FeatureLike, resolution: number): Style[] | undefined => {
    const paint = this.#paint;
    if (!paint || (this.#marks.size === 0 && !paint.symbols)) return undefined;
    const read = readTileFeature(feature);
    if ((read?.type !== 'area' && read?.type !== 'symbol') || !read.iso3) return undefined;
    const zoom = resolutionToZoom(resolution);
    const mark = this.#marks.get(read.iso3);
    const styles = mark ? paint.styles.mark(mark, read.type === 'symbol', zoom) : [];
    // A small State without a value must not vanish under its neighbour's circle.
    const covered =
      paint.symbols && !paint.symbols.labelled && read.type === 'symbol' && !this.#symbols.has(read.iso3);
    return covered ? [...paint.styles.symbol(paint.fillOf(read.iso3), zoom), ...styles] : styles;
  };

  readonly #siteStyle = (feature: FeatureLike): Style[] | undefined => {
    if (!this.#paint) return undefined;
    const read = readTileFeature(feature);
    if (read?.type === 'site') return this.#paint.styles.site();
    if (read?.type !== 'cluster') return undefined;
    const { count } = read.cluster;
    return this.#paint.styles.cluster(count, this.#paint.formatCount(count));
  };
}

/** Pixels of a circle: its middle, then around it, where smaller ones may leave room. */
function placesOnSymbol({ x, y, radiusPixels }: DrawnSymbol): [number, number][] {
  const around = Array.from({ length: 12 }, (_, i): [number, number] => {
    const angle = (i * Math.PI) / 6;
    return [x + 0.75 * radiusPixels * Math.cos(angle), y + 0.75 * radiusPixels * Math.sin(angle)];
  });
  return [[x, y], ...around];
}

/** Places of a country within a feature, and how much room there is around each. */
function placesOf(feature: FeatureLike, iso3: string): { at: [number, number]; room: number }[] {
  const read = readTileFeature(feature);
  if (!(feature instanceof RenderFeature) || !read) return [];
  if (read.type === 'symbol' && read.iso3 === iso3) {
    return [{ at: feature.getFlatCoordinates() as [number, number], room: Infinity }];
  }
  if (read.type !== 'area' || read.iso3 !== iso3) return [];
  const flat = feature.getFlatInteriorPoints();
  const inside = Array.from({ length: Math.floor(flat.length / 3) }, (_, i) => ({
    at: [flat[3 * i]!, flat[3 * i + 1]!] as [number, number],
    room: flat[3 * i + 2]!,
  }));
  return [...inside, ...gridOver(feature.getExtent() as Extent)];
}

/** Places that may lie within the extent's area; tried last. */
function gridOver([minX, minY, maxX, maxY]: Extent): { at: [number, number]; room: number }[] {
  const steps = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9];
  return steps.flatMap((x) =>
    steps.map((y) => ({
      at: [minX + x * (maxX - minX), minY + y * (maxY - minY)] as [number, number],
      room: 0,
    })),
  );
}
