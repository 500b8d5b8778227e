import type { GraduatedSymbol } from './graduated-symbols.js';
import type { LabelPoints } from './symbol-layer.js';

/** A number that stands for a group of countries, near its middle. */
export interface GroupMark {
  /** What `country-select` gives when it is clicked. */
  readonly code: string;
  /** Name and number of the group, for the tooltip. */
  readonly name: string;
  /** Name of the group, written below the circle where there is room. */
  readonly title: string;
  readonly value: number;
  /** What stands in the circle. */
  readonly label: string;
  readonly lon: number;
  readonly lat: number;
}

/** Characters of a name in one line, as far as words allow. */
const LINE_LENGTH = 20;

/** The marks as symbols, largest first, and where they lie. */
export function groupSymbols(marks: readonly GroupMark[]): {
  symbols: readonly GraduatedSymbol[];
  maxValue: number;
  points: LabelPoints;
  labelled: true;
} {
  const symbols = marks
    .map(({ code, value, label, title }) => ({ iso3: code, value, label, title: inLines(title ?? '') }))
    .sort((a, b) => b.value - a.value || a.iso3.localeCompare(b.iso3));
  return {
    symbols,
    maxValue: symbols[0]?.value ?? 0,
    labelled: true,
    points: new Map(marks.map(({ code, lon, lat }) => [code, [lon, lat] as const])),
  };
}

/** A name in short lines. */
export function inLines(name: string): string {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LINE_LENGTH)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}

/** How large a text of short lines is drawn, roughly: letters of East Asia are wider. */
export function textSizePixels(text: string): { width: number; height: number } {
  if (text === '') return { width: 0, height: 0 };
  const lines = text.split('\n');
  const widths = lines.map((line) =>
    Array.from(line).reduce((sum, letter) => sum + (letter >= '\u2e80' ? WIDE_PIXELS : LETTER_PIXELS), 0),
  );
  return { width: Math.max(...widths), height: lines.length * LINE_PIXELS };
}

const LETTER_PIXELS = 6.8;
const WIDE_PIXELS = 12.5;
const LINE_PIXELS = 15;
