import type { EngineEvent } from '../../schemas/generated/types.ts';

/**
 * The order in which events of one call are dealt with: as they arrived, only that the customer's messages among
 * them are put in the order in which they were written (webhooks overtake each other).
 */
export function orderEvents(events: readonly EngineEvent[]): EngineEvent[] {
  const messages = events.filter((event) => event.kind === 'inbound').sort((one, other) => one.at - other.at);
  let next = 0;
  return events.map((event) => (event.kind === 'inbound' ? (messages[next++] ?? event) : event));
}
