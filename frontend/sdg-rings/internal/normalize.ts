import { parseColour } from './colour.js';
import type { Ring, RingItem, RingsData } from './types.js';

export type Warn = (message: string) => void;

const MOST_RINGS = 5;

/** The data as the figure needs them; what is wrong is left out or shown as "no data", and said once. */
export function normalizeData(data: unknown, warn: Warn): RingsData | null {
  if (data === undefined || data === null) {
    return null;
  }
  if (!isObject(data) || !Array.isArray(data.rings)) {
    warn('data: expected { title, rings: [...], unit }; nothing is shown.');
    return null;
  }
  const rings: readonly unknown[] = data.rings;
  if (rings.length > MOST_RINGS) {
    warn(`data.rings: ${rings.length} rings, at most ${MOST_RINGS} are drawn; the outer ones are left out.`);
  }
  const codes = new Set<string>();
  const drawn = rings.slice(0, MOST_RINGS);
  return {
    title: text(data.title),
    unit: text(data.unit),
    shape: data.shape === 'disc' ? 'disc' : 'square',
    levelColumn: text(data.levelColumn),
    rule: text(data.rule),
    declaredTitle: text(data.declaredTitle),
    computedTitle: text(data.computedTitle),
    rings: drawn.map((ring, index) => normalizeRing(ring, index, drawn.length, codes, warn)),
  };
}

function normalizeRing(
  ring: unknown,
  index: number,
  ringCount: number,
  codes: Set<string>,
  warn: Warn,
): Ring {
  if (!isObject(ring) || !Array.isArray(ring.items)) {
    warn(`data.rings[${index}]: expected { level, label, items: [...] }; the ring is drawn empty.`);
  }
  const source = isObject(ring) ? ring : {};
  const items: readonly unknown[] = Array.isArray(source.items) ? source.items : [];
  return {
    level: text(source.level),
    label: text(source.label),
    computedLabel: text(source.computedLabel),
    items: items.flatMap((item, at) =>
      normalizeItem(item, `data.rings[${index}].items[${at}]`, index, ringCount, codes, warn),
    ),
  };
}

function normalizeItem(
  item: unknown,
  path: string,
  ringIndex: number,
  ringCount: number,
  codes: Set<string>,
  warn: Warn,
): RingItem[] {
  const code = isObject(item) ? text(item.code) : '';
  if (!isObject(item) || code === '') {
    warn(`${path}: an item needs a code; it is left out.`);
    return [];
  }
  if (codes.has(code)) {
    warn(`${path}: code "${code}" occurs twice; the second item is left out.`);
    return [];
  }
  codes.add(code);
  const { activities, share, colour, weight } = item;
  const computedRing = ringOf(item.computedRing, path, ringCount, warn);
  const number = (value: unknown, name: string, greatest: number): number | null => {
    if (value === null || value === undefined) {
      return null;
    }
    if (typeof value === 'number' && value >= 0 && value <= greatest) {
      return value;
    }
    warn(
      `${path}.${name}: expected a number from 0 to ${greatest} or null, got ${describe(value)}; shown as no data.`,
    );
    return null;
  };
  const hex = typeof colour === 'string' && colour.startsWith('#') && parseColour(colour) ? colour : null;
  if (hex === null && colour !== null && colour !== undefined) {
    warn(`${path}.colour: expected "#RRGGBB" or null, got ${describe(colour)}; drawn in grey.`);
  }
  return [
    {
      code,
      short: text(item.short) || code,
      name: text(item.name),
      colour: hex,
      activities: number(activities, 'activities', Number.MAX_SAFE_INTEGER),
      share: number(share, 'share', 1),
      sentence: text(item.sentence),
      note: text(item.note),
      computedLevelLabel: text(item.computedLevelLabel),
      computedRing,
      weight: number(weight, 'weight', 1),
      difference: text(item.difference),
      disagrees: item.disagrees === true || (computedRing !== null && computedRing !== ringIndex),
    },
  ];
}

function ringOf(value: unknown, path: string, ringCount: number, warn: Warn): number | null {
  if (value === null || value === undefined) {
    return null;
  }
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < ringCount) {
    return value;
  }
  warn(
    `${path}.computedRing: expected a whole number from 0 to ${ringCount - 1} or null, got ${describe(value)}; not compared.`,
  );
  return null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

function describe(value: unknown): string {
  return JSON.stringify(value) ?? typeof value;
}
