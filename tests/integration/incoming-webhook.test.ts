import { createHmac } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { IncomingEventModel } from '../../activities/store/models/incoming-events.ts';
import { IncomingWebhookModel } from '../../activities/store/models/incoming-webhooks.ts';
import { NotificationModel } from '../../activities/store/models/notifications.ts';
import { UserModel } from '../../activities/store/models/users.ts';
import type { ContactList, FlowGraph, IncomingWebhookCreated, IncomingWebhookList } from '../../schemas/generated/types.ts';
import { useProduct } from '../kit/use-product.ts';
import { useStack } from '../kit/use-stack.ts';

const stack = useStack();
const product = useProduct(stack);
let webhook: IncomingWebhookCreated;
let phone = '';
let leads = 0;
let path = '';

const flow: FlowGraph = {
  schemaVersion: 1,
  settings: { reentry: { mode: 'always' } },
  nodes: [
    { id: 'start', type: 'webhook-received', typeVersion: 1, params: { webhook: 'shop', values: [{ path: 'order.number', saveTo: 'order' }] }, position: { x: 0, y: 0 } },
    { id: 'tell', type: 'notify', typeVersion: 1, params: { to: 'role', role: 'lead', text: 'Order {{ order }} was paid.' }, position: { x: 320, y: 0 } },
    { id: 'end', type: 'end', typeVersion: 1, params: {}, position: { x: 640, y: 0 } },
  ],
  edges: [{ id: 'e1', source: 'start', sourceHandle: 'next', target: 'tell' }, { id: 'e2', source: 'tell', sourceHandle: 'next', target: 'end' }],
  notes: [],
};

beforeAll(async () => {
  leads = await UserModel.countDocuments({ role: 'lead' });
  await product.api.publish('Paid orders', 'journey', flow);
  const contact = (await product.api.call<ContactList>('GET', '/contacts')).items.find((one) => one.phone !== undefined);
  phone = contact?.phone ?? '';
  webhook = await product.api.call<IncomingWebhookCreated>('POST', '/incoming-webhooks', {
    name: 'shop',
    numberId: product.number.id,
    contactBy: 'phone',
    contactPath: 'customer.phone',
    signed: true,
    payloadSchema: { type: 'object', required: ['order'], properties: { order: { type: 'object', required: ['number'] } } },
  });
  path = new URL(webhook.url).pathname;
});


async function send(payload: unknown, { headers = {}, secret = webhook.signingSecret ?? '' }: { headers?: Record<string, string>; secret?: string } = {}): Promise<{ status: number; body: { accepted?: boolean; repeated?: boolean; error?: { code: string } } }> {
  const body = JSON.stringify(payload);
  const signature = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
  const response = await fetch(stack().apiUrl + path, { method: 'POST', headers: { 'content-type': 'application/json', 'x-parley-signature': signature, ...headers }, body });
  return { status: response.status, body: (await response.json()) as Awaited<ReturnType<typeof send>>['body'] };
}

/** How often the team leads were told of this order. */
const notices = async (order: string): Promise<number> => (await NotificationModel.countDocuments({ text: `Order ${order} was paid.` })) / leads;

describe('an incoming webhook', () => {
  it('starts the flow in the conversation of the contact it names, once for each key', async () => {
    const spaced = phone.replace(/(\d{3})/g, '$1 ');
    const event = { customer: { phone: spaced }, order: { number: 'A-1' } };
    expect(await send(event, { headers: { 'idempotency-key': 'paid-A-1' } })).toMatchObject({ status: 202, body: { accepted: true, repeated: false } });
    expect(await send(event, { headers: { 'idempotency-key': 'paid-A-1' } })).toMatchObject({ status: 202, body: { accepted: true, repeated: true } });
    await expect.poll(() => notices('A-1')).toBe(1);
    expect(await IncomingEventModel.find({ state: 'done' }).lean()).toHaveLength(1);
  });

  it('refuses a wrong signature, a payload that does not fit, and a wrong address', async () => {
    const event = { customer: { phone }, order: { number: 'A-2' } };
    expect(await send(event, { secret: 'guessed' })).toMatchObject({ status: 401, body: { error: { code: 'WEBHOOK_SIGNATURE_INVALID' } } });
    expect(await send({ customer: { phone } })).toMatchObject({ status: 422, body: { error: { code: 'VALIDATION_FAILED' } } });
    expect(await send([1])).toMatchObject({ status: 422 });
    expect((await fetch(`${stack().apiUrl}/webhooks/in/${'x'.repeat(43)}`, { method: 'POST', body: '{}' })).status).toBe(404);
    expect(await notices('A-2')).toBe(0);
  });

  it('keeps what has no contact as a problem that people can see', async () => {
    expect((await send({ customer: { phone: '+49 999 0000000' }, order: { number: 'A-3' } })).status).toBe(202);
    const problem = async (): Promise<string | undefined> => (await product.api.call<IncomingWebhookList>('GET', '/incoming-webhooks')).items[0]?.lastProblem;
    await expect.poll(problem).toContain('There is no contact');
  });

  it('shows neither key nor secret again', async () => {
    const stored = JSON.stringify([await IncomingWebhookModel.find().lean(), await product.api.call('GET', '/incoming-webhooks')]);
    expect(stored).not.toContain(path.split('/').at(-1));
    expect(stored).not.toContain(webhook.signingSecret);
  });

  it('handles what was stored and not finished, such as by a server that died', async () => {
    const [stored] = await IncomingEventModel.find({ state: 'done' }).lean();
    const body = JSON.stringify({ customer: { phone }, order: { number: 'A-4' } });
    await IncomingEventModel.create({ _id: 'left-behind', orgId: stored?.orgId ?? '', webhookId: webhook.webhook.id, body, state: 'new', attempts: 1, receivedAt: new Date(), claimedUntil: new Date(0) });
    await expect.poll(() => notices('A-4'), { interval: 500 }).toBe(1);
  });
});
