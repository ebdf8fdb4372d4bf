import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ANA, NUMBER, OTHER_NUMBER, SECRET, startUniverse, WABA } from '../test-kit.ts';
import { encodeBody, signatureHeaders } from './encode.ts';

const DAY = 24 * 3_600_000;

describe('body and signature', () => {
  it('escapes non-ASCII in lower case and slashes, and nothing else', () => {
    expect(encodeBody({ text: 'ä/😀"\\\n' })).toBe(String.raw`{"text":"\u00e4\/\ud83d\ude00\"\\\n"}`);
    expect(JSON.parse(encodeBody({ text: 'ä/😀"\\\n€' }))).toEqual({ text: 'ä/😀"\\\n€' });
  });

  it('what arrives is signed over exactly its bytes; parsing and writing it again breaks the signature', async () => {
    await using universe = await startUniverse();
    await universe.write(ANA, 'Grüße: https://a.example/ä 😀');
    const [received] = universe.receiver.received;
    const sign = (text: string) => `sha256=${createHmac('sha256', SECRET).update(text).digest('hex')}`;
    expect(received?.headers['x-hub-signature-256']).toBe(sign(received?.body ?? ''));
    expect(received?.headers['x-hub-signature-256']).not.toBe(sign(JSON.stringify(received?.json)));
    expect(received?.headers['x-hub-signature']).toBe(signatureHeaders(received?.body ?? '', SECRET)['x-hub-signature']);
    expect(received?.headers['content-type']).toBe('application/json');
    expect(received?.headers['user-agent']).toBe('facebookexternalua');
    expect(received?.json).toMatchObject({
      object: 'whatsapp_business_account',
      entry: [{ id: WABA, changes: [{ field: 'messages', value: {
        metadata: { display_phone_number: '15550783881', phone_number_id: NUMBER },
        contacts: [{ profile: { name: 'Ana' }, wa_id: ANA }],
        messages: [{ from: ANA, type: 'text', text: { body: 'Grüße: https://a.example/ä 😀' }, timestamp: expect.stringMatching(/^\d{10}$/) }],
      } }] }],
    });
  });
});

describe('delivery', () => {
  it('anything but 200 is tried again at growing distances and given up after 7 days', async () => {
    await using universe = await startUniverse();
    universe.receiver.answer = () => 500;
    await universe.write(ANA, 'Hi');
    expect(universe.receiver.received).toHaveLength(1);
    await universe.advance(1_000);
    expect(universe.receiver.received).toHaveLength(2);
    await universe.advance(8 * DAY);
    const { data } = await universe.control<{ data: { attempt: number; outcome: string; status: number; time: string }[] }>('GET', '/deliveries');
    expect(data.length).toBeGreaterThan(20);
    expect(data.slice(0, -1).every((attempt) => attempt.outcome === 'failed' && attempt.status === 500)).toBe(true);
    expect(data.at(-1)?.outcome).toBe('expired');
    const days = (Date.parse(data.at(-1)?.time ?? '') - Date.parse(data[0]?.time ?? '')) / DAY;
    expect(days).toBeGreaterThan(6);
    expect(days).toBeLessThanOrEqual(7);
    expect(new Set(universe.receiver.received.map(({ body }) => body)).size).toBe(1);
  });

  it('a later success ends the attempts and marks the message as delivered', async () => {
    await using universe = await startUniverse();
    universe.receiver.answer = (count) => (count < 3 ? 503 : 200);
    const id = await universe.write(ANA, 'Hi');
    await universe.advance(DAY);
    expect(universe.receiver.received).toHaveLength(3);
    expect(await universe.control('GET', `/messages/${encodeURIComponent(id)}`)).toMatchObject({ status: 'delivered' });
  });

  it('one chat keeps its order while a slow answer holds up nobody else', async () => {
    await using universe = await startUniverse();
    let release: (status: number) => void = () => undefined;
    universe.receiver.answer = (count) => (count === 1 ? new Promise((resolve) => { release = resolve; }) : 200);
    const from = (waId: string, text: string) => universe.control('POST', '/inbound', { numberId: NUMBER, from: { waId }, message: { type: 'text', text: { body: text } } });
    await from(ANA, 'first');
    await from(ANA, 'second');
    await from('4915755509999', 'other');
    await expect.poll(() => universe.messages().length).toBe(2);
    expect(universe.messages().map((message) => message['text'])).toEqual([{ body: 'first' }, { body: 'other' }]);
    release(200);
    await universe.simulator.sim.settle();
    expect(universe.messages().map((message) => message['text'])).toEqual([{ body: 'first' }, { body: 'other' }, { body: 'second' }]);
  });

  it('can be sent again from the log', async () => {
    await using universe = await startUniverse();
    await universe.write(ANA, 'Hi');
    await universe.control('POST', '/deliveries/1/redeliver');
    await universe.simulator.sim.settle();
    expect(universe.receiver.received.map(({ body }) => body)).toHaveLength(2);
    expect(universe.receiver.received[0]?.body).toBe(universe.receiver.received[1]?.body);
  });

  it('goes nowhere without a subscription, and everywhere with several', async () => {
    await using universe = await startUniverse();
    await universe.graph('DELETE', `${WABA}/subscribed_apps`);
    await universe.write(ANA, 'lost');
    expect(universe.receiver.received).toHaveLength(0);
    const { data } = await universe.control<{ data: { outcome: string; error: string }[] }>('GET', '/deliveries');
    expect(data[0]).toMatchObject({ outcome: 'undeliverable', error: expect.stringContaining('subscribed') });

    await universe.control('POST', '/seed', { apps: [{ id: '77', name: 'Second', url: universe.receiver.url, appSecret: 'other' }], wabas: [{ id: WABA, subscribedApps: ['100000000000001', '77'] }] });
    await universe.write(ANA, 'twice');
    expect(universe.receiver.received).toHaveLength(2);
    expect(new Set(universe.receiver.received.map(({ headers }) => headers['x-hub-signature-256'])).size).toBe(2);
  });

  it('addresses are confirmed by the handshake; a number may have its own', async () => {
    await using universe = await startUniverse();
    const good = await universe.control('PUT', '/webhook', { url: universe.receiver.url, verifyToken: 'verify me' });
    expect(good).toMatchObject({ verification: { ok: true } });
    expect(await universe.control('PUT', '/webhook', { verifyToken: 'wrong' })).toMatchObject({ verification: { ok: false, status: 403 } });

    const refused = await universe.graph('POST', OTHER_NUMBER, { webhook_configuration: { override_callback_uri: universe.receiver.url, verify_token: 'wrong' } });
    expect(refused.body).toMatchObject({ error: { code: 100, error_subcode: 2200 } });
    const own = `${universe.receiver.url}/own`;
    expect((await universe.graph('POST', OTHER_NUMBER, { webhook_configuration: { override_callback_uri: own, verify_token: 'verify me' } })).body).toEqual({ success: true });
    await universe.write(ANA, 'to the other number', OTHER_NUMBER);
    const { data } = await universe.control<{ data: { url: string }[] }>('GET', '/deliveries');
    expect(data.at(-1)?.url).toBe(own);
    expect((await universe.graph('GET', `${OTHER_NUMBER}?fields=webhook_configuration`)).body).toMatchObject({ webhook_configuration: { phone_number: own } });
  });
});
