/** What became of the latest request. */
export type LoadState = 'idle' | 'loading' | 'loaded' | 'failed';

/**
 * Fetches JSON from one address at a time: a new address aborts the request in flight, so answers never
 * arrive out of order.
 */
export class JsonLoader {
  #url = '';
  #abort: AbortController | null = null;
  #state: LoadState = 'idle';

  constructor(
    private readonly onJson: (json: unknown) => void,
    private readonly onState: (state: LoadState) => void,
    private readonly tag = 'sdg-map',
  ) {}

  get state(): LoadState {
    return this.#state;
  }

  /** Loads an address unless it is the present one. An empty address stops loading. */
  setUrl(url: string): void {
    if (url === this.#url) return;
    this.#url = url;
    this.reload();
  }

  /** Asks the same address once more. */
  reload(): void {
    this.#abort?.abort();
    this.#abort = null;
    if (this.#url === '') {
      this.#enter('idle');
      return;
    }
    const abort = new AbortController();
    this.#abort = abort;
    this.#enter('loading');
    void this.#load(this.#url, abort.signal);
  }

  /** Stops a request in flight and forgets its address, so that `setUrl` asks again. */
  stop(): void {
    this.#abort?.abort();
    this.#abort = null;
    if (this.#state === 'loading') this.#url = '';
  }

  async #load(url: string, signal: AbortSignal): Promise<void> {
    try {
      const response = await fetch(url, {
        credentials: 'same-origin',
        headers: { Accept: 'application/json' },
        signal,
      });
      if (!response.ok) throw new Error(`${url} answered ${response.status}, expected 200.`);
      const json: unknown = await response.json();
      if (signal.aborted) return;
      this.onJson(json);
      this.#enter('loaded');
    } catch (error) {
      if (signal.aborted) return;
      console.warn(`<${this.tag}> ${url} could not be read.`, error);
      this.#enter('failed');
    }
  }

  #enter(state: LoadState): void {
    this.#state = state;
    this.onState(state);
  }
}
