import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bill, NUMBER, startUniverse, WABA, type Refused, type Universe } from '../../test-kit.ts';
import type { JsonObject } from '../../world/json.ts';

let universe: Universe;

beforeAll(async () => {
  universe = await startUniverse();
  await universe.control('POST', '/seed', { media: [{ id: '9001', mimeType: 'image/png' }, { id: '9002', mimeType: 'audio/ogg' }] });
  await universe.control('PUT', '/behaviour', { throughputLimit: false, pairLimit: false });
});

afterAll(async () => {
  await universe[Symbol.asyncDispose]();
});

const button = (id: string, title: string) => ({ type: 'reply', reply: { id, title } });
const row = (id: string, title: string, description?: string) => ({ id, title, ...(description ? { description } : {}) });
const buttons = (list: unknown[], more: JsonObject = {}) => ({ type: 'interactive', interactive: { type: 'button', body: { text: 'Choose' }, action: { buttons: list as JsonObject[] }, ...more } });
const list = (sections: unknown[], label = 'Menu') => ({ type: 'interactive', interactive: { type: 'list', body: { text: 'Choose' }, action: { button: label, sections: sections as JsonObject[] } } });
const rows = (count: number) => Array.from({ length: count }, (_unused, index) => row(`r${index}`, `Row ${index}`));
const text = { type: 'text', text: { body: 'Hi' } };

const REFUSED: Refused[] = [
  { name: 'wrong product', message: { ...text, messaging_product: 'x' }, code: 100, says: '(#100) Param messaging_product must be one of {WHATSAPP} - got "x".' },
  { name: 'no product', message: { ...text, messaging_product: '' }, code: 100, says: '(#100) The parameter messaging_product is required.' },
  { name: 'no recipient', message: { ...text, to: '' }, code: 100, says: 'The parameter to is required.' },
  { name: 'malformed phone', message: { ...text, to: 'ana' }, code: 131009, details: 'The phone number is malformed: Please use the format: +1234567890.' },
  { name: 'unknown type', message: { type: 'poem', poem: {} }, code: 100 },
  { name: 'text missing', message: { type: 'text' }, code: 100, says: "(#100) The parameter text['body'] is required." },
  { name: 'text empty', message: { type: 'text', text: { body: '' } }, code: 100, says: "(#100) The parameter text['body'] is required." },
  { name: 'text not a string', message: { type: 'text', text: { body: 7 } }, code: 100, says: "(#100) Param text['body'] must be a string." },
  { name: 'text too long', message: { type: 'text', text: { body: 'x'.repeat(4097) } }, code: 100, says: "(#100) Param text['body'] must be at most 4096 characters long." },
  { name: 'callback data too long', message: { ...text, biz_opaque_callback_data: 'x'.repeat(513) }, code: 100 },
  { name: 'sending to itself', message: { ...text, to: '+15550783881' }, code: 131021 },
  { name: 'interactive without body', message: { type: 'interactive', interactive: { type: 'button', action: {} } }, code: 100, says: "(#100) The parameter interactive['body']['text'] is required." },
  { name: 'interactive body too long', message: buttons([button('a', 'A')], { body: { text: 'x'.repeat(1025) } }), code: 131009, details: 'Body text length invalid. Min length: 1, Max length: 1024' },
  { name: 'button title too long', message: buttons([button('a', 'x'.repeat(21))]), code: 131009, details: 'Button title length invalid. Min length: 1, Max length: 20' },
  { name: 'four buttons', message: buttons(['a', 'b', 'c', 'd'].map((id) => button(id, id))), code: 131009, details: 'Invalid buttons count. Min allowed buttons: 1, Max allowed buttons: 3' },
  { name: 'same button title twice', message: buttons([button('a', 'Same'), button('b', 'Same')]), code: 131009, details: 'Duplicated title: Same' },
  { name: 'button id with a space at its end', message: buttons([button('a ', 'A')]), code: 131009 },
  { name: 'footer too long', message: buttons([button('a', 'A')], { footer: { text: 'x'.repeat(61) } }), code: 131009, details: 'Footer text length invalid. Min length: 1, Max length: 60' },
  { name: 'row title too long', message: list([{ rows: [row('a', 'x'.repeat(25))] }]), code: 131009, details: 'Row title is too long. Max length is 24' },
  { name: 'eleven rows', message: list([{ title: 'A', rows: rows(6) }, { title: 'B', rows: rows(5).map((one) => ({ ...one, id: `b${one.id}` })) }]), code: 131009, details: 'Total row count exceed max allowed count: 10' },
  { name: 'two sections without title', message: list([{ rows: rows(1) }, { rows: [row('z', 'Z')] }]), code: 131008 },
  { name: 'list with a picture on top', message: { type: 'interactive', interactive: { type: 'list', header: { type: 'image', image: { id: '9001' } }, body: { text: 'x' }, action: { button: 'Menu', sections: [{ rows: rows(1) }] } } }, code: 131009 },
  { name: 'link without address', message: { type: 'interactive', interactive: { type: 'cta_url', body: { text: 'x' }, action: { name: 'cta_url', parameters: { display_text: 'Open', url: 'nowhere' } } } }, code: 131009 },
  { name: 'flow by id and by name', message: { type: 'interactive', interactive: { type: 'flow', body: { text: 'x' }, action: { name: 'flow', parameters: { flow_message_version: '3', flow_id: '1', flow_name: 'a', flow_cta: 'Go' } } } }, code: 131009 },
  { name: 'location request with a footer', message: { type: 'interactive', interactive: { type: 'location_request_message', body: { text: 'x' }, footer: { text: 'f' }, action: { name: 'send_location' } } }, code: 131009 },
  { name: 'media without source', message: { type: 'image', image: {} }, code: 131008 },
  { name: 'media with two sources', message: { type: 'image', image: { id: '9001', link: 'https://a.example/b.png' } }, code: 131009 },
  { name: 'unknown media id', message: { type: 'image', image: { id: '4711' } }, code: 100, says: "(#100) Param image['id'] is not a valid whatsapp business account media attachment ID" },
  { name: 'caption on audio', message: { type: 'audio', audio: { id: '9002', caption: 'x' } }, code: 100 },
  { name: 'caption too long', message: { type: 'image', image: { id: '9001', caption: 'x'.repeat(1025) } }, code: 100 },
  { name: 'latitude out of range', message: { type: 'location', location: { latitude: 91, longitude: 0 } }, code: 131009 },
  { name: 'contact without a name part', message: { type: 'contacts', contacts: [{ name: { formatted_name: 'Ann' } }] }, code: 131008 },
  { name: 'bill whose total is wrong', message: bill({ total_amount: { value: 1, offset: 100 } }), code: 131009, details: 'total_amount (1) does not match subtotal, tax, shipping and discount of the order (2100)' },
  { name: 'bill with a reference of words', message: bill({ reference_id: 'my order' }), code: 131009 },
  { name: 'bill without an order', message: bill({ order: null }), code: 131008 },
  { name: 'order in an unknown state', message: { type: 'interactive', interactive: { type: 'order_status', body: { text: 'x' }, action: { name: 'review_order', parameters: { reference_id: 'o-1', order: { status: 'eaten' } } } } }, code: 131009 },
  { name: 'reaction without target', message: { type: 'reaction', reaction: { emoji: '👍' } }, code: 100, says: "(#100) The parameter reaction['message_id'] is required." },
];

describe('refused sends', () => {
  it.each(REFUSED)('$name', async ({ message, code, says, details }) => {
    const { status, body } = await universe.send(message);
    const error = body['error'] as { code: number; message: string; type: string; fbtrace_id: string; error_data?: { messaging_product: string; details: string } };
    expect(status).toBe(400);
    expect(error).toMatchObject({ code, type: 'OAuthException' });
    expect(error.fbtrace_id).toMatch(/^A[\w-]{22}$/);
    if (says !== undefined) expect(error.message).toBe(says);
    if (details !== undefined) expect(error.error_data).toEqual({ messaging_product: 'whatsapp', details });
  });

  it('nothing of it was stored', async () => {
    const { data } = await universe.control<{ data: unknown[] }>('GET', '/messages');
    expect(data).toEqual([]);
  });
});

const ACCEPTED: { name: string; message: JsonObject }[] = [
  { name: 'text of 4096 emoji', message: { type: 'text', text: { body: '😀'.repeat(4096) } } },
  { name: 'text without a type', message: { text: { body: 'Hi' } } },
  { name: 'three buttons with a picture', message: buttons([button('a', 'A'), button('b', 'B'), button('c', 'C')], { header: { type: 'image', image: { link: 'https://a.example/b.png' } } }) },
  { name: 'list of ten rows', message: list([{ title: 'A', rows: rows(10) }]) },
  { name: 'image by id', message: { type: 'image', image: { id: '9001', caption: 'x' } } },
  { name: 'document by link', message: { type: 'document', document: { link: 'https://a.example/b.pdf', filename: 'b.pdf' } } },
  { name: 'location with text coordinates', message: { type: 'location', location: { latitude: '52.5', longitude: '13.4' } } },
  { name: 'contact', message: { type: 'contacts', contacts: [{ name: { formatted_name: 'Ann B', first_name: 'Ann' }, phones: [{ phone: '+1' }] }] } },
  { name: 'location request', message: { type: 'interactive', interactive: { type: 'location_request_message', body: { text: 'Where?' }, action: { name: 'send_location' } } } },
  { name: 'bill', message: bill() },
  { name: 'state of an order', message: { type: 'interactive', interactive: { type: 'order_status', body: { text: 'On its way' }, action: { name: 'review_order', parameters: { reference_id: 'o-1', order: { status: 'shipped' } } } } } },
  { name: 'link', message: { type: 'interactive', interactive: { type: 'cta_url', body: { text: 'x' }, action: { name: 'cta_url', parameters: { display_text: 'Open', url: 'https://a.example' } } } } },
  { name: 'flow', message: { type: 'interactive', interactive: { type: 'flow', body: { text: 'x' }, action: { name: 'flow', parameters: { flow_message_version: '3', flow_id: '1', flow_cta: 'Go', flow_token: 't' } } } } },
];

describe('accepted sends', () => {
  it.each(ACCEPTED)('$name', async ({ message }) => {
    const { status, body, headers } = await universe.send(message);
    expect(body).toMatchObject({ messaging_product: 'whatsapp', contacts: [{ input: '+4915755501001', wa_id: '4915755501001' }] });
    expect(status).toBe(200);
    expect(JSON.parse(headers.get('x-business-use-case-usage') ?? '')).toHaveProperty(WABA);
  });

  it('the id has the documented layout', async () => {
    const { body } = await universe.send(text);
    const [{ id } = { id: '' }] = body['messages'] as { id: string }[];
    const bytes = Buffer.from(id.slice('wamid.'.length), 'base64');
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0x1c, 0x18, 13]));
    expect(bytes.subarray(3, 16).toString()).toBe('4915755501001');
    expect(bytes.subarray(16, 22)).toEqual(Buffer.from([0x15, 0x02, 0x00, 0x11, 0x18, 18]));
    expect(bytes.subarray(22, 40).toString()).toMatch(/^[0-9A-F]{18}$/);
    expect(bytes.at(-1)).toBe(0);
  });

  it('a version may be left out; what is nowhere is told in words', async () => {
    const answer = await fetch(`${universe.address}/${NUMBER}`, { headers: { authorization: 'Bearer x' } });
    expect(await answer.json()).toMatchObject({ id: NUMBER });
    const nowhere = await fetch(`${universe.address}/messages`, { method: 'POST' });
    expect([nowhere.status, await nowhere.json()]).toEqual([404, { error: { message: expect.stringContaining('below /v24.0/') } }]);
  });

  it('a form-encoded request is understood', async () => {
    const response = await fetch(`${universe.address}/v19.0/${NUMBER}/messages`, {
      method: 'POST',
      headers: { authorization: 'Bearer x' },
      body: new URLSearchParams({ messaging_product: 'whatsapp', to: '+4915755501001', type: 'text', text: '{"body":"Hi"}' }),
    });
    expect(response.status).toBe(200);
  });
});
