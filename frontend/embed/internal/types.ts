/** Texts around the figure, in the reader's language. `{name}` is the place for a country or element. */
export interface FrameTexts {
  /** Over the counting rules. */
  readonly rules: string;
  /** Link to the page of the tool that shows the same. */
  readonly open: string;
  /** Link to the page of what the reader chose in the figure. */
  readonly openItem: string;
  /** That a link opens another tab. */
  readonly newTab: string;
}

/** A figure as `/embed/map.json` and `/embed/rings.json` describe it. Addresses begin with a slash. */
export interface FigureDescription {
  readonly title: string;
  readonly answer: string;
  /** What is selected, in words. */
  readonly filter: string;
  /** How it is counted, a sentence or two each. */
  readonly rules: readonly string[];
  readonly source: string;
  /** The page of the tool that shows the same. */
  readonly page: string;
  /** The page of one country or element, with `{code}`. */
  readonly itemPage: string;
  /** Texts of the figure itself, as JSON. */
  readonly labelsUrl: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly texts: FrameTexts;
  /** Properties of the element that draws the figure, by name; those that end in Url are addresses. */
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Whether an answer is a description at all; what is in it comes from the same server as this script. */
export function isFigureDescription(json: unknown): json is FigureDescription {
  if (typeof json !== 'object' || json === null) return false;
  const { title, labelsUrl, texts, properties } = json as Partial<Record<keyof FigureDescription, unknown>>;
  return (
    typeof title === 'string' &&
    typeof labelsUrl === 'string' &&
    typeof texts === 'object' &&
    texts !== null &&
    typeof properties === 'object' &&
    properties !== null
  );
}
