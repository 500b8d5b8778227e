import type { BarsData, FlowData, HeatData, TrendData, Value } from './types.js';

type Warn = (message: string) => void;

/** Bad entries are left out with a warning; a figure never fails because of one of them. */
export function checkTrend(data: unknown, warn: Warn): TrendData | null {
  const { years, series, links, unit } = fields<TrendData>(data);
  if (!Array.isArray(years) || !Array.isArray(series)) {
    return absent(data, warn, 'expected { years, series }');
  }
  const ascending = (years as unknown[]).every(
    (year, place, all) => Number.isInteger(year) && (place === 0 || Number(year) > Number(all[place - 1])),
  );
  if (!ascending) {
    return absent(data, warn, `data.years: expected ascending whole years, got ${JSON.stringify(years)}`);
  }
  const kept = (series as TrendData['series']).filter((one) =>
    keep(
      Array.isArray(one?.values) && one.values.length === years.length,
      warn,
      `data.series "${one?.id}": expected ${years.length} values, one a year, got ${one?.values?.length}`,
    ),
  );
  return {
    unit: unit ?? '',
    years: years as number[],
    series: kept.map((one) => ({
      ...one,
      form: one.form === 'column' ? 'column' : 'line',
      values: one.values.map((value) => checkValue(value, warn, `data.series "${one.id}"`)),
    })),
    links: ((links ?? []) as (string | null)[]).map((link) => checkAddress(link, warn)),
  };
}

export function checkBars(data: unknown, warn: Warn): BarsData | null {
  const { bars, unit } = fields<BarsData>(data);
  if (!Array.isArray(bars)) {
    return absent(data, warn, 'expected { bars }');
  }
  return {
    unit: unit ?? '',
    bars: distinct(bars as BarsData['bars'], (bar) => bar.id, warn, 'data.bars').map((bar) => ({
      ...bar,
      ...checkGoal(bar, warn),
      code: bar.code ?? '',
      value: checkValue(bar.value, warn, `data.bars "${bar.id}"`),
      href: checkAddress(bar.href, warn),
    })),
  };
}

export function checkFlow(data: unknown, warn: Warn): FlowData | null {
  const { columns, nodes, links, unit } = fields<FlowData>(data);
  if (!Array.isArray(columns) || !Array.isArray(nodes) || !Array.isArray(links)) {
    return absent(data, warn, 'expected { columns, nodes, links }');
  }
  const last = columns.length - 1;
  const known = distinct(nodes as FlowData['nodes'], (node) => node.id, warn, 'data.nodes').filter((node) =>
    keep(
      Number.isInteger(node.column) && node.column >= 0 && node.column <= last,
      warn,
      `data.nodes "${node.id}": expected a column from 0 to ${last}, got ${node.column}`,
    ),
  );
  const columnOf = new Map(known.map((node) => [node.id, node.column]));
  const forward = distinct(
    links as FlowData['links'],
    (link) => `${link.source}>${link.target}`,
    warn,
    'data.links',
  ).filter((link) => {
    const [from, to] = [columnOf.get(link.source), columnOf.get(link.target)];
    const name = `data.links "${link.source}" to "${link.target}"`;
    return (
      keep(
        from !== undefined && to !== undefined && from < to,
        warn,
        `${name}: expected ids of nodes, the target in a later column`,
      ) && keep(link.value > 0, warn, `${name}: expected a value above 0, got ${link.value}`)
    );
  });
  return {
    unit: unit ?? '',
    columns: columns as string[],
    nodes: known.map((node) => ({
      ...node,
      ...checkGoal(node, warn),
      code: node.code ?? '',
      count: checkValue(node.count, warn, `data.nodes "${node.id}"`),
      href: checkAddress(node.href, warn),
    })),
    links: forward.map((link) => ({ ...link, href: checkAddress(link.href, warn) })),
  };
}

export function checkHeat(data: unknown, warn: Warn): HeatData | null {
  const { rows, columns, cells, unit } = fields<HeatData>(data);
  if (!Array.isArray(rows) || !Array.isArray(columns) || !Array.isArray(cells)) {
    return absent(data, warn, 'expected { rows, columns, cells }');
  }
  const keptRows = distinct(rows as HeatData['rows'], (row) => row.id, warn, 'data.rows');
  const keptColumns = distinct(columns as HeatData['columns'], (column) => column.id, warn, 'data.columns');
  const [rowIds, columnIds] = [keptRows, keptColumns].map((list) => new Set(list.map((one) => one.id)));
  return {
    unit: unit ?? '',
    rows: keptRows,
    columns: keptColumns,
    cells: distinct(cells as HeatData['cells'], (cell) => `${cell.row}>${cell.column}`, warn, 'data.cells')
      .filter((cell) =>
        keep(
          rowIds!.has(cell.row) && columnIds!.has(cell.column),
          warn,
          `data.cells: expected ids of a row and a column, got "${cell.row}", "${cell.column}"`,
        ),
      )
      .map((cell) => ({
        ...cell,
        value: checkValue(cell.value, warn, `data.cells "${cell.row}", "${cell.column}"`),
        href: checkAddress(cell.href, warn),
      })),
  };
}

/** Only addresses of pages: a script in an address never runs. */
export function checkAddress(href: string | null | undefined, warn: Warn): string | null {
  if (href == null || href === '') {
    return null;
  }
  // Browsers overlook blanks and control characters before and within a scheme.
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href.replace(/[\u0000-\u0020]/g, ''))?.[1];
  const accepted = !scheme || /^https?$/i.test(scheme);
  return keep(accepted, warn, `href: expected a path or an http address, got "${href}"`) ? href : null;
}

function checkValue(value: unknown, warn: Warn, where: string): Value {
  if (value == null) {
    return null;
  }
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0) {
    return value;
  }
  warn(`${where}: expected a number from 0 or null, got ${JSON.stringify(value)}`);
  return null;
}

/** A colour without the number of a Goal is not shown: SDG colours mark Goals and nothing else. */
function checkGoal(
  item: { sdg?: number | null; colour?: string | null },
  warn: Warn,
): { sdg: number | null; colour: string | null } {
  if (item.sdg == null) {
    return { sdg: null, colour: null };
  }
  const fine =
    Number.isInteger(item.sdg) &&
    item.sdg >= 1 &&
    item.sdg <= 17 &&
    /^#[0-9a-f]{6}$/i.test(item.colour ?? '');
  return keep(fine, warn, `sdg: expected 1 to 17 with a colour "#RRGGBB", got ${item.sdg}, "${item.colour}"`)
    ? { sdg: item.sdg, colour: item.colour ?? null }
    : { sdg: null, colour: null };
}

function distinct<T>(list: readonly T[], idOf: (one: T) => string, warn: Warn, where: string): T[] {
  const seen = new Set<string>();
  return list.filter((one) => {
    const id = one && typeof one === 'object' ? idOf(one) : '';
    const fine = keep(
      typeof id === 'string' && id !== '',
      warn,
      `${where}: an entry without an id is left out`,
    );
    const fresh = fine && keep(!seen.has(id), warn, `${where}: "${id}" is there twice; the first is shown`);
    seen.add(id);
    return fresh;
  });
}

function fields<T>(data: unknown): Partial<T> {
  return data && typeof data === 'object' ? data : {};
}

function absent(data: unknown, warn: Warn, message: string): null {
  keep(data == null, warn, message.startsWith('data') ? message : `data: ${message}`);
  return null;
}

function keep(fine: boolean, warn: Warn, message: string): boolean {
  if (!fine) {
    warn(message);
  }
  return fine;
}
