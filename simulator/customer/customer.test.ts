import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ANA, bill, NUMBER, startUniverse, WABA, type Universe } from '../test-kit.ts';
import type { JsonObject } from '../world/json.ts';
import { samplePrice } from './sample-price.ts';

let universe: Universe;

beforeAll(async () => {
  universe = await startUniverse();
  const components = [{ type: 'BODY', text: 'x' }, { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Yes' }, { type: 'URL', text: 'Open', url: 'https://a.example' }] }];
  await universe.control('POST', '/seed', { media: [{ id: '9001', mimeType: 'image/png' }], templates: [{ wabaId: WABA, name: 't', language: 'en', components }] });
  await universe.control('PUT', '/behaviour', { windowCheck: 'off', pairLimit: false });
});

beforeEach(() => {
  universe.receiver.received.length = 0;
});

afterAll(async () => {
  await universe[Symbol.asyncDispose]();
});

async function sent(message: JsonObject): Promise<string> {
  const { body } = await universe.send(message);
  await universe.advance(1_000);
  return (body['messages'] as { id: string }[])[0]?.id ?? '';
}

async function acting(messageId: string, action: string, choice: JsonObject = {}): Promise<JsonObject> {
  const answer = await universe.control('POST', '/act', { messageId, action, ...choice });
  await universe.simulator.sim.settle();
  return answer;
}

const interactive = (type: string, action: JsonObject) => ({ type: 'interactive', interactive: { type, body: { text: 'x' }, action } });
const buttons = interactive('button', { buttons: [{ type: 'reply', reply: { id: 'a', title: 'A' } }, { type: 'reply', reply: { id: 'b', title: 'B' } }] });

const card = (card_index: number, id: string) => ({ card_index, type: 'button', header: { type: 'image', image: { id: '9001' } }, action: { buttons: [{ type: 'quick_reply', quick_reply: { id, title: 'Take it' } }] } });
const carousel = interactive('carousel', { cards: [card(0, 'one'), card(1, 'two')] });
const products: JsonObject = { type: 'interactive', interactive: { type: 'product_list', header: { type: 'text', text: 'Tents' }, body: { text: 'x' }, action: { catalog_id: 'c', sections: [{ title: 'Tents', product_items: [{ product_retailer_id: 'p1' }, { product_retailer_id: 'p2' }] }] } } };

describe('what a customer taps', () => {
  it.each<[string, JsonObject, JsonObject, JsonObject]>([
    ['a button by id', buttons, { id: 'b' }, { type: 'interactive', interactive: { type: 'button_reply', button_reply: { id: 'b', title: 'B' } } }],
    ['a button by title', buttons, { title: 'A' }, { type: 'interactive', interactive: { type: 'button_reply', button_reply: { id: 'a', title: 'A' } } }],
    ['a row', interactive('list', { button: 'Menu', sections: [{ rows: [{ id: 'r', title: 'R', description: 'D' }] }] }), { id: 'r' }, { type: 'interactive', interactive: { type: 'list_reply', list_reply: { id: 'r', title: 'R', description: 'D' } } }],
    ['a location request', interactive('location_request_message', { name: 'send_location' }), { location: { latitude: 1, longitude: 2 } }, { type: 'location', location: { latitude: 1, longitude: 2 } }],
    ['a form', interactive('flow', { name: 'flow', parameters: { flow_message_version: '3', flow_id: '1', flow_cta: 'Go', flow_token: 'tok' } }), { response: { size: 'L' } }, { type: 'interactive', interactive: { type: 'nfm_reply', nfm_reply: { name: 'flow', body: 'Sent', response_json: '{"flow_token":"tok","size":"L"}' } } }],
    ['a reply on the second card', carousel, { card: 1 }, { type: 'interactive', interactive: { type: 'button_reply', button_reply: { id: 'two', title: 'Take it' } } }],
    ['products of a list', products, { items: [{ id: 'p2', quantity: 3 }], text: 'as a gift' }, { type: 'order', order: { catalog_id: 'c', text: 'as a gift', product_items: [{ product_retailer_id: 'p2', quantity: 3, item_price: samplePrice('p2'), currency: 'EUR' }] } }],
    ['a single product', { type: 'interactive', interactive: { type: 'product', action: { catalog_id: 'c', product_retailer_id: 'p1' } } }, {}, { type: 'order', order: { catalog_id: 'c', text: '', product_items: [{ product_retailer_id: 'p1', quantity: 1, item_price: samplePrice('p1'), currency: 'EUR' }] } }],
    ['a template button', { type: 'template', template: { name: 't', language: { code: 'en' } } }, { index: 0 }, { type: 'button', button: { text: 'Yes', payload: 'Yes' } }],
  ])('%s', async (_name, message, choice, expected) => {
    const id = await sent(message);
    universe.receiver.received.length = 0;
    await acting(id, 'tap', choice);
    expect(universe.messages()).toEqual([expect.objectContaining({ ...expected, from: ANA, context: { from: '15550783881', id } })]);
  });

  it('a bill is paid: told by a status of its own kind, which leaves the message delivered', async () => {
    const id = await sent(bill());
    universe.receiver.received.length = 0;
    expect(await acting(id, 'tap', { payment: 'failed' })).toEqual({ payment: 'failed' });
    await acting(id, 'tap');
    const amount = { value: 2100, offset: 100 };
    expect(universe.statuses()).toMatchObject(['failed', 'captured'].map((status) => ({ id, type: 'payment', status, recipient_id: ANA, payment: { reference_id: 'o-1', amount, currency: 'INR' } })));
    expect(await universe.control('GET', `/messages/${encodeURIComponent(id)}`)).toMatchObject({ status: 'delivered', payment: 'captured' });
  });

  it('a link opens without telling the business; what is not there is named', async () => {
    const id = await sent({ type: 'template', template: { name: 't', language: { code: 'en' } } });
    universe.receiver.received.length = 0;
    expect(await acting(id, 'tap', { index: 1 })).toEqual({ opens: 'https://a.example' });
    expect(universe.messages()).toEqual([]);
    const refused = await acting(await sent(buttons), 'tap', { id: 'zzz' });
    expect(refused).toEqual({ error: { message: 'This message has no such button or row. It has: a (A), b (B).', field: 'id' } });
  });
});

describe('what a customer does and writes', () => {
  it('reacts, takes it back, deletes an own message', async () => {
    const id = await sent({ type: 'text', text: { body: 'Hi' } });
    universe.receiver.received.length = 0;
    await acting(id, 'react', { emoji: '👍' });
    await acting(id, 'react');
    const own = await universe.write(ANA, 'oops');
    await acting(own, 'revoke');
    expect(universe.messages().map(({ type, reaction, revoke }) => ({ type, reaction, revoke }))).toEqual([
      { type: 'reaction', reaction: { message_id: id, emoji: '👍' } },
      { type: 'reaction', reaction: { message_id: id, emoji: '' } },
      { type: 'text' },
      { type: 'revoke', revoke: { original_message_id: own } },
    ]);
  });

  it('changes the words of an own message, and of no other', async () => {
    const own = await universe.write(ANA, 'grene tent');
    universe.receiver.received.length = 0;
    await acting(own, 'edit', { text: 'green tent' });
    expect(universe.messages()).toEqual([expect.objectContaining({ type: 'edit', edit: { original_message_id: own, message: { type: 'text', text: { body: 'green tent' } } } })]);
    const theirs = await sent({ type: 'text', text: { body: 'Hi' } });
    expect(await acting(theirs, 'edit', { text: 'x' })).toMatchObject({ error: { field: 'messageId' } });
  });

  it('reading marks the earlier messages of the chat too', async () => {
    await sent({ type: 'text', text: { body: 'one' } });
    const last = await sent({ type: 'text', text: { body: 'two' } });
    universe.receiver.received.length = 0;
    await acting(last, 'read');
    const reads = universe.statuses().filter((status) => status['status'] === 'read');
    expect(reads.length).toBeGreaterThanOrEqual(2);
    expect(reads.at(-1)?.['id']).toBe(last);
  });

  it('media carry type and hash of the stored file; an unknown file is named', async () => {
    await universe.control('POST', '/inbound', { numberId: NUMBER, from: { waId: ANA }, message: { type: 'image', image: { id: '9001', caption: 'look' } } });
    await universe.simulator.sim.settle();
    const [message] = universe.messages();
    expect(message).toMatchObject({ type: 'image', image: { id: '9001', caption: 'look', mime_type: 'image/png', sha256: expect.stringMatching(/^[\w+/]{43}=$/) } });
    const refused = await universe.control('POST', '/inbound', { numberId: NUMBER, from: { waId: ANA }, message: { type: 'image', image: { id: '1' } } });
    expect(refused).toMatchObject({ error: { field: 'message.image.id' } });
  });

  it.each<[string, JsonObject]>([
    ['contacts', { type: 'contacts', contacts: [{ name: { formatted_name: 'N' } }] }],
    ['order', { type: 'order', order: { catalog_id: '1', product_items: [] } }],
    ['system', { type: 'system', system: { body: 'changed', type: 'user_changed_number', wa_id: '1650' } }],
    ['unsupported', { type: 'unsupported', errors: [{ code: 131051, title: 'Message type unknown' }], unsupported: { type: 'poll_creation' } }],
    ['a type of the future', { type: 'hologram', hologram: { depth: 3 } }],
  ])('%s passes through as given', async (_name, message) => {
    await universe.control('POST', '/inbound', { numberId: NUMBER, from: { waId: ANA }, message });
    await universe.simulator.sim.settle();
    expect(universe.messages()).toEqual([expect.objectContaining(message)]);
  });

  it('a voice message that is no Opus and a large sticker that does not move are accepted and fail', async () => {
    await universe.control('POST', '/seed', { media: [{ id: '9003', mimeType: 'audio/mpeg' }, { id: '9004', mimeType: 'image/webp', data: Buffer.alloc(101 * 1024).toString('base64') }] });
    const voice = await sent({ type: 'audio', audio: { id: '9003', voice: true } });
    const sticker = await sent({ type: 'sticker', sticker: { id: '9004' } });
    for (const id of [voice, sticker]) expect(await universe.control('GET', `/messages/${encodeURIComponent(id)}`)).toMatchObject({ status: 'failed', errors: [{ code: 131053 }] });
  });

  it('a number nobody declared becomes a customer', async () => {
    await universe.control('POST', '/inbound', { numberId: NUMBER, from: { waId: '+44 7700 900123', name: 'Tom' }, message: { type: 'text', text: { body: 'x' } } });
    const { customers } = await universe.control<{ customers: JsonObject[] }>('GET', '/state?q=tom');
    expect(customers).toMatchObject([{ waId: '447700900123', name: 'Tom', userId: expect.stringMatching(/^GB\./) }]);
  });

  it('the business marks as read, with dots, and only what exists', async () => {
    const first = await universe.write(ANA, 'one');
    const id = await universe.write(ANA, 'two');
    const mark = { messaging_product: 'whatsapp', status: 'read', message_id: id, typing_indicator: { type: 'text' } };
    expect((await universe.graph('POST', `${NUMBER}/messages`, mark)).body).toEqual({ success: true });
    for (const one of [first, id]) expect(await universe.control('GET', `/messages/${encodeURIComponent(one)}`)).toMatchObject({ status: 'read' });
    expect((await universe.graph('POST', `${NUMBER}/messages`, { ...mark, message_id: 'wamid.none' })).status).toBe(400);
  });

  it('tells about a marketing choice and a new number, and stays the same customer', async () => {
    await universe.write(ANA, 'Hi');
    universe.receiver.received.length = 0;
    await universe.control('PUT', '/customers', { waId: ANA, acceptsMarketing: false });
    await universe.simulator.sim.settle();
    const changes = () => universe.receiver.received.flatMap(({ json }) => json['entry'] as { changes: { field: string; value: JsonObject }[] }[]).flatMap((entry) => entry.changes);
    expect(changes()).toMatchObject([{ field: 'user_preferences', value: { user_preferences: [{ wa_id: ANA, category: 'marketing_messages', value: 'stop' }] } }]);

    universe.receiver.received.length = 0;
    const answer = await universe.control('POST', `/customers/${ANA}/number`, { waId: '+49 157 5550 4444' });
    await universe.simulator.sim.settle();
    expect(answer).toMatchObject({ key: ANA, waId: '4915755504444', name: 'Ana' });
    expect(changes()).toMatchObject([
      { field: 'messages', value: { messages: [{ from: ANA, type: 'system', system: { type: 'user_changed_number', wa_id: '4915755504444' } }] } },
      { field: 'user_id_update', value: { user_id_update: [{ wa_id: '4915755504444', user_id: { current: answer['userId'] } }] } },
    ]);
    expect(changes()[0]?.value).not.toHaveProperty('contacts');
    const { messages } = await universe.control<{ messages: unknown[] }>('GET', `/chat?numberId=${NUMBER}&customer=${ANA}`);
    expect(messages.length).toBeGreaterThan(3);
  });
});
