import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import type { Parameters } from './address.js';
import { EmbeddedFigure } from './embedded-figure.js';
import { fetchJson } from './json.js';
import { spread } from './spread.js';

/**
 * The coverage map on a page of any site.
 *
 * @fires country-select - A country was clicked or chosen by keyboard: `{iso3}`. Bubbles and crosses shadow roots.
 */
export class SdgmapCoverage extends EmbeddedFigure {
  protected override readonly resource = 'map.json';

  /** What is counted: activities, targets, share:SDG:TARGET, sector:ITU-D, entries, years. */
  @property() measure: string | null = null;
  /** symbols or colours. */
  @property() shown: string | null = null;
  /** Number of classes, 3 to 7. */
  @property() classes: string | null = null;
  /** quantile, equal, natural or own. */
  @property() classing: string | null = null;
  /** Own lower limits of the classes, such as 1,5,20. */
  @property() breaks: string | null = null;
  /** sea, plum, earth, moss or grey. */
  @property() ramp: string | null = null;
  /** Longitude, latitude and zoom, such as 20,5,3. */
  @property() view: string | null = null;
  /** on: exact places are shown. */
  @property() sites: string | null = null;
  /** on: activities that are worldwide are shown as a hatch. */
  @property() worldwide: string | null = null;
  /** ISO 3166-1 alpha-3 code of a country that is outlined. */
  @property() selected: string | null = null;

  protected override loadElement(): Promise<unknown> {
    return import('../../sdg-map/sdg-map.js');
  }

  protected override parameters(): Parameters {
    const { measure, shown, classes, classing, breaks, ramp, view, sites, worldwide, selected } = this;
    return { measure, shown, classes, classing, breaks, ramp, view, sites, worldwide, selected };
  }

  protected override renderFigure(properties: Readonly<Record<string, unknown>>): TemplateResult {
    return html`<sdg-map shy ${spread(properties)} @country-select=${this.#onCountry}></sdg-map>`;
  }

  readonly #onCountry = (event: CustomEvent<{ iso3: string }>): void => {
    void this.#choose(event.detail.iso3);
  };

  /** Names are at hand: the map has fetched them, and the browser keeps them. */
  async #choose(iso3: string): Promise<void> {
    const address = this.descriptionNow?.properties['namesUrl'];
    if (typeof address !== 'string') return;
    let name = iso3;
    try {
      const names = await fetchJson(this.server + address.slice(1), new AbortController().signal);
      name = (names as Readonly<Record<string, string>>)[iso3] ?? iso3;
    } catch {
      this.warn(`There is no name for ${iso3}; its code stands in its place.`);
    }
    this.choose({ code: iso3, name });
  }
}
