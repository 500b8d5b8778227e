/** A place of the grid that takes the focus. Rows and columns count from 0, heads included. */
export interface Stop {
  row: number;
  column: number;
  /** Columns that it spans. */
  span: number;
}

/**
 * Where a key leads: arrows to the next place that takes the focus, Home and End to the ends of the row, with Control
 * to the ends of the table, Page Up and Page Down to the ends of the column. Null for other keys and at an end.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/grid/
 */
export function nextStop(
  stops: readonly Stop[],
  from: Stop,
  key: string,
  control: boolean,
  rightToLeft: boolean,
): Stop | null {
  const inRow = stops.filter((stop) => stop.row === from.row);
  const forwards = rightToLeft ? 'ArrowLeft' : 'ArrowRight';
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight':
      return key === forwards
        ? (inRow.find((stop) => stop.column > from.column) ?? null)
        : (inRow.findLast((stop) => stop.column < from.column) ?? null);
    case 'ArrowDown':
      return stops.find((stop) => stop.row > from.row && covers(stop, from)) ?? null;
    case 'ArrowUp':
      return stops.findLast((stop) => stop.row < from.row && covers(stop, from)) ?? null;
    case 'PageDown':
      return stops.findLast((stop) => stop.row > from.row && covers(stop, from)) ?? null;
    case 'PageUp':
      return stops.find((stop) => stop.row < from.row && covers(stop, from)) ?? null;
    case 'Home':
      return (control ? stops : inRow)[0] ?? null;
    case 'End':
      return (control ? stops : inRow).at(-1) ?? null;
    default:
      return null;
  }
}

function covers(stop: Stop, from: Stop): boolean {
  return stop.column <= from.column && from.column < stop.column + stop.span;
}
