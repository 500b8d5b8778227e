import { html, nothing, svg, type TemplateResult } from 'lit';
import { sortedRows, type Sorting } from './table.js';
import type { Texts } from './texts.js';
import type { ChartTable, TableRow } from './types.js';

export interface TableView {
  table: ChartTable;
  texts: Texts;
  sorting: Sorting | null;
  /** False where the figure has the same caption. */
  captionShown: boolean;
  onSort: (column: number) => void;
}

export function renderTable({ table, texts, sorting, captionShown, onSort }: TableView): TemplateResult {
  return html`
    <div class="table" tabindex="0" role="group" aria-label=${table.caption || nothing}>
      <table>
        <caption class=${captionShown ? nothing : 'for-readers'}>
          ${table.caption}
        </caption>
        <thead>
          <tr>
            ${table.columns.map(({ label, numeric }, place) => {
              const sorted = sorting?.column === place ? sorting : null;
              return html`
                <th
                  scope="col"
                  class=${numeric ? 'number' : nothing}
                  aria-sort=${sorted ? (sorted.descending ? 'descending' : 'ascending') : nothing}
                >
                  <button type="button" @click=${() => onSort(place)}>${label}${renderArrow(sorted)}</button>
                </th>
              `;
            })}
          </tr>
        </thead>
        <tbody>
          ${sortedRows(table, sorting, texts).map((row) => renderRow(row, table, texts))}
        </tbody>
      </table>
    </div>
  `;
}

function renderRow(row: TableRow, table: ChartTable, texts: Texts): TemplateResult {
  return html`<tr data-row=${row.id}>
    ${row.cells.map((cell, place) => {
      const number = table.columns[place]!.numeric;
      const text = typeof cell === 'string' ? cell : texts.value(cell);
      if (place === table.heading) {
        const name = row.href
          ? html`<a href=${row.href} aria-label=${row.linkName ?? nothing}>${text}</a>`
          : text;
        return html`<th scope="row" class=${number ? 'number' : nothing}>${name}</th>`;
      }
      return html`<td class="${number ? 'number' : ''} ${cell === null ? 'no-data' : ''}">${text}</td>`;
    })}
  </tr>`;
}

function renderArrow(sorted: Sorting | null): TemplateResult {
  return html`<svg class="arrow" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
    ${
      sorted
        ? svg`<path fill="currentColor" d=${sorted.descending ? 'M2 4h8L6 9.5z' : 'M2 8h8L6 2.5z'} />`
        : svg`<path fill="currentColor" fill-opacity="0.4" d="M3 5l3-3.5L9 5zM3 7l3 3.5L9 7z" />`
    }
  </svg>`;
}
