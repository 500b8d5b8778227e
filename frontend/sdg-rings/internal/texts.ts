import { englishLabels, fillIn, type SdgRingsLabels } from '../labels.js';
import type { RingItem } from './types.js';

/** The reader's texts over the English ones; what is not a text is ignored. */
export function completeLabels(labels: unknown): SdgRingsLabels {
  const given = Object.entries((labels ?? {}) as Record<string, unknown>).filter(
    ([, value]) => typeof value === 'string' && value !== '',
  );
  return { ...englishLabels, ...(Object.fromEntries(given) as Partial<SdgRingsLabels>) };
}

/** Numbers and sentences in the reader's language. */
export class Texts {
  readonly #count: Intl.NumberFormat;
  readonly #short: Intl.NumberFormat;
  readonly #percent: Intl.NumberFormat;
  readonly #smallPercent: Intl.NumberFormat;
  readonly #weight: Intl.NumberFormat;

  constructor(
    readonly labels: SdgRingsLabels,
    readonly locale: string,
    private readonly unit: string,
  ) {
    this.#count = new Intl.NumberFormat(locale);
    this.#short = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
    this.#percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
    this.#smallPercent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
    this.#weight = new Intl.NumberFormat(locale, {
      style: 'percent',
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    });
  }

  readonly count = (count: number | null): string =>
    count === null ? this.labels.noData : this.#count.format(count);

  /** For tiles: from ten thousand on rounded, "125K". */
  readonly shortCount = (count: number): string => (count < 10_000 ? this.#count : this.#short).format(count);

  /** Shares below one percent keep a decimal, so that they do not look like none. */
  share(share: number | null): string {
    return share === null
      ? '–'
      : (share > 0 && share < 0.01 ? this.#smallPercent : this.#percent).format(share);
  }

  sentence(item: RingItem): string {
    if (item.sentence) {
      return item.sentence;
    }
    const name = [item.short, item.name].filter(Boolean).join(' ');
    if (item.activities === null) {
      return `${name}: ${this.labels.noData}`;
    }
    return fillIn(item.share === null ? this.labels.sentenceWithoutShare : this.labels.sentence, {
      name,
      activities: this.count(item.activities),
      unit: this.unit,
      share: this.share(item.share),
    });
  }

  /** The sentence, with the name before it if it does not name the item itself. */
  named(item: RingItem): string {
    const sentence = this.sentence(item);
    return sentence.includes(item.name) ? sentence : `${item.short} ${item.name}: ${sentence}`;
  }

  /** Empty where declared and computed level agree. */
  disagreement(item: RingItem, declared: string): string {
    return item.disagrees
      ? fillIn(this.labels.disagrees, { declared, computed: item.computedLevelLabel || '–' })
      : '';
  }

  /** Share of link weight: thresholds are whole percents, so one decimal tells on which side of one it is. */
  readonly weight = (weight: number | null | undefined): string =>
    weight === null || weight === undefined ? '–' : this.#weight.format(weight);

  /** What a screen reader says of a tile. */
  spoken(item: RingItem, declared: string): string {
    return [this.named(item), this.disagreement(item, declared), item.note].filter(Boolean).join(' ');
  }
}
