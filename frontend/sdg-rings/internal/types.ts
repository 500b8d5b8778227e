/** One SDG, Action Line or other element of a framework. */
export interface RingItem {
  /** Identity of the item; comes back in `goal-select`. */
  code: string;
  /** What is printed on the tile: "9", "C2". */
  short: string;
  /** Name in the reader's language. */
  name: string;
  /** Official SDG colour "#RRGGBB"; null for everything that is not an SDG. */
  colour: string | null;
  /** Distinct activities; 0 is "no activity", null is "no data". */
  activities: number | null;
  /** Share of all activities, 0 to 1; null if it has no meaning. */
  share: number | null;
  /** One sentence in the reader's language: "Goal 9, Industry...: 147 activities, 61% of all". */
  sentence?: string | null;
  /** A remark shown below the sentence. */
  note?: string | null;
  /** Label of the level that the activities themselves lead to. */
  computedLevelLabel?: string | null;
  /** True where the computed level is not the declared one. */
  disagrees?: boolean;
}

export interface Ring {
  /** Identity of the level: "MAIN_KEY_FOCUS". */
  level: string;
  /** Name of the level in the reader's language. */
  label: string;
  items: readonly RingItem[];
}

/** One to five rings, the middle first. */
export interface RingsData {
  title: string;
  rings: readonly Ring[];
  /** Plural word for what is counted: "activities". */
  unit: string;
}

/** Texts printed around an exported figure, complete sentences in the reader's language. */
export interface RingsCaption {
  title?: string;
  /** The filter in words. */
  subtitle?: string;
  /** The counting rule. */
  rule?: string;
  source?: string;
  date?: string;
}

export type RingsEncoding = 'size' | 'shade';
export type RingsView = 'figure' | 'table';

/** Detail of `goal-select`. */
export interface GoalSelectDetail {
  code: string;
}
