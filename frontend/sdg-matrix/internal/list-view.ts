import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { inkOn } from '../../sdg-rings/internal/colour.js';
import { fillIn } from '../labels.js';
import { cellOf, showsState } from './arrange.js';
import { classOf, measure } from './classes.js';
import type { TableView } from './table-view.js';
import { cellKey, type Column, type Line } from './types.js';

/** On narrow screens: one line at a time, and its Goals or targets as a list with the same figures. */
export function renderList(view: TableView, chosen: Line, onChoose: (line: string) => void): TemplateResult {
  const { table, texts, data } = view;
  return html`
    <div class="list">
      <label>
        ${texts.labels.chooseLine}
        <select @change=${(event: Event) => onChoose((event.target as HTMLSelectElement).value)}>
          ${table.lines.map(
            (line) =>
              html`<option value=${line.code} ?selected=${line.code === chosen.code}>
                ${texts.line(line)}
              </option>`,
          )}
        </select>
      </label>
      <p class="line-total">${texts.margin(data, texts.line(chosen), chosen)}</p>
      ${table.groups.map((group) => {
        const columns = group.columns.filter((column) => {
          const { state } = cellOf(data, chosen, column);
          return showsState(view.options, state) && (!group.isOpen || state !== 'NONE');
        });
        const leftOut = group.isOpen ? group.columns.length - columns.length : 0;
        return columns.length === 0 && leftOut === 0
          ? nothing
          : html`
              ${group.isOpen ? html`<h3>${texts.column(group.goal)}</h3>` : nothing}
              <ul>
                ${columns.map((column) => renderItem(chosen, column, view))}
              </ul>
              ${
                leftOut > 0
                  ? html`<p class="left-out">
                      ${fillIn(texts.labels.targetsLeftOut, { count: texts.whole(leftOut) })}
                    </p>`
                  : nothing
              }
            `;
      })}
    </div>
  `;
}

function renderItem(line: Line, column: Column, view: TableView): TemplateResult {
  const { data, texts, limits } = view;
  const cell = cellOf(data, line, column);
  const key = cellKey(line.code, column.code);
  const evidenced = cell.activities > 0 || cell.entries > 0;
  const colour = column.colour;
  return html`<li>
    <button
      type="button"
      class=${classMap({ selected: key === view.selected })}
      data-key=${key}
      aria-current=${key === view.selected ? 'true' : nothing}
      @click=${() => view.onSelect(line, column)}
    >
      <span
        class="tile"
        aria-hidden="true"
        .style=${colour ? `background: ${colour}; color: ${inkOn(colour)}` : ''}
        >${column.code}</span
      >
      <span class="words">
        <span class="name">${texts.column(column)}</span>
        <span class="state">${texts.labels[`state.${cell.state}`]}</span>
        ${evidenced ? html`<span class="state">${texts.counts(data, cell)}</span>` : nothing}
        ${
          view.collected.has(key)
            ? html`<span class="state collected-word">${texts.labels.collected}</span>`
            : nothing
        }
      </span>
      <span
        class="swatch ${cell.state} ${evidenced ? `shade-${classOf(measure(data, cell), limits)}` : ''}"
        aria-hidden="true"
      ></span>
    </button>
  </li>`;
}
