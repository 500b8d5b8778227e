import { isThemeColour, type Look, type Paint, type Shape, type Theme } from './scene.js';
import { EXPORT_FONTS } from './text.js';

export interface Drawing {
  width: number;
  height: number;
  title: string;
  language: string;
  rightToLeft: boolean;
  shapes: readonly Shape[];
}

/** A drawing as a standalone SVG document: no style sheets, no definitions, no references. */
export function toSvgText(drawing: Drawing, theme: Theme): string {
  const { width, height, title, language, rightToLeft, shapes } = drawing;
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${short(width)} ${short(height)}`,
    'xml:lang': language,
    direction: rightToLeft ? 'rtl' : 'ltr',
    'font-family': EXPORT_FONTS,
    role: 'img',
  };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg${write(attributes)}>`,
    `<title>${escape(title)}</title>`,
    ...shapes.map((shape) => element(shape, theme)),
    '</svg>',
    '',
  ].join('\n');
}

function element(shape: Shape, theme: Theme): string {
  switch (shape.kind) {
    case 'circle':
      return `<circle${write({ cx: shape.x, cy: shape.y, r: shape.radius, ...look(shape, theme) })}/>`;
    case 'rect':
      return `<rect${write({
        x: shape.x,
        y: shape.y,
        width: shape.width,
        height: shape.height,
        rx: shape.corner,
        ...look(shape, theme),
      })}/>`;
    case 'line': {
      const points = shape.points.map(([x, y]) => `${short(x)},${short(y)}`).join(' ');
      return `<${shape.closed ? 'polygon' : 'polyline'}${write({ points, ...look(shape, theme) })}/>`;
    }
    case 'text':
      return `<text${write({
        x: shape.x,
        y: shape.y,
        'font-size': shape.size,
        'font-weight': shape.weight,
        'text-anchor': shape.anchor,
        fill: resolve(shape.fill, theme),
      })}>${escape(shape.text)}</text>`;
  }
}

function look(shape: Look, theme: Theme): Record<string, string | number | undefined> {
  return {
    fill: shape.fill === undefined ? 'none' : resolve(shape.fill, theme),
    stroke: shape.stroke === undefined ? undefined : resolve(shape.stroke, theme),
    'stroke-width': shape.strokeWidth,
    'stroke-dasharray': shape.dash?.join(' '),
  };
}

export function resolve(paint: Paint, theme: Theme): string {
  return isThemeColour(paint) ? theme[paint] : paint;
}

function write(attributes: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? short(value) : escape(value ?? '')}"`)
    .join('');
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Also drops the control characters that XML 1.0 forbids. */
function escape(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
