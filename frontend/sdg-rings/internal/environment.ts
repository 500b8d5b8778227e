import { parseColour, toHex, WHITE } from './colour.js';

/** Colour of a computed style as "#rrggbb"; white if the browser says something unreadable. */
export function concreteColour(computed: string): string {
  const rgb = parseColour(computed) ?? parseColour(paintedColour(computed));
  return rgb ? toHex(rgb) : WHITE;
}

/** Modern notations such as oklch() come back from a canvas as plain red, green and blue. */
function paintedColour(colour: string): string {
  if (typeof CanvasRenderingContext2D === 'undefined' || !colour) {
    return '';
  }
  const context = document.createElement('canvas').getContext('2d');
  if (!context) {
    return '';
  }
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 255, green = 255, blue = 255] = context.getImageData(0, 0, 1, 1).data;
  return toHex([red, green, blue]);
}

export function isRightToLeft(element: Element): boolean {
  return (
    getComputedStyle(element).direction === 'rtl' || element.closest('[dir]')?.getAttribute('dir') === 'rtl'
  );
}

/** A locale that Intl accepts; null if it does not. */
export function knownLocale(locale: string): string | null {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? null;
  } catch {
    return null;
  }
}

/** Hands a file to the reader. */
export function saveFile(blob: Blob, filename: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = filename;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
