import { mix, WHITE } from './colour.js';
import type { Weight } from './text.js';

/**
 * A drawing as data: the element renders it with Lit, the export as SVG text or on a canvas, all from the same
 * shapes. A paint is a colour "#rrggbb" or the name of a theme colour.
 */
export type ThemeColour =
  'ink' | 'ground' | 'muted' | 'hairline' | 'ring1' | 'ring2' | 'ring3' | 'ring4' | 'ring5';
export type Theme = Readonly<Record<ThemeColour, string>>;
export type Paint = string;

export interface Look {
  fill?: Paint;
  stroke?: Paint;
  strokeWidth?: number;
  dash?: readonly number[];
}

export interface CircleShape extends Look {
  kind: 'circle';
  x: number;
  y: number;
  radius: number;
}

export interface RectShape extends Look {
  kind: 'rect';
  x: number;
  y: number;
  width: number;
  height: number;
  corner?: number;
}

export interface LineShape extends Look {
  kind: 'line';
  points: readonly (readonly [number, number])[];
  closed?: boolean;
}

export interface TextShape {
  kind: 'text';
  x: number;
  /** Base line. */
  y: number;
  text: string;
  size: number;
  weight: Weight;
  /** In the direction of the writing: `start` is the right end in Arabic. */
  anchor: 'start' | 'middle' | 'end';
  fill: Paint;
}

export type Shape = CircleShape | RectShape | LineShape | TextShape;

const INK = '#1b2733';

/** Export is for paper and slides: always the light colours. `ring1` is the outermost and palest ring. */
export const LIGHT: Theme = {
  ink: INK,
  ground: WHITE,
  muted: '#566472',
  hairline: '#d5dce3',
  ring1: mix(WHITE, INK, 0.03),
  ring2: mix(WHITE, INK, 0.06),
  ring3: mix(WHITE, INK, 0.09),
  ring4: mix(WHITE, INK, 0.12),
  ring5: mix(WHITE, INK, 0.15),
};

const THEME_COLOURS: ReadonlySet<string> = new Set(Object.keys(LIGHT));

export function isThemeColour(paint: Paint): paint is ThemeColour {
  return THEME_COLOURS.has(paint);
}

export function move(shape: Shape, dx: number, dy: number): Shape {
  return shape.kind === 'line'
    ? { ...shape, points: shape.points.map(([x, y]) => [x + dx, y + dy] as const) }
    : { ...shape, x: shape.x + dx, y: shape.y + dy };
}

/** The same drawing for writing from right to left, mirrored at x = `axis`; texts stay readable. */
export function mirror(shape: Shape, axis: number): Shape {
  switch (shape.kind) {
    case 'line':
      return { ...shape, points: shape.points.map(([x, y]) => [2 * axis - x, y] as const) };
    case 'rect':
      return { ...shape, x: 2 * axis - shape.x - shape.width };
    default:
      return { ...shape, x: 2 * axis - shape.x };
  }
}

/** Oblique lines that fill a rectangle: "no data" on every device, without a pattern definition. */
export function hatch(rect: RectShape, distance: number, stroke: Paint): LineShape[] {
  const { x: left, y: top, width, height } = rect;
  const lines: LineShape[] = [];
  for (let offset = distance; offset < width + height; offset += distance) {
    const from = [left + Math.min(offset, width), top + Math.max(0, offset - width)] as const;
    const to = [left + Math.max(0, offset - height), top + Math.min(offset, height)] as const;
    lines.push({ kind: 'line', points: [from, to], stroke, strokeWidth: 1 });
  }
  return lines;
}
