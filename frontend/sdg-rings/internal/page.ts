import { type Figure, ringShapes } from './figure.js';
import type { LegendEntry, LegendGroup } from './legend.js';
import { mirror, move, type Paint, type Shape } from './scene.js';
import type { Drawing } from './svg-text.js';
import { type Measure, type Weight, wrap } from './text.js';
import type { RingsCaption } from './types.js';

export interface PageOptions {
  caption: RingsCaption;
  title: string;
  language: string;
  rightToLeft: boolean;
  measure: Measure;
}

const WIDTH = 960;
const MARGIN = 32;
const COLUMN_GAP = 32;
export const EXPORT_DIAMETER = 600;

/**
 * Figure, legend and caption on one sheet; it lasts without the page it came from. Figure and legend come laid out
 * from left to right: the whole sheet is mirrored in the end where the writing asks for it.
 */
export function composePage(figure: Figure, legend: readonly LegendGroup[], options: PageOptions): Drawing {
  const { caption, rightToLeft, language } = options;
  const title = caption.title ?? options.title;
  const shapes: Shape[] = [];
  let y = MARGIN;

  const paragraph = (
    text: string | undefined,
    size: number,
    weight: Weight,
    fill: Paint,
    left: number,
    width: number,
  ) => {
    const line = Math.round(size * 1.35);
    for (const part of text ? wrap(text, width, size, weight, slack(options.measure)) : []) {
      shapes.push({ kind: 'text', x: left, y: y + size, text: part, size, weight, anchor: 'start', fill });
      y += line;
    }
  };

  paragraph(title, 28, 600, 'ink', MARGIN, WIDTH - 2 * MARGIN);
  y += 4;
  paragraph(caption.subtitle, 15, 400, 'muted', MARGIN, WIDTH - 2 * MARGIN);
  y += 20;

  const top = y;
  const size = 2 * figure.radius;
  const middle = { x: MARGIN + figure.radius, y: top + figure.radius };
  for (const shape of figureShapes(figure)) {
    shapes.push(move(shape, middle.x, middle.y));
  }

  const column = MARGIN + size + COLUMN_GAP;
  const width = Math.max(160, WIDTH - MARGIN - column);
  for (const group of legend) {
    paragraph(group.heading, 13, 600, 'ink', column, width);
    y += 6;
    for (const entry of group.entries) {
      drawEntry(entry);
    }
    y += 18;
  }

  y = Math.max(y, top + size) + 16;
  shapes.push({
    kind: 'line',
    points: [
      [MARGIN, y],
      [WIDTH - MARGIN, y],
    ],
    stroke: 'hairline',
    strokeWidth: 1,
  });
  y += 12;
  for (const text of [caption.rule, caption.source, caption.date]) {
    paragraph(text, 13, 400, 'muted', MARGIN, WIDTH - 2 * MARGIN);
    y += 2;
  }
  const sheet: Shape = { kind: 'rect', x: 0, y: 0, width: WIDTH, height: y + MARGIN, fill: 'ground' };
  return {
    width: WIDTH,
    height: y + MARGIN,
    title,
    language,
    rightToLeft,
    shapes: [sheet, ...shapes.map((shape) => (rightToLeft ? mirror(shape, WIDTH / 2) : shape))],
  };

  function drawEntry(entry: LegendEntry): void {
    const before = y;
    shapes.push(...entry.shapes.map((shape) => move(shape, column, before)));
    y += Math.max(0, (entry.height - 18) / 2);
    paragraph(entry.text, 13, 400, 'ink', column + entry.width + 10, width - entry.width - 10);
    y = Math.max(y, before + entry.height) + 5;
  }
}

/** Rings, headings and tiles around 0, 0. */
export function figureShapes(figure: Figure): Shape[] {
  return [
    ...ringShapes(figure),
    ...figure.rings.flatMap((ring) => [
      ...ring.heading,
      ...ring.tiles.flatMap((placed) =>
        [...placed.tile.shapes, ...placed.tile.mark].map((shape) => move(shape, placed.x, placed.y)),
      ),
    ]),
  ];
}

/** The reader's fonts are not known: leave some room. */
function slack(measure: Measure): Measure {
  return (text, size, weight) => measure(text, size, weight) * 1.06;
}
