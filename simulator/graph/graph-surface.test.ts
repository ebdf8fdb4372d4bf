import { expect, it } from 'vitest';
import { plainText } from '../plain-text.ts';
import { ANA, NUMBER, startUniverse, WABA } from '../test-kit.ts';
import type { JsonObject } from '../world/json.ts';
import { DEFAULT_APP_ID } from '../world/world.ts';

const messageOf = ({ body }: { body: JsonObject }): unknown => (body['error'] as JsonObject | undefined)?.['message'];

it('shows what is below an account by its fields, and refuses fields that do not exist', async () => {
  await using universe = await startUniverse();
  const read = (path: string) => universe.graph('GET', path);
  expect((await read(`${WABA}?fields=name,phone_numbers.limit(1){id,throughput{level}},subscribed_apps,owner_business_info`)).body).toEqual({
    id: WABA, name: 'Test',
    phone_numbers: { data: [{ id: NUMBER, throughput: { level: 'STANDARD' } }] },
    subscribed_apps: { data: [{ whatsapp_business_api_data: expect.objectContaining({ id: DEFAULT_APP_ID }) }] },
    owner_business_info: { name: 'portfolio', id: 'portfolio' },
  });
  expect((await read(`${NUMBER}?fields=username`)).body).toEqual({ id: NUMBER });
  expect(messageOf(await read(`${NUMBER}?fields=display_phone_numer`))).toBe('(#100) Tried accessing nonexisting field (display_phone_numer) on node type (WhatsAppBusinessPhoneNumber)');
  expect(messageOf(await read(`${WABA}/message_templates?fields=nam`))).toBeUndefined();
  expect(messageOf(await read(`${WABA}/phone_numbers?after=nonsense`))).toBe('(#100) Invalid cursors values.');
  expect((await read('portfolio/owned_whatsapp_business_accounts')).body).toMatchObject({ data: [{ id: WABA }] });
});

it('carries out batches, each call on its own, and reads several objects at once', async () => {
  await using universe = await startUniverse();
  const send = `messaging_product=whatsapp&to=${ANA}&type=text&text=${encodeURIComponent('{"body":"Hi"}')}`;
  const { body } = await universe.graph('POST', '', { include_headers: false, batch: [{ method: 'GET', relative_url: `${NUMBER}?fields=id` }, { method: 'POST', relative_url: `${NUMBER}/messages`, body: send }, { method: 'GET', relative_url: '999' }] });
  const answers = body as unknown as { code: number; body: string }[];
  expect(answers.map(({ code }) => code)).toEqual([200, 200, 400]);
  expect(JSON.parse(answers[1]?.body ?? '')).toMatchObject({ contacts: [{ wa_id: ANA }] });
  expect(messageOf(await universe.graph('POST', '', { batch: Array.from({ length: 51 }, () => ({ relative_url: NUMBER })) }))).toContain('Maximum batch size is 50');
  expect((await universe.graph('GET', `?ids=${NUMBER},${WABA}&fields=id`)).body).toEqual({ [NUMBER]: { id: NUMBER }, [WABA]: { id: WABA } });
});

it('sets the webhook of an app with the app itself as token, and sends it only the fields it takes', async () => {
  await using universe = await startUniverse();
  const app = `${DEFAULT_APP_ID}|secret`;
  await universe.control('PUT', '/webhook', { appSecret: 'secret', verify: false });
  await universe.control('POST', '/seed', { tokens: [{ token: 'only' }] });
  const subscribe = (fields: string, token = app) => universe.graph('POST', `${DEFAULT_APP_ID}/subscriptions`, { object: 'whatsapp_business_account', callback_url: universe.receiver.url, verify_token: 'verify me', fields }, token);
  expect((await subscribe('messages', `${DEFAULT_APP_ID}|wrong`)).status).toBe(401);
  expect((await subscribe('account_alerts')).body).toEqual({ success: true });
  await universe.write(ANA, 'Hello');
  await universe.simulator.sim.settle();
  expect(universe.messages()).toEqual([]);
  expect(await universe.control('GET', '/deliveries')).toMatchObject({ data: [{ outcome: 'undeliverable', error: expect.stringContaining('takes the field messages') }] });
  await subscribe('messages');
  await universe.write(ANA, 'Hello again');
  await universe.simulator.sim.settle();
  expect(universe.messages()).toMatchObject([{ text: { body: 'Hello again' } }]);
  expect((await universe.graph('GET', `${DEFAULT_APP_ID}/subscriptions`, undefined, app)).body).toMatchObject({ data: [{ callback_url: universe.receiver.url, fields: [{ name: 'account_alerts' }, { name: 'messages' }] }] });
});

it('verifies a number before it is registered, adds it once, and keeps what is said of its catalogue', async () => {
  await using universe = await startUniverse();
  const add = () => universe.graph('POST', `${WABA}/phone_numbers`, { cc: '49', phone_number: '1512 999888', verified_name: 'New' });
  const id = plainText((await add()).body['id']);
  expect((await add()).status).toBe(400);
  const register = () => universe.graph('POST', `${id}/register`, { messaging_product: 'whatsapp', pin: '123456' });
  expect((await register()).body).toMatchObject({ error: { code: 133006 } });
  await universe.graph('POST', `${id}/verify_code`, { code: '123456' });
  expect((await register()).body).toEqual({ success: true });
  const template = { name: 'hello', language: 'en-US', category: 'UTILITY', components: [{ type: 'BODY', text: 'Hello' }] };
  expect(messageOf(await universe.graph('POST', `${WABA}/message_templates`, template))).toMatch(/^\(#100\) Param language must be one of .* - got "en-US"\.$/);
  expect(messageOf(await universe.graph('POST', `${NUMBER}/settings`, { colour: 'red' }))).toContain('Unexpected key "colour"');
  await universe.graph('POST', `${NUMBER}/whatsapp_commerce_settings?is_cart_enabled=false`);
  expect((await universe.graph('GET', `${NUMBER}/whatsapp_commerce_settings`)).body).toEqual({ data: [{ is_cart_enabled: false, is_catalog_visible: false, id: NUMBER }] });
});
