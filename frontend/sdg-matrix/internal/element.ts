import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { JsonLoader, type LoadState } from '../../sdg-map/internal/json-loader.js';
import { isRightToLeft } from '../../sdg-rings/internal/environment.js';
import type { SdgMatrixLabels } from '../labels.js';
import { arrange, cellOf, toggled, type Options, type Table } from './arrange.js';
import { classLimits } from './classes.js';
import { nextStop, type Stop } from './grid-keys.js';
import { renderLegend } from './legend-view.js';
import { renderList } from './list-view.js';
import { normalizeData } from './normalize.js';
import { styles } from './styles.js';
import { renderTable, type TableView } from './table-view.js';
import { completeLabels, numberLocale, Texts } from './texts.js';
import {
  cellKey,
  isTarget,
  STATES,
  type CellSelectDetail,
  type Column,
  type GoalsOpenDetail,
  type Line,
  type MatrixData,
  type Order,
  type State,
} from './types.js';

/** Below this width lines are shown one at a time. */
const LIST_BELOW = 640;

/**
 * The WSIS-SDG Matrix as a table: Action Lines by Goals or targets, with what is asserted and how much evidence there
 * is. Fetches the answer of `/api/v1/matrix`, or is given it.
 *
 * @fires cell-select - A cell was chosen; detail {@link CellSelectDetail}. Bubbles and crosses shadow roots.
 * @fires goals-open - Targets of a Goal shall be shown or hidden; detail {@link GoalsOpenDetail}, all open Goals.
 */
export class SdgMatrix extends LitElement {
  static override styles = styles;

  static override properties = {
    url: { type: String },
    data: { attribute: false },
    labels: { attribute: false },
    locale: { type: String },
    rows: { type: String },
    columns: { type: String },
    states: { attribute: false },
    open: { attribute: false },
    selected: { type: String },
    collected: { attribute: false },
    elementUrl: { type: String },
    fixedDepth: { type: Boolean },
    active: { state: true },
    pointed: { state: true },
    chosenLine: { state: true },
    loading: { state: true },
    width: { state: true },
  };

  /** Address of the JSON; empty where `data` are given. */
  declare url: string;
  /** The JSON itself. */
  declare data: unknown;
  /** Texts in the reader's language; missing keys fall back to English. */
  declare labels: Partial<SdgMatrixLabels> | null | undefined;
  /** BCP 47 language of numbers. */
  declare locale: string;
  declare rows: Order;
  declare columns: Order;
  /** States that are shown; empty for all. */
  declare states: readonly string[];
  /** Numbers of the Goals whose targets are shown; null for all that have targets. */
  declare open: readonly number[] | null;
  /** The marked cell as "C2:9"; empty for none. */
  declare selected: string;
  /** Cells of the reader's report, as "C2:9". */
  declare collected: readonly string[];
  /** What stands before WSIS/C2 and SDG/9.c in addresses of elements. */
  declare elementUrl: string;
  /** True where targets cannot be asked for. */
  declare fixedDepth: boolean;

  declare private active: readonly [number, number];
  declare private pointed: string;
  declare private chosenLine: string;
  declare private loading: LoadState;
  declare private width: number;

  #model: MatrixData | null = null;
  #table: Table | null = null;
  #limits: number[] = [1];
  #texts = new Texts(completeLabels(null), 'en');
  #resize: ResizeObserver | undefined;

  readonly #loader = new JsonLoader(
    (json) => {
      this.data = json;
    },
    (state) => {
      this.loading = state;
    },
    'sdg-matrix',
  );

  constructor() {
    super();
    this.url = '';
    this.locale = '';
    this.rows = 'code';
    this.columns = 'code';
    this.states = [];
    this.open = null;
    this.selected = '';
    this.collected = [];
    this.elementUrl = '/frameworks/';
    this.fixedDepth = false;
    this.active = [-1, -1];
    this.pointed = '';
    this.chosenLine = '';
    this.loading = 'idle';
    this.width = 1000;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (typeof ResizeObserver !== 'undefined') {
      this.#resize = new ResizeObserver(() => requestAnimationFrame(this.#measureHost));
      this.#resize.observe(this);
    }
    this.#loader.setUrl(this.url);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize?.disconnect();
    this.#loader.stop();
  }

  /** Focuses the cell that the Tab key reaches. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('url') && this.isConnected) {
      this.#loader.setUrl(this.url ?? '');
    }
    if (changed.has('data')) {
      this.#model = normalizeData(this.data, (message) => this.#warn(message));
      this.#limits = this.#model ? classLimits(this.#model) : [1];
    }
    if (changed.has('labels') || changed.has('locale')) {
      const locale = numberLocale(this.locale || 'en');
      if (locale === null) {
        this.#warn(`locale: expected a language tag such as "fr", got "${this.locale}"; English is used.`);
      }
      this.#texts = new Texts(completeLabels(this.labels), locale ?? 'en');
    }
    const shapes = ['data', 'rows', 'columns', 'states', 'open'];
    if (shapes.some((name) => changed.has(name))) {
      this.#table = this.#model ? arrange(this.#model, this.#options()) : null;
    }
    if (this.#table && (shapes.some((name) => changed.has(name)) || changed.has('selected'))) {
      this.#placeTabStop(this.#table);
    }
  }

  protected override firstUpdated(): void {
    this.#measureHost();
  }

  protected override render(): TemplateResult {
    const model = this.#model;
    const table = this.#table;
    const { labels } = this.#texts;
    const failed = this.loading === 'failed';
    return html`
      <p class="status" role="status">${this.loading === 'loading' && !model ? labels.loading : nothing}</p>
      ${
        failed
          ? html`<p class="failed" role="alert">
              ${labels.failed}
              <button type="button" @click=${() => this.#loader.reload()}>${labels.retry}</button>
            </p>`
          : nothing
      }
      ${
        !model || !table || failed
          ? nothing
          : table.lines.length === 0
            ? html`<p class="empty">${labels.empty}</p>`
            : this.#renderMatrix(model, table)
      }
    `;
  }

  #renderMatrix(data: MatrixData, table: Table): TemplateResult {
    const view: TableView = {
      data,
      table,
      options: this.#options(),
      texts: this.#texts,
      limits: this.#limits,
      selected: this.selected || null,
      collected: new Set(this.collected),
      active: this.active,
      elementUrl: this.elementUrl,
      canOpen: !this.fixedDepth,
      onSelect: (line, column) => this.#select(line, column),
      onToggle: (goal) => this.#toggle(data, goal),
    };
    if (this.width < LIST_BELOW) {
      const wanted = this.chosenLine || this.selected.split(':')[0];
      const chosen = table.lines.find((line) => line.code === wanted) ?? table.lines[0]!;
      return html`${renderLegend(data, this.#limits, this.#texts)}
      ${renderList(view, chosen, (line) => (this.chosenLine = line))}`;
    }
    return html`
      ${renderLegend(data, this.#limits, this.#texts)}
      <p class="readout" aria-hidden="true">${this.#readout(data, table)}</p>
      <span id="keyboard-help" class="for-readers">${this.#texts.labels.keyboardHelp}</span>
      <div
        class="scroll"
        @keydown=${this.#onKey}
        @focusin=${this.#onFocus}
        @pointerover=${this.#onPoint}
        @pointerleave=${() => (this.pointed = '')}
      >
        ${renderTable(view)}
      </div>
    `;
  }

  /** Made only for the cell that is pointed at. */
  #readout(data: MatrixData, table: Table): string {
    const [lineCode, columnCode] = this.pointed.split(':');
    const line = table.lines.find((candidate) => candidate.code === lineCode);
    const column = table.columns.find((candidate) => candidate.code === columnCode);
    return line && column
      ? this.#texts.cell(
          data,
          line,
          column,
          cellOf(data, line, column),
          this.collected.includes(this.pointed),
        )
      : this.#texts.labels.hint;
  }

  #options(): Options {
    return {
      rows: this.rows === 'evidence' ? 'evidence' : 'code',
      columns: this.columns === 'evidence' ? 'evidence' : 'code',
      states: STATES.filter((state: State) => (this.states ?? []).includes(state)),
      open: this.open ?? null,
    };
  }

  /** The Tab key reaches the selected cell, or the first one where the place of before is gone. */
  #placeTabStop(table: Table): void {
    const headRows = table.hasTargets ? 2 : 1;
    const [lineCode, columnCode] = (this.selected ?? '').split(':');
    const row = table.lines.findIndex((line) => line.code === lineCode);
    const column = table.columns.findIndex((candidate) => candidate.code === columnCode);
    if (row >= 0 && column >= 0) {
      this.active = [headRows + row, column + 1];
    } else if (
      this.active[0] < 0 ||
      this.active[0] > headRows + table.lines.length ||
      this.active[1] > table.columns.length + 1
    ) {
      this.active = [headRows, 1];
    }
  }

  #select(line: Line, column: Column): void {
    const detail: CellSelectDetail = { line: line.code, sdg: column.code };
    this.pointed = cellKey(line.code, column.code);
    this.dispatchEvent(new CustomEvent('cell-select', { detail, bubbles: true, composed: true }));
  }

  #toggle(data: MatrixData, goal: number): void {
    const open = data.columns.some(isTarget) ? (this.open ?? null) : [];
    const detail: GoalsOpenDetail = { goals: toggled(data, open, goal) };
    this.dispatchEvent(new CustomEvent('goals-open', { detail, bubbles: true, composed: true }));
  }

  #onPoint = (event: Event): void => {
    this.pointed = keyOf(event) ?? '';
  };

  #onFocus = (event: Event): void => {
    const place = placeOf(event.target);
    if (place) {
      this.active = [place.row, place.column];
      this.pointed = keyOf(event) ?? '';
    }
  };

  #onKey = (event: KeyboardEvent): void => {
    const from = placeOf(event.target);
    if (!from || event.altKey || event.metaKey) {
      return;
    }
    const target = event.target as HTMLElement;
    if ((event.key === 'Enter' || event.key === ' ') && target.dataset.key) {
      event.preventDefault();
      target.click();
      return;
    }
    const next = nextStop(this.#stops(), from, event.key, event.ctrlKey, isRightToLeft(this));
    if (next) {
      event.preventDefault();
      this.renderRoot
        .querySelector<HTMLElement>(`[data-row="${next.row}"][data-column="${next.column}"]`)
        ?.focus();
    }
  };

  /** Row by row, as the document has them. */
  #stops(): Stop[] {
    return [...this.renderRoot.querySelectorAll('[data-row]')].flatMap((place) => placeOf(place) ?? []);
  }

  #measureHost = (): void => {
    const width = Math.floor(this.clientWidth);
    if (width > 0) {
      this.width = width;
    }
  };

  #warn(message: string): void {
    console.warn(`<sdg-matrix> ${message}`);
  }
}

function placeOf(target: EventTarget | Element | null): Stop | null {
  const place = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-row]') : null;
  return place
    ? {
        row: Number(place.dataset.row),
        column: Number(place.dataset.column),
        span: Number(place.dataset.span ?? 1),
      }
    : null;
}

function keyOf(event: Event): string | undefined {
  return event.target instanceof Element
    ? event.target.closest<HTMLElement>('[data-key]')?.dataset.key
    : undefined;
}
