import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import {
  absoluteAddress,
  absoluteProperties,
  descriptionAddress,
  findLanguage,
  itemAddress,
  serverOf,
} from './address.js';
import type { Parameters } from './address.js';
import { fetchJson } from './json.js';
import { styles } from './styles.js';
import { isFigureDescription, type FigureDescription } from './types.js';

const LEAST_HEIGHT = 240;
const GREATEST_HEIGHT = 2000;
const THEMES: readonly (string | null)[] = [null, '', 'auto', 'light', 'dark'];

/** What the reader chose in the figure. */
export interface Choice {
  readonly code: string;
  readonly name: string;
}

/**
 * A figure of the tool on a page of any site, with title, answer, counting rule, source, date and the way to the tool.
 * Where the page brings the description along, as JSON in a child, nothing is asked for it; else it is fetched from the
 * server that this script came from. Until it is there, and where it cannot be had, what stands in the element is
 * shown: sites put a link there.
 */
export abstract class EmbeddedFigure extends LitElement {
  static override styles = styles;

  /** What is shown, as the query of an address of the tool: `sector=ITU-D&sdg=9`. */
  @property() filter = '';
  /**
   * Language of the texts: en, fr, es, ru, zh or ar; without it that of the page where it is one of these, else that
   * of the reader's browser.
   */
  @property({ reflect: true }) override lang = '';
  /** Colours: light, dark, or auto as the reader's system is set. */
  @property({ reflect: true }) theme: string | null = null;
  /** Height in CSS pixels, 240 to 2000; without it what the figure needs. */
  @property() height: string | null = null;
  /** The element is the whole page: its title is the page's. */
  @property({ type: Boolean }) page = false;

  @state() private description: FigureDescription | null = null;
  @state() private labels: unknown = null;
  @state() private choice: Choice | null = null;

  #server = serverOf(import.meta.url);
  #asked = '';
  /** Whether what was asked last is shown. */
  #shown = false;
  #abort: AbortController | null = null;

  /** Such as map.json. */
  protected abstract readonly resource: string;
  /** Loads the element that draws the figure. */
  protected abstract loadElement(): Promise<unknown>;
  /** What the attributes add to the filter. */
  protected abstract parameters(): Parameters;
  /** The figure with its properties set. */
  protected abstract renderFigure(properties: Readonly<Record<string, unknown>>): TemplateResult;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#abort?.abort();
    if (!this.#shown) this.#asked = '';
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('theme') && !THEMES.includes(this.theme)) {
      this.warn(`theme: expected "light", "dark" or "auto", got "${this.theme}"; "auto" is used.`);
    }
    if (changed.has('height')) this.#applyHeight();
  }

  protected override updated(): void {
    if (this.isConnected) this.#ask();
  }

  protected override render(): TemplateResult {
    const { description, labels } = this;
    if (!description || !labels) return html`<slot></slot>`;
    const { texts } = description;
    const properties = {
      ...absoluteProperties(this.#server, description.properties),
      labels,
      selected: this.choice?.code ?? description.properties['selected'] ?? null,
    };
    return html`
      <div class="frame" lang=${description.language} dir=${description.direction}>
        ${this.page ? html`<h1>${description.title}</h1>` : html`<h2>${description.title}</h2>`}
        <p>${description.answer}</p>
        <p class="filter">${description.filter}</p>
        <div class="figure">${this.renderFigure(properties)}</div>
        <p class="chosen" role="status">${this.#renderChoice(description)}</p>
        <details>
          <summary>${texts.rules}</summary>
          ${description.rules.map((rule) => html`<p>${rule}</p>`)}
        </details>
        <footer>
          <p>${description.source}</p>
          <p>${this.#link(absoluteAddress(this.#server, description.page), texts.open, texts.newTab)}</p>
        </footer>
      </div>
    `;
  }

  /** Says what was chosen, with the way to its page. */
  protected choose(choice: Choice | null): void {
    this.choice = choice;
  }

  protected get descriptionNow(): FigureDescription | null {
    return this.description;
  }

  protected get server(): string {
    return this.#server;
  }

  protected warn(message: string): void {
    console.warn(`<${this.localName}> ${message}`);
  }

  #renderChoice({ itemPage, texts }: FigureDescription) {
    if (!this.choice) return nothing;
    const { code, name } = this.choice;
    return this.#link(
      itemAddress(this.#server, itemPage, code),
      texts.openItem.replace('{name}', () => name),
      texts.newTab,
    );
  }

  /** A frame must not be left for another page: links open a tab. */
  #link(href: string, text: string, newTab: string): TemplateResult {
    return html`<a href=${href} target="_blank" rel="noopener"
      >${text}<span class="unseen"> (${newTab})</span></a
    >`;
  }

  #applyHeight(): void {
    const height = Number(this.height);
    const given = this.height !== null && this.height.trim() !== '';
    const valid = Number.isInteger(height) && height >= LEAST_HEIGHT && height <= GREATEST_HEIGHT;
    if (given && !valid) {
      this.warn(
        `height: expected a whole number from ${LEAST_HEIGHT} to ${GREATEST_HEIGHT}, got "${this.height}".`,
      );
    }
    this.style.minBlockSize = given && valid ? `${height}px` : '';
  }

  #ask(): void {
    const own = this.querySelector('script[type="application/json"]');
    const address = own
      ? 'own'
      : descriptionAddress(this.#server, this.resource, this.filter, {
          ...this.parameters(),
          // The server says what is wrong with a language that somebody wrote down for this figure.
          lang: findLanguage(this.lang || document.documentElement.lang) ?? this.lang,
        });
    if (address === this.#asked) return;
    this.#asked = address;
    this.#shown = false;
    this.#abort?.abort();
    this.#abort = new AbortController();
    void this.#load(own, address, this.#abort.signal);
  }

  async #load(own: Element | null, address: string, signal: AbortSignal): Promise<void> {
    try {
      const json: unknown = own ? JSON.parse(own.textContent ?? '') : await fetchJson(address, signal);
      if (!isFigureDescription(json)) throw new Error(`${address} is no description of a figure.`);
      const labelsUrl = absoluteAddress(this.#server, json.labelsUrl);
      const [labels] = await Promise.all([fetchJson(labelsUrl, signal), this.loadElement()]);
      if (signal.aborted) return;
      this.choice = null;
      this.description = json;
      this.labels = labels;
      this.#shown = true;
    } catch (error) {
      if (signal.aborted) return;
      this.warn(`The figure cannot be shown. ${error instanceof Error ? error.message : String(error)}`);
      this.description = null;
    }
  }
}
