import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FlowGraph, NumberList } from '../../schemas/generated/types.ts';
import { ProductApi } from '../kit/product-api.ts';
import { SimulatorMessages, type AcceptedMessage } from '../kit/simulator-messages.ts';
import { useStack } from '../kit/use-stack.ts';
import { WebhookSender } from '../kit/webhook-sender.ts';

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
let api: ProductApi;
let sender: WebhookSender;
let messages: SimulatorMessages;
const accepted: AcceptedMessage[] = [];

beforeAll(async () => {
  api = await ProductApi.open(stack());
  sender = new WebhookSender(stack().apiUrl, String(stack().settings.WHATSAPP_APP_SECRET));
  messages = new SimulatorMessages(stack().simUrl);
  await messages.behave({ windowCheck: 'off' });
  await api.publish('Patience', 'conversation', patientFlow);
});

afterAll(async () => {
  await sender.close();
  await api.close();
});

it('continues every one of 50 waiting conversations exactly once after each process was killed in turn', async () => {
  const { items } = await api.call<NumberList>('GET', '/numbers');
  const number = items[0];
  if (!number) throw new Error('The seed connected no number.');
  for (const from of customers) {
    await sender.text({ numberId: number.id, wabaId: number.wabaId, from, id: `wamid.${randomBytes(20).toString('hex')}`, body: 'patience' });
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
    const recipients = accepted.filter((message) => message.text === body).map((message) => message.recipient);
    expect(recipients.toSorted()).toEqual(customers);
  }
}, 300_000);

/** How many messages with this text the Cloud API has accepted so far. */
async function countOf(body: string): Promise<number> {
  accepted.push(...(await messages.next()));
  return accepted.filter((message) => message.text === body).length;
}
