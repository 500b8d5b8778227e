import type { Plan } from './kind.js';
import { SIZE } from './look.js';
import { addPatterns, patternFill } from './patterns.js';
import type { Stop } from './types.js';

const SVG = 'http://www.w3.org/2000/svg';
const ELEMENTS = new Set(['g', 'path', 'text', 'tspan', 'rect', 'circle', 'line', 'polyline', 'polygon']);
const ATTRIBUTES = new Set(
  `d x y x1 x2 y1 y2 cx cy r rx ry width height points transform fill fill-opacity stroke stroke-width stroke-opacity
   stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit paint-order opacity
   dominant-baseline text-anchor xml:space`.split(/\s+/),
);
/** Above and below a node that is a hair's breadth high. */
const HIT_MARGIN = 6;
const RIGHT_TO_LEFT_LETTER = /[\u0590-\u08ff\ufb1d-\ufefc]/;
const RIGHT_TO_LEFT_MARK = '\u200f';

export interface Drawing {
  width: number;
  height: number;
  rightToLeft: boolean;
  plan: Plan;
  stops: readonly Stop[];
  /** Role of a mark that leads nowhere. */
  role: 'button' | 'img';
}

/**
 * ECharts' text of SVG as an element, made anew of the few elements and attributes that a drawing needs: no style
 * sheet, no inline style, no script. Marks get the names, roles and ids of their stops.
 */
export function buildSvg(text: string, drawing: Drawing): SVGSVGElement {
  const source = new DOMParser().parseFromString(withoutStyles(text), 'image/svg+xml').documentElement;
  const svg = create('svg', {
    width: String(drawing.width),
    height: String(drawing.height),
    viewBox: `0 0 ${drawing.width} ${drawing.height}`,
  }) as SVGSVGElement;
  addPatterns(svg);
  let order = 0;
  const copyChildren = (from: Element, to: Element) => {
    for (const child of from.children) {
      const copy = copyElement(child);
      if (!copy) {
        continue;
      }
      to.append(copy);
      const [series, index] = ['series', 'data'].map((name) => child.getAttribute(`ecmeta_${name}_index`));
      if (series != null && index != null) {
        dressMark(copy, Number(series), Number(index), order++, drawing);
      } else {
        copyChildren(child, copy);
      }
    }
  };
  copyChildren(source, svg);
  for (const { x, y, anchor, text: heading } of drawing.plan.headings ?? []) {
    const element = create('text', { x: String(x), y: String(y), 'text-anchor': anchor, class: 'heading' });
    element.textContent = heading;
    svg.append(element);
  }
  for (const element of svg.querySelectorAll('text')) {
    element.setAttribute('aria-hidden', 'true');
    if (drawing.rightToLeft && RIGHT_TO_LEFT_LETTER.test(element.textContent)) {
      // "C2" and a name in Arabic: the code stands before the name, at the right.
      element.textContent = RIGHT_TO_LEFT_MARK + element.textContent;
    }
  }
  return svg;
}

/** A strict policy complains of styles as soon as they are parsed. In words of people, quotes and "<" are encoded. */
export function withoutStyles(text: string): string {
  return text.replace(/<style\b[\s\S]*?<\/style>/g, '').replaceAll(' style="', ' data-font="');
}

function copyElement(source: Element): Element | null {
  if (!ELEMENTS.has(source.localName)) {
    return null;
  }
  const copy = create(source.localName, {});
  for (const { name, value } of source.attributes) {
    if (ATTRIBUTES.has(name)) {
      copy.setAttribute(name, value);
    }
  }
  if (source.localName === 'text' || source.localName === 'tspan') {
    const style = source.getAttribute('data-font') ?? '';
    copy.setAttribute('font-size', /font-size:([\d.]+)px/.exec(style)?.[1] ?? String(SIZE));
    const weight = /font-weight:(\w+)/.exec(style)?.[1];
    if (weight) {
      copy.setAttribute('font-weight', weight);
    }
    if (source.children.length === 0) {
      copy.textContent = source.textContent;
    }
  }
  return copy;
}

function dressMark(mark: Element, series: number, index: number, order: number, drawing: Drawing): void {
  const pattern = drawing.plan.patternOf(series, index);
  if (pattern > 0) {
    const overlay = mark.cloneNode() as Element;
    overlay.setAttribute('fill', patternFill(pattern));
    overlay.setAttribute('class', 'overlay');
    mark.after(overlay);
  }
  const place = drawing.plan.stopOf(series, index, order);
  const stop = place === null ? undefined : drawing.stops[place];
  if (!stop) {
    return;
  }
  mark.setAttribute('class', `mark ${stop.kind}`);
  mark.setAttribute('data-id', stop.id);
  mark.setAttribute('role', stop.href ? 'link' : drawing.role);
  mark.setAttribute('aria-label', stop.lines.join('. '));
  mark.setAttribute('tabindex', '-1');
  if (stop.kind === 'node') {
    addHit(mark, stop.id);
  }
}

/** A node with one activity is thinner than a pointer: room around it counts as the node. */
function addHit(mark: Element, id: string): void {
  const box = boxOfRectangle(mark.getAttribute('d') ?? '');
  if (box) {
    const hit = create('rect', {
      x: String(box.x - HIT_MARGIN),
      y: String(box.y - HIT_MARGIN),
      width: String(box.width + 2 * HIT_MARGIN),
      height: String(box.height + 2 * HIT_MARGIN),
      class: 'hit',
      'data-id': id,
    });
    const transform = mark.getAttribute('transform');
    if (transform) {
      hit.setAttribute('transform', transform);
    }
    mark.after(hit);
  }
}

/** Of a path "M x y l w 0 l 0 h l -w 0 Z", whose width and height may run backwards; null for any other. */
export function boxOfRectangle(path: string): { x: number; y: number; width: number; height: number } | null {
  const match = /^M(-?[\d.]+) (-?[\d.]+)l(-?[\d.]+) 0l0 (-?[\d.]+)l-?[\d.]+ 0Z$/.exec(path);
  if (!match) {
    return null;
  }
  const [x, y, width, height] = match.slice(1).map(Number) as [number, number, number, number];
  return {
    x: Math.min(x, x + width),
    y: Math.min(y, y + height),
    width: Math.abs(width),
    height: Math.abs(height),
  };
}

function create(name: string, attributes: Readonly<Record<string, string>>): Element {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, value);
  }
  return element;
}
