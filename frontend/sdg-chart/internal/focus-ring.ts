import { boxOfRectangle } from './svg.js';

const SVG = 'http://www.w3.org/2000/svg';
/** Distances from the mark in CSS pixels: the bright line and the dark one around it. */
const LINES = { 'ring bright': 1, 'ring dark': 2.5 };

/**
 * A ring around the mark that has the focus, above all other marks, which would cover an outline of its own. A link
 * between nodes has none: its outline is drawn by the style sheet.
 */
export function drawFocusRing(svg: SVGSVGElement, mark: SVGElement | undefined): void {
  svg.querySelectorAll('.ring').forEach((ring) => ring.remove());
  const box = mark?.matches(':focus-visible') ? boxOfRectangle(mark.getAttribute('d') ?? '') : null;
  if (!mark || !box) {
    return;
  }
  for (const [name, distance] of Object.entries(LINES)) {
    const ring = document.createElementNS(SVG, 'rect');
    const place = {
      class: name,
      x: box.x - distance,
      y: box.y - distance,
      width: box.width + 2 * distance,
      height: box.height + 2 * distance,
      rx: 2 + distance,
      transform: mark.getAttribute('transform') ?? '',
    };
    for (const [key, value] of Object.entries(place)) {
      ring.setAttribute(key, String(value));
    }
    svg.append(ring);
  }
}
