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
  fillOf(country: CountryCoverage | undefined): FillCode;
}

export interface ClassingOptions {
  readonly classCount: number;
  readonly classing: Classing;
  /** Lower limits given by the page, for maps that must be comparable. */
  readonly lowerLimits?: readonly number[] | null | undefined;
}

export function classify(coverage: Coverage, options: ClassingOptions): Classification {
  const values = classedValues(coverage);
  const lowerLimits = options.lowerLimits ?? [];
  const fixed = lowerLimits.length > 0;
  const breaks = fixed
    ? fixedBreaks(values, lowerLimits)
    : classBreaks(values, options.classCount, options.classing);
  return {
    breaks,
    bars: histogramBars(values, breaks),
    classing: fixed ? 'fixed' : options.classing,
    zeroCount: countByState(coverage, 'ZERO'),
    noDataCount: countByState(coverage, 'NO_DATA'),
    notApplicableCount: countByState(coverage, 'NOT_APPLICABLE'),
    fillOf: (country) => fillOf(country, breaks),
  };
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
