/** A rectangle, in the flow's coordinates or in pixels. */
export type Box = { x: number; y: number; width: number; height: number };
export type Alignment = { x: number; y: number; guideX: number | undefined; guideY: number | undefined };

/** How near (canvas pixels) an edge must come to another one to snap to it. */
const reach = 5;

/**
 * Where a dragged box should lie: aligned with left edges, centres or right edges (and tops, middles, bottoms) of
 * others when one is near, else where it is. The guides are the lines to draw.
 */
export function align(box: Box, others: ReadonlyArray<Box>): Alignment {
  // Runs in every frame of a drag, over all cards: no lists of lines are made.
  const across = new Nearest(box.x, box.width);
  const down = new Nearest(box.y, box.height);
  for (const other of others) {
    across.see(other.x, other.width);
    down.see(other.y, other.height);
  }
  return { x: box.x + across.shift, y: box.y + down.shift, guideX: across.line, guideY: down.line };
}

/** The nearest line on one axis; only like with like: left with left, centre with centre, right with right. */
class Nearest {
  shift = 0;
  line: number | undefined;
  readonly #start: number;
  readonly #length: number;

  constructor(start: number, length: number) {
    this.#start = start;
    this.#length = length;
  }

  see(start: number, length: number): void {
    for (const part of [0, 0.5, 1]) {
      const line = start + length * part;
      const shift = line - (this.#start + this.#length * part);
      if (Math.abs(shift) > reach || (this.line !== undefined && Math.abs(shift) >= Math.abs(this.shift))) continue;
      this.shift = shift;
      this.line = line;
    }
  }
}
