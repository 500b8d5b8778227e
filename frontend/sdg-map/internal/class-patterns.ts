/**
 * Patterns that tell classes apart where colours must not be relied on: the more, the denser. Dots and level
 * lines, since slanted ones mean "no data" and "worldwide". One tile repeats without a seam.
 */
export interface ClassPattern {
  /** Side of the square tile. */
  readonly sizePixels: number;
  readonly dots: readonly (readonly [x: number, y: number, radius: number])[];
  /** Lines through the whole tile: level at a y, upright at an x. */
  readonly level: readonly number[];
  readonly upright: readonly number[];
  readonly lineWidthPixels: number;
}

const NONE: ClassPattern = { sizePixels: 8, dots: [], level: [], upright: [], lineWidthPixels: 1 };

/** From nothing to a dense grid; each is darker and of another make than the one before. */
const PATTERNS: readonly ClassPattern[] = [
  NONE,
  { ...NONE, dots: [[4, 4, 0.9]] },
  {
    ...NONE,
    sizePixels: 6,
    dots: [
      [1.5, 1.5, 0.85],
      [4.5, 4.5, 0.85],
    ],
  },
  { ...NONE, sizePixels: 6, level: [3] },
  { ...NONE, sizePixels: 6, level: [1.5, 4.5], lineWidthPixels: 0.8 },
  { ...NONE, sizePixels: 6, level: [3], upright: [3], lineWidthPixels: 1.2 },
  { ...NONE, sizePixels: 4, level: [2], upright: [2], lineWidthPixels: 1.4 },
];

/** The pattern of a class, evenly chosen from thin to dense. */
export function classPattern(index: number, classCount: number): ClassPattern {
  const last = PATTERNS.length - 1;
  const place = classCount <= 1 ? 0 : Math.round((index / (classCount - 1)) * last);
  return PATTERNS[Math.min(last, Math.max(0, place))]!;
}

/** Share of the tile that is inked, 0 to 1: what the eye takes for darkness. */
export function inkShare({ sizePixels, dots, level, upright, lineWidthPixels }: ClassPattern): number {
  const area = sizePixels ** 2;
  const lines = (level.length + upright.length) * lineWidthPixels * sizePixels;
  const crossings = level.length * upright.length * lineWidthPixels ** 2;
  const round = dots.reduce((sum, [, , radius]) => sum + Math.PI * radius ** 2, 0);
  return (lines - crossings + round) / area;
}

/** A class as a canvas pattern; its plain colour where there is nothing to draw or no canvas. */
export function patternFill(
  pattern: ClassPattern,
  colour: string,
  ink: string,
  pixelRatio: number,
): string | CanvasPattern {
  if (inkShare(pattern) === 0) return colour;
  const canvas = document.createElement('canvas');
  const size = Math.max(2, Math.round(pattern.sizePixels * pixelRatio));
  canvas.width = size;
  canvas.height = size;
  const context = canvas.getContext('2d');
  if (!context) return colour;
  const scale = size / pattern.sizePixels;
  context.fillStyle = colour;
  context.fillRect(0, 0, size, size);
  context.scale(scale, scale);
  context.fillStyle = ink;
  const { sizePixels, lineWidthPixels: width } = pattern;
  for (const y of pattern.level) context.fillRect(0, y - width / 2, sizePixels, width);
  for (const x of pattern.upright) context.fillRect(x - width / 2, 0, width, sizePixels);
  for (const [x, y, radius] of pattern.dots) {
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fill();
  }
  return context.createPattern(canvas, 'repeat') ?? colour;
}
