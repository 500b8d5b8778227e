import { DEFAULT_LABELS, type PluralKey, type SdgMapLabels } from '../labels.js';
import type { ClassBreak, Classing } from './class-breaks.js';
import type { CountryCoverage, Measured } from './coverage.js';
import { smallestTrueValue, type SymbolScale } from './graduated-symbols.js';
import type { MeasureWords } from './measure-words.js';

/** Texts and numbers in the reader's language. */
export class Texts {
  readonly labels: Readonly<SdgMapLabels>;
  readonly locale: string | undefined;
  readonly words: MeasureWords | null;
  readonly measure: Measured;
  /** What is said of a country, where the scheme of the map has words of its own; null where it has none. */
  describe: ((country: CountryCoverage) => string | null) | null = null;
  readonly #number: Intl.NumberFormat;
  readonly #percent: Intl.NumberFormat;
  readonly #year: Intl.NumberFormat;
  readonly #plural: Intl.PluralRules;

  /**
   * @param words what the measure is called; the labels' own for activities
   * @param measure what the values are
   */
  constructor(
    labels: Partial<SdgMapLabels> | null | undefined,
    locale: string | null | undefined,
    words: MeasureWords | null = null,
    measure: Measured = ACTIVITIES,
  ) {
    this.words = words;
    this.measure = measure;
    this.labels = { ...DEFAULT_LABELS, ...onlyTexts(labels), ...labelsOf(words) };
    this.locale = supportedLocale(locale);
    this.#percent = new Intl.NumberFormat(this.locale, { style: 'percent', maximumFractionDigits: 1 });
    this.#number = new Intl.NumberFormat(this.locale, { maximumFractionDigits: 2 });
    this.#year = new Intl.NumberFormat(this.locale, { useGrouping: false });
    this.#plural = new Intl.PluralRules(this.locale);
  }

  number(value: number): string {
    return this.#number.format(value);
  }

  /** A value of the measure: shares in per cent. */
  value(value: number): string {
    return this.measure.quantity === 'SHARE' ? this.#percent.format(value) : this.number(value);
  }

  year(value: number): string {
    return this.#year.format(value);
  }

  distance(meters: number): string {
    const inKilometers = meters >= 1000;
    const unit = inKilometers ? 'kilometer' : 'meter';
    return new Intl.NumberFormat(this.locale, { style: 'unit', unit }).format(
      inKilometers ? meters / 1000 : meters,
    );
  }

  /** "5 activities": the text of the plural category with the number in it. */
  count(key: PluralKey, value: number): string {
    const category = this.#plural.select(value);
    const pattern = this.labels[`${key}.${category}`] || this.labels[`${key}.other`];
    return fill(pattern, { count: this.number(value) });
  }

  /** What a tooltip and the country list say of a country. */
  countryValue(country: CountryCoverage | undefined): string {
    const described = country && this.describe ? this.describe(country) : null;
    if (described !== null) return described;
    switch (country?.valueState) {
      case 'VALUE':
        return this.words?.value
          ? fill(this.words.value, { value: this.value(country.value!) })
          : this.#activities(country);
      case 'ZERO':
        return this.labels.zero;
      case 'NO_DATA':
        return this.labels.noData;
      default:
        return this.labels.notApplicable;
    }
  }

  /**
   * Limits of a class: whole numbers with both ends included, others half-open, an open one without an end; the value
   * where there is but one.
   */
  classLimits(range: ClassBreak): string {
    if (range.single) return this.value(range.from);
    const share = this.measure.quantity === 'SHARE';
    if (range.open) {
      const pattern = share ? this.labels.classLast : this.labels.classOpen;
      return fill(pattern, { from: this.value(range.from), to: this.value(1) });
    }
    const whole = !share && Number.isInteger(range.from) && Number.isInteger(range.to);
    if (whole) {
      const last = range.closed ? range.to : range.to - 1;
      if (last <= range.from) return this.number(range.from);
      return fill(this.labels.classIntegers, { from: this.number(range.from), to: this.number(last) });
    }
    const pattern = range.closed ? this.labels.classLast : this.labels.classRange;
    return fill(pattern, { from: this.value(range.from), to: this.value(range.to) });
  }

  /** How circles are read, under the legend and in a saved picture. */
  symbolNote(scale: SymbolScale): string {
    const least = smallestTrueValue(scale);
    const { symbolArea, symbolMinimum } = this.labels;
    const whole = this.measure.quantity !== 'SHARE';
    if (whole && least <= 1) return symbolArea;
    return `${symbolArea} ${fill(symbolMinimum, { value: this.value(whole ? Math.ceil(least - 1e-9) : least) })}`;
  }

  classingName(classing: Classing | 'fixed'): string {
    switch (classing) {
      case 'equal':
        return this.labels.classingEqual;
      case 'natural':
        return this.labels.classingNatural;
      case 'fixed':
        return this.labels.classingFixed;
      default:
        return this.labels.classingQuantile;
    }
  }

  #activities(country: CountryCoverage): string {
    const { labels } = this;
    const pattern =
      country.sites > 0
        ? country.latestYear === null
          ? labels.countryValueSites
          : labels.countryValueSitesYear
        : country.latestYear === null
          ? labels.countryValue
          : labels.countryValueYear;
    return fill(pattern, {
      activities: this.count('activities', country.activities),
      sites: this.count('sites', country.sites),
      year: country.latestYear === null ? '' : this.year(country.latestYear),
    });
  }
}

const ACTIVITIES: Measured = { code: 'activities', quantity: 'COUNT', elements: 0, countries: 0 };

function labelsOf(words: MeasureWords | null): Partial<SdgMapLabels> {
  if (!words) return {};
  const { title, zero, noData, notApplicable } = words;
  return onlyTexts({ measure: title, zero, noData, notApplicable });
}

/** Puts values in the places of a text; an unknown place stays as it is. */
export function fill(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}

function onlyTexts(labels: Partial<SdgMapLabels> | null | undefined): Partial<SdgMapLabels> {
  return Object.fromEntries(Object.entries(labels ?? {}).filter(([, text]) => typeof text === 'string'));
}

function supportedLocale(locale: string | null | undefined): string | undefined {
  try {
    return locale ? Intl.getCanonicalLocales(locale.replace('_', '-'))[0] : undefined;
  } catch {
    console.warn(`<sdg-map> Locale '${locale}' is not a BCP 47 tag; the browser's is used.`);
    return undefined;
  }
}
