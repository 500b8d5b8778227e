import { englishLabels, type SdgChartLabels } from '../labels.js';
import type { Value } from './types.js';

/** The reader's texts over the English ones; what is not a text is ignored. */
export function completeLabels(labels: unknown): SdgChartLabels {
  const given = Object.entries((labels ?? {}) as Record<string, unknown>).filter(
    ([, value]) => typeof value === 'string' && value !== '',
  );
  return { ...englishLabels, ...(Object.fromEntries(given) as Partial<SdgChartLabels>) };
}

/** Puts values into the braces of a text; an unknown name stays as it is. */
export function fillIn(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** Words and numbers in the reader's language. */
export class Texts {
  readonly #number: Intl.NumberFormat;
  readonly #short: Intl.NumberFormat;
  readonly #collator: Intl.Collator;

  constructor(
    readonly labels: SdgChartLabels,
    readonly locale: string,
  ) {
    // ITU's Arabic texts use the digits 0 to 9.
    const numbers = locale === 'ar' ? 'ar-u-nu-latn' : locale;
    this.#number = new Intl.NumberFormat(numbers, { maximumFractionDigits: 1 });
    this.#short = new Intl.NumberFormat(numbers, { notation: 'compact', maximumFractionDigits: 1 });
    this.#collator = new Intl.Collator(locale, { numeric: true });
  }

  readonly value = (value: Value): string =>
    value === null ? this.labels.noData : this.#number.format(value);

  /** For axes and cells: from ten thousand on rounded, "125K". */
  readonly short = (value: number): string => (value < 10_000 ? this.#number : this.#short).format(value);

  readonly compare = (a: string, b: string): number => this.#collator.compare(a, b);

  fill(key: keyof SdgChartLabels, values: Readonly<Record<string, string>>): string {
    return fillIn(this.labels[key], values);
  }

  /** A text with a number and its unit; without the unit where there is no number. */
  counted(
    key: keyof SdgChartLabels,
    value: Value,
    unit: string,
    values: Readonly<Record<string, string>>,
  ): string {
    const given = { ...values, value: this.value(value), unit: value === null ? '' : unit };
    return this.fill(key, given).trim();
  }
}

/** "C2 Infrastructure"; the number of an SDG stands before its name. */
export function fullName(item: { code: string; label: string }): string {
  return [item.code, item.label].filter(Boolean).join(' ');
}
