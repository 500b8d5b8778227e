import { describe, expect, it } from 'vitest';
import { contrast, edgeColour, inkOn, mix, parseColour } from '../sdg-rings/internal/colour.js';
import { LIGHT } from '../sdg-rings/internal/scene.js';
import { SDG_COLOURS } from './rings-fixtures.js';

const GROUNDS = ['#ffffff', '#12181f', '#f5f7f9'];

describe('colours of tiles', () => {
  it.each(SDG_COLOURS)('text on %s reaches 4.5:1', (colour) => {
    expect(contrast(inkOn(colour), colour)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(GROUNDS)('text on every shade over %s reaches 4.5:1', (ground) => {
    for (const colour of SDG_COLOURS) {
      for (let strength = 0; strength <= 1; strength += 0.02) {
        const shade = mix(ground, colour, strength);
        expect(contrast(inkOn(shade), shade)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it.each(GROUNDS)('the edge of every tile can be told from %s', (ground) => {
    for (const colour of SDG_COLOURS) {
      expect(contrast(edgeColour(colour, ground), ground)).toBeGreaterThanOrEqual(3);
    }
  });

  it('texts beside tiles can be read on the darkest ring', () => {
    expect(contrast(LIGHT.ink, LIGHT.ring5)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(LIGHT.muted, LIGHT.ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('the official colour itself is not changed where it can be seen', () => {
    expect(edgeColour('#19486a', '#ffffff')).toBe('#19486a');
  });

  it.each([
    ['#fff', [255, 255, 255]],
    ['#0A97D9', [10, 151, 217]],
    ['rgb(1, 2, 3)', [1, 2, 3]],
    ['rgb(1 2 3 / 50%)', null],
    ['#12345', null],
    ['red', null],
    ['', null],
  ])('reads "%s"', (text, rgb) => {
    expect(text.includes('%') ? parseColour(text)?.slice(0, 3) : parseColour(text)).toEqual(
      text.includes('%') ? [1, 2, 3] : rgb,
    );
  });

  it('black on white is 21:1', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  });
});
