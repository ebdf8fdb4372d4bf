import type { ConversationMemory, ConversationState } from '../../schemas/generated/types.ts';

/** State of a conversation in which nothing runs; `memory` is what the conversation's last workflow left behind. */
export function initialState(memory: ConversationMemory = { entries: {}, sends: [] }): ConversationState {
  return { version: 1, runs: [], watches: [], handled: [], paused: memory.paused ?? null, memory };
}
