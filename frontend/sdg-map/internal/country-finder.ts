import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';

import {
  filterOptions,
  isRegion,
  type CountryOption,
  type FinderOption,
  type RegionOption,
} from './country-search.js';
import { icons } from './icons.js';
import { Texts } from './texts.js';

/**
 * The search of the map for countries and regions: a combobox with a list (ARIA 1.2). It reaches every country
 * by keyboard, also those that no finger can hit. Regions stand first.
 *
 * @fires finder-open - The list opens, so whatever it searches is needed now.
 * @fires country-active - The option that the keyboard stands on changed, detail {iso3} or {iso3: null}.
 * @fires country-pick - A country was chosen, detail {iso3}.
 * @fires region-pick - A region was chosen, detail {code, countries}.
 */
@customElement('sdg-map-finder')
export class CountryFinder extends LitElement {
  static override styles = css`
    :host {
      display: block;
      position: relative;
      inline-size: 100%;
      font: inherit;
    }
    .field {
      display: flex;
      align-items: center;
      gap: 6px;
      block-size: 40px;
      padding-inline: 10px;
      color: var(--_ink);
      background: var(--_surface);
      border: 1px solid var(--_hairline);
      border-radius: 4px;
    }
    .field:focus-within {
      border-color: var(--_accent);
      box-shadow: 0 0 0 2px var(--_accent);
    }
    svg {
      flex: none;
      color: var(--_muted);
    }
    input {
      flex: 1;
      min-inline-size: 0;
      block-size: 100%;
      padding: 0;
      font: inherit;
      color: inherit;
      background: none;
      border: 0;
      outline: 0;
    }
    input::placeholder {
      color: var(--_muted);
      opacity: 1;
    }
    input::-webkit-search-cancel-button {
      display: none;
    }
    [role='listbox'],
    .none {
      position: absolute;
      inset-inline: 0;
      inset-block-start: 44px;
      z-index: 2;
      max-block-size: min(280px, 45vh);
      margin: 0;
      padding: 4px 0;
      overflow-y: auto;
      color: var(--_ink);
      background: var(--_surface);
      border: 1px solid var(--_hairline);
      border-radius: 4px;
      box-shadow: 0 4px 16px rgb(0 0 0 / 18%);
      list-style: none;
    }
    .none {
      padding: 10px 12px;
      color: var(--_muted);
    }
    [role='option'] {
      padding: 6px 12px;
      cursor: pointer;
      scroll-margin: 4px;
    }
    [role='option'].region + .country {
      border-block-start: 1px solid var(--_hairline);
    }
    [role='option'] small {
      display: block;
      color: var(--_muted);
      font-size: 13px;
    }
    [role='option'][aria-selected='true'] {
      background: color-mix(in srgb, var(--_accent) 16%, transparent);
      box-shadow: inset 3px 0 0 var(--_accent);
    }
    :host(:dir(rtl)) [role='option'][aria-selected='true'] {
      box-shadow: inset -3px 0 0 var(--_accent);
    }
    .status {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  `;

  @property({ attribute: false }) options: readonly CountryOption[] = [];
  @property({ attribute: false }) regions: readonly RegionOption[] = [];
  @property({ attribute: false }) texts = new Texts(null, null);

  @state() private typed = '';
  @state() private open = false;
  @state() private activeIndex = -1;
  private found: readonly FinderOption[] = [];

  @query('input') private readonly input!: HTMLInputElement;

  /** Moves the keyboard here, beginning with what was typed on the map. */
  startWith(typed: string): void {
    this.typed = typed;
    this.open = true;
    this.activeIndex = -1;
    void this.updateComplete.then(() => {
      this.input.focus();
      this.input.setSelectionRange(typed.length, typed.length);
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.open && changed.has('open')) this.dispatchEvent(new CustomEvent('finder-open'));
    // The search is empty as long as the list was never opened: 250 options need not exist before.
    if (
      this.open &&
      (changed.has('open') || changed.has('typed') || changed.has('options') || changed.has('regions'))
    ) {
      this.found = filterOptions<FinderOption>([...this.regions, ...this.options], this.typed);
      if (this.activeIndex >= this.found.length) this.activeIndex = -1;
    }
  }

  protected override render() {
    const { labels } = this.texts;
    const active = this.open ? this.found[this.activeIndex] : undefined;
    return html`
      <div class="field">
        ${icons.search}
        <input
          type="search"
          role="combobox"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          aria-label=${labels.findCountry}
          placeholder=${labels.findCountry}
          aria-autocomplete="list"
          aria-expanded=${this.open && this.found.length > 0}
          aria-controls="list"
          aria-activedescendant=${active ? optionId(active) : nothing}
          .value=${this.typed}
          @input=${this.onInput}
          @keydown=${this.onKeyDown}
          @click=${this.show}
          @blur=${this.hide}
        />
      </div>
      <ul
        id="list"
        role="listbox"
        aria-label=${labels.findCountry}
        ?hidden=${!this.open || this.found.length === 0}
      >
        ${this.open ? this.found.map((option, i) => this.renderOption(option, i)) : nothing}
      </ul>
      ${this.open && this.found.length === 0 ? html`<div class="none">${labels.findCountryNone}</div>` : nothing}
      <div class="status" role="status">
        ${this.open ? this.texts.count('findCountryResults', this.found.length) : nothing}
      </div>
    `;
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('activeIndex') && !changed.has('open') && !changed.has('typed')) return;
    const active = this.open ? this.found[this.activeIndex] : undefined;
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    const iso3 = active && !isRegion(active) ? active.iso3 : null;
    this.dispatchEvent(new CustomEvent('country-active', { detail: { iso3 } }));
  }

  private renderOption(option: FinderOption, index: number) {
    return html`<li
      role="option"
      id=${optionId(option)}
      class=${isRegion(option) ? 'region' : 'country'}
      aria-selected=${index === this.activeIndex}
      @pointerdown=${(event: Event) => event.preventDefault()}
      @click=${() => this.pick(option)}
    >
      ${option.name} <small>${option.value}</small>
    </li>`;
  }

  private readonly onInput = (): void => {
    this.typed = this.input.value;
    this.open = true;
    this.activeIndex = this.typed.trim() === '' ? -1 : 0;
  };

  private readonly onKeyDown = (event: KeyboardEvent): void => {
    const last = this.found.length - 1;
    switch (event.key) {
      case 'ArrowDown':
        if (!this.open) this.show();
        else this.activeIndex = this.activeIndex >= last ? 0 : this.activeIndex + 1;
        break;
      case 'ArrowUp':
        if (!this.open) this.show();
        else this.activeIndex = this.activeIndex <= 0 ? last : this.activeIndex - 1;
        break;
      case 'Enter': {
        const option = this.open ? this.found[this.activeIndex] : undefined;
        if (!option) return;
        this.pick(option);
        break;
      }
      case 'Escape':
        if (!this.open && this.typed === '') return;
        if (!this.open) this.typed = '';
        this.hide();
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  private readonly show = (): void => {
    this.open = true;
  };

  private readonly hide = (): void => {
    this.open = false;
    this.activeIndex = -1;
  };

  private pick(option: FinderOption): void {
    this.typed = option.name;
    this.hide();
    if (isRegion(option)) {
      const { code, countries } = option;
      this.dispatchEvent(new CustomEvent('region-pick', { detail: { code, countries } }));
      return;
    }
    this.dispatchEvent(new CustomEvent('country-pick', { detail: { iso3: option.iso3 } }));
  }
}

function optionId(option: FinderOption): string {
  return isRegion(option) ? `region-${option.code}` : `option-${option.iso3}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'sdg-map-finder': CountryFinder;
  }
}
