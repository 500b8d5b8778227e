/**
 * Texts of `<sdg-plans>`. The application hands over the reader's language in the property `labels`; a key that is
 * missing falls back to this English text.
 */
export const englishLabels = {
  /** Help for screen readers. */
  keyboardHelp:
    'Tab moves from element to element. Up and down arrow keys move within a plan, left and right along the links. Enter opens an element.',
  /** Instead of a figure without elements. */
  empty: 'Nothing to show: no strategic plan has elements.',
  /** Beside the plan that is in force. */
  inForce: 'in force',

  /** Headings and entries of the legend. */
  legend: 'How to read this figure',
  legendSymbols: 'What became of an element',
  legendLines: 'Who says so',

  /** Columns of the table. */
  columnFrom: 'From',
  columnRelation: 'What became of it',
  columnTo: 'To',
  columnBasis: 'Who says so',
  columnRationale: 'Why',
  /** A cell without an element. */
  none: 'none',
};

export type SdgPlansLabels = typeof englishLabels;

/** The reader's texts over the English ones; what is not a text is ignored. */
export function completeLabels(labels: unknown): SdgPlansLabels {
  const given = Object.entries((labels ?? {}) as Record<string, unknown>).filter(
    ([, value]) => typeof value === 'string' && value !== '',
  );
  return { ...englishLabels, ...(Object.fromEntries(given) as Partial<SdgPlansLabels>) };
}
