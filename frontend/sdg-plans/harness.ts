import type { SdgPlans } from './sdg-plans.js';

/** What a test does with `<sdg-plans>` and reads from it, as a reader would. */
export class SdgPlansHarness {
  constructor(readonly element: SdgPlans) {}

  /** Waits until everything that follows from the last change is drawn. */
  async settle(): Promise<this> {
    await new Promise((done) => requestAnimationFrame(done));
    while (!(await this.element.updateComplete)) {
      // A change during the update has asked for another one.
    }
    return this;
  }

  cards(): string[] {
    return this.#all<HTMLElement>('.card').map((card) => card.dataset.id ?? '');
  }

  card(id: string): HTMLElement {
    const found = this.#all<HTMLElement>('.card').find((card) => card.dataset.id === id);
    if (!found) {
      throw new Error(`No card "${id}"; there are: ${this.cards().join(', ')}.`);
    }
    return found;
  }

  /** The links of a card in words, one a line. */
  linksInWords(id: string): string[] {
    return this.#all('.links > li')
      .filter((item) => item.parentElement?.id === `links-${id}`)
      .map(words);
  }

  /** Cards of the marked chain. */
  marked(): string[] {
    return this.#all<HTMLElement>('.card.kin').map((card) => card.dataset.id ?? '');
  }

  /** Lines as "from to", the marked ones apart. */
  lines(marked: boolean): string[] {
    return this.#all('.lines > g')
      .filter((line) => line.classList.contains('kin') === marked)
      .map((line) => line.getAttribute('data-link') ?? '');
  }

  headings(): string[] {
    return this.#all('h2, h3').map(words);
  }

  rows(): string[][] {
    return this.#all('tbody tr').map((row) => [...row.children].map(words));
  }

  sortBy(label: string): void {
    this.#all<HTMLElement>('thead button')
      .find((button) => words(button) === label)!
      .click();
  }

  text(): string {
    return words(this.element.shadowRoot!);
  }

  press(id: string, key: string): void {
    this.card(id).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
  }

  focused(): string | undefined {
    return (this.element.shadowRoot!.activeElement as HTMLElement | null)?.dataset.id;
  }

  #all<E extends Element = Element>(selector: string): E[] {
    return [...this.element.shadowRoot!.querySelectorAll<E>(selector)];
  }
}

function words(node: Node): string {
  return (node.textContent ?? '').replace(/\s+/g, ' ').trim();
}
