import { afterEach, describe, expect, it, vi } from 'vitest';
import { SdgRingsHarness } from '../sdg-rings/harness.js';
import { computedData, panelsOf } from '../sdg-rings/internal/comparison.js';
import { buildFigure, type Figure, type FigureOptions } from '../sdg-rings/internal/figure.js';
import { entriesOf } from '../sdg-rings/internal/ghosts.js';
import { overlap } from '../sdg-rings/internal/layout.js';
import { normalizeData } from '../sdg-rings/internal/normalize.js';
import { estimateWidth } from '../sdg-rings/internal/text.js';
import type { RingsComparison, RingsData, SdgRings } from '../sdg-rings/sdg-rings.js';
import '../sdg-rings/sdg-rings.js';
import { actionLines, goals } from './rings-fixtures.js';

const LEVELS = ['Main key focus', 'Key focus', 'Focus', 'Enabler'];
const RULE =
  'Computed: share of fractional link weight; main key focus from 15%, key focus from 6%, focus from 2%, enabler below.';
/** Computed ring of the Goals that the plan has in another one. */
const ELSEWHERE: Record<string, number> = {
  SDG5: 2,
  SDG1: 3,
  SDG3: 1,
  SDG11: 1,
  SDG13: 1,
  SDG8: 2,
  SDG16: 0,
};

/** The sample's Goals with the ring that their links lead to. */
function compared(): RingsData {
  const declared = goals();
  return {
    ...declared,
    rule: RULE,
    declaredTitle: 'Declared: plan',
    computedTitle: 'Computed from the activities',
    levelColumn: 'Declared',
    rings: declared.rings.map((ring, index) => ({
      ...ring,
      computedLabel: ring.label,
      items: ring.items.map((item) => {
        const computedRing = ELSEWHERE[item.code] ?? index;
        return {
          ...item,
          computedRing,
          computedLevelLabel: LEVELS[computedRing] ?? '',
          weight: (item.activities ?? 0) / 434,
          difference: computedRing === index ? 'same ring' : `${Math.abs(computedRing - index)} away`,
        };
      }),
    })),
  };
}

function figureOf(diameter: number, rightToLeft = false): Figure {
  const model = normalizeData(compared(), () => undefined)!;
  const options: FigureOptions = {
    encoding: 'size',
    diameter,
    rightToLeft,
    ground: '#ffffff',
    measure: estimateWidth,
    formatShort: String,
    compact: false,
    ghosts: true,
    elsewhere: panelsOf(model, 'overlay')[0]!.elsewhere,
  };
  return buildFigure(model, options);
}

async function show(properties: Partial<SdgRings>): Promise<SdgRingsHarness> {
  const element = Object.assign(document.createElement('sdg-rings'), { locale: 'en', ...properties });
  document.body.append(element);
  return new SdgRingsHarness(element).settle();
}

function exportedTexts(comparison: RingsComparison, data: RingsData = compared()): string[] {
  const element = Object.assign(document.createElement('sdg-rings'), { data, comparison, locale: 'en' });
  const parsed = new DOMParser().parseFromString(element.exportSvg(), 'application/xml');
  return [...parsed.querySelectorAll('text')].map((node) => node.textContent);
}

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

describe('model', () => {
  it('puts each item once into the ring that its activities lead to, the heaviest first', () => {
    const rings = computedData(compared()).rings.map((ring) => ring.items.map((item) => item.code));
    expect(rings[0]).toEqual(['SDG9', 'SDG17', 'SDG16']);
    expect(rings[1]).toEqual(['SDG11', 'SDG13', 'SDG4', 'SDG3']);
    expect(rings.flat()).toHaveLength(17);
  });

  it('has nothing to compare where nothing is computed', () => {
    expect(panelsOf(actionLines(), 'side')).toHaveLength(1);
    expect(panelsOf(goals(), 'overlay')[0]?.elsewhere.size).toBe(0);
  });

  it('leaves a computed ring out that does not exist, and says so', () => {
    const warnings: string[] = [];
    const data = normalizeData(goals({ SDG9: { computedRing: 7 } }), (message) => warnings.push(message));
    expect(data?.rings[0]?.items[0]?.computedRing).toBeNull();
    expect(warnings).toEqual([expect.stringContaining('expected a whole number from 0 to 3')]);
  });

  it('sees a disagreement by itself', () => {
    const data = normalizeData(
      goals({ SDG9: { computedRing: 1 }, SDG17: { computedRing: 0 } }),
      () => undefined,
    );
    expect(data?.rings[0]?.items.map((item) => item.disagrees)).toEqual([true, false]);
  });
});

describe('figure with ghosts', () => {
  it('keeps a lane for an arrow in each ring that it crosses', () => {
    const entries = entriesOf(compared(), new Map(Object.entries({ SDG16: 0 })));
    const kinds = entries.map((ring) =>
      ring.filter(({ item }) => item.code === 'SDG16').map(({ kind }) => kind),
    );
    expect(kinds).toEqual([['ghost'], ['lane'], ['lane'], ['tile']]);
  });

  it.each([320, 480, 640])('lays %i px out without overlaps, ghosts in their rings', (diameter) => {
    const figure = figureOf(diameter);
    const boxes = [
      ...figure.rings.flatMap((ring) => ring.tiles.map((placed) => ({ ...placed, box: placed.tile }))),
      ...figure.ghosts.map((ghost) => ({ ...ghost, box: { width: 18, height: 18 } })),
    ];
    for (const [index, one] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) {
        expect(overlap(one, one.box, other, other.box, 0), `${one.item.code} on ${other.item.code}`).toBe(
          false,
        );
      }
    }
    expect(figure.ghosts.map(({ item }) => item.code).toSorted()).toEqual(Object.keys(ELSEWHERE).toSorted());
    for (const { item, x, y } of figure.ghosts) {
      const ring = figure.rings[ELSEWHERE[item.code]!]!;
      expect(Math.hypot(x, y)).toBeLessThan(ring.outerRadius);
      expect(Math.hypot(x, y)).toBeGreaterThanOrEqual(ring.innerRadius);
    }
  });

  it('draws an arrow from the tile to the ghost', () => {
    const figure = figureOf(640);
    const tiles = figure.rings.flatMap((ring) => ring.tiles);
    for (const { item, x, y, arrow } of figure.ghosts) {
      const tile = tiles.find((placed) => placed.item.code === item.code)!;
      const head = arrow.find((shape) => shape.kind === 'line' && shape.closed);
      const shaft = arrow.find((shape) => shape.kind === 'line' && !shape.closed);
      const distance = (shape: typeof head, at: number, toX: number, toY: number) =>
        shape?.kind === 'line' ? Math.hypot(shape.points[at]![0] - toX, shape.points[at]![1] - toY) : NaN;
      expect(distance(head, 0, x, y)).toBeLessThan(30);
      expect(distance(shaft, 0, tile.x, tile.y)).toBeLessThan(80);
    }
  });

  it('is mirrored for writing from right to left', () => {
    const [left, right] = [figureOf(640), figureOf(640, true)];
    expect(right.ghosts.map(({ x }) => -x)).toEqual(left.ghosts.map(({ x }) => x));
  });
});

describe('side by side', () => {
  it('shows every tile in both figures at one scale', async () => {
    const rings = await show({ data: compared(), comparison: 'side' });
    expect(rings.codes()).toHaveLength(34);
    expect(rings.figureTitles()).toEqual(['Declared: plan', 'Computed from the activities']);
    const widths = rings.outlineWidths('SDG9');
    expect(widths).toHaveLength(2);
    expect(widths[0]).toBeCloseTo(widths[1]!, 5);
  });

  it('points from each figure to the ring of the other', async () => {
    const rings = await show({ data: compared(), comparison: 'side' });
    expect(rings.marks()).toHaveLength(2 * Object.keys(ELSEWHERE).length);
    expect(rings.legend()).toContain('The other figure has it further in or out, as the arrow points');
  });

  it('has a tab stop and arrow keys in each figure', async () => {
    const rings = await show({ data: compared(), comparison: 'side' });
    expect(rings.tabStops()).toEqual(['SDG9', 'SDG9']);
    await rings.focus('SDG9');
    await rings.press('ArrowRight');
    expect(rings.focusedCode()).toBe('SDG17');
    expect(rings.tabStops()).toEqual(['SDG17', 'SDG9']);
  });

  it('says declared and computed ring, whichever figure it stands in', async () => {
    const rings = await show({ data: compared(), comparison: 'side' });
    const spoken = rings.allSpoken('SDG11');
    expect(spoken).toHaveLength(2);
    expect(new Set(spoken).size).toBe(1);
    expect(spoken[0]).toContain('Declared: Focus. Computed from the activities: Key focus.');
  });
});

describe('overlaid', () => {
  it('shows one tile each and a ghost where the rings differ, with the rule', async () => {
    const rings = await show({ data: compared(), comparison: 'overlay' });
    expect(rings.codes()).toHaveLength(17);
    expect(rings.ghosts().toSorted()).toEqual(Object.keys(ELSEWHERE).toSorted());
    expect(rings.rule()).toBe(RULE);
    expect(rings.marks()).toHaveLength(0);
    expect(rings.legend().join('; ')).toContain('Dashed: the ring that the activities lead to');
  });

  it('warns of a comparison that it does not know', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const rings = await show({ data: compared(), comparison: 'both' as RingsComparison });
    expect(warn).toHaveBeenCalledOnce();
    expect(rings.ghosts()).toEqual([]);
  });
});

describe('table', () => {
  it('has declared and computed ring, share of weight and difference', async () => {
    const rings = await show({ data: compared(), comparison: 'overlay', view: 'table' });
    const [head, ...rows] = rings.tableText();
    expect(head).toEqual([
      'No.',
      'Goal',
      'Declared',
      'Computed',
      'Share of link weight',
      'Difference',
      'Activities',
      'Share',
    ]);
    expect(rows.find((row) => row[0] === '11')?.slice(2, 6)).toEqual([
      'Focus',
      'Key focus',
      '9.4%',
      '1 away',
    ]);
  });

  it('sorts by how far the rings are apart', async () => {
    const rings = await show({ data: compared(), view: 'table' });
    await rings.sortBy('Difference');
    expect(rings.tableText()[1]?.[0]).toMatch(/^(5|1)$/);
    await rings.sortBy('Difference');
    expect(rings.tableText()[1]?.[0]).toBe('16');
    await rings.sortBy('Share of link weight');
    expect(rings.tableText()[1]?.[0]).toBe('9');
  });
});

describe('exported file', () => {
  it.each(['none', 'side', 'overlay'] as const)('carries the rule with the thresholds: %s', (comparison) => {
    expect(exportedTexts(comparison).join(' ')).toContain(RULE);
  });

  it('has both figures with their headings', () => {
    const texts = exportedTexts('side');
    expect(texts).toEqual(expect.arrayContaining(['Declared: plan', 'Computed from the activities']));
    expect(texts.filter((text) => text === '17')).toHaveLength(2);
  });

  it('has the ghosts of the overlaid figure', () => {
    expect(exportedTexts('overlay').filter((text) => text === '16')).toHaveLength(2);
    expect(exportedTexts('none').filter((text) => text === '16')).toHaveLength(1);
  });
});

describe('discs', () => {
  it('are round and have no colour of a Goal', async () => {
    const rings = await show({ data: { ...actionLines(), shape: 'disc' } });
    const disc = rings.tile('C2').parentElement!.querySelector('.drawing rect')!;
    expect(Number(disc.getAttribute('rx'))).toBeCloseTo(Number(disc.getAttribute('width')) / 2, 5);
    expect(disc.getAttribute('fill')).toBe('#5f6e7c');
  });
});
