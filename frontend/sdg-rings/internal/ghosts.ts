import type { FigureTile } from './figure.js';
import { edgeColour, NEUTRAL } from './colour.js';
import type { Box, Placed } from './layout.js';
import type { Shape } from './scene.js';
import { CAPITAL_HEIGHT, type Measure } from './text.js';
import type { RingItem, RingsData } from './types.js';

/** An item in a ring: the tile itself, or its ghost in the ring that the activities lead to. */
export interface Entry {
  item: RingItem;
  ghost: boolean;
}

/** A ghost on the figure, with the arrow that leads to it. */
export interface FigureGhost extends Placed {
  item: RingItem;
  shapes: Shape[];
  arrow: Shape[];
}

const ROUNDS = 3;
const SIDE = 26;
const SMALL_SIDE = 20;

/**
 * What stands in each ring, in the order of the clock. Tiles keep their order; a ghost goes where the way to its tile is
 * short.
 *
 * @param elsewhere ring of the ghost by code of the item
 */
export function entriesOf(data: RingsData, elsewhere: ReadonlyMap<string, number>): Entry[][] {
  const own = data.rings.map((ring) => ring.items.map((item): Entry => ({ item, ghost: false })));
  let rings = own;
  for (let round = 0; round < ROUNDS; round++) {
    const angles = anglesOf(rings);
    rings = own.map((tiles, ringIndex) => {
      const placed: { entry: Entry; angle: number }[] = tiles.map((entry) => ({
        entry,
        angle: angles.get(entry.item.code) ?? 0,
      }));
      for (const item of data.rings.flatMap((ring) => ring.items)) {
        if (elsewhere.get(item.code) === ringIndex) {
          placed.push({ entry: { item, ghost: true }, angle: angles.get(item.code) ?? 0 });
        }
      }
      const sign = ringIndex === 0 ? -1 : 1;
      return placed.toSorted((a, b) => sign * (a.angle - b.angle)).map(({ entry }) => entry);
    });
  }
  return rings;
}

/** Rough places of tiles, clockwise from twelve o'clock: even on a ring; in the middle a row from left to right. */
function anglesOf(rings: readonly Entry[][]): Map<string, number> {
  const angles = new Map<string, number>();
  rings.forEach((entries, ringIndex) =>
    entries.forEach(({ item, ghost }, index) => {
      if (!ghost) {
        const share = (index + 0.5) / entries.length;
        angles.set(item.code, ringIndex === 0 ? Math.PI * (1.5 - share) : 2 * Math.PI * share);
      }
    }),
  );
  return angles;
}

export function ghostBox(item: RingItem, small: boolean, measure: Measure): Box {
  const side = small ? SMALL_SIDE : SIDE;
  return { width: Math.max(side, measure(item.short, ghostFont(small), 600) + 8), height: side };
}

/** A dashed outline with the number of the item, around 0, 0. */
export function ghostShapes(item: RingItem, box: Box, small: boolean, ground: string): Shape[] {
  const size = ghostFont(small);
  return [
    {
      kind: 'rect',
      x: -box.width / 2 + 0.75,
      y: -box.height / 2 + 0.75,
      width: box.width - 1.5,
      height: box.height - 1.5,
      corner: 4,
      fill: 'ground',
      stroke: edgeColour(item.colour ?? NEUTRAL, ground),
      strokeWidth: 1.5,
      dash: [4, 2.5],
    },
    {
      kind: 'text',
      x: 0,
      y: (size * CAPITAL_HEIGHT) / 2,
      text: item.short,
      size,
      weight: 600,
      anchor: 'middle',
      fill: 'ink',
    },
  ];
}

function ghostFont(small: boolean): number {
  return small ? 11 : 13;
}

/** From the edge of a tile to the edge of its ghost. */
export function arrowShapes(from: FigureTile, to: Placed, box: Box): Shape[] {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length === 0) {
    return [];
  }
  const [ux, uy] = [dx / length, dy / length];
  const start = exit(from.tile, ux, uy) + 2;
  const end = length - exit(box, ux, uy) - 3;
  const head = Math.min(7, Math.max(4, end - start));
  const at = (distance: number, aside = 0): readonly [number, number] => [
    from.x + ux * distance - uy * aside,
    from.y + uy * distance + ux * aside,
  ];
  const shaft: Shape[] =
    end - head > start
      ? [{ kind: 'line', points: [at(start), at(end - head)], stroke: 'ink', strokeWidth: 1.25 }]
      : [];
  return [
    ...shaft,
    {
      kind: 'line',
      points: [at(end), at(end - head, head * 0.5), at(end - head, -head * 0.5)],
      closed: true,
      fill: 'ink',
    },
  ];
}

/** Way from the middle of a box to its edge. */
function exit(box: Box, ux: number, uy: number): number {
  return Math.min(
    ux === 0 ? Infinity : box.width / 2 / Math.abs(ux),
    uy === 0 ? Infinity : box.height / 2 / Math.abs(uy),
  );
}
