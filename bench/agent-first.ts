import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { MessageModel } from '../activities/store/models/messages.ts';
import { NumberModel } from '../activities/store/models/numbers.ts';
import type { NumberList } from '../schemas/generated/types.ts';
import { openConversations } from '../tests/kit/open-conversations.ts';
import type { ProductApi } from '../tests/kit/product-api.ts';
import { queueSpeed, queueSpeedFor } from '../tests/kit/queue-speed.ts';
import type { Stack } from '../tests/kit/stack.ts';
import { acceptedRow, calledAt, postReply, sendBulk } from '../tests/kit/three-sources.ts';
import { percentile } from './statistics.ts';

export interface AgentFirst {
  replies: number;
  /** From the agent's POST until the message is handed to the Cloud API, milliseconds, while a broadcast waits in the same queue. */
  p50Ms: number;
  p95Ms: number;
  mostMs: number;
}

const perSecond = 20;
const broadcastMessages = 300;

/** Replies of agents, one at a time, while a broadcast has the number's whole speed: what an agent feels of somebody else's campaign. */
export async function measureAgentFirst(stack: Stack, api: ProductApi, replies: number): Promise<AgentFirst> {
  const [number] = (await api.call<NumberList>('GET', '/numbers')).items;
  if (number === undefined) throw new Error('The seed connected no number.');
  const { orgId } = await NumberModel.findById(number.id).orFail().lean();
  await api.call('PATCH', `/numbers/${number.id}`, { perSecond });
  const connection = await Connection.connect({ address: stack.temporalAddress });
  const client = new Client({ connection, namespace: stack.temporalNamespace });
  try {
    while (Math.abs(((await queueSpeed(client, number.id)) ?? 0) - queueSpeedFor(perSecond)) > 0.01) await sleep(200);
    const people = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, index) => `${prefix}${String(index).padStart(6, '0')}`);
    const readers = await openConversations(orgId, number.id, people('491590', broadcastMessages));
    const talkers = await openConversations(orgId, number.id, people('491591', replies));
    await sendBulk(client, readers, 1);
    const waits: number[] = [];
    for (const key of talkers) {
      const startedAt = Date.now();
      const row = await acceptedRow(await postReply(api, key, 1));
      waits.push(calledAt(row) - startedAt);
      await sleep(100);
    }
    await untilSent(readers.length, number.id);
    return { replies, p50Ms: percentile(waits, 0.5), p95Ms: percentile(waits, 0.95), mostMs: Math.max(...waits) };
  } finally {
    await connection.close();
    await api.call('PATCH', `/numbers/${number.id}`, { perSecond: number.perSecond });
  }
}

/** What is measured next must not share the number with the rest of the broadcast. */
async function untilSent(count: number, numberId: string): Promise<void> {
  while ((await MessageModel.countDocuments({ numberId, text: /^News /, 'stateAt.accepted': { $exists: true } })) < count) await sleep(500);
}
