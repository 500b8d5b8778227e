/** What is known of a country. Zero, no data and not applicable are three different things. */
export type CountryState = 'VALUE' | 'ZERO' | 'NO_DATA' | 'NOT_APPLICABLE';

export interface CountryCoverage {
  readonly iso3: string;
  readonly state: CountryState;
  readonly activities: number;
  readonly sites: number;
  /** Year of the latest activity, null where there is none. */
  readonly latestYear: number | null;
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
  readonly totals: CoverageTotals;
  readonly countries: ReadonlyMap<string, CountryCoverage>;
}

const STATES: readonly string[] = ['VALUE', 'ZERO', 'NO_DATA', 'NOT_APPLICABLE'];

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

/** The values that are put into classes: of countries with at least one activity. */
export function classedValues(coverage: Coverage): number[] {
  return [...coverage.countries.values()].filter((c) => c.state === 'VALUE').map((c) => c.activities);
}

export function countByState(coverage: Coverage, state: CountryState): number {
  return [...coverage.countries.values()].filter((c) => c.state === state).length;
}

function parseCountry(row: unknown): CountryCoverage | null {
  if (!isObject(row)) return null;
  const { iso3, state, activities, latestYear } = row;
  if (typeof iso3 !== 'string' || !/^[A-Z]{3}$/.test(iso3)) return null;
  if (typeof state !== 'string' || !STATES.includes(state)) return null;
  const value = count(activities);
  if (state === 'VALUE' && !(value > 0)) return null;
  return {
    iso3,
    state: state as CountryState,
    activities: value,
    sites: count(row['sites']),
    latestYear: typeof latestYear === 'number' && Number.isFinite(latestYear) ? latestYear : null,
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
