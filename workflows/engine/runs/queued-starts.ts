import type { FlowValue } from '../../../nodes/contract.ts';
import type { QueuedStart } from '../../../schemas/generated/types.ts';
import { busyConversation, slotHolders } from '../routing/slot.ts';
import type { Reason } from '../reasons.ts';
import { note, type Sprint } from '../sprint.ts';
import { startRun } from './start-run.ts';
import type { StartCause } from './start.ts';

/** Starts what waited, one after the other, as long as nobody holds the reply slot. */
export function startQueued(sprint: Sprint): void {
  for (;;) {
    const [entry, ...later] = sprint.state.queue ?? [];
    if (entry === undefined || sprint.state.paused !== null || slotHolders(sprint).length > 0 || busyConversation(sprint) !== undefined) return;
    if (later.length > 0) sprint.state.queue = later;
    else delete sprint.state.queue;
    const refused = start(sprint, entry);
    if (refused !== undefined) note(sprint, 'ignore', { flowId: entry.flowId, nodeId: entry.nodeId, detail: { reason: refused, queuedAt: entry.at } });
  }
}

function start(sprint: Sprint, { flowId, nodeId, cause, causeId, messageId, variables }: QueuedStart): Reason | undefined {
  const flow = sprint.live.find((candidate) => candidate.flowId === flowId);
  const plan = flow === undefined ? undefined : sprint.plans.get(flow.planHash);
  if (flow === undefined || plan?.nodes[nodeId] === undefined) return 'not_live';
  const message = messageId === undefined ? undefined : sprint.state.messages[messageId];
  const values = variables as Record<string, FlowValue> | undefined;
  const started = startRun(sprint, { flow, plan, nodeId, cause: cause as StartCause, causeId, message, variables: values });
  return 'refused' in started ? started.refused : undefined;
}
