import { limits } from '../../../schemas/limits.ts';
import type { FlowIssue } from '../../../schemas/generated/types.ts';
import type { RuledHandle } from '../handles.ts';
import { readPointer } from '../text/json-pointer.ts';
import { activeNodes, nameOf, type CheckedNode, type FlowCheck } from './checked-flow.ts';
import { flowFacts } from './flow-facts.ts';
import { timeUntilHandle, type TimeSpan } from './time-until-handle.ts';

/** A free-form message is refused this long after the customer's last message; a template is not. */
const WINDOW = limits.serviceWindowMs;

/** Free-form messages that are or may be sent after the 24-hour service window has closed. */
export const closedWindow: FlowCheck = (flow) => {
  const sinceReply = flowFacts<TimeSpan>(flow, {
    atTrigger: () => ({ shortest: 0, longest: 0 }),
    after: (checked, { handle }, before) => {
      if (handle.rule.reply === true) return { shortest: 0, longest: 0 };
      const said = checked.node.disabled === true ? undefined : windowBehind(checked, handle);
      if (said !== undefined) return said;
      const { shortest, longest } = checked.node.disabled === true ? { shortest: 0, longest: 0 } : timeUntilHandle(checked, handle);
      // A trigger that is neither the customer's message nor a known time after one may come at any time.
      const unknown = checked.manifest?.flags.trigger === true && handle.rule.after === undefined;
      return { shortest: before.shortest + shortest, longest: unknown ? Infinity : before.longest + longest };
    },
    join: (one, other) => ({ shortest: Math.min(one.shortest, other.shortest), longest: Math.max(one.longest, other.longest) }),
    same: (one, other) => one.shortest === other.shortest && one.longest === other.longest,
    giveUp: ({ shortest }) => ({ shortest, longest: Infinity }),
  });
  return activeNodes(flow).flatMap((checked) => {
    const span = sinceReply.get(checked.node.id);
    return span === undefined ? [] : issuesOf(checked, span);
  });
};

/** The time since the customer's message as a node that has looked at the window knows it. */
function windowBehind({ node }: CheckedNode, { rule }: RuledHandle): TimeSpan | undefined {
  if (rule.window === undefined) return undefined;
  if (rule.window === 'open') return { shortest: 0, longest: 0 };
  if (rule.window === 'closed') return { shortest: WINDOW, longest: Infinity };
  const left = readPointer(node.params, rule.window);
  return { shortest: 0, longest: WINDOW - Math.max(1, typeof left === 'number' ? left : 0) };
}

function issuesOf({ node, manifest, ways }: CheckedNode, { shortest, longest }: TimeSpan): FlowIssue[] {
  const cared = ways.some((way) => way.handle.id === 'window_closed');
  if (manifest?.flags.freeForm !== true || cared || longest < WINDOW) return [];
  if (shortest >= WINDOW) {
    return [{ code: 'WINDOW_CLOSED', severity: 'error', nodeId: node.id, message: `${nameOf(node)} is only reached when the customer has not written for 24 hours. Meta refuses such a message; send an approved template instead, or connect "window_closed".` }];
  }
  return [{ code: 'WINDOW_MAY_BE_CLOSED', severity: 'warning', nodeId: node.id, message: `${nameOf(node)} may be reached when the customer has not written for 24 hours; then Meta refuses the message. Connect "window_closed", for example to a template.` }];
}
