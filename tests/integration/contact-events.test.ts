import { beforeAll, describe, expect, it } from 'vitest';
import { ContactModel } from '../../activities/store/models/contacts.ts';
import { UntoldEventModel } from '../../activities/store/models/untold-events.ts';
import type { ContactRecord, FlowGraph } from '../../schemas/generated/types.ts';
import { useProduct } from '../kit/use-product.ts';
import { useStack } from '../kit/use-stack.ts';

const stack = useStack();
const product = useProduct(stack);
const from = '491730004711';

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
  await product.api.publish('Welcome', 'journey', row(['contact-created', {}], ['tag', { add: ['came'] }], ['end', {}]));
  await product.api.publish('Shipped', 'conversation', row(['event', { name: 'order.shipped' }], ['send-text', { body: 'Order {{ event.orderId }} is on its way.' }], ['end', {}]));
  await product.api.publish('Honoured', 'journey', row(['tag-added', { tags: ['vip'] }], ['tag', { add: ['honoured'] }], ['end', {}]));
  await product.api.publish('Leave', 'conversation', row(['keyword', { words: ['no more offers'], match: 'exact' }], ['consent', { action: 'opt_out' }], ['end', {}]));
  await product.api.publish('Left', 'journey', row(['consent-changed', { change: 'opted_out' }], ['tag', { add: ['left'] }], ['end', {}]));
});

/** The customer sends a text. */
const write = (body: string): Promise<unknown> => product.write(from, body);
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
    expect(await product.api.call('POST', `/contacts/${id}/events`, event)).toEqual({ conversations: 1 });
    expect(await product.api.call('POST', `/contacts/${id}/events`, event)).toEqual({ conversations: 1 });
    const sent = async (): Promise<number> => {
      return (await product.accepted()).filter((message) => JSON.stringify(message).includes('Order 4711 is on its way.')).length;
    };
    await until(sent).toBe(1);
    await product.api.call('POST', `/contacts/${id}/events`, { ...event, key: 'shipment-2' });
    await until(sent).toBe(2);
  });

  it('refuses names of its own, too much data and contacts that are not there', async () => {
    const id = (await contact())?._id;
    await expect(product.api.call('POST', `/contacts/${id}/events`, { name: 'contact.tagged' })).rejects.toThrow('422');
    await expect(product.api.call('POST', `/contacts/${id}/events`, { name: 'order.shipped', data: { text: 'x'.repeat(5000) } })).rejects.toThrow('422');
    await expect(product.api.call('POST', '/contacts/nobody/events', { name: 'order.shipped' })).rejects.toThrow('404');
  });

  it('is told when Temporal is back, though the server died meanwhile', async () => {
    const id = String((await contact())?._id);
    await stack().kill('temporal');
    await product.api.call('PATCH', `/contacts/${id}`, { addTags: ['vip'] });
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
