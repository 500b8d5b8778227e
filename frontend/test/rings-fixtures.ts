import type { RingItem, RingsData } from '../sdg-rings/sdg-rings.js';

/** Number, colour, activities; the 240 real activities of the tool's first data set. */
const GOALS: Record<string, [number, string, number][]> = {
  'Main key focus': [
    [9, '#FD6925', 120],
    [17, '#19486A', 65],
  ],
  'Key focus': [
    [4, '#C5192D', 33],
    [5, '#FF3A21', 14],
  ],
  Focus: [
    [1, '#E5243B', 7],
    [3, '#4C9F38', 26],
    [10, '#DD1367', 11],
    [11, '#FD9D24', 41],
    [12, '#BF8B2E', 13],
    [13, '#3F7E44', 38],
  ],
  Enabler: [
    [2, '#DDA63A', 8],
    [6, '#26BDE2', 3],
    [7, '#FCC30B', 3],
    [8, '#A21942', 15],
    [14, '#0A97D9', 9],
    [15, '#56C02B', 2],
    [16, '#00689D', 26],
  ],
};

export const SDG_COLOURS = Object.values(GOALS).flatMap((goals) => goals.map(([, colour]) => colour));

export function goals(change: Partial<Record<string, Partial<RingItem>>> = {}): RingsData {
  return {
    title: 'Involvement in the Sustainable Development Goals',
    unit: 'activities',
    rings: Object.entries(GOALS).map(([label, items]) => ({
      level: label.toUpperCase().replaceAll(' ', '_'),
      label,
      items: items.map(([number, colour, activities]) => ({
        code: `SDG${number}`,
        short: String(number),
        name: `Name of ${number}`,
        colour,
        activities,
        share: activities / 240,
        sentence: `Goal ${number}, Name of ${number}: ${activities} activities.`,
        ...change[`SDG${number}`],
      })),
    })),
  };
}

export function actionLines(): RingsData {
  const ring = (label: string, codes: readonly string[]) => ({
    level: label,
    label,
    items: codes.map((code, index) => ({
      code,
      short: code,
      name: `Line ${code}`,
      colour: null,
      activities: 10 + 7 * index,
      share: null,
    })),
  });
  return {
    title: 'Role per Action Line',
    unit: 'activities',
    rings: [
      ring('Sole facilitator', ['C2', 'C5', 'C6']),
      ring('Lead facilitator', ['C4']),
      ring('Contributor', ['C1', 'C3', 'C7', 'C8', 'C9', 'C10', 'C11']),
    ],
  };
}
