import { describe, expect, it } from 'vitest';

import { RAMPS, classColours, contrast, hexToRgb, type Rgb } from '../../sdg-map/internal/colour-ramp.js';
import { createPalette } from '../../sdg-map/internal/palette.js';

const THEME = { ink: '#1b2733', ground: '#ffffff', accent: '#009edb', muted: '#586571', surface: '#ffffff' };
const COUNTS = [3, 4, 5, 6, 7];

/** Distance in OKLab below which two neighbouring areas are hard to tell apart; about two steps just seen. */
const TELLING_DISTANCE = 0.04;
/** Distance from the colour of a Goal below which a class might be taken for it. */
const GOAL_DISTANCE = 0.035;

/** Colours of the 17 Goals, from the guidelines of the United Nations. */
const GOALS = (
  '#e5243b #dda63a #4c9f38 #c5192d #ff3a21 #26bde2 #fcc30b #a21942 #fd6925 #dd1367 #fd9d24 #bf8b2e #3f7e44 ' +
  '#0a97d9 #56c02b #00689d #19486a'
).split(' ');

type Matrix = readonly (readonly [number, number, number])[];

/**
 * Full loss of one kind of cone, on linear RGB.
 *
 * @see G. M. Machado, M. M. Oliveira, L. A. F. Fernandes (2009), A Physiologically-based Model for Simulation of
 *   Color Vision Deficiency, severity 1.0
 */
const VISION: Readonly<Record<string, Matrix>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const cases = RAMPS.flatMap((ramp) => [false, true].map((dark) => ({ ramp, dark })));

describe.each(cases)('the ramp $ramp, dark $dark', ({ ramp, dark }) => {
  const palette = createPalette(THEME, dark, { ramp });

  it.each(COUNTS)('%i classes can be told from their neighbours by every eye', (count) => {
    for (const [vision, matrix] of Object.entries(VISION)) {
      const seen = classColours(count, dark, ramp).map((colour) => oklab(simulate(colour, matrix)));
      seen.slice(1).forEach((colour, i) => {
        expect(distance(seen[i]!, colour), `${vision}, class ${i + 1}`).toBeGreaterThan(TELLING_DISTANCE);
      });
    }
  });

  it.each(COUNTS)('%i classes run evenly from pale to deep for every eye', (count) => {
    for (const [vision, matrix] of Object.entries(VISION)) {
      const lights = classColours(count, dark, ramp).map((colour) => oklab(simulate(colour, matrix))[0]);
      const steps = lights.slice(1).map((light, i) => (dark ? light - lights[i]! : lights[i]! - light));
      expect(Math.min(...steps), vision).toBeGreaterThan(0.03);
      expect(Math.max(...steps) / Math.min(...steps), vision).toBeLessThan(1.8);
    }
  });

  it.each(COUNTS)('%i classes keep 3:1 against borders', (count) => {
    for (const colour of [...palette.classes(count), palette.symbol, palette.valued]) {
      expect(contrast(hexToRgb(colour), hexToRgb(palette.border)), colour).toBeGreaterThanOrEqual(3);
    }
  });

  it('keeps apart from zero and from land with a circle', () => {
    const zero = oklab(simulate(palette.zero, VISION['usual']!));
    const few = oklab(simulate(palette.classes(5)[0]!, VISION['usual']!));
    expect(distance(zero, few)).toBeGreaterThan(TELLING_DISTANCE);
    const land = oklab(simulate(palette.valued, VISION['usual']!));
    const circle = oklab(simulate(palette.symbol, VISION['usual']!));
    expect(distance(land, circle)).toBeGreaterThan(3 * TELLING_DISTANCE);
  });

  it.each(COUNTS)('%i classes can be told from zero and not applicable by every eye', (count) => {
    for (const [vision, matrix] of Object.entries(VISION)) {
      for (const state of [palette.zero, palette.notApplicable]) {
        for (const colour of palette.classes(count)) {
          const [a, b] = [colour, state].map((hex) => oklab(simulate(hex, matrix)));
          expect(distance(a!, b!), `${vision}, ${colour} and ${state}`).toBeGreaterThan(TELLING_DISTANCE);
        }
      }
    }
  });

  it('is nowhere the colour of a Goal', () => {
    for (const colour of classColours(7, dark, ramp)) {
      for (const goal of GOALS) {
        const [a, b] = [colour, goal].map((hex) => oklab(simulate(hex, VISION['usual']!)));
        expect(distance(a!, b!), `${colour} and ${goal}`).toBeGreaterThan(GOAL_DISTANCE);
      }
    }
  });
});

it('ramps differ from each other in the middle', () => {
  const middles = RAMPS.map((ramp) => oklab(simulate(classColours(5, false, ramp)[2]!, VISION['usual']!)));
  middles.forEach((one, i) =>
    middles.slice(i + 1).forEach((other) => expect(distance(one, other)).toBeGreaterThan(TELLING_DISTANCE)),
  );
});

/** Linear red, green, blue as an eye sees a colour, 0 to 1. */
function simulate(hex: string, matrix: Matrix): Rgb {
  const linear = hexToRgb(hex).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const seen = matrix.map((row) => row.reduce((sum, factor, i) => sum + factor * linear[i]!, 0));
  return seen.map((value) => Math.min(1, Math.max(0, value))) as unknown as Rgb;
}

/** @see B. Ottosson (2020), https://bottosson.github.io/posts/oklab/ */
function oklab([red, green, blue]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function distance(a: Rgb, b: Rgb): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
