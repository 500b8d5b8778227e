import { BASES, RELATIONS, type PlanLink, type PlansData } from './types.js';

export type Warn = (message: string) => void;

/** The data as the figure needs them; what cannot be drawn is left out and said. */
export function normalizeData(data: PlansData | null | undefined, warn: Warn): PlansData | null {
  if (data === null || data === undefined) {
    return null;
  }
  if (!Array.isArray(data.plans) || !Array.isArray(data.elements) || !Array.isArray(data.links)) {
    warn('data: expected { title, plans: [...], elements: [...], links: [...] }; nothing is shown.');
    return null;
  }
  const plans = new Set(data.plans.map((plan) => plan.code));
  const known = new Set<string>();
  const elements = data.elements.filter((element) => {
    if (known.has(element.id)) {
      warn(`data.elements: id "${element.id}" occurs twice; the second element is left out.`);
      return false;
    }
    if (!plans.has(element.plan)) {
      warn(`data.elements: "${element.id}" is of plan "${element.plan}", which is not in data.plans.`);
      return false;
    }
    known.add(element.id);
    return true;
  });
  return { ...data, elements, links: data.links.filter((link) => isDrawable(link, known, warn)) };
}

function isDrawable(link: PlanLink, known: ReadonlySet<string>, warn: Warn): boolean {
  const name = `data.links: the link from "${link.from}" to "${link.to ?? ''}"`;
  if (!known.has(link.from) || (link.to !== null && !known.has(link.to))) {
    warn(`${name} has an end that is not in data.elements; it is left out.`);
    return false;
  }
  if (!RELATIONS.includes(link.relation) || !BASES.includes(link.basis)) {
    warn(
      `${name} has relation "${link.relation}" and basis "${link.basis}"; expected ${RELATIONS.join(', ')} and ${BASES.join(', ')}. It is left out.`,
    );
    return false;
  }
  return true;
}
