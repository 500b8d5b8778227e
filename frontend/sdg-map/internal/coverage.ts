/** What is known of a country. Zero, no data and not applicable are three different things. */
export type CountryState = 'VALUE' | 'ZERO' | 'NO_DATA' | 'NOT_APPLICABLE';

export interface CountryCoverage {
  readonly iso3: string;
  /** Whether activities reach the country. */
  readonly state: CountryState;
  readonly activities: number;
  readonly sites: number;
  /** Year of the latest activity, null where there is none. */
  readonly latestYear: number | null;
  /** Whether the measure has a value here. */
  readonly valueState: CountryState;
  /** Of the measure: a whole number, or a share from 0 to 1; null where the state allows none. */
  readonly value: number | null;
}

/** A count grows with the size of a country, a share does not; years are read backwards: few is recent. */
export type Quantity = 'COUNT' | 'SHARE' | 'YEARS';

/** What the values of the countries are. */
export interface Measured {
  /** Such as activities or share:SDG:TARGET. */
  readonly code: string;
  readonly quantity: Quantity;
  /** How many targets or elements there are to cover, 0 for other measures. */
  readonly elements: number;
  /** Countries and areas with a value. */
  readonly countries: number;
}

/** Activities counted distinct. The sum over countries is never a total. */
export interface CoverageTotals {
  readonly activities: number;
  readonly countries: number;
  readonly countrySpecific: number;
  readonly regional: number;
  readonly global: number;
}

export interface Coverage {
  readonly revision: number;
  readonly measure: Measured;
  readonly totals: CoverageTotals;
  readonly countries: ReadonlyMap<string, CountryCoverage>;
}

const STATES: readonly string[] = ['VALUE', 'ZERO', 'NO_DATA', 'NOT_APPLICABLE'];

const QUANTITIES: readonly string[] = ['COUNT', 'SHARE', 'YEARS'];

type Json = Record<string, unknown>;

/**
 * Reads the answer of the coverage service. A row that cannot be read is left out with a warning; an answer
 * that is no coverage at all gives null.
 */
export function parseCoverage(
  json: unknown,
  warn: (message: string) => void = warnInConsole,
): Coverage | null {
  if (!isObject(json) || !Array.isArray(json['countries'])) {
    warn(`Coverage must be an object with a list "countries"; it is ${describe(json)}.`);
    return null;
  }
  const countries = new Map<string, CountryCoverage>();
  json['countries'].forEach((row: unknown, i: number) => {
    const country = parseCountry(row);
    if (country) countries.set(country.iso3, country);
    else warn(`Coverage row ${i} is left out, expected {iso3, state, activities}: ${describe(row)}.`);
  });
  const totals = isObject(json['totals']) ? json['totals'] : {};
  return {
    revision: count(json['revision']),
    measure: parseMeasure(json['measure'], countries),
    totals: {
      activities: count(totals['activities']),
      countries: count(totals['countries']),
      countrySpecific: count(totals['countrySpecific']),
      regional: count(totals['regional']),
      global: count(totals['global']),
    },
    countries,
  };
}

/** The values that are put into classes or shown as symbols: neither zero nor missing. */
export function classedValues(coverage: Coverage): number[] {
  return [...coverage.countries.values()]
    .filter((country) => country.valueState === 'VALUE')
    .map((country) => country.value!);
}

export function countByState(coverage: Coverage, state: CountryState): number {
  return [...coverage.countries.values()].filter((c) => c.valueState === state).length;
}

function parseCountry(row: unknown): CountryCoverage | null {
  if (!isObject(row)) return null;
  const { iso3, state, activities, latestYear } = row;
  if (typeof iso3 !== 'string' || !/^[A-Z]{3}$/.test(iso3)) return null;
  if (typeof state !== 'string' || !STATES.includes(state)) return null;
  const value = count(activities);
  if (state === 'VALUE' && !(value > 0)) return null;
  const measured = parseValue(row, state as CountryState, value);
  if (!measured) return null;
  return {
    iso3,
    state: state as CountryState,
    activities: value,
    sites: count(row['sites']),
    latestYear: typeof latestYear === 'number' && Number.isFinite(latestYear) ? latestYear : null,
    ...measured,
  };
}

/** The measure of a row; an answer without one measures activities. */
function parseValue(
  { valueState, value }: Json,
  state: CountryState,
  activities: number,
): Pick<CountryCoverage, 'valueState' | 'value'> | null {
  if (valueState === undefined) {
    return { valueState: state, value: state === 'VALUE' || state === 'ZERO' ? activities : null };
  }
  if (typeof valueState !== 'string' || !STATES.includes(valueState)) return null;
  const number = typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;
  if (valueState === 'VALUE' && number === null) return null;
  return { valueState: valueState as CountryState, value: number };
}

function parseMeasure(json: unknown, countries: ReadonlyMap<string, CountryCoverage>): Measured {
  const measure = isObject(json) ? json : {};
  const { code, quantity } = measure;
  return {
    code: typeof code === 'string' && code !== '' ? code : 'activities',
    quantity:
      typeof quantity === 'string' && QUANTITIES.includes(quantity) ? (quantity as Quantity) : 'COUNT',
    elements: count(measure['elements']),
    countries: [...countries.values()].filter((country) => country.valueState === 'VALUE').length,
  };
}

function count(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : 0;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function describe(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 120 ? `${text.slice(0, 120)}...` : text;
}

function warnInConsole(message: string): void {
  console.warn(`<sdg-map> ${message}`);
}
