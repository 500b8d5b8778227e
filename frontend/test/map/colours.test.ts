import { describe, expect, it } from 'vitest';

import { classColours, contrast, hexToRgb, luminance } from '../../sdg-map/internal/colour-ramp.js';
import { createPalette } from '../../sdg-map/internal/palette.js';

const THEME = { ink: '#1b2733', ground: '#ffffff', accent: '#009edb', muted: '#586571', surface: '#ffffff' };
const COUNTS = [1, 2, 3, 4, 5, 6, 7];

describe.each([false, true])('colours of classes, dark %s', (dark) => {
  const palette = createPalette(THEME, dark);

  it.each(COUNTS)('%i of them run evenly from one end to the other', (count) => {
    const lights = classColours(count, dark).map((colour) => luminance(hexToRgb(colour)));
    const steps = lights.slice(1).map((light, i) => light - lights[i]!);
    expect(steps.every((step) => (dark ? step > 0.02 : step < -0.02))).toBe(true);
  });

  it.each(COUNTS)('%i of them keep 3:1 against land borders', (count) => {
    for (const colour of palette.classes(count)) {
      expect(contrast(hexToRgb(colour), hexToRgb(palette.border))).toBeGreaterThanOrEqual(3);
    }
  });

  it('differ from zero, and zero from not applicable', () => {
    const few = palette.classes(5)[0]!;
    expect(contrast(hexToRgb(palette.zero), hexToRgb(palette.notApplicable))).toBeGreaterThan(1.3);
    expect(colourDistance(few, palette.zero)).toBeGreaterThan(20);
  });

  it('keep 3:1 between zero and land borders', () => {
    expect(contrast(hexToRgb(palette.zero), hexToRgb(palette.border))).toBeGreaterThanOrEqual(3);
  });

  it('let the land stand out from the ocean', () => {
    const edge = dark ? palette.zero : palette.coast;
    expect(contrast(hexToRgb(edge), hexToRgb(palette.ocean))).toBeGreaterThanOrEqual(2.9);
  });
});

function colourDistance(a: string, b: string): number {
  const [red, green, blue] = hexToRgb(a).map((value, i) => value - hexToRgb(b)[i]!) as [
    number,
    number,
    number,
  ];
  return Math.hypot(red, green, blue);
}
