/**
 * Up to here everything is drawn, so that moving about never shows gaps. In larger flows cards out of sight are not drawn,
 * and edges that nobody touches are drawn together.
 */
const drawAllUpTo = 120;

/** Whether what comes into sight takes turns: in a large flow, from the moment somebody moves the view. */
export function takesTurns({ nodes, moved }: { nodes: ReadonlyArray<unknown>; moved: boolean }): boolean {
  return moved && isLarge(nodes);
}

export function isLarge(nodes: ReadonlyArray<unknown>): boolean {
  return nodes.length > drawAllUpTo;
}
