/** A tile as the arrow keys see it. */
export interface Stop {
  code: string;
  ringIndex: number;
  x: number;
  y: number;
}

/**
 * Where a key leads from a tile: left and right within a ring, up and down to the next tile of the ring further in
 * or out, Home and End to the ends of the ring, with Control to the ends of the figure. Null for other keys and
 * at an end.
 */
export function nextStop(
  stops: readonly Stop[],
  from: Stop,
  key: string,
  control: boolean,
  rightToLeft: boolean,
): Stop | null {
  const ring = stops.filter((stop) => stop.ringIndex === from.ringIndex);
  const at = ring.findIndex((stop) => stop.code === from.code);
  const step = (by: number) => ring[(at + by + ring.length) % ring.length] ?? null;
  switch (key) {
    case 'ArrowRight':
      return step(rightToLeft ? -1 : 1);
    case 'ArrowLeft':
      return step(rightToLeft ? 1 : -1);
    case 'ArrowDown':
      return nearestInRing(stops, from, 1);
    case 'ArrowUp':
      return nearestInRing(stops, from, -1);
    case 'Home':
      return (control ? stops : ring)[0] ?? null;
    case 'End':
      return (control ? stops : ring).at(-1) ?? null;
    default:
      return null;
  }
}

function nearestInRing(stops: readonly Stop[], from: Stop, direction: 1 | -1): Stop | null {
  const beyond = stops.filter((stop) => Math.sign(stop.ringIndex - from.ringIndex) === direction);
  const distance = Math.min(...beyond.map((stop) => Math.abs(stop.ringIndex - from.ringIndex)));
  const candidates = beyond.filter((stop) => Math.abs(stop.ringIndex - from.ringIndex) === distance);
  return candidates.reduce<Stop | null>(
    (best, stop) => (best && between(best, from) <= between(stop, from) ? best : stop),
    null,
  );
}

function between(one: Stop, other: Stop): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
