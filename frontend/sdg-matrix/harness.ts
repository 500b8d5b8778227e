import type { SdgMatrix } from './sdg-matrix.js';

/** What a test does with `<sdg-matrix>` and reads from it, as a reader would. */
export class SdgMatrixHarness {
  constructor(readonly element: SdgMatrix) {}

  /** Waits until everything that follows from the last change is drawn. */
  async settle(): Promise<this> {
    while (!(await this.element.updateComplete)) {
      // A change during the update has asked for another one.
    }
    return this;
  }

  /** Codes of the lines from top to bottom. */
  lines(): string[] {
    return this.#all('tbody .code').map((code) => clean(code.textContent));
  }

  /** Codes of Goals and targets in the order of the columns that hold cells. */
  columns(): string[] {
    const first = this.#all('tbody tr')[0];
    return [...(first?.querySelectorAll<HTMLElement>('td[data-key]') ?? [])].map(
      (cell) => cell.dataset.key!.split(':')[1]!,
    );
  }

  cell(key: string): HTMLElement {
    const found = this.#all('[data-key]').find((cell) => (cell as HTMLElement).dataset.key === key);
    if (!found) {
      throw new Error(`No cell "${key}".`);
    }
    return found as HTMLElement;
  }

  spoken(key: string): string {
    return this.cell(key).getAttribute('aria-label') ?? '';
  }

  printed(key: string): string {
    return clean(this.cell(key).textContent);
  }

  /** What is said of the totals of lines, the total of all last. */
  totals(): string[] {
    return this.#all('td.margin').map((cell) => cell.getAttribute('aria-label') ?? '');
  }

  goalButton(number: number): HTMLElement {
    return this.#all('thead button')
      .map((button) => button as HTMLElement)
      .find((button) => clean(button.querySelector('.number')?.textContent ?? '') === String(number))!;
  }

  async click(target: HTMLElement): Promise<void> {
    target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await this.settle();
  }

  async press(key: string, init: KeyboardEventInit = {}): Promise<void> {
    const target = this.element.shadowRoot?.activeElement ?? this.element;
    target.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init }),
    );
    await this.settle();
  }

  /** Key of the cell, or text of the head, that has the focus. */
  focused(): string | null {
    const active = this.element.shadowRoot?.activeElement as HTMLElement | null | undefined;
    return active ? (active.dataset.key ?? clean(active.textContent)) : null;
  }

  /** How many places the Tab key reaches in the grid. */
  tabStops(): number {
    return this.#all('[data-row][tabindex="0"]').length;
  }

  text(selector: string): string {
    return this.#all(selector)
      .map((found) => clean(found.textContent))
      .join(' ');
  }

  #all(selector: string): Element[] {
    return [...(this.element.shadowRoot?.querySelectorAll(selector) ?? [])];
  }
}

function clean(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
