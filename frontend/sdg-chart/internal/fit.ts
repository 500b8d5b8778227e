import { SIZE } from './look.js';
import type { Frame } from './types.js';

type Measure = Frame['measure'];

/** The text, cut with an ellipsis where it is wider. */
export function cut(text: string, width: number, measure: Measure, size = SIZE): string {
  if (measure(text, size) <= width) {
    return text;
  }
  const letters = Array.from(text);
  while (letters.length > 1 && measure(`${letters.join('').trimEnd()}…`, size) > width) {
    letters.pop();
  }
  return `${letters.join('').trimEnd()}…`;
}

/** At most `lines` lines, broken at spaces or, in a long word, anywhere; the rest is cut with an ellipsis. */
export function wrap(text: string, width: number, lines: number, measure: Measure): string {
  const done: string[] = [];
  let rest = text.trim();
  while (rest && done.length < lines - 1 && measure(rest, SIZE) > width) {
    const head = headOf(rest, width, measure);
    done.push(head.trimEnd());
    rest = rest.slice(head.length).trimStart();
  }
  return rest ? [...done, cut(rest, width, measure)].join('\n') : done.join('\n');
}

function headOf(text: string, width: number, measure: Measure): string {
  let atSpace = '';
  let anywhere = '';
  for (const letter of text) {
    const longer = anywhere + letter;
    if (measure(longer.trimEnd(), SIZE) > width && anywhere) {
      break;
    }
    anywhere = longer;
    if (/\s/.test(letter)) {
      atSpace = anywhere;
    }
  }
  return atSpace || anywhere;
}
