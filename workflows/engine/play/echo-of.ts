import type { AgentEvent, EngineCommand } from '../../../schemas/generated/types.ts';
import { assigneeFor } from './carrier.ts';

/** What a flow does to the conversation is an event again, as in the real thing, with nobody as its author. */
export function echoOf(command: EngineCommand, now: number): AgentEvent[] {
  const event = (action: AgentEvent['action']): AgentEvent => ({ kind: 'agent', id: `${command.id}:${action}`, at: now, action });
  if (command.kind === 'assign') return [{ ...event('assigned'), assigneeId: assigneeFor(command.to) }];
  if (command.kind !== 'conversation' || command.patch.status === undefined) return [];
  return [event(command.patch.status === 'closed' ? 'closed' : 'reopened')];
}
