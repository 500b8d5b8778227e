import type { Coverage } from './coverage.js';

/** How large symbols are drawn at the present size and zoom of the map. */
export interface SymbolScale {
  /** Value that the largest radius stands for. */
  readonly maxValue: number;
  readonly maxRadiusPixels: number;
}

/** A value as a circle, before it is placed. */
export interface GraduatedSymbol {
  readonly iso3: string;
  readonly value: number;
  /** What stands in the circle; without it the area of the circle says the value. */
  readonly label?: string;
  /** What is written below a labelled circle, in short lines. */
  readonly title?: string;
}

/** A smaller circle can neither be seen nor hit. */
export const MIN_SYMBOL_RADIUS_PIXELS = 2.5;

const MIN_LARGEST_PIXELS = 8.5;
const MAX_LARGEST_PIXELS = 28;
/** Pixels of world width per pixel of the largest radius: Europe stays readable at the first view. */
const WORLD_WIDTHS = 46;
const MOST_GROWTH = 1.5;

/** The countries that have a value, largest first: so that small circles lie above large ones. */
export function graduatedSymbols(coverage: Coverage): GraduatedSymbol[] {
  return [...coverage.countries.values()]
    .filter((country) => country.valueState === 'VALUE')
    .map((country) => ({ iso3: country.iso3, value: country.value! }))
    .sort((a, b) => b.value - a.value || a.iso3.localeCompare(b.iso3));
}

/**
 * Radius of the largest circle: follows the width of the world as drawn, and grows slower than the map when
 * zooming in, so that neighbours part.
 *
 * @param worldWidthPixels width of the world at the present zoom
 * @param mapWidthPixels width of the map
 */
export function maxRadiusPixels(worldWidthPixels: number, mapWidthPixels: number): number {
  const atHome = Math.min(worldWidthPixels, mapWidthPixels) / WORLD_WIDTHS;
  const growth = Math.min(MOST_GROWTH, Math.max(1, worldWidthPixels / Math.max(1, mapWidthPixels)) ** 0.3);
  return Math.min(MAX_LARGEST_PIXELS, Math.max(MIN_LARGEST_PIXELS, atHome)) * growth;
}

/** Area proportional to the value, without Flannery's enlargement; no smaller than can be seen. */
export function symbolRadiusOf(value: number, { maxValue, maxRadiusPixels: most }: SymbolScale): number {
  const radius = maxValue > 0 ? most * Math.sqrt(Math.max(0, value) / maxValue) : 0;
  return Math.min(most, Math.max(MIN_SYMBOL_RADIUS_PIXELS, radius));
}

/** The value below which circles are drawn larger than their area would be. */
export function smallestTrueValue({ maxValue, maxRadiusPixels: most }: SymbolScale): number {
  return maxValue * (MIN_SYMBOL_RADIUS_PIXELS / most) ** 2;
}

/**
 * Values of the nested circles of a legend, largest first: the largest value of the map and two or so round
 * ones of about a third and a tenth of it.
 */
export function legendValues(maxValue: number, whole: boolean): number[] {
  if (!(maxValue > 0)) return [];
  const values = [maxValue, roundDown(maxValue / 3), roundDown(maxValue / 12)];
  return [...new Set(whole ? values.map((value) => Math.max(1, Math.round(value))) : values)];
}

/** The next number down that begins with 1, 2 or 5. */
function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const digit = value / power;
  return Number(((digit >= 5 ? 5 : digit >= 2 ? 2 : 1) * power).toPrecision(2));
}
