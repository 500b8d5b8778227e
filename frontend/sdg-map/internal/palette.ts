import { classColours, hexToRgb, luminance, type Ramp, type Rgb } from './colour-ramp.js';
import { differenceColours, gapColours, type Scheme } from './schemes.js';

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
  /** Land of a country that has a symbol: a tint of the ramp, apart from the grey of zero. */
  readonly valued: string;
  /** Fill of graduated symbols. */
  readonly symbol: string;
  /** Whether classes carry a pattern beside their colour. */
  readonly patterns: boolean;
  classes(count: number): readonly string[];
}

type DataColours = Omit<Palette, keyof ThemeColours | 'dark' | 'classes' | keyof Chosen>;

/** What follows from the ramp and from the reader's wish for contrast. */
type Chosen = Pick<Palette, 'valued' | 'symbol' | 'patterns'>;

/** Land colours keep 3:1 against `border` in both; colour-ramp and palette tests hold them to it. */
const LIGHT: DataColours = {
  ocean: '#f3f7fa',
  graticule: '#dfe7ec',
  outline: '#b4c1cb',
  border: '#16212c',
  coast: '#74838f',
  lineGround: '#ffffff',
  zero: '#dfe2e4',
  noDataGround: '#fbfbfa',
  noDataHatch: '#8c949c',
  notApplicable: '#ffffff',
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

export interface PaletteOptions {
  readonly scheme?: Scheme;
  readonly ramp?: Ramp;
  readonly patterns?: boolean;
}

export function createPalette(
  theme: ThemeColours,
  dark: boolean,
  { ramp = 'sea', patterns = false, scheme = 'values' }: PaletteOptions = {},
): Palette {
  const colours = dark ? DARK : LIGHT;
  const classes = (count: number): string[] => {
    if (scheme === 'gaps') return gapColours(dark);
    return scheme === 'difference'
      ? differenceColours(count, dark, colours.zero)
      : classColours(count, dark, ramp);
  };
  return {
    ...theme,
    dark,
    ...colours,
    classes,
    valued: blend(classColours(5, dark, ramp)[0]!, colours.land, dark ? 0.45 : 0.6),
    symbol: classColours(5, dark, ramp)[3]!,
    // A gap is never told by colour alone.
    patterns: patterns || scheme === 'gaps',
  };
}

/** A colour between two, in sRGB: `share` of the first. */
function blend(one: string, other: string, share: number): string {
  const [a, b] = [hexToRgb(one), hexToRgb(other)];
  const mixed = a.map((value, i) => Math.round(share * value + (1 - share) * b[i]!));
  return '#' + mixed.map((value) => value.toString(16).padStart(2, '0')).join('');
}
