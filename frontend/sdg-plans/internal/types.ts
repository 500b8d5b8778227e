/** What became of an element of a plan in a later one. */
export const RELATIONS = [
  'CONTINUED_BY',
  'RAISED_TO',
  'WIDENED_TO',
  'RESET_TO',
  'SPLIT_INTO',
  'MERGED_INTO',
  'DROPPED',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** Who says so: an own reading, the Union officially, or an indicator that both share. */
export const BASES = ['DERIVED', 'OFFICIAL_UNION_LEVEL', 'INDICATOR'] as const;
export type Basis = (typeof BASES)[number];

export interface Plan {
  code: string;
  name: string;
  /** Years, in words. */
  period: string;
  inForce: boolean;
}

export interface PlanElement {
  /** Unique over all plans, such as "SP2020:2.8". */
  id: string;
  /** Code of the plan. */
  plan: string;
  /** As people write it: "2.8". */
  code: string;
  title: string;
  /** Heading above the first of its kind; the same for all of a kind. */
  heading: string;
  /** Whether it stands below the one before it, as a target below its goal. */
  below: boolean;
  /** What a target demands; empty for none. */
  figure: string;
  /** Said where nothing is recorded of what became of it; empty elsewhere. */
  withoutSuccessor: string;
  /** Said where nothing is recorded of where it came from; empty elsewhere. */
  withoutPredecessor: string;
}

export interface PlanLink {
  from: string;
  /** Null where the element was dropped. */
  to: string | null;
  relation: Relation;
  /** Seen from the older element: "Widened to". */
  forwards: string;
  /** Seen from the newer element: "Widened from". */
  backwards: string;
  basis: Basis;
  basisText: string;
  /** In English; empty for none. */
  rationale: string;
  /** The mark "unconfirmed" for those who are to see it; empty for others. */
  unconfirmed: string;
}

/** Plans from the oldest to the newest; elements in the order of their plans. */
export interface PlansData {
  title: string;
  plans: Plan[];
  elements: PlanElement[];
  links: PlanLink[];
}

export interface ElementSelectDetail {
  id: string;
}
