import { applies, type RuledHandle } from '../handles.ts';
import type { CheckedFlow, CheckedNode, Way } from './checked-flow.ts';
import { flowFacts, type FactRules } from './flow-facts.ts';

/** One of the ways that a run goes at once. */
export interface Branch {
  handle: RuledHandle;
  /** Its first node; undefined when it leads nowhere. */
  to: string | undefined;
  /** What it can come to before branches meet, the places where they do included. */
  nodes: ReadonlySet<string>;
  /** Where it meets the others. */
  meetings: ReadonlySet<string>;
}

/** A node behind which a run goes several ways at once. */
export interface Fork {
  checked: CheckedNode;
  branches: readonly Branch[];
  /** All of them have arrived behind the node where they meet. */
  all: boolean;
}

/** The forks that a run can come to. */
export function forksOf(flow: CheckedFlow): Fork[] {
  return [...flow.nodes.values()].flatMap((checked): Fork[] => {
    const { node, handles, ways } = checked;
    const forking = handles.filter(({ rule }) => rule.branch !== undefined);
    if (forking.length === 0 || node.disabled === true || !flow.reachable.has(node.id)) return [];
    const branches = forking.map((handle): Branch => {
      const to = ways.find((way) => way.handle.id === handle.id)?.to;
      return { handle, to, ...upToMeeting(flow, to) };
    });
    return [{ checked, branches, all: forking.every(({ rule }) => applies(rule.branch ?? '', node.params)) }];
  });
}

/** Whether branches meet at this node: a disabled one lets them pass. */
export function isMeeting({ manifest, node }: CheckedNode): boolean {
  return manifest?.flags.joins === true && node.disabled !== true;
}

/** By meeting: what branches that all arrive there bring along, each its own; facts are sets of names. */
export function broughtTogether(flow: CheckedFlow, writtenBy: (checked: CheckedNode, way: Way) => readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const brought = new Map<string, Set<string>>();
  for (const { checked, branches, all } of forksOf(flow)) {
    if (!all) continue;
    for (const branch of branches) {
      const known = flowFacts(branchAlone(flow, checked, branch), certainNames(writtenBy));
      for (const id of branch.meetings) brought.set(id, new Set([...(brought.get(id) ?? []), ...(known.get(id) ?? [])]));
    }
  }
  return brought;
}

/** The names that are certain to be written on every way to a node. */
export function certainNames(writtenBy: (checked: CheckedNode, way: Way) => Iterable<string>): FactRules<ReadonlySet<string>> {
  return {
    atTrigger: () => new Set<string>(),
    after: (checked, way, before) => new Set([...before, ...writtenBy(checked, way)]),
    join: (one, other) => new Set([...one].filter((name) => other.has(name))),
    same: (one, other) => one.size === other.size,
  };
}

/** The flow as one branch sees it: it begins at the fork and ends where branches meet. */
function branchAlone(flow: CheckedFlow, fork: CheckedNode, { handle, meetings }: Branch): CheckedFlow {
  const begin = { ...fork, ways: fork.ways.filter((way) => way.handle.id === handle.id) };
  const ends = [...meetings].flatMap((id): [string, CheckedNode][] => {
    const meeting = flow.nodes.get(id);
    return meeting === undefined ? [] : [[id, { ...meeting, ways: [] }]];
  });
  return { ...flow, triggers: [begin], nodes: new Map([...flow.nodes, ...ends, [fork.node.id, begin]]) };
}

// Behind a fork inside of the branch the run itself goes on where the inner branches meet, so that is passed.
function upToMeeting(flow: CheckedFlow, start: string | undefined): Pick<Branch, 'nodes' | 'meetings'> {
  const depths = new Map<string, number>();
  const open = start === undefined ? [] : [{ id: start, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { id, depth } = next;
    const checked = flow.nodes.get(id);
    if (checked === undefined || (depths.get(id) ?? Infinity) <= depth) continue;
    depths.set(id, depth);
    const meets = isMeeting(checked);
    if (meets && depth === 0) continue;
    for (const { handle, to } of checked.ways) open.push({ id: to, depth: depth + (handle.rule.branch === undefined ? 0 : 1) - (meets ? 1 : 0) });
  }
  const meetings = [...depths].filter(([id, depth]) => depth === 0 && isMeetingId(flow, id)).map(([id]) => id);
  return { nodes: new Set(depths.keys()), meetings: new Set(meetings) };
}

function isMeetingId(flow: CheckedFlow, id: string): boolean {
  const checked = flow.nodes.get(id);
  return checked !== undefined && isMeeting(checked);
}
