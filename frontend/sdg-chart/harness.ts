import type { SdgChart } from './sdg-chart.js';

/** What a test does with a chart and reads from it, as a reader would. */
export class SdgChartHarness<E extends SdgChart<any>> {
  constructor(readonly element: E) {}

  /** Waits until everything that follows from the last change is drawn. */
  async settle(): Promise<this> {
    while (!(await this.element.updateComplete)) {
      // A change during the update, or a drawing under way, has asked for another one.
    }
    return this;
  }

  /** What a screen reader says in place of the figure. */
  alternative(): string | null {
    return this.#one('.figure')?.getAttribute('aria-label') ?? null;
  }

  /** Ids of the marks in the order of the drawing. */
  marks(): string[] {
    return this.#all('.mark').map((mark) => mark.getAttribute('data-id') ?? '');
  }

  mark(id: string): SVGElement {
    const found = this.#all('.mark').find((mark) => mark.getAttribute('data-id') === id);
    if (!found) {
      throw new Error(`No mark "${id}"; there are: ${this.marks().join(', ')}.`);
    }
    return found as SVGElement;
  }

  spoken(id: string): string {
    return this.mark(id).getAttribute('aria-label') ?? '';
  }

  /** Texts of the drawing. */
  printed(): string[] {
    return this.#all('.figure svg text').map((text) => clean(text.textContent));
  }

  legend(): string[] {
    return this.#all('.legend li').map((entry) => clean(entry.textContent));
  }

  tooltip(): string | null {
    const tooltip = this.#one('.tooltip:not([hidden])');
    return tooltip ? [...tooltip.children].map((line) => clean(line.textContent)).join(' | ') : null;
  }

  /** Ids of the marks that are lit together. */
  lit(): string[] {
    return this.#all('.mark.lit').map((mark) => mark.getAttribute('data-id') ?? '');
  }

  tabStops(): string[] {
    return this.#all('.mark[tabindex="0"]').map((mark) => mark.getAttribute('data-id') ?? '');
  }

  focusedId(): string | null {
    return this.element.shadowRoot?.activeElement?.getAttribute('data-id') ?? null;
  }

  async press(key: string, init: KeyboardEventInit = {}): Promise<void> {
    const target = this.element.shadowRoot?.activeElement ?? this.element;
    target.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init }),
    );
    await this.settle();
  }

  async focus(id: string): Promise<void> {
    this.mark(id).focus();
    await this.settle();
  }

  async click(id: string): Promise<void> {
    this.mark(id).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await this.settle();
  }

  async hover(id: string): Promise<void> {
    this.mark(id).dispatchEvent(new Event('pointerover', { bubbles: true, composed: true }));
    await this.settle();
  }

  /** Presses the button that changes between figure and table. */
  async switchView(): Promise<void> {
    (this.#one('.switch') as HTMLButtonElement).click();
    await this.settle();
  }

  /** Cells of the tables, head and body; one list of rows a table. */
  tables(): string[][][] {
    return this.#all('table').map((table) =>
      [...table.querySelectorAll('tr')].map((row) =>
        [...row.children].map((cell) => clean(cell.textContent)),
      ),
    );
  }

  async sortBy(label: string): Promise<void> {
    this.#all('thead button')
      .find((button) => clean(button.textContent) === label)!
      .dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await this.settle();
  }

  sortStates(): (string | null)[] {
    return this.#all('thead th').map((head) => head.getAttribute('aria-sort'));
  }

  /** Everything that is shown, in words. */
  text(): string {
    return clean(this.element.shadowRoot?.querySelector('figure')?.textContent ?? '');
  }

  /** Elements with a style of their own, which a strict policy refuses in markup. */
  styled(): Element[] {
    return this.#all('[style], style').filter((element) => !element.matches('.tooltip'));
  }

  #one(selector: string): Element | null {
    return this.element.shadowRoot?.querySelector(selector) ?? null;
  }

  #all(selector: string): Element[] {
    return [...(this.element.shadowRoot?.querySelectorAll(selector) ?? [])];
  }
}

function clean(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
