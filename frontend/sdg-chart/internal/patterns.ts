import { NO_DATA_PATTERN } from './look.js';

const SVG = 'http://www.w3.org/2000/svg';

/** Strokes of the patterns on a tile of 8 x 8 CSS pixels. */
const STROKES: Readonly<Record<number, string>> = {
  1: 'M-2 2L2 -2M0 8L8 0M6 10L10 6',
  2: 'M2 2h.01M6 6h.01',
  3: 'M0 4h8M4 0v8',
  [NO_DATA_PATTERN]: 'M-2 6L2 10M0 0L8 8M6 -2L10 2',
};

/** Every drawing and every key in the legend brings its own: a reference never leaves its document tree. */
export function addPatterns(svg: SVGSVGElement): void {
  const defs = document.createElementNS(SVG, 'defs');
  for (const [pattern, strokes] of Object.entries(STROKES)) {
    const tile = document.createElementNS(SVG, 'pattern');
    tile.setAttribute('id', idOf(Number(pattern)));
    tile.setAttribute('width', '8');
    tile.setAttribute('height', '8');
    tile.setAttribute('patternUnits', 'userSpaceOnUse');
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', strokes);
    path.setAttribute('class', Number(pattern) === NO_DATA_PATTERN ? 'strokes no-data' : 'strokes');
    tile.append(path);
    defs.append(tile);
  }
  svg.append(defs);
}

export const patternFill = (pattern: number): string => `url(#${idOf(pattern)})`;

const idOf = (pattern: number): string => `pattern-${pattern}`;
