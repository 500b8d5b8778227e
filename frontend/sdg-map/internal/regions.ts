import type { RegionOption } from './country-search.js';
import type { Texts } from './texts.js';
import { fill } from './texts.js';

/** Kinds of groups that the map goes to, in the order of the search. */
const KINDS = ['ITU_REGION', 'M49_REGION', 'M49_SUBREGION', 'M49_INTERMEDIATE'] as const;

export interface Region {
  readonly code: string;
  readonly kind: (typeof KINDS)[number];
  readonly name: string;
  readonly countries: readonly string[];
}

/** Reads the groups of countries; other kinds, and what cannot be read, are left out. */
export function parseRegions(json: unknown): Region[] {
  if (!Array.isArray(json)) throw new Error('Groups of countries must be a list.');
  const regions = json.filter(isRegionJson);
  return KINDS.flatMap((kind) => regions.filter((region) => region.kind === kind));
}

export function regionOptions(regions: readonly Region[], texts: Texts): RegionOption[] {
  const { regionItu, regionM49 } = texts.labels;
  return regions.map(({ code, kind, name, countries }) => ({
    code,
    name,
    countries,
    value: fill(kind === 'ITU_REGION' ? regionItu : regionM49, {
      count: texts.count('findCountryResults', countries.length),
    }),
  }));
}

function isRegionJson(json: unknown): json is Region {
  const region = json as Region | null;
  return (
    typeof region?.code === 'string' &&
    typeof region.name === 'string' &&
    Array.isArray(region.countries) &&
    region.countries.length > 0 &&
    (KINDS as readonly string[]).includes(region.kind)
  );
}
