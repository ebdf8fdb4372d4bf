import type { ExternalEvent, InboundEvent } from '../../../schemas/generated/types.ts';
import type { Sprint } from '../sprint.ts';

/**
 * What a message means besides its words: a new contact, a conversation that begins, or one that begins again because
 * the customer writes after it was closed. To be asked before the message is handled.
 */
export function arrivalEvents(sprint: Sprint, event: InboundEvent): ExternalEvent[] {
  const { memory } = sprint.state;
  const happened = (name: string): ExternalEvent => ({ kind: 'external', id: `${event.id}:${name}`, at: event.at, name });
  return [
    ...(event.newContact === true ? [happened('contact.created')] : []),
    ...(memory.lastInboundAt === undefined ? [happened('conversation.opened')] : []),
    ...(memory.lastInboundAt !== undefined && memory.closed === true ? [happened('conversation.reopened')] : []),
  ];
}
