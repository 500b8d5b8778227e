import { describe, expect, it } from 'vitest';

import { filterOptions, sortOptions } from '../../sdg-map/internal/country-search.js';

const OPTIONS = [
  ['NER', 'Niger'],
  ['NGA', 'Nigeria'],
  ['CIV', "Côte d'Ivoire"],
  ['GNB', 'Guinea-Bissau'],
  ['GNQ', 'Equatorial Guinea'],
  ['GIN', 'Guinea'],
  ['KEN', 'Kenya'],
].map(([iso3, name]) => ({ iso3: iso3!, name: name!, value: '' }));

const names = (typed: string): string[] => filterOptions(OPTIONS, typed).map((option) => option.name);

describe('the country search', () => {
  it('finds names by their beginning, then by words, then anywhere', () => {
    expect(names('guinea')).toEqual(['Guinea-Bissau', 'Guinea', 'Equatorial Guinea']);
    expect(names('geria')).toEqual(['Nigeria']);
  });

  it('does not mind accents and case', () => {
    expect(names('COTE')).toEqual(["Côte d'Ivoire"]);
    expect(names('ivoire')).toEqual(["Côte d'Ivoire"]);
  });

  it('knows three-letter codes', () => {
    expect(names('ken')).toEqual(['Kenya']);
    expect(names('civ')).toEqual(["Côte d'Ivoire"]);
  });

  it('knows names in other languages, other names and codes, after the names on the map', () => {
    const options = [
      {
        iso3: 'DEU',
        name: 'Germany',
        value: '',
        words: ['Allemagne', 'Германия', '德国', 'ألمانيا', 'DE', '276'],
      },
      {
        iso3: 'DNK',
        name: 'Denmark',
        value: '',
        words: ['Danemark', 'Дания', '丹麦', 'الدانمرك', 'DK', '208'],
      },
    ];
    const found = (typed: string): string[] => filterOptions(options, typed).map((option) => option.iso3);
    expect(found('герм')).toEqual(['DEU']);
    expect(found('丹')).toEqual(['DNK']);
    expect(found('الدان')).toEqual(['DNK']);
    expect(found('276')).toEqual(['DEU']);
    expect(found('de')).toEqual(['DNK', 'DEU']);
    expect(found('a')).toEqual(['DEU', 'DNK']);
  });

  it('offers everything before something is typed and nothing for nonsense', () => {
    expect(names(' ')).toHaveLength(OPTIONS.length);
    expect(names('zzz')).toEqual([]);
  });

  it('finds Arabic names with any alif', () => {
    const options = [{ iso3: 'ESP', name: 'إسبانيا', value: '' }];
    expect(filterOptions(options, 'اسبان')).toHaveLength(1);
  });

  it('lists names in the order of the language', () => {
    const options = ['Österreich', 'Zypern', 'Polen'].map((name) => ({ iso3: 'XXX', name, value: '' }));
    expect(sortOptions(options, 'de').map((o) => o.name)).toEqual(['Österreich', 'Polen', 'Zypern']);
    expect(sortOptions(options, 'sv').map((o) => o.name)).toEqual(['Polen', 'Zypern', 'Österreich']);
  });
});
