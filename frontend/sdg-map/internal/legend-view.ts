import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

import { classPattern, inkShare, type ClassPattern } from './class-patterns.js';
import type { SymbolScale } from './graduated-symbols.js';
import type { Classification, FillCode } from './legend.js';
import { renderNestedCircles } from './symbol-legend.js';
import type { Palette } from './palette.js';
import { OVERLAY_OPACITY } from './styles.js';
import type { Texts } from './texts.js';

export interface LegendViewOptions {
  readonly texts: Texts;
  readonly palette: Palette;
  readonly classification: Classification;
  /** One line of swatches without counts and histogram. */
  readonly compact: boolean;
  readonly overlay: boolean;
  readonly sites: boolean;
  /** Sizes of the circles; null where colours show the values. */
  readonly symbols: SymbolScale | null;
  /** Shown with a button that hides the legend, if given. */
  readonly onHide?: () => void;
  readonly hideIcon?: SVGTemplateResult;
}

interface Row {
  readonly fill: FillCode;
  readonly text: string;
  readonly count: number;
  readonly from?: number;
  readonly to?: number;
}

const HISTOGRAM_WIDTH = 208;
const HISTOGRAM_HEIGHT = 34;

/** The legend: title, histogram, classes with limits and counts, and the states that are no class. */
export function renderLegend(options: LegendViewOptions): TemplateResult {
  const { texts, palette, classification, compact, onHide, hideIcon } = options;
  const { labels } = texts;
  const states = stateRows(options);
  return html`
    <section class="legend ${compact ? 'compact' : ''}" aria-label=${labels.legend}>
      <header>
        <h2 title=${texts.words?.rule ?? nothing}>${labels.measure}</h2>
        ${
          onHide
            ? html`<button
                type="button"
                class="quiet"
                aria-label=${labels.hideLegend}
                title=${labels.hideLegend}
                aria-expanded="true"
                @click=${onHide}
              >
                ${hideIcon}
              </button>`
            : nothing
        }
      </header>
      ${compact ? nothing : renderHistogram(options)}
      ${options.symbols ? renderNestedCircles(options.symbols, texts, palette) : nothing}
      <div class="rows">
        ${compact ? nothing : html`<p class="heading" aria-hidden="true">${headingOf(options)}</p>`}
        <ul class="classes">
          ${classRows(options).map((row) => renderRow(row, options))}
        </ul>
        <ul class="states">
          ${states.map((row) => renderRow(row, options))} ${renderSymbols(options)}
        </ul>
      </div>
      ${compact || options.symbols || classification.breaks.length === 0 ? nothing : renderMethod(options)}
      ${patternDefinitions(palette, classification.breaks.length)}
    </section>
  `;
}

/** What the numbers of the classes count. */
function headingOf({ texts, classification }: LegendViewOptions): string {
  return classification.heading ?? texts.labels.legendCountries;
}

function renderMethod({ texts, classification }: LegendViewOptions): TemplateResult | typeof nothing {
  const { note, classing } = classification;
  const text = note ?? `${texts.classingName(classing)}. ${texts.labels.classLimits}`;
  return text === '' ? nothing : html`<p class="method">${text}</p>`;
}

/** Patterns that swatches refer to. */
function patternDefinitions(palette: Palette, classCount: number): TemplateResult {
  const classes = palette.patterns ? palette.classes(classCount) : [];
  return html`<svg class="definitions" width="0" height="0" aria-hidden="true">
    <defs>
      ${classes.map((colour, i) => patternDefinition(i, classPattern(i, classCount), colour, palette.border))}
      <pattern id="no-data" width="5" height="5" patternUnits="userSpaceOnUse">
        <rect width="5" height="5" fill=${palette.noDataGround}></rect>
        <path d="M-1 6L6 -1M-1 1L1 -1M4 6L6 4" stroke=${palette.noDataHatch} stroke-width="0.9"></path>
      </pattern>
      <pattern id="overlay" width="8" height="8" patternUnits="userSpaceOnUse">
        <path
          d="M-1 -1L9 9"
          stroke=${palette.border}
          stroke-opacity=${OVERLAY_OPACITY}
          stroke-width="0.9"
        ></path>
      </pattern>
    </defs>
  </svg>`;
}

function patternDefinition(
  index: number,
  { sizePixels: size, dots, level, upright, lineWidthPixels }: ClassPattern,
  colour: string,
  ink: string,
): SVGTemplateResult {
  return svg`<pattern id="class-${index}" width=${size} height=${size} patternUnits="userSpaceOnUse">
    <rect width=${size} height=${size} fill=${colour}></rect>
    ${level.map((y) => svg`<path d="M0 ${y}H${size}" stroke=${ink} stroke-width=${lineWidthPixels}></path>`)}
    ${upright.map((x) => svg`<path d="M${x} 0V${size}" stroke=${ink} stroke-width=${lineWidthPixels}></path>`)}
    ${dots.map(([x, y, radius]) => svg`<circle cx=${x} cy=${y} r=${radius} fill=${ink}></circle>`)}
  </pattern>`;
}

/** Where circles show the values, their land is one colour for all. */
function classRows({ texts, classification, symbols }: LegendViewOptions): Row[] {
  if (symbols) {
    const count = classification.breaks.reduce((sum, range) => sum + range.count, 0);
    return [{ fill: 'valued', text: texts.labels.valued, count }];
  }
  if (classification.rows) return [...classification.rows];
  return classification.breaks.map((range, fill) => ({
    fill,
    text: texts.classLimits(range),
    count: range.count,
    from: range.from,
    to: range.to,
  }));
}

/** Zero is always there; the other two where they occur. */
function stateRows({ texts, classification }: LegendViewOptions): Row[] {
  const { labels } = texts;
  const rows: Row[] = [
    { fill: 'zero', text: labels.zero, count: classification.zeroCount },
    { fill: 'noData', text: labels.noData, count: classification.noDataCount },
    { fill: 'notApplicable', text: labels.notApplicable, count: classification.notApplicableCount },
  ];
  const zero = !classification.rows;
  return rows.filter((row) => (row.fill === 'zero' ? zero : row.count > 0));
}

function renderRow(row: Row, options: LegendViewOptions): TemplateResult {
  const { texts, compact } = options;
  const heading = headingOf(options);
  return html`<li
    data-fill=${row.fill}
    data-count=${row.count}
    data-from=${row.from ?? nothing}
    data-to=${row.to ?? nothing}
  >
    ${swatch(row.fill, options)}
    <span class="text">${row.text}</span>
    ${
      compact
        ? nothing
        : html`<span class="count"><span class="unseen">${heading}: </span>${texts.number(row.count)}</span>`
    }
  </li>`;
}

function swatch(fill: FillCode, { palette, classification }: LegendViewOptions): TemplateResult {
  const stroke = fill === 'notApplicable' ? palette.coast : palette.border;
  return html`<svg class="swatch" width="22" height="14" aria-hidden="true">
    <rect
      x="0.5"
      y="0.5"
      width="21"
      height="13"
      fill=${paint(fill, palette, classification)}
      stroke=${stroke}
      stroke-width="0.7"
    ></rect>
  </svg>`;
}

function paint(fill: FillCode, palette: Palette, classification: Classification): string {
  const count = classification.breaks.length;
  if (typeof fill === 'number') {
    const patterned = palette.patterns && inkShare(classPattern(fill, count)) > 0;
    return patterned ? `url(#class-${fill})` : (palette.classes(count)[fill] ?? palette.land);
  }
  switch (fill) {
    case 'valued':
      return palette.valued;
    case 'zero':
      return palette.zero;
    case 'noData':
      return 'url(#no-data)';
    case 'notApplicable':
      return palette.notApplicable;
    case 'highlight':
      return palette.accent;
    default:
      return palette.land;
  }
}

function renderSymbols({ texts, palette, overlay, sites }: LegendViewOptions): TemplateResult {
  const { labels } = texts;
  return html`${
    overlay
      ? html`<li data-fill="overlay">
          <svg class="swatch" width="22" height="14" aria-hidden="true">
            <rect x="0.5" y="0.5" width="21" height="13" fill=${palette.land}></rect>
            <rect
              x="0.5"
              y="0.5"
              width="21"
              height="13"
              fill="url(#overlay)"
              stroke=${palette.border}
              stroke-width="0.7"
            ></rect>
          </svg>
          <span class="text">${labels.overlay}</span>
        </li>`
      : nothing
  }
  ${
    sites
      ? html`<li data-fill="site">
            <svg class="swatch" width="22" height="16" aria-hidden="true">
              <circle cx="11" cy="8" r="4" fill=${palette.ink}></circle>
            </svg>
            <span class="text">${labels.site}</span>
          </li>
          <li data-fill="cluster">
            <svg class="swatch" width="22" height="16" aria-hidden="true">
              <circle
                cx="11"
                cy="8"
                r="7"
                fill=${palette.ground}
                stroke=${palette.ink}
                stroke-width="1.5"
              ></circle>
            </svg>
            <span class="text">${labels.cluster}</span>
          </li>`
      : nothing
  }`;
}

function renderHistogram({ texts, palette, classification, symbols }: LegendViewOptions): TemplateResult {
  const { bars, breaks } = classification;
  const highest = Math.max(...bars.map((bar) => bar.count));
  if (bars.length < 2) return html``;
  const colours = palette.classes(breaks.length);
  const step = HISTOGRAM_WIDTH / bars.length;
  const gap = step > 5 ? 1 : 0.5;
  return html`<svg
    class="histogram"
    viewBox="0 0 ${HISTOGRAM_WIDTH} ${HISTOGRAM_HEIGHT + 1}"
    role="img"
    aria-label=${`${texts.labels.histogram}: ${texts.value(breaks[0]!.from)}–${texts.value(breaks[breaks.length - 1]!.to)}`}
  >
    ${bars.map((bar, i) => {
      const height = bar.count === 0 ? 0 : Math.max(1.5, (bar.count / highest) * HISTOGRAM_HEIGHT);
      return svg`<rect x=${i * step} y=${HISTOGRAM_HEIGHT - height} width=${step - gap} height=${height}
        fill=${(symbols ? palette.symbol : colours[bar.classIndex]) ?? palette.land}></rect>`;
    })}
    <path d="M0 ${HISTOGRAM_HEIGHT + 0.5}H${HISTOGRAM_WIDTH}" stroke=${palette.muted} stroke-width="1"></path>
  </svg>`;
}
