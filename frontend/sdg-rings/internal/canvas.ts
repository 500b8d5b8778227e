import type { Shape, Theme } from './scene.js';
import { type Drawing, resolve } from './svg-text.js';

/**
 * Draws on a canvas directly and not by way of an SVG image: this needs no `img-src blob:` in the
 * Content-Security-Policy and uses the fonts of the page.
 */
export function paintDrawing(
  context: CanvasRenderingContext2D,
  drawing: Drawing,
  theme: Theme,
  fontFamily: string,
): void {
  context.direction = drawing.rightToLeft ? 'rtl' : 'ltr';
  context.textBaseline = 'alphabetic';
  for (const shape of drawing.shapes) {
    paintShape(context, shape, theme, fontFamily);
  }
}

function paintShape(context: CanvasRenderingContext2D, shape: Shape, theme: Theme, fontFamily: string): void {
  if (shape.kind === 'text') {
    context.font = `${shape.weight} ${shape.size}px ${fontFamily}`;
    context.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor;
    context.fillStyle = resolve(shape.fill, theme);
    context.fillText(shape.text, shape.x, shape.y);
    return;
  }
  context.beginPath();
  switch (shape.kind) {
    case 'circle':
      context.arc(shape.x, shape.y, shape.radius, 0, 2 * Math.PI);
      break;
    case 'rect':
      context.roundRect(shape.x, shape.y, shape.width, shape.height, shape.corner ?? 0);
      break;
    case 'line':
      shape.points.forEach(([x, y], index) => (index === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
      if (shape.closed) {
        context.closePath();
      }
  }
  if (shape.fill !== undefined) {
    context.fillStyle = resolve(shape.fill, theme);
    context.fill();
  }
  if (shape.stroke !== undefined) {
    context.lineWidth = shape.strokeWidth ?? 1;
    context.setLineDash([...(shape.dash ?? [])]);
    context.strokeStyle = resolve(shape.stroke, theme);
    context.stroke();
  }
}
