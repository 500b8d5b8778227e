import { effort, troubled, type Obstacle, type Way } from './crossings.js';
import type { Fit } from './figure.js';

const UNTANGLING_ROUNDS = 3;
/** How far a ghost is moved to free its arrow, radians. */
const SHIFTS = [-0.9, -0.45, 0.45, 0.9];

/**
 * Moves ghosts until their arrows are short and cross as little as possible.
 *
 * @param attempt lays the figure out with ghosts at these angles, by code of the item
 */
export function untangle(first: Fit, attempt: (angles: ReadonlyMap<string, number>) => Fit): Fit {
  let best = first;
  let least = effortOf(best);
  let angles: ReadonlyMap<string, number> = new Map();
  const tryOut = (next: ReadonlyMap<string, number>) => {
    const candidate = attempt(next);
    const cost = candidate.fits || !best.fits ? effortOf(candidate) : Infinity;
    if (cost < least) {
      [best, least, angles] = [candidate, cost, next];
    }
  };
  for (let round = 0; round < UNTANGLING_ROUNDS; round++) {
    const before = least;
    tryOut(tileAngles(best));
    const { ways, obstacles } = arrowsOf(best);
    for (const name of troubled(ways, obstacles)) {
      for (const shift of SHIFTS) {
        const angle = (angles.get(name) ?? tileAngles(best).get(name) ?? 0) + shift;
        tryOut(new Map([...angles, [name, Math.min(2 * Math.PI, Math.max(0, angle))]]));
      }
    }
    if (least === before) {
      break;
    }
  }
  return best;
}

function effortOf(fitted: Fit): number {
  const { ways, obstacles } = arrowsOf(fitted);
  return effort(ways, obstacles);
}

/** Everything that stands in the rings, at its place; laid out from left to right. */
export function stopsOf({ entries, placed, boxes }: Fit) {
  return entries.flatMap((ring, ringIndex) =>
    ring.flatMap(({ item, kind }, index) => {
      const [at, box] = [placed[ringIndex]?.boxes[index], boxes[ringIndex]?.[index]];
      return at && box ? [{ item, kind, ringIndex, box, x: at.x, y: at.y }] : [];
    }),
  );
}

function arrowsOf(fitted: Fit): { ways: Way[]; obstacles: Obstacle[] } {
  const stops = stopsOf(fitted);
  const ways = stops
    .filter(({ kind }) => kind === 'ghost')
    .map(({ item, ringIndex }) => ({
      name: item.code,
      points: stops
        .filter((stop) => stop.item.code === item.code)
        .toSorted((a, b) => Math.abs(b.ringIndex - ringIndex) - Math.abs(a.ringIndex - ringIndex)),
    }));
  const obstacles = stops
    .filter(({ kind }) => kind !== 'lane')
    .map(({ item, box, x, y }) => ({ name: item.code, box, x, y }));
  return { ways, obstacles };
}

/** Where tiles stand, clockwise from twelve o'clock in radians. */
function tileAngles(fitted: Fit): Map<string, number> {
  return new Map(
    stopsOf(fitted)
      .filter(({ kind }) => kind === 'tile')
      .map(({ item, x, y }) => [item.code, (Math.atan2(x, -y) + 2 * Math.PI) % (2 * Math.PI)]),
  );
}
