import type { Texts } from './texts.js';
import type { ChartTable, TableRow } from './types.js';

export interface Sorting {
  column: number;
  descending: boolean;
}

/** In the order of the figure unless sorted; "no data" stays at the end in both directions. */
export function sortedRows(table: ChartTable, sorting: Sorting | null, texts: Texts): readonly TableRow[] {
  if (!sorting || sorting.column >= table.columns.length) {
    return table.rows;
  }
  const sign = sorting.descending ? -1 : 1;
  return table.rows.toSorted((one, other) => {
    const [a, b] = [one.cells[sorting.column] ?? null, other.cells[sorting.column] ?? null];
    if (a === null || b === null) {
      return Number(a === null) - Number(b === null);
    }
    return (
      sign * (typeof a === 'number' && typeof b === 'number' ? a - b : texts.compare(String(a), String(b)))
    );
  });
}

/** A first click sorts numbers with the greatest first and texts from A; a second click turns round. */
export function nextSorting(current: Sorting | null, column: number, numeric: boolean): Sorting {
  return current?.column === column
    ? { column, descending: !current.descending }
    : { column, descending: numeric };
}
