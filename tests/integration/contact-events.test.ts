import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ContactModel } from '../../activities/store/models/contacts.ts';
import { UntoldEventModel } from '../../activities/store/models/untold-events.ts';
import type { ContactRecord, FlowGraph, NumberList } from '../../schemas/generated/types.ts';
import { ProductApi } from '../kit/product-api.ts';
import { SimulatorMessages, type AcceptedMessage } from '../kit/simulator-messages.ts';
import { useStack } from '../kit/use-stack.ts';
import { WebhookSender } from '../kit/webhook-sender.ts';

const stack = useStack();
let api: ProductApi;
let sender: WebhookSender;
let messages: SimulatorMessages;
let number: { id: string; wabaId: string };
const from = '491730004711';
const accepted: AcceptedMessage[] = [];

/** Nodes in a row, each by its first way out. */
function row(...nodes: [type: string, params: Record<string, unknown>][]): FlowGraph {
  return {
    schemaVersion: 1,
    settings: { reentry: { mode: 'always' }, concurrency: 'parallel' },
    nodes: nodes.map(([type, params], index) => ({ id: `n${index}`, type, typeVersion: 1, params, position: { x: index * 300, y: 0 } })),
    edges: nodes.slice(1).map((_node, index) => ({ id: `e${index}`, source: `n${index}`, sourceHandle: 'next', target: `n${index + 1}` })),
    notes: [],
  };
}

beforeAll(async () => {
  api = await ProductApi.open(stack());
  sender = new WebhookSender(stack().apiUrl, String(stack().settings.WHATSAPP_APP_SECRET));
  messages = new SimulatorMessages(stack().simUrl);
  await messages.behave({ windowCheck: 'off', pairLimit: false });
  await api.publish('Welcome', 'journey', row(['contact-created', {}], ['tag', { add: ['came'] }], ['end', {}]));
  await api.publish('Shipped', 'conversation', row(['event', { name: 'order.shipped' }], ['send-text', { body: 'Order {{ event.orderId }} is on its way.' }], ['end', {}]));
  await api.publish('Honoured', 'journey', row(['tag-added', { tags: ['vip'] }], ['tag', { add: ['honoured'] }], ['end', {}]));
  await api.publish('Leave', 'conversation', row(['keyword', { words: ['no more offers'], match: 'exact' }], ['consent', { action: 'opt_out' }], ['end', {}]));
  await api.publish('Left', 'journey', row(['consent-changed', { change: 'opted_out' }], ['tag', { add: ['left'] }], ['end', {}]));
  const [first] = (await api.call<NumberList>('GET', '/numbers')).items;
  if (first === undefined) throw new Error('The seed connected no number.');
  number = { id: first.id, wabaId: first.wabaId };
});

afterAll(async () => {
  await sender.close();
  await api.close();
});

/** The customer sends a text. */
const write = (body: string): Promise<unknown> => sender.text({ numberId: number.id, wabaId: number.wabaId, from, id: `wamid.${randomBytes(20).toString('hex')}`, body });
const contact = (): Promise<ContactRecord | null> => ContactModel.findOne({ waId: from }).lean();
const until = (what: () => Promise<unknown>): ReturnType<typeof expect.poll> => expect.poll(what, { interval: 200 });

describe('what happens to a contact', () => {
  it('starts a flow when somebody writes for the first time', async () => {
    await write('good morning');
    await until(async () => (await contact())?.tags).toContain('came');
  });

  it('starts a flow when an event comes through the API, once for each key', async () => {
    const id = (await contact())?._id;
    const event = { name: 'order.shipped', data: { orderId: '4711' }, key: 'shipment-1' };
    expect(await api.call('POST', `/contacts/${id}/events`, event)).toEqual({ conversations: 1 });
    expect(await api.call('POST', `/contacts/${id}/events`, event)).toEqual({ conversations: 1 });
    const sent = async (): Promise<number> => {
      accepted.push(...(await messages.next()));
      return accepted.filter((message) => JSON.stringify(message).includes('Order 4711 is on its way.')).length;
    };
    await until(sent).toBe(1);
    await api.call('POST', `/contacts/${id}/events`, { ...event, key: 'shipment-2' });
    await until(sent).toBe(2);
  });

  it('refuses names of its own, too much data and contacts that are not there', async () => {
    const id = (await contact())?._id;
    await expect(api.call('POST', `/contacts/${id}/events`, { name: 'contact.tagged' })).rejects.toThrow('422');
    await expect(api.call('POST', `/contacts/${id}/events`, { name: 'order.shipped', data: { text: 'x'.repeat(5000) } })).rejects.toThrow('422');
    await expect(api.call('POST', '/contacts/nobody/events', { name: 'order.shipped' })).rejects.toThrow('404');
  });

  it('is told when Temporal is back, though the server died meanwhile', async () => {
    const id = String((await contact())?._id);
    await stack().kill('temporal');
    await api.call('PATCH', `/contacts/${id}`, { addTags: ['vip'] });
    await stack().kill('server');
    await stack().restart('temporal');
    await stack().restart('server');
    await until(async () => (await contact())?.tags).toContain('honoured');
    await until(() => UntoldEventModel.countDocuments()).toBe(0);
  });

  it('starts a flow when the contact opts out', async () => {
    await write('no more offers');
    await until(async () => (await contact())?.tags).toContain('left');
    expect((await contact())?.optedOutAt).toBeInstanceOf(Date);
  });
});
