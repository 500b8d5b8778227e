import { classIndexOf } from './class-breaks.js';
import type { Coverage, CountryCoverage, CountryState } from './coverage.js';
import { classify, type ClassingOptions, type ClassRow, type Classification } from './legend.js';
import { fill, type Texts } from './texts.js';

/** A group of countries that have one value together. */
export interface ValuedGroup {
  readonly name: string;
  /** A share from 0 to 1. */
  readonly share: number;
  /** Member States in it: what the legend counts, since areas are no countries that could be reached or absent. */
  readonly members: number;
  /** ISO 3166-1 alpha-3 codes. */
  readonly countries: readonly string[];
}

/** How a map says what its groups are, in the reader's language. The page hands it over as property `grouping`. */
export interface Grouping {
  readonly groups: readonly ValuedGroup[];
  /** Heading of the numbers in the legend, such as Member States. */
  readonly heading: string;
  /** Row of the legend: {group}, {value}. */
  readonly row: string;
  /** What is said of a country: {group}, {value}. */
  readonly described: string;
  /** What is said of a country in several groups: {groups}. */
  readonly several: string;
  /** Member States in several groups, and in none that is shown. */
  readonly severalMembers: number;
  readonly outsideMembers: number;
}

/** Each group by its name, in the colour of its class; the legend counts Member States. */
export function classifyGroups(
  coverage: Coverage,
  grouping: Grouping,
  texts: Texts,
  options: ClassingOptions,
): Classification {
  const classes = classify(coverage, options);
  const { breaks } = classes;
  const rows: ClassRow[] = [...grouping.groups]
    .sort((a, b) => b.share - a.share)
    .map(({ name, share, members }) => ({
      fill: share > 0 ? Math.max(0, classIndexOf(share, breaks)) : 'zero',
      text: fill(grouping.row, { group: name, value: texts.value(share) }),
      count: members,
    }));
  const { labels } = texts;
  if (occurs(coverage, 'NO_DATA')) {
    rows.push({ fill: 'noData', text: labels.noData, count: grouping.severalMembers });
  }
  if (occurs(coverage, 'NOT_APPLICABLE')) {
    rows.push({ fill: 'notApplicable', text: labels.notApplicable, count: grouping.outsideMembers });
  }
  return {
    ...classes,
    bars: [],
    noDataCount: 0,
    notApplicableCount: 0,
    rows,
    heading: grouping.heading,
    note: breaks[0]?.single ? '' : `${texts.classingName(classes.classing)}.`,
    describe: (country) => describe(country, grouping, texts),
  };
}

function describe(
  { iso3, valueState, value }: CountryCoverage,
  grouping: Grouping,
  texts: Texts,
): string | null {
  const names = grouping.groups.filter(({ countries }) => countries.includes(iso3)).map(({ name }) => name);
  if (valueState === 'NO_DATA' && names.length > 0) {
    return fill(grouping.several, { groups: new Intl.ListFormat(texts.locale).format(names) });
  }
  if ((valueState !== 'VALUE' && valueState !== 'ZERO') || names.length === 0) return null;
  return fill(grouping.described, { group: names[0]!, value: texts.value(value ?? 0) });
}

function occurs(coverage: Coverage, state: CountryState): boolean {
  return [...coverage.countries.values()].some((country) => country.valueState === state);
}
