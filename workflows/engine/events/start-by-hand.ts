import type { ControlEvent } from '../../../schemas/generated/types.ts';
import type { Reason } from '../reasons.ts';
import { beginningOf } from '../runs/beginning.ts';
import { startRun } from '../runs/start-run.ts';
import type { Sprint } from '../sprint.ts';

/** Somebody starts one flow for this contact, in the inbox or through the API. Gives the reason when that cannot be done. */
export function startByHand(sprint: Sprint, event: ControlEvent): Reason | undefined {
  const flow = sprint.live.find((candidate) => candidate.flowId === event.flowId);
  const plan = flow === undefined ? undefined : sprint.plans.get(flow.planHash);
  if (flow === undefined || plan === undefined) return 'not_live';
  const begin = beginningOf(sprint, flow, plan, { nodeId: event.nodeId, variables: event.variables });
  if (typeof begin === 'string') return begin;
  const started = startRun(sprint, { flow, plan, ...begin, cause: 'control', causeId: event.id });
  return 'refused' in started ? started.refused : undefined;
}
