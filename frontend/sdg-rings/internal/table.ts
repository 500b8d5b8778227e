import type { RingItem, RingsData } from './types.js';

export type Column =
  'code' | 'name' | 'level' | 'computed' | 'weight' | 'difference' | 'activities' | 'share';

export const NUMBERS: ReadonlySet<Column> = new Set<Column>(['weight', 'activities', 'share']);

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
      return a.item.computedRing === null || a.item.computedRing === undefined
        ? sign * collator.compare(a.item.computedLevelLabel ?? '', b.item.computedLevelLabel ?? '')
        : compareNumbers(a.item.computedRing, b.item.computedRing ?? null, sign);
    case 'difference':
      return compareNumbers(difference(a), difference(b), sign);
    default:
      return compareNumbers(a.item[column] ?? null, b.item[column] ?? null, sign);
  }
}

/** Rings further in that the activities lead to; negative further out. */
function difference({ item, levelOrder }: Row): number | null {
  return item.computedRing === null || item.computedRing === undefined
    ? null
    : levelOrder - item.computedRing;
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
  return { column, descending: NUMBERS.has(column) };
}
