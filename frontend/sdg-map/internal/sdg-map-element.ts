import { html, nothing, type PropertyValues } from 'lit';
import { query, state } from 'lit/decorators.js';

import {
  describeHit,
  renderButton,
  renderFoot,
  renderProblem,
  renderScale,
  renderTooltip,
} from './chrome-view.js';
import './country-finder.js';
import type { CountryFinder } from './country-finder.js';
import { RAMPS } from './colour-ramp.js';
import { sortOptions, type CountryOption, type RegionOption } from './country-search.js';
import type { CountryCoverage } from './coverage.js';
import { exportPicture } from './export-png.js';
import { graduatedSymbols, type SymbolScale } from './graduated-symbols.js';
import { groupSymbols } from './group-marks.js';
import { classifyGroups } from './group-scheme.js';
import type { Hit } from './hit.js';
import { icons } from './icons.js';
import type { GestureHint } from './interactions.js';
import { canvasPixelRatio } from './layers.js';
import { classify, type Classification, type FillCode } from './legend.js';
import { renderLegend } from './legend-view.js';
import { MapCanvas, type SymbolPaint } from './map-canvas.js';
import { matchingWords, type MeasureWords } from './measure-words.js';
import type { Palette } from './palette.js';
import { ReadyState } from './ready-state.js';
import { regionOptions } from './regions.js';
import { classifyDifference, classifyGaps } from './schemes.js';
import { SdgMapData } from './sdg-map-data.js';
import { sdgMapStyles } from './sdg-map-styles.js';
import { StyleBook, type Mark } from './styles.js';
import type { DrawnSymbol } from './symbol-layer.js';
import { Texts, fill } from './texts.js';
import { readPalette } from './theme.js';
import type { ClusterDetail } from './tile-features.js';
import { formatView, parseView, type MapPosition } from './view-string.js';

const NARROW_PIXELS = 640;
const MIN_SCALE_ZOOM = 2.5;
const HINT_MILLIS = 1500;

/** What the colours and symbols of the map follow from. */
const PAINTED: readonly string[] = [
  'palette',
  'coverage',
  'classCount',
  'classing',
  'breaks',
  'mode',
  'highlight',
  'overlay',
  'locale',
  'shown',
  'symbolMax',
  'labelPoints',
  'groupMarks',
];
/** What the size of the legend follows from. */
const LEGEND: readonly string[] = [
  'legendOpen',
  'narrow',
  'mode',
  'coverage',
  'labels',
  'measure',
  'grouping',
  'fullScreen',
  'overlay',
  'showSites',
  'shown',
  'symbolScale',
];

interface Hover {
  readonly hit: Hit;
  readonly x: number;
  readonly y: number;
}

/** See `sdg-map.ts` for the contract. */
export class SdgMapElement extends SdgMapData {
  static override styles = sdgMapStyles;

  @state() private symbolScale: SymbolScale | null = null;
  @state() private tilesFailed = false;
  @state() private palette: Palette | null = null;
  @state() private hover: Hover | null = null;
  @state() private hint: GestureHint | null = null;
  @state() private active: string | null = null;
  @state() private narrow = false;
  @state() private legendOpen: boolean | null = null;
  @state() private fullScreen = false;
  @state() private position: MapPosition | null = null;
  /** What was chosen last, for screen readers. */
  @state() private picked = '';

  @query('.map') private readonly mapElement!: HTMLElement;
  @query('.probe') private readonly probe!: HTMLElement;
  @query('.tooltip') private readonly tooltip!: HTMLElement | null;
  @query('sdg-map-finder') private readonly finder!: CountryFinder | null;

  #canvas: MapCanvas | null = null;
  #texts = new Texts(null, null);
  #classification: Classification | null = null;
  #words: MeasureWords | null = null;
  #options: readonly CountryOption[] = [];
  #regionOptions: readonly RegionOption[] = [];
  #emittedView = '';
  #hintTimer: ReturnType<typeof setTimeout> | undefined;
  readonly #ready = new ReadyState(this);
  readonly #contrast = [
    window.matchMedia('(forced-colors: active)'),
    window.matchMedia('(prefers-contrast: more)'),
  ];
  readonly #motion = window.matchMedia('(prefers-reduced-motion: reduce)');
  readonly #resize = new ResizeObserver(() => this.#onResize());
  protected override onLoading(): void {
    this.#ready.markPending();
  }

  /** Resolves when tiles and values are drawn. The attribute `data-ready` says the same. */
  get rendered(): Promise<void> {
    return this.#ready.promise;
  }

  /** Shows a country; false where the map does not know it. */
  async zoomTo(iso3: string): Promise<boolean> {
    await this.updateComplete;
    return (await this.#canvas?.zoomTo(iso3)) ?? false;
  }

  /** Shows the whole world. */
  home(): void {
    this.#canvas?.navigator.goHome();
  }

  /** The map as it stands with title, legend and disclaimer. */
  async exportPng(): Promise<Blob> {
    await this.updateComplete;
    await this.rendered;
    const style = getComputedStyle(this);
    return exportPicture({
      viewport: this.mapElement,
      box: this.#canvas!.worldBox(),
      palette: this.palette!,
      texts: this.#texts,
      classification: this.#classification,
      symbols: this.checkedShown === 'symbols' ? this.#canvas!.symbolScale : null,
      overlay: this.overlay,
      showSites: this.showSites,
      caption: this.caption ?? [],
      rightToLeft: style.direction === 'rtl',
      fontFamily: style.fontFamily,
    });
  }

  /** Pixel of a position in the browser's viewport; null where it is out of sight. */
  pixelFor(lon: number, lat: number): { x: number; y: number } | null {
    return this.#toClient(this.#canvas?.pixelFor(lon, lat));
  }

  /** Pixel in the browser's viewport at which a click meets the country; null where it is out of sight. */
  pixelForCountry(iso3: string): { x: number; y: number } | null {
    return this.#toClient(this.#canvas?.pixelForCountry(iso3));
  }

  /** The symbols as drawn now, smallest first; pixels from the upper left of the map. */
  getSymbols(): readonly DrawnSymbol[] {
    return this.#canvas?.drawnSymbols() ?? [];
  }

  /** Shows countries together, such as those of a region; false where the map knows none of them. */
  async zoomToAll(iso3s: readonly string[]): Promise<boolean> {
    await this.updateComplete;
    return (await this.#canvas?.zoomToAll(iso3s)) ?? false;
  }

  /** What the map holds of a country. */
  getCoverage(iso3: string): CountryCoverage | null {
    return this.coverage?.countries.get(iso3) ?? null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#motion.addEventListener('change', this.#onMotion);
    for (const query of this.#contrast) query.addEventListener('change', this.#onTheme);
    document.addEventListener('fullscreenchange', this.#onFullScreen);
    this.#resize.observe(this);
    if (this.hasUpdated) {
      this.#canvas?.attach();
      this.loadAgain();
      this.requestUpdate('linkGroup');
      this.requestUpdate('extentOf');
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#motion.removeEventListener('change', this.#onMotion);
    for (const query of this.#contrast) query.removeEventListener('change', this.#onTheme);
    document.removeEventListener('fullscreenchange', this.#onFullScreen);
    this.#resize.disconnect();
    this.stopLoading();
    this.#canvas?.detach();
    clearTimeout(this.#hintTimer);
    this.#ready.markPending();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('year') || changed.has('side')) this.readAgain();
    if (['labels', 'locale', 'measure', 'coverage'].some((name) => changed.has(name))) {
      this.#words = matchingWords(this.coverage?.measure.code ?? null, this.measure, this.#words);
      this.#texts = new Texts(this.labels, this.locale, this.#words, this.coverage?.measure);
      this.#regionOptions = regionOptions(this.regions, this.#texts);
    }
    if (changed.has('regions')) this.#regionOptions = regionOptions(this.regions, this.#texts);
    if ((changed.has('ramp') || changed.has('scheme')) && this.palette) this.palette = this.#readPalette();
    const worded = this.checkedScheme === 'values' ? [] : ['labels', 'locale', 'measure'];
    const classed = ['coverage', 'classCount', 'classing', 'breaks', 'mode', 'scheme', 'grouping', ...worded];
    if (classed.some((name) => changed.has(name))) this.#classification = this.#classify();
    this.#texts.describe = this.#classification?.describe?.bind(this.#classification) ?? null;
    if (
      ['coverage', 'names', 'words', 'labels', 'locale', 'measure', 'grouping'].some((name) =>
        changed.has(name),
      )
    ) {
      this.#options = this.#countryOptions();
    }
  }

  protected override firstUpdated(): void {
    this.#canvas = new MapCanvas(this.mapElement, {
      hover: (hit, [x, y]) => this.#onHover(hit, x!, y!),
      click: (hit) => this.#onClick(hit),
      pick: (lon, lat, hit) => this.#onPick(lon, lat, hit),
      hint: (hint) => this.#onHint(hint),
      drawn: () => this.#onDrawn(),
      moving: () => this.#onMoving(),
      moved: () => this.#onMoved(),
      tileError: () => this.#onTileError(),
    });
    this.palette = this.#readPalette();
    this.#canvas.attach();
  }

  protected override updated(changed: PropertyValues): void {
    const canvas = this.#canvas;
    if (!canvas) return;
    const has = (...names: string[]): boolean => names.some((name) => changed.has(name));
    if (has('mode', 'shy'))
      canvas.setMode(this.checkedMode, !this.#motion.matches, () => this.#hasFocus(), this.shy);
    if (has('tileUrl')) canvas.setTileUrl(this.tileUrl ?? '');
    if (has('sitesUrl', 'showSites')) canvas.setSites(this.sitesUrl ?? '', this.showSites);
    this.load(changed);
    if (PAINTED.some((name) => changed.has(name))) {
      this.#paint();
    }
    if (has('selected', 'active', 'hover')) this.#mark(changed);
    if (LEGEND.some((name) => changed.has(name))) this.#measureLegend();
    if (has('linkGroup') && (this.linkGroup || changed.get('linkGroup'))) canvas.linkView(this.linkGroup);
    if (has('view') && (this.view ?? '') !== this.#emittedView) this.#showView();
    if (has('extentOf', 'tileUrl') && this.extentOf) void canvas.keepTo(this.extentOf);
    if (has('points', 'mode')) canvas.setPoints(this.isMarking ? this.checkedPoints : []);
    if (has('points', 'highlight', 'mode', 'tileUrl') && this.checkedMode === 'mini') {
      void canvas.locate(this.checkedHighlight, this.checkedPoints);
    }
    if (has('hover')) this.#placeTooltip();
  }

  protected override render() {
    const { labels } = this.#texts;
    const mini = this.checkedMode === 'mini';
    // A small overview has no room to spare: buttons would cover countries.
    const controlsBelow = this.checkedMode === 'overview' && this.narrow;
    return html`
      <div class="stage ${this.checkedMode}" part="stage">
        <div
          class="map ${this.hover ? 'hit' : ''} ${this.active ? 'ring' : ''}"
          role=${mini ? 'img' : 'application'}
          aria-label=${mini ? this.#miniLabel() : labels.map}
          aria-describedby=${mini ? nothing : 'help'}
          tabindex=${mini ? nothing : '0'}
          @keydown=${mini ? nothing : this.#onMapKey}
        ></div>
        <span class="probe" aria-hidden="true" @transitionend=${this.#onTheme}></span>
        ${
          mini
            ? nothing
            : html`<p id="help" class="unseen">${labels.mapHelp}</p>
                <sdg-map-finder
                  .options=${this.#options}
                  .regions=${this.checkedMode === 'pick' ? [] : this.#regionOptions}
                  .texts=${this.#texts}
                  @finder-open=${() => (this.searched = true)}
                  @country-active=${this.#onCountryActive}
                  @country-pick=${this.#onCountryPick}
                  @region-pick=${this.#onRegionPick}
                ></sdg-map-finder>
                ${controlsBelow ? nothing : this.#renderControls()} ${this.#renderScale()}`
        }
        ${this.checkedMode === 'full' ? this.#renderFullLegend() : nothing} ${this.#renderNotice()}
        ${mini ? nothing : html`<p class="picked unseen" role="status">${this.picked}</p>`}
        ${this.hint ? html`<div class="hint" aria-hidden="true">${labels[this.hint]}</div>` : nothing}
        ${this.hover ? this.#renderTooltip(this.hover.hit) : nothing}
      </div>
      ${controlsBelow ? this.#renderControls() : nothing}
      ${this.checkedMode === 'overview' ? this.#renderLegend(true) : nothing}
      ${renderFoot(this.#texts, !mini)}
    `;
  }

  #renderControls() {
    const { labels } = this.#texts;
    const full = this.checkedMode === 'full' && document.fullscreenEnabled;
    const atEnd = this.position !== null && this.#canvas?.navigator.canZoomIn === false;
    return html`<div class="controls" part="controls">
      ${renderButton(labels.zoomIn, icons.zoomIn, () => this.#canvas?.navigator.zoomBy(1), atEnd)}
      ${renderButton(labels.zoomOut, icons.zoomOut, () => this.#canvas?.navigator.zoomBy(-1))}
      ${renderButton(labels.home, icons.home, () => this.home())}
      ${
        !full
          ? nothing
          : this.fullScreen
            ? renderButton(labels.exitFullScreen, icons.exitFullScreen, () => void document.exitFullscreen())
            : renderButton(labels.fullScreen, icons.fullScreen, () => void this.requestFullscreen())
      }
    </div>`;
  }

  /** Only where the map is close enough for one scale to be true of it. */
  #renderScale() {
    if (this.checkedMode !== 'full' || !this.position || this.position.zoom < MIN_SCALE_ZOOM) return nothing;
    return renderScale(this.#texts, this.#canvas!.navigator.groundMetersPerPixel);
  }

  #renderFullLegend() {
    if (!this.#classification || !this.palette) return nothing;
    if (this.#isLegendOpen) return this.#renderLegend(false);
    const { labels } = this.#texts;
    return html`<button
      type="button"
      class="legend-button"
      aria-expanded="false"
      @click=${() => (this.legendOpen = true)}
    >
      ${icons.legend} ${labels.legend}
    </button>`;
  }

  #renderLegend(compact: boolean) {
    if (!this.#classification || !this.palette) return nothing;
    return renderLegend({
      texts: this.#texts,
      palette: this.palette,
      classification: this.#classification,
      compact,
      symbols: this.checkedShown === 'symbols' ? this.symbolScale : null,
      overlay: this.overlay,
      sites: this.showSites && !!this.sitesUrl,
      ...(!compact && { onHide: () => (this.legendOpen = false), hideIcon: icons.close }),
    });
  }

  #renderNotice() {
    const { labels } = this.#texts;
    if (this.coverageState === 'failed') {
      const text = this.coverage ? labels.errorCoverageStale : labels.errorCoverage;
      return renderProblem(text, labels.retry, () => this.reloadCoverage());
    }
    if (this.tilesFailed) {
      return renderProblem(labels.errorTiles, labels.retry, () => {
        this.tilesFailed = false;
        this.#canvas?.retryTiles();
      });
    }
    if (this.pointsState === 'failed') {
      return renderProblem(labels.errorSymbols, labels.retry, () => this.reloadPoints());
    }
    const first = this.coverageState === 'loading' && !this.coverage;
    if (!first && this.note) return html`<p class="notice note">${this.note}</p>`;
    return first ? html`<div class="notice loading" role="status">${labels.loading}</div>` : nothing;
  }

  #renderTooltip(hit: Hit) {
    const mark = hit.type === 'country' && this.groupMarks?.some(({ code }) => code === hit.iso3);
    return renderTooltip(hit, this.#texts, mark ? null : this.coverage, (iso3) => this.#nameOf(iso3));
  }

  #classify(): Classification | null {
    if (!this.coverage || this.isMarking) return null;
    switch (this.checkedScheme) {
      case 'gaps':
        return classifyGaps(this.coverage, this.#texts);
      case 'difference':
        return classifyDifference(this.coverage, this.#texts);
      case 'groups':
        if (this.grouping) {
          return classifyGroups(this.coverage, this.grouping, this.#texts, {
            ...this.checkedClassing,
            pooled: null,
          });
        }
        return classify(this.coverage, { ...this.checkedClassing, pooled: null });
      default:
        return classify(this.coverage, { ...this.checkedClassing, pooled: this.pooled });
    }
  }

  get #isLegendOpen(): boolean {
    return this.legendOpen ?? !this.narrow;
  }

  #hasFocus(): boolean {
    return this.shadowRoot?.activeElement === this.mapElement;
  }

  #nameOf(iso3: string): string {
    return this.names[iso3] ?? this.groupMarks?.find(({ code }) => code === iso3)?.name ?? iso3;
  }

  #miniLabel(): string {
    const places = [
      ...this.checkedHighlight.map((iso3) => this.#nameOf(iso3)),
      ...this.checkedPoints.map((point) => point.title).filter((title) => !!title),
    ] as string[];
    const { labels, locale } = this.#texts;
    if (places.length === 0) return labels.map;
    return fill(labels.miniMap, { places: new Intl.ListFormat(locale).format(places) });
  }

  #countryOptions(): readonly CountryOption[] {
    const iso3s = new Set([...Object.keys(this.names), ...(this.coverage?.countries.keys() ?? [])]);
    const options = [...iso3s].map((iso3) => ({
      iso3,
      name: this.#nameOf(iso3),
      value: this.coverage ? this.#texts.countryValue(this.coverage.countries.get(iso3)) : '',
      words: this.words[iso3] ?? [],
    }));
    return sortOptions(options, this.#texts.locale);
  }

  #paint(): void {
    if (!this.palette || !this.#canvas) return;
    const { coverage, palette } = this;
    const classification = this.#classification;
    const highlight = this.isMarking ? new Set(this.checkedHighlight) : null;
    const marks = this.groupMarks && this.groupMarks.length > 0 ? groupSymbols(this.groupMarks) : null;
    const symbols = marks ?? this.#symbolPaint();
    const fillOf = (iso3: string): FillCode => {
      if (highlight) return highlight.has(iso3) ? 'highlight' : 'land';
      if (!coverage || !classification) return 'land';
      const fill = classification.fillOf(coverage.countries.get(iso3));
      return symbols && !marks && typeof fill === 'number' ? 'valued' : fill;
    };
    this.#ready.markPending();
    this.#canvas.setPaint({
      styles: new StyleBook(
        palette,
        classification?.breaks.length ?? 0,
        canvasPixelRatio(),
        getComputedStyle(this).fontFamily,
      ),
      overlay: this.overlay && this.checkedMode !== 'mini',
      symbols,
      fillOf,
      formatCount: (count) => this.#texts.number(count),
    });
  }

  #symbolPaint(): SymbolPaint | null {
    if (this.checkedShown !== 'symbols' || !this.coverage) return null;
    const symbols = graduatedSymbols(this.coverage);
    const most = this.pooled ? Math.max(0, ...this.pooled) : (symbols[0]?.value ?? 0);
    const maxValue = this.symbolMax !== null && this.symbolMax > 0 ? this.symbolMax : most;
    return { symbols, maxValue, points: this.labelPoints };
  }

  #readPalette(): Palette {
    return readPalette(this.probe, {
      ramp: RAMPS.includes(this.ramp) ? this.ramp : 'sea',
      scheme: this.checkedScheme,
      patterns: this.#contrast.some((query) => query.matches),
    });
  }

  /** The legend shows circles in the sizes of the map, which follow zoom and width. */
  #measureSymbols(): void {
    const scale = this.checkedShown === 'symbols' ? (this.#canvas?.symbolScale ?? null) : null;
    const { symbolScale } = this;
    const same =
      scale?.maxValue === symbolScale?.maxValue &&
      Math.abs((scale?.maxRadiusPixels ?? 0) - (symbolScale?.maxRadiusPixels ?? 0)) < 0.25;
    if (!same) this.symbolScale = scale;
  }

  #mark(changed: PropertyValues): void {
    const marks = new Map<string, Mark>();
    if (this.hover?.hit.type === 'country') marks.set(this.hover.hit.iso3, 'hovered');
    if (this.selected) marks.set(this.selected, 'selected');
    if (this.active) marks.set(this.active, 'active');
    if (changed.has('selected') || changed.has('active')) this.#ready.markPending();
    this.#canvas?.setMarks(marks);
  }

  #showView(): void {
    const position = parseView(this.view);
    if (this.view && !position) {
      console.warn(`<sdg-map> view '${this.view}' is not "lon,lat,zoom", e.g. "36.8,-1.3,4"; it is ignored.`);
      return;
    }
    if (this.checkedMode === 'mini') return;
    this.#ready.markPending();
    this.#canvas?.navigator.goTo(position);
  }

  /** The home view keeps clear of the legend where there is room for both. */
  #measureLegend(): void {
    const legend = this.renderRoot.querySelector<HTMLElement>('.legend:not(.compact)');
    const covers = legend && !this.narrow;
    this.#canvas?.navigator.setCovered(
      covers
        ? {
            widthPixels: legend.offsetWidth + 8,
            heightPixels: legend.offsetHeight + 8,
            side: getComputedStyle(this).direction === 'rtl' ? 'right' : 'left',
          }
        : null,
    );
  }

  #placeTooltip(): void {
    const { tooltip, hover } = this;
    if (!tooltip || !hover) return;
    const { clientWidth, clientHeight } = this.mapElement;
    const { offsetWidth, offsetHeight } = tooltip;
    const gap = 14;
    const left = hover.x + gap + offsetWidth > clientWidth ? hover.x - gap - offsetWidth : hover.x + gap;
    const top = hover.y + gap + offsetHeight > clientHeight ? hover.y - gap - offsetHeight : hover.y + gap;
    tooltip.style.transform = `translate(${Math.max(0, left)}px, ${Math.max(0, top)}px)`;
  }

  #toClient(pixel: [number, number] | null | undefined): { x: number; y: number } | null {
    if (!pixel) return null;
    const box = this.mapElement.getBoundingClientRect();
    return { x: box.left + pixel[0], y: box.top + pixel[1] };
  }

  #onHover(hit: Hit | null, x: number, y: number): void {
    if (!hit && !this.hover) return;
    this.hover = hit && { hit, x, y };
  }

  #onClick(hit: Hit): void {
    this.picked = describeHit(hit, this.#texts, this.coverage, (iso3) => this.#nameOf(iso3));
    switch (hit.type) {
      case 'country':
        this.emit('country-select', { iso3: hit.iso3 });
        break;
      case 'site':
        this.emit('site-select', { slug: hit.slug });
        break;
      default:
        this.#openCluster(hit.cluster);
    }
  }

  #onPick(lon: number, lat: number, hit: Hit | null): void {
    this.emit('point-pick', { lon, lat });
    if (hit?.type !== 'country') return;
    this.picked = this.#nameOf(hit.iso3);
    this.emit('country-pick', { iso3: hit.iso3 });
  }

  /** Zooms in as long as that can part the cluster; else the page lists what is in it. */
  #openCluster(cluster: ClusterDetail): void {
    const { minLon, minLat, maxLon, maxLat } = cluster;
    const known = [minLon, minLat, maxLon, maxLat].every(Number.isFinite);
    const parts = known && (maxLon > minLon || maxLat > minLat);
    const zooms = parts && this.#canvas?.navigator.zoomInOn(minLon, minLat, maxLon, maxLat);
    if (!zooms) this.emit('cluster-select', cluster);
  }

  #onMoving(): void {
    this.#ready.markPending();
    this.hover = null;
  }

  #onMoved(): void {
    const { position, isHome } = this.#canvas!.navigator;
    this.position = position;
    const view = formatView(position);
    const first = this.#emittedView === '';
    if (this.checkedMode === 'mini' || view === this.#emittedView) return;
    this.#emittedView = view;
    // That a map begins with the whole world is no news.
    if (!first || !isHome) this.emit('view-change', { ...position, home: isHome });
  }

  #onDrawn(): void {
    if (this.isUpdatePending || !this.tileUrl || !this.palette) return;
    this.#measureSymbols();
    if (!this.isLoading && this.coverageState !== 'failed' && !this.#ready.isReady) this.#ready.markReady();
  }

  #onTileError(): void {
    console.warn('<sdg-map> A tile could not be loaded.');
    this.tilesFailed = true;
  }

  #onHint(hint: GestureHint): void {
    this.hint = hint;
    clearTimeout(this.#hintTimer);
    this.#hintTimer = setTimeout(() => (this.hint = null), HINT_MILLIS);
  }

  readonly #onMapKey = (event: KeyboardEvent): void => {
    const letter = /^\p{L}$/u.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!letter) return;
    event.preventDefault();
    this.finder?.startWith(event.key);
  };

  readonly #onCountryActive = (event: CustomEvent<{ iso3: string | null }>): void => {
    this.active = event.detail.iso3;
    if (this.active) void this.#canvas?.reveal(this.active);
  };

  readonly #onCountryPick = (event: CustomEvent<{ iso3: string }>): void => {
    void this.#canvas?.reveal(event.detail.iso3);
    this.emit(this.checkedMode === 'pick' ? 'country-pick' : 'country-select', { iso3: event.detail.iso3 });
  };

  readonly #onRegionPick = (event: CustomEvent<{ countries: readonly string[] }>): void => {
    void this.zoomToAll(event.detail.countries);
  };

  readonly #onTheme = (): void => {
    if (this.hasUpdated) this.palette = this.#readPalette();
  };

  readonly #onMotion = (): void => {
    this.requestUpdate('mode');
  };

  readonly #onFullScreen = (): void => {
    this.fullScreen = document.fullscreenElement === this || this.matches(':fullscreen');
  };

  #onResize(): void {
    this.narrow = this.clientWidth < NARROW_PIXELS;
    if (this.hasUpdated) this.#measureLegend();
  }
}
