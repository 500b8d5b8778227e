import type { PlanElement, PlanLink, PlansData } from '../sdg-plans/sdg-plans.js';

/** An element of a plan by its id, such as "A:1.1"; a code with a dot stands below a goal. */
export function element(id: string, own: Partial<PlanElement> = {}): PlanElement {
  const [plan = '', code = ''] = id.split(':');
  return {
    id,
    plan,
    code,
    title: `Title of ${code}`,
    heading: 'Goals and targets',
    below: code.includes('.'),
    figure: '',
    withoutSuccessor: '',
    withoutPredecessor: '',
    ...own,
  };
}

export function link(from: string, to: string | null, own: Partial<PlanLink> = {}): PlanLink {
  return {
    from,
    to,
    relation: 'CONTINUED_BY',
    forwards: 'Continued by',
    backwards: 'Continues',
    basis: 'DERIVED',
    basisText: 'own reading',
    rationale: `why ${from}`,
    unconfirmed: '',
    ...own,
  };
}

/** A:1 splits into B:1 and B:2, which merge into C:1; A:2 is dropped; B:3 ends, C:2 begins. */
export function plans(): PlansData {
  const split = { relation: 'SPLIT_INTO', forwards: 'Split into', backwards: 'Split off from' } as const;
  const merged = { relation: 'MERGED_INTO', forwards: 'Merged into', backwards: 'Merged from' } as const;
  return {
    title: 'Plans',
    plans: [
      { code: 'A', name: 'Plan A', period: '2016 to 2019', inForce: false },
      { code: 'B', name: 'Plan B', period: '2020 to 2023', inForce: false },
      { code: 'C', name: 'Plan C', period: '2024 to 2027', inForce: true },
    ],
    elements: [
      element('A:1'),
      element('A:2'),
      element('B:1'),
      element('B:2', { figure: 'At least 60 per cent' }),
      element('B:3', { withoutSuccessor: 'No successor recorded' }),
      element('C:1'),
      element('C:2', { withoutPredecessor: 'No predecessor recorded', heading: 'Enablers' }),
    ],
    links: [
      link('A:1', 'B:1', split),
      link('A:1', 'B:2', split),
      link('A:2', null, { relation: 'DROPPED', forwards: 'Dropped', backwards: 'Dropped' }),
      link('B:1', 'C:1', { ...merged, basis: 'OFFICIAL_UNION_LEVEL', basisText: 'official' }),
      link('B:2', 'C:1', { ...merged, unconfirmed: 'unconfirmed' }),
    ],
  };
}
