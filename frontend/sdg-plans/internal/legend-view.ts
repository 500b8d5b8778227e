import { html, type TemplateResult } from 'lit';
import { renderSymbol } from './card-view.js';
import type { SdgPlansLabels } from '../labels.js';
import { lineClass } from './symbols.js';
import { BASES, RELATIONS, type PlansData } from './types.js';

/** The symbols and lines that the figure has, with their words. */
export function renderLegend(data: PlansData, labels: SdgPlansLabels, rightToLeft: boolean): TemplateResult {
  const relations = RELATIONS.flatMap((relation) => {
    const words = data.links.find((link) => link.relation === relation)?.forwards;
    return words === undefined ? [] : [{ relation, words }];
  });
  const bases = BASES.flatMap((basis) => {
    const words = data.links.find((link) => link.basis === basis)?.basisText;
    return words === undefined ? [] : [{ basis, words }];
  });
  return html`
    <div class="legend" role="group" aria-label=${labels.legend}>
      <p>${labels.legendSymbols}</p>
      <ul>
        ${relations.map(({ relation, words }) => html`<li>${renderSymbol(relation, rightToLeft)} ${words}</li>`)}
      </ul>
      <p>${labels.legendLines}</p>
      <ul>
        ${bases.map(
          ({ basis, words }) =>
            html`<li>
              <svg class="sample" width="36" height="8" aria-hidden="true">
                <path class="line ${lineClass(basis)}" d="M0 4H36" />
              </svg>
              ${words}
            </li>`,
        )}
      </ul>
    </div>
  `;
}
