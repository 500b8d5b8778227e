import { html, svg, type TemplateResult } from 'lit';

import { legendValues, symbolRadiusOf, type SymbolScale } from './graduated-symbols.js';
import type { Palette } from './palette.js';
import type { Texts } from './texts.js';

export interface LegendCircle {
  readonly value: number;
  readonly text: string;
  /** Pixels, as on the map. */
  readonly radius: number;
}

const LABEL_GAP = 10;
const LABEL_WIDTH = 96;
const LEAST_LABEL_DISTANCE = 15;

/** Circles of the legend, largest first, in the sizes of the map. */
export function legendCircles(scale: SymbolScale, texts: Texts): LegendCircle[] {
  const whole = texts.measure.quantity !== 'SHARE';
  return legendValues(scale.maxValue, whole).map((value) => ({
    value,
    text: texts.value(value),
    radius: symbolRadiusOf(value, scale),
  }));
}

/** Nested circles that stand on one ground line, each with a leader to its value. */
export function renderNestedCircles(scale: SymbolScale, texts: Texts, palette: Palette): TemplateResult {
  const circles = legendCircles(scale, texts);
  const largest = circles[0]?.radius ?? 0;
  if (largest === 0) return html``;
  const tops = labelHeights(circles, largest);
  const height = Math.max(2 * largest, (tops[tops.length - 1] ?? 0) + 6) + 4;
  const ground = 2 * largest + 2;
  const width = 2 * largest + LABEL_GAP + LABEL_WIDTH;
  const labelX = 2 * largest + 2 + LABEL_GAP;
  return html`<svg
      class="circles"
      width=${width}
      height=${height}
      role="img"
      aria-label=${circles.map((circle) => circle.text).join(', ')}
    >
      ${circles.map(
        ({ radius, text, value }, i) =>
          svg`<circle data-value=${value} cx=${largest + 1} cy=${ground - radius} r=${radius}
            fill=${palette.symbol} fill-opacity=${i === 0 ? 0.55 : 0.75} stroke=${palette.border}
            stroke-width="1"></circle>
          <path d="M${largest + 1} ${ground - 2 * radius}L${labelX - 6} ${tops[i]!}H${labelX - 3}" fill="none"
            stroke=${palette.muted} stroke-width="0.8"></path>
          <text x=${labelX} y=${tops[i]! + 4} fill=${palette.ink}>${text}</text>`,
      )}
    </svg>
    <p class="method">${texts.symbolNote(scale)}</p>`;
}

/** Heights of the labels: at the top of their circle, but never on top of each other. */
function labelHeights(circles: readonly LegendCircle[], largest: number): number[] {
  const heights: number[] = [];
  for (const { radius } of circles) {
    const wanted = 2 * (largest - radius) + 8;
    const last = heights[heights.length - 1];
    heights.push(last === undefined ? wanted : Math.max(wanted, last + LEAST_LABEL_DISTANCE));
  }
  return heights;
}
