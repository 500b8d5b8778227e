import { svg, type SVGTemplateResult } from 'lit';
import { BASES, type Basis, type Relation } from './types.js';

/** Strokes within a circle of radius 9 around 0,0, drawn for reading from left to right. */
const STROKES: Readonly<Record<Relation, string>> = {
  CONTINUED_BY: 'M-4.5 0H4.5M1.5 -3L4.5 0L1.5 3',
  RAISED_TO: 'M0 4.5V-4.5M-3 -1.5L0 -4.5L3 -1.5',
  WIDENED_TO: 'M-1.5 -3.5L-5 0L-1.5 3.5M1.5 -3.5L5 0L1.5 3.5',
  RESET_TO: 'M4.2 -1.6A4.4 4.4 0 1 0 4.4 1M4.6 -5V-1.4H1',
  SPLIT_INTO: 'M-5 0H-1L3.5 -4M-1 0L3.5 4M0.8 -4H3.8V-1.2M0.8 4H3.8V1.2',
  MERGED_INTO: 'M-4.5 -4L-0.5 0H5M-4.5 4L-0.5 0M2.2 -2.8L5 0L2.2 2.8',
  DROPPED: 'M-3.5 -3.5L3.5 3.5M-3.5 3.5L3.5 -3.5',
};

/** The symbol of a relation around 0,0; what points along the line is mirrored where one reads from the right. */
export function drawSymbol(relation: Relation, rightToLeft: boolean): SVGTemplateResult {
  return svg`<circle class="symbol-ground" r="9" />
    <path class="symbol-strokes" d=${STROKES[relation]} transform=${rightToLeft ? 'scale(-1 1)' : 'scale(1 1)'} />`;
}

/** Class of a line: its dashes tell who says so. */
export function lineClass(basis: Basis): string {
  return `basis-${BASES.indexOf(basis)}`;
}
