import { classBreaks, classIndexOf, type ClassBreak } from './class-breaks.js';
import { classColours } from './colour-ramp.js';
import { countByState, type Coverage, type CountryCoverage } from './coverage.js';
import { GAP_CLASSES } from './answers.js';
import type { Classification, FillCode } from './legend.js';
import { fill, type Texts } from './texts.js';

/** What the colours of a map mean: values from few to many, gaps, more and less, or a value of a whole group. */
export const SCHEMES = ['values', 'gaps', 'difference', 'groups'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** Classes on each side of zero. */
const SIDE_CLASSES = 3;

/**
 * Ramps end pale on a dark ground, where brown and blue would meet: fuller ones keep apart for every eye. From zero
 * outwards: OKLCH lightness 0.64 to 0.80 and chroma 0.06 to 0.12 at hues 62 to 70; 0.62 to 0.86 at 240 to 210.
 */
const DARK_A: readonly string[] = ['#a78467', '#cc9967', '#efb062'];
const DARK_B: readonly string[] = ['#5b8caf', '#66b3d4', '#96dfec'];

/** Reached is quiet, a gap stands out: apart in hue and lightness, and by the pattern that always goes with it. */
export function gapColours(dark: boolean): string[] {
  const sea = classColours(5, dark, 'sea');
  return [sea[0]!, sea[1]!, classColours(5, dark, 'earth')[3]!];
}

/**
 * Colours of `2 n + 1` classes with the colour of zero in the middle: brown where A has more, blue where B has,
 * further from zero with each class. Brown and blue stay apart with every kind of colour blindness.
 */
export function differenceColours(count: number, dark: boolean, zero: string): string[] {
  const side = Math.floor(count / 2);
  if (dark && side <= DARK_A.length) {
    return [...DARK_A.slice(0, side).reverse(), zero, ...DARK_B.slice(0, side)];
  }
  const ramp = (name: 'earth' | 'sea'): string[] => classColours(side + 1, dark, name).slice(1);
  return [...ramp('earth').reverse(), zero, ...ramp('sea')];
}

/** Gaps, reached countries and, where such work is counted, those reached through their region alone. */
export function classifyGaps(coverage: Coverage, texts: Texts): Classification {
  const { labels } = texts;
  const names = [labels.gapReached, labels.gapRegional, labels.gap];
  const counts = GAP_CLASSES.map((_, i) => valued(coverage).filter((country) => country.value === i).length);
  return {
    // One class more than there are: its pattern would hide the colour below it.
    breaks: [...counts, 0].map((number, i) => ({ from: i, to: i, closed: true, open: false, count: number })),
    bars: [],
    classing: 'fixed',
    ...states(coverage),
    rows: [2, 1, 0]
      .filter((i) => i !== 1 || counts[1]! > 0)
      .map((i) => ({ fill: i, text: names[i]!, count: counts[i]! })),
    note: '',
    describe: ({ valueState, value }) => (valueState === 'VALUE' ? (names[value ?? 0] ?? '') : null),
    fillOf: (country) => (country?.valueState === 'VALUE' ? (country.value ?? 0) : stateFill(country)),
  };
}

/** Differences in classes that are the same on both sides of zero. */
export function classifyDifference(coverage: Coverage, texts: Texts): Classification {
  const { labels } = texts;
  const values = valued(coverage).map((country) => country.value ?? 0);
  const limits = classBreaks(
    values.filter((value) => value !== 0).map((value) => Math.abs(value)),
    SIDE_CLASSES,
    'quantile',
  );
  const middle = limits.length;
  const classOf = (value: number): number =>
    value === 0
      ? middle
      : middle + Math.sign(value) * (1 + Math.max(0, classIndexOf(Math.abs(value), limits)));
  const breaks: ClassBreak[] = Array.from({ length: 2 * middle + 1 }, (_, i) => {
    const limit = limits[Math.abs(i - middle) - 1];
    const count = values.filter((value) => classOf(value) === i).length;
    const [from, to] = !limit ? [0, 0] : i > middle ? [limit.from, limit.to] : [-limit.to, -limit.from];
    return { from, to, closed: true, open: false, count };
  });
  const text = (i: number): string => {
    const limit = limits[Math.abs(i - middle) - 1];
    if (!limit) return labels.sameInBoth;
    return fill(i > middle ? labels.moreInB : labels.moreInA, { value: texts.classLimits(limit) });
  };
  const describe = (value: number): string =>
    value === 0
      ? labels.sameInBoth
      : fill(value > 0 ? labels.moreInB : labels.moreInA, { value: texts.value(Math.abs(value)) });
  return {
    breaks,
    bars: [],
    classing: 'fixed',
    ...states(coverage),
    rows: breaks.map(({ count }, i) => ({ fill: i, text: text(i), count })).reverse(),
    note: labels.differenceNote,
    describe: ({ valueState, value }) => (valueState === 'VALUE' ? describe(value ?? 0) : null),
    fillOf: (country) => (country?.valueState === 'VALUE' ? classOf(country.value ?? 0) : stateFill(country)),
  };
}

function valued(coverage: Coverage): CountryCoverage[] {
  return [...coverage.countries.values()].filter((country) => country.valueState === 'VALUE');
}

function states(
  coverage: Coverage,
): Pick<Classification, 'zeroCount' | 'noDataCount' | 'notApplicableCount'> {
  return {
    zeroCount: 0,
    noDataCount: countByState(coverage, 'NO_DATA'),
    notApplicableCount: countByState(coverage, 'NOT_APPLICABLE'),
  };
}

function stateFill(country: CountryCoverage | undefined): FillCode {
  return country?.valueState === 'NO_DATA' ? 'noData' : 'notApplicable';
}
