import { describe, expect, it } from 'vitest';
import { ANA, NUMBER, startUniverse, WABA, type Universe } from '../test-kit.ts';

const HOUR = 3_600_000;
const text = { type: 'text', text: { body: 'Hi' } };

const names = (universe: Universe) => universe.statuses().map((status) => status['status']);

describe('status ladder', () => {
  it('sent after 50 ms, delivered after 150 ms, read only when somebody looks', async () => {
    await using universe = await startUniverse();
    await universe.write(ANA, 'Hello');
    const { body } = await universe.send({ ...text, biz_opaque_callback_data: 'out-1' });
    const [{ id } = { id: '' }] = body['messages'] as { id: string }[];
    await universe.advance(49);
    expect(names(universe)).toEqual([]);
    await universe.advance(1);
    expect(names(universe)).toEqual(['sent']);
    await universe.advance(100);
    expect(names(universe)).toEqual(['sent', 'delivered']);
    await universe.advance(HOUR);
    await universe.control('POST', '/act', { messageId: id, action: 'read' });
    await universe.simulator.sim.settle();
    expect(names(universe)).toEqual(['sent', 'delivered', 'read']);

    const [sent, delivered, read] = universe.statuses();
    expect(sent).toMatchObject({ id, recipient_id: ANA, biz_opaque_callback_data: 'out-1', pricing: { pricing_model: 'PMP', category: 'service' } });
    expect(sent?.['recipient_user_id']).toMatch(/^DE\.\d{20}$/);
    expect(delivered).toHaveProperty('pricing');
    expect(read).not.toHaveProperty('pricing');
    expect(read).toMatchObject({ biz_opaque_callback_data: 'out-1', timestamp: expect.stringMatching(/^\d+$/) });
  });

  it('reads by itself where that is set, and may skip delivered', async () => {
    await using universe = await startUniverse();
    await universe.write(ANA, 'Hello');
    await universe.control('PUT', '/behaviour', { autoRead: true });
    await universe.send(text);
    await universe.advance(5_000);
    expect(names(universe)).toEqual(['sent', 'delivered', 'read']);
    await universe.control('PUT', '/behaviour', { skipDelivered: true });
    await universe.send(text);
    await universe.advance(5_000);
    expect(names(universe).slice(3)).toEqual(['sent', 'read']);
    expect(universe.statuses().at(-1)).toHaveProperty('pricing');
    await universe.control('PUT', '/customers', { waId: ANA, sendsReadReceipts: false });
    await universe.send(text);
    await universe.advance(5_000);
    expect(names(universe).slice(5)).toEqual(['sent', 'delivered']);
  });

  it('statuses of one moment and number travel in one request', async () => {
    await using universe = await startUniverse();
    await universe.control('PUT', '/behaviour', { windowCheck: 'off' });
    await Promise.all(Array.from({ length: 20 }, (_unused, index) => universe.send({ ...text, to: `+49157555020${10 + index}` })));
    await universe.advance(50);
    expect(universe.receiver.received).toHaveLength(1);
    expect(names(universe)).toHaveLength(20);
    await universe.advance(100);
    expect(universe.receiver.received).toHaveLength(2);
  });

  it('a phone without network gets its messages when it is back', async () => {
    await using universe = await startUniverse();
    await universe.write(ANA, 'Hello');
    await universe.control('PUT', '/customers', { waId: ANA, online: false });
    await universe.send(text);
    await universe.advance(HOUR);
    expect(names(universe)).toEqual(['sent']);
    const { id } = await universe.control<{ id: string }>('POST', '/inbound', { numberId: NUMBER, from: { waId: ANA }, message: text });
    expect(universe.messages()).toHaveLength(1);
    await universe.control('PUT', '/customers', { waId: ANA, online: true });
    await universe.simulator.sim.settle();
    expect(names(universe)).toEqual(['sent', 'delivered']);
    expect(universe.messages().map((message) => message['id'])).toContain(id);
  });

  it('a status can come before the answer to the send', async () => {
    await using universe = await startUniverse();
    await universe.write(ANA, 'Hello');
    await universe.control('PUT', '/behaviour', { statusBeforeResponse: true });
    await universe.send(text);
    expect(names(universe)).toEqual(['sent']);
    await universe.advance(1_000);
    expect(names(universe)).toEqual(['sent', 'delivered']);
  });

  it.each([
    [{ onWhatsApp: false }, 131026],
    [{ blockedNumbers: [NUMBER] }, 131026],
  ])('somebody with %o gets nothing', async (settings, code) => {
    await using universe = await startUniverse();
    await universe.write(ANA, 'Hello');
    await universe.control('PUT', '/customers', { waId: ANA, ...settings });
    await universe.send({ ...text, biz_opaque_callback_data: 'x' });
    await universe.advance(1_000);
    expect(universe.statuses()).toEqual([expect.objectContaining({ status: 'failed', biz_opaque_callback_data: 'x', errors: [expect.objectContaining({ code, title: 'Message undeliverable' })] })]);
    expect(universe.statuses()[0]).not.toHaveProperty('pricing');
  });
});

describe('service window', () => {
  it('free-form outside it is accepted and fails later with 131047', async () => {
    await using universe = await startUniverse();
    expect((await universe.send(text)).status).toBe(200);
    await universe.advance(1_000);
    expect(universe.statuses()).toMatchObject([{ status: 'failed', errors: [{ code: 131047, title: 'Re-engagement message' }] }]);
  });

  it('is open for 24 hours after the customer wrote, for this number only', async () => {
    await using universe = await startUniverse();
    await universe.write(ANA, 'Hello');
    await universe.advance(24 * HOUR - 1_000);
    await universe.send(text);
    await universe.advance(500);
    expect(names(universe)).toEqual(['sent', 'delivered']);
    await universe.advance(1_000);
    await universe.send(text);
    await universe.advance(500);
    expect(names(universe).at(-1)).toBe('failed');
  });

  it('can be refused at once, or not be checked', async () => {
    await using universe = await startUniverse();
    await universe.control('PUT', '/behaviour', { windowCheck: 'atOnce' });
    const refused = await universe.send(text);
    expect(refused.body).toMatchObject({ error: { code: 131047 } });
    await universe.control('PUT', '/behaviour', { windowCheck: 'off' });
    await universe.send(text);
    await universe.advance(1_000);
    expect(names(universe)).toEqual(['sent', 'delivered']);
  });
});

describe('pricing', () => {
  it('codes to some countries cost the international rate, where the account pays it', async () => {
    await using universe = await startUniverse();
    const components = [{ type: 'BODY' }, { type: 'BUTTONS', buttons: [{ type: 'OTP', otp_type: 'COPY_CODE', text: 'Copy' }] }];
    await universe.control('POST', '/seed', { templates: [{ wabaId: WABA, name: 'code', language: 'en', category: 'AUTHENTICATION', components }] });
    const value = [{ type: 'text', text: '123456' }];
    const sent = { type: 'template', template: { name: 'code', language: { code: 'en' }, components: [{ type: 'body', parameters: value }, { type: 'button', sub_type: 'url', index: '0', parameters: value }] } };
    const categoryTo = async (to: string) => {
      await universe.send({ ...sent, to });
      await universe.advance(1_000);
      return (universe.statuses().findLast((status) => status['status'] === 'sent')?.['pricing'] as { category: string } | undefined)?.category;
    };
    expect(await categoryTo('+919876543210')).toBe('authentication');
    await universe.control('PATCH', `/wabas/${WABA}`, { paysInternationalRates: true });
    expect(await categoryTo('+919876543210')).toBe('authentication-international');
    expect(await categoryTo(`+${ANA}`)).toBe('authentication');
  });

  it('by date: utility inside the window was free until September 2026, service messages are charged after the first 1,000 since', async () => {
    await using universe = await startUniverse({ time: { now: () => Date.UTC(2026, 8, 1), setTimer: () => () => undefined } });
    await universe.control('POST', '/seed', { templates: [{ wabaId: WABA, name: 'u', language: 'en', category: 'UTILITY', components: [{ type: 'BODY', text: 'x' }] }] });
    await universe.control('PUT', '/behaviour', { pairLimit: false, throughputLimit: false });
    const template = { type: 'template', template: { name: 'u', language: { code: 'en' } } };
    const lastPricing = () => universe.statuses().findLast((status) => status['status'] === 'sent')?.['pricing'];
    await universe.write(ANA, 'Hello');
    await universe.send(template);
    await universe.advance(1_000);
    expect(lastPricing()).toMatchObject({ billable: false, type: 'free_customer_service', category: 'utility' });

    await universe.advance(35 * 24 * HOUR);
    await universe.write(ANA, 'Hello again');
    await universe.send(template);
    await universe.advance(1_000);
    expect(lastPricing()).toMatchObject({ billable: true, type: 'regular', category: 'utility' });
    universe.simulator.sim.world.freeTier.set(`${NUMBER}:2026-10`, 999);
    await universe.send(text);
    await universe.advance(1_000);
    expect(lastPricing()).toMatchObject({ billable: false, category: 'service' });
    await universe.send(text);
    await universe.advance(1_000);
    expect(lastPricing()).toMatchObject({ billable: true, type: 'regular', category: 'service' });
  });

  it('a conversation from an ad is free for 72 hours once the business has answered', async () => {
    await using universe = await startUniverse();
    await universe.control('POST', '/inbound', { numberId: NUMBER, from: { waId: ANA }, message: { ...text, referral: { source_type: 'ad', source_id: '1', ctwa_clid: 'c' } } });
    await universe.simulator.sim.settle();
    expect(universe.messages()[0]).toMatchObject({ referral: { source_type: 'ad' } });
    await universe.send(text);
    await universe.advance(1_000);
    expect(universe.statuses()[0]).toMatchObject({ pricing: { type: 'free_entry_point', billable: false }, conversation: { origin: { type: 'referral_conversion' }, expiration_timestamp: expect.any(String) } });
    expect(universe.statuses()[1]?.['conversation']).not.toHaveProperty('expiration_timestamp');
  });
});
