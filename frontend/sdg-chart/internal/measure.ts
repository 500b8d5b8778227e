import type { Frame } from './types.js';

/** Widths in a font; without a canvas an estimate by script. */
export function canvasMeasure(family: string): Frame['measure'] {
  const context =
    typeof CanvasRenderingContext2D === 'undefined'
      ? null
      : document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (text, size, weight = 400) => {
    if (!context) {
      return estimate(text, size);
    }
    const font = `${weight} ${size}px ${family}`;
    const key = `${font}|${text}`;
    let width = known.get(key);
    if (width === undefined) {
      context.font = font;
      width = context.measureText(text).width;
      known.set(key, width);
    }
    return width;
  };
}

function estimate(text: string, size: number): number {
  return Array.from(text).reduce(
    (sum, letter) => sum + size * (/[\u2e80-\uffff]/.test(letter) ? 1 : 0.55),
    0,
  );
}
