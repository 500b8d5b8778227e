/**
 * Texts of the chart elements. The application hands over the reader's language in the property `labels`; a key that
 * is missing falls back to this English text. Words in braces are replaced by the element.
 */
export const englishLabels = {
  showTable: 'Show as table',
  showFigure: 'Show as chart',
  /** Help for screen readers, said once when the figure gets the focus. */
  keyboardHelp: 'Arrow keys move within the chart, Home and End to its ends. Enter opens what is marked.',
  /** Instead of a figure without data. */
  empty: 'Nothing to show: no activity matches this selection.',
  /** Where the drawing could not be loaded. */
  failed: 'The chart could not be drawn here; this is its table.',
  noData: 'No data',
  legend: 'Key',
  legendRange: '{from}–{to}',

  columnYear: 'Year',
  columnCode: 'Code',
  columnName: 'Name',
  columnKind: 'Kind',
  columnValue: 'Value',
  columnFrom: 'From',
  columnTo: 'To',
  tableOfNodes: 'Entries',
  tableOfLinks: 'Links between them',

  /** What a screen reader says of one mark, and the tooltip shows. */
  spokenBar: '{name}: {value} {unit}',
  spokenValue: '{series}: {value} {unit}',
  spokenLink: '{source} to {target}: {value} {unit}',
  spokenCell: '{row}, {column}: {value} {unit}',

  /** Text alternatives, where the page has given none. */
  summaryTrend: 'From {from} to {to}. Largest value: {value} {unit} in {year} ({series}).',
  summaryBars: 'Entries: {count}. Largest: {name}, {value} {unit}.',
  summaryFlow: 'Links: {count}. Largest: {source} to {target}, {value} {unit}.',
  summaryHeat: 'Rows: {rows}, columns: {columns}. Largest value: {value} {unit}, {row}, {column}.',
};

export type SdgChartLabels = typeof englishLabels;
