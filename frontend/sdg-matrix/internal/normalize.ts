import {
  cellKey,
  STATES,
  type Cell,
  type Column,
  type Counts,
  type Line,
  type MatrixData,
  type State,
} from './types.js';

export type Warn = (message: string) => void;

/** The answer of `/api/v1/matrix` as the table needs it; what is wrong is left out and said. */
export function normalizeData(data: unknown, warn: Warn): MatrixData | null {
  if (data === undefined || data === null) {
    return null;
  }
  if (!isObject(data) || !Array.isArray(data.lines) || !Array.isArray(data.columns)) {
    warn('data: expected { lines: [...], columns: [...], cells: [...] }; nothing is shown.');
    return null;
  }
  const lines = (data.lines as unknown[]).flatMap((line, at) =>
    normalizeLine(line, `data.lines[${at}]`, warn),
  );
  const columns = (data.columns as unknown[]).flatMap((column, at) =>
    normalizeColumn(column, `data.columns[${at}]`, warn),
  );
  return {
    counting: data.counting === 'FRACTIONAL' ? 'FRACTIONAL' : 'DISTINCT',
    source: data.source === 'ITU' || data.source === 'STOCKTAKING' ? data.source : 'BOTH',
    total: count(data.total, 'data.total', warn),
    entries: count(data.entries, 'data.entries', warn),
    lines: lines.filter(once('data.lines', warn)),
    columns: columns.filter(once('data.columns', warn)),
    cells: normalizeCells(data.cells, lines, columns, warn),
  };
}

function normalizeLine(line: unknown, path: string, warn: Warn): Line[] {
  const code = isObject(line) ? text(line.code) : '';
  if (!isObject(line) || code === '') {
    warn(`${path}: a line needs a code; it is left out.`);
    return [];
  }
  return [{ code, title: text(line.title), ...counts(line, path, warn) }];
}

function normalizeColumn(column: unknown, path: string, warn: Warn): Column[] {
  const code = isObject(column) ? text(column.code) : '';
  const goal = isObject(column) ? Number(column.goal) : NaN;
  if (!isObject(column) || code === '' || !Number.isInteger(goal) || goal < 1 || goal > 17) {
    warn(`${path}: a column needs a code and the number of its Goal, 1 to 17; it is left out.`);
    return [];
  }
  const colour = text(column.colour);
  return [
    {
      code,
      goal,
      title: text(column.title),
      colour: /^#[0-9a-f]{6}$/i.test(colour) ? colour : null,
      ...counts(column, path, warn),
    },
  ];
}

function normalizeCells(
  cells: unknown,
  lines: readonly Line[],
  columns: readonly Column[],
  warn: Warn,
): ReadonlyMap<string, Cell> {
  const known = new Map<string, Cell>();
  if (!Array.isArray(cells)) {
    warn('data.cells: expected a list; the table is drawn empty.');
    return known;
  }
  const lineCodes = new Set(lines.map((line) => line.code));
  const columnCodes = new Set(columns.map((column) => column.code));
  for (const [at, cell] of (cells as unknown[]).entries()) {
    const path = `data.cells[${at}]`;
    const line = isObject(cell) ? text(cell.line) : '';
    const column = isObject(cell) ? text(cell.column) : '';
    const state = isObject(cell) ? STATES.find((candidate) => candidate === cell.state) : undefined;
    if (!isObject(cell) || !lineCodes.has(line) || !columnCodes.has(column)) {
      warn(`${path}: "${line}" by "${column}" is no cell of the table; it is left out.`);
    } else if (!state) {
      warn(
        `${path}.state: expected one of ${STATES.join(', ')}, got ${JSON.stringify(cell.state)}; left out.`,
      );
    } else {
      known.set(cellKey(line, column), { state: state satisfies State, ...counts(cell, path, warn) });
    }
  }
  return known;
}

function counts(from: Record<string, unknown>, path: string, warn: Warn): Counts {
  return {
    activities: count(from.activities, `${path}.activities`, warn),
    weight: count(from.weight, `${path}.weight`, warn),
    entries: count(from.entries, `${path}.entries`, warn),
  };
}

function count(value: unknown, path: string, warn: Warn): number {
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0) {
    return value;
  }
  warn(`${path}: expected a number not below 0, got ${JSON.stringify(value) ?? 'nothing'}; 0 is shown.`);
  return 0;
}

function once(path: string, warn: Warn): (item: { code: string }) => boolean {
  const seen = new Set<string>();
  return ({ code }) => {
    if (seen.has(code)) {
      warn(`${path}: code "${code}" occurs twice; the second is left out.`);
      return false;
    }
    seen.add(code);
    return true;
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
