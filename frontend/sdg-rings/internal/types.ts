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
  /** Ring of that level, counted from 0 in the middle; null where nothing is computed. */
  computedRing?: number | null;
  /** Share of all link weight, 0 to 1; null where nothing is computed. */
  weight?: number | null;
  /** How far declared and computed ring are apart, in words. */
  difference?: string | null;
  /** True where the computed level is not the declared one. */
  disagrees?: boolean;
}

export interface Ring {
  /** Identity of the level: "MAIN_KEY_FOCUS". */
  level: string;
  /** Name of the level in the reader's language. */
  label: string;
  /** Name of the ring at the same place in the computed figure, where it has another one. */
  computedLabel?: string | null;
  items: readonly RingItem[];
}

/** Squares for Goals, discs for what is not one. */
export type TileShape = 'square' | 'disc';

/** One to five rings, the middle first. */
export interface RingsData {
  title: string;
  rings: readonly Ring[];
  /** Plural word for what is counted: "activities". */
  unit: string;
  shape?: TileShape;
  /** Heading of the column of levels in the table. */
  levelColumn?: string;
  /** How rings are computed, with the thresholds; stands on the figure and in its files. */
  rule?: string;
  /** Headings of the two figures side by side. */
  declaredTitle?: string;
  computedTitle?: string;
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
/** Declared and computed rings: only as the data give them, in two figures, or in one with arrows between them. */
export type RingsComparison = 'none' | 'side' | 'overlay';
export type RingsView = 'figure' | 'table';

/** Detail of `goal-select`. */
export interface GoalSelectDetail {
  code: string;
}
