import {
  parseCoverage,
  type Coverage,
  type CountryCoverage,
  type CountryState,
  type Measured,
} from './coverage.js';

/** Which side of a comparison a map shows. */
export type Side = 'a' | 'b' | 'difference';

/** Which of the maps that one answer holds is meant. */
export interface Part {
  readonly side: Side | null;
  readonly year: number | null;
}

/** What a map shows of an answer. */
export interface ReadAnswer {
  readonly coverage: Coverage;
  /** Values of all maps that the answer holds, from which class limits follow; null where there is but one map. */
  readonly pooled: readonly number[] | null;
}

/** Classes of a map of gaps. */
export const GAP_CLASSES = ['REACHED', 'REGIONAL', 'GAP'] as const;

type Json = Record<string, unknown>;

const STATES: readonly string[] = ['VALUE', 'ZERO', 'NO_DATA', 'NOT_APPLICABLE'];

/**
 * Reads an answer of the coverage service or of one of its modes: gaps, two filters compared, years one after
 * another. Null where it is none of them.
 */
export function readAnswer(json: unknown, part: Part): ReadAnswer | null {
  if (!isObject(json) || !Array.isArray(json['countries'])) return plain(json);
  const rows = json['countries'].filter(isRow);
  const first = rows[0];
  if (first && 'answer' in first) return { coverage: gaps(json, rows), pooled: null };
  if (first && 'difference' in first) return compared(json, rows, part.side ?? 'difference');
  if (Array.isArray(json['years'])) return ofYear(json, rows, part.year);
  return plain(json);
}

function plain(json: unknown): ReadAnswer | null {
  const coverage = parseCoverage(json);
  return coverage && { coverage, pooled: null };
}

function gaps(json: Json, rows: readonly Json[]): Coverage {
  const countries = rows.map((row): CountryCoverage => {
    const place = (GAP_CLASSES as readonly unknown[]).indexOf(row['answer']);
    const state = place >= 0 ? 'VALUE' : row['answer'] === 'NO_DATA' ? 'NO_DATA' : 'NOT_APPLICABLE';
    return country(row, state, place >= 0 ? place : null, count(row['activities']));
  });
  return coverage(json, countries, { code: 'gaps', quantity: 'COUNT', elements: 0 });
}

function compared(json: Json, rows: readonly Json[], side: Side): ReadAnswer {
  const measure = measureOf(json);
  const pooled = rows.flatMap((row) => [row['a'], row['b']]).filter(isPositive);
  if (side === 'difference') {
    const countries = rows.map((row) => {
      const value = number(row['difference']);
      return country(row, value === null ? missing(row['state']) : 'VALUE', value, 0);
    });
    const code = `difference:${measure.code}`;
    return { coverage: coverage(json, countries, { ...measure, code }), pooled: null };
  }
  const countries = rows.map((row) => {
    const value = number(row[side]);
    const state = stateOf(row[`${side}State`]);
    return country(row, state, value, measure.code === 'activities' ? (value ?? 0) : 0);
  });
  return { coverage: coverage(json, countries, measure), pooled };
}

function ofYear(json: Json, rows: readonly Json[], year: number | null): ReadAnswer {
  const measure = measureOf(json);
  const years = (json['years'] as unknown[]).filter(isObject).map((one) => one['year']);
  const wanted = year === null ? -1 : years.indexOf(year);
  const place = wanted >= 0 ? wanted : years.length - 1;
  const valuesOf = (row: Json): readonly unknown[] => (Array.isArray(row['values']) ? row['values'] : []);
  const countries = rows.map((row) => {
    const value = number(valuesOf(row)[place]);
    const state = value === null ? missing(row['otherwise']) : value === 0 ? 'ZERO' : 'VALUE';
    return country(row, state, value, measure.code === 'activities' ? (value ?? 0) : 0);
  });
  return {
    coverage: coverage(json, countries, measure),
    pooled: rows.flatMap((row) => [...valuesOf(row)]).filter(isPositive),
  };
}

function coverage(
  json: Json,
  rows: readonly CountryCoverage[],
  measure: Omit<Measured, 'countries'>,
): Coverage {
  const valued = rows.filter((row) => row.valueState === 'VALUE').length;
  return {
    revision: count(json['revision']),
    measure: { ...measure, countries: valued },
    totals: { activities: 0, countries: valued, countrySpecific: 0, regional: 0, global: 0 },
    countries: new Map(rows.map((row) => [row.iso3, row])),
  };
}

function country(
  row: Json,
  valueState: CountryState,
  value: number | null,
  activities: number,
): CountryCoverage {
  const state = activities > 0 ? 'VALUE' : valueState === 'VALUE' ? 'ZERO' : valueState;
  return {
    iso3: String(row['iso3']),
    state,
    activities,
    sites: 0,
    latestYear: null,
    valueState,
    value,
  };
}

function measureOf(json: Json): Omit<Measured, 'countries'> {
  const measure = isObject(json['measure']) ? json['measure'] : {};
  const { code, quantity } = measure;
  return {
    code: typeof code === 'string' ? code : 'activities',
    quantity: quantity === 'SHARE' ? 'SHARE' : 'COUNT',
    elements: count(measure['elements']),
  };
}

function missing(state: unknown): CountryState {
  return state === 'NOT_APPLICABLE' ? 'NOT_APPLICABLE' : 'NO_DATA';
}

function stateOf(state: unknown): CountryState {
  return typeof state === 'string' && STATES.includes(state) ? (state as CountryState) : 'NO_DATA';
}

function number(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function isPositive(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}

function count(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : 0;
}

function isRow(row: unknown): row is Json {
  return isObject(row) && typeof row['iso3'] === 'string' && /^[A-Z]{3}$/.test(row['iso3']);
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
