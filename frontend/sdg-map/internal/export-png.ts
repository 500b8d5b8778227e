import { classPattern, patternFill } from './class-patterns.js';
import type { SymbolScale } from './graduated-symbols.js';
import { hatchPattern } from './hatch.js';
import { canvasPixelRatio } from './layers.js';
import type { Classification, FillCode } from './legend.js';
import type { Palette } from './palette.js';
import { legendCircles, type LegendCircle } from './symbol-legend.js';
import { NO_DATA_SPACING_PIXELS, OVERLAY_OPACITY, OVERLAY_SPACING_PIXELS } from './styles.js';
import type { Texts } from './texts.js';

export interface PictureOptions {
  /** Element that holds the canvases of the map. */
  readonly viewport: HTMLElement;
  /** The part of the map that goes into the picture, in pixels. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly palette: Palette;
  readonly texts: Texts;
  /** Null in locator maps, which have no classes. */
  readonly classification: Classification | null;
  /** Sizes of the circles; null where colours show the values. */
  readonly symbols: SymbolScale | null;
  readonly overlay: boolean;
  readonly showSites: boolean;
  /** What the picture shows and where it comes from, one sentence a line. */
  readonly caption: readonly string[];
  readonly rightToLeft: boolean;
  readonly fontFamily: string;
}

interface LegendItem {
  readonly fill: FillCode | 'overlay' | 'site' | 'cluster';
  readonly text: string;
}

const MARGIN = 24;
const LINE = 20;
const SWATCH_WIDTH = 22;
const MIN_WIDTH = 480;

/** The map as it stands, with title, legend and disclaimer, as PNG. */
export async function exportPicture(options: PictureOptions): Promise<Blob> {
  const { palette, texts, classification, rightToLeft, fontFamily } = options;
  const ratio = canvasPixelRatio();
  const width = Math.max(MIN_WIDTH, options.box.width + 2 * MARGIN);
  const canvas = document.createElement('canvas');
  const context = contextOf(canvas);
  const regular = `13px ${fontFamily}`;
  context.font = regular;
  const textWidth = width - 2 * MARGIN;
  const rows = legendRows(context, classification ? legendItems(options, classification) : [], textWidth);
  const circles = options.symbols ? legendCircles(options.symbols, texts) : [];
  const largest = circles[0]?.radius ?? 0;
  const method = options.symbols
    ? wrap(context, texts.symbolNote(options.symbols), textWidth)
    : classification?.breaks.length && classification.note !== ''
      ? wrap(
          context,
          classification.note ??
            `${texts.classingName(classification.classing)}. ${texts.labels.classLimits}`,
          textWidth,
        )
      : [];
  const circlesHeight = circles.length > 0 ? 2 * largest + 16 : 0;
  const foot = [...options.caption, `${texts.labels.disclaimer} ${texts.labels.attribution}`].flatMap(
    (line) => wrap(context, line, textWidth),
  );
  const titleHeight = 40;
  const legendHeight = (rows.length + method.length) * LINE + 12;
  const height =
    MARGIN + titleHeight + options.box.height + circlesHeight + legendHeight + foot.length * LINE + MARGIN;

  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  context.scale(ratio, ratio);
  context.fillStyle = palette.ground;
  context.fillRect(0, 0, width, height);
  context.direction = rightToLeft ? 'rtl' : 'ltr';
  context.textBaseline = 'middle';
  const start = rightToLeft ? width - MARGIN : MARGIN;

  context.fillStyle = palette.ink;
  context.font = `600 19px ${fontFamily}`;
  context.fillText(texts.labels.measure, start, MARGIN + 10, textWidth);

  let y = MARGIN + titleHeight;
  drawMap(context, options, (width - options.box.width) / 2, y, ratio);
  y += options.box.height + 12 + LINE / 2;

  context.font = regular;
  const direction = rightToLeft ? -1 : 1;
  if (circles.length > 0) {
    drawCircles(context, palette, circles, start + direction * (largest + 1), y - 8, direction);
    y += circlesHeight;
  }
  for (const row of rows) {
    let x = start;
    for (const { item, width: itemWidth } of row) {
      drawSwatch(context, options, item.fill, rightToLeft ? x - SWATCH_WIDTH : x, y - 7);
      context.fillStyle = palette.ink;
      context.fillText(item.text, x + direction * (SWATCH_WIDTH + 6), y);
      x += direction * itemWidth;
    }
    y += LINE;
  }
  context.fillStyle = palette.muted;
  for (const line of [...method, ...foot]) {
    context.fillText(line, start, y);
    y += LINE;
  }
  return toBlob(canvas);
}

/** Circles side by side on one ground line, each with its value. */
function drawCircles(
  context: CanvasRenderingContext2D,
  palette: Palette,
  circles: readonly LegendCircle[],
  start: number,
  top: number,
  direction: 1 | -1,
): void {
  const ground = top + 2 * (circles[0]?.radius ?? 0) + 2;
  let x = start;
  for (const { radius, text } of circles) {
    context.beginPath();
    context.arc(x, ground - radius, radius, 0, 2 * Math.PI);
    context.fillStyle = palette.symbol;
    context.fill();
    context.strokeStyle = palette.border;
    context.lineWidth = 1;
    context.stroke();
    context.fillStyle = palette.ink;
    context.fillText(text, x + direction * (radius + 6), ground - radius);
    x += direction * (2 * radius + 34 + context.measureText(text).width);
  }
}

/** Draws the canvases of the layers as the browser puts them together. */
function drawMap(
  context: CanvasRenderingContext2D,
  { viewport, box }: PictureOptions,
  x: number,
  y: number,
  ratio: number,
): void {
  context.save();
  context.beginPath();
  context.rect(x, y, box.width, box.height);
  context.clip();
  for (const layer of viewport.querySelectorAll<HTMLCanvasElement>('.ol-layer canvas')) {
    if (layer.width === 0) continue;
    const opacity = layer.parentElement?.style.opacity;
    context.globalAlpha = opacity ? Number(opacity) : 1;
    const matrix = new DOMMatrix(layer.style.transform || undefined);
    context.setTransform(
      new DOMMatrix([ratio, 0, 0, ratio, (x - box.x) * ratio, (y - box.y) * ratio]).multiply(matrix),
    );
    context.drawImage(layer, 0, 0);
  }
  context.restore();
}

function legendItems(
  { texts, overlay, showSites, symbols }: PictureOptions,
  classification: Classification,
): LegendItem[] {
  const { labels } = texts;
  return [
    ...(symbols
      ? [{ fill: 'valued' as const, text: labels.valued }]
      : (classification.rows ??
        classification.breaks.map((range, fill) => ({ fill, text: texts.classLimits(range) })))),
    ...(classification.rows ? [] : [{ fill: 'zero' as const, text: labels.zero }]),
    ...(classification.noDataCount > 0 ? [{ fill: 'noData' as const, text: labels.noData }] : []),
    ...(classification.notApplicableCount > 0
      ? [{ fill: 'notApplicable' as const, text: labels.notApplicable }]
      : []),
    ...(overlay ? [{ fill: 'overlay' as const, text: labels.overlay }] : []),
    ...(showSites ? [{ fill: 'site' as const, text: labels.site }] : []),
    ...(showSites ? [{ fill: 'cluster' as const, text: labels.cluster }] : []),
  ];
}

function legendRows(context: CanvasRenderingContext2D, items: readonly LegendItem[], maxWidth: number) {
  const rows: { item: LegendItem; width: number }[][] = [];
  let used = Infinity;
  for (const item of items) {
    const width = SWATCH_WIDTH + 6 + context.measureText(item.text).width + 20;
    if (used + width > maxWidth) {
      rows.push([]);
      used = 0;
    }
    rows[rows.length - 1]!.push({ item, width });
    used += width;
  }
  return rows;
}

function drawSwatch(
  context: CanvasRenderingContext2D,
  { palette, classification }: PictureOptions,
  fill: LegendItem['fill'],
  x: number,
  y: number,
): void {
  if (fill === 'site' || fill === 'cluster') {
    drawPoint(context, palette, fill, x + SWATCH_WIDTH / 2, y + 7);
    return;
  }
  context.fillStyle = swatchPaint(palette, classification?.breaks.length ?? 0, fill);
  context.fillRect(x, y, SWATCH_WIDTH, 14);
  context.strokeStyle = fill === 'notApplicable' ? palette.coast : palette.border;
  context.lineWidth = 0.7;
  context.strokeRect(x, y, SWATCH_WIDTH, 14);
}

function drawPoint(
  context: CanvasRenderingContext2D,
  palette: Palette,
  kind: 'site' | 'cluster',
  x: number,
  y: number,
): void {
  context.beginPath();
  context.arc(x, y, kind === 'site' ? 3 : 7, 0, 2 * Math.PI);
  context.fillStyle = kind === 'site' ? palette.ink : palette.ground;
  context.fill();
  context.strokeStyle = palette.ink;
  context.lineWidth = 1.2;
  context.stroke();
}

function swatchPaint(
  palette: Palette,
  classCount: number,
  fill: Exclude<LegendItem['fill'], 'site' | 'cluster'>,
): string | CanvasPattern {
  if (typeof fill === 'number') {
    const colour = palette.classes(classCount)[fill] ?? palette.land;
    return palette.patterns ? patternFill(classPattern(fill, classCount), colour, palette.border, 1) : colour;
  }
  const lines = { lineWidthPixels: 0.9, pixelRatio: 1 };
  switch (fill) {
    case 'zero':
      return palette.zero;
    case 'valued':
      return palette.valued;
    case 'noData':
      return (
        hatchPattern({
          ...lines,
          line: palette.noDataHatch,
          ground: palette.noDataGround,
          spacingPixels: NO_DATA_SPACING_PIXELS,
          direction: 'up',
        }) ?? palette.noDataGround
      );
    case 'overlay':
      return (
        hatchPattern({
          ...lines,
          line: palette.border,
          lineOpacity: OVERLAY_OPACITY,
          spacingPixels: OVERLAY_SPACING_PIXELS,
          direction: 'down',
        }) ?? palette.land
      );
    case 'notApplicable':
      return palette.notApplicable;
    default:
      return palette.land;
  }
}

function wrap(context: CanvasRenderingContext2D, text: string, maxWidth: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)) {
    if (line !== '' && context.measureText(line + segment).width > maxWidth) {
      lines.push(line.trimEnd());
      line = segment.trimStart();
    } else {
      line += segment;
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser gives no 2D canvas; the picture cannot be drawn.');
  return context;
}

function toBlob(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) =>
        blob ? resolve(blob) : reject(new Error('The browser could not encode the picture as PNG.')),
      'image/png',
    );
  });
}
