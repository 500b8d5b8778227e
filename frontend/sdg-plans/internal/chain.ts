import type { PlanLink } from './types.js';

/** What hangs together with one element: all that it came from and all that became of it. */
export interface Chain {
  elements: ReadonlySet<string>;
  /** Indices into the links. */
  links: ReadonlySet<number>;
}

export const NO_CHAIN: Chain = { elements: new Set(), links: new Set() };

/** Forwards from the element and backwards from it, not back and forth: its siblings are not its kin. */
export function chainOf(id: string | null, links: readonly PlanLink[]): Chain {
  if (id === null) {
    return NO_CHAIN;
  }
  const elements = new Set([id]);
  const passed = new Set<number>();
  follow(id, links, elements, passed, (link) => [link.from, link.to]);
  follow(id, links, elements, passed, (link) => [link.to, link.from]);
  return { elements, links: passed };
}

function follow(
  start: string,
  links: readonly PlanLink[],
  elements: Set<string>,
  passed: Set<number>,
  ends: (link: PlanLink) => [string | null, string | null],
): void {
  const seen = new Set([start]);
  const waiting = [start];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const [index, link] of links.entries()) {
      const [here, there] = ends(link);
      if (here !== at) {
        continue;
      }
      passed.add(index);
      if (there !== null && !seen.has(there)) {
        seen.add(there);
        elements.add(there);
        waiting.push(there);
      }
    }
  }
}
