import { html, LitElement, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import type { SdgRingsLabels } from '../labels.js';
import { paintDrawing } from './canvas.js';
import { WHITE } from './colour.js';
import { drawShapes } from './drawing.js';
import { concreteColour, isRightToLeft, knownLocale, saveFile } from './environment.js';
import { panelsOf, type Panel } from './comparison.js';
import { buildFigure, ringShapes, type Figure, type FigureOptions, type FigureTile } from './figure.js';
import type { FigureGhost } from './ghosts.js';
import { nextStop, type Stop } from './keyboard.js';
import { renderLegend, renderMark } from './legend-view.js';
import { buildLegend, type LegendGroup } from './legend.js';
import { normalizeData } from './normalize.js';
import { composePage, EXPORT_DIAMETER, EXPORT_HALF_DIAMETER } from './page.js';
import { LIGHT } from './scene.js';
import { styles } from './styles.js';
import { type Drawing, toSvgText } from './svg-text.js';
import { renderTable } from './table-view.js';
import { nextSorting, type Sorting } from './table.js';
import { canvasMeasure, EXPORT_FONTS, type Measure } from './text.js';
import { completeLabels, Texts } from './texts.js';
import { cornerOf } from './tile.js';
import type {
  GoalSelectDetail,
  RingsCaption,
  RingsComparison,
  RingsData,
  RingsEncoding,
  RingsView,
} from './types.js';

const WIDE_FROM = 760;
const LEGEND_COLUMN = 272;
const NARROW_TABLE_BELOW = 560;
const GREATEST_DIAMETER = 640;
const GREATEST_COMPACT_DIAMETER = 440;
/** From this width on two figures stand beside each other. */
const SIDE_FROM = 700;
const SIDE_GAP = 32;
/** Below this size of the figure the tooltip stands under it. */
const TOOLTIP_BELOW = 460;
const HIDE_DELAY_MILLISECONDS = 140;

/** A figure with what it shows. */
interface DrawnPanel extends Panel {
  figure: Figure;
}

/** A tile that the reader points at; the same item may stand in two figures. */
interface Pointed {
  panel: number;
  code: string;
}

/**
 * Concentric rings of SDGs or other elements, the most important in the middle, with the number of activities on
 * each tile; declared and computed rings side by side or in one figure; the same figures as a table; and all as a file.
 *
 * @fires goal-select - A tile or row was chosen; detail {@link GoalSelectDetail}. Bubbles and crosses shadow roots.
 */
export class SdgRings extends LitElement {
  static override styles = styles;

  static override properties = {
    data: { attribute: false },
    labels: { attribute: false },
    caption: { attribute: false },
    encoding: { type: String, reflect: true },
    view: { type: String, reflect: true },
    comparison: { type: String, reflect: true },
    selected: { type: String },
    locale: { type: String },
    compact: { type: Boolean, reflect: true },
    shown: { state: true },
    active: { state: true },
    sorting: { state: true },
    width: { state: true },
    ground: { state: true },
  };

  declare data: RingsData | null | undefined;
  /** Texts in the reader's language; missing keys fall back to English. */
  declare labels: Partial<SdgRingsLabels> | null | undefined;
  /** Texts around an exported figure. */
  declare caption: RingsCaption | null | undefined;
  declare encoding: RingsEncoding;
  declare view: RingsView;
  /** How declared and computed rings are compared, where the data have both. */
  declare comparison: RingsComparison;
  /** Code of the marked tile. */
  declare selected: string | null;
  /** BCP 47 language of numbers and sorting. */
  declare locale: string;
  /** Smaller and without legend, for the overview. */
  declare compact: boolean;

  declare private shown: Pointed | null;
  /** Tile that the Tab key reaches, for each figure. */
  declare private active: readonly (string | null)[];
  declare private sorting: Sorting | null;
  declare private width: number;
  declare private ground: string;

  #model: RingsData | null = null;
  #texts = new Texts(completeLabels(null), 'en', '');
  #panels: DrawnPanel[] = [];
  #legend: LegendGroup[] = [];
  #rightToLeft = false;
  #hideTimer: ReturnType<typeof setTimeout> | undefined;
  #resize: ResizeObserver | undefined;
  #direction: MutationObserver | undefined;

  constructor() {
    super();
    this.encoding = 'size';
    this.view = 'figure';
    this.comparison = 'none';
    this.selected = null;
    this.locale = '';
    this.compact = false;
    this.shown = null;
    this.active = [];
    this.sorting = null;
    this.width = GREATEST_DIAMETER;
    this.ground = WHITE;
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
    clearTimeout(this.#hideTimer);
    this.shown = null;
  }

  /** Focuses the tile of the roving tab stop. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<SVGElement>('.tile[tabindex="0"]')?.focus(options);
  }

  /** The figure with title, legend, counting rule, source and date as a standalone SVG document. */
  exportSvg(): string {
    const drawing = this.#page(canvasMeasure(EXPORT_FONTS));
    return drawing ? toSvgText(drawing, LIGHT) : '';
  }

  /**
   * The same as a picture.
   *
   * @param scale pixels per CSS pixel, 1 to 4; the sheet is 960 CSS pixels wide
   */
  async exportPng(scale = 2): Promise<Blob> {
    const family = getComputedStyle(this).fontFamily || EXPORT_FONTS;
    const drawing = this.#page(canvasMeasure(family));
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d');
    if (!drawing || !context) {
      throw new Error('<sdg-rings> has no figure to export: set the property "data" first.');
    }
    const factor = Number.isFinite(scale) ? Math.min(4, Math.max(1, scale)) : 2;
    canvas.width = Math.ceil(drawing.width * factor);
    canvas.height = Math.ceil(drawing.height * factor);
    context.scale(factor, factor);
    paintDrawing(context, drawing, LIGHT, family);
    return new Promise((done, failed) => {
      canvas.toBlob((blob) => {
        if (blob) {
          done(blob);
        } else {
          failed(
            new Error(`The browser could not make a picture of ${canvas.width} x ${canvas.height} pixels.`),
          );
        }
      }, 'image/png');
    });
  }

  /** Saves the figure under this name; warns and does nothing without data. */
  async download(format: 'svg' | 'png', filename: string): Promise<void> {
    if (!this.data) {
      this.#warn('download: there is no figure yet; set the property "data" first.');
      return;
    }
    const blob =
      format === 'png'
        ? await this.exportPng()
        : new Blob([this.exportSvg()], { type: 'image/svg+xml;charset=utf-8' });
    saveFile(blob, filename);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('data')) {
      this.#model = normalizeData(this.data, (message) => this.#warn(message));
    }
    this.#checkChoice(changed, 'encoding', ['size', 'shade']);
    this.#checkChoice(changed, 'view', ['figure', 'table']);
    this.#checkChoice(changed, 'comparison', ['none', 'side', 'overlay']);
    this.#rightToLeft = this.isConnected && isRightToLeft(this);
    if (changed.has('locale') && this.locale && knownLocale(this.locale) === null) {
      this.#warn(`locale: expected a language tag such as "fr", got "${this.locale}"; English is used.`);
    }
    this.#texts = this.#textsFor(this.#model);
    const onlyPointing = [...changed.keys()].every((key) => key === 'shown' || key === 'active');
    if (!onlyPointing || changed.size === 0 || this.#panels.length === 0) {
      this.#build();
    }
    const active = this.#panels.map((_, panel) => this.#activeOf(panel));
    if (active.join('\n') !== this.active.join('\n') || active.length !== this.active.length) {
      this.active = active;
    }
  }

  #activeOf(panel: number): string | null {
    const codes = this.#tiles(panel).map((placed) => placed.item.code);
    const wanted = [this.active[panel], this.selected].find(
      (code) => typeof code === 'string' && codes.includes(code),
    );
    return wanted ?? codes[0] ?? null;
  }

  protected override firstUpdated(): void {
    this.#measureHost();
  }

  protected override updated(): void {
    this.#readGround();
    this.#placeTooltip();
  }

  protected override render(): TemplateResult {
    const model = this.#model;
    return html`
      <span class="probe" @transitionend=${this.#readGround}></span>
      ${
        model === null
          ? nothing
          : this.#tiles(0).length === 0
            ? html`<p class="empty">${this.#texts.labels.empty}</p>`
            : this.view === 'table'
              ? this.#renderTable(model)
              : this.#renderFigure(model)
      }
    `;
  }

  #renderFigure(model: RingsData): TemplateResult {
    const side = this.#panels.length > 1 && this.width >= SIDE_FROM;
    return html`
      <div class="layout ${classMap({ wide: this.#isWide() })}">
        <div>
          <div class="figures ${classMap({ side })}">
            ${this.#panels.map((panel, index) => this.#renderPanel(panel, index, model))}
          </div>
          <span id="keyboard-help" class="for-readers">${this.#texts.labels.keyboardHelp}</span>
          ${model.rule && !this.compact ? html`<p class="rule">${model.rule}</p>` : nothing}
        </div>
        ${this.compact ? nothing : renderLegend(this.#legend, this.#rightToLeft)}
      </div>
    `;
  }

  #renderPanel({ figure, title, data }: DrawnPanel, index: number, model: RingsData): TemplateResult {
    const { radius } = figure;
    const side = Math.min(2 * radius, Math.max(this.width, 1));
    return html`
      <div class="figure">
        ${title ? html`<p class="figure-title" aria-hidden="true">${title}</p>` : nothing}
        <svg
          role="group"
          aria-label=${title || model.title || nothing}
          aria-describedby="keyboard-help"
          width=${side}
          height=${side}
          viewBox="${-radius} ${-radius} ${2 * radius} ${2 * radius}"
          @keydown=${(event: KeyboardEvent) => this.#onKey(event, index)}
        >
          ${drawShapes(ringShapes(figure), this.#rightToLeft)}
          <g class="drawing">
            ${drawShapes(
              figure.ghosts.flatMap((ghost) => ghost.arrow),
              this.#rightToLeft,
            )}
          </g>
          ${figure.ghosts.map((ghost) => this.#renderGhost(ghost, index))}
          ${figure.rings.map(
            (ring, ringIndex) => svg`
              ${drawShapes(ring.heading, this.#rightToLeft)}
              <g role="group" aria-label=${data.rings[ringIndex]?.label || nothing}>
                ${repeat(
                  ring.tiles,
                  (placed) => placed.item.code,
                  (placed) => this.#renderTile(placed, index, model),
                )}
              </g>`,
          )}
        </svg>
        ${this.#renderTooltip(index, model)}
      </div>
    `;
  }

  /** For the pointer only: who works by keyboard or listens has all of it at the tile. */
  #renderGhost({ item, x, y, shapes }: FigureGhost, panel: number) {
    return svg`
      <g
        class="ghost"
        aria-hidden="true"
        data-ghost=${item.code}
        transform=${`translate(${x} ${y})`}
        @click=${() => this.#select({ panel, code: item.code })}
        @pointerenter=${() => this.#show({ panel, code: item.code })}
        @pointerleave=${this.#hideSoon}
      >${drawShapes(shapes, this.#rightToLeft)}</g>`;
  }

  #renderTile(placed: FigureTile, panel: number, model: RingsData) {
    const { item, tile } = placed;
    const at: Pointed = { panel, code: item.code };
    const selected = item.code === this.selected;
    const { x, y, side } = tile.square;
    const around = (name: string, distance: number) =>
      svg`<rect class=${name} x=${x - distance} y=${y - distance} width=${side + 2 * distance}
        height=${side + 2 * distance} rx=${cornerOf(side, model.shape) + distance} />`;
    const focus = (name: string, distance: number) =>
      svg`<rect class=${name} x=${-tile.width / 2 - distance} y=${-tile.height / 2 - distance}
        width=${tile.width + 2 * distance} height=${tile.height + 2 * distance} rx=${4 + distance} />`;
    const hitWidth = Math.max(24, tile.width);
    const hitHeight = Math.max(24, tile.height);
    // The drawing is a neighbour of the button and not part of it: its name says more than the two bare numbers.
    return svg`
      <g transform=${`translate(${placed.x} ${placed.y})`}>
        <g class="drawing">${drawShapes(tile.shapes, this.#rightToLeft)}</g>
        <g
          class="tile ${classMap({ selected })}"
          role="button"
          data-code=${item.code}
          tabindex=${item.code === this.active[panel] ? 0 : -1}
          aria-label=${this.#texts.spoken(item, declaredLevel(model, item.code))}
          aria-current=${selected ? 'true' : nothing}
          @click=${() => this.#select(at)}
          @pointerenter=${() => this.#show(at)}
          @pointerleave=${this.#hideSoon}
          @focus=${() => this.#onFocus(at)}
          @blur=${this.#hide}
        >
          <rect class="hit" x=${-hitWidth / 2} y=${-hitHeight / 2} width=${hitWidth} height=${hitHeight} />
          ${around('halo', 4)} ${around('outline', selected ? 2.25 : 1.75)}
          ${focus('focus', 5)} ${focus('focus-edge', 6.75)}
        </g>
        <g class="drawing">${drawShapes(tile.mark, this.#rightToLeft)}</g>
      </g>`;
  }

  #renderTooltip(panel: number, model: RingsData): TemplateResult {
    const placed = this.shown?.panel === panel ? this.#shownTile() : undefined;
    if (!placed) {
      return html`<div class="tooltip" hidden></div>`;
    }
    const { item, ringIndex } = placed;
    const differs = this.#texts.disagreement(item, declaredLevel(model, item.code));
    return html`
      <div class="tooltip" aria-hidden="true" @pointerenter=${this.#keep} @pointerleave=${this.#hideSoon}>
        <p class="name">${this.#texts.named(item)}</p>
        <p class="level">${this.#panels[panel]?.data.rings[ringIndex]?.label ?? ''}</p>
        ${differs ? html`<p class="differs">${renderMark()}<span>${differs}</span></p>` : nothing}
        ${item.note ? html`<p class="note">${item.note}</p>` : nothing}
      </div>
    `;
  }

  #renderTable(model: RingsData): TemplateResult {
    return renderTable({
      model,
      texts: this.#texts,
      sorting: this.sorting,
      selected: this.selected,
      narrow: this.width < NARROW_TABLE_BELOW,
      onSort: (column) => (this.sorting = nextSorting(this.sorting, column)),
      onSelect: (code) => this.#select({ panel: 0, code }),
    });
  }

  #build(): void {
    this.#panels = [];
    this.#legend = [];
    const model = this.#model;
    if (!model) {
      return;
    }
    const measure = canvasMeasure(
      this.isConnected ? getComputedStyle(this).fontFamily || 'sans-serif' : 'sans-serif',
    );
    const options = { ...this.#options(measure, this.ground, this.#texts), rightToLeft: this.#rightToLeft };
    const panels = panelsOf(model, this.comparison);
    this.#panels = drawPanels(panels, {
      ...options,
      diameter: this.#diameter(panels.length),
      compact: this.compact,
    });
    const first = this.#panels[0];
    this.#legend = this.compact || !first ? [] : buildLegend(model, first.figure, options);
  }

  /** Does not wait for an update, so that a figure can be exported as soon as its data are set. */
  #page(measure: Measure): Drawing | null {
    const model = normalizeData(this.data, () => undefined);
    if (!model) {
      return null;
    }
    const texts = this.#textsFor(model);
    const options = this.#options(measure, LIGHT.ground, texts);
    const panels = panelsOf(model, this.comparison);
    const figures = drawPanels(panels, {
      ...options,
      diameter: panels.length > 1 ? EXPORT_HALF_DIAMETER : EXPORT_DIAMETER,
      compact: false,
    });
    return composePage(figures, figures[0] ? buildLegend(model, figures[0].figure, options) : [], {
      caption: this.caption ?? {},
      rule: model.rule ?? '',
      title: model.title,
      language: texts.locale,
      rightToLeft: this.isConnected && isRightToLeft(this),
      measure,
    });
  }

  /** Drawn from left to right; who draws from right to left says so. */
  #options(measure: Measure, ground: string, texts: Texts) {
    return {
      encoding: this.encoding === 'shade' ? ('shade' as const) : ('size' as const),
      ghosts: this.comparison === 'overlay',
      disagreement:
        this.comparison === 'none'
          ? undefined
          : this.comparison === 'overlay'
            ? ('ghosts' as const)
            : ('towards' as const),
      measure,
      ground,
      rightToLeft: false,
      labels: texts.labels,
      formatCount: texts.count,
      formatShort: texts.shortCount,
    };
  }

  #textsFor(model: RingsData | null): Texts {
    const wanted = this.locale || document.documentElement.lang || 'en';
    return new Texts(completeLabels(this.labels), knownLocale(wanted) ?? 'en', model?.unit ?? '');
  }

  #tiles(panel: number): FigureTile[] {
    return this.#panels[panel]?.figure.rings.flatMap((ring) => ring.tiles) ?? [];
  }

  #shownTile(): FigureTile | undefined {
    const { shown } = this;
    return shown ? this.#tiles(shown.panel).find((placed) => placed.item.code === shown.code) : undefined;
  }

  /** Two figures need the room that the legend of one has at its side. */
  #isWide(): boolean {
    return !this.compact && this.width >= WIDE_FROM && this.#panels.length < 2;
  }

  #diameter(panelCount: number): number {
    const wide = !this.compact && this.width >= WIDE_FROM;
    const room =
      panelCount > 1
        ? this.width >= SIDE_FROM
          ? (this.width - SIDE_GAP) / 2
          : this.width
        : wide
          ? this.width - LEGEND_COLUMN
          : this.width;
    return Math.max(200, Math.min(room, this.compact ? GREATEST_COMPACT_DIAMETER : GREATEST_DIAMETER));
  }

  #checkChoice(
    changed: PropertyValues,
    name: 'encoding' | 'view' | 'comparison',
    choices: readonly string[],
  ): void {
    const value: string = this[name];
    if (changed.has(name) && !choices.includes(value)) {
      this.#warn(
        `${name}: expected "${choices.join('" or "')}", got ${JSON.stringify(value)}; "${choices[0]}" is used.`,
      );
      Object.assign(this, { [name]: choices[0] });
    }
  }

  #warn(message: string): void {
    console.warn(`<sdg-rings> ${message}`);
  }

  #select({ panel, code }: Pointed): void {
    this.#activate({ panel, code });
    const detail: GoalSelectDetail = { code };
    this.dispatchEvent(new CustomEvent('goal-select', { detail, bubbles: true, composed: true }));
  }

  #activate({ panel, code }: Pointed): void {
    this.active = this.active.map((current, index) => (index === panel ? code : current));
  }

  #onFocus(at: Pointed): void {
    this.#activate(at);
    this.#show(at);
  }

  #show(at: Pointed): void {
    clearTimeout(this.#hideTimer);
    this.shown = at;
  }

  #keep = (): void => clearTimeout(this.#hideTimer);

  #hide = (): void => {
    clearTimeout(this.#hideTimer);
    this.shown = null;
  };

  /** Leaves time to move the pointer onto the tooltip. */
  #hideSoon = (): void => {
    clearTimeout(this.#hideTimer);
    this.#hideTimer = setTimeout(this.#hide, HIDE_DELAY_MILLISECONDS);
  };

  #onKey(event: KeyboardEvent, panel: number): void {
    const stops: Stop[] = this.#tiles(panel).map(({ item, ringIndex, x, y }) => ({
      code: item.code,
      ringIndex,
      x,
      y,
    }));
    const from = stops.find((stop) => stop.code === this.active[panel]);
    if (!from || event.altKey || event.metaKey) {
      return;
    }
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#select({ panel, code: from.code });
    } else if (event.key === 'Escape' && this.shown !== null) {
      event.stopPropagation();
      this.#hide();
    } else {
      const next = nextStop(stops, from, event.key, event.ctrlKey, this.#rightToLeft);
      if (next) {
        event.preventDefault();
        this.#focusTile(panel, next.code);
      }
    }
  }

  #focusTile(panel: number, code: string): void {
    const figure = this.renderRoot.querySelectorAll('.figure')[panel];
    const tiles = [...(figure?.querySelectorAll<SVGElement>('.tile') ?? [])];
    tiles.find((tile) => tile.dataset.code === code)?.focus();
  }

  #measureHost = (): void => {
    const width = Math.floor(this.clientWidth);
    if (width > 0) {
      this.width = width;
    }
  };

  #fontsLoaded = (): void => this.requestUpdate();

  #readGround = (): void => {
    const probe = this.renderRoot.querySelector('.probe');
    if (probe) {
      this.ground = concreteColour(getComputedStyle(probe).color);
    }
  };

  /** Above the tile if there is room, else below it; below a small figure, which it would hide. */
  #placeTooltip(): void {
    const tooltip = this.renderRoot.querySelector<HTMLElement>('.tooltip:not([hidden])');
    const frame = tooltip?.closest<HTMLElement>('.figure');
    const drawing = frame?.querySelector<SVGElement>('svg');
    const placed = this.#shownTile();
    const figure = this.shown && this.#panels[this.shown.panel]?.figure;
    if (!tooltip || !frame || !drawing || !placed || !figure) {
      return;
    }
    const { radius } = figure;
    const size = frame.clientWidth;
    const corner = drawing.getBoundingClientRect();
    const scale = corner.width / (2 * radius);
    const x = (placed.x + radius) * scale + corner.left - frame.getBoundingClientRect().left;
    const y = (placed.y + radius) * scale + corner.top - frame.getBoundingClientRect().top;
    const away = (placed.tile.height / 2) * scale + 12;
    const left = Math.max(0, Math.min(x - tooltip.offsetWidth / 2, size - tooltip.offsetWidth));
    const above = y - away - tooltip.offsetHeight;
    const roomAbove = above + frame.getBoundingClientRect().top >= 0;
    const top = size < TOOLTIP_BELOW ? frame.clientHeight + 4 : roomAbove ? above : y + away;
    tooltip.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  }
}

/** All figures at one scale, so that equal areas mean equal counts in both. */
function drawPanels(panels: readonly Panel[], options: FigureOptions): DrawnPanel[] {
  const draw = ({ data, elsewhere }: Panel, greatestScale?: number) =>
    buildFigure(data, { ...options, elsewhere, ...(greatestScale === undefined ? {} : { greatestScale }) });
  const figures = panels.map((panel) => draw(panel));
  const least = Math.min(...figures.map((figure) => figure.tileScale));
  return panels.map((panel, index) => {
    const figure = figures[index];
    return { ...panel, figure: figure && figure.tileScale <= least ? figure : draw(panel, least) };
  });
}

function declaredLevel(model: RingsData, code: string): string {
  return model.rings.find((ring) => ring.items.some((item) => item.code === code))?.label ?? '';
}
