/** Red, green, blue, each 0 to 255. */
export type Rgb = readonly [number, number, number];

export const WHITE = '#ffffff';
const NEAR_BLACK = '#0b0f14';
const BLACK = '#000000';

/** Tile of an item without an official colour; 5.3:1 under white text. */
export const NEUTRAL = '#5f6e7c';

/** Reads "#rgb", "#rrggbb" and the "rgb(r, g, b)" of computed styles; null if it is neither. */
export function parseColour(text: string): Rgb | null {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim())?.[1];
  if (hex) {
    const full = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex;
    return [0, 2, 4].map((start) => parseInt(full.slice(start, start + 2), 16)) as unknown as Rgb;
  }
  const numbers = /^rgba?\(([^)]*)\)$/i
    .exec(text.trim())?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  const [red, green, blue] = numbers ?? [];
  if (
    red === undefined ||
    green === undefined ||
    blue === undefined ||
    [red, green, blue].some(Number.isNaN)
  ) {
    return null;
  }
  return [red, green, blue];
}

export function toHex(rgb: Rgb): string {
  return `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
export function luminance(colour: string): number {
  const [red, green, blue] = (parseColour(colour) ?? [0, 0, 0]).map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** `share` 0 gives `from`, 1 gives `to`. */
export function mix(from: string, to: string, share: number): string {
  const [a, b] = [parseColour(from) ?? [255, 255, 255], parseColour(to) ?? [0, 0, 0]] as [Rgb, Rgb];
  return toHex(a.map((part, index) => part + ((b[index] ?? 0) - part) * share) as unknown as Rgb);
}

/** Text colour of at least 4.5:1 on any ground; white where white is enough, as on the official icons. */
export function inkOn(ground: string): string {
  const enough = [WHITE, NEAR_BLACK].find((ink) => contrast(ink, ground) >= 4.5);
  return enough ?? (contrast(WHITE, ground) > contrast(BLACK, ground) ? WHITE : BLACK);
}

/** The colour itself, or moved away from the ground until a line in it can be seen (3:1). */
export function edgeColour(colour: string, ground: string): string {
  const away = luminance(ground) > 0.4 ? BLACK : WHITE;
  for (let share = 0; share < 1; share += 0.05) {
    const edge = mix(colour, away, share);
    if (contrast(edge, ground) >= 3) {
      return edge;
    }
  }
  return away;
}
