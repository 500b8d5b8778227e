import { classColours, luminance, type Rgb } from './colour-ramp.js';

/** Colours of the page, as CSS colours. */
export interface ThemeColours {
  readonly ink: string;
  readonly ground: string;
  readonly accent: string;
  readonly muted: string;
  readonly surface: string;
}

/** All colours of the map. */
export interface Palette extends ThemeColours {
  readonly dark: boolean;
  readonly ocean: string;
  readonly graticule: string;
  readonly outline: string;
  /** Land borders between countries, and outlines of symbols. */
  readonly border: string;
  /** Outline of the land: quieter than borders, so that indented coasts do not turn black. */
  readonly coast: string;
  /** Under dashed and dotted lines. */
  readonly lineGround: string;
  readonly zero: string;
  readonly noDataGround: string;
  readonly noDataHatch: string;
  readonly notApplicable: string;
  /** Land before any value is known, and in locator maps. */
  readonly land: string;
  classes(count: number): readonly string[];
}

type DataColours = Omit<Palette, keyof ThemeColours | 'dark' | 'classes'>;

/** Land colours keep 3:1 against `border` in both; colour-ramp and palette tests hold them to it. */
const LIGHT: DataColours = {
  ocean: '#f3f7fa',
  graticule: '#dfe7ec',
  outline: '#b4c1cb',
  border: '#16212c',
  coast: '#74838f',
  lineGround: '#ffffff',
  zero: '#e9ebed',
  noDataGround: '#fbfbfa',
  noDataHatch: '#8c949c',
  notApplicable: '#c6ccd1',
  land: '#dde2e6',
};

const DARK: DataColours = {
  ocean: '#17212a',
  graticule: '#25313c',
  outline: '#41505d',
  border: '#05080b',
  coast: '#0d1319',
  lineGround: '#8a939b',
  zero: '#666d74',
  noDataGround: '#3a4249',
  noDataHatch: '#929ba4',
  notApplicable: '#474f57',
  land: '#5d656d',
};

export function isDarkGround(ground: Rgb): boolean {
  return luminance(ground) < 0.18;
}

export function createPalette(theme: ThemeColours, dark: boolean): Palette {
  return { ...theme, dark, ...(dark ? DARK : LIGHT), classes: (count) => classColours(count, dark) };
}
