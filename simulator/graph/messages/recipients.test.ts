import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NUMBER, startUniverse, type Universe } from '../../test-kit.ts';

let universe: Universe;
const text = { type: 'text', text: { body: 'Hi' } };

beforeAll(async () => {
  universe = await startUniverse();
});

afterAll(async () => {
  await universe[Symbol.asyncDispose]();
});

describe('recipients', () => {
  it.each([
    ['+55 41 98888-7777', '554188887777'],
    ['5511988887777', '5511988887777'],
    ['+525512345678', '5215512345678'],
    ['5215512345678', '5215512345678'],
    ['+541112345678', '5491112345678'],
    ['(631) 555-1234', '16315551234'],
    ['16505551234', '16505551234'],
  ])('%s is answered as %s', async (input, waId) => {
    const { body } = await universe.send({ ...text, to: input });
    expect(body['contacts']).toEqual([{ input, wa_id: waId }]);
  });

  it('a user id without a number is answered without wa_id, and reaches the customer', async () => {
    await universe.control('POST', '/seed', { users: [{ userId: 'US.13491208655302741918', username: 'sheena', name: 'Sheena' }] });
    await universe.control('POST', '/inbound', { numberId: NUMBER, from: { userId: 'US.13491208655302741918' }, message: { type: 'text', text: { body: 'hello' } } });
    const { body } = await universe.graph('POST', `${NUMBER}/messages`, { messaging_product: 'whatsapp', recipient: 'US.13491208655302741918', ...text });
    expect(body['contacts']).toEqual([{ input: 'US.13491208655302741918', user_id: 'US.13491208655302741918' }]);
    await universe.advance(1_000);
    const mine = universe.statuses().filter((status) => status['recipient_user_id'] === 'US.13491208655302741918');
    expect(mine.map((status) => status['status'])).toEqual(['sent', 'delivered']);
    expect(mine[0]).not.toHaveProperty('recipient_id');
    const [inbound] = universe.messages();
    expect(inbound).not.toHaveProperty('from');
    expect(inbound).toMatchObject({ from_user_id: 'US.13491208655302741918' });
  });

  it('with both, the number wins; a user id in `to` is accepted and lost', async () => {
    const both = await universe.send({ ...text, recipient: 'US.13491208655302741918' });
    expect(both.body['contacts']).toEqual([{ input: '+4915755501001', wa_id: '4915755501001' }]);
    const lost = await universe.send({ ...text, to: 'US.13491208655302741918', biz_opaque_callback_data: 'lost' });
    expect(lost.status).toBe(200);
    await universe.advance(1_000);
    expect(universe.statuses().filter((status) => status['biz_opaque_callback_data'] === 'lost')).toEqual([]);
  });

  it('a test number sends to its list only', async () => {
    await universe.control('PATCH', `/numbers/${NUMBER}`, { allowedRecipients: ['+4915755501001'] });
    const refused = await universe.send({ ...text, to: '+16505551234' });
    expect(refused.body).toMatchObject({ error: { code: 131030, error_subcode: 2655007, message: '(#131030) Recipient phone number not in allowed list' } });
    expect((await universe.send(text)).status).toBe(200);
    await universe.control('PATCH', `/numbers/${NUMBER}`, { allowedRecipients: [] });
  });
});

describe('access', () => {
  it('an unknown id is 100/33, whatever the version', async () => {
    const { status, body } = await universe.graph('POST', '4711/messages', { messaging_product: 'whatsapp', to: '+1', ...text });
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: { code: 100, error_subcode: 33, type: 'GraphMethodException' } });
    expect((body['error'] as { message: string }).message).toMatch(/^Unsupported post request\. Object with ID '4711' does not exist/);
    const read = await universe.graph('GET', '4711');
    expect((read.body['error'] as { message: string }).message).toMatch(/^Unsupported get request\./);
  });

  it('a number that is not connected is 133010', async () => {
    await universe.control('PATCH', `/numbers/${NUMBER}`, { status: 'DISCONNECTED' });
    const { status, body } = await universe.send(text);
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: { code: 133010, message: '(#133010) Account not registered' } });
    const registered = await universe.graph('POST', `${NUMBER}/register`, { messaging_product: 'whatsapp', pin: '123456' });
    expect(registered.body).toEqual({ success: true });
    expect((await universe.send(text)).status).toBe(200);
  });

  it('tokens: any until some are declared, then those, and not after they expire', async () => {
    expect((await universe.graph('GET', NUMBER, undefined, null)).status).toBe(401);
    await universe.control('POST', '/seed', { tokens: ['good', { token: 'old', expiresAt: 1_000 }] });
    expect((await universe.graph('GET', NUMBER, undefined, 'good')).status).toBe(200);
    const bad = await universe.graph('GET', NUMBER, undefined, 'bad');
    expect(bad.status).toBe(401);
    expect(bad.headers.get('www-authenticate')).toContain('OAuth "Facebook Platform" "invalid_token"');
    expect(bad.body).toMatchObject({ error: { code: 190, message: 'Invalid OAuth access token - Cannot parse access token' } });
    const expired = await universe.graph('GET', NUMBER, undefined, 'old');
    expect(expired.body).toMatchObject({ error: { code: 190, error_subcode: 463 } });
    expect((expired.body['error'] as { message: string }).message).toMatch(/^Error validating access token: Session has expired on Thursday, .*Jan.* UTC\. The current time is /);
    const inspected = await universe.graph('GET', 'debug_token?input_token=old', undefined, 'good');
    expect(inspected.body).toMatchObject({ data: { is_valid: false } });
  });
});
