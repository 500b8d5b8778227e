import { describe, expect, it } from 'vitest';
import { effort, troubled, type Obstacle, type Way } from '../sdg-rings/internal/crossings.js';

const way = (name: string, ...points: [number, number][]): Way => ({
  name,
  points: points.map(([x, y]) => ({ x, y })),
});
const tile = (name: string, x: number, y: number): Obstacle => ({
  name,
  x,
  y,
  box: { width: 10, height: 10 },
});

describe('arrows', () => {
  it('cost their length where nothing is in the way', () => {
    expect(effort([way('a', [0, 0], [30, 40])], [tile('a', 0, 0), tile('b', 60, 0)])).toBe(50);
    expect(effort([way('a', [0, 0], [0, 10], [20, 10])], [])).toBe(30);
  });

  it.each([
    ['another arrow', [way('a', [0, 0], [40, 40]), way('b', [0, 40], [40, 0])], [], ['a', 'b']],
    ['a tile on the way', [way('a', [0, 0], [100, 0])], [tile('b', 50, 3)], ['a']],
    ['a tile at a bend', [way('a', [0, 0], [50, 0], [50, 60])], [tile('b', 50, 30)], ['a']],
    ['a tile under the end', [way('a', [0, 0], [50, 0])], [tile('b', 52, 0)], ['a']],
  ] as [string, Way[], Obstacle[], string[]][])('are troubled by %s', (_, ways, obstacles, names) => {
    expect(troubled(ways, obstacles)).toEqual(names);
    const lengths = ways.reduce((sum, one) => sum + effort([one], []), 0);
    expect(effort(ways, obstacles)).toBeGreaterThan(lengths + 200);
  });

  it('are not troubled by their own tile and ghost, nor by arrows beside them', () => {
    const ways = [way('a', [0, 0], [100, 0]), way('b', [0, 20], [100, 20])];
    expect(troubled(ways, [tile('a', 0, 0), tile('a', 100, 0), tile('c', 50, 10)])).toEqual([]);
  });
});
