/**
 * Every text for people that the map shows. The page hands them over translated (property `labels`);
 * the English here only keeps a developer's page readable when the page forgets one.
 *
 * Texts with a number have one key per plural category of CLDR (`zero`, `one`, `two`, `few`, `many`,
 * `other`). A language fills the categories it has; an absent or empty one falls back to `other`.
 * `{word}` is a place for a value; numbers arrive formatted for `locale`.
 */
export interface SdgMapLabels {
  /** What the colours count: title of the legend and of the exported picture. */
  measure: string;
  /** Accessible name of the map. */
  map: string;
  /** How to use the map by keyboard, read by screen readers on focus. */
  mapHelp: string;
  /** Accessible name of a locator map; {places} is a list of countries and places. */
  miniMap: string;

  zoomIn: string;
  zoomOut: string;
  /** Button that shows the whole world again. */
  home: string;
  fullScreen: string;
  exitFullScreen: string;

  /** Button that opens the legend, and accessible name of the legend. */
  legend: string;
  hideLegend: string;
  /** Heading over the numbers of countries per class. */
  legendCountries: string;
  /** Accessible name of the small bar chart in the legend. */
  histogram: string;
  /** Class of whole numbers, both limits included, e.g. "2–3". */
  classIntegers: string;
  /** Half-open class of other numbers. */
  classRange: string;
  /** Last class of other numbers: both limits included. */
  classLast: string;
  /** Last class of given limits: no upper limit. */
  classOpen: string;
  classingQuantile: string;
  classingEqual: string;
  classingNatural: string;
  /** Class limits were given by the page and do not follow from these values. */
  classingFixed: string;
  /** How class limits are read; stands under the name of the method. */
  classLimits: string;
  /** Under the nested circles of the legend. */
  symbolArea: string;
  /** Added where small values are drawn larger, to be seen; {value} is the least that is drawn true. */
  symbolMinimum: string;
  /** Legend of the land of countries that have a circle. */
  valued: string;
  /** State ZERO in legend and tooltip. */
  zero: string;
  /** State NO_DATA in legend and tooltip. */
  noData: string;
  /** State NOT_APPLICABLE in legend and tooltip. */
  notApplicable: string;
  /** Legend of the hatch over all land. */
  overlay: string;
  /** Legend of a point that is one activity at its exact place. */
  site: string;
  /** Legend of a circle that stands for several activities. */
  cluster: string;
  /** Legend of a highlighted country in a locator map. */
  highlighted: string;

  'activities.zero': string;
  'activities.one': string;
  'activities.two': string;
  'activities.few': string;
  'activities.many': string;
  'activities.other': string;
  'sites.zero': string;
  'sites.one': string;
  'sites.two': string;
  'sites.few': string;
  'sites.many': string;
  'sites.other': string;
  /** Value of a country; {activities} is a text of the keys above. */
  countryValue: string;
  /** The same with the year of the latest activity. */
  countryValueYear: string;
  /** The same with exact places; {sites} is a text of the keys above. */
  countryValueSites: string;
  countryValueSitesYear: string;

  /** Label and placeholder of the search for countries and regions. */
  findCountry: string;
  /** What stands under the name of a region in the search; {count} is a text of findCountryResults. */
  regionItu: string;
  regionM49: string;
  /** Nothing found by the country search. */
  findCountryNone: string;
  'findCountryResults.zero': string;
  'findCountryResults.one': string;
  'findCountryResults.two': string;
  'findCountryResults.few': string;
  'findCountryResults.many': string;
  'findCountryResults.other': string;

  loading: string;
  /** Coverage could not be fetched, nothing to show yet. */
  errorCoverage: string;
  /** Coverage could not be fetched, earlier values stay on the map. */
  errorCoverageStale: string;
  errorTiles: string;
  /** Where the circles belong could not be fetched. */
  errorSymbols: string;
  retry: string;
  /** Shown for a moment when the wheel turns over an overview map without focus. */
  wheelHint: string;
  /** Shown for a moment when one finger moves over an overview map. */
  touchHint: string;

  /** One sentence under every map and in every exported picture. */
  disclaimer: string;
  /** Opens the notes. */
  notesSummary: string;
  /** Notes on single boundaries and areas, one paragraph per line. */
  notes: string;
  /** Legend of a dashed line, in the notes. */
  lineDisputed: string;
  /** Legend of a dotted line, in the notes. */
  lineUndetermined: string;
  /** Classes of a map of gaps. */
  gap: string;
  gapRegional: string;
  gapReached: string;
  /** Of a difference; {value} is a number or a class. */
  moreInA: string;
  moreInB: string;
  sameInBoth: string;
  /** How colours of a difference are read. */
  differenceNote: string;
  /** Publisher of the boundaries. */
  attribution: string;
}

/** Keys that have one text per plural category. */
export type PluralKey = 'activities' | 'sites' | 'findCountryResults';

/** Developer's fallback. People read the page's translations. */
export const DEFAULT_LABELS: Readonly<SdgMapLabels> = Object.freeze({
  measure: 'Activities per country',
  map: 'World map',
  mapHelp: 'Arrow keys move the map, plus and minus zoom. The country search reaches every country.',
  miniMap: 'Map of {places}',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  home: 'Whole world',
  fullScreen: 'Full screen',
  exitFullScreen: 'Leave full screen',
  legend: 'Legend',
  hideLegend: 'Hide legend',
  legendCountries: 'Countries',
  histogram: 'Number of countries by value',
  classIntegers: '{from}–{to}',
  classRange: '{from} to under {to}',
  classLast: '{from} to {to}',
  classOpen: '{from} and more',
  classingQuantile: 'Quantiles',
  classingEqual: 'Equal intervals',
  classingNatural: 'Natural breaks',
  classingFixed: 'Fixed classes',
  classLimits: 'A class holds its lower limit; its upper limit begins the next.',
  symbolArea: 'The area of a circle is proportional to the value.',
  symbolMinimum: 'Values under {value} are drawn a little larger, to be seen.',
  valued: 'With a value: circle',
  zero: 'No activity',
  noData: 'No data',
  notApplicable: 'Not applicable',
  overlay: 'Worldwide activities',
  site: 'One activity at its place',
  cluster: 'Several activities',
  highlighted: 'Countries of the activity',
  'activities.zero': '',
  'activities.one': '{count} activity',
  'activities.two': '',
  'activities.few': '',
  'activities.many': '',
  'activities.other': '{count} activities',
  'sites.zero': '',
  'sites.one': '{count} site',
  'sites.two': '',
  'sites.few': '',
  'sites.many': '',
  'sites.other': '{count} sites',
  countryValue: '{activities}',
  countryValueYear: '{activities}, the latest in {year}',
  countryValueSites: '{activities} at {sites}',
  countryValueSitesYear: '{activities} at {sites}, the latest in {year}',
  findCountry: 'Find a country or region',
  regionItu: 'ITU region, {count}',
  regionM49: 'UN region, {count}',
  findCountryNone: 'No country has this name',
  'findCountryResults.zero': '',
  'findCountryResults.one': '{count} country',
  'findCountryResults.two': '',
  'findCountryResults.few': '',
  'findCountryResults.many': '',
  'findCountryResults.other': '{count} countries',
  loading: 'Loading the figures',
  errorCoverage: 'The figures could not be loaded.',
  errorCoverageStale: 'The figures could not be loaded. The map still shows the earlier ones.',
  errorTiles: 'Parts of the map could not be loaded.',
  errorSymbols: 'The circles could not be loaded.',
  retry: 'Try again',
  wheelHint: 'Hold Ctrl and turn the wheel to zoom',
  touchHint: 'Move the map with two fingers',
  disclaimer:
    'The boundaries and names shown on this map do not imply official endorsement or any opinion on the legal status of a country or area.',
  notesSummary: 'Notes on boundaries',
  notes: '',
  lineDisputed: 'Disputed boundary',
  lineUndetermined: 'Boundary not yet determined',
  gap: 'Gap: no activity',
  gapRegional: 'Through regional work only',
  gapReached: 'Reached',
  moreInA: '{value} more in A',
  moreInB: '{value} more in B',
  sameInBoth: 'The same in A and B',
  differenceNote: 'B less A; classes are the same on both sides of zero.',
  attribution: 'Boundaries: Natural Earth',
});
