import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { inkOn } from '../../sdg-rings/internal/colour.js';
import { cellOf, showsState, type ColumnGroup, type Options, type Table } from './arrange.js';
import { classOf, measure } from './classes.js';
import type { Texts } from './texts.js';
import { cellKey, isTarget, type Column, type Counts, type Line, type MatrixData } from './types.js';

export interface TableView {
  data: MatrixData;
  table: Table;
  options: Options;
  texts: Texts;
  limits: readonly number[];
  /** `cellKey` of the marked cell; null for none. */
  selected: string | null;
  collected: ReadonlySet<string>;
  /** Row and column of the one place that the Tab key reaches. */
  active: readonly [number, number];
  elementUrl: string;
  /** Whether targets can be asked for. */
  canOpen: boolean;
  onSelect: (line: Line, column: Column) => void;
  onToggle: (goal: number) => void;
}

/** Rows and columns are numbered from 0, heads included, for the arrow keys. */
export function renderTable(view: TableView): TemplateResult {
  const { table, texts, data } = view;
  const { labels } = texts;
  const headRows = table.hasTargets ? 2 : 1;
  const allColumn = table.columns.length + 1;
  let column = 1;
  const starts = table.groups.map((group) => {
    const start = column;
    column += group.columns.length;
    return start;
  });
  const total: Counts = { activities: data.total, weight: data.total, entries: data.entries };
  return html`
    <table role="grid" aria-label=${labels.caption} aria-describedby="keyboard-help">
      <thead>
        <tr>
          <th class="corner" scope="col" rowspan=${headRows}>${labels.corner}</th>
          ${table.groups.map((group, index) => renderGoal(group, starts[index]!, headRows, view))}
          <th class="all" scope="col" rowspan=${headRows} title=${labels.allTitle}>
            <span aria-hidden="true">${labels.all}</span><span class="for-readers">${labels.allTitle}</span>
          </th>
        </tr>
        ${
          table.hasTargets
            ? html`<tr>
                ${table.groups.map((group, index) =>
                  group.isOpen
                    ? group.columns.map((target, at) => renderTarget(target, starts[index]! + at, view))
                    : nothing,
                )}
              </tr>`
            : nothing
        }
      </thead>
      <tbody>
        ${table.lines.map((line, at) => {
          const row = headRows + at;
          return html`<tr>
            <th class="line" scope="row">
              <a
                href="${view.elementUrl}WSIS/${line.code}"
                tabindex=${tab(view, row, 0)}
                data-row=${row}
                data-column="0"
                title=${texts.line(line)}
                ><span class="code" dir="ltr">${line.code}</span><span class="title">${line.title}</span></a
              >
            </th>
            ${table.columns.map((one, index) => renderCell(line, one, row, index + 1, view))}
            ${renderMargin(texts.line(line), line, row, allColumn, view)}
          </tr>`;
        })}
      </tbody>
      <tfoot>
        <tr>
          <th class="line" scope="row" title=${labels.allTitle}>
            <span aria-hidden="true">${labels.all}</span><span class="for-readers">${labels.allTitle}</span>
          </th>
          ${table.columns.map((one, index) =>
            renderMargin(texts.column(one), one, headRows + table.lines.length, index + 1, view),
          )}
          ${renderMargin(labels.all, total, headRows + table.lines.length, allColumn, view)}
        </tr>
      </tfoot>
    </table>
  `;
}

function renderGoal(group: ColumnGroup, column: number, headRows: number, view: TableView): TemplateResult {
  const { goal, isOpen } = group;
  const { texts } = view;
  const colour = goal.colour ?? '#5f6e7c';
  const name = texts.column(goal);
  // Set as a property: a strict policy refuses style attributes.
  const paint = `background: ${colour}; color: ${inkOn(colour)}`;
  return html`
    <th
      scope=${isOpen ? 'colgroup' : 'col'}
      colspan=${group.columns.length}
      rowspan=${isOpen ? 1 : headRows}
      class=${classMap({ goal: true, open: isOpen })}
    >
      ${
        view.canOpen
          ? html`<button
              type="button"
              .style=${paint}
              tabindex=${tab(view, 0, column)}
              data-row="0"
              data-column=${column}
              data-span=${group.columns.length}
              aria-expanded=${isOpen ? 'true' : 'false'}
              aria-label="${name}. ${isOpen ? texts.labels.closeTargets : texts.labels.openTargets}"
              title=${name}
              @click=${() => view.onToggle(goal.goal)}
            >
              <span class="number">${goal.code}</span><span class="sign" aria-hidden="true"></span>
            </button>`
          : html`<span
              class="tile"
              role="img"
              .style=${paint}
              tabindex=${tab(view, 0, column)}
              data-row="0"
              data-column=${column}
              data-span=${group.columns.length}
              aria-label=${name}
              title=${name}
              >${goal.code}</span
            >`
      }
      ${isOpen && group.columns.length > 2 ? html`<span class="goal-title">${goal.title}</span>` : nothing}
    </th>
  `;
}

function renderTarget(target: Column, column: number, view: TableView): TemplateResult {
  const name = view.texts.column(target);
  return html`<th scope="col" class="target">
    <a
      href="${view.elementUrl}SDG/${target.code}"
      tabindex=${tab(view, 1, column)}
      data-row="1"
      data-column=${column}
      data-goal=${target.goal}
      aria-label=${name}
      title=${name}
      dir="ltr"
      >${target.code}</a
    >
  </th>`;
}

function renderCell(line: Line, column: Column, row: number, at: number, view: TableView): TemplateResult {
  const { data, texts, options, limits } = view;
  const cell = cellOf(data, line, column);
  const key = cellKey(line.code, column.code);
  if (!showsState(options, cell.state)) {
    return html`<td class="hidden-state" aria-label=${texts.line(line)}></td>`;
  }
  const evidenced = cell.activities > 0 || cell.entries > 0;
  const collected = view.collected.has(key);
  return html`<td
    class=${classMap({
      [cell.state]: true,
      [`shade-${classOf(measure(data, cell), limits)}`]: evidenced,
      selected: key === view.selected,
      collected,
      'goal-start': isTarget(column) && column.code.endsWith('.1'),
    })}
    tabindex=${tab(view, row, at)}
    data-row=${row}
    data-column=${at}
    data-key=${key}
    aria-label=${texts.cell(data, line, column, cell, collected)}
    aria-selected=${key === view.selected ? 'true' : nothing}
    @click=${() => view.onSelect(line, column)}
  >
    ${evidenced ? renderCounts(cell, view) : nothing}
  </td>`;
}

function renderCounts(counts: Counts, { data, texts }: TableView): TemplateResult {
  return html`${
    data.source === 'STOCKTAKING'
      ? nothing
      : html`<span class="count">${counts.activities > 0 ? texts.printed(data, counts) : ''}</span>`
  }${
    data.source !== 'ITU' && counts.entries > 0
      ? html`<small class="entries">${texts.whole(counts.entries)}</small>`
      : nothing
  }`;
}

function renderMargin(
  name: string,
  counts: Counts,
  row: number,
  column: number,
  view: TableView,
): TemplateResult {
  return html`<td
    class="margin"
    tabindex=${tab(view, row, column)}
    data-row=${row}
    data-column=${column}
    aria-label=${view.texts.margin(view.data, name, counts)}
  >
    ${
      view.data.source === 'STOCKTAKING'
        ? nothing
        : html`<span class="count">${view.texts.printed(view.data, counts)}</span>`
    }${
      view.data.source === 'ITU'
        ? nothing
        : html`<small class="entries">${view.texts.whole(counts.entries)}</small>`
    }
  </td>`;
}

function tab(view: TableView, row: number, column: number): 0 | -1 {
  return view.active[0] === row && view.active[1] === column ? 0 : -1;
}
