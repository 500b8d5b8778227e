/** Where tiles and headings of concentric rings go. All lengths in px, the centre of the rings is 0, 0. */

export interface Box {
  width: number;
  height: number;
}

export interface RingInput {
  /** What each tile needs, its texts included. */
  boxes: readonly Box[];
  /** Where each box would best stand, clockwise from twelve o'clock in radians and growing; even gaps if left out. */
  wanted?: readonly number[];
  /** Forms in which the heading may be set, of which one is chosen; empty for no heading. */
  headings: readonly Box[];
}

export interface Placed {
  /** Centre of the box. */
  x: number;
  y: number;
}

export interface PlacedRing {
  innerRadius: number;
  outerRadius: number;
  /** Centre of the heading and which of its forms it is. */
  heading: (Placed & { form: number }) | null;
  boxes: readonly Placed[];
}

export interface Spacing {
  /** Least distance between tiles. */
  gap: number;
  /** Least distance of a tile or heading to the line of its ring. */
  padding: number;
}

const EMPTY_RING = 10;
const GREATEST_RADIUS = 4000;
/** A heading is broken into lines only if that saves so much radius. */
const WORTH_A_LINE = 6;

/** The smallest concentric rings that hold the boxes, the middle first. */
export function layoutRings(rings: readonly RingInput[], spacing: Spacing): PlacedRing[] {
  const placed: PlacedRing[] = [];
  let innerRadius = 0;
  for (const ring of rings) {
    const next = innerRadius === 0 ? layoutDisc(ring, spacing) : layoutRing(innerRadius, ring, spacing);
    placed.push(next);
    innerRadius = next.outerRadius;
  }
  return placed;
}

/** The middle: rows of tiles below the heading, in the arrangement that needs the smallest circle. */
function layoutDisc(ring: RingInput, spacing: Spacing): PlacedRing {
  let best: PlacedRing | null = null;
  for (const form of ring.headings.length > 0 ? ring.headings.keys() : [-1]) {
    const heading = ring.headings[form];
    for (let rowCount = Math.min(1, ring.boxes.length); rowCount <= ring.boxes.length; rowCount++) {
      for (const shortFirst of [false, true]) {
        const candidate = stackRows(heading, form, splitRows(ring.boxes, rowCount, shortFirst), spacing);
        const worth = best && best.heading?.form !== candidate.heading?.form ? WORTH_A_LINE : 0.01;
        if (!best || candidate.outerRadius < best.outerRadius - worth) {
          best = candidate;
        }
      }
    }
  }
  return best ?? { innerRadius: 0, outerRadius: EMPTY_RING, heading: null, boxes: [] };
}

function splitRows(boxes: readonly Box[], rowCount: number, shortFirst: boolean): Box[][] {
  const rows: Box[][] = [];
  let start = 0;
  for (let row = 0; row < rowCount; row++) {
    const share = (boxes.length - start) / (rowCount - row);
    const end = start + (shortFirst ? Math.floor(share) : Math.ceil(share));
    rows.push(boxes.slice(start, end));
    start = end;
  }
  return rows;
}

function stackRows(
  heading: Box | undefined,
  form: number,
  rows: readonly Box[][],
  spacing: Spacing,
): PlacedRing {
  const { gap, padding } = spacing;
  const rowBoxes = rows.map((row) => ({
    width: row.reduce((sum, box) => sum + box.width, gap * (row.length - 1)),
    height: Math.max(0, ...row.map((box) => box.height)),
  }));
  const stack = heading ? [heading, ...rowBoxes] : rowBoxes;
  const height = stack.reduce((sum, box) => sum + box.height, gap * Math.max(0, stack.length - 1));
  const radiusFrom = (top: number): number => {
    let y = top;
    let radius = EMPTY_RING;
    for (const box of stack) {
      radius = Math.max(radius, Math.hypot(box.width / 2, y), Math.hypot(box.width / 2, y + box.height));
      y += box.height + gap;
    }
    return radius;
  };
  // The radius is a convex function of the upper edge: narrow down to its least value.
  let [low, high] = [-height, 0];
  while (high - low > 0.1) {
    const third = (high - low) / 3;
    [low, high] =
      radiusFrom(low + third) <= radiusFrom(high - third) ? [low, high - third] : [low + third, high];
  }
  const top = (low + high) / 2;
  const boxes: Placed[] = [];
  let y = top + (heading ? heading.height + gap : 0);
  for (const [index, row] of rows.entries()) {
    const { width, height: rowHeight } = rowBoxes[index] ?? { width: 0, height: 0 };
    let x = -width / 2;
    for (const box of row) {
      boxes.push({ x: x + box.width / 2, y: y + rowHeight / 2 });
      x += box.width + gap;
    }
    y += rowHeight + gap;
  }
  return {
    innerRadius: 0,
    outerRadius: radiusFrom(top) + padding,
    heading: heading ? { x: 0, y: top + heading.height / 2, form } : null,
    boxes,
  };
}

/** A ring: heading at twelve o'clock, tiles clockwise on one circle with even gaps. */
function layoutRing(innerRadius: number, ring: RingInput, spacing: Spacing): PlacedRing {
  const forms = ring.headings.length > 0 ? [...ring.headings.keys()] : [-1];
  const candidates = forms.map((form) => fillRing(innerRadius, ring, ring.headings[form], form, spacing));
  return candidates.reduce((best, next) =>
    next.outerRadius < best.outerRadius - WORTH_A_LINE ? next : best,
  );
}

function fillRing(
  innerRadius: number,
  ring: RingInput,
  heading: Box | undefined,
  form: number,
  spacing: Spacing,
): PlacedRing {
  const { boxes } = ring;
  const { padding } = spacing;
  const inside = innerRadius + padding;
  // No smaller circle can hold the tiles.
  const narrowest = Math.min(Infinity, ...boxes.map((box) => Math.min(box.width, box.height) / 2));
  const circumference = boxes.reduce((sum, box) => sum + Math.max(box.width, box.height), 0);
  let radius =
    boxes.length === 0 ? inside : Math.floor(Math.max(inside + narrowest, circumference / 2 / Math.PI));
  let tiles: Placed[] | null = boxes.length === 0 ? [] : null;
  while (!tiles && radius < GREATEST_RADIUS) {
    radius += 1;
    tiles = circleOf(radius, inside, ring, heading, spacing);
  }
  tiles ??= boxes.map(() => ({ x: 0, y: radius }));
  const headingNeeds = heading ? Math.hypot(heading.width / 2, inside + heading.height) : 0;
  const outerRadius = Math.max(headingNeeds, inside + EMPTY_RING, farthest(tiles, boxes)) + padding;

  // A heading may have made the ring wider than the tiles need: move them to the middle of the ring.
  for (;;) {
    const moved = boxes.length > 0 ? circleOf(radius + 1, inside, ring, heading, spacing) : null;
    if (!moved || nearest(moved, boxes) - innerRadius > outerRadius - farthest(moved, boxes)) {
      break;
    }
    radius += 1;
    tiles = moved;
  }
  return { innerRadius, outerRadius, heading: heading ? { ...headingAt(), form } : null, boxes: tiles };

  function headingAt(): Placed {
    const { width, height } = heading ?? { width: 0, height: 0 };
    const highest = Math.sqrt(Math.max(0, (outerRadius - padding) ** 2 - (width / 2) ** 2)) - height / 2;
    const lowest = inside + height / 2;
    return { x: 0, y: -(highest + lowest) / 2 };
  }
}

/** Tiles on a circle of this radius; null if they do not fit there. */
function circleOf(
  radius: number,
  inside: number,
  { boxes, wanted }: RingInput,
  heading: Box | undefined,
  { gap, padding }: Spacing,
): Placed[] | null {
  const angles = boxes.map((box) => 2 * Math.asin(Math.min(1, Math.max(box.width, box.height) / 2 / radius)));
  const needed = angles.reduce((sum, angle) => sum + angle, 0);
  const free = heading ? 2 * Math.asin(Math.min(1, (heading.width / 2 + gap) / Math.max(inside, radius))) : 0;
  const room = 2 * Math.PI - free - needed;
  if (room < 0) {
    return null;
  }
  const between = room / boxes.length;
  let cursor = free / 2 + between / 2;
  const even = angles.map((angle) => {
    const middle = cursor + angle / 2;
    cursor += angle + between;
    return middle;
  });
  const candidates = wanted ? [...nearWanted(wanted, angles, free, gap / radius), even] : [even];
  for (const middles of candidates) {
    const placed = middles.map((middle) => ({ x: radius * Math.sin(middle), y: -radius * Math.cos(middle) }));
    if (isClear(placed)) {
      return placed;
    }
  }
  return null;

  function isClear(placed: readonly Placed[]): boolean {
    return (
      nearest(placed, boxes) >= inside &&
      !placed.some((one, index) => {
        const box = boxes[index];
        return (
          !box ||
          (heading &&
            Math.abs(one.x) < (box.width + heading.width) / 2 + gap &&
            one.y - box.height / 2 < -inside + padding) ||
          placed.some((other, at) => at > index && overlap(one, box, other, boxes[at] ?? box, gap))
        );
      })
    );
  }
}

/** Room that neighbours on a circle take of each other, from diagonal neighbours to those beside each other. */
const SPREADS = [1.42, 1.25, 1.1, 1];

/** Places on a circle as near as possible to the wanted ones, in their order and apart from each other. */
function nearWanted(
  wanted: readonly number[],
  angles: readonly number[],
  free: number,
  gapAngle: number,
): number[][] {
  return SPREADS.flatMap((spread) => {
    const sizes = angles.map((angle) => angle * spread + gapAngle);
    const offsets: number[] = [];
    let offset = 0;
    sizes.forEach((size, index) => {
      offset += index === 0 ? size / 2 : (size + (sizes[index - 1] ?? 0)) / 2;
      offsets.push(offset);
    });
    const slack = 2 * Math.PI - free - sizes.reduce((sum, size) => sum + size, 0);
    if (slack < 0) {
      return [];
    }
    const shifts = nonDecreasing(wanted.map((angle, index) => angle - free / 2 - (offsets[index] ?? 0)));
    return [
      shifts.map((shift, index) => free / 2 + Math.min(slack, Math.max(0, shift)) + (offsets[index] ?? 0)),
    ];
  });
}

/** The non-decreasing sequence next to the given one by least squares (pool adjacent violators). */
function nonDecreasing(values: readonly number[]): number[] {
  const pools: { sum: number; count: number }[] = [];
  for (const value of values) {
    pools.push({ sum: value, count: 1 });
    for (;;) {
      const [one, other] = [pools.at(-2), pools.at(-1)];
      if (!one || !other || one.sum / one.count <= other.sum / other.count) {
        break;
      }
      pools.splice(-2, 2, { sum: one.sum + other.sum, count: one.count + other.count });
    }
  }
  return pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
}

export function overlap(one: Placed, oneBox: Box, other: Placed, otherBox: Box, gap: number): boolean {
  return (
    Math.abs(one.x - other.x) < (oneBox.width + otherBox.width) / 2 + gap &&
    Math.abs(one.y - other.y) < (oneBox.height + otherBox.height) / 2 + gap
  );
}

function farthest(placed: readonly Placed[], boxes: readonly Box[]): number {
  return Math.max(0, ...placed.map((at, index) => farthestOf(at, boxes[index])));
}

function nearest(placed: readonly Placed[], boxes: readonly Box[]): number {
  return Math.min(Infinity, ...placed.map((at, index) => nearestOf(at, boxes[index])));
}

/** Distance of the farthest corner of a box from the centre of the rings. */
export function farthestOf({ x, y }: Placed, { width, height }: Box = { width: 0, height: 0 }): number {
  return Math.hypot(Math.abs(x) + width / 2, Math.abs(y) + height / 2);
}

/** Distance of the nearest point of a box from the centre of the rings. */
export function nearestOf({ x, y }: Placed, { width, height }: Box = { width: 0, height: 0 }): number {
  return Math.hypot(Math.max(0, Math.abs(x) - width / 2), Math.max(0, Math.abs(y) - height / 2));
}
