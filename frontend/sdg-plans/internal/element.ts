import { html, LitElement, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { completeLabels, englishLabels, type SdgPlansLabels } from '../labels.js';
import { renderColumn } from './card-view.js';
import { chainOf, NO_CHAIN, type Chain } from './chain.js';
import { drawLines, type Box, type Line } from './geometry.js';
import { nextCard } from './keyboard.js';
import { renderLegend } from './legend-view.js';
import { normalizeData } from './normalize.js';
import { styles } from './styles.js';
import { drawSymbol, lineClass } from './symbols.js';
import { nextSorting, type Sorting } from './table.js';
import { renderTable } from './table-view.js';
import type { ElementSelectDetail, PlansData } from './types.js';

/**
 * Strategic plans side by side, with lines from each element to what became of it; the same as a table.
 *
 * @fires element-select - A card or row was chosen; detail {@link ElementSelectDetail}. Bubbles and crosses shadow roots.
 */
export class SdgPlans extends LitElement {
  static override styles = styles;

  static override properties = {
    data: { attribute: false },
    labels: { attribute: false },
    selected: { type: String },
    view: { type: String, reflect: true },
    locale: { type: String },
    pointed: { state: true },
    lines: { state: true },
    size: { state: true },
    sorting: { state: true },
  };

  declare data: PlansData | null | undefined;
  /** Texts in the reader's language; missing keys fall back to English. */
  declare labels: Partial<SdgPlansLabels> | null | undefined;
  /** Id of the chosen element, whose chain stays marked. */
  declare selected: string | null;
  declare view: 'figure' | 'table';
  /** BCP 47 language of sorting. */
  declare locale: string;

  declare private pointed: string | null;
  declare private lines: Line[];
  declare private size: { width: number; height: number };
  declare private sorting: Sorting | null;

  #model: PlansData | null = null;
  #labels: SdgPlansLabels = englishLabels;
  #chain: Chain = NO_CHAIN;
  #rightToLeft = false;
  #resize: ResizeObserver | undefined;
  #direction: MutationObserver | undefined;
  #frame = 0;
  /** The chosen card is to be brought into view once everything has its place. */
  #bringIntoView = false;

  constructor() {
    super();
    this.selected = null;
    this.view = 'figure';
    this.locale = '';
    this.pointed = null;
    this.lines = [];
    this.size = { width: 0, height: 0 };
    this.sorting = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (typeof ResizeObserver !== 'undefined') {
      this.#resize = new ResizeObserver(this.#measureSoon);
      this.#resize.observe(this);
    }
    this.#direction = new MutationObserver(() => this.requestUpdate());
    this.#direction.observe(document.documentElement, { attributes: true, attributeFilter: ['dir', 'lang'] });
    document.fonts?.addEventListener('loadingdone', this.#measureSoon);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize?.disconnect();
    this.#direction?.disconnect();
    document.fonts?.removeEventListener('loadingdone', this.#measureSoon);
    cancelAnimationFrame(this.#frame);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('data')) {
      this.#model = normalizeData(this.data, (message) => console.warn(`<sdg-plans> ${message}`));
      this.lines = [];
    }
    this.#bringIntoView ||= changed.has('selected') && this.selected !== null;
    this.#labels = completeLabels(this.labels);
    this.#rightToLeft = this.isConnected && getComputedStyle(this).direction === 'rtl';
    this.#chain = chainOf(this.pointed ?? this.selected, this.#model?.links ?? []);
  }

  protected override updated(changed: PropertyValues): void {
    if ([...changed.keys()].some((key) => key !== 'lines' && key !== 'size' && key !== 'pointed')) {
      this.#measureSoon();
    }
  }

  protected override render(): TemplateResult {
    const data = this.#model;
    if (!data) {
      return html``;
    }
    if (data.elements.length === 0) {
      return html`<p class="empty">${this.#labels.empty}</p>`;
    }
    return this.view === 'table' ? this.#renderTable(data) : this.#renderFigure(data);
  }

  #renderTable(data: PlansData): TemplateResult {
    return renderTable({
      data,
      labels: this.#labels,
      locale: this.locale || 'en',
      rightToLeft: this.#rightToLeft,
      sorting: this.sorting,
      selected: this.selected,
      onSort: (column) => (this.sorting = nextSorting(this.sorting, column)),
      onSelect: this.#select,
    });
  }

  #renderFigure(data: PlansData): TemplateResult {
    return html`
      ${renderLegend(data, this.#labels, this.#rightToLeft)}
      <p class="for-readers" id="help">${this.#labels.keyboardHelp}</p>
      <div class="frame">
        <div
          class="stage"
          role="group"
          aria-label=${data.title}
          aria-describedby="help"
          @keydown=${this.#onKey}
        >
          ${data.plans.map((plan) =>
            renderColumn(plan, {
              data,
              labels: this.#labels,
              rightToLeft: this.#rightToLeft,
              selected: this.selected,
              chain: this.#chain,
              onSelect: this.#select,
              onPoint: (id) => (this.pointed = id),
            }),
          )}
          <svg class="lines" width=${this.size.width} height=${this.size.height} aria-hidden="true">
            ${this.#drawLines(data, false)} ${this.#drawLines(data, true)}
          </svg>
        </div>
      </div>
    `;
  }

  /** Lines of the chain come last and lie above the others. */
  #drawLines(data: PlansData, ofChain: boolean) {
    const fades = this.#chain.links.size > 0 && !ofChain;
    return this.lines
      .filter((line) => this.#chain.links.has(line.index) === ofChain)
      .map((line) => {
        const link = data.links[line.index];
        return link
          ? svg`
          <g class=${classMap({ kin: ofChain, faded: fades })} data-link="${link.from} ${link.to ?? ''}">
            <path class="line ${lineClass(link.basis)}" d=${line.path} />
            <path class="arrow" d=${line.arrow} />
            <g transform="translate(${line.symbol.x} ${line.symbol.y})">${drawSymbol(link.relation, this.#rightToLeft)}</g>
            ${
              ofChain || link.to === null
                ? svg`<text class="word" x=${line.word.x} y=${line.word.y} dy="0.32em">${link.forwards}</text>`
                : nothing
            }
          </g>`
          : nothing;
      });
  }

  #select = (id: string): void => {
    const detail: ElementSelectDetail = { id };
    this.dispatchEvent(new CustomEvent('element-select', { detail, bubbles: true, composed: true }));
  };

  #onKey = (event: KeyboardEvent): void => {
    const card = event.target instanceof Element ? event.target.closest<HTMLElement>('.card') : null;
    const id = card?.dataset.id;
    if (!this.#model || id === undefined || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const next = nextCard(this.#model, id, event.key, this.#rightToLeft);
    if (next !== null) {
      event.preventDefault();
      this.#cards().get(next)?.focus();
    }
  };

  #cards(): Map<string, HTMLElement> {
    const cards = this.renderRoot.querySelectorAll<HTMLElement>('.card');
    return new Map([...cards].map((card) => [card.dataset.id ?? '', card]));
  }

  /** Once per frame, when everything has its place. */
  #measureSoon = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(this.#measure);
  };

  #measure = (): void => {
    const stage = this.renderRoot.querySelector('.stage');
    if (!stage || !this.#model) {
      return;
    }
    const origin = stage.getBoundingClientRect();
    const boxes = new Map<string, Box>();
    for (const [id, card] of this.#cards()) {
      const { left, top, width, height } = card.getBoundingClientRect();
      boxes.set(id, { x: left - origin.left, y: top - origin.top, width, height });
    }
    const lines = drawLines(this.#model.links, boxes, this.#rightToLeft);
    const size = { width: Math.round(origin.width), height: Math.round(origin.height) };
    if (JSON.stringify([lines, size]) !== JSON.stringify([this.lines, this.size])) {
      this.lines = lines;
      this.size = size;
    }
    if (this.#bringIntoView && this.selected !== null && origin.height > 0) {
      this.#bringIntoView = false;
      this.#cards().get(this.selected)?.scrollIntoView?.({ block: 'nearest' });
    }
  };
}
