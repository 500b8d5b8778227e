import type { CountryCoverage } from './internal/coverage.js';
import type { SdgMap } from './sdg-map.js';

/** A class or state as the legend shows it. */
export interface LegendRow {
  /** Index of the class, or zero, noData, notApplicable, overlay, site, cluster. */
  readonly fill: string;
  readonly text: string;
  /** Number of countries; null where the legend counts none. */
  readonly count: number | null;
  readonly from: number | null;
  readonly to: number | null;
}

/**
 * What a test does with a map, in the words of a person. Not part of the production bundle: a test page imports
 * it, and Playwright calls it through `attachHarness`.
 */
export class SdgMapHarness {
  constructor(readonly element: SdgMap) {}

  /** Waits until tiles and values are drawn. */
  async ready(timeoutMillis = 10_000): Promise<void> {
    await this.element.updateComplete;
    await Promise.race([
      this.element.rendered,
      new Promise<never>((_, reject) =>
        setTimeout(
          () => reject(new Error(`The map was not drawn within ${timeoutMillis} ms.`)),
          timeoutMillis,
        ),
      ),
    ]);
  }

  pixelFor(lon: number, lat: number): { x: number; y: number } {
    return required(this.element.pixelFor(lon, lat), `Longitude ${lon}, latitude ${lat}`);
  }

  pixelForCountry(iso3: string): { x: number; y: number } {
    return required(this.element.pixelForCountry(iso3), iso3);
  }

  /** Clicks a country and answers what the map tells the page. */
  async clickCountry(iso3: string): Promise<string> {
    const selected = this.#next<{ iso3: string }>('country-select');
    this.#click(this.pixelForCountry(iso3));
    return (await selected).iso3;
  }

  clickAt(lon: number, lat: number): void {
    this.#click(this.pixelFor(lon, lat));
  }

  legendTitle(): string {
    return this.#find('.legend h2')?.textContent?.trim() ?? '';
  }

  legendRows(): LegendRow[] {
    const rows = this.element.renderRoot.querySelectorAll<HTMLElement>('.legend li');
    return [...rows].map((row) => ({
      fill: row.dataset['fill'] ?? '',
      text: row.querySelector('.text')?.textContent?.trim() ?? '',
      count: toNumber(row.dataset['count']),
      from: toNumber(row.dataset['from']),
      to: toNumber(row.dataset['to']),
    }));
  }

  getCoverage(iso3: string): CountryCoverage | null {
    return this.element.getCoverage(iso3);
  }

  /** Sentence of the tooltip, null where none is shown. */
  tooltip(): string | null {
    return this.#find('.tooltip')?.textContent?.replace(/\s+/g, ' ').trim() ?? null;
  }

  /** The plain line about a failure, null where there is none. */
  problem(): string | null {
    return this.#find('[role="alert"] span')?.textContent?.trim() ?? null;
  }

  retry(): void {
    this.#find('[role="alert"] button')?.click();
  }

  /** Names that the country search offers for what is typed. */
  async searchCountry(typed: string): Promise<string[]> {
    const finder = this.element.renderRoot.querySelector('sdg-map-finder');
    if (!finder) throw new Error('This map has no country search (mode mini).');
    finder.startWith(typed);
    await finder.updateComplete;
    return [...finder.renderRoot.querySelectorAll('[role="option"]')].map(
      (option) => option.firstChild?.nextSibling?.textContent?.trim() ?? '',
    );
  }

  #click({ x, y }: { x: number; y: number }): void {
    const viewport = this.#find('.ol-viewport');
    if (!viewport) throw new Error('The map is not attached.');
    const at = {
      bubbles: true,
      composed: true,
      clientX: x,
      clientY: y,
      pointerId: 1,
      isPrimary: true,
      button: 0,
    };
    viewport.dispatchEvent(new PointerEvent('pointerdown', { ...at, buttons: 1 }));
    viewport.dispatchEvent(new PointerEvent('pointerup', at));
  }

  #find(selector: string): HTMLElement | null {
    return this.element.renderRoot.querySelector<HTMLElement>(selector);
  }

  #next<T>(name: string): Promise<T> {
    return new Promise((resolve) =>
      this.element.addEventListener(name, (event) => resolve((event as CustomEvent<T>).detail), {
        once: true,
      }),
    );
  }
}

/** Puts a harness on an element for tests that reach the page from outside. */
export function attachHarness(element: SdgMap): SdgMapHarness {
  const harness = new SdgMapHarness(element);
  Object.defineProperty(element, 'harness', { value: harness, configurable: true });
  return harness;
}

function required<T>(value: T | null, what: string): T {
  if (value === null) throw new Error(`${what} is out of sight. Zoom to it or wait until the map is drawn.`);
  return value;
}

function toNumber(text: string | undefined): number | null {
  return text === undefined || text === '' ? null : Number(text);
}
