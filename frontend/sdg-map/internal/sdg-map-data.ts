import type { PropertyValues } from 'lit';
import { state } from 'lit/decorators.js';

import { readAnswer } from './answers.js';
import { parseCountryWords, type CountryWords } from './country-words.js';
import type { Coverage } from './coverage.js';
import { JsonLoader, type LoadState } from './json-loader.js';
import { parseLabelPoints } from './label-points.js';
import { parseRegions, type Region } from './regions.js';
import { SdgMapInputs } from './sdg-map-inputs.js';
import type { LabelPoints } from './symbol-layer.js';

/** What the map fetches: values, names, points of symbols, words of the search, regions to go to. */
export abstract class SdgMapData extends SdgMapInputs {
  @state() protected coverage: Coverage | null = null;
  @state() protected coverageState: LoadState = 'idle';
  @state() protected names: Readonly<Record<string, string>> = {};
  @state() protected words: CountryWords = {};
  /** Whether somebody searches: words are fetched only then. */
  @state() protected searched = false;
  @state() protected labelPoints: LabelPoints = new Map();
  @state() protected pointsState: LoadState = 'idle';
  @state() protected regions: readonly Region[] = [];
  /** Values of all maps that the latest answer holds; null where it holds one. */
  protected pooled: readonly number[] | null = null;
  #answer: unknown = null;

  readonly #coverageLoader = new JsonLoader(
    (json) => this.#onCoverage(json),
    (loadState) => {
      this.coverageState = loadState;
      this.onLoading();
    },
  );
  readonly #namesLoader = new JsonLoader(
    (json) => this.#onNames(json),
    () => this.onLoading(),
  );
  readonly #pointsLoader = new JsonLoader(
    (json) => (this.labelPoints = parseLabelPoints(json)),
    (loadState) => {
      this.pointsState = loadState;
      this.onLoading();
    },
  );
  readonly #wordsLoader = new JsonLoader(
    (json) => (this.words = parseCountryWords(json)),
    () => undefined,
  );
  readonly #regionsLoader = new JsonLoader(
    (json) => (this.regions = parseRegions(json)),
    () => undefined,
  );

  /** Something that the picture waits for began or ended. */
  protected abstract onLoading(): void;

  /** Whether something that the picture needs is on its way. */
  protected get isLoading(): boolean {
    return [this.coverageState, this.#namesLoader.state, this.#pointsLoader.state].includes('loading');
  }

  /** Fetches what the changed properties ask for. */
  protected load(changed: PropertyValues): void {
    const has = (...names: string[]): boolean => names.some((name) => changed.has(name));
    if (has('coverageUrl', 'mode'))
      this.#coverageLoader.setUrl(this.isMarking ? '' : (this.coverageUrl ?? ''));
    if (has('namesUrl')) this.#namesLoader.setUrl(this.namesUrl ?? '');
    if (has('pointsUrl', 'shown'))
      this.#pointsLoader.setUrl(this.checkedShown === 'symbols' ? (this.pointsUrl ?? '') : '');
    if (has('wordsUrl', 'searched')) this.#wordsLoader.setUrl(this.searched ? (this.wordsUrl ?? '') : '');
    if (has('regionsUrl')) this.#regionsLoader.setUrl(this.regionsUrl ?? '');
  }

  /** After the map was taken out of the page and put in again. */
  protected loadAgain(): void {
    for (const name of ['coverageUrl', 'namesUrl', 'pointsUrl', 'wordsUrl', 'regionsUrl']) {
      this.requestUpdate(name);
    }
  }

  protected stopLoading(): void {
    this.#coverageLoader.stop();
    this.#namesLoader.stop();
    this.#pointsLoader.stop();
    this.#wordsLoader.stop();
    this.#regionsLoader.stop();
  }

  protected reloadCoverage(): void {
    this.#coverageLoader.reload();
  }

  protected reloadPoints(): void {
    this.#pointsLoader.reload();
  }

  /** Takes another map out of the answer at hand. */
  protected readAgain(): void {
    if (this.#answer !== null) this.#readAnswer();
  }

  protected emit(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  #onCoverage(json: unknown): void {
    this.#answer = json;
    const { activities, countries } = this.#readAnswer().totals;
    this.emit('coverage-loaded', { activities, countries });
  }

  /** Takes out of an answer what this map is to show. */
  #readAnswer(): Coverage {
    const read = readAnswer(this.#answer, { side: this.side, year: this.year });
    if (!read) throw new Error('The answer is no coverage.');
    this.pooled = read.pooled;
    this.coverage = read.coverage;
    return read.coverage;
  }

  #onNames(json: unknown): void {
    if (typeof json !== 'object' || json === null)
      throw new Error('Names must be an object of code and name.');
    this.names = Object.fromEntries(
      Object.entries(json).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  }
}
