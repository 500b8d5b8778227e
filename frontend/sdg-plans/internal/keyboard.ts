import type { PlansData } from './types.js';

/** The card that an arrow key leads to; null where it leads nowhere. */
export function nextCard(data: PlansData, from: string, key: string, rightToLeft: boolean): string | null {
  const forwards = rightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const backwards = rightToLeft ? 'ArrowRight' : 'ArrowLeft';
  switch (key) {
    case 'ArrowUp':
      return neighbour(data, from, -1);
    case 'ArrowDown':
      return neighbour(data, from, 1);
    case forwards:
      return data.links.find((link) => link.from === from && link.to !== null)?.to ?? null;
    case backwards:
      return data.links.find((link) => link.to === from)?.from ?? null;
    default:
      return null;
  }
}

function neighbour({ elements }: PlansData, from: string, step: number): string | null {
  const plan = elements.find((element) => element.id === from)?.plan;
  const column = elements.filter((element) => element.plan === plan).map((element) => element.id);
  const at = column.indexOf(from);
  return at < 0 ? null : (column[at + step] ?? null);
}
