import type { RingItem, RingsComparison, RingsData } from './types.js';

/** One of the figures that are shown beside each other. */
export interface Panel {
  /** Heading; empty where there is one figure alone. */
  title: string;
  data: RingsData;
  /** Ring in which the other figure has an item, by its code; only where the two differ. */
  elsewhere: ReadonlyMap<string, number>;
}

/** The figures that a comparison needs; without anything computed there is nothing to compare. */
export function panelsOf(data: RingsData, comparison: RingsComparison): Panel[] {
  if (comparison === 'none' || !hasComputed(data)) {
    return [{ title: '', data, elsewhere: new Map() }];
  }
  const declared: Panel = { title: '', data, elsewhere: computedElsewhere(data) };
  return comparison === 'overlay'
    ? [declared]
    : [
        { ...declared, title: data.declaredTitle ?? '' },
        { title: data.computedTitle ?? '', data: computedData(data), elsewhere: declaredElsewhere(data) },
      ];
}

export function hasComputed(data: RingsData): boolean {
  return data.rings.some((ring) => ring.items.some((item) => isNumber(item.computedRing)));
}

/** The same items in the rings that their activities lead to, those with the most link weight first. */
export function computedData(data: RingsData): RingsData {
  const items = data.rings.flatMap((ring) => ring.items);
  return {
    ...data,
    rings: data.rings.map((ring, index) => ({
      ...ring,
      label: ring.computedLabel || ring.label,
      items: items
        .filter((item) => item.computedRing === index)
        .toSorted((a, b) => (b.weight ?? 0) - (a.weight ?? 0)),
    })),
  };
}

function computedElsewhere(data: RingsData): Map<string, number> {
  return new Map(differing(data).map(([item]) => [item.code, item.computedRing ?? 0]));
}

function declaredElsewhere(data: RingsData): Map<string, number> {
  return new Map(differing(data).map(([item, declared]) => [item.code, declared]));
}

function differing(data: RingsData): [RingItem, number][] {
  return data.rings.flatMap((ring, index) =>
    ring.items
      .filter((item) => isNumber(item.computedRing) && item.computedRing !== index)
      .map((item): [RingItem, number] => [item, index]),
  );
}

function isNumber(value: number | null | undefined): value is number {
  return value !== null && value !== undefined;
}
