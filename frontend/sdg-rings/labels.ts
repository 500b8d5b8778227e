/**
 * Texts of `<sdg-rings>`. The application hands over the reader's language in the property `labels`; a key that
 * is missing falls back to this English text. Words in braces are replaced by the element.
 */
export const englishLabels = {
  /** Help for screen readers, said once when the figure gets the focus. */
  keyboardHelp:
    'Left and right arrow keys move within a ring, up and down between rings. Enter selects a tile.',
  /** Instead of a figure without tiles. */
  empty: 'Nothing to show: no entry matches this selection.',
  /** Count of an item that has no data (`activities` is null). */
  noData: 'No data',
  /** Legend of a tile with zero activities. */
  zero: 'No activity',
  /** Only for an item that came without `sentence`. */
  sentence: '{name}: {activities} {unit}, {share} of all',
  /** Only for an item that came without `sentence` and without a share. */
  sentenceWithoutShare: '{name}: {activities} {unit}',
  /** Said and shown where `disagrees` is true. */
  disagrees: 'Declared: {declared}. Computed from the activities: {computed}.',

  /** Headings and entries of the legend. */
  legend: 'How to read this figure',
  legendRings: 'Rings, from the middle outward',
  legendTileNumber: 'Number of the Goal',
  legendTileCount: 'Number of activities',
  legendSize: 'Area of a tile: number of activities',
  legendShade: 'Strength of the colour: number of activities',
  legendRange: '{from}–{to}',
  legendFrom: '{from} or more',
  legendDisagrees: 'Declared and computed involvement differ',
  legendTowards: 'The other figure has it further in or out, as the arrow points',
  legendGhost: 'Dashed: the ring that the activities lead to, where it is another one',

  /** Columns of the table. */
  columnCode: 'No.',
  columnName: 'Goal',
  columnLevel: 'Involvement',
  columnComputed: 'Computed',
  columnWeight: 'Share of link weight',
  columnDifference: 'Difference',
  columnActivities: 'Activities',
  columnShare: 'Share',
};

export type SdgRingsLabels = typeof englishLabels;

/** Puts values into the braces of a text; an unknown name stays as it is. */
export function fillIn(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
