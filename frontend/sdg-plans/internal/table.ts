import type { PlanElement, PlanLink, PlansData } from './types.js';

export type Column = 'from' | 'relation' | 'to' | 'basis' | 'rationale';

export interface Sorting {
  column: Column;
  descending: boolean;
}

/** A link, or an element of which none is recorded in one direction. */
export interface Row {
  from: PlanElement | null;
  to: PlanElement | null;
  relation: string;
  link: PlanLink | null;
}

/** All links, and the elements without, in the order of the plans unless sorted. */
export function tableRows(data: PlansData, sorting: Sorting | null, locale: string): Row[] {
  const byId = new Map(data.elements.map((element) => [element.id, element]));
  const rows = data.elements.flatMap((element): Row[] => {
    const own = data.links
      .filter((link) => link.from === element.id)
      .map((link) => ({
        from: element,
        to: link.to === null ? null : (byId.get(link.to) ?? null),
        relation: link.forwards,
        link,
      }));
    const missing = (relation: string, from: PlanElement | null, to: PlanElement | null): Row[] =>
      relation === '' ? [] : [{ from, to, relation, link: null }];
    return [
      ...missing(element.withoutPredecessor, null, element),
      ...own,
      ...missing(element.withoutSuccessor, element, null),
    ];
  });
  if (!sorting) {
    return rows;
  }
  const order = new Map(data.elements.map((element, index) => [element.id, index]));
  const collator = new Intl.Collator(locale, { numeric: true });
  const sign = sorting.descending ? -1 : 1;
  return rows.toSorted((a, b) => sign * compare(a, b, sorting.column, order, collator));
}

function compare(
  a: Row,
  b: Row,
  column: Column,
  order: ReadonlyMap<string, number>,
  collator: Intl.Collator,
): number {
  switch (column) {
    case 'from':
    case 'to':
      return place(a[column], order) - place(b[column], order);
    case 'relation':
      return collator.compare(a.relation, b.relation);
    case 'basis':
      return collator.compare(a.link?.basisText ?? '', b.link?.basisText ?? '');
    case 'rationale':
      return collator.compare(a.link?.rationale ?? '', b.link?.rationale ?? '');
  }
}

/** What has no element comes first. */
function place(element: PlanElement | null, order: ReadonlyMap<string, number>): number {
  return element === null ? -1 : (order.get(element.id) ?? -1);
}

/** Ascending, descending, back to the order of the plans. */
export function nextSorting(sorting: Sorting | null, column: Column): Sorting | null {
  if (sorting?.column !== column) {
    return { column, descending: false };
  }
  return sorting.descending ? null : { column, descending: true };
}
