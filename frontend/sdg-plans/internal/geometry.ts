import type { PlanLink } from './types.js';

/** A card's place within the figure, in CSS pixels from its upper left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Line {
  /** Place of the link in the list of links. */
  index: number;
  /** Path from the older card to the newer; for a dropped one a short way into nowhere. */
  path: string;
  /** Path of the arrow at its end; empty for a dropped one, which ends at its symbol. */
  arrow: string;
  /** Middle of the symbol. */
  symbol: Point;
  /** Where the word begins in the direction of reading. */
  word: Point;
}

export interface Point {
  x: number;
  y: number;
}

const SYMBOL_DISTANCE = 14;
const WORD_DISTANCE = 28;
const DROPPED_DISTANCE = 26;
const START_STEP = 20;
const END_STEP = 7;
const ARROW = 6;
const LOOP = 56;

/**
 * Lines between cards, from the edge where a line of text ends to the edge where one begins.
 *
 * @param boxes by id of element; links without both their boxes have no line
 * @param rightToLeft whether the older plans stand on the right
 */
export function drawLines(
  links: readonly PlanLink[],
  boxes: ReadonlyMap<string, Box>,
  rightToLeft: boolean,
): Line[] {
  const sign = rightToLeft ? -1 : 1;
  const starts = ports(links, boxes, (link) => [link.from, link.to], START_STEP);
  const ends = ports(links, boxes, (link) => [link.to, link.from], END_STEP);
  return links.flatMap((link, index) => {
    const from = boxes.get(link.from);
    const startY = starts.get(index);
    if (!from || startY === undefined) {
      return [];
    }
    const startX = endEdge(from, rightToLeft);
    if (link.to === null) {
      const x = startX + sign * DROPPED_DISTANCE;
      return [
        {
          index,
          path: `M${pair(startX, startY)}H${round(x)}`,
          arrow: '',
          symbol: { x, y: startY },
          word: { x: x + sign * SYMBOL_DISTANCE, y: startY },
        },
      ];
    }
    const to = boxes.get(link.to);
    const endY = ends.get(index);
    if (!to || endY === undefined) {
      return [];
    }
    const forwards = sign * (startEdge(to, rightToLeft) - startX) > 0;
    const endX = forwards ? startEdge(to, rightToLeft) : endEdge(to, rightToLeft);
    const tip = forwards ? sign : -sign;
    return [
      {
        index,
        path: curve({ x: startX, y: startY }, { x: endX - tip * ARROW, y: endY }, sign, forwards),
        arrow: arrow({ x: endX, y: endY }, tip),
        symbol: { x: startX + sign * SYMBOL_DISTANCE, y: startY },
        word: { x: startX + sign * WORD_DISTANCE, y: startY },
      },
    ];
  });
}

/** A line that does not lead on to a later column swings out and comes back. */
function curve(start: Point, end: Point, sign: number, forwards: boolean): string {
  const reach = forwards ? Math.abs(end.x - start.x) / 2 : LOOP;
  const first = pair(start.x + sign * reach, start.y);
  const second = pair(end.x + (forwards ? -sign : sign) * reach, end.y);
  return `M${pair(start.x, start.y)}C${first} ${second} ${pair(end.x, end.y)}`;
}

function arrow(tip: Point, direction: number): string {
  const back = tip.x - direction * ARROW;
  return `M${pair(tip.x, tip.y)}L${pair(back, tip.y - ARROW / 2)}V${round(tip.y + ARROW / 2)}Z`;
}

/** Heights at which the lines of a card begin or end, sorted by their other ends so that they do not cross. */
function ports(
  links: readonly PlanLink[],
  boxes: ReadonlyMap<string, Box>,
  ends: (link: PlanLink) => [string | null, string | null],
  greatestStep: number,
): Map<number, number> {
  const byCard = new Map<string, { index: number; other: number }[]>();
  for (const [index, link] of links.entries()) {
    const [here, there] = ends(link);
    if (here !== null && boxes.has(here) && (there === null || boxes.has(there))) {
      const card = byCard.get(here) ?? [];
      card.push({ index, other: there === null ? Infinity : middle(boxes.get(there)!) });
      byCard.set(here, card);
    }
  }
  const heights = new Map<number, number>();
  for (const [id, card] of byCard) {
    const box = boxes.get(id)!;
    const step = Math.min(greatestStep, box.height / card.length);
    card.sort((a, b) => a.other - b.other || a.index - b.index);
    for (const [place, { index }] of card.entries()) {
      heights.set(index, middle(box) + (place - (card.length - 1) / 2) * step);
    }
  }
  return heights;
}

function middle(box: Box): number {
  return box.y + box.height / 2;
}

function endEdge(box: Box, rightToLeft: boolean): number {
  return rightToLeft ? box.x : box.x + box.width;
}

function startEdge(box: Box, rightToLeft: boolean): number {
  return rightToLeft ? box.x + box.width : box.x;
}

function pair(x: number, y: number): string {
  return `${round(x)},${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
