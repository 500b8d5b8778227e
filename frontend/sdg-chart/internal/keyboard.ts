import type { Stop } from './types.js';

/**
 * Where a key leads from a stop: left and right to the nearest stop on that side, up and down within the same
 * column, Home and End to the first and last. Null for other keys and at an end.
 */
export function nextStop(stops: readonly Stop[], from: Stop, key: string, rightToLeft: boolean): Stop | null {
  switch (key) {
    case 'ArrowRight':
      return beside(stops, from, rightToLeft ? -1 : 1);
    case 'ArrowLeft':
      return beside(stops, from, rightToLeft ? 1 : -1);
    case 'ArrowDown':
      return within(stops, from, 1);
    case 'ArrowUp':
      return within(stops, from, -1);
    case 'Home':
      return stops[0] ?? null;
    case 'End':
      return stops.at(-1) ?? null;
    default:
      return null;
  }
}

/** In the next column that has a stop, the one at the nearest height. */
function beside(stops: readonly Stop[], from: Stop, direction: 1 | -1): Stop | null {
  const ahead = stops.filter((stop) => Math.sign(stop.x - from.x) === direction);
  const distance = Math.min(...ahead.map((stop) => Math.abs(stop.x - from.x)));
  return least(
    ahead.filter((stop) => Math.abs(stop.x - from.x) === distance),
    (stop) => Math.abs(stop.y - from.y),
  );
}

function within(stops: readonly Stop[], from: Stop, direction: 1 | -1): Stop | null {
  return least(
    stops.filter((stop) => stop.x === from.x && Math.sign(stop.y - from.y) === direction),
    (stop) => Math.abs(stop.y - from.y),
  );
}

function least(stops: readonly Stop[], measure: (stop: Stop) => number): Stop | null {
  return stops.reduce<Stop | null>(
    (best, stop) => (best && measure(best) <= measure(stop) ? best : stop),
    null,
  );
}
