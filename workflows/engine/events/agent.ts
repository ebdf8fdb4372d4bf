import type { AgentEvent } from '../../../schemas/generated/types.ts';
import { startAll } from '../routing/start-all.ts';
import { handBack, takeOver } from '../runs/take-over.ts';
import type { Sprint } from '../sprint.ts';
import { offerMissed } from './missed.ts';
import { offerToWaits } from './offer.ts';

/** The team did something: replied, took over, handed back, was assigned, closed, reopened or decided. */
export function onAgent(sprint: Sprint, event: AgentEvent): void {
  const { memory } = sprint.state;
  if (event.action === 'reply') {
    if (event.program !== true) memory.lastAgentReplyAt = Math.max(memory.lastAgentReplyAt ?? 0, event.at);
    memory.lastOutboundAt = Math.max(memory.lastOutboundAt ?? 0, event.at);
  }
  if (event.action === 'closed') memory.closed = true;
  if (event.action === 'reopened') delete memory.closed;
  sprint.conversation = { ...sprint.conversation, ...changeOf(event) };
  if (event.action === 'handback') {
    handBack(sprint);
    offerMissed(sprint);
  }
  // Waits see a take-over before it freezes them: an escalation may end because somebody is there now.
  offerToWaits(sprint, event);
  if (event.action === 'takeover') takeOver(sprint, event.userId);
  startAll(sprint, event);
}

/** What the event says about the conversation; the view that came with this call may be older. */
function changeOf(event: AgentEvent): { status?: 'open' | 'closed'; assigneeId?: string } {
  if (event.action === 'closed') return { status: 'closed' };
  if (event.action === 'reopened') return { status: 'open' };
  return event.action === 'assigned' && typeof event.assigneeId === 'string' ? { assigneeId: event.assigneeId } : {};
}
