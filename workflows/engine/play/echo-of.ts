import type { AgentEvent, EngineCommand } from '../../../schemas/generated/types.ts';
import { assigneeFor } from './carrier.ts';

/** What a flow does to the conversation is an event again, as in the real thing, with nobody as its author. */
export function echoOf(command: EngineCommand, now: number): AgentEvent[] {
  if (command.kind === 'assign') return [{ kind: 'agent', id: `${command.id}:assigned`, at: now, action: 'assigned', assigneeId: assigneeFor(command.to) }];
  const status = command.kind === 'conversation' ? command.patch.status : undefined;
  return status === undefined ? [] : [{ kind: 'agent', id: `${command.id}:${status}`, at: now, action: status === 'closed' ? 'closed' : 'reopened' }];
}
