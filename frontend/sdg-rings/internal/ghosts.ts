import type { FigureTile } from './figure.js';
import { edgeColour, NEUTRAL } from './colour.js';
import type { Box, Placed } from './layout.js';
import type { Shape } from './scene.js';
import { CAPITAL_HEIGHT, type Measure } from './text.js';
import type { RingItem, RingsData } from './types.js';

/** What takes room in a ring for an item: its tile, its ghost in the ring that the activities lead to, or an arrow. */
export interface Entry {
  item: RingItem;
  kind: 'tile' | 'ghost' | 'lane';
  /** Where it would best stand, clockwise from twelve o'clock in radians. */
  angle: number;
}

/** A ghost on the figure, with the arrow that leads to it. */
export interface FigureGhost extends Placed {
  item: RingItem;
  shapes: Shape[];
  arrow: Shape[];
}

const SIDE = 26;
const SMALL_SIDE = 20;
/** Room for an arrow that crosses a ring. */
export const LANE: Box = { width: 12, height: 12 };

/**
 * What stands in each ring, in the order of the clock; in the middle from left to right. Tiles keep their order; a
 * ghost, and an arrow on its way to it, would best stand at the angle of the tile.
 *
 * @param elsewhere ring of the ghost by code of the item
 * @param angles where to put ghosts instead, by code of the item
 */
export function entriesOf(
  data: RingsData,
  elsewhere: ReadonlyMap<string, number>,
  angles: ReadonlyMap<string, number> = new Map(),
): Entry[][] {
  const tiles = data.rings.map(({ items }, ringIndex) =>
    items.map((item, index): Entry => {
      const share = (index + 0.5) / items.length;
      return { item, kind: 'tile', angle: ringIndex === 0 ? Math.PI * (1.5 - share) : 2 * Math.PI * share };
    }),
  );
  const others = tiles.flatMap((entries, from) =>
    entries.flatMap((entry) => {
      const to = elsewhere.get(entry.item.code);
      const angle = angles.get(entry.item.code) ?? entry.angle;
      return to === undefined || to === from ? [] : way({ ...entry, angle }, from, to);
    }),
  );
  return tiles.map((entries, ringIndex) => {
    const sign = ringIndex === 0 ? -1 : 1;
    return [
      ...entries,
      ...others.filter((other) => other.ring === ringIndex).map(({ entry }) => entry),
    ].toSorted((a, b) => sign * (a.angle - b.angle));
  });
}

/** The rings that an arrow crosses, and the ghost at its end. */
function way(tile: Entry, from: number, to: number): { ring: number; entry: Entry }[] {
  const step = Math.sign(to - from);
  return Array.from({ length: Math.abs(to - from) }, (_, index) => {
    const ring = from + step * (index + 1);
    return { ring, entry: { ...tile, kind: ring === to ? ('ghost' as const) : ('lane' as const) } };
  });
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

/**
 * From the edge of a tile to the edge of its ghost.
 *
 * @param lanes points in the rings between, in the order of the way
 */
export function arrowShapes(from: FigureTile, lanes: readonly Placed[], to: Placed, box: Box): Shape[] {
  const first = lanes[0] ?? to;
  const last = lanes.at(-1) ?? from;
  const begin = along(from, first);
  const finish = along(last, to);
  if (begin.length === 0 || finish.length === 0) {
    return [];
  }
  const start = exit(from.tile, begin.ux, begin.uy) + 2;
  const end = finish.length - exit(box, finish.ux, finish.uy) - 3;
  const head = Math.min(7, Math.max(4, end - (lanes.length === 0 ? start : 0)));
  const shaft: Shape[] =
    lanes.length > 0 || end - head > start
      ? [
          {
            kind: 'line',
            points: [begin.at(start), ...lanes.map(({ x, y }) => [x, y] as const), finish.at(end - head)],
            stroke: 'ink',
            strokeWidth: 1.25,
          },
        ]
      : [];
  return [
    ...shaft,
    {
      kind: 'line',
      points: [finish.at(end), finish.at(end - head, head * 0.5), finish.at(end - head, -head * 0.5)],
      closed: true,
      fill: 'ink',
    },
  ];
}

/** The straight way between two points; `at` gives a point by its distance from the first and its offset aside. */
function along(from: Placed, to: Placed) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  const [ux, uy] = length === 0 ? [0, 0] : [dx / length, dy / length];
  const at = (distance: number, aside = 0): readonly [number, number] => [
    from.x + ux * distance - uy * aside,
    from.y + uy * distance + ux * aside,
  ];
  return { length, ux, uy, at };
}

/** Way from the middle of a box to its edge. */
function exit(box: Box, ux: number, uy: number): number {
  return Math.min(
    ux === 0 ? Infinity : box.width / 2 / Math.abs(ux),
    uy === 0 ? Infinity : box.height / 2 / Math.abs(uy),
  );
}
