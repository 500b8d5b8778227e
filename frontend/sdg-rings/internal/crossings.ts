import type { Box, Placed } from './layout.js';

/** A box at its place; `name` tells to which item it belongs. */
export interface Obstacle extends Placed {
  name: string;
  box: Box;
}

/** The way of an arrow from the middle of a tile to the middle of its ghost. */
export interface Way {
  name: string;
  points: readonly Placed[];
}

const CROSSING = 400;
const COVERED = 300;

/** How hard arrows are to follow: their length in px, and much more for each that crosses another or a tile. */
export function effort(ways: readonly Way[], obstacles: readonly Obstacle[]): number {
  return ways.reduce((sum, way, index) => {
    const crossed = ways.slice(index + 1).filter((other) => waysCross(way, other)).length;
    return sum + length(way) + CROSSING * crossed + COVERED * countCovered(way, obstacles);
  }, 0);
}

/** Names of arrows that cross another or a tile. */
export function troubled(ways: readonly Way[], obstacles: readonly Obstacle[]): string[] {
  return ways
    .filter(
      (way) =>
        countCovered(way, obstacles) > 0 || ways.some((other) => other !== way && waysCross(way, other)),
    )
    .map(({ name }) => name);
}

function countCovered(way: Way, obstacles: readonly Obstacle[]): number {
  return obstacles.filter(
    (obstacle) =>
      obstacle.name !== way.name && segments(way).some(([from, to]) => hitsBox(from, to, obstacle)),
  ).length;
}

function waysCross(one: Way, other: Way): boolean {
  return segments(one).some(([a, b]) => segments(other).some(([c, d]) => segmentsCross(a, b, c, d)));
}

function segments({ points }: Way): [Placed, Placed][] {
  return points.slice(1).map((to, index) => [points[index] ?? to, to]);
}

function length(way: Way): number {
  return segments(way).reduce((sum, [from, to]) => sum + Math.hypot(to.x - from.x, to.y - from.y), 0);
}

function segmentsCross(a: Placed, b: Placed, c: Placed, d: Placed): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** Positive on one side of the line from `a` to `b`, negative on the other. */
function side(a: Placed, b: Placed, point: Placed): number {
  return Math.sign((b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x));
}

function hitsBox(from: Placed, to: Placed, { x, y, box }: Obstacle): boolean {
  const [left, right] = [x - box.width / 2, x + box.width / 2];
  const [top, bottom] = [y - box.height / 2, y + box.height / 2];
  const inside = (point: Placed) => point.x > left && point.x < right && point.y > top && point.y < bottom;
  const diagonals: [Placed, Placed][] = [
    [
      { x: left, y: top },
      { x: right, y: bottom },
    ],
    [
      { x: left, y: bottom },
      { x: right, y: top },
    ],
  ];
  return inside(from) || inside(to) || diagonals.some(([c, d]) => segmentsCross(from, to, c, d));
}
