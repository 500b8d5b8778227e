import { html, nothing, type SVGTemplateResult, type TemplateResult } from 'lit';

import type { Coverage } from './coverage.js';
import type { Hit } from './hit.js';
import { scaleBar } from './scale-bar.js';
import type { Texts } from './texts.js';

const MAX_SCALE_PIXELS = 120;

/** What stands around the map: buttons, scale bar, tooltip, disclaimer and notes. */
export function renderButton(
  label: string,
  icon: SVGTemplateResult,
  onClick: () => void,
  disabled = false,
): TemplateResult {
  return html`<button
    type="button"
    aria-label=${label}
    title=${label}
    aria-disabled=${disabled ? 'true' : nothing}
    @click=${onClick}
  >
    ${icon}
  </button>`;
}

export function renderScale(texts: Texts, groundMetersPerPixel: number): TemplateResult | typeof nothing {
  const bar = scaleBar(groundMetersPerPixel, MAX_SCALE_PIXELS);
  if (!bar) return nothing;
  const width = Math.round(bar.widthPixels);
  return html`<div class="scale">
    ${texts.distance(bar.meters)}
    <svg
      width=${width + 2}
      height="7"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      aria-hidden="true"
    >
      <path d="M1 0V6H${width + 1}V0"></path>
    </svg>
  </div>`;
}

/** Hidden from screen readers: the country search says the same. */
export function renderTooltip(
  hit: Hit,
  texts: Texts,
  coverage: Coverage | null,
  nameOf: (iso3: string) => string,
): TemplateResult {
  switch (hit.type) {
    case 'country':
      return html`<div class="tooltip" aria-hidden="true">
        <strong>${nameOf(hit.iso3)}</strong>
        ${coverage ? texts.countryValue(coverage.countries.get(hit.iso3)) : nothing}
      </div>`;
    case 'site':
      return html`<div class="tooltip" aria-hidden="true"><strong>${hit.title}</strong></div>`;
    default:
      return html`<div class="tooltip" aria-hidden="true">
        ${texts.count('activities', hit.cluster.count)}
      </div>`;
  }
}

/** What is under the pointer as one sentence: the same as the tooltip, for those who cannot see it. */
export function describeHit(
  hit: Hit,
  texts: Texts,
  coverage: Coverage | null,
  nameOf: (iso3: string) => string,
): string {
  switch (hit.type) {
    case 'country':
      return [nameOf(hit.iso3), coverage && texts.countryValue(coverage.countries.get(hit.iso3))]
        .filter(Boolean)
        .join(': ');
    case 'site':
      return hit.title;
    default:
      return texts.count('activities', hit.cluster.count);
  }
}

export function renderProblem(text: string, retryLabel: string, retry: () => void): TemplateResult {
  return html`<div class="notice" role="alert">
    <span>${text}</span><button type="button" @click=${retry}>${retryLabel}</button>
  </div>`;
}

/** The disclaimer under every map; the notes where there is room for them. */
export function renderFoot(texts: Texts, withNotes: boolean): TemplateResult {
  const { labels } = texts;
  return html`<div class="foot" part="foot">
    <p>${labels.disclaimer} ${labels.attribution}</p>
    ${withNotes ? renderNotes(texts) : nothing}
  </div>`;
}

function renderNotes({ labels }: Texts): TemplateResult {
  const notes = labels.notes.split('\n').filter((note) => note.trim() !== '');
  return html`<details>
    <summary>${labels.notesSummary}</summary>
    <div class="notes">
      <p>${renderLineSample('butt', '5 3')} ${labels.lineDisputed}</p>
      <p>${renderLineSample('round', '0.1 4')} ${labels.lineUndetermined}</p>
      ${notes.map((note) => html`<p>${note}</p>`)}
    </div>
  </details>`;
}

function renderLineSample(lineCap: string, dashes: string): TemplateResult {
  return html`<svg class="line-sample" width="28" height="8" aria-hidden="true">
    <path
      d="M2 4H28"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap=${lineCap}
      stroke-dasharray=${dashes}
    ></path>
  </svg>`;
}
