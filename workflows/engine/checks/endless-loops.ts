import { loopBody } from '../loop-body.ts';
import { activeNodes, nameOf, type CheckedFlow, type CheckedNode, type FlowCheck, type Way } from './checked-flow.ts';

/** Circles in which nothing is waited for: the run would go round until the loop guard stops it. */
export const endlessLoops: FlowCheck = (flow) =>
  circles(flow).map((circle) => {
    const names = circle.map(({ node }) => nameOf(node)).join(' → ');
    const nodeId = circle[0]?.node.id ?? '';
    return { code: 'ENDLESS_LOOP', severity: 'error', nodeId, message: `${names} go round in a circle without waiting. Put a delay or a question into it.`, details: { nodeIds: circle.map(({ node }) => node.id) } };
  });

/**
 * Strongly connected components (Tarjan) over the ways on which no time passes, with explicit frames instead of
 * recursion: a flow may have 2,000 nodes in a row.
 */
function circles(flow: CheckedFlow): CheckedNode[][] {
  const found: CheckedNode[][] = [];
  const bodies = loopBodies(flow);
  const waysOf = (checked: CheckedNode): string[] => instantWays(bodies, checked);
  const search: Search = { order: new Map(), lowest: new Map(), stack: [], waysOf };
  for (const start of activeNodes(flow)) {
    if (search.order.has(start.node.id)) continue;
    const frames = [frameOf(start, search)];
    for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
      const id = frame.checked.node.id;
      const way = frame.ways.pop();
      const next = way === undefined ? undefined : flow.nodes.get(way);
      if (next !== undefined && !search.order.has(next.node.id)) frames.push(frameOf(next, search));
      else if (next !== undefined && search.stack.includes(next)) lower(search, id, search.order.get(next.node.id));
      if (way !== undefined) continue;
      frames.pop();
      const parent = frames.at(-1);
      if (parent !== undefined) lower(search, parent.checked.node.id, search.lowest.get(id));
      if (search.lowest.get(id) !== search.order.get(id)) continue;
      const circle = search.stack.splice(search.stack.indexOf(frame.checked));
      if (circle.length > 1 || waysOf(frame.checked).includes(id)) found.push(circle);
    }
  }
  return found;
}

interface Search {
  order: Map<string, number>;
  lowest: Map<string, number>;
  stack: CheckedNode[];
  waysOf: (checked: CheckedNode) => string[];
}

interface Frame {
  checked: CheckedNode;
  ways: string[];
}

function frameOf(checked: CheckedNode, { order, lowest, stack, waysOf }: Search): Frame {
  const { id } = checked.node;
  lowest.set(id, order.size);
  order.set(id, order.size);
  stack.push(checked);
  return { checked, ways: waysOf(checked) };
}

/**
 * Where a node leads without having waited: a waiting node only by handles that are neither a reply nor after some time.
 * The way from the body of a loop back to it asks for the next round, and rounds are bounded.
 */
function instantWays(bodies: LoopBodies, { manifest, node, ways }: CheckedNode): string[] {
  const waits = manifest?.flags.waits === true && node.disabled !== true;
  const instant = ways.filter(({ handle: { rule } }) => !waits || rule.branch !== undefined || (rule.reply !== true && rule.after === undefined));
  const asksForRound = ({ to, handle: { rule } }: Way): boolean => bodies.has(to) && (bodies.get(to)?.has(node.id) === true || (to === node.id && rule.loop === true));
  return instant.filter((way) => !asksForRound(way)).map(({ to }) => to);
}

type LoopBodies = ReadonlyMap<string, ReadonlySet<string>>;

/** By loop: the nodes of its body. */
function loopBodies(flow: CheckedFlow): LoopBodies {
  const ways = { starts: flow.triggers.map(({ node }) => node.id), from: (id: string) => (flow.nodes.get(id)?.ways ?? []).map(({ to }) => to) };
  const loops = activeNodes(flow).filter(({ handles }) => handles.some(({ rule }) => rule.loop === true));
  return new Map(loops.map(({ node, ways: out }) => [node.id, loopBody(node.id, out.filter(({ handle }) => handle.rule.loop === true).map(({ to }) => to), ways)]));
}

function lower({ lowest }: Search, id: string, value = Infinity): void {
  lowest.set(id, Math.min(lowest.get(id) ?? Infinity, value));
}
