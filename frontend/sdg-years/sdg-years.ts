import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { yearsStyles } from './years-styles.js';

/** One year of what is played. */
export interface Frame {
  readonly year: number;
  /** What is said of it, such as "34 activities in 20 countries". */
  readonly text: string;
}

/** Texts for people, in the reader's language; {from}, {to}, {year} and {text} are places. */
export interface YearsLabels {
  readonly title: string;
  readonly play: string;
  readonly stop: string;
  readonly previous: string;
  readonly next: string;
  readonly slider: string;
  readonly playing: string;
  readonly stopped: string;
}

const LABELS: YearsLabels = {
  title: 'Year by year',
  play: 'Play',
  stop: 'Stop',
  previous: 'Previous year',
  next: 'Next year',
  slider: 'Year',
  playing: 'Playing from {from} to {to}',
  stopped: '{year}: {text}',
};

/** A calm pace: time to find a country again. */
const FRAME_MILLIS = 1400;

/** A key held down on the slider repeats faster than this: the reader has arrived when it is let go. */
const SETTLE_MILLIS = 250;

/**
 * Steps a map through the years: a slider, buttons to the year before and after, and one that plays and stops. Who
 * asks for less motion gets the steps alone.
 *
 * @fires year-show - Another year is to be seen, also while playing or where the page sets it: `{year}`.
 * @fires year-change - The reader has arrived at a year, or playing has stopped there: `{year}`.
 */
export class SdgYears extends LitElement {
  static override styles = yearsStyles;

  @property({ attribute: false }) frames: readonly Frame[] = [];
  /** The year that is shown; the latest one if there is no such year. */
  @property({ type: Number }) year: number | null = null;
  @property({ attribute: false }) labels: Partial<YearsLabels> | null = null;

  @state() private playing = false;
  @state() private said = '';
  @query('.play') private readonly playButton!: HTMLButtonElement | null;

  #timer: ReturnType<typeof setInterval> | undefined;
  #settling: ReturnType<typeof setTimeout> | undefined;
  /** The year of the latest event. */
  #told: number | null = null;
  readonly #motion = window.matchMedia('(prefers-reduced-motion: reduce)');

  override connectedCallback(): void {
    super.connectedCallback();
    this.#motion.addEventListener('change', this.#onMotion);
    document.addEventListener('visibilitychange', this.#onHidden);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#motion.removeEventListener('change', this.#onMotion);
    document.removeEventListener('visibilitychange', this.#onHidden);
    clearInterval(this.#timer);
    clearTimeout(this.#settling);
    this.playing = false;
  }

  /** Plays from the shown year, from the first one where the last is shown. Nothing where less motion is wanted. */
  play(): void {
    if (this.playing || this.#motion.matches || this.frames.length < 2) return;
    clearTimeout(this.#settling);
    const last = this.frames.length - 1;
    if (this.#place === last) this.#show(0);
    this.playing = true;
    this.said = fill(this.#labels.playing, {
      from: String(this.frames[this.#place]!.year),
      to: String(this.frames[last]!.year),
    });
    this.#timer = setInterval(() => this.#advance(), FRAME_MILLIS);
  }

  stop(): void {
    if (!this.playing) return;
    clearInterval(this.#timer);
    this.playing = false;
    this.#arrive();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('frames') && this.playing) this.stop();
  }

  /** What follows the player is told of a year that the page sets later on, too. */
  protected override updated(changed: PropertyValues): void {
    const first = changed.get('year') === undefined;
    if (first || this.year === null || this.year === this.#told) return;
    clearTimeout(this.#settling);
    if (this.frames[this.#place]?.year === this.year) this.#emit('year-show');
  }

  protected override render() {
    const frame = this.frames[this.#place];
    if (!frame) return nothing;
    const labels = this.#labels;
    const [first, last] = [this.frames[0]!, this.frames[this.frames.length - 1]!];
    return html`<div class="player" role="group" aria-label=${labels.title}>
      <div class="buttons">
        ${this.#renderStep(labels.previous, -1, '‹')}
        ${
          this.#motion.matches
            ? nothing
            : html`<button
                type="button"
                class="play"
                @click=${() => (this.playing ? this.stop() : this.play())}
              >
                <span aria-hidden="true">${this.playing ? '■' : '▶'}</span>
                ${this.playing ? labels.stop : labels.play}
              </button>`
        }
        ${this.#renderStep(labels.next, 1, '›')}
      </div>
      <label class="slider">
        <span class="unseen">${labels.slider}</span>
        <input
          type="range"
          min="0"
          max=${this.frames.length - 1}
          step="1"
          .value=${String(this.#place)}
          aria-valuetext=${fill(labels.stopped, { year: String(frame.year), text: frame.text })}
          @input=${this.#onInput}
          @change=${() => this.#settle()}
        />
        <span class="ends" aria-hidden="true"><span>${first.year}</span><span>${last.year}</span></span>
      </label>
      <p class="now" aria-hidden="true"><strong>${frame.year}</strong> <span>${frame.text}</span></p>
      <p class="unseen" role="status">${this.said}</p>
    </div>`;
  }

  #renderStep(label: string, delta: number, sign: string) {
    const place = this.#place + delta;
    const end = place < 0 || place >= this.frames.length;
    return html`<button
      type="button"
      class="step"
      aria-label=${label}
      title=${label}
      aria-disabled=${end ? 'true' : nothing}
      @click=${() => this.#step(place)}
    >
      <span aria-hidden="true">${sign}</span>
    </button>`;
  }

  get #labels(): YearsLabels {
    return { ...LABELS, ...this.labels };
  }

  get #place(): number {
    const place = this.frames.findIndex((frame) => frame.year === this.year);
    return place >= 0 ? place : this.frames.length - 1;
  }

  #step(place: number): void {
    if (place < 0 || place >= this.frames.length) return;
    this.#pause();
    this.#show(place);
    this.#arrive();
  }

  #advance(): void {
    this.#show(this.#place + 1);
    if (this.#place === this.frames.length - 1) this.stop();
  }

  /** Another year in the middle of playing ends it without a word of its own. */
  #pause(): void {
    clearInterval(this.#timer);
    clearTimeout(this.#settling);
    this.playing = false;
  }

  #settle(): void {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.#arrive(), SETTLE_MILLIS);
  }

  #show(place: number): void {
    this.year = this.frames[place]!.year;
    this.#emit('year-show');
  }

  #arrive(): void {
    const frame = this.frames[this.#place];
    if (!frame) return;
    this.said = fill(this.#labels.stopped, { year: String(frame.year), text: frame.text });
    this.#emit('year-change');
  }

  #emit(name: 'year-show' | 'year-change'): void {
    const year = this.frames[this.#place]!.year;
    this.#told = year;
    this.dispatchEvent(new CustomEvent(name, { detail: { year }, bubbles: true, composed: true }));
  }

  readonly #onInput = (event: Event): void => {
    this.#pause();
    this.#show(Number((event.target as HTMLInputElement).value));
  };

  readonly #onMotion = (): void => {
    const hadFocus = this.playButton !== null && this.shadowRoot?.activeElement === this.playButton;
    if (this.#motion.matches) this.stop();
    this.requestUpdate();
    if (hadFocus) void this.updateComplete.then(() => this.renderRoot.querySelector('input')?.focus());
  };

  readonly #onHidden = (): void => {
    if (document.hidden) this.stop();
  };
}

function fill(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}

if (!customElements.get('sdg-years')) customElements.define('sdg-years', SdgYears);

declare global {
  interface HTMLElementTagNameMap {
    'sdg-years': SdgYears;
  }
  interface HTMLElementEventMap {
    'year-show': CustomEvent<{ year: number }>;
    'year-change': CustomEvent<{ year: number }>;
  }
}
