import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';

import type { SdgMapLabels } from '../labels.js';
import type { Side } from './answers.js';
import { MAX_CLASS_COUNT, MIN_CLASS_COUNT, type Classing } from './class-breaks.js';
import type { Ramp } from './colour-ramp.js';
import type { GroupMark } from './group-marks.js';
import type { Grouping } from './group-scheme.js';
import type { MapPoint } from './layers.js';
import type { MapMode } from './map-canvas.js';
import type { MeasureWords } from './measure-words.js';
import { SCHEMES, type Scheme } from './schemes.js';

const MODES: readonly string[] = ['full', 'overview', 'mini', 'pick'];
const CLASSINGS: readonly string[] = ['quantile', 'equal', 'natural'];

/** How values are shown. */
export type Shown = 'colours' | 'symbols';

/** What a page sets on the map, as properties or attributes; and what holds where it set something unknown. */
export class SdgMapInputs extends LitElement {
  /** Vector tiles of the base map, with {z}, {x}, {y}. */
  @property({ attribute: 'tile-url' }) tileUrl: string | null = null;
  /** Vector tiles of the exact places, with {z}, {x}, {y} and the filter. */
  @property({ attribute: 'sites-url' }) sitesUrl: string | null = null;
  /** Values per country as JSON. A change fetches the values only; the tiles stay. */
  @property({ attribute: 'coverage-url' }) coverageUrl: string | null = null;
  /** Names of countries by ISO 3166-1 alpha-3 in the reader's language, as JSON. */
  @property({ attribute: 'names-url' }) namesUrl: string | null = null;
  /** What else people call each country, by ISO 3166-1 alpha-3, as JSON; fetched when the search opens. */
  @property({ attribute: 'words-url' }) wordsUrl: string | null = null;
  /** Where symbols are drawn, by ISO 3166-1 alpha-3, as JSON. */
  @property({ attribute: 'points-url' }) pointsUrl: string | null = null;
  /** Groups of countries with their names and members, as JSON: regions to go to. */
  @property({ attribute: 'regions-url' }) regionsUrl: string | null = null;
  /** What the measure is called; the labels' own words where absent. */
  @property({ attribute: false }) measure: MeasureWords | null = null;
  /** Values as colours of the land, or as graduated symbols (which need `pointsUrl`). */
  @property() shown: Shown = 'colours';
  /** Value of the largest symbol instead of the largest one at hand, for maps that must be comparable. */
  @property({ type: Number, attribute: 'symbol-max' }) symbolMax: number | null = null;
  /** Name of the colour ramp. */
  @property() ramp: Ramp = 'sea';
  /** Texts for people in the reader's language. */
  @property({ type: Object }) labels: Partial<SdgMapLabels> | null = null;
  /** BCP 47 tag for numbers, plurals and alphabetical order. */
  @property() locale: string | null = null;
  /** ISO 3166-1 alpha-3 of the country that is outlined. */
  @property() selected: string | null = null;
  /** Number of classes, 3 to 7. */
  @property({ type: Number, attribute: 'class-count' }) classCount = 5;
  @property() classing: Classing = 'quantile';
  /** Lower limits of classes instead of computed ones, for maps that must be comparable. */
  @property({ type: Array }) breaks: readonly number[] | null = null;
  @property({ reflect: true }) mode: MapMode = 'full';
  /** Leaves the wheel and one finger to the page until the map has the focus, as the overview always does. */
  @property({ type: Boolean }) shy = false;
  /** Countries of a locator map or of a map to pick on (modes mini and pick). */
  @property({ type: Array }) highlight: readonly string[] | null = null;
  /** Places of a locator map or of a map to pick on (modes mini and pick). */
  @property({ type: Array }) points: readonly MapPoint[] | null = null;
  /** "lon,lat,zoom"; empty shows the whole world. */
  @property() view: string | null = null;
  /** Countries that are shown together instead of the whole world, such as those of a region. */
  @property({ type: Array, attribute: 'extent-of' }) extentOf: readonly string[] | null = null;
  @property({ type: Boolean, attribute: 'show-sites' }) showSites = false;
  /** Hatch over all land: the activities that are worldwide. */
  @property({ type: Boolean }) overlay = false;
  /** What the colours mean. */
  @property() scheme: Scheme = 'values';
  /** Which map is meant where the answer compares two filters. */
  @property() side: Side | null = null;
  /** Which map is meant where the answer holds years; the latest one if not given. */
  @property({ type: Number }) year: number | null = null;
  /** Maps of the same name in a page move together. */
  @property({ attribute: 'link-group' }) linkGroup = '';
  /** A sentence that stands over the map, such as why no country has a value. */
  @property() note = '';
  /** What the groups are whose values the colours show, in the scheme `groups`. */
  @property({ attribute: false }) grouping: Grouping | null = null;
  /** Numbers near the middle of groups of countries. */
  @property({ attribute: false }) groupMarks: readonly GroupMark[] | null = null;
  /** Sentences that stand under an exported picture: filter, counting rule, source, date. */
  @property({ attribute: false }) caption: readonly string[] = [];

  protected get checkedScheme(): Scheme {
    return SCHEMES.includes(this.scheme) ? this.scheme : 'values';
  }

  protected get checkedMode(): MapMode {
    return MODES.includes(this.mode) ? this.mode : 'full';
  }

  /** Whether the map marks countries and places instead of showing values. */
  protected get isMarking(): boolean {
    return this.checkedMode === 'mini' || this.checkedMode === 'pick';
  }

  protected get checkedShown(): Shown {
    return this.shown === 'symbols' && !this.isMarking ? 'symbols' : 'colours';
  }

  protected get checkedClassing() {
    const count = Number.isFinite(this.classCount) ? Math.round(this.classCount) : 5;
    return {
      classCount: Math.min(MAX_CLASS_COUNT, Math.max(MIN_CLASS_COUNT, count)),
      classing: CLASSINGS.includes(this.classing) ? this.classing : ('quantile' as const),
      lowerLimits: this.breaks,
    };
  }

  protected get checkedHighlight(): readonly string[] {
    const highlight: readonly string[] = Array.isArray(this.highlight) ? this.highlight : [];
    return highlight;
  }

  protected get checkedPoints(): readonly MapPoint[] {
    const points: readonly MapPoint[] = Array.isArray(this.points) ? this.points : [];
    return points.filter((point) => {
      const valid = Math.abs(point?.lon) <= 180 && Math.abs(point?.lat) <= 90;
      if (!valid) console.warn('<sdg-map> A point needs lon (±180) and lat (±90); left out:', point);
      return valid;
    });
  }
}
