import type { SdgRingsLabels } from '../labels.js';
import { fillIn } from '../labels.js';
import { NEUTRAL } from './colour.js';
import { ROMAN, type Figure } from './figure.js';
import { ghostBox, ghostShapes } from './ghosts.js';
import { mirror, move, type Shape } from './scene.js';
import { referenceCounts, shade, sideForCount } from './shading.js';
import type { Measure, Weight } from './text.js';
import { buildTile, cornerOf, disagreementMark, towardsMark, type TileStyle } from './tile.js';
import type { RingItem, RingsData } from './types.js';

/** A drawing of the given size with its meaning. */
export interface LegendEntry {
  width: number;
  height: number;
  shapes: Shape[];
  text: string;
}

export interface LegendGroup {
  heading: string;
  entries: LegendEntry[];
}

export interface LegendOptions {
  labels: SdgRingsLabels;
  ground: string;
  measure: Measure;
  formatCount: (count: number) => string;
  formatShort: (count: number) => string;
  rightToLeft: boolean;
  /** How disagreement is drawn; a plain sign if left out. */
  disagreement?: 'towards' | 'ghosts';
}

const SWATCH = { width: 28, height: 20 };

/** What a reader needs to know to read this figure, and nothing that does not occur in it. */
export function buildLegend(data: RingsData, figure: Figure, options: LegendOptions): LegendGroup[] {
  const { labels } = options;
  const groups: LegendGroup[] = [];
  if (figure.numbered) {
    groups.push({
      heading: labels.legendRings,
      entries: data.rings.map((ring, index) => ({ ...swatchOf(roman(index)), text: ring.label })),
    });
  }
  groups.push(
    figure.classes.length > 0
      ? { heading: labels.legendShade, entries: shadeEntries(figure, options) }
      : { heading: labels.legendSize, entries: sizeEntries(data, figure, options) },
  );
  groups.push({
    heading: labels.legend,
    entries: [...tileEntries(data, options), ...markEntries(data, options)],
  });
  return groups
    .map((group) => ({
      ...group,
      entries: group.entries.map((entry) =>
        options.rightToLeft
          ? { ...entry, shapes: entry.shapes.map((shape) => mirror(shape, entry.width / 2)) }
          : entry,
      ),
    }))
    .filter((group) => group.entries.length > 0);
}

function swatchOf(shapes: Shape[]): Omit<LegendEntry, 'text'> {
  return { ...SWATCH, shapes: shapes.map((shape) => move(shape, SWATCH.width / 2, SWATCH.height / 2)) };
}

function roman(index: number): Shape[] {
  const text = ROMAN[index] ?? '';
  return [{ kind: 'text', x: 0, y: 4.5, text, size: 13, weight: 600, anchor: 'middle', fill: 'ink' }];
}

function sizeEntries(
  data: RingsData,
  figure: Figure,
  { measure, formatCount }: LegendOptions,
): LegendEntry[] {
  const greatest = Math.max(
    0,
    ...data.rings.flatMap((ring) => ring.items.map((item) => item.activities ?? 0)),
  );
  const sides = referenceCounts(greatest).map((count) => ({
    count,
    side: sideForCount(count, figure.scale),
  }));
  const height = (sides[0]?.side ?? 0) + 20;
  const shapes: Shape[] = [];
  let x = 0;
  for (const { count, side } of sides) {
    const text = formatCount(count);
    const column = Math.max(side, measure(text, 13, 400) + 4);
    const left = x + (column - side) / 2;
    shapes.push(
      {
        kind: 'rect',
        x: left,
        y: height - 20 - side,
        width: side,
        height: side,
        corner: cornerOf(side, data.shape),
        fill: NEUTRAL,
      },
      {
        kind: 'text',
        x: x + column / 2,
        y: height - 4,
        text,
        size: 13,
        weight: 400,
        anchor: 'middle',
        fill: 'ink',
      },
    );
    x += column + 16;
  }
  return sides.length > 0 ? [{ width: x - 16, height, shapes, text: '' }] : [];
}

function shadeEntries(figure: Figure, { labels, ground, formatCount }: LegendOptions): LegendEntry[] {
  return figure.classes.map(({ from, below, strength }) => ({
    ...swatchOf([
      {
        kind: 'rect',
        x: -13.5,
        y: -9.5,
        width: 27,
        height: 19,
        corner: 4,
        fill: shade(NEUTRAL, ground, strength),
        stroke: NEUTRAL,
        strokeWidth: 1,
      },
    ]),
    text:
      below === null
        ? fillIn(labels.legendFrom, { from: formatCount(from) })
        : below - from === 1
          ? formatCount(from)
          : fillIn(labels.legendRange, { from: formatCount(from), to: formatCount(below - 1) }),
  }));
}

/** One tile taken apart: what its large and what its small number say. */
function tileEntries(data: RingsData, { labels, measure, formatShort }: LegendOptions): LegendEntry[] {
  const example = data.rings.flatMap((ring) => ring.items).find((item) => item.activities);
  if (!example) {
    return [];
  }
  const count = formatShort(example.activities ?? 0);
  const width = Math.max(SWATCH.width, measure(example.short, 15, 600), measure(count, 13, 400));
  const entry = (size: number, weight: Weight, text: string, meaning: string): LegendEntry => ({
    width,
    height: SWATCH.height,
    shapes: [{ kind: 'text', x: width / 2, y: 15, text, size, weight, anchor: 'middle', fill: 'ink' }],
    text: meaning,
  });
  return [
    entry(15, 600, example.short, labels.legendTileNumber),
    entry(13, 400, count, labels.legendTileCount),
  ];
}

/** Zero, no data and disagreement, each only if it occurs. */
function markEntries(data: RingsData, options: LegendOptions): LegendEntry[] {
  const { labels, ground } = options;
  const items = data.rings.flatMap((ring) => ring.items);
  const style: TileStyle = { measure: () => 0, small: true, ground, classes: null, shape: data.shape };
  const swatch = (activities: number | null): Shape[] =>
    buildTile({ number: '', count: '', colour: null, activities, disagrees: false }, 20, style).shapes.filter(
      (shape) => shape.kind !== 'text',
    );
  const entries: LegendEntry[] = [];
  if (items.some((item) => item.activities === 0)) {
    entries.push({ ...swatchOf(swatch(0)), text: labels.zero });
  }
  if (items.some((item) => item.activities === null)) {
    entries.push({ ...swatchOf(swatch(null)), text: labels.noData });
  }
  if (items.some((item) => item.disagrees)) {
    entries.push(disagreementEntry(items.find((item) => item.disagrees) ?? null, options));
  }
  return entries;
}

function disagreementEntry(
  example: RingItem | null,
  { labels, ground, measure, disagreement }: LegendOptions,
): LegendEntry {
  if (disagreement === 'ghosts' && example) {
    const item = { ...example, colour: null };
    const box = ghostBox(item, true, measure);
    return { ...swatchOf(ghostShapes(item, box, true, ground)), text: labels.legendGhost };
  }
  return disagreement === 'towards'
    ? { ...swatchOf(towardsMark({ x: 0, y: 0, radius: 7 }, 0, -1)), text: labels.legendTowards }
    : { ...swatchOf(disagreementMark(0, 0)), text: labels.legendDisagrees };
}
