import type OlMap from 'ol/Map.js';
import View from 'ol/View.js';
import { containsCoordinate } from 'ol/extent.js';

import { grow, pointExtent, shiftInside, union, type Extent } from './country-index.js';
import {
  EQUAL_EARTH_MAX_X_METERS,
  EQUAL_EARTH_MAX_Y_METERS,
  equalEarthToLonLat,
  groundMetersPerMapMeter,
  lonLatToEqualEarth,
} from './equal-earth.js';
import { homeView, type CoveredCorner, type HomeView } from './home-view.js';
import { equalEarthProjection, resolutionToZoom, zoomToResolution } from './projection.js';
import { roundView, type MapPosition } from './view-string.js';

/** Around an extent that is kept to, as a share of it. */
const KEPT_MARGIN = 0.04;
const MAX_ZOOM = 9;
const MIN_WORLD_WIDTH_PIXELS = 240;
const SMALL_EXTENT_METERS = 250_000;
const DURATION_MILLIS = 180;
const WORLD_EXTENT: Extent = [
  -EQUAL_EARTH_MAX_X_METERS,
  -EQUAL_EARTH_MAX_Y_METERS,
  EQUAL_EARTH_MAX_X_METERS,
  EQUAL_EARTH_MAX_Y_METERS,
];

/** A view of the whole plane of Equal Earth, north up. */
export function createView(): View {
  return new View({
    projection: equalEarthProjection(),
    extent: WORLD_EXTENT,
    constrainOnlyCenter: true,
    smoothExtentConstraint: false,
    enableRotation: false,
    maxResolution: (2 * EQUAL_EARTH_MAX_X_METERS) / MIN_WORLD_WIDTH_PIXELS,
    minResolution: zoomToResolution(MAX_ZOOM),
    center: [0, 0],
    resolution: zoomToResolution(0),
  });
}

/** Moves the map: home, given positions, boxes. Stays at home when the size changes. */
export class MapNavigator {
  animate = true;
  /** Whether the view follows from the size of the map and not from what somebody did. */
  settling = false;
  readonly #map: OlMap;
  #covered: CoveredCorner | null = null;
  #home: HomeView | null = null;
  #kept: Extent | null = null;
  #wanted: MapPosition | null = null;

  constructor(map: OlMap) {
    this.#map = map;
    map.on('change:size', () => this.#resized());
  }

  get durationMillis(): number {
    return this.animate ? DURATION_MILLIS : 0;
  }

  get resolution(): number {
    return this.#view.getResolution() ?? zoomToResolution(0);
  }

  /** Size of the map in pixels; null as long as it has none. */
  get size(): [width: number, height: number] | null {
    const [width, height] = this.#map.getSize() ?? [0, 0];
    return width! > 0 && height! > 0 ? [width!, height!] : null;
  }

  get extent(): Extent {
    return this.#view.calculateExtent(this.size ?? [1, 1]) as Extent;
  }

  /** Centre and zoom at this moment. */
  get position(): MapPosition {
    const [x, y] = this.#view.getCenter() as [number, number];
    const [lon, lat] = equalEarthToLonLat(x, y);
    return roundView({
      lon: Math.min(180, Math.max(-180, lon)),
      lat,
      zoom: resolutionToZoom(this.resolution),
    });
  }

  /** Ground metres per pixel in the middle of the map, east-west. */
  get groundMetersPerPixel(): number {
    const [x, y] = this.#view.getCenter() as [number, number];
    return this.resolution * groundMetersPerMapMeter(equalEarthToLonLat(x, y)[1]);
  }

  get canZoomIn(): boolean {
    return this.resolution > this.#view.getMinResolution() * 1.01;
  }

  /** Whether the map shows the whole world as `goHome` does. */
  get isHome(): boolean {
    const center = this.#view.getCenter();
    if (!this.#home || !center) return this.#wanted === null;
    const offset = Math.hypot(center[0]! - this.#home.center[0], center[1]! - this.#home.center[1]);
    return offset < this.resolution && Math.abs(this.resolution / this.#home.resolution - 1) < 0.001;
  }

  /** The corner that the legend covers; the home view keeps clear of it. */
  setCovered(covered: CoveredCorner | null): void {
    if (JSON.stringify(covered) === JSON.stringify(this.#covered)) return;
    const wasHome = this.isHome;
    this.#covered = covered;
    if (wasHome) this.goHome(false);
  }

  goHome(animated = true): void {
    this.#kept = null;
    if (!this.size) return;
    this.#home = homeView(...this.size, this.#covered);
    this.settling = !animated;
    this.#move({ center: this.#home.center, resolution: this.#home.resolution }, animated);
    this.settling = false;
  }

  /** Shows a position; null shows the whole world. */
  goTo(position: MapPosition | null): void {
    this.#wanted = position;
    if (!position) {
      this.goHome(false);
      return;
    }
    const center = lonLatToEqualEarth(position.lon, position.lat);
    if (this.size) this.#move({ center, resolution: zoomToResolution(position.zoom) }, false);
  }

  zoomBy(delta: number): void {
    const resolution = this.#view.getConstrainedResolution(this.resolution / 2 ** delta);
    if (resolution) this.#move({ resolution }, true);
  }

  /** Shows an extent now and at every size that the map gets, until the reader goes home; null for no extent. */
  keepTo(extent: Extent | null): void {
    this.#kept = extent;
    if (extent) this.fit(extent, KEPT_MARGIN, false);
  }

  /** Shows an extent with a margin around it. */
  fit(extent: Extent, marginShare: number, animated = true): void {
    const { size } = this;
    if (!size) return;
    const margin = Math.max(extent[2] - extent[0], extent[3] - extent[1], SMALL_EXTENT_METERS) * marginShare;
    this.#view.cancelAnimations();
    this.#view.fit(grow(extent, margin), { size, duration: animated ? this.durationMillis : 0 });
  }

  /**
   * Zooms in on a box, as far as the map goes.
   *
   * @returns false where the box is shown as large as it can be already; the map stays as it is
   */
  zoomInOn(minLon: number, minLat: number, maxLon: number, maxLat: number): boolean {
    const { size } = this;
    if (!size) return false;
    const corners = [
      lonLatToEqualEarth(minLon, minLat),
      lonLatToEqualEarth(minLon, maxLat),
      lonLatToEqualEarth(maxLon, minLat),
      lonLatToEqualEarth(maxLon, maxLat),
    ];
    const extent = corners.map(pointExtent).reduce(union);
    const margin = Math.max(extent[2] - extent[0], extent[3] - extent[1], SMALL_EXTENT_METERS) * 0.2;
    const wanted = this.#view.getResolutionForExtent(grow(extent, margin), size);
    if (Math.max(wanted, this.#view.getMinResolution()) > this.resolution * 0.9) return false;
    this.fit(extent, 0.2);
    return true;
  }

  /** An extent with enough of the world around it to know where it is: for locator maps. */
  locate(extent: Extent | null): void {
    const width = extent ? extent[2] - extent[0] : Infinity;
    if (!extent || width > 0.8 * EQUAL_EARTH_MAX_X_METERS) {
      this.goHome(false);
      return;
    }
    const around = grow(extent, Math.max(0.25 * width, EQUAL_EARTH_MAX_X_METERS / 3 - width / 2));
    this.fit(shiftInside(around, WORLD_EXTENT), 0, false);
  }

  /** Moves the map just enough to bring the middle of an extent into sight. */
  reveal(extent: Extent): void {
    const center = [(extent[0] + extent[2]) / 2, (extent[1] + extent[3]) / 2];
    const seen = grow(this.extent, -24 * this.resolution);
    if (!containsCoordinate(seen, center)) this.#move({ center }, true);
  }

  get #view(): View {
    return this.#map.getView();
  }

  #move(to: { center?: number[]; resolution?: number }, animated: boolean): void {
    this.#view.cancelAnimations();
    if (animated && this.animate) {
      this.#view.animate({ ...to, duration: DURATION_MILLIS });
      return;
    }
    if (to.center) this.#view.setCenter(to.center);
    if (to.resolution) this.#view.setResolution(to.resolution);
  }

  #resized(): void {
    if (!this.size) return;
    if (this.#kept) {
      this.fit(this.#kept, KEPT_MARGIN, false);
    } else if (this.#wanted && !this.#home) {
      const wanted = this.#wanted;
      this.goHome(false);
      this.goTo(wanted);
    } else if (this.isHome) {
      this.goHome(false);
    }
  }
}
