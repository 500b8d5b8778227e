import type { GraduatedSymbol } from './graduated-symbols.js';
import type { LabelPoints } from './symbol-layer.js';

/** A number that stands in the middle of a group of countries. */
export interface GroupMark {
  /** What `country-select` gives when it is clicked. */
  readonly code: string;
  readonly name: string;
  readonly value: number;
  /** What stands in the circle. */
  readonly label: string;
  readonly lon: number;
  readonly lat: number;
}

/** The marks as symbols, largest first, and where they lie. */
export function groupSymbols(marks: readonly GroupMark[]): {
  symbols: readonly GraduatedSymbol[];
  maxValue: number;
  points: LabelPoints;
  labelled: true;
} {
  const symbols = marks
    .map(({ code, value, label }) => ({ iso3: code, value, label }))
    .sort((a, b) => b.value - a.value || a.iso3.localeCompare(b.iso3));
  return {
    symbols,
    maxValue: symbols[0]?.value ?? 0,
    labelled: true,
    points: new Map(marks.map(({ code, lon, lat }) => [code, [lon, lat] as const])),
  };
}
