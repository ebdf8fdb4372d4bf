import type { ConversationKey, TraceEntry } from '../../schemas/generated/types.ts';
import { conversationId } from '../../workflows/names.ts';
import { RouteModel } from '../store/models/routes.ts';
import { WriteBatch } from '../store/write-batch.ts';

const routeWrites = new WriteBatch(RouteModel);

/** Keeps how the messages of a turn were routed. Filed by turn, so that a repeated turn writes the same once more. */
export async function storeRoutes(key: ConversationKey, turn: number, trace: readonly TraceEntry[]): Promise<void> {
  const routes = trace.filter((entry) => entry.kind === 'route');
  const byMessage = Map.groupBy(routes, (entry) => entry.detail?.['messageId']);
  const writes = [...byMessage].flatMap(([messageId, entries]) => (typeof messageId === 'string' ? [write(key, messageId, turn, entries)] : []));
  await Promise.all(writes);
}

function write({ orgId, numberId, contactId }: ConversationKey, messageId: string, turn: number, entries: readonly TraceEntry[]): Promise<unknown> {
  const first = { orgId, conversationId: conversationId(numberId, contactId), at: new Date(entries[0]?.at ?? 0) };
  const update = { $setOnInsert: first, $set: { [`turns.${turn}`]: entries } };
  return routeWrites.write({ updateOne: { filter: { _id: messageId }, update, upsert: true } });
}
