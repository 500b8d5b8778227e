import { html, nothing, svg, type TemplateResult } from 'lit';
import { DASHES, heatColour, NO_DATA, NO_DATA_PATTERN, seriesColour, SERIES_PATTERNS } from './look.js';
import { patternFill } from './patterns.js';
import type { LegendEntry } from './types.js';

/** Outlines of the symbols of lines, in the order of SYMBOLS, around 0, 0. */
const OUTLINES = [
  'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z',
  'M-4 -4h8v8h-8Z',
  'M0 -4.5L4.5 4H-4.5Z',
  'M0 -5L5 0L0 5L-5 0Z',
];

/** Keys with the shapes, strokes and patterns of the figure. */
export function renderLegend(
  entries: readonly LegendEntry[],
  heading: string,
): TemplateResult | typeof nothing {
  return entries.length === 0
    ? nothing
    : html`<ul class="legend" aria-label=${heading}>
        ${entries.map(
          (entry) => html`
            <li>
              <svg width="32" height="16" viewBox="0 0 32 16" aria-hidden="true">${keyOf(entry)}</svg
              ><span>${entry.label}</span>
            </li>
          `,
        )}
      </ul>`;
}

function keyOf({ form, place }: LegendEntry) {
  const colour = seriesColour(place);
  switch (form) {
    case 'line':
      return svg`<path d="M0 8H32" fill="none" stroke=${colour} stroke-width="2"
          stroke-dasharray=${DASHES[place % DASHES.length]!.join(' ') || nothing} />
        <path d=${OUTLINES[place % OUTLINES.length]!} transform="translate(16 8)" fill=${colour} />`;
    case 'column':
      return area(colour, place % SERIES_PATTERNS);
    case 'no-data':
      return area(NO_DATA, NO_DATA_PATTERN);
    default:
      return area(heatColour(place), 0);
  }
}

function area(colour: string, pattern: number) {
  return svg`<rect class="key" x="8" y="1" width="16" height="14" fill=${colour} />
    ${pattern ? svg`<rect x="8" y="1" width="16" height="14" fill=${patternFill(pattern)} />` : nothing}`;
}
