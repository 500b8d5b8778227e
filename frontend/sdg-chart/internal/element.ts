import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { isRightToLeft, knownLocale } from '../../sdg-rings/internal/environment.js';
import type { SdgChartLabels } from '../labels.js';
import { drawFocusRing } from './focus-ring.js';
import { nextStop } from './keyboard.js';
import type { ChartKind } from './kind.js';
import { renderLegend } from './legend-view.js';
import { loadEcharts } from './load.js';
import { canvasMeasure } from './measure.js';
import { openAddress } from './open.js';
import { styles } from './styles.js';
import { buildSvg } from './svg.js';
import { renderTable } from './table-view.js';
import { nextSorting, type Sorting } from './table.js';
import { completeLabels, Texts } from './texts.js';
import { placeTooltip } from './tooltip.js';
import type { ChartSelectDetail, ChartView, Stop } from './types.js';

const USUAL_WIDTH = 640;
/** What a new drawing depends on, besides the width and the direction of writing. */
const DRAWN = ['data', 'labels', 'locale', 'selectable', 'width', 'rightToLeft', 'fonts'];

/**
 * What all charts have in common: a figure whose marks can be pointed at, reached by keyboard and opened; the same
 * values as a table; and one sentence in place of the figure for those who cannot see it.
 *
 * @fires chart-select - A mark was chosen; detail {@link ChartSelectDetail}. Bubbles and crosses shadow roots; unless
 *   it is cancelled, the address of the mark is opened.
 */
export abstract class SdgChart<D> extends LitElement {
  static override styles = styles;

  static override properties = {
    data: { attribute: false },
    labels: { attribute: false },
    caption: { type: String },
    sentence: { type: String },
    locale: { type: String },
    view: { type: String, reflect: true },
    selectable: { type: Boolean },
    selected: { type: String },
    width: { state: true },
    rightToLeft: { state: true },
    fonts: { state: true },
    drawing: { state: true },
    failed: { state: true },
    shownId: { state: true },
    activeId: { state: true },
    sorting: { state: true },
  };

  declare data: D | null | undefined;
  /** Texts in the reader's language; missing keys fall back to English. */
  declare labels: Partial<SdgChartLabels> | null | undefined;
  /** Title of figure and table. */
  declare caption: string;
  /** The figure in one sentence, shown above it and read in its place. */
  declare sentence: string;
  /** BCP 47 language of numbers and sorting. */
  declare locale: string;
  declare view: ChartView;
  /** True where somebody hears `chart-select` of marks that have no address. */
  declare selectable: boolean;
  /** Id of the mark that is marked as the current one. */
  declare selected: string | null;

  declare private width: number;
  declare private rightToLeft: boolean;
  declare private fonts: number;
  declare private drawing: SVGSVGElement | null;
  declare private failed: boolean;
  declare private shownId: string | null;
  declare private activeId: string | null;
  declare private sorting: readonly (Sorting | null)[];

  protected abstract readonly kind: ChartKind<D>;

  #model: D | null = null;
  #texts = new Texts(completeLabels(null), 'en');
  #stops: readonly Stop[] = [];
  #stale = false;
  #pending: Promise<void> | null = null;
  #resize: ResizeObserver | undefined;
  #direction: MutationObserver | undefined;

  constructor() {
    super();
    this.caption = '';
    this.sentence = '';
    this.locale = '';
    this.view = 'figure';
    this.selectable = false;
    this.selected = null;
    this.width = USUAL_WIDTH;
    this.rightToLeft = false;
    this.fonts = 0;
    this.drawing = null;
    this.failed = false;
    this.shownId = null;
    this.activeId = null;
    this.sorting = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (typeof ResizeObserver !== 'undefined') {
      this.#resize = new ResizeObserver(() => requestAnimationFrame(this.#measureHost));
      this.#resize.observe(this);
    }
    this.#direction = new MutationObserver(() => this.requestUpdate());
    this.#direction.observe(document.documentElement, { attributes: true, attributeFilter: ['dir', 'lang'] });
    document.fonts?.addEventListener('loadingdone', this.#fontsLoaded);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize?.disconnect();
    this.#direction?.disconnect();
    document.fonts?.removeEventListener('loadingdone', this.#fontsLoaded);
    this.shownId = null;
  }

  /** Focuses the mark of the roving tab stop. */
  override focus(options?: FocusOptions): void {
    this.#mark(this.activeId)?.focus(options);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const settled = await super.getUpdateComplete();
    if (this.#pending) {
      await this.#pending;
      return false;
    }
    return settled;
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.rightToLeft = this.isConnected && isRightToLeft(this);
    if (changed.has('data')) {
      this.#model = this.kind.check(this.data, (message) => this.#warn(message));
      this.sorting = [];
    }
    if (changed.has('view') && this.view !== 'figure' && this.view !== 'table') {
      this.#warn(`view: expected "figure" or "table", got "${String(this.view)}"; the figure is shown.`);
    }
    if (changed.has('locale') && this.locale && knownLocale(this.locale) === null) {
      this.#warn(`locale: expected a language tag such as "fr", got "${this.locale}"; English is used.`);
    }
    const locale = knownLocale(this.locale || document.documentElement.lang || 'en') ?? 'en';
    this.#texts = new Texts(completeLabels(this.labels), locale);
    this.#stops = this.#model ? this.kind.stops(this.#model, this.#texts) : [];
    if (!this.#stops.some((stop) => stop.id === this.activeId)) {
      this.activeId = (this.#stops.find((stop) => stop.id === this.selected) ?? this.#stops[0])?.id ?? null;
    }
    if (!this.#stops.some((stop) => stop.id === this.shownId)) {
      this.shownId = null;
    }
    this.#stale ||= DRAWN.some((key) => changed.has(key));
  }

  protected override firstUpdated(): void {
    this.#measureHost();
  }

  protected override updated(): void {
    if (this.#stale && this.isConnected && this.#showsFigure()) {
      this.#stale = false;
      this.#pending = this.#draw().finally(() => (this.#pending = null));
    }
    this.#dressMarks();
    const tooltip = this.renderRoot.querySelector<HTMLElement>('.tooltip:not([hidden])');
    const mark = this.#mark(this.shownId);
    if (tooltip && mark) {
      placeTooltip(tooltip, mark, this.rightToLeft);
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const model = this.#model;
    if (!model) {
      return nothing;
    }
    const empty = this.kind.isEmpty(model);
    const { labels } = this.#texts;
    return html`
      <figure aria-label=${this.caption || nothing}>
        <div class="head">
          ${this.caption ? html`<p class="caption" aria-hidden="true">${this.caption}</p>` : nothing}
          ${
            empty || this.failed
              ? nothing
              : html`<button type="button" class="switch" @click=${this.#switchView}>
                  ${this.view === 'table' ? labels.showFigure : labels.showTable}
                </button>`
          }
        </div>
        ${this.sentence ? html`<p class="sentence">${this.sentence}</p>` : nothing}
        ${this.failed ? html`<p class="failed" role="status">${labels.failed}</p>` : nothing}
        ${
          empty
            ? html`<p class="empty">${labels.empty}</p>`
            : this.#showsFigure()
              ? this.#renderFigure(model)
              : this.#renderTables(model)
        }
      </figure>
    `;
  }

  #renderFigure(model: D): TemplateResult {
    const { labels } = this.#texts;
    const shown = this.#stops.find((stop) => stop.id === this.shownId);
    return html`
      ${renderLegend(this.kind.legend(model, this.#texts), labels.legend)}
      <div
        class="figure"
        role="group"
        aria-busy=${this.drawing ? 'false' : 'true'}
        aria-label=${this.#alternative(model)}
        aria-describedby="keyboard-help"
        @click=${this.#onClick}
        @keydown=${this.#onKey}
        @focusin=${this.#onFocus}
        @focusout=${this.#hide}
        @pointerover=${this.#onPointer}
        @pointerleave=${this.#hide}
      >
        ${
          this.drawing ??
          html`<svg
            width=${this.width}
            height=${this.kind.height(model, this.width)}
            aria-hidden="true"
          ></svg>`
        }
        <div class="tooltip" aria-hidden="true" ?hidden=${!shown}>
          ${shown?.lines.map((line) => html`<p>${line}</p>`)}
        </div>
      </div>
      <span id="keyboard-help" class="for-readers">${labels.keyboardHelp}</span>
    `;
  }

  #renderTables(model: D): TemplateResult[] {
    return this.kind.tables(model, this.#texts, this.caption).map((table, place) =>
      renderTable({
        table,
        texts: this.#texts,
        captionShown: table.caption !== this.caption,
        sorting: this.sorting[place] ?? null,
        onSort: (column) => {
          const sorting = [...this.sorting];
          sorting[place] = nextSorting(sorting[place] ?? null, column, table.columns[column]!.numeric);
          this.sorting = sorting;
        },
      }),
    );
  }

  /** The sentence given, or else one of the values; with the title before it. */
  #alternative(model: D): string {
    const text = this.sentence || this.kind.summary(model, this.#texts);
    return [this.caption, text].filter(Boolean).join('. ');
  }

  #showsFigure(): boolean {
    return this.#model !== null && !this.kind.isEmpty(this.#model) && this.view !== 'table' && !this.failed;
  }

  async #draw(): Promise<void> {
    try {
      const { drawSvg } = await loadEcharts();
      const model = this.#model;
      if (!model || this.kind.isEmpty(model)) {
        return;
      }
      const frame = {
        width: this.width,
        height: this.kind.height(model, this.width),
        rightToLeft: this.rightToLeft,
        measure: canvasMeasure(getComputedStyle(this).fontFamily || 'sans-serif'),
      };
      const plan = this.kind.plan(model, this.#texts, frame);
      const focused = this.#focusedId();
      this.drawing = buildSvg(drawSvg(plan.option, frame), {
        ...frame,
        plan,
        stops: this.#stops,
        role: this.selectable ? 'button' : 'img',
      });
      await this.#refocus(focused);
    } catch (problem) {
      this.failed = true;
      this.#warn(`the chart cannot be drawn, its table is shown: ${String(problem)}`);
    }
  }

  async #refocus(id: string | null): Promise<void> {
    if (id !== null) {
      await super.getUpdateComplete();
      this.#mark(id)?.focus({ preventScroll: true });
    }
  }

  /** Tab stop, current mark and what belongs to the mark pointed at, without drawing anew. */
  #dressMarks(): void {
    const shown = this.#stops.find((stop) => stop.id === this.shownId);
    const lit = new Set(shown ? [shown.id, ...(shown.related ?? [])] : []);
    for (const mark of this.#marks()) {
      const id = mark.dataset['id'] ?? '';
      mark.setAttribute('tabindex', id === this.activeId ? '0' : '-1');
      mark.classList.toggle('lit', lit.has(id));
      mark.classList.toggle('selected', id === this.selected);
      if (id === this.selected) {
        mark.setAttribute('aria-current', 'true');
      } else {
        mark.removeAttribute('aria-current');
      }
    }
    if (this.drawing) {
      drawFocusRing(this.drawing, this.#mark(this.#focusedId()));
    }
  }

  #marks(): SVGElement[] {
    return [...(this.drawing?.querySelectorAll<SVGElement>('.mark') ?? [])];
  }

  #mark(id: string | null): SVGElement | undefined {
    return this.#marks().find((mark) => mark.dataset['id'] === id);
  }

  #focusedId(): string | null {
    const active = this.shadowRoot?.activeElement;
    return active instanceof SVGElement ? (active.dataset['id'] ?? null) : null;
  }

  #stopOf(event: Event): Stop | undefined {
    const mark = event.target instanceof Element ? event.target.closest<SVGElement>('[data-id]') : null;
    return this.#stops.find((stop) => stop.id === mark?.dataset['id']);
  }

  #select(stop: Stop, event: MouseEvent | KeyboardEvent): void {
    const { id, kind, href } = stop;
    const detail: ChartSelectDetail = { id, kind, href };
    const wanted = this.dispatchEvent(
      new CustomEvent('chart-select', { detail, bubbles: true, composed: true, cancelable: true }),
    );
    if (wanted && href) {
      openAddress(href, event, this.renderRoot);
    }
  }

  readonly #onClick = (event: MouseEvent): void => {
    const stop = this.#stopOf(event);
    if (stop) {
      this.activeId = stop.id;
      this.#select(stop, event);
    }
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const from = this.#stopOf(event);
    if (!from || event.altKey) {
      return;
    }
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#select(from, event);
    } else if (event.key === 'Escape') {
      this.#hide();
    } else if (!event.ctrlKey && !event.metaKey) {
      const next = nextStop(this.#stops, from, event.key, this.rightToLeft);
      if (next) {
        event.preventDefault();
        this.#mark(next.id)?.focus();
      }
    }
  };

  readonly #onFocus = (event: FocusEvent): void => {
    const stop = this.#stopOf(event);
    if (stop) {
      this.activeId = stop.id;
      this.shownId = stop.id;
    }
  };

  readonly #onPointer = (event: PointerEvent): void => {
    this.shownId = this.#stopOf(event)?.id ?? this.#focusedId();
  };

  readonly #hide = (): void => {
    this.shownId = null;
  };

  readonly #switchView = (): void => {
    this.view = this.view === 'table' ? 'figure' : 'table';
  };

  readonly #measureHost = (): void => {
    const width = this.clientWidth;
    if (width > 0) {
      this.width = width;
    }
  };

  readonly #fontsLoaded = (): void => {
    this.fonts++;
  };

  #warn(message: string): void {
    console.warn(`<${this.localName}> ${message}`);
  }
}
