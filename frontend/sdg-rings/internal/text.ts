/** Two weights, as in the rest of the tool. */
export type Weight = 400 | 600;

/** Width of a text in px. */
export type Measure = (text: string, size: number, weight: Weight) => number;

/** Fonts of an exported figure, which cannot bring its own. */
export const EXPORT_FONTS = "'Noto Sans', 'Helvetica Neue', Arial, sans-serif";

/** Height of capitals and figures over the font size. */
export const CAPITAL_HEIGHT = 0.71;

const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/;
const NARROW = /[\s.,:;'|!()ijltfIr\u0300-\u036f]/;

/** Good enough to lay out where there is no canvas; errs towards too wide. */
export const estimateWidth: Measure = (text, size, weight) => {
  let em = 0;
  for (const character of text) {
    em += WIDE.test(character)
      ? 1
      : NARROW.test(character)
        ? 0.33
        : /[A-ZА-ЯMmWwЖШЩЮ]/.test(character)
          ? 0.72
          : 0.58;
  }
  return em * size * (weight === 600 ? 1.06 : 1);
};

/** Measures with a canvas; estimates where the browser has none. */
export function canvasMeasure(fontFamily: string): Measure {
  const context =
    typeof CanvasRenderingContext2D === 'undefined'
      ? null
      : document.createElement('canvas').getContext('2d');
  if (!context) {
    return estimateWidth;
  }
  const known = new Map<string, number>();
  return (text, size, weight) => {
    const font = `${weight} ${size}px ${fontFamily}`;
    const key = `${font} ${text}`;
    let width = known.get(key);
    if (width === undefined) {
      context.font = font;
      width = context.measureText(text).width;
      known.set(key, width);
    }
    return width;
  };
}

/** Breaks at spaces; a word longer than the line breaks anywhere, as Chinese does. */
export function wrap(text: string, width: number, size: number, weight: Weight, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (measure(longer, size, weight) <= width) {
      line = longer;
      continue;
    }
    if (line) {
      lines.push(line);
    }
    line = '';
    for (const character of word) {
      if (line && measure(line + character, size, weight) > width) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  }
  return line ? [...lines, line] : lines;
}

/** The most even break into two lines; null for a single word. */
export function splitInTwo(
  text: string,
  size: number,
  weight: Weight,
  measure: Measure,
): [string, string] | null {
  const words = text.split(/\s+/).filter(Boolean);
  let best: [string, string] | null = null;
  let bestWidth = Infinity;
  for (let index = 1; index < words.length; index++) {
    const pair: [string, string] = [words.slice(0, index).join(' '), words.slice(index).join(' ')];
    const width = Math.max(measure(pair[0], size, weight), measure(pair[1], size, weight));
    if (width < bestWidth) {
      [best, bestWidth] = [pair, width];
    }
  }
  return best;
}
