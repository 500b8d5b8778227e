import {
  arrowShapes,
  entriesOf,
  ghostBox,
  ghostShapes,
  LANE,
  type Entry,
  type FigureGhost,
} from './ghosts.js';
import { layoutRings, type Box, type Placed, type PlacedRing, type RingInput } from './layout.js';
import { mirror, type Shape } from './scene.js';
import { countClasses, sideForCount, type CountClass } from './shading.js';
import { CAPITAL_HEIGHT, splitInTwo, type Measure } from './text.js';
import { buildTile, type Tile, type TileStyle, towardsMark } from './tile.js';
import { stopsOf, untangle } from './untangle.js';
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
  /** Ring in which the other figure has an item, by code, for those that it has elsewhere. */
  elsewhere?: ReadonlyMap<string, number>;
  /** Shows these as ghosts in that ring, with an arrow; otherwise their tiles carry a mark that points to it. */
  ghosts?: boolean;
  /** Least upper bound of the scale, to draw two figures at one scale; none if left out. */
  greatestScale?: number;
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
  ghosts: FigureGhost[];
  /** True if the rings carry Roman numbers, which the legend has to explain. */
  numbered: boolean;
  /** Side of a tile over the root of its count; 0 in the shade encoding. */
  scale: number;
  /** The same in the size encoding; the side of all tiles in the shade encoding. */
  tileScale: number;
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
  const elsewhere = options.elsewhere ?? new Map<string, number>();
  const ghosts = options.ghosts ? elsewhere : new Map<string, number>();
  const named = data.rings.map((ring) => headingForms(ring.label, options.measure));
  const plain: HeadingForm[][] = data.rings.map((_, index) =>
    options.compact || data.rings.length < 2 ? [] : [[ROMAN[index] ?? '']],
  );
  const withNames = fit(data, ghosts, named, classes, options);
  const without = fit(data, ghosts, plain, classes, options);
  const namesFit = withNames.fits && withNames.scale >= without.scale * WORTH_THE_NAMES;
  const [chosen, forms] = namesFit ? [withNames, named] : [without, plain];
  const { entries } = chosen;
  const rings = chosen.placed.map((placed, ringIndex) =>
    assemble(entries[ringIndex] ?? [], placed, ringIndex, forms, chosen.boxes, options),
  );
  return {
    radius: chosen.placed.at(-1)?.outerRadius ?? 0,
    rings,
    ghosts: placeGhosts(chosen, rings, options),
    numbered: !namesFit && !options.compact && data.rings.length > 1,
    scale: options.encoding === 'size' ? chosen.scale : 0,
    tileScale: chosen.scale,
    classes: options.encoding === 'shade' ? classes : [],
  };
}

/** An attempt to lay a figure out. */
export interface Fit {
  fits: boolean;
  scale: number;
  entries: Entry[][];
  placed: PlacedRing[];
  /** One for each entry: a tile, or the box of a ghost or lane. */
  boxes: (Tile | Box)[][];
}

function fit(
  data: RingsData,
  ghosts: ReadonlyMap<string, number>,
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
  const style: TileStyle = { ...options, small, classes: bySize ? null : classes, shape: data.shape };
  const headings = forms.map((ringForms) => ringForms.map((lines) => headingBox(lines, options.measure)));
  const spacing = small ? { gap: 4, padding: 1 } : { gap: 6, padding: 4 };

  const usual = entriesOf(data, ghosts);
  const attempt = (scale: number, padding: number, entries = usual): Fit => {
    const boxes = entries.map((ring) =>
      ring.map(({ item, kind }) =>
        kind === 'tile'
          ? buildTile(
              tileContent(item, options),
              bySize ? sideForCount(item.activities ?? 0, scale) : scale,
              style,
            )
          : kind === 'ghost'
            ? ghostBox(item, small, options.measure)
            : LANE,
      ),
    );
    const inputs: RingInput[] = boxes.map((ring, index) => ({
      boxes: ring,
      headings: headings[index] ?? [],
      ...(ghosts.size > 0 ? { wanted: entries[index]?.map(({ angle }) => angle) ?? [] } : {}),
    }));
    const placed = layoutRings(inputs, { ...spacing, padding });
    return { fits: (placed.at(-1)?.outerRadius ?? 0) <= radius, scale, entries, placed, boxes };
  };

  const unit = bySize ? Math.sqrt(greatest) : 1;
  const greatestScale = options.greatestScale ?? Infinity;
  let scale = Math.min(
    greatestScale,
    Math.min(radius * 0.7, bySize ? GREATEST_SIDE : GREATEST_SHADED_SIDE) / unit,
  );
  let best = attempt(scale, spacing.padding);
  while (!best.fits && scale * unit > LEAST_SIDE) {
    scale *= COARSE_STEP;
    best = attempt(scale, spacing.padding);
  }
  for (
    let finer = Math.min(greatestScale, scale / COARSE_STEP);
    best.fits && finer > scale * 1.01;
    finer *= FINE_STEP
  ) {
    const larger = attempt(finer, spacing.padding);
    if (larger.fits) {
      [best, scale] = [larger, finer];
    }
  }
  let padding = spacing.padding;
  while (best.fits && padding < spacing.padding + 16) {
    const wider = attempt(scale, padding + 1);
    if (!wider.fits) {
      break;
    }
    best = wider;
    padding += 1;
  }
  return ghosts.size > 0
    ? untangle(best, (angles) => attempt(scale, padding, entriesOf(data, ghosts, angles)))
    : best;
}

function tileContent(item: RingItem, options: FigureOptions): Parameters<typeof buildTile>[0] {
  return {
    number: item.short,
    count: item.activities === null ? '–' : options.formatShort(item.activities),
    colour: item.colour,
    activities: item.activities,
    disagrees: item.disagrees === true && !options.ghosts,
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
  entries: readonly Entry[],
  placed: PlacedRing,
  ringIndex: number,
  forms: readonly HeadingForm[][],
  boxes: readonly (Tile | Box)[][],
  { measure, rightToLeft, elsewhere }: FigureOptions,
): FigureRing {
  const lines = placed.heading ? (forms[ringIndex]?.[placed.heading.form] ?? []) : [];
  const top =
    (placed.heading?.y ?? 0) - headingBox(lines, measure).height / 2 + HEADING_SIZE * CAPITAL_HEIGHT;
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
    tiles: entries.flatMap(({ item }, index) => {
      const [at, box] = [placed.boxes[index], boxes[ringIndex]?.[index]];
      if (!at || !box || !isTile(box)) {
        return [];
      }
      const tile = pointMark(box, at, ringIndex, elsewhere?.get(item.code));
      return rightToLeft
        ? [{ item, ringIndex, x: -at.x, y: at.y, tile: mirrorTile(tile) }]
        : [{ item, ringIndex, x: at.x, y: at.y, tile }];
    }),
  };
}

function isTile(box: Tile | Box): box is Tile {
  return 'shapes' in box;
}

/** Turns the mark of disagreement into an arrow to the middle or away from it. */
function pointMark(tile: Tile, at: Placed, ringIndex: number, elsewhere: number | undefined): Tile {
  if (!tile.markAt || elsewhere === undefined) {
    return tile;
  }
  const middle = Math.hypot(at.x, at.y) < 1;
  const inward = elsewhere < ringIndex ? -1 : 1;
  return {
    ...tile,
    mark: towardsMark(tile.markAt, inward * (middle ? 1 : at.x), inward * (middle ? -1 : at.y)),
  };
}

function placeGhosts(fitted: Fit, rings: readonly FigureRing[], options: FigureOptions): FigureGhost[] {
  const tiles = new Map(rings.flatMap((ring) => ring.tiles.map((tile) => [tile.item.code, tile])));
  const small = options.diameter < SMALL_BELOW;
  const sign = options.rightToLeft ? -1 : 1;
  const stops = stopsOf(fitted).map((stop) => ({ ...stop, x: sign * stop.x }));
  return stops
    .filter(({ kind }) => kind === 'ghost')
    .flatMap(({ item, ringIndex, box, x, y }) => {
      const tile = tiles.get(item.code);
      if (!tile) {
        return [];
      }
      const lanes = stops
        .filter((stop) => stop.kind === 'lane' && stop.item.code === item.code)
        .toSorted((a, b) => Math.abs(b.ringIndex - ringIndex) - Math.abs(a.ringIndex - ringIndex));
      return [
        {
          item,
          x,
          y,
          shapes: ghostShapes(item, box, small, options.ground),
          arrow: arrowShapes(tile, lanes, { x, y }, box),
        },
      ];
    });
}

function mirrorTile(tile: Tile): Tile {
  return {
    ...tile,
    square: { ...tile.square, x: -tile.square.x - tile.square.side },
    shapes: tile.shapes.map((shape) => mirror(shape, 0)),
    mark: tile.mark.map((shape) => mirror(shape, 0)),
    markAt: tile.markAt && { ...tile.markAt, x: -tile.markAt.x },
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
