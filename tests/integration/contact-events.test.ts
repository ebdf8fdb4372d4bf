import { beforeAll, describe, expect, it } from 'vitest';
import { ContactModel } from '../../activities/store/models/contacts.ts';
import { AuditModel } from '../../activities/store/models/audit-log.ts';
import { ConversationModel } from '../../activities/store/models/conversations.ts';
import { MessageModel } from '../../activities/store/models/messages.ts';
import { RunModel } from '../../activities/store/models/runs.ts';
import { UntoldEventModel } from '../../activities/store/models/untold-events.ts';
import type { ContactBody, ContactMergePreview, ContactMergeResult, ContactRecord, FlowGraph } from '../../schemas/generated/types.ts';
import { newWamid, useProduct } from '../kit/use-product.ts';
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
    edges: nodes.slice(1).map((_node, index) => ({ id: `e${index}`, source: `n${index}`, sourceHandle: nodes[index]?.[0] === 'ask' ? 'answer' : 'next', target: `n${index + 1}` })),
    notes: [],
  };
}

beforeAll(async () => {
  await product.api.publish('Welcome', 'journey', row(['contact-created', {}], ['tag', { add: ['came'] }], ['end', {}]));
  await product.api.publish('Shipped', 'conversation', row(['event', { name: 'order.shipped' }], ['send-text', { body: 'Order {{ event.orderId }} is on its way.' }], ['end', {}]));
  await product.api.publish('Honoured', 'journey', row(['tag-added', { tags: ['vip'] }], ['tag', { add: ['honoured'] }], ['end', {}]));
  await product.api.publish('Leave', 'conversation', row(['keyword', { words: ['no more offers'], match: 'exact' }], ['consent', { action: 'opt_out' }], ['end', {}]));
  await product.api.publish('Left', 'journey', row(['consent-changed', { change: 'opted_out' }], ['tag', { add: ['left'] }], ['end', {}]));
  await product.api.publish('Name', 'conversation', row(['keyword', { words: ['my name'], match: 'exact' }], ['ask', { prompt: 'What is your name?', accept: 'text', saveTo: 'name' }], ['send-text', { body: 'Welcome {{ name }}.' }], ['end', {}]));
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

describe('who a contact is', () => {
  interface Names {
    readonly waId?: string;
    readonly userId?: string;
    readonly username?: string;
  }
  /** A webhook with one message of somebody with these names. */
  async function says(names: Names, message: object): Promise<void> {
    const ids = { ...(names.waId === undefined ? {} : { from: names.waId }), ...(names.userId === undefined ? {} : { from_user_id: names.userId }) };
    const person = { profile: { name: 'Ida Berg', ...(names.username === undefined ? {} : { username: names.username }) }, ...(names.waId === undefined ? {} : { wa_id: names.waId }), ...(names.userId === undefined ? {} : { user_id: names.userId }) };
    const value = { messaging_product: 'whatsapp', metadata: { phone_number_id: product.number.id }, contacts: [person], messages: [{ ...ids, id: newWamid(), timestamp: String(Math.floor(Date.now() / 1000)), ...message }] };
    const { status } = await product.sender.post(JSON.stringify({ object: 'whatsapp_business_account', entry: [{ id: product.number.wabaId, changes: [{ field: 'messages', value }] }] }));
    expect(status).toBe(200);
  }
  const text = (body: string): object => ({ type: 'text', text: { body } });
  /** What the flow of this test has sent; the demo's own flows answer too. */
  const sentTo = async (contactId: string): Promise<unknown[]> => (await MessageModel.find({ contactId, direction: 'out' }).sort({ at: 1 }).lean()).map(({ text: words }) => words).filter((words) => /your name|^Welcome/.test(words ?? ''));
  const contactWith = async (filter: object): Promise<ContactRecord | null> => ContactModel.findOne(filter).lean();
  const waits = (contactId: string): Promise<number> => RunModel.countDocuments({ contactId, status: 'waiting' });
  const patient = { timeout: 60_000, interval: 200 };

  it('stays one over a change of number, with the flow that waits for an answer', async () => {
    await says({ waId: '491730009001', userId: 'DE.9001' }, text('my name'));
    await expect.poll(async () => waits(String((await contactWith({ waId: '491730009001' }))?._id)), patient).toBe(1);
    const id = String((await contactWith({ waId: '491730009001' }))?._id);
    await says({ waId: '491730009001', userId: 'DE.9001' }, { type: 'system', system: { type: 'user_changed_number', body: 'moved', wa_id: '491730009002' } });
    await expect.poll(async () => (await contactWith({ _id: id }))?.phone, patient).toBe('+491730009002');
    expect(await contactWith({ userId: 'DE.9001' })).toBeNull();
    await says({ waId: '491730009002' }, text('Ida'));
    await expect.poll(() => sentTo(id), patient).toEqual(['What is your name?', 'Welcome Ida.']);
    const { identities } = await product.api.call<ContactBody>('GET', `/contacts/${id}`);
    // Beside the user id that WhatsApp has told of the number that the flow wrote to.
    expect(identities?.filter(({ to, source }) => to === undefined && source !== 'send').map(({ value, source }) => [value, source])).toEqual([['+491730009002', 'number_change']]);
  });

  it('is one when a webhook names two of them together: conversations, messages and the flow that waits go on as one', async () => {
    await says({ waId: '491730009011' }, text('good day'));
    await expect.poll(() => contactWith({ waId: '491730009011' }), patient).not.toBeNull();
    await says({ userId: 'DE.9011', username: 'ida.berg' }, text('my name'));
    await expect.poll(async () => waits(String((await contactWith({ userId: 'DE.9011' }))?._id)), patient).toBe(1);
    const [older, newer] = [await contactWith({ waId: '491730009011' }), await contactWith({ userId: 'DE.9011' })];
    await says({ waId: '491730009011', userId: 'DE.9011', username: 'ida.berg' }, text('Ida'));
    const id = String(older?._id);
    await expect.poll(() => sentTo(id), patient).toEqual(['What is your name?', 'Welcome Ida.']);
    await expect.poll(() => AuditModel.countDocuments({ action: 'contact.merged', 'target.id': id }), patient).toBe(1);
    expect(await ConversationModel.countDocuments({ contactId: String(newer?._id) })).toBe(0);
    expect(await MessageModel.countDocuments({ contactId: id, direction: 'in' })).toBe(3);
    // The old id leads to the contact that stays, and so does that of its conversation.
    expect(await product.api.call<ContactBody>('GET', `/contacts/${newer?._id}`)).toMatchObject({ id, phone: '+491730009011', username: 'ida.berg', userId: 'DE.9011' });
    expect(await product.api.call('GET', `/conversations/${product.number.id}:${newer?._id}`)).toMatchObject({ id: `${product.number.id}:${id}` });
  });

  it('is merged by hand, though worker and server die on the way', async () => {
    await says({ waId: '491730009021' }, text('good day'));
    await says({ userId: 'DE.9021' }, text('my name'));
    await expect.poll(async () => waits(String((await contactWith({ userId: 'DE.9021' }))?._id)), patient).toBe(1);
    const into = String((await contactWith({ waId: '491730009021' }))?._id);
    const from = String((await contactWith({ userId: 'DE.9021' }))?._id);
    await product.api.call('PATCH', `/contacts/${from}`, { addTags: ['climber'], fields: { size: 'M' } });
    await ContactModel.updateOne({ _id: from }, { $set: { optedOutAt: new Date() } });
    const preview = await product.api.call<ContactMergePreview>('POST', `/contacts/${into}/merge-preview`, { fromId: from });
    expect(preview).toMatchObject({ addedTags: ['climber'], optedOut: true, conversations: [{ outcome: 'joins' }], runs: [{ flowName: 'Name' }] });
    await stack().kill('worker');
    expect((await product.api.call<ContactMergeResult>('POST', `/contacts/${into}/merge`, { fromId: from })).state).toBe('running');
    await stack().kill('server');
    await stack().restart('server');
    await stack().restart('worker');
    await expect.poll(() => AuditModel.countDocuments({ action: 'contact.merged', 'target.id': into }), patient).toBe(1);
    expect(await contactWith({ _id: into })).toMatchObject({ phone: '+491730009021', userId: 'DE.9021', tags: expect.arrayContaining(['climber']), fields: { size: 'M' }, optedOutAt: expect.any(Date) });
    expect(await RunModel.countDocuments({ contactId: from })).toBe(0);
    expect(await ConversationModel.findById(`${product.number.id}:${into}`).lean()).toMatchObject({ mergedFrom: [`${product.number.id}:${from}`] });
    await expect(product.api.call('POST', `/contacts/${into}/merge`, { fromId: from })).rejects.toThrow('422');
  }, 120_000);
});
