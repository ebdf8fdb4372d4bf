import type { EngineEvent } from '../../../schemas/generated/types.ts';
import { note, type Sprint } from '../sprint.ts';
import { consultTriggers, startMatch } from './triggers.ts';

/** Starts every flow whose trigger fits an event that is not a message; entry rules decide flow by flow. */
export function startAll(sprint: Sprint, event: EngineEvent): void {
  const started = new Set<string>();
  for (const match of consultTriggers(sprint, event)) {
    const { flowId, version } = match.flow;
    if (started.has(flowId)) continue;
    const outcome = startMatch(sprint, match, event);
    if ('refused' in outcome) note(sprint, 'ignore', { flowId, version, nodeId: match.nodeId, detail: { reason: outcome.refused, eventId: event.id } });
    else started.add(flowId);
  }
}
