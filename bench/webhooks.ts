import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { WriteBatch } from '../activities/store/write-batch.ts';
import { WebhookEventModel } from '../activities/store/models/webhook-events.ts';
import type { NumberList, WebhookEventRecord } from '../schemas/generated/types.ts';
import type { ProductApi } from '../tests/kit/product-api.ts';
import type { Stack } from '../tests/kit/stack.ts';
import { textWebhook } from '../tests/kit/text-webhook.ts';
import { WebhookSender } from '../tests/kit/webhook-sender.ts';
import { untilAtRest } from './at-rest.ts';
import { median, percentile } from './statistics.ts';
import { withoutFlows } from './without-flows.ts';

export interface WebhookRate {
  /**
   * Per round: webhooks acknowledged per second; rows that the store alone takes per second, inserted one by one over as many
   * connections; the first divided by the second. groupedPerSecond: rows that travel together, many in one command.
   */
  rounds: Array<{ acknowledgedPerSecond: number; insertedPerSecond: number; groupedPerSecond: number; ratio: number }>;
  medianRatio: number;
  p50Ms: number;
  p99Ms: number;
}

const connections = 32;

/**
 * Signed webhooks beside rows of the same size inserted straight into the same collection, in turn. Every webhook is the
 * first message of somebody new, handled to the end (contact, conversation, message, workflow) in the same processes while
 * and after it is acknowledged; the demo's flows are paused, because their answers would load the machine with what
 * is measured elsewhere. A round begins when the one before it has left nothing to do.
 */
export async function measureWebhooks(stack: Stack, api: ProductApi, plan: { rounds: number; webhooks: number }, say: (line: string) => void): Promise<WebhookRate> {
  return withoutFlows(api, () => measure(stack, api, plan, say));
}

async function measure(stack: Stack, api: ProductApi, plan: { rounds: number; webhooks: number }, say: (line: string) => void): Promise<WebhookRate> {
  const [number] = (await api.call<NumberList>('GET', '/numbers')).items;
  if (number === undefined) throw new Error('The seed connected no number.');
  const sender = new WebhookSender(stack.apiUrl, String(stack.settings.WHATSAPP_APP_SECRET), connections);
  const rows = new WriteBatch(WebhookEventModel);
  const newBody = (): string => {
    const from = `4917${String(Math.floor(Math.random() * 1e9)).padStart(9, '0')}`;
    return textWebhook({ numberId: number.id, wabaId: number.wabaId, from, id: `wamid.${randomBytes(20).toString('hex')}`, body: 'Do you have tents?' });
  };
  const taken: number[] = [];
  const post = async (): Promise<void> => {
    const startedAt = performance.now();
    const { status } = await sender.post(newBody());
    if (status !== 200) throw new Error(`A webhook was answered with ${status}.`);
    taken.push(performance.now() - startedAt);
  };
  // Done already, so that no server takes it for work.
  const newRow = (): WebhookEventRecord => ({ _id: randomBytes(32).toString('hex'), body: newBody(), orgIds: ['bench'], receivedAt: new Date(), state: 'done', attempts: 1 });
  const insert = async (): Promise<void> => void (await WebhookEventModel.collection.insertOne(newRow() as never));
  const insertGrouped = async (): Promise<void> => void (await rows.write({ insertOne: { document: newRow() } }));
  const rounds: WebhookRate['rounds'] = [];
  try {
    await perSecond(200, post);
    await perSecond(200, insert);
    await perSecond(200, insertGrouped);
    await drained(stack);
    taken.length = 0;
    for (let index = 0; index < plan.rounds; index += 1) {
      const insertedPerSecond = await perSecond(plan.webhooks, insert);
      const groupedPerSecond = await perSecond(plan.webhooks, insertGrouped);
      const acknowledgedPerSecond = await perSecond(plan.webhooks, post);
      const handledAfter = performance.now();
      await drained(stack);
      const leftSeconds = (performance.now() - handledAfter) / 1000;
      const ratio = acknowledgedPerSecond / insertedPerSecond;
      rounds.push({ acknowledgedPerSecond, insertedPerSecond, groupedPerSecond, ratio });
      say(`  ${acknowledgedPerSecond.toFixed(0)} webhooks/s, ${insertedPerSecond.toFixed(0)} rows/s one by one: ${ratio.toFixed(2)}; ${groupedPerSecond.toFixed(0)} rows/s together; all handled and at rest ${leftSeconds.toFixed(0)} s later`);
    }
  } finally {
    await sender.close();
  }
  return { rounds, medianRatio: median(rounds.map((round) => round.ratio)), p50Ms: percentile(taken, 0.5), p99Ms: percentile(taken, 0.99) };
}

async function perSecond(count: number, act: () => Promise<void>): Promise<number> {
  let left = count;
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (left > 0) {
        left -= 1;
        await act();
      }
    }),
  );
  return count / ((performance.now() - startedAt) / 1000);
}

/** What one round leaves to do must not slow the next. */
async function drained(stack: Stack): Promise<void> {
  while ((await WebhookEventModel.countDocuments({ state: 'new' })) > 0) await sleep(500);
  await untilAtRest(stack);
}
