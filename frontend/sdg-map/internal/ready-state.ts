/** Whether the map shows what it was asked for: an attribute for tests and exports, and a promise. */
export class ReadyState {
  #ready = false;
  #waiting: (() => void)[] = [];

  constructor(private readonly host: HTMLElement) {}

  get isReady(): boolean {
    return this.#ready;
  }

  /** Resolves as soon as the map is drawn with all its data; at once where it is. */
  get promise(): Promise<void> {
    return this.#ready ? Promise.resolve() : new Promise((resolve) => this.#waiting.push(resolve));
  }

  markPending(): void {
    this.#ready = false;
    this.host.removeAttribute('data-ready');
  }

  markReady(): void {
    this.#ready = true;
    this.host.setAttribute('data-ready', '');
    this.#waiting.splice(0).forEach((resolve) => resolve());
  }
}
