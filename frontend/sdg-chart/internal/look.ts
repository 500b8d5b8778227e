/**
 * Colours are names of custom properties, so that the page's colours, the dark, forced colours and printing change a
 * drawing without drawing it again; `styles.ts` gives them their values.
 */
export const INK = 'var(--_ink)';
export const MUTED = 'var(--_muted)';
export const GROUND = 'var(--_ground)';
export const HAIRLINE = 'var(--_hairline)';
export const BAR = 'var(--_series-0)';
export const EDGE = 'var(--_edge)';
export const FLOW = 'var(--_flow)';
export const HIT = 'var(--_hit)';
export const NO_DATA = 'var(--_no-data)';

export const SERIES_COLOURS = 4;
/** Pattern 0 is a plain area. */
export const SERIES_PATTERNS = 4;
export const HEAT_CLASSES = 5;
/** The pattern of "no data". */
export const NO_DATA_PATTERN = 9;

export const seriesColour = (place: number): string => `var(--_series-${place % SERIES_COLOURS})`;
export const heatColour = (step: number): string => `var(--_heat-${step})`;
export const heatInk = (step: number): string => `var(--_heat-ink-${step})`;

/** Symbols of ECharts for the points of a line; the legend draws the same. */
export const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond'] as const;
/** Lengths of strokes and gaps of a line in CSS pixels; none for an unbroken one. */
export const DASHES: readonly (readonly number[])[] = [[], [8, 4], [2, 4], [10, 4, 2, 4]];

export const SIZE = 13;
export const LINE_HEIGHT = 17;

/** Never bold or bordered by itself: text is drawn as it is laid out. */
export const PLAIN_TEXT = { fontSize: SIZE, lineHeight: LINE_HEIGHT, color: INK, textBorderWidth: 0 };
export const NO_LINE = { axisLine: { show: false }, axisTick: { show: false } };

/** What no figure wants of ECharts: the element itself animates nothing and marks what is pointed at. */
export const STILL = { animation: false, textStyle: { fontFamily: 'sans-serif' } };
export const NO_EMPHASIS = { emphasis: { disabled: true }, cursor: 'default' };
