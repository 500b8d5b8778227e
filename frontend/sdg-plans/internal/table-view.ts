import { html, nothing, svg, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { SdgPlansLabels } from '../labels.js';
import { renderSymbol } from './card-view.js';
import { tableRows, type Column, type Row, type Sorting } from './table.js';
import type { PlanElement, PlansData } from './types.js';

export interface TableView {
  data: PlansData;
  labels: SdgPlansLabels;
  locale: string;
  rightToLeft: boolean;
  sorting: Sorting | null;
  selected: string | null;
  onSort: (column: Column) => void;
  onSelect: (id: string) => void;
}

export function renderTable(view: TableView): TemplateResult {
  const { data, labels } = view;
  const columns: [Column, string][] = [
    ['from', labels.columnFrom],
    ['relation', labels.columnRelation],
    ['to', labels.columnTo],
    ['basis', labels.columnBasis],
    ['rationale', labels.columnRationale],
  ];
  return html`
    <table>
      <caption>
        ${data.title}
      </caption>
      <thead>
        <tr>
          ${columns.map(([column, label]) => renderHead(column, label, view))}
        </tr>
      </thead>
      <tbody>
        ${tableRows(data, view.sorting, view.locale).map((row) => renderRow(row, columns, view))}
      </tbody>
    </table>
  `;
}

function renderHead(column: Column, label: string, { sorting, onSort }: TableView): TemplateResult {
  const sorted = sorting?.column === column ? sorting : null;
  return html`
    <th scope="col" aria-sort=${sorted ? (sorted.descending ? 'descending' : 'ascending') : nothing}>
      <button type="button" @click=${() => onSort(column)}>
        ${label}<svg class="order" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
          ${
            sorted
              ? svg`<path class="now" d=${sorted.descending ? 'M2 4h8L6 9.5z' : 'M2 8h8L6 2.5z'} />`
              : svg`<path d="M3 5l3-3.5L9 5zM3 7l3 3.5L9 7z" />`
          }
        </svg>
      </button>
    </th>
  `;
}

function renderRow(
  { from, to, relation, link }: Row,
  columns: [Column, string][],
  view: TableView,
): TemplateResult {
  const marked = view.selected !== null && (from?.id === view.selected || to?.id === view.selected);
  const [, relationLabel, toLabel, basisLabel, rationaleLabel] = columns.map(([, label]) => label);
  return html`
    <tr class=${classMap({ selected: marked })}>
      <th scope="row">${renderElement(from, view)}</th>
      <td data-label=${relationLabel ?? ''}>
        <span class="relation"
          >${link ? renderSymbol(link.relation, view.rightToLeft) : nothing}<span>${relation}</span></span
        >
      </td>
      <td data-label=${toLabel ?? ''}>${renderElement(to, view)}</td>
      <td data-label=${basisLabel ?? ''}>
        ${link?.basisText ?? nothing}
        ${link?.unconfirmed ? html`<span class="unconfirmed">${link.unconfirmed}</span>` : nothing}
      </td>
      <td data-label=${rationaleLabel ?? ''}>
        ${link?.rationale ? html`<span lang="en" dir="ltr">${link.rationale}</span>` : nothing}
      </td>
    </tr>
  `;
}

function renderElement(element: PlanElement | null, view: TableView): TemplateResult {
  if (!element) {
    return html`<span class="meta">${view.labels.none}</span>`;
  }
  const plan = view.data.plans.find((candidate) => candidate.code === element.plan);
  return html`<button type="button" class="other" @click=${() => view.onSelect(element.id)}>
      <span dir="ltr">${element.code}</span> ${element.title}</button
    ><span class="meta">${plan?.name ?? ''}</span>`;
}
