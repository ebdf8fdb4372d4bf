import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebhookDeliveryModel } from '../../activities/store/models/webhook-deliveries.ts';
import { WebhookSubscriptionModel } from '../../activities/store/models/webhook-subscriptions.ts';
import type { FlowGraph, IncomingEventList, IncomingWebhookCreated, IncomingWebhookUpdated, NodeTryResult, WebhookDeliveryList, WebhookDeliveryView, WebhookSubscriptionCreated } from '../../schemas/generated/types.ts';
import { freePort } from '../../scripts/engines/ports.ts';
import { useProduct } from '../kit/use-product.ts';
import { useStack } from '../kit/use-stack.ts';

const port = await freePort();
const host = `127.0.0.1:${port}`;
const got: { body: string; signature: string | undefined; event: string | undefined; key: string | undefined }[] = [];
let down = 0;

/** The subscriber: away for a while at first. */
const crm = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => void chunks.push(chunk));
  request.on('end', () => {
    if (down > 0) {
      down -= 1;
      return void response.writeHead(503).end();
    }
    const header = (name: string): string | undefined => request.headers[name]?.toString();
    got.push({ body: Buffer.concat(chunks).toString(), signature: header('x-parley-signature'), event: header('x-parley-event'), key: header('idempotency-key') });
    response.writeHead(request.url === '/gone' ? 410 : 200).end();
  });
});

const stack = useStack({ env: { HTTP_ALLOW_PRIVATE_HOSTS: host } });
const product = useProduct(stack);
let secret: string;
let subscriptionId: string;

const flow: FlowGraph = {
  schemaVersion: 1,
  settings: { reentry: { mode: 'always' } },
  nodes: [
    { id: 'start', type: 'keyword', typeVersion: 1, params: { words: ['lead'], match: 'first_word' }, position: { x: 0, y: 0 } },
    { id: 'tell', type: 'webhook-out', typeVersion: 1, params: { event: 'lead.qualified', data: [{ name: 'words', from: 'text', value: '{{ message.text }}' }, { name: 'score', from: 'expression', expression: 'size(message.text) * 2' }] }, position: { x: 0, y: 0 } },
    { id: 'end', type: 'end', typeVersion: 1, params: {}, position: { x: 0, y: 0 } },
  ],
  edges: [{ id: 'a', source: 'start', sourceHandle: 'next', target: 'tell' }, { id: 'b', source: 'tell', sourceHandle: 'next', target: 'end' }],
  notes: [],
};

beforeAll(async () => {
  await new Promise<void>((resolve) => void crm.listen(port, '127.0.0.1', resolve));
  const made = await product.api.call<WebhookSubscriptionCreated>('POST', '/webhook-subscriptions', { name: 'CRM', url: `http://${host}/events`, events: ['lead.qualified'] });
  ({ signingSecret: secret } = made);
  subscriptionId = made.subscription.id;
  await product.api.call('POST', '/webhook-subscriptions', { name: 'Inside', url: 'http://10.0.0.1/', events: ['*'] });
  await product.api.call('POST', '/webhook-subscriptions', { name: 'Other', url: `http://${host}/other`, events: ['other'] });
  await product.api.publish('Leads', 'conversation', flow);
});

afterAll(async () => {
  crm.closeAllConnections();
  crm.close();
});

const says = (body: string): Promise<unknown> => product.write(product.newCustomer(), body);
const deliveries = async (id = subscriptionId): Promise<WebhookDeliveryView[]> => (await product.api.call<WebhookDeliveryList>('GET', `/webhook-subscriptions/${id}/deliveries`)).items;

describe('events of flows', () => {
  it('reach their subscribers signed, also when those were away', async () => {
    down = 1;
    await says('lead one');
    await expect.poll(() => got.length, { timeout: 60_000, interval: 200 }).toBe(1);
    const [first] = got;
    expect(JSON.parse(first?.body ?? '')).toMatchObject({ event: 'lead.qualified', contact: { phone: expect.stringContaining('+49172') }, data: { words: 'lead one', score: 16 } });
    expect(first).toMatchObject({ event: 'lead.qualified', signature: `sha256=${createHmac('sha256', secret).update(first?.body ?? '').digest('hex')}` });
    await expect.poll(async () => (await deliveries())[0]).toMatchObject({ state: 'delivered', attempts: 2, status: 200 });
    expect(JSON.stringify(await WebhookSubscriptionModel.find().lean())).not.toContain(secret);
  });

  it('are never delivered into the private network', async () => {
    const inside = await WebhookSubscriptionModel.findOne({ name: 'Inside' }).lean();
    await expect.poll(async () => (await deliveries(inside?._id))[0]).toMatchObject({ state: 'waiting', problem: expect.stringContaining('private network') });
  });

  it('can be delivered again, byte for byte the same', async () => {
    const [{ id } = { id: '' }] = await deliveries();
    expect(await product.api.call('POST', `/webhook-deliveries/${encodeURIComponent(id)}/redeliver`)).toMatchObject({ state: 'waiting' });
    await expect.poll(() => got.length).toBe(2);
    expect(got[1]).toEqual(got[0]);
  });

  it('are given up after a day of tries, or when the subscriber says so', async () => {
    await product.api.call('PATCH', `/webhook-subscriptions/${subscriptionId}`, { url: `http://${host}/gone` });
    await product.api.call('POST', `/webhook-subscriptions/${subscriptionId}/test`);
    await expect.poll(async () => (await deliveries())[0]).toMatchObject({ event: 'parley.test', state: 'dead', status: 410 });
    const _id = (await WebhookDeliveryModel.findOne({ state: 'waiting' }).lean())?._id ?? '';
    await WebhookDeliveryModel.updateOne({ _id }, { $set: { since: new Date(Date.now() - 25 * 3_600_000) } });
    await expect.poll(async () => (await WebhookDeliveryModel.findById(_id).lean())?.state, { timeout: 90_000, interval: 500 }).toBe('dead');
  });
});

describe('a call that is tried from the editor', () => {
  const attempt = (url: string, more: object = {}): Promise<NodeTryResult> => product.api.call<NodeTryResult>('POST', '/nodes/try', { type: 'http-request', params: { method: 'GET', url, ...more }, variables: { order: 'a/b' } });
  it('is made once, guarded like those of flows', async () => {
    const before = got.length;
    expect(await attempt(`http://${host}/orders/{{ order }}`)).toMatchObject({ method: 'GET', url: `http://${host}/orders/a%2Fb`, status: 200, body: 'null' });
    expect(got).toHaveLength(before + 1);
    expect((await attempt('http://169.254.169.254/latest/')).problem).toContain('private network');
    expect((await attempt(`http://${host}/`, { credential: 'foreign' })).problem).toContain('does not exist');
    expect((await attempt(`http://${host}/{{ nothing }}`)).problem).toContain('MISSING_VARIABLE');
    await expect(attempt('')).rejects.toThrow('422');
  });
});

describe('an incoming webhook', () => {
  it('can be edited, counts an event once by its own key, and shows what came', async () => {
    const made = await product.api.call<IncomingWebhookCreated>('POST', '/incoming-webhooks', { name: 'shop', numberId: product.number.id, contactBy: 'phone', contactPath: 'phone', signed: false });
    const change = (body: object): Promise<IncomingWebhookUpdated> => product.api.call<IncomingWebhookUpdated>('PATCH', `/incoming-webhooks/${made.webhook.id}`, body);
    expect((await change({ keyPath: 'order.id', payloadSchema: { type: 'object', required: ['order'] }, contactPath: 'customer.phone' })).webhook).toMatchObject({ keyPath: 'order.id', contactPath: 'customer.phone', signed: false });
    const url = `${stack().apiUrl}${new URL(made.url).pathname}`;
    const body = JSON.stringify({ customer: { phone: '+491720000001' }, order: { id: 7 } });
    const post = async (signature?: string): Promise<unknown> => {
      const response = await fetch(url, { method: 'POST', body, headers: signature === undefined ? {} : { 'x-parley-signature': signature } });
      return [response.status, await response.json()];
    };
    expect(await post()).toEqual([202, { accepted: true, repeated: false }]);
    expect(await post()).toEqual([202, { accepted: true, repeated: true }]);
    expect((await fetch(url, { method: 'POST', body: '{}' })).status).toBe(422);
    await expect.poll(async () => (await product.api.call<IncomingEventList>('GET', `/incoming-webhooks/${made.webhook.id}/events`)).items).toEqual([expect.objectContaining({ body, state: 'done' })]);
    const { signingSecret = '' } = await change({ signed: true });
    expect(await post()).toMatchObject([401, {}]);
    expect(await post(`sha256=${createHmac('sha256', signingSecret).update(body).digest('hex')}`)).toEqual([202, { accepted: true, repeated: true }]);
    expect((await change({ signed: false, payloadSchema: null, keyPath: null })).webhook).not.toHaveProperty('payloadSchema');
    expect(await post()).toEqual([202, { accepted: true, repeated: false }]);
  });
});
