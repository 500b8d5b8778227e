/** Names, abbreviations and codes of countries beside their names on the map, by ISO 3166-1 alpha-3. */
export type CountryWords = Readonly<Record<string, readonly string[]>>;

/** Reads an object of code and list of words; whatever else is in it is left out. */
export function parseCountryWords(json: unknown): CountryWords {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw new Error('Words must be an object of code and list of words.');
  return Object.fromEntries(
    Object.entries(json)
      .filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]))
      .map(([iso3, words]) => [iso3, words.filter((word): word is string => typeof word === 'string')]),
  );
}
