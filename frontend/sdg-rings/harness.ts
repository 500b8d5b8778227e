import type { SdgRings } from './sdg-rings.js';

/** What a test does with `<sdg-rings>` and reads from it, as a reader would. */
export class SdgRingsHarness {
  constructor(readonly element: SdgRings) {}

  /** Waits until everything that follows from the last change is drawn. */
  async settle(): Promise<this> {
    while (!(await this.element.updateComplete)) {
      // A change during the update has asked for another one.
    }
    return this;
  }

  codes(): string[] {
    return this.#all('[data-code]').map((tile) => tile.getAttribute('data-code') ?? '');
  }

  /** Tile of the figure or row of the table. */
  tile(code: string): Element {
    const found = this.#all('[data-code]').find((tile) => tile.getAttribute('data-code') === code);
    if (!found) {
      throw new Error(`No tile "${code}"; there are: ${this.codes().join(', ')}.`);
    }
    return found;
  }

  /** The number or name printed large on a tile. */
  printedNumber(code: string): string {
    return this.#printed(code, 0);
  }

  /** The count printed small on a tile. */
  printedCount(code: string): string {
    return this.#printed(code, 1);
  }

  /** What a screen reader says. */
  spoken(code: string): string {
    return this.tile(code).getAttribute('aria-label') ?? '';
  }

  isSelected(code: string): boolean {
    return this.tile(code).classList.contains('selected');
  }

  /** Code of the tile that has the focus; null if none. */
  focusedCode(): string | null {
    return this.element.shadowRoot?.activeElement?.getAttribute('data-code') ?? null;
  }

  /** Code of the one tile that the Tab key reaches. */
  tabStop(): string | null {
    return this.#all('.tile[tabindex="0"]')[0]?.getAttribute('data-code') ?? null;
  }

  /** The same for each of the figures. */
  tabStops(): (string | null)[] {
    return this.#all('.tile[tabindex="0"]').map((tile) => tile.getAttribute('data-code'));
  }

  /** What a screen reader says of an item in each of the figures. */
  allSpoken(code: string): string[] {
    return this.#all(`.tile[data-code="${code}"]`).map((tile) => tile.getAttribute('aria-label') ?? '');
  }

  /** Width of the outline of an item in each of the figures. */
  outlineWidths(code: string): number[] {
    return this.#all(`.tile[data-code="${code}"] .outline`).map((rect) => Number(rect.getAttribute('width')));
  }

  figureTitles(): string[] {
    return this.#all('.figure > svg').map((figure) => figure.getAttribute('aria-label') ?? '');
  }

  /** Codes of the items that are drawn a second time, in the ring that their activities lead to. */
  ghosts(): string[] {
    return this.#all('[data-ghost]').map((ghost) => ghost.getAttribute('data-ghost') ?? '');
  }

  /** Signs of disagreement on tiles. */
  marks(): Element[] {
    return this.#all('.tile + .drawing circle');
  }

  rule(): string | null {
    const rule = this.#all('.rule')[0];
    return rule ? clean(rule.textContent) : null;
  }

  async focus(code: string): Promise<void> {
    (this.tile(code) as SVGElement).focus();
    await this.settle();
  }

  async press(key: string, init: KeyboardEventInit = {}): Promise<void> {
    const target = this.element.shadowRoot?.activeElement ?? this.element;
    target.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init }),
    );
    await this.settle();
  }

  /** A click on a tile, or on the name in a row of the table. */
  async click(code: string): Promise<void> {
    const tile = this.tile(code);
    (tile.querySelector('button') ?? tile).dispatchEvent(
      new MouseEvent('click', { bubbles: true, composed: true }),
    );
    await this.settle();
  }

  async hover(code: string): Promise<void> {
    this.tile(code).dispatchEvent(new Event('pointerenter'));
    await this.settle();
  }

  /** Text of the tooltip; null if there is none. */
  tooltip(): string | null {
    const tooltip = this.#all('.tooltip:not([hidden])')[0];
    return tooltip ? clean(tooltip.textContent) : null;
  }

  legend(): string[] {
    return this.#all('.legend .heading, .legend li').map((entry) => clean(entry.textContent));
  }

  headings(): string[] {
    return this.#all('.figure > svg > text').map((text) => clean(text.textContent));
  }

  /** Cells of the table, the head first. */
  tableText(): string[][] {
    return this.#all('tr').map((row) => [...row.children].map((cell) => clean(cell.textContent)));
  }

  async sortBy(columnLabel: string): Promise<void> {
    this.#all('thead button')
      .find((button) => clean(button.textContent) === columnLabel)!
      .dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await this.settle();
  }

  /** `aria-sort` of each column. */
  sortStates(): (string | null)[] {
    return this.#all('thead th').map((head) => head.getAttribute('aria-sort'));
  }

  #printed(code: string, index: number): string {
    return clean(this.tile(code).parentElement?.querySelectorAll('text')[index]?.textContent ?? '');
  }

  #all(selector: string): Element[] {
    return [...(this.element.shadowRoot?.querySelectorAll(selector) ?? [])];
  }
}

function clean(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
