import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import type { RingsData } from '../../sdg-rings/sdg-rings.js';
import type { Parameters } from './address.js';
import { EmbeddedFigure } from './embedded-figure.js';
import { spread } from './spread.js';

/**
 * The rings of the Goals or of the Action Lines on a page of any site.
 *
 * @fires goal-select - A tile was chosen: `{code}`. Bubbles and crosses shadow roots.
 */
export class SdgmapRings extends EmbeddedFigure {
  protected override readonly resource = 'rings.json';

  /** goals or lines. */
  @property() figure: string | null = null;
  /** Edition that declares involvement: 2024-2027 or 2020-2023. */
  @property() edition: string | null = null;
  /** Which rings of the Goals: declared, computed, side or overlaid. */
  @property() compare: string | null = null;
  /** What shows the number of activities: size or shade. */
  @property() encoding: string | null = null;
  /** figure or table. */
  @property() as: string | null = null;

  protected override loadElement(): Promise<unknown> {
    return import('../../sdg-rings/sdg-rings.js');
  }

  protected override parameters(): Parameters {
    const { figure, edition, compare, encoding, as } = this;
    return { figure, edition, compare, encoding, as };
  }

  protected override renderFigure(properties: Readonly<Record<string, unknown>>): TemplateResult {
    return html`<sdg-rings ${spread(properties)} @goal-select=${this.#onItem}></sdg-rings>`;
  }

  readonly #onItem = (event: CustomEvent<{ code: string }>): void => {
    const data = this.descriptionNow?.properties['data'] as RingsData | undefined;
    const item = data?.rings.flatMap((ring) => ring.items).find((known) => known.code === event.detail.code);
    if (item) this.choose({ code: item.code, name: item.name });
  };
}
