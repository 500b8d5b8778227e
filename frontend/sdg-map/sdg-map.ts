import type { ClusterDetail } from './internal/tile-features.js';
import { SdgMapElement } from './internal/sdg-map-element.js';
import type { MapPosition } from './internal/view-string.js';

export type { SdgMapLabels } from './labels.js';
export type { Classing } from './internal/class-breaks.js';
export type { ClusterDetail } from './internal/tile-features.js';
export type { CountryCoverage, CountryState } from './internal/coverage.js';
export type { MapMode } from './internal/map-canvas.js';
export type { MapPoint } from './internal/layers.js';
export type { MeasureWords } from './internal/measure-words.js';
export type { Ramp } from './internal/colour-ramp.js';
export type { Shown } from './internal/sdg-map-inputs.js';
export type { DrawnSymbol } from './internal/symbol-layer.js';
export type { MapPosition } from './internal/view-string.js';

/**
 * Coverage map of the world in Equal Earth. Data in by properties, events out with longitude and latitude;
 * the same whether properties are set before or after the element is attached.
 *
 * @fires country-select - A country was clicked or chosen by keyboard: `{iso3}`.
 * @fires country-pick - Mode pick: a country was clicked or chosen by keyboard: `{iso3}`.
 * @fires point-pick - Mode pick: the map was clicked: `{lon, lat}` in degrees. A click on a country fires both.
 * @fires site-select - One activity at its place was clicked: `{slug}`.
 * @fires cluster-select - Several activities that no zoom can part were clicked: `{minLon, minLat, maxLon,
 *   maxLat, count}`. Other clusters are zoomed to.
 * @fires view-change - The map came to rest elsewhere: `{lon, lat, zoom, home}`; `home` where it shows the whole
 *   world, so that the page can leave the view out of its address.
 * @fires coverage-loaded - New values are in: `{activities, countries}`, both counted distinct.
 */
export class SdgMap extends SdgMapElement {}

if (!customElements.get('sdg-map')) customElements.define('sdg-map', SdgMap);

declare global {
  interface HTMLElementTagNameMap {
    'sdg-map': SdgMap;
  }
  interface HTMLElementEventMap {
    'country-select': CustomEvent<{ iso3: string }>;
    'country-pick': CustomEvent<{ iso3: string }>;
    'point-pick': CustomEvent<{ lon: number; lat: number }>;
    'site-select': CustomEvent<{ slug: string }>;
    'cluster-select': CustomEvent<ClusterDetail>;
    'view-change': CustomEvent<MapPosition & { home: boolean }>;
    'coverage-loaded': CustomEvent<{ activities: number; countries: number }>;
  }
}
