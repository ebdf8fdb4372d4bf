import type { FlowIssue } from '../../../schemas/generated/types.ts';
import { forksOf, isMeeting, type Branch } from './branches.ts';
import { activeNodes, nameOf, type CheckedFlow, type FlowCheck } from './checked-flow.ts';

/** Two branches that both want the customer's next answer, and places where branches meet that no branch comes to. */
export const parallelBranches: FlowCheck = (flow) => {
  const forks = forksOf(flow);
  const inBranch = new Set(forks.flatMap(({ branches }) => branches.flatMap(({ nodes }) => [...nodes])));
  const alone = activeNodes(flow).filter((checked) => isMeeting(checked) && !inBranch.has(checked.node.id));
  return [
    ...forks.flatMap(({ branches }) => slotTwice(flow, branches)),
    ...alone.map(({ node }): FlowIssue => ({ code: 'NO_BRANCH_ARRIVES', severity: 'warning', nodeId: node.id, message: `No branches meet at ${nameOf(node)}: everybody passes it one by one.` })),
  ];
};

function slotTwice(flow: CheckedFlow, branches: readonly Branch[]): FlowIssue[] {
  const asking = branches.map(({ handle, nodes }) => ({ name: handle.label ?? handle.id, first: [...nodes].find((id) => holdsSlot(flow, id)) })).filter(({ first }) => first !== undefined);
  const [one, other] = asking;
  if (one === undefined || other?.first === undefined) return [];
  const asks = flow.nodes.get(other.first);
  if (asks === undefined) return [];
  return [{ code: 'SLOT_IN_TWO_BRANCHES', severity: 'error', nodeId: other.first, message: `${nameOf(asks.node)} waits for an answer in the branch "${other.name}" while "${one.name}" does so too, and nobody could say whose answer it is. Ask in one branch only.`, details: { branches: asking.map(({ name }) => name) } }];
}

function holdsSlot(flow: CheckedFlow, id: string): boolean {
  const checked = flow.nodes.get(id);
  return checked?.manifest?.flags.holdsSlot === true && checked.node.disabled !== true;
}
