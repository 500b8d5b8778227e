import { nothing, svg, type SVGTemplateResult } from 'lit';
import { isThemeColour, type Look, type Shape } from './scene.js';

/** Shapes on the page: theme colours by class, so that they follow the custom properties by themselves. */
export function drawShapes(shapes: readonly Shape[], rightToLeft: boolean): SVGTemplateResult[] {
  return shapes.map((shape) => drawShape(shape, rightToLeft));
}

function drawShape(shape: Shape, rightToLeft: boolean): SVGTemplateResult {
  switch (shape.kind) {
    case 'circle':
      return svg`<circle cx=${shape.x} cy=${shape.y} r=${shape.radius} class=${classes(shape)}
        fill=${fill(shape)}
        stroke=${stroke(shape)} stroke-width=${shape.strokeWidth ?? nothing} />`;
    case 'rect':
      return svg`<rect x=${shape.x} y=${shape.y} width=${shape.width} height=${shape.height}
        rx=${shape.corner ?? nothing} class=${classes(shape)}
        fill=${fill(shape)}
        stroke=${stroke(shape)} stroke-width=${shape.strokeWidth ?? nothing}
        stroke-dasharray=${shape.dash?.join(' ') ?? nothing} />`;
    case 'line':
      return svg`<path d=${path(shape.points, shape.closed === true)} class=${classes(shape)}
        fill=${fill(shape)} stroke=${stroke(shape)} stroke-width=${shape.strokeWidth ?? nothing} />`;
    case 'text':
      return svg`<text x=${shape.x} y=${shape.y} class=${isThemeColour(shape.fill) ? `fill-${shape.fill}` : nothing}
        fill=${isThemeColour(shape.fill) ? nothing : shape.fill} font-size=${shape.size} font-weight=${shape.weight}
        text-anchor=${shape.anchor} direction=${rightToLeft ? 'rtl' : 'ltr'} aria-hidden="true">${shape.text}</text>`;
  }
}

function classes(look: Look): string | typeof nothing {
  const names = [
    look.fill !== undefined && isThemeColour(look.fill) ? `fill-${look.fill}` : '',
    look.stroke !== undefined && isThemeColour(look.stroke) ? `stroke-${look.stroke}` : '',
  ].filter(Boolean);
  return names.length > 0 ? names.join(' ') : nothing;
}

function fill(look: Look): string | typeof nothing {
  return look.fill === undefined ? 'none' : isThemeColour(look.fill) ? nothing : look.fill;
}

function stroke(look: Look): string | typeof nothing {
  return look.stroke === undefined || isThemeColour(look.stroke) ? nothing : look.stroke;
}

function path(points: readonly (readonly [number, number])[], closed: boolean): string {
  return `M${points.map(([x, y]) => `${x} ${y}`).join('L')}${closed ? 'Z' : ''}`;
}
