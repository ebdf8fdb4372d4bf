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
  const across = nearest([box.x, box.x + box.width / 2, box.x + box.width], others.flatMap((other) => [other.x, other.x + other.width / 2, other.x + other.width]));
  const down = nearest([box.y, box.y + box.height / 2, box.y + box.height], others.flatMap((other) => [other.y, other.y + other.height / 2, other.y + other.height]));
  return { x: box.x + (across?.shift ?? 0), y: box.y + (down?.shift ?? 0), guideX: across?.line, guideY: down?.line };
}

/** Matches only like with like: left with left, centre with centre, right with right. */
function nearest(own: readonly [number, number, number], lines: ReadonlyArray<number>): { shift: number; line: number } | undefined {
  let best: { shift: number; line: number } | undefined;
  for (const [index, line] of lines.entries()) {
    const shift = line - (own[index % 3] ?? 0);
    if (Math.abs(shift) <= reach && (best === undefined || Math.abs(shift) < Math.abs(best.shift))) best = { shift, line };
  }
  return best;
}
