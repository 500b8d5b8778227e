import {
  cellKey,
  isTarget,
  NOTHING,
  STATES,
  type Cell,
  type Column,
  type Counts,
  type Line,
  type MatrixData,
  type Order,
  type State,
} from './types.js';

export interface Options {
  rows: Order;
  columns: Order;
  /** States that are shown; empty for all. */
  states: readonly State[];
  /** Numbers of the Goals whose targets are shown; null for all. */
  open: readonly number[] | null;
}

/** One Goal with the columns that stand for it: itself, or its targets. */
export interface ColumnGroup {
  goal: Column;
  isOpen: boolean;
  columns: readonly Column[];
}

export interface Table {
  lines: readonly Line[];
  groups: readonly ColumnGroup[];
  columns: readonly Column[];
  hasTargets: boolean;
}

export function cellOf(data: MatrixData, line: Line, column: Column): Cell {
  return data.cells.get(cellKey(line.code, column.code)) ?? NOTHING;
}

export function showsState(options: Pick<Options, 'states'>, state: State): boolean {
  return options.states.length === 0 || options.states.includes(state);
}

/** The table as it is shown. The server's MatrixTable does the same for files. */
export function arrange(data: MatrixData, options: Options): Table {
  const narrowed = options.states.length > 0 && options.states.length < STATES.length;
  const allLines = inOrder(data.lines, options.rows, data);
  const shown = (line: Line, column: Column) => showsState(options, cellOf(data, line, column).state);
  const keep = (column: Column) => !narrowed || allLines.some((line) => shown(line, column));
  const groups = inOrder(
    data.columns.filter((column) => !isTarget(column)),
    options.columns,
    data,
  )
    .map((goal) => groupOf(data, goal, options))
    .map((group) => ({ ...group, columns: group.columns.filter(keep) }))
    .filter((group) => group.columns.length > 0);
  const columns = groups.flatMap((group) => group.columns);
  const lines = allLines.filter((line) => !narrowed || columns.some((column) => shown(line, column)));
  return { lines, groups, columns, hasTargets: groups.some((group) => group.isOpen) };
}

function groupOf(data: MatrixData, goal: Column, options: Options): ColumnGroup {
  const targets = data.columns.filter((column) => isTarget(column) && column.goal === goal.goal);
  const isOpen = targets.length > 0 && (options.open?.includes(goal.goal) ?? true);
  return { goal, isOpen, columns: isOpen ? inOrder(targets, options.columns, data) : [goal] };
}

/** By what most evidence there is, or as given. */
function inOrder<T extends Counts>(items: readonly T[], order: Order, data: MatrixData): readonly T[] {
  if (order === 'code') {
    return items;
  }
  return data.source === 'STOCKTAKING'
    ? items.toSorted((a, b) => b.entries - a.entries)
    : items.toSorted((a, b) => b.weight - a.weight || b.entries - a.entries);
}

/** Which Goals are open after one of them was opened or closed. */
export function toggled(data: MatrixData, open: readonly number[] | null, goal: number): number[] {
  const goals = data.columns.filter((column) => !isTarget(column)).map((column) => column.goal);
  const now = open === null ? (data.columns.some(isTarget) ? goals : []) : open;
  return now.includes(goal) ? now.filter((other) => other !== goal) : [...now, goal].sort((a, b) => a - b);
}
