import { layoutRings, type PlacedRing, type RingInput } from './layout.js';
import { mirror, type Shape } from './scene.js';
import { countClasses, sideForCount, type CountClass } from './shading.js';
import { CAPITAL_HEIGHT, splitInTwo, type Measure } from './text.js';
import { buildTile, type Tile, type TileStyle } from './tile.js';
import type { RingItem, RingsData, RingsEncoding } from './types.js';

export interface FigureOptions {
  encoding: RingsEncoding;
  /** Room for the figure, px. */
  diameter: number;
  rightToLeft: boolean;
  /** Concrete colour behind the figure, for mixing and contrast. */
  ground: string;
  measure: Measure;
  /** Counts on tiles, where 125,160 has no room: "125K". */
  formatShort: (count: number) => string;
  /** Headings: names of the rings if they fit, else Roman numbers; nothing but names in a compact figure. */
  compact: boolean;
}

export interface FigureTile {
  item: RingItem;
  ringIndex: number;
  x: number;
  y: number;
  tile: Tile;
}

export interface FigureRing {
  innerRadius: number;
  outerRadius: number;
  heading: Shape[];
  tiles: FigureTile[];
}

export interface Figure {
  /** Radius of the outermost ring; more than half of the wanted diameter only if nothing smaller is legible. */
  radius: number;
  rings: FigureRing[];
  /** True if the rings carry Roman numbers, which the legend has to explain. */
  numbered: boolean;
  /** Side of a tile over the root of its count; 0 in the shade encoding. */
  scale: number;
  classes: readonly CountClass[];
}

const SMALL_BELOW = 460;
const HEADING_SIZE = 13;
const HEADING_LINE = 17;
const HEADING_MARGIN = 10;
const GREATEST_SIDE = 96;
const GREATEST_SHADED_SIDE = 66;
/** The greatest tile of a figure never gets smaller than this; too many tiles make the figure larger instead. */
const LEAST_SIDE = 18;
const COARSE_STEP = 0.9;
const FINE_STEP = 0.98;
/** Names stand on the rings unless that would cost more than this share of the size of the tiles. */
const WORTH_THE_NAMES = 0.82;

export const ROMAN = ['I', 'II', 'III', 'IV', 'V'] as const;

type HeadingForm = readonly string[];

/** Lays out the whole figure at the greatest size of tiles that fits. */
export function buildFigure(data: RingsData, options: FigureOptions): Figure {
  const items = data.rings.flatMap((ring) => ring.items);
  const classes = countClasses(items.map((item) => item.activities));
  const named = data.rings.map((ring) => headingForms(ring.label, options.measure));
  const plain: HeadingForm[][] = data.rings.map((_, index) =>
    options.compact || data.rings.length < 2 ? [] : [[ROMAN[index] ?? '']],
  );
  const withNames = fit(data, named, classes, options);
  const without = fit(data, plain, classes, options);
  const namesFit = withNames.fits && withNames.scale >= without.scale * WORTH_THE_NAMES;
  const [chosen, forms] = namesFit ? [withNames, named] : [without, plain];
  return {
    radius: chosen.placed.at(-1)?.outerRadius ?? 0,
    rings: chosen.placed.map((placed, ringIndex) =>
      assemble(data, placed, ringIndex, forms, chosen.tiles, options),
    ),
    numbered: !namesFit && !options.compact && data.rings.length > 1,
    scale: options.encoding === 'size' ? chosen.scale : 0,
    classes: options.encoding === 'shade' ? classes : [],
  };
}

interface Fit {
  fits: boolean;
  scale: number;
  placed: PlacedRing[];
  tiles: Tile[][];
}

function fit(
  data: RingsData,
  forms: readonly HeadingForm[][],
  classes: readonly CountClass[],
  options: FigureOptions,
): Fit {
  const radius = options.diameter / 2;
  const small = options.diameter < SMALL_BELOW;
  const greatest = Math.max(
    1,
    ...data.rings.flatMap((ring) => ring.items.map((item) => item.activities ?? 0)),
  );
  const bySize = options.encoding === 'size';
  const style: TileStyle = { ...options, small, classes: bySize ? null : classes };
  const headings = forms.map((ringForms) => ringForms.map((lines) => headingBox(lines, options.measure)));
  const spacing = small ? { gap: 4, padding: 1 } : { gap: 6, padding: 4 };

  const attempt = (scale: number, padding: number): Fit => {
    const tiles = data.rings.map((ring) =>
      ring.items.map((item) =>
        buildTile(
          tileContent(item, options),
          bySize ? sideForCount(item.activities ?? 0, scale) : scale,
          style,
        ),
      ),
    );
    const inputs: RingInput[] = tiles.map((boxes, index) => ({ boxes, headings: headings[index] ?? [] }));
    const placed = layoutRings(inputs, { ...spacing, padding });
    return { fits: (placed.at(-1)?.outerRadius ?? 0) <= radius, scale, placed, tiles };
  };

  const unit = bySize ? Math.sqrt(greatest) : 1;
  let scale = Math.min(radius * 0.7, bySize ? GREATEST_SIDE : GREATEST_SHADED_SIDE) / unit;
  let best = attempt(scale, spacing.padding);
  while (!best.fits && scale * unit > LEAST_SIDE) {
    scale *= COARSE_STEP;
    best = attempt(scale, spacing.padding);
  }
  for (let finer = scale / COARSE_STEP; best.fits && finer > scale * 1.01; finer *= FINE_STEP) {
    const larger = attempt(finer, spacing.padding);
    if (larger.fits) {
      [best, scale] = [larger, finer];
    }
  }
  for (let padding = spacing.padding + 1; best.fits && padding <= spacing.padding + 16; padding++) {
    const wider = attempt(scale, padding);
    if (!wider.fits) {
      break;
    }
    best = wider;
  }
  return best;
}

function tileContent(item: RingItem, options: FigureOptions): Parameters<typeof buildTile>[0] {
  return {
    number: item.short,
    count: item.activities === null ? '–' : options.formatShort(item.activities),
    colour: item.colour,
    activities: item.activities,
    disagrees: item.disagrees === true,
  };
}

function headingForms(label: string, measure: Measure): HeadingForm[] {
  const two = splitInTwo(label, HEADING_SIZE, 600, measure);
  return two ? [[label], two] : [[label]];
}

function headingBox(lines: HeadingForm, measure: Measure): { width: number; height: number } {
  return {
    width: Math.max(0, ...lines.map((line) => measure(line, HEADING_SIZE, 600))) + HEADING_MARGIN,
    height: HEADING_SIZE * CAPITAL_HEIGHT + HEADING_LINE * (lines.length - 1),
  };
}

function assemble(
  data: RingsData,
  placed: PlacedRing,
  ringIndex: number,
  forms: readonly HeadingForm[][],
  tiles: readonly Tile[][],
  { measure, rightToLeft }: FigureOptions,
): FigureRing {
  const lines = placed.heading ? (forms[ringIndex]?.[placed.heading.form] ?? []) : [];
  const top =
    (placed.heading?.y ?? 0) - headingBox(lines, measure).height / 2 + HEADING_SIZE * CAPITAL_HEIGHT;
  const items = data.rings[ringIndex]?.items ?? [];
  return {
    innerRadius: placed.innerRadius,
    outerRadius: placed.outerRadius,
    heading: lines.map((text, line) => ({
      kind: 'text',
      x: 0,
      y: top + line * HEADING_LINE,
      text,
      size: HEADING_SIZE,
      weight: 600,
      anchor: 'middle',
      fill: 'ink',
    })),
    tiles: items.flatMap((item, index) => {
      const [at, tile] = [placed.boxes[index], tiles[ringIndex]?.[index]];
      if (!at || !tile) {
        return [];
      }
      return rightToLeft
        ? [{ item, ringIndex, x: -at.x, y: at.y, tile: mirrorTile(tile) }]
        : [{ item, ringIndex, x: at.x, y: at.y, tile }];
    }),
  };
}

function mirrorTile(tile: Tile): Tile {
  return {
    ...tile,
    square: { ...tile.square, x: -tile.square.x - tile.square.side },
    shapes: tile.shapes.map((shape) => mirror(shape, 0)),
    mark: tile.mark.map((shape) => mirror(shape, 0)),
  };
}

const RING_COLOURS = ['ring1', 'ring2', 'ring3', 'ring4', 'ring5'] as const;

/** The rings themselves, the outermost first: each one a little paler than the next. */
export function ringShapes(figure: Figure): Shape[] {
  return figure.rings.toReversed().map((ring, fromOutside) => ({
    kind: 'circle',
    x: 0,
    y: 0,
    radius: Math.max(0, ring.outerRadius - 0.5),
    fill: RING_COLOURS[fromOutside] ?? 'ring5',
    stroke: 'hairline',
    strokeWidth: 1,
  }));
}
