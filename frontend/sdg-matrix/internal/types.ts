export const STATES = ['ASSERTED_AND_EVIDENCED', 'ASSERTED_ONLY', 'EVIDENCED_ONLY', 'NONE'] as const;
export type State = (typeof STATES)[number];

/** What is counted of a cell, a line, a Goal or a target; each number is distinct. */
export interface Counts {
  activities: number;
  /** Sum of shares where counting is fractional, else the activities. */
  weight: number;
  /** Entries of WSIS Stocktaking. */
  entries: number;
}

export interface Line extends Counts {
  /** "C2", "C7-HEALTH". */
  code: string;
  title: string;
}

/** A Goal, or a target of one. */
export interface Column extends Counts {
  /** "9", "9.c". */
  code: string;
  /** Number of the Goal, 1 to 17. */
  goal: number;
  title: string;
  /** Official colour of a Goal; null for a target. */
  colour: string | null;
}

export interface Cell extends Counts {
  state: State;
}

export interface MatrixData {
  counting: 'DISTINCT' | 'FRACTIONAL';
  source: 'ITU' | 'STOCKTAKING' | 'BOTH';
  total: number;
  entries: number;
  lines: readonly Line[];
  /** Goals, each followed by its targets where they are known. */
  columns: readonly Column[];
  /** By `cellKey`; what is missing is neither asserted nor evidenced. */
  cells: ReadonlyMap<string, Cell>;
}

export type Order = 'code' | 'evidence';

/** Detail of `cell-select`. */
export interface CellSelectDetail {
  line: string;
  sdg: string;
}

/** Detail of `goals-open`: numbers of the Goals whose targets shall be shown. */
export interface GoalsOpenDetail {
  goals: number[];
}

export function cellKey(line: string, column: string): string {
  return `${line}:${column}`;
}

export const NOTHING: Cell = { state: 'NONE', activities: 0, weight: 0, entries: 0 };

export function isTarget(column: Column): boolean {
  return column.code.includes('.');
}
