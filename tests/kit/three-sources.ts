import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { startSend } from '../../activities/messages/start-send.ts';
import { MessageModel } from '../../activities/store/models/messages.ts';
import type { ConversationKey, MessageRecord } from '../../schemas/generated/types.ts';
import { conversationId } from '../../workflows/names.ts';
import type { ProductApi } from './product-api.ts';

/** Texts that begin with this are the broadcast's and the agents', followed by their place for the person. */
export const bulkText = (place: number): string => `News ${place}`;
export const agentText = (place: number): string => `Agent ${place}`;

/** Messages of the lowest priority, as a broadcast or a drip puts them on the number's queue: for each person the same number of them, in order. */
export async function sendBulk(client: Client, keys: readonly ConversationKey[], each: number): Promise<void> {
  for (let place = 1; place <= each; place += 1) {
    await Promise.all(keys.map((key) => startSend(client, {
      key, sendId: bulkId(key, place), ...(place === 1 ? {} : { after: bulkId(key, place - 1) }), message: { type: 'text', text: { body: bulkText(place) } },
      priority: 5, category: 'service', source: { kind: 'api' },
    })));
  }
}

const bulkId = (key: ConversationKey, place: number): string => `${conversationId(key.numberId, key.contactId)}:bulk-${place}`;

/** What an agent writes to each person, in order: the next message once the API has taken the one before. */
export async function sendAsAgent(api: ProductApi, keys: readonly ConversationKey[], places: readonly number[]): Promise<void> {
  await Promise.all(keys.map(async (key) => {
    for (const place of places) await postReply(api, key, place);
  }));
}

/** One message of an agent; gives the id of its row. */
export async function postReply(api: ProductApi, key: ConversationKey, place: number): Promise<string> {
  const id = conversationId(key.numberId, key.contactId);
  const clientId = `agent-message-${place}`;
  await api.call('POST', `/conversations/${encodeURIComponent(id)}/messages`, { clientId, message: { type: 'text', text: { body: agentText(place) } } });
  return `${id}:${clientId}`;
}

/** The row of a message once the Cloud API has taken it. */
export async function acceptedRow(id: string): Promise<MessageRecord> {
  for (;;) {
    const row = await MessageModel.findById(id).lean();
    if (row?.stateAt['accepted'] !== undefined) return row;
    await sleep(20);
  }
}

/** When a message was handed to the Cloud API: stored by the worker in the moment before the call. Epoch milliseconds. */
export const calledAt = (row: Pick<MessageRecord, 'stateAt'>): number => row.stateAt['sending']?.getTime() ?? 0;

/** The most messages in any window of one second. */
export function busiestSecond(times: readonly number[]): number {
  return Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + 1000).length));
}
