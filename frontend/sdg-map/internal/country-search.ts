/** A line of the country search. */
export interface CountryOption {
  readonly iso3: string;
  readonly name: string;
  /** What the map says of the country. */
  readonly value: string;
}

/** A region to go to, as a line of the same search. */
export interface RegionOption {
  readonly code: string;
  readonly name: string;
  /** What kind of region it is, and how many countries it has. */
  readonly value: string;
  readonly countries: readonly string[];
}

export type FinderOption = CountryOption | RegionOption;

export function isRegion(option: FinderOption): option is RegionOption {
  return 'code' in option;
}

/** Options in the reader's alphabetical order. */
export function sortOptions(options: readonly CountryOption[], locale: string | undefined): CountryOption[] {
  const collator = new Intl.Collator(locale);
  return [...options].sort((a, b) => collator.compare(a.name, b.name));
}

/**
 * Options that match what was typed, without regard to accents and case: names that begin with it first,
 * then names with a word that does, then those that contain it. The three-letter code matches whole.
 */
export function filterOptions<T extends FinderOption>(options: readonly T[], typed: string): T[] {
  const wanted = fold(typed.trim());
  if (wanted === '') return [...options];
  const ranked = options.map((option) => ({ option, rank: rank(option, wanted) }));
  return ranked
    .filter((r) => r.rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank)
    .map((r) => r.option);
}

const NO_MATCH = 4;

function rank(option: FinderOption, wanted: string): number {
  const name = fold(option.name);
  if (name.startsWith(wanted)) return 0;
  if (!isRegion(option) && option.iso3.toLowerCase() === wanted) return 1;
  if (name.split(/[\s\-'’(,]+/).some((word) => word.startsWith(wanted))) return 2;
  return name.includes(wanted) ? 3 : NO_MATCH;
}

/** Lower case without accents; Arabic without vowel signs and with one form of alif. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[أإآٱ]/g, 'ا')
    .toLocaleLowerCase();
}
