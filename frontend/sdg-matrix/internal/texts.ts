import { englishLabels, fillIn, type SdgMatrixLabels } from '../labels.js';
import { isTarget, type Cell, type Column, type Counts, type Line, type MatrixData } from './types.js';

/** The reader's texts over the English ones; what is not a text is ignored. */
export function completeLabels(labels: unknown): SdgMatrixLabels & Record<string, string> {
  const given = Object.entries((labels ?? {}) as Record<string, unknown>).filter(
    ([, value]) => typeof value === 'string' && value !== '',
  );
  return { ...englishLabels, ...(Object.fromEntries(given) as Partial<SdgMatrixLabels>) };
}

/** A locale that Intl accepts; ITU's Arabic texts use the digits 0 to 9. */
export function numberLocale(locale: string): string | null {
  try {
    const known = Intl.getCanonicalLocales(locale)[0] ?? null;
    return known?.startsWith('ar') ? 'ar-u-nu-latn' : known;
  } catch {
    return null;
  }
}

/** Numbers and sentences in the reader's language. */
export class Texts {
  readonly #whole: Intl.NumberFormat;
  readonly #decimal: Intl.NumberFormat;
  readonly #short: Intl.NumberFormat;
  readonly #plural: Intl.PluralRules;

  constructor(
    readonly labels: SdgMatrixLabels & Record<string, string>,
    private readonly locale: string,
  ) {
    this.#whole = new Intl.NumberFormat(locale);
    this.#decimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    this.#short = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
    this.#plural = new Intl.PluralRules(locale);
  }

  whole(value: number): string {
    return this.#whole.format(value);
  }

  /** As a cell prints it: from ten thousand on rounded, weights with one decimal. */
  printed(data: MatrixData, counts: Counts): string {
    if (data.counting === 'FRACTIONAL') {
      return this.#decimal.format(counts.weight);
    }
    return (counts.activities < 10_000 ? this.#whole : this.#short).format(counts.activities);
  }

  column(column: Column): string {
    return fillIn(isTarget(column) ? this.labels.target : this.labels.goal, {
      code: this.#code(column.code),
      title: column.title,
    });
  }

  line(line: Line): string {
    return fillIn(this.labels.line, { code: this.#code(line.code), title: line.title });
  }

  /** "112 activities, 3 Stocktaking entries", without what the source leaves out. */
  counts(data: MatrixData, counts: Counts): string {
    const activities =
      data.counting === 'FRACTIONAL'
        ? fillIn(this.labels.weight, {
            activities: this.#count('activities', counts.activities),
            weight: this.#decimal.format(counts.weight),
          })
        : this.#count('activities', counts.activities);
    const entries = this.#count('entries', counts.entries);
    switch (data.source) {
      case 'ITU':
        return activities;
      case 'STOCKTAKING':
        return entries;
      default:
        return fillIn(this.labels.counts, { activities, entries });
    }
  }

  /** What is read and said of a cell. */
  cell(data: MatrixData, line: Line, column: Column, cell: Cell, collected: boolean): string {
    const sentence = fillIn(this.labels.cell, {
      line: this.line(line),
      column: this.column(column),
      state: this.labels[`state.${cell.state}`],
      counts: this.counts(data, cell),
    });
    return collected ? `${sentence}, ${this.labels.collected}` : sentence;
  }

  margin(data: MatrixData, name: string, counts: Counts): string {
    return fillIn(this.labels.margin, { name, counts: this.counts(data, counts) });
  }

  /** Limits of each class, the lowest first: "1", "2–4", "5 or more". */
  classes(limits: readonly number[], fractional: boolean): string[] {
    return limits.map((from, index) => {
      const next = limits[index + 1];
      if (next === undefined) {
        return fillIn(this.labels.legendFrom, { from: this.whole(fractional && index === 0 ? 0 : from) });
      }
      if (fractional) {
        return index === 0
          ? fillIn(this.labels.legendBelow, { from: this.whole(next) })
          : fillIn(this.labels.legendRange, { from: this.whole(from), to: `<${this.whole(next)}` });
      }
      return next - 1 === from
        ? this.whole(from)
        : fillIn(this.labels.legendRange, { from: this.whole(from), to: this.whole(next - 1) });
    });
  }

  /** A code keeps its own order between words that run from right to left. */
  #code(code: string): string {
    return this.locale.startsWith('ar') ? `\u2066${code}\u2069` : code;
  }

  #count(key: 'activities' | 'entries', value: number): string {
    const pattern = this.labels[`${key}.${this.#plural.select(value)}`] ?? this.labels[`${key}.other`];
    return fillIn(pattern, { count: this.whole(value) });
  }
}
