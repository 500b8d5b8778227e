import { edgeColour, inkOn, NEUTRAL } from './colour.js';
import type { Box, Placed } from './layout.js';
import { hatch, type RectShape, type Shape } from './scene.js';
import { type CountClass, shade, strengthOf } from './shading.js';
import { CAPITAL_HEIGHT, type Measure } from './text.js';
import type { TileShape } from './types.js';

/** What a tile shows. */
export interface TileContent {
  number: string;
  count: string;
  colour: string | null;
  activities: number | null;
  disagrees: boolean;
}

/** A tile around 0, 0 together with its texts. */
export interface Tile extends Box {
  /** The square itself, for outlines. */
  square: { x: number; y: number; side: number };
  shapes: Shape[];
  /** The sign of disagreement, above everything else; empty where there is none. */
  mark: Shape[];
  /** Where that sign is; null where there is none. */
  markAt: MarkPlace | null;
}

export interface MarkPlace extends Placed {
  radius: number;
}

export interface TileStyle {
  measure: Measure;
  /** True where space is short: counts in 11 px. */
  small: boolean;
  /** The concrete colour behind the figure. */
  ground: string;
  /** Classes of the shade encoding; null if size shows the count. */
  classes: readonly CountClass[] | null;
  shape?: TileShape;
}

interface Fonts {
  least: number;
  number: number;
  count: number;
}

const REGULAR: readonly Fonts[] = [
  { least: 54, number: 28, count: 15 },
  { least: 38, number: 19, count: 13 },
  { least: 32, number: 15, count: 13 },
];
const SMALL: readonly Fonts[] = [
  { least: 54, number: 28, count: 15 },
  { least: 38, number: 19, count: 13 },
  { least: 30, number: 15, count: 11 },
  { least: 26, number: 13, count: 11 },
];

/** Least side of a tile without a count to show. */
const HOLLOW_SIDE = 14;
const CORNER = 4;
const MARK_RADIUS = 7;
const SMALL_MARK_RADIUS = 5.5;

/** The tile of one item: texts inside if they fit, beside it if not. */
export function buildTile(content: TileContent, side: number, style: TileStyle): Tile {
  const drawnSide = content.activities ? side : Math.max(HOLLOW_SIDE, side);
  const { number, count } = content;
  const { measure } = style;
  const fonts = (style.small ? SMALL : REGULAR).find(
    (candidate) =>
      drawnSide >= candidate.least &&
      Math.max(measure(number, candidate.number, 600), measure(count, candidate.count, 400)) <=
        (style.shape === 'disc' ? drawnSide * 0.8 - 4 : drawnSide - 6),
  );
  return fonts
    ? inside(content, drawnSide, fonts, style)
    : beside(content, drawnSide, style.small ? { number: 13, count: 11 } : { number: 15, count: 13 }, style);
}

function inside(content: TileContent, side: number, fonts: Fonts, style: TileStyle): Tile {
  const square = { x: -side / 2, y: -side / 2, side };
  const face = paintSquare(content, square, style);
  return {
    width: side,
    height: side,
    square,
    shapes: [...face.shapes, ...texts(content, 0, 'middle', fonts, face.ink)],
    ...marked(content.disagrees ? cornerPlace(side) : null),
  };
}

function beside(content: TileContent, side: number, fonts: Omit<Fonts, 'least'>, style: TileStyle): Tile {
  const textWidth = Math.max(
    style.measure(content.number, fonts.number, 600),
    style.measure(content.count, fonts.count, 400),
  );
  const markWidth = content.disagrees ? SMALL_MARK_RADIUS + 1 : 0;
  const gap = 4;
  const width = markWidth + side + gap + textWidth;
  const height = Math.max(side, textHeight(fonts));
  const square = { x: -width / 2 + markWidth, y: -side / 2, side };
  return {
    width,
    height,
    square,
    shapes: [
      ...paintSquare(content, square, style).shapes,
      ...texts(content, square.x + side + gap, 'start', fonts, 'ink'),
    ],
    ...marked(content.disagrees ? { x: square.x - 1, y: square.y - 1, radius: SMALL_MARK_RADIUS } : null),
  };
}

function paintSquare(
  { colour, activities }: TileContent,
  { x, y, side }: Tile['square'],
  { classes, ground, shape }: TileStyle,
): { shapes: Shape[]; ink: string } {
  const rect: RectShape = {
    kind: 'rect',
    x,
    y,
    width: side,
    height: side,
    corner: cornerOf(side, shape),
  };
  const full = colour ?? NEUTRAL;
  const edge = edgeColour(full, ground);
  if (activities === null) {
    const face: RectShape = { ...rect, fill: 'ground', stroke: 'muted', strokeWidth: 1, dash: [3, 2] };
    return { shapes: [face, ...hatch(rect, 6, 'hairline')], ink: 'ink' };
  }
  if (activities === 0) {
    return { shapes: [{ ...inset(rect, 0.75), fill: 'ground', stroke: edge, strokeWidth: 1.5 }], ink: 'ink' };
  }
  const fill = classes ? shade(full, ground, strengthOf(activities, classes)) : full;
  const outlined = classes !== null || edge !== full;
  return {
    shapes: [outlined ? { ...inset(rect, 0.5), fill, stroke: edge, strokeWidth: 1 } : { ...rect, fill }],
    ink: inkOn(fill),
  };
}

function inset(rect: RectShape, by: number): RectShape {
  return {
    ...rect,
    x: rect.x + by,
    y: rect.y + by,
    width: rect.width - 2 * by,
    height: rect.height - 2 * by,
    corner: Math.max(0, (rect.corner ?? 0) - by),
  };
}

/** Rounding of a tile: a disc is a square rounded all the way. */
export function cornerOf(side: number, shape: TileShape | undefined): number {
  return shape === 'disc' ? side / 2 : Math.min(CORNER, side / 4);
}

function textHeight(fonts: Omit<Fonts, 'least'>): number {
  return (fonts.number + fonts.count) * CAPITAL_HEIGHT + lineGap(fonts);
}

function lineGap(fonts: Omit<Fonts, 'least'>): number {
  return 2 + fonts.count * 0.25;
}

function texts(
  content: TileContent,
  x: number,
  anchor: 'start' | 'middle',
  fonts: Omit<Fonts, 'least'>,
  fill: string,
): Shape[] {
  const top = -textHeight(fonts) / 2;
  const numberLine = top + fonts.number * CAPITAL_HEIGHT;
  const countLine = -top;
  return [
    { kind: 'text', x, y: numberLine, text: content.number, size: fonts.number, weight: 600, anchor, fill },
    { kind: 'text', x, y: countLine, text: content.count, size: fonts.count, weight: 400, anchor, fill },
  ];
}

/** Further out and smaller on small tiles, so that it never covers the number. */
function cornerPlace(side: number): MarkPlace {
  return side < 44
    ? { x: side / 2 + 1, y: -side / 2 - 1, radius: SMALL_MARK_RADIUS }
    : { x: side / 2 - 2, y: -side / 2 + 2, radius: MARK_RADIUS };
}

function marked(at: MarkPlace | null): Pick<Tile, 'mark' | 'markAt'> {
  return { markAt: at, mark: at ? disagreementMark(at.x, at.y, at.radius) : [] };
}

/** An arrow in a small disc: the other figure has the tile further in this direction. */
export function towardsMark(at: MarkPlace, directionX: number, directionY: number): Shape[] {
  const length = Math.hypot(directionX, directionY) || 1;
  const [ux, uy] = [directionX / length, directionY / length];
  const unit = at.radius / MARK_RADIUS;
  const stroke = { stroke: 'ink', strokeWidth: at.radius < MARK_RADIUS ? 1 : 1.25 };
  const point = (along: number, aside: number): readonly [number, number] => [
    at.x + (ux * along - uy * aside) * unit,
    at.y + (uy * along + ux * aside) * unit,
  ];
  return [
    { kind: 'circle', x: at.x, y: at.y, radius: at.radius, fill: 'ground', ...stroke },
    { kind: 'line', points: [point(-4, 0), point(3, 0)], ...stroke },
    { kind: 'line', points: [point(4.6, 0), point(0.6, 3), point(0.6, -3)], closed: true, fill: 'ink' },
  ];
}

/** A "not equal" sign in a small disc: the declared and the computed level differ. */
export function disagreementMark(x: number, y: number, radius = MARK_RADIUS): Shape[] {
  const unit = radius / MARK_RADIUS;
  const stroke = { stroke: 'ink', strokeWidth: radius < MARK_RADIUS ? 1 : 1.25 };
  const line = (fromX: number, fromY: number, toX: number, toY: number): Shape => ({
    kind: 'line',
    points: [
      [x + fromX * unit, y + fromY * unit],
      [x + toX * unit, y + toY * unit],
    ],
    ...stroke,
  });
  return [
    { kind: 'circle', x, y, radius, fill: 'ground', ...stroke },
    line(-3.2, -1.6, 3.2, -1.6),
    line(-3.2, 1.6, 3.2, 1.6),
    line(-1.9, 3.8, 1.9, -3.8),
  ];
}
