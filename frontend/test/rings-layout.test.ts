import { describe, expect, it } from 'vitest';
import {
  buildFigure,
  type Figure,
  type FigureOptions,
  type FigureTile,
} from '../sdg-rings/internal/figure.js';
import { farthestOf, layoutRings, nearestOf, overlap } from '../sdg-rings/internal/layout.js';
import { estimateWidth } from '../sdg-rings/internal/text.js';
import type { RingsData } from '../sdg-rings/sdg-rings.js';
import { actionLines, goals } from './rings-fixtures.js';

const OPTIONS: FigureOptions = {
  encoding: 'size',
  diameter: 600,
  rightToLeft: false,
  ground: '#ffffff',
  measure: estimateWidth,
  formatShort: String,
  compact: false,
};

function longLabels(): RingsData {
  const data = goals();
  return {
    ...data,
    rings: data.rings.map((ring) => ({
      ...ring,
      label: `${ring.label} и вспомогательное направление деятельности`,
    })),
  };
}

function reversed(): RingsData {
  const data = goals();
  const counts = data.rings
    .flatMap((ring) => ring.items.map((item) => item.activities ?? 0))
    .sort((a, b) => a - b);
  return {
    ...data,
    rings: data.rings.map((ring) => ({
      ...ring,
      items: ring.items.map((item) => ({ ...item, activities: counts.shift() ?? 0 })),
    })),
  };
}

function crowded(): RingsData {
  const item = (code: string) => ({
    code,
    short: code,
    name: code,
    colour: null,
    activities: 50,
    share: null,
  });
  return {
    title: '',
    unit: '',
    rings: [3, 0, 9, 24].map((size, ring) => ({
      level: String(ring),
      label: `Ring ${ring}`,
      items: Array.from({ length: size }, (_, index) => item(`${ring}.${index}`)),
    })),
  };
}

const tilesOf = (figure: Figure): FigureTile[] => figure.rings.flatMap((ring) => ring.tiles);

const DATA: [string, RingsData][] = [
  ['the Goals', goals()],
  ['long labels', longLabels()],
  ['many activities outside', reversed()],
  ['Action Lines', actionLines()],
  ['crowded rings, one empty', crowded()],
];
const CASES = DATA.flatMap(([name, data]) =>
  (['size', 'shade'] as const).flatMap((encoding) =>
    [320, 360, 600].flatMap((diameter) =>
      [false, true].map((rightToLeft) => ({ name, data, encoding, diameter, rightToLeft })),
    ),
  ),
);

describe.each(CASES)(
  '$name by $encoding in $diameter px, right to left $rightToLeft',
  ({ data, ...options }) => {
    const figure = buildFigure(data, { ...OPTIONS, ...options });

    it('every tile with its texts lies within its ring', () => {
      for (const ring of figure.rings) {
        for (const placed of ring.tiles) {
          expect(farthestOf(placed, placed.tile)).toBeLessThanOrEqual(ring.outerRadius + 0.01);
          expect(nearestOf(placed, placed.tile)).toBeGreaterThanOrEqual(
            ring.innerRadius === 0 ? 0 : ring.innerRadius - 0.01,
          );
        }
      }
    });

    it('no two tiles overlap', () => {
      const tiles = tilesOf(figure);
      for (const [index, one] of tiles.entries()) {
        for (const other of tiles.slice(index + 1)) {
          expect(overlap(one, one.tile, other, other.tile, 0), `${one.item.code} on ${other.item.code}`).toBe(
            false,
          );
        }
      }
    });

    it('headings stay within their ring and clear of tiles', () => {
      for (const ring of figure.rings) {
        for (const heading of ring.heading) {
          if (heading.kind !== 'text') {
            throw new Error('A heading is text.');
          }
          const box = { width: estimateWidth(heading.text, heading.size, heading.weight), height: 9 };
          const at = { x: heading.x, y: heading.y - 4.5 };
          expect(farthestOf(at, box)).toBeLessThanOrEqual(ring.outerRadius + 0.5);
          for (const placed of tilesOf(figure)) {
            expect(overlap(at, box, placed, placed.tile, 0), `${heading.text} on ${placed.item.code}`).toBe(
              false,
            );
          }
        }
      }
    });

    it('every item is drawn once, with its number and its count', () => {
      const tiles = tilesOf(figure);
      expect(tiles.map(({ item }) => item.code)).toEqual(
        data.rings.flatMap((ring) => ring.items.map((i) => i.code)),
      );
      for (const { item, tile } of tiles) {
        const texts = tile.shapes.filter((shape) => shape.kind === 'text').map((shape) => shape.text);
        expect(texts).toEqual([item.short, String(item.activities)]);
      }
    });
  },
);

describe('the figure', () => {
  it('fits the room it was given', () => {
    for (const diameter of [320, 360, 440, 600, 640]) {
      expect(buildFigure(goals(), { ...OPTIONS, diameter }).radius).toBeLessThanOrEqual(diameter / 2);
    }
  });

  it('shows counts by area on one scale for all rings', () => {
    const figure = buildFigure(goals(), OPTIONS);
    for (const { item, tile } of tilesOf(figure)) {
      expect(tile.square.side ** 2 / (item.activities ?? 0)).toBeCloseTo(figure.scale ** 2, 6);
    }
  });

  it('shows counts by shade with tiles of one size', () => {
    const sides = tilesOf(buildFigure(goals(), { ...OPTIONS, encoding: 'shade' })).map(
      ({ tile }) => tile.square.side,
    );
    expect(new Set(sides).size).toBe(1);
  });

  it('puts names on the rings where they fit and Roman numbers where they do not', () => {
    const wide = buildFigure(goals(), OPTIONS);
    const narrow = buildFigure(longLabels(), { ...OPTIONS, diameter: 320 });
    const headings = (figure: Figure) =>
      figure.rings.map((ring) =>
        ring.heading.map((shape) => (shape.kind === 'text' ? shape.text : '')).join(' '),
      );
    expect([wide.numbered, headings(wide)]).toEqual([
      false,
      ['Main key focus', 'Key focus', 'Focus', 'Enabler'],
    ]);
    expect([narrow.numbered, headings(narrow)]).toEqual([true, ['I', 'II', 'III', 'IV']]);
  });

  it('leaves headings out of a compact figure where names do not fit', () => {
    const figure = buildFigure(longLabels(), { ...OPTIONS, diameter: 320, compact: true });
    expect(figure.numbered).toBe(false);
    expect(figure.rings.flatMap((ring) => ring.heading)).toEqual([]);
  });

  it('is mirrored for writing from right to left', () => {
    const left = tilesOf(buildFigure(goals(), OPTIONS));
    const right = tilesOf(buildFigure(goals(), { ...OPTIONS, rightToLeft: true }));
    expect(right.map(({ x, y }) => [x, y])).toEqual(left.map(({ x, y }) => [-x, y]));
  });

  it('draws zero and no data differently from each other and from a count', () => {
    const figure = buildFigure(goals({ SDG6: { activities: 0 }, SDG14: { activities: null } }), OPTIONS);
    const kinds = (code: string) =>
      tilesOf(figure)
        .find(({ item }) => item.code === code)
        ?.tile.shapes.map((shape) => (shape.kind === 'rect' && shape.dash ? 'dashed' : shape.kind));
    expect(kinds('SDG6')).toEqual(['rect', 'text', 'text']);
    expect(kinds('SDG14')?.[0]).toBe('dashed');
    expect(kinds('SDG14')).toContain('line');
    expect(JSON.stringify(figure.rings)).not.toMatch(/NaN|Infinity/);
  });

  it('exists without rings, without items and with a single one', () => {
    expect(buildFigure({ title: '', unit: '', rings: [] }, OPTIONS).rings).toEqual([]);
    const empty = { title: '', unit: '', rings: [{ level: 'A', label: 'A', items: [] }] };
    expect(buildFigure(empty, OPTIONS).radius).toBeGreaterThan(0);
  });
});

describe('layoutRings', () => {
  it('gives an empty ring a width that can be seen', () => {
    const rings = layoutRings(
      [
        { boxes: [{ width: 20, height: 20 }], headings: [] },
        { boxes: [], headings: [] },
      ],
      { gap: 4, padding: 4 },
    );
    expect((rings[1]?.outerRadius ?? 0) - (rings[1]?.innerRadius ?? 0)).toBeGreaterThanOrEqual(10);
  });

  it('puts the only tile of the middle into the centre', () => {
    const [disc] = layoutRings([{ boxes: [{ width: 20, height: 30 }], headings: [] }], {
      gap: 4,
      padding: 4,
    });
    expect(disc?.boxes[0]?.x).toBeCloseTo(0, 0);
    expect(disc?.boxes[0]?.y).toBeCloseTo(0, 0);
  });
});
