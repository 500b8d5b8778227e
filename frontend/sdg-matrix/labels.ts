/**
 * Texts of `<sdg-matrix>`. The application hands over the reader's language in the property `labels`; a key that
 * is missing falls back to this English text. Words in braces are replaced by the element.
 */
export const englishLabels = {
  caption: 'WSIS Action Lines by Sustainable Development Goals',
  corner: 'Action Line',
  all: 'all',
  allTitle: 'All, each counted once',
  chooseLine: 'Action Line',

  /** Names of a Goal, a target and a line. */
  goal: 'SDG {code} {title}',
  target: 'Target {code}: {title}',
  line: '{code} {title}',

  'state.ASSERTED_AND_EVIDENCED': 'asserted by the UN matrix, with evidence',
  'state.ASSERTED_ONLY': 'asserted by the UN matrix, no evidence yet',
  'state.EVIDENCED_ONLY': 'evidence, but not asserted by the UN matrix',
  'state.NONE': 'neither asserted nor evidenced',

  /** What a screen reader says of a cell and of a total. */
  cell: '{line} × {column}: {state}; {counts}',
  margin: '{name}: {counts}, each counted once',
  collected: 'in your report',
  counts: '{activities}, {entries}',

  'activities.one': '{count} activity',
  'activities.other': '{count} activities',
  'entries.one': '{count} Stocktaking entry',
  'entries.other': '{count} Stocktaking entries',
  /** Fractional counting, beside the number of activities. */
  weight: '{activities} with a weight of {weight}',

  openTargets: 'Show the targets',
  closeTargets: 'Hide the targets',
  keyboardHelp: 'Arrow keys move between cells. Enter opens a cell, or the targets of a Goal.',
  hint: 'Point at a cell to read it, choose it to see the evidence.',
  targetsLeftOut: '{count} more targets are neither asserted nor evidenced.',

  legend: 'How to read this table',
  legendShadeActivities: 'Shade: number of activities',
  legendShadeEntries: 'Shade: number of Stocktaking entries',
  legendShadeWeight: 'Shade: weight of activities',
  legendEntries: 'Stocktaking entries',
  legendRange: '{from}–{to}',
  legendFrom: '{from} or more',
  legendBelow: 'below {from}',

  loading: 'The matrix is being loaded.',
  failed: 'The matrix could not be loaded.',
  retry: 'Try again',
  empty: 'No cell is in the chosen states. Choose further states to see more.',
};

export type SdgMatrixLabels = typeof englishLabels;

/** Puts values into the braces of a text; an unknown name stays as it is. */
export function fillIn(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
