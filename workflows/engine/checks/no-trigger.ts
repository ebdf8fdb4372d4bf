import type { FlowCheck } from './checked-flow.ts';

/** Without a trigger nothing ever starts the flow. */
export const noTrigger: FlowCheck = ({ graph, triggers, nodes }) => {
  if (triggers.length > 0) return [];
  const disabled = [...nodes.values()].find(({ manifest }) => manifest?.flags.trigger === true);
  if (disabled !== undefined) return [{ code: 'TRIGGERS_DISABLED', severity: 'error', nodeId: disabled.node.id, message: 'Every trigger is disabled, so nothing starts this flow.' }];
  const message = graph.nodes.length === 0 ? 'The flow is empty. Begin with a trigger.' : 'Nothing starts this flow. Add a trigger and connect it.';
  return [{ code: 'NO_TRIGGER', severity: 'error', message }];
};
