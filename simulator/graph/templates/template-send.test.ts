import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainText } from '../../plain-text.ts';
import { startUniverse, WABA, type Refused, type Universe } from '../../test-kit.ts';
import type { JsonObject } from '../../world/json.ts';

let universe: Universe;

const TEMPLATES: JsonObject[] = [
  { name: 'three', language: 'en_US', category: 'UTILITY', components: [{ type: 'body', text: 'Dear {{1}}, order {{2}} arrives on {{3}}.' }] },
  { name: 'named', language: 'de', category: 'MARKETING', parameter_format: 'NAMED', components: [{ type: 'BODY', text: 'Hallo {{first_name}}, willkommen.' }] },
  {
    name: 'rich', language: 'en_US', category: 'MARKETING',
    components: [
      { type: 'HEADER', format: 'IMAGE' },
      { type: 'BODY', text: 'Look' },
      { type: 'FOOTER', text: 'Bye' },
      { type: 'BUTTONS', buttons: [{ type: 'URL', text: 'Track', url: 'https://shop.example/t/{{1}}' }, { type: 'QUICK_REPLY', text: 'Stop' }] },
    ],
  },
  { name: 'code', language: 'en_US', category: 'AUTHENTICATION', components: [{ type: 'BODY' }, { type: 'BUTTONS', buttons: [{ type: 'OTP', otp_type: 'COPY_CODE', text: 'Copy' }] }] },
  {
    name: 'sale', language: 'en_US', category: 'MARKETING',
    components: [
      { type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: 'Spring', has_expiration: true } },
      { type: 'BODY', text: 'Look' },
      { type: 'BUTTONS', buttons: [{ type: 'MPM', text: 'View' }, { type: 'FLOW', text: 'Book', flow_id: '1' }] },
    ],
  },
  { name: 'solo', language: 'en_US', category: 'MARKETING', components: [{ type: 'HEADER', format: 'PRODUCT' }, { type: 'BODY', text: 'Look' }, { type: 'BUTTONS', buttons: [{ type: 'SPM', text: 'View' }] }] },
  { name: 'login', language: 'en_US', category: 'AUTHENTICATION', components: [{ type: 'BODY' }, { type: 'BUTTONS', buttons: [{ type: 'OTP', otp_type: 'ONE_TAP', autofill_text: 'Fill in' }] }] },
  { name: 'paused', language: 'en_US', category: 'MARKETING', status: 'PAUSED', components: [{ type: 'BODY', text: 'x' }] },
  { name: 'waiting', language: 'en_US', category: 'MARKETING', status: 'PENDING', components: [{ type: 'BODY', text: 'x' }] },
];

const values = (...texts: string[]) => texts.map((text) => ({ type: 'text', text }));
const body = (...texts: string[]): JsonObject => ({ type: 'body', parameters: values(...texts) });
const image = { type: 'header', parameters: [{ type: 'image', image: { id: '9001' } }] };
const url = { type: 'button', sub_type: 'url', index: '0', parameters: [{ type: 'text', text: 'A1' }] };
const use = (name: string, components: JsonObject[] = [], code = 'en_US'): JsonObject => ({ type: 'template', template: { name, language: { code }, components } });

beforeAll(async () => {
  universe = await startUniverse();
  await universe.control('POST', '/seed', { templates: TEMPLATES.map((template) => ({ wabaId: WABA, ...template })), media: [{ id: '9001', mimeType: 'image/png' }] });
  await universe.control('PUT', '/behaviour', { pairLimit: false });
});

afterAll(async () => {
  await universe[Symbol.asyncDispose]();
});

const ends = { type: 'limited_time_offer', parameters: [{ type: 'limited_time_offer', limited_time_offer: { expiration_time_ms: 1_800_000_000_000 } }] };
const products = (count: number) => ({ type: 'button', sub_type: 'mpm', index: '0', parameters: [{ type: 'action', action: { sections: [{ title: 'All', product_items: Array.from({ length: count }, (_, index) => ({ product_retailer_id: `p${index}` })) }] } }] });

const product = (parts: JsonObject): JsonObject => ({ type: 'header', parameters: [{ type: 'product', product: parts }] });

const REFUSED: Refused[] = [
  { name: 'unknown name', message: use('nothing'), code: 132001, says: '(#132001) Template name does not exist in the translation', details: 'template name (nothing) does not exist in en_US' },
  { name: 'unknown language', message: use('three', [], 'fr'), code: 132001, details: 'template name (three) does not exist in fr' },
  { name: 'not approved yet', message: use('waiting'), code: 132001 },
  { name: 'paused', message: use('paused'), code: 132015 },
  { name: 'too few values', message: use('three', [body('Ann')]), code: 132000, says: '(#132000) Number of parameters does not match the expected number of params', details: 'body: number of localizable_params (1) does not match the expected number of params (3)' },
  { name: 'empty value', message: use('three', [body('Ann', '', 'May')]), code: 100, details: "Parameter 'text' is mandatory for component parameter type 'text'" },
  { name: 'value with a new line', message: use('three', [body('Ann', 'A\nB', 'May')]), code: 132018, details: 'Param text cannot have new-line/tab characters or more than 4 consecutive spaces' },
  { name: 'rendered body too long', message: use('three', [body('x'.repeat(1020), 'A', 'B')]), code: 132005 },
  { name: 'named without a name', message: use('named', [body('Ann')], 'de'), code: 100 },
  { name: 'header missing', message: use('rich', [url]), code: 132012, says: '(#132012) Parameter format does not match format in the created template', details: 'header: Format mismatch, expected IMAGE, received UNKNOWN' },
  { name: 'header of another kind', message: use('rich', [{ type: 'header', parameters: [{ type: 'video', video: { id: '9001' } }] }, url]), code: 132012, details: 'header: Format mismatch, expected IMAGE, received VIDEO' },
  { name: 'header with an unknown file', message: use('rich', [{ type: 'header', parameters: [{ type: 'image', image: { id: '1' } }] }, url]), code: 100, says: "(#100) Param template['components'][0]['parameters'][0]['image']['id'] is not a valid whatsapp business account media attachment ID" },
  { name: 'URL button without its value', message: use('rich', [image]), code: 131008, says: '(#131008) Required parameter is missing', details: 'buttons: Button at index 0 of type Url requires a parameter' },
  { name: 'button that is not there', message: use('rich', [image, url, { type: 'button', sub_type: 'quick_reply', index: 5, parameters: [] }]), code: 131009 },
  { name: 'offer without its end', message: use('sale', [products(1)]), code: 131008, details: "limited_time_offer: 'expiration_time_ms' is required" },
  { name: 'products missing', message: use('sale', [ends]), code: 131008, details: 'buttons: Button at index 0 of type Mpm requires a parameter' },
  { name: 'too many products', message: use('sale', [ends, products(31)]), code: 131009 },
  { name: 'product without its catalogue', message: use('solo', [product({ product_retailer_id: 'p7' })]), code: 100 },
  { name: 'code too long', message: use('code', [body('1234567890123456'), url]), code: 100, details: 'template parameter at index 0 exceeds the maximum length in the AUTHENTICATION category (15 characters).' },
];

describe('template sends', () => {
  it.each(REFUSED)('$name is refused', async ({ message, code, says, details }) => {
    const { body: answer } = await universe.send(message);
    const error = answer['error'] as { code: number; message: string; error_data?: { details: string } };
    expect(error.code).toBe(code);
    if (says !== undefined) expect(error.message).toBe(says);
    if (details !== undefined) expect(error.error_data?.details).toBe(details);
  });

  it('what fits is accepted, outside the window too, and shown with its values', async () => {
    const { status, body: answer } = await universe.send(use('rich', [image, url, { type: 'button', sub_type: 'quick_reply', index: '1', parameters: [{ type: 'payload', payload: 'STOP' }] }]));
    expect(status).toBe(200);
    expect(answer['messages']).toMatchObject([{ message_status: 'accepted' }]);
    await universe.advance(1_000);
    const { data } = await universe.control<{ data: JsonObject[] }>('GET', '/messages');
    expect(data.at(-1)).toMatchObject({
      status: 'delivered', category: 'marketing', templateName: 'rich',
      face: { header: { type: 'image' }, body: 'Look', footer: 'Bye', buttons: [{ type: 'url', url: 'https://shop.example/t/A1' }, { type: 'quick_reply', payload: 'STOP' }] },
      pricing: { billable: true, type: 'regular', category: 'marketing' },
    });
  });

  it('an offer with its end, products to order, a form that keeps its token, a code that fills itself in', async () => {
    const form = { type: 'button', sub_type: 'flow', index: '1', parameters: [{ type: 'action', action: { flow_token: 'run-7', flow_action_data: { size: 'L' } } }] };
    expect((await universe.send(use('sale', [ends, products(2), form]))).status).toBe(200);
    expect((await universe.send(use('solo', [product({ product_retailer_id: 'p7', catalog_id: 'c7' })]))).status).toBe(200);
    expect((await universe.send(use('login', [body('482913'), { ...url, parameters: values('482913') }]))).status).toBe(200);
    const { data } = await universe.control<{ data: JsonObject[] }>('GET', '/messages');
    expect(data.slice(-3).map((message) => message['face'])).toMatchObject([
      { offer: { text: 'Spring', until: 1_800_000_000_000 }, buttons: [{ type: 'mpm', action: { sections: [{ product_items: [{ product_retailer_id: 'p0' }, { product_retailer_id: 'p1' }] }] } }, { type: 'flow', token: 'run-7', data: { size: 'L' } }] },
      { header: { type: 'product', product: { product_retailer_id: 'p7' } }, buttons: [{ type: 'spm', text: 'View' }] },
      { body: '482913 is your verification code.', buttons: [{ type: 'autofill', text: 'Fill in', payload: '482913' }] },
    ]);
    const [id, solo] = data.slice(-3).map((message) => plainText(message['id']));
    await universe.advance(1_000);
    await universe.control('POST', '/act', { messageId: id, action: 'tap', index: 0, items: [{ id: 'p1', quantity: 2 }] });
    await universe.control('POST', '/act', { messageId: id, action: 'tap', index: 1, response: { size: 'M' } });
    await universe.control('POST', '/act', { messageId: solo, action: 'tap', index: 0 });
    await universe.simulator.sim.settle();
    const told = JSON.stringify(universe.receiver.received.map(({ json }) => json));
    expect(told).toContain('"product_items":[{"product_retailer_id":"p1","quantity":2');
    expect(told).toContain('run-7');
    expect(told).toContain('"catalog_id":"c7","text":"","product_items":[{"product_retailer_id":"p7","quantity":1');
  });

  it('named values go by name, positional ones by order', async () => {
    const named = use('named', [{ type: 'body', parameters: [{ type: 'text', parameter_name: 'first_name', text: 'Änne' }] }], 'de');
    expect((await universe.send(named)).status).toBe(200);
    expect((await universe.send(use('three', [body('Ann', 'A1', 'May')]))).status).toBe(200);
    const { data } = await universe.control<{ data: { face: { body: string } }[] }>('GET', '/messages');
    expect(data.slice(-2).map((message) => message.face.body)).toEqual(['Hallo Änne, willkommen.', 'Dear Ann, order A1 arrives on May.']);
  });

  it('somebody who wants no marketing gets 131050, and still gets utility', async () => {
    await universe.control('PUT', '/customers', { waId: '4915755501001', acceptsMarketing: false });
    await universe.send({ ...use('rich', [image, url]), biz_opaque_callback_data: 'm' });
    await universe.send({ ...use('three', [body('a', 'b', 'c')]), biz_opaque_callback_data: 'u' });
    await universe.advance(1_000);
    const of = (data: string) => universe.statuses().filter((status) => status['biz_opaque_callback_data'] === data).map((status) => status['status']);
    expect(of('m')).toEqual(['failed']);
    expect(of('u')).toEqual(['sent', 'delivered']);
  });
});
