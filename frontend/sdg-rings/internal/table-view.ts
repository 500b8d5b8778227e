import { html, nothing, svg, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import { NEUTRAL } from './colour.js';
import { renderMark } from './legend-view.js';
import { NUMBERS, tableRows, type Column, type Row, type Sorting } from './table.js';
import type { Texts } from './texts.js';
import type { RingItem, RingsData } from './types.js';

export interface TableView {
  model: RingsData;
  texts: Texts;
  sorting: Sorting | null;
  selected: string | null;
  /** True where the levels have to stand below the names. */
  narrow: boolean;
  onSort: (column: Column) => void;
  onSelect: (code: string) => void;
}

export function renderTable(view: TableView): TemplateResult {
  const { model, texts, narrow } = view;
  const { labels } = texts;
  const has = (test: (item: RingItem) => boolean) => model.rings.some((ring) => ring.items.some(test));
  const columns: [Column, string][] = [
    ['code', labels.columnCode],
    ['name', labels.columnName],
    ['level', model.levelColumn || labels.columnLevel],
    ['computed', has((item) => Boolean(item.computedLevelLabel)) ? labels.columnComputed : ''],
    ['weight', has((item) => typeof item.weight === 'number') ? labels.columnWeight : ''],
    ['difference', has((item) => Boolean(item.difference)) ? labels.columnDifference : ''],
    ['activities', labels.columnActivities],
    ['share', labels.columnShare],
  ];
  const shown = columns.filter(([, label]) => label !== '');
  const present = new Set(shown.map(([column]) => column));
  return html`
    <div class="table ${classMap({ narrow })}">
      <table>
        <caption>
          ${model.title}
        </caption>
        <thead>
          <tr>
            ${shown.map(([column, label]) => renderHead(column, label, view))}
          </tr>
        </thead>
        <tbody>
          ${repeat(
            tableRows(model, view.sorting, texts.locale),
            (row) => row.item.code,
            (row) => renderRow(row, present, view),
          )}
        </tbody>
      </table>
    </div>
  `;
}

function renderHead(column: Column, label: string, { sorting, onSort }: TableView): TemplateResult {
  const sorted = sorting?.column === column ? sorting : null;
  const number = NUMBERS.has(column);
  return html`
    <th
      scope="col"
      class=${classMap({ [`column-${column}`]: true, number })}
      aria-sort=${sorted ? (sorted.descending ? 'descending' : 'ascending') : nothing}
    >
      <button type="button" @click=${() => onSort(column)}>
        ${label}<svg class="arrow" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
          ${
            sorted
              ? svg`<path class="fill-ink" d=${sorted.descending ? 'M2 4h8L6 9.5z' : 'M2 8h8L6 2.5z'} />`
              : svg`<path class="fill-muted" fill-opacity="0.55" d="M3 5l3-3.5L9 5zM3 7l3 3.5L9 7z" />`
          }
        </svg>
      </button>
    </th>
  `;
}

function renderRow({ item, levelLabel }: Row, present: ReadonlySet<Column>, view: TableView): TemplateResult {
  const { texts, selected, onSelect, model } = view;
  const mark = item.disagrees ? renderMark() : nothing;
  return html`
    <tr class=${classMap({ selected: item.code === selected })} data-code=${item.code}>
      <td class="code">
        <svg class="swatch" width="14" height="14" aria-hidden="true">
          <rect width="14" height="14" rx=${model.shape === 'disc' ? 7 : 3} fill=${item.colour ?? NEUTRAL} />
        </svg>
        ${item.short}
      </td>
      <th scope="row">
        <button type="button" @click=${() => onSelect(item.code)}>${item.name || item.short}</button>
        <span class="inline-level"
          >${levelLabel}${item.disagrees ? html`${mark}${item.computedLevelLabel}` : nothing}${
            present.has('weight')
              ? html`<span class="inline-weight">${texts.weight(item.weight)}</span>`
              : nothing
          }</span
        >
        ${item.note ? html`<div class="note">${item.note}</div>` : nothing}
      </th>
      <td class="column-level">${levelLabel}</td>
      ${
        present.has('computed')
          ? html`<td class="column-computed">${mark}${item.computedLevelLabel || '–'}</td>`
          : nothing
      }
      ${present.has('weight') ? html`<td class="column-weight number">${texts.weight(item.weight)}</td>` : nothing}
      ${present.has('difference') ? html`<td class="column-difference">${item.difference || '–'}</td>` : nothing}
      <td class="number ${classMap({ 'no-data': item.activities === null })}">
        ${texts.count(item.activities)}
      </td>
      <td class="number">${texts.share(item.share)}</td>
    </tr>
  `;
}
