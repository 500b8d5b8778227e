import type { RingItem, RingsData } from './types.js';

export type Column = 'code' | 'name' | 'level' | 'computed' | 'activities' | 'share';

export interface Sorting {
  column: Column;
  descending: boolean;
}

export interface Row {
  item: RingItem;
  levelLabel: string;
  /** Place in the figure, the middle first. */
  levelOrder: number;
}

/** The same items as the figure, in the order of the rings unless sorted. */
export function tableRows(data: RingsData, sorting: Sorting | null, locale: string): Row[] {
  const rows = data.rings.flatMap((ring, levelOrder) =>
    ring.items.map((item) => ({ item, levelLabel: ring.label, levelOrder })),
  );
  if (!sorting) {
    return rows;
  }
  const collator = new Intl.Collator(locale, { numeric: true });
  return rows.toSorted((a, b) => compare(a, b, sorting, collator));
}

function compare(a: Row, b: Row, { column, descending }: Sorting, collator: Intl.Collator): number {
  const sign = descending ? -1 : 1;
  switch (column) {
    case 'code':
      return sign * collator.compare(a.item.short, b.item.short);
    case 'name':
      return sign * collator.compare(a.item.name, b.item.name);
    case 'level':
      return sign * (a.levelOrder - b.levelOrder);
    case 'computed':
      return sign * collator.compare(a.item.computedLevelLabel ?? '', b.item.computedLevelLabel ?? '');
    default:
      return compareNumbers(a.item[column], b.item[column], sign);
  }
}

/** "No data" stays at the end in both directions. */
function compareNumbers(a: number | null, b: number | null, sign: number): number {
  if (a === null || b === null) {
    return Number(a === null) - Number(b === null);
  }
  return sign * (a - b);
}

/** A first click sorts numbers with the greatest first and texts from A; a second click turns round. */
export function nextSorting(current: Sorting | null, column: Column): Sorting {
  if (current?.column === column) {
    return { column, descending: !current.descending };
  }
  return { column, descending: column === 'activities' || column === 'share' };
}
