import { describe, expect, it } from 'vitest';
import {
  absoluteProperties,
  descriptionAddress,
  findLanguage,
  itemAddress,
  serverOf,
} from '../../embed/internal/address.js';

const SERVER = 'https://sdgmap.example.org/';

describe('address of a description', () => {
  it('joins the filter and what the attributes add', () => {
    expect(
      descriptionAddress(SERVER, 'map.json', 'sector=ITU-D&sdg=9.c', {
        measure: 'targets',
        ramp: null,
        lang: 'fr',
      }),
    ).toBe(`${SERVER}embed/map.json?sector=ITU-D&sdg=9.c&measure=targets&lang=fr`);
  });

  it('reads a filter with a question mark before it, as people copy it', () => {
    expect(descriptionAddress(SERVER, 'rings.json', '?sector=ITU-D', {})).toBe(
      `${SERVER}embed/rings.json?sector=ITU-D`,
    );
  });

  it('has no query where nothing is chosen', () => {
    expect(descriptionAddress(SERVER, 'map.json', '', { view: ' ', lang: null })).toBe(
      `${SERVER}embed/map.json`,
    );
  });

  it('lets an attribute win over the filter and encodes what is not plain', () => {
    expect(descriptionAddress(SERVER, 'map.json', 'q=a+b&lang=en', { lang: 'é&x' })).toBe(
      `${SERVER}embed/map.json?q=a+b&lang=%C3%A9%26x`,
    );
  });
});

describe('language of the tool', () => {
  it.each([
    ['fr', 'fr'],
    ['fr-CH', 'fr'],
    ['ZH-Hant-TW', 'zh'],
    ['es_419', 'es'],
    ['pt', null],
    ['pt-BR', null],
    ['fra', null],
    ['arn', null],
    ['', null],
  ])('of a page in "%s" is %s', (tag, expected) => {
    expect(findLanguage(tag)).toBe(expected);
  });
});

describe('addresses seen from another site', () => {
  it('lead to the server and keep the braces of a template', () => {
    expect(
      absoluteProperties(SERVER, {
        tileUrl: '/tiles/basemap/1/{z}/{x}/{y}.mvt',
        locale: '/fr',
        sitesUrl: null,
        breaks: [1, 2],
      }),
    ).toEqual({
      tileUrl: 'https://sdgmap.example.org/tiles/basemap/1/{z}/{x}/{y}.mvt',
      locale: '/fr',
      sitesUrl: null,
      breaks: [1, 2],
    });
  });

  it('name the page of one country or element', () => {
    expect(itemAddress(SERVER, '/frameworks/WSIS/{code}?lang=fr', 'C7:a b')).toBe(
      'https://sdgmap.example.org/frameworks/WSIS/C7%3Aa%20b?lang=fr',
    );
  });

  it('begin where the script came from, below a path too', () => {
    expect(serverOf('https://sdgmap.example.org/embed/assets/sdgmap-1.js')).toBe(SERVER);
    expect(serverOf('https://example.org/sdg/embed/assets/sdgmap-1.js')).toBe('https://example.org/sdg/');
  });
});
