import { mix } from './colour.js';

/** Activities from `from` on, below `below`; `below` is null in the highest class. */
export interface CountClass {
  from: number;
  below: number | null;
  /** Strength of the colour, 0 to 1. */
  strength: number;
}

const MOST_CLASSES = 5;
const WEAKEST = 0.16;

/** 1, 2, 5, 10, 20, 50, ... up to the greatest count. */
export function roundNumbersUpTo(greatest: number): number[] {
  const numbers: number[] = [];
  for (let power = 1; power <= greatest; power *= 10) {
    numbers.push(...[power, 2 * power, 5 * power].filter((number) => number <= greatest));
  }
  return numbers;
}

/** At most five half-open classes with round limits; none if nothing is counted. */
export function countClasses(counts: readonly (number | null)[]): CountClass[] {
  const greatest = Math.max(0, ...counts.map((count) => count ?? 0));
  const round = roundNumbersUpTo(greatest);
  if (round.length === 0) {
    return [];
  }
  const starts = [1, ...round.slice(1).slice(1 - MOST_CLASSES)];
  return starts.map((from, index) => ({
    from,
    below: starts[index + 1] ?? null,
    strength: starts.length === 1 ? 1 : WEAKEST + ((1 - WEAKEST) * index) / (starts.length - 1),
  }));
}

/** Strength of a count above zero, 0 to 1. */
export function strengthOf(count: number, classes: readonly CountClass[]): number {
  return classes.findLast((candidate) => count >= candidate.from)?.strength ?? WEAKEST;
}

export function shade(colour: string, ground: string, strength: number): string {
  return mix(ground, colour, strength);
}

/** Side of a square whose area is proportional to the count. */
export function sideForCount(count: number, scale: number): number {
  return scale * Math.sqrt(count);
}

/** Three round counts for the legend of sizes, the greatest first. */
export function referenceCounts(greatest: number): number[] {
  const round = roundNumbersUpTo(greatest);
  return [1, 3, 5].map((fromEnd) => round.at(-fromEnd)).filter((count) => count !== undefined);
}
