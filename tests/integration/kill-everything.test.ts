import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, it } from 'vitest';
import type { FlowGraph } from '../../schemas/generated/types.ts';
import { useProduct } from '../kit/use-product.ts';
import { useStack } from '../kit/use-stack.ts';

// @begins-first: each process is killed and started.

const customers = Array.from({ length: 50 }, (_, index) => `49171555${String(index).padStart(4, '0')}`);
const timeoutMs = 20_000;

/** Waits 20 s for an answer and then says so, once. */
const patientFlow: FlowGraph = {
  schemaVersion: 1,
  settings: { reentry: { mode: 'once' } },
  nodes: [
    { id: 'start', type: 'keyword', typeVersion: 1, params: { words: ['patience'], match: 'exact' }, position: { x: 0, y: 0 } },
    { id: 'hello', type: 'send-text', typeVersion: 1, params: { body: 'We are waiting for you.' }, position: { x: 320, y: 0 } },
    { id: 'wait', type: 'wait-for-reply', typeVersion: 1, params: { accept: 'any', timeoutMs }, position: { x: 640, y: 0 } },
    { id: 'thanks', type: 'send-text', typeVersion: 1, params: { body: 'Thank you.' }, position: { x: 960, y: 240 } },
    { id: 'late', type: 'send-text', typeVersion: 1, params: { body: 'You did not answer.' }, position: { x: 960, y: 0 } },
  ],
  edges: [
    { id: 'e1', source: 'start', sourceHandle: 'next', target: 'hello' },
    { id: 'e2', source: 'hello', sourceHandle: 'next', target: 'wait' },
    { id: 'e4', source: 'wait', sourceHandle: 'answer', target: 'thanks' },
    { id: 'e3', source: 'wait', sourceHandle: 'no_reply', target: 'late' },
  ],
  notes: [],
};

const stack = useStack();
const product = useProduct(stack);

beforeAll(async () => {
  await product.api.publish('Patience', 'conversation', patientFlow);
});

it('continues every one of 50 waiting conversations exactly once after each process was killed in turn', async () => {
  for (const from of customers) {
    await product.write(from, 'patience');
  }
  await expect.poll(() => countOf('We are waiting for you.'), { timeout: 60_000, interval: 200 }).toBe(customers.length);

  for (const name of ['worker', 'server', 'temporal', 'mongodb'] as const) {
    await stack().kill(name);
    await sleep(500);
    await stack().restart(name);
  }

  await expect.poll(() => countOf('You did not answer.'), { timeout: 120_000, interval: 500 }).toBe(customers.length);
  // A second copy of any message would arrive within a retry's distance.
  await sleep(10_000);
  await countOf('');
  for (const body of ['We are waiting for you.', 'You did not answer.']) {
    const recipients = (await product.accepted()).filter((message) => message.text === body).map((message) => message.recipient);
    expect(recipients.toSorted()).toEqual(customers);
  }
}, 300_000);

/** How many messages with this text the Cloud API has accepted so far. */
async function countOf(body: string): Promise<number> {
  return (await product.accepted()).filter((message) => message.text === body).length;
}
