import { html, nothing, type TemplateResult } from 'lit';
import type { Texts } from './texts.js';
import { STATES, type MatrixData } from './types.js';

/** Symbols of the four states, classes of the shade, the small figure. */
export function renderLegend(data: MatrixData, limits: readonly number[], texts: Texts): TemplateResult {
  const { labels } = texts;
  const fractional = data.counting === 'FRACTIONAL' && data.source !== 'STOCKTAKING';
  const shade =
    data.source === 'STOCKTAKING'
      ? labels.legendShadeEntries
      : fractional
        ? labels.legendShadeWeight
        : labels.legendShadeActivities;
  return html`
    <div class="legend" role="group" aria-label=${labels.legend}>
      <ul>
        ${STATES.map(
          (state) =>
            html`<li>
              <span class="swatch ${state} ${state.includes('EVIDENCED') ? 'shade-1' : ''}"></span>
              ${labels[`state.${state}`]}
            </li>`,
        )}
      </ul>
      <p>${shade}</p>
      <ul>
        ${texts
          .classes(limits, fractional)
          .map((range, index) => html`<li><span class="swatch shade-${index}"></span>${range}</li>`)}
        ${
          data.source === 'BOTH'
            ? html`<li><small class="entries">${texts.whole(3)}</small>${labels.legendEntries}</li>`
            : nothing
        }
      </ul>
    </div>
  `;
}
