import { html, nothing, type TemplateResult } from 'lit';
import { drawShapes } from './drawing.js';
import type { LegendGroup } from './legend.js';
import { disagreementMark } from './tile.js';

export function renderLegend(groups: readonly LegendGroup[], rightToLeft: boolean): TemplateResult {
  return html`
    <div class="legend">
      ${groups.map(
        (group, index) => html`
          <div>
            <p class="heading" id="legend-${index}">${group.heading}</p>
            <ul aria-labelledby="legend-${index}">
              ${group.entries.map(
                (entry) => html`
                  <li>
                    <svg width=${entry.width} height=${entry.height} aria-hidden="true">
                      ${drawShapes(entry.shapes, rightToLeft)}
                    </svg>
                    ${entry.text ? html`<span>${entry.text}</span>` : nothing}
                  </li>
                `,
              )}
            </ul>
          </div>
        `,
      )}
    </div>
  `;
}

/** The sign of disagreement within a line of text. */
export function renderMark(): TemplateResult {
  return html`<svg class="mark" width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
    ${drawShapes(disagreementMark(0, 0), false)}
  </svg>`;
}
