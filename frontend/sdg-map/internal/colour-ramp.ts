/** Red, green, blue, each 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

interface Lch {
  /** Lightness of OKLab, 0 to 1. */
  readonly lightness: number;
  readonly chroma: number;
  readonly hueDegrees: number;
}

/** Names of the ramps, from blue-green to plain grey; the first is the usual one. */
export const RAMPS = ['sea', 'plum', 'earth', 'moss', 'grey'] as const;
export type Ramp = (typeof RAMPS)[number];

interface RampEnds {
  /** Few and many on a light ground. */
  readonly light: readonly [few: Lch, many: Lch];
  /** Few and many on a dark ground. */
  readonly dark: readonly [few: Lch, many: Lch];
}

/**
 * Ends of the ramps. Lightness runs evenly, so the order survives grey print and every kind of colour
 * blindness; the dark end stays light enough for a 3:1 contrast with the dark borders. All are muted: none
 * may be taken for the colour of a Goal. The tests hold them to all of that.
 */
const ENDS: Readonly<Record<Ramp, RampEnds>> = {
  sea: {
    light: [lch(0.85, 0.062, 172), lch(0.53, 0.11, 248)],
    dark: [lch(0.585, 0.105, 244), lch(0.925, 0.048, 168)],
  },
  plum: {
    light: [lch(0.868, 0.052, 328), lch(0.535, 0.1, 305)],
    dark: [lch(0.585, 0.1, 302), lch(0.925, 0.03, 335)],
  },
  earth: {
    light: [lch(0.868, 0.058, 85), lch(0.535, 0.075, 48)],
    dark: [lch(0.585, 0.075, 48), lch(0.93, 0.05, 90)],
  },
  moss: {
    light: [lch(0.868, 0.058, 120), lch(0.54, 0.065, 142)],
    dark: [lch(0.585, 0.065, 143), lch(0.935, 0.05, 118)],
  },
  grey: {
    light: [lch(0.865, 0.004, 240), lch(0.53, 0.008, 240)],
    dark: [lch(0.63, 0.008, 240), lch(0.965, 0.004, 240)],
  },
};

/**
 * Colours for `count` classes from few to many: pale to deep on a light ground, deep to pale on a dark one,
 * so many always stands out from the ground.
 */
export function classColours(count: number, dark: boolean, ramp: Ramp = 'sea'): string[] {
  const [few, many] = dark ? ENDS[ramp].dark : ENDS[ramp].light;
  // Fuller in the middle: a straight line between the ends would turn grey. Plain grey has to stay so.
  const bulge = ramp === 'grey' ? 0 : 0.022;
  return Array.from({ length: count }, (_, i) => {
    const share = count === 1 ? 0.6 : i / (count - 1);
    return rgbToHex(
      lchToRgb({
        lightness: mix(few.lightness, many.lightness, share),
        chroma: mix(few.chroma, many.chroma, share) + bulge * Math.sin(Math.PI * share),
        hueDegrees: mix(few.hueDegrees, many.hueDegrees, share),
      }),
    );
  });
}

/** Contrast of two colours, 1 to 21. @see WCAG 2.2, relative luminance */
export function contrast(a: Rgb, b: Rgb): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Relative luminance, 0 to 1. */
export function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((v) => {
    const share = v / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export function hexToRgb(hex: string): Rgb {
  const value = parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function rgbToHex(rgb: Rgb): string {
  return '#' + rgb.map((v) => v.toString(16).padStart(2, '0')).join('');
}

/** @see B. Ottosson (2020), https://bottosson.github.io/posts/oklab/ */
function lchToRgb({ lightness, chroma, hueDegrees }: Lch): Rgb {
  const hue = (hueDegrees * Math.PI) / 180;
  const a = chroma * Math.cos(hue);
  const b = chroma * Math.sin(hue);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    toByte(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    toByte(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    toByte(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

function lch(lightness: number, chroma: number, hueDegrees: number): Lch {
  return { lightness, chroma, hueDegrees };
}

function toByte(linear: number): number {
  const share = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
  return Math.round(255 * Math.min(1, Math.max(0, share)));
}

function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}
