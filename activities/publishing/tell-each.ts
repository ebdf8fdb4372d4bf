import { heartbeat } from '@temporalio/activity';
import { isGrpcServiceError, type Client } from '@temporalio/client';
import type { ControlEvent, ConversationKey } from '../../schemas/generated/types.ts';
import { tellConversation } from '../../workflows/tell-conversation.ts';

/** Signals under way at the same time: moving must not push aside what customers write meanwhile. */
const AT_ONCE = 10;
/** gRPC: INVALID_ARGUMENT, NOT_FOUND, FAILED_PRECONDITION, OUT_OF_RANGE: trying again would be refused again. */
const FOR_GOOD = new Set([3, 5, 9, 11]);

/**
 * Tells conversations something, a few at a time. One that Temporal refuses for good is handed to `refused` and does not
 * hold up the others; anything else fails the activity, which is tried again.
 */
export async function tellEach<Item>(client: Client, items: readonly Item[], keyOf: (item: Item) => ConversationKey, eventOf: (item: Item, index: number) => ControlEvent, refused: (item: Item) => Promise<void>): Promise<void> {
  for (let start = 0; start < items.length; start += AT_ONCE) {
    heartbeat();
    await Promise.all(items.slice(start, start + AT_ONCE).map(async (item, index) => {
      try {
        await tellConversation(client, keyOf(item), eventOf(item, start + index));
      } catch (error) {
        if (!isGrpcServiceError(error) || !FOR_GOOD.has(error.code)) throw error;
        await refused(item);
      }
    }));
  }
}
