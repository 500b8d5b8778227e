import { classBreaks, classIndexOf, fixedBreaks, type ClassBreak, type Classing } from './class-breaks.js';
import { classedValues, countByState, type Coverage, type CountryCoverage } from './coverage.js';
import { histogramBars, type HistogramBar } from './histogram.js';

/** How a country is filled: its class, or one of the states that have no class. */
export type FillCode = number | 'valued' | 'zero' | 'noData' | 'notApplicable' | 'land' | 'highlight';

/** What the colours mean: the same for map, legend and exported picture. */
export interface Classification {
  readonly breaks: readonly ClassBreak[];
  readonly bars: readonly HistogramBar[];
  readonly classing: Classing | 'fixed';
  readonly zeroCount: number;
  readonly noDataCount: number;
  readonly notApplicableCount: number;
  /** Classes as the legend names them, where limits are not all there is to say. */
  readonly rows?: readonly ClassRow[];
  /** Stands under the classes instead of the method. */
  readonly note?: string;
  /** Stands over the numbers of the classes instead of the usual word. */
  readonly heading?: string;
  /** What is said of a country; null for what its state says already. */
  describe?(country: CountryCoverage): string | null;
  fillOf(country: CountryCoverage | undefined): FillCode;
}

/** A class in words. */
export interface ClassRow {
  readonly fill: FillCode;
  readonly text: string;
  readonly count: number;
}

export interface ClassingOptions {
  readonly classCount: number;
  readonly classing: Classing;
  /** Lower limits given by the page, for maps that must be comparable. */
  readonly lowerLimits?: readonly number[] | null | undefined;
  /** Values of all maps that must be comparable: limits follow from them, counts from this map. */
  readonly pooled?: readonly number[] | null | undefined;
}

export function classify(coverage: Coverage, options: ClassingOptions): Classification {
  const values = classedValues(coverage);
  const lowerLimits = options.lowerLimits ?? [];
  const fixed = lowerLimits.length > 0;
  const breaks = fixed
    ? fixedBreaks(values, lowerLimits)
    : countAgain(named(options.pooled ?? values, options), values);
  return {
    breaks,
    bars: histogramBars(values, breaks),
    classing: fixed ? 'fixed' : options.classing,
    ...(breaks[0]?.single && { note: '' }),
    zeroCount: countByState(coverage, 'ZERO'),
    noDataCount: countByState(coverage, 'NO_DATA'),
    notApplicableCount: countByState(coverage, 'NOT_APPLICABLE'),
    fillOf: (country) => fillOf(country, breaks),
  };
}

/** Where there are as many values as classes, the legend names values: limits would feign that others lie between. */
function named(values: readonly number[], { classCount, classing }: ClassingOptions): readonly ClassBreak[] {
  const breaks = classBreaks(values, classCount, classing);
  const found = new Set(values.filter(Number.isFinite));
  const single = breaks.length === found.size && breaks.every(({ from }) => found.has(from));
  return single ? breaks.map((range) => ({ ...range, single })) : breaks;
}

function countAgain(breaks: readonly ClassBreak[], values: readonly number[]): ClassBreak[] {
  return breaks.map((range, i) => ({
    ...range,
    count: values.filter((value) => classIndexOf(value, breaks) === i).length,
  }));
}

function fillOf(country: CountryCoverage | undefined, breaks: readonly ClassBreak[]): FillCode {
  switch (country?.valueState) {
    case 'VALUE':
      return Math.max(0, classIndexOf(country.value!, breaks));
    case 'ZERO':
      return 'zero';
    case 'NO_DATA':
      return 'noData';
    default:
      return 'notApplicable';
  }
}
