import { limits } from '../../../schemas/limits.ts';
import type { InboundMessage, QueuedStart, RunState, WatchState } from '../../../schemas/generated/types.ts';
import type { Sprint } from '../sprint.ts';

/** A run or an armed trigger remembers the message that it goes on with: what message.* means in its texts and conditions. */
export function keepMessage(sprint: Sprint, keeper: RunState | WatchState | QueuedStart, message: InboundMessage): void {
  keeper.messageId = message.id;
  sprint.state.messages[message.id] ??= trimmedMessage(message);
}

/** Drops the messages that no run and no watch refers to any more. */
export function forgetMessages(sprint: Sprint): void {
  const { runs, watches, messages, queue = [] } = sprint.state;
  const used = new Set([...runs, ...watches, ...queue].map((keeper) => keeper.messageId));
  for (const id of Object.keys(messages)) if (!used.has(id)) delete messages[id];
}

/** What is kept of a message: its words whole, what else it carries (an order, contact cards) only as far as it is small. */
export function trimmedMessage(message: InboundMessage): InboundMessage {
  return JSON.stringify(message.content).length <= limits.maxKeptContent ? message : { ...message, content: {} };
}
