/** A line of the country search. */
export interface CountryOption {
  readonly iso3: string;
  readonly name: string;
  /** What the map says of the country. */
  readonly value: string;
  /** Its names in other languages, other names, abbreviations and codes. */
  readonly words?: readonly string[];
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
 * Options that match what was typed, without regard to accents and case: names that begin with it first, then
 * a code or another name that is just that, then names with a word that begins with it, then names that
 * contain it, at last other names (in any language) that begin with it.
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

const NO_MATCH = 5;

/** A single letter of another name would match nearly every country. */
const MIN_OTHER_LETTERS = 2;

function rank(option: FinderOption, wanted: string): number {
  const name = fold(option.name);
  if (name.startsWith(wanted)) return 0;
  const others = isRegion(option) ? [] : [option.iso3, ...(option.words ?? [])].map(fold);
  if (others.includes(wanted)) return 1;
  if (name.split(/[\s\-'’(,]+/).some((word) => word.startsWith(wanted))) return 2;
  if (name.includes(wanted)) return 3;
  const begins = others.slice(1).some((other) => other.startsWith(wanted));
  return begins && (wanted.length >= MIN_OTHER_LETTERS || isIdeograph(wanted)) ? 4 : NO_MATCH;
}

function isIdeograph(letter: string): boolean {
  return /^\p{Script=Han}/u.test(letter);
}

/** Lower case without accents; Arabic without vowel signs and with one form of alif. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[أإآٱ]/g, 'ا')
    .toLocaleLowerCase();
}
