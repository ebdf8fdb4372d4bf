import type { FlowIssue } from '../../../schemas/generated/types.ts';
import { activeNodes, nameOf, type FlowCheck } from './checked-flow.ts';
import { timeUntilHandle } from './time-until-handle.ts';

/** Waits that outlive the run: the contact would be dropped in the middle of them. */
export const longWaits: FlowCheck = (flow) =>
  activeNodes(flow).flatMap((checked) => {
    if (checked.manifest?.flags.trigger === true) return [];
    const shortest = Math.max(0, ...checked.handles.map((handle) => timeUntilHandle(checked, handle).shortest));
    if (shortest <= flow.rules.maxAgeMs) return [];
    const issue: FlowIssue = {
      code: 'WAIT_LONGER_THAN_LIFE',
      severity: 'warning',
      nodeId: checked.node.id,
      message: `${nameOf(checked.node)} waits longer than a contact may stay in this flow. Set a longer life in the flow's settings.`,
      details: { waitMs: shortest, maxAgeMs: flow.rules.maxAgeMs },
    };
    return [issue];
  });
