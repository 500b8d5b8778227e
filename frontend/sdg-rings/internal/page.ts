import { type Figure, ringShapes } from './figure.js';
import type { LegendEntry, LegendGroup } from './legend.js';
import { mirror, move, type Paint, type Shape } from './scene.js';
import type { Drawing } from './svg-text.js';
import { type Measure, type Weight, wrap } from './text.js';
import type { RingsCaption } from './types.js';

/** A figure with its heading, which is empty where it stands alone. */
export interface PageFigure {
  title: string;
  figure: Figure;
}

export interface PageOptions {
  caption: RingsCaption;
  /** How rings are computed; empty for nothing. */
  rule: string;
  title: string;
  language: string;
  rightToLeft: boolean;
  measure: Measure;
}

const WIDTH = 960;
const MARGIN = 32;
const COLUMN_GAP = 32;
export const EXPORT_DIAMETER = 600;
/** Of each of two figures side by side. */
export const EXPORT_HALF_DIAMETER = (WIDTH - 2 * MARGIN - COLUMN_GAP) / 2;

/**
 * Figures, legend and caption on one sheet; it lasts without the page it came from. One figure has its legend at its
 * side, two have it below. Figures and legend come laid out from left to right: the whole sheet is mirrored in the end
 * where the writing asks for it.
 */
export function composePage(
  figures: readonly PageFigure[],
  legend: readonly LegendGroup[],
  options: PageOptions,
): Drawing {
  const { caption, rule, rightToLeft, language } = options;
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

  if (figures.length > 1) {
    drawSideBySide();
  } else if (figures[0]) {
    drawAlone(figures[0].figure);
  }
  y += 16;
  paragraph(rule, 15, 400, 'ink', MARGIN, WIDTH - 2 * MARGIN);
  y += rule ? 12 : 0;
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

  function drawAlone(figure: Figure): void {
    const top = y;
    const size = 2 * figure.radius;
    drawFigure(figure, MARGIN + figure.radius, top + figure.radius);
    const column = MARGIN + size + COLUMN_GAP;
    for (const group of legend) {
      drawGroup(group, column, Math.max(160, WIDTH - MARGIN - column));
    }
    y = Math.max(y, top + size);
  }

  function drawSideBySide(): void {
    const place = (index: number) => MARGIN + index * (EXPORT_HALF_DIAMETER + COLUMN_GAP);
    const titles = y;
    let lowest = y;
    figures.forEach(({ title: heading }, index) => {
      y = titles;
      paragraph(heading, 19, 600, 'ink', place(index), EXPORT_HALF_DIAMETER);
      lowest = Math.max(lowest, y);
    });
    const radius = Math.max(...figures.map(({ figure }) => figure.radius));
    figures.forEach(({ figure }, index) =>
      drawFigure(figure, place(index) + EXPORT_HALF_DIAMETER / 2, lowest + 8 + radius),
    );
    const top = lowest + 2 * radius + 32;
    const width = (WIDTH - 2 * MARGIN - (legend.length - 1) * COLUMN_GAP) / Math.max(1, legend.length);
    lowest = top;
    legend.forEach((group, index) => {
      y = top;
      drawGroup(group, MARGIN + index * (width + COLUMN_GAP), width);
      lowest = Math.max(lowest, y);
    });
    y = lowest;
  }

  function drawFigure(figure: Figure, x: number, middle: number): void {
    shapes.push(...figureShapes(figure).map((shape) => move(shape, x, middle)));
  }

  function drawGroup(group: LegendGroup, column: number, width: number): void {
    paragraph(group.heading, 13, 600, 'ink', column, width);
    y += 6;
    for (const entry of group.entries) {
      drawEntry(entry, column, width);
    }
    y += 18;
  }

  function drawEntry(entry: LegendEntry, column: number, width: number): void {
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
    ...figure.ghosts.flatMap((ghost) => ghost.arrow),
    ...figure.ghosts.flatMap((ghost) => ghost.shapes.map((shape) => move(shape, ghost.x, ghost.y))),
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
