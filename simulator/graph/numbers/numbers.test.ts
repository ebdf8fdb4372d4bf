import { describe, expect, it } from 'vitest';
import { plainText } from '../../plain-text.ts';
import { ANA, entriesOf, NUMBER, OTHER_NUMBER, startUniverse, WABA, type Universe } from '../../test-kit.ts';
import type { JsonObject } from '../../world/json.ts';

const hello = { type: 'text', text: { body: 'Hi' } };
const product = { messaging_product: 'whatsapp' };

const told = (universe: Universe, field: string): JsonObject[] =>
  universe.receiver.received.flatMap(({ json }) => (json['entry'] as { changes: { field: string; value: JsonObject }[] }[]).flatMap((entry) => entry.changes)).filter((change) => change.field === field).map((change) => change.value);

const code = (answer: { body: JsonObject }): unknown => (answer.body['error'] as { code: number } | undefined)?.code;

describe('a number', () => {
  it('is registered ten times in 72 hours, with the right PIN', async () => {
    await using universe = await startUniverse();
    const register = (pin: string) => universe.graph('POST', `${NUMBER}/register`, { ...product, pin });
    expect((await register('123456')).body).toEqual({ success: true });
    expect(code(await register('000000'))).toBe(133005);
    for (let index = 0; index < 4; index += 1) await register('000000');
    expect(code(await register('000000'))).toBe(133008);
    for (let index = 0; index < 3; index += 1) expect((await register('123456')).status).toBe(200);
    expect(code(await register('123456'))).toBe(133016);
    await universe.advance(73 * 3_600_000);
    expect((await register('123456')).status).toBe(200);
    await universe.graph('POST', NUMBER, { pin: '654321' });
    await universe.simulator.sim.settle();
    expect(told(universe, 'security')).toEqual([{ display_phone_number: '15550783881', event: 'PIN_CHANGED' }]);
  });

  it('says what stands in the way of sending, and refuses accordingly', async () => {
    await using universe = await startUniverse();
    await universe.write(ANA, 'Hello');
    const set = (change: object) => universe.control('PATCH', `/numbers/${NUMBER}`, change);
    const canSend = async () => ((await universe.graph('GET', `${NUMBER}?fields=health_status`)).body['health_status'] as JsonObject)['can_send_message'];
    expect(await canSend()).toBe('AVAILABLE');
    await set({ status: 'FLAGGED' });
    expect((await universe.send(hello)).status).toBe(200);
    await set({ status: 'BANNED' });
    expect(code(await universe.send(hello))).toBe(131031);
    expect(await canSend()).toBe('BLOCKED');
    await set({ status: 'DISCONNECTED' });
    expect(code(await universe.send(hello))).toBe(133010);
    await set({ status: 'CONNECTED', throughput: 'HIGH', maintenanceSeconds: 60 });
    expect(code(await universe.send(hello))).toBe(131057);
    await universe.advance(60_000);
    expect((await universe.send(hello)).status).toBe(200);
    await universe.control('PATCH', `/wabas/${WABA}`, { restrictions: ['RESTRICTED_CUSTOMER_INITIATED_MESSAGING'] });
    expect(code(await universe.send(hello))).toBe(368);
    expect(await canSend()).toBe('LIMITED');
    expect(told(universe, 'phone_number_quality_update').map((value) => value['event'])).toEqual(['FLAGGED', 'UNFLAGGED', 'THROUGHPUT_UPGRADE']);
    await universe.simulator.sim.settle();
    expect(told(universe, 'account_update')).toMatchObject([{ event: 'ACCOUNT_RESTRICTION', restriction_info: [{ restriction_type: 'RESTRICTED_CUSTOMER_INITIATED_MESSAGING' }] }]);
  });

  it('hands over address book and old chats where it is used in the business app too; tells what became of a known message', async () => {
    await using universe = await startUniverse();
    await universe.write(ANA, 'Hello');
    const sent = await universe.send(hello);
    const [{ id } = { id: '' }] = sent.body['messages'] as { id: string }[];
    await universe.advance(1_000);
    const sync = (sync_type: string) => universe.graph('POST', `${NUMBER}/smb_app_data`, { ...product, sync_type });
    expect(code(await sync('history'))).toBe(100);
    await universe.control('PATCH', `/numbers/${NUMBER}`, { isOnBizApp: true });
    for (const kind of ['smb_app_state_sync', 'history']) expect((await sync(kind)).body).toMatchObject({ messaging_product: 'whatsapp', request_id: expect.any(String) });
    await universe.simulator.sim.settle();
    expect(told(universe, 'smb_app_state_sync')).toMatchObject([{ state_sync: [{ contact: { full_name: 'Ana', phone_number: ANA }, action: 'add' }] }]);
    expect(told(universe, 'history')).toMatchObject([{ history: [{ threads: [{ id: ANA, messages: [{ from: ANA, text: { body: 'Hello' } }, { id, to: ANA, history_context: { status: 'DELIVERED' } }] }] }] }]);
    const { body } = await universe.graph('GET', `${NUMBER}/message_history?message_id=${encodeURIComponent(id)}`);
    expect(body).toMatchObject({ data: [{ message_id: id, events: { data: [{ delivery_status: 'ACCEPTED' }, { delivery_status: 'SENT' }, { delivery_status: 'DELIVERED' }] } }] });
    expect(code(await universe.graph('GET', `${OTHER_NUMBER}/message_history?message_id=${encodeURIComponent(id)}`))).toBe(100);
  });

  it('carries no calls, and says so as the platform does', async () => {
    await using universe = await startUniverse();
    const call = () => universe.graph('POST', `${NUMBER}/calls`, { ...product, to: ANA, action: 'connect' });
    expect(code(await call())).toBe(138000);
    await universe.graph('POST', `${NUMBER}/settings`, { calling: { status: 'ENABLED' } });
    expect(code(await call())).toBe(138006);
  });

  it('blocks only people who wrote within a day, and then hears nothing more', async () => {
    await using universe = await startUniverse();
    const users = (...names: string[]) => ({ ...product, block_users: names.map((user) => ({ user })) });
    expect((await universe.graph('POST', `${NUMBER}/block_users`, users(`+${ANA}`))).body).toMatchObject({ error: { code: 139100 }, block_users: { added_users: [], failed_users: [{ wa_id: ANA, errors: [{ code: 131047 }] }] } });
    await universe.write(ANA, 'Hello');
    expect((await universe.graph('POST', `${NUMBER}/block_users`, users(`+${ANA}`))).body).toMatchObject({ block_users: { added_users: [{ input: `+${ANA}`, wa_id: ANA }] } });
    expect((await universe.graph('GET', `${NUMBER}/block_users`)).body['data']).toEqual([{ messaging_product: 'whatsapp', wa_id: ANA }]);
    const heard = universe.messages().length;
    await universe.write(ANA, 'Are you there?');
    expect(universe.messages()).toHaveLength(heard);
    await universe.send(hello);
    await universe.advance(1_000);
    expect(universe.statuses().at(-1)).toMatchObject({ status: 'failed', errors: [{ code: 130403 }] });
    expect((await universe.graph('DELETE', `${NUMBER}/block_users`, users(`+${ANA}`))).status).toBe(200);
    expect((await universe.graph('GET', `${NUMBER}/block_users`)).body['data']).toEqual([]);
  });

  it('has short links, greetings and a user name', async () => {
    await using universe = await startUniverse();
    const { body: made } = await universe.graph('POST', `${NUMBER}/message_qrdls`, { prefilled_message: 'I want tulips', generate_qr_image: 'SVG' });
    expect(made).toMatchObject({ code: expect.stringMatching(/^[A-Z0-9]{10,14}$/), deep_link_url: expect.stringMatching(/^https:\/\/wa\.me\/message\//), qr_image_url: expect.stringMatching(/\.svg$/) });
    const link = plainText(made['code']);
    await universe.graph('POST', `${NUMBER}/message_qrdls`, { code: link, prefilled_message: 'I want roses' });
    expect((await universe.graph('GET', `${NUMBER}/message_qrdls`)).body['data']).toMatchObject([{ code: link, prefilled_message: 'I want roses' }]);
    expect((await universe.graph('DELETE', `${NUMBER}/message_qrdls/${link}`)).body).toEqual({ success: true });
    expect(code(await universe.graph('GET', `${NUMBER}/message_qrdls/${link}`))).toBe(100);
    expect(code(await universe.graph('POST', `${NUMBER}/message_qrdls`, { prefilled_message: 'x'.repeat(141) }))).toBe(100);

    const greeting = { enable_welcome_message: true, prompts: ['Opening hours'], commands: [{ command_name: 'order', command_description: 'Order flowers' }] };
    expect((await universe.graph('POST', `${NUMBER}/conversational_automation`, greeting)).body).toEqual({ success: true });
    expect((await universe.graph('GET', `${NUMBER}/conversational_automation`)).body['conversational_automation']).toMatchObject(greeting);
    expect(code(await universe.graph('POST', `${NUMBER}/conversational_automation`, { prompts: '[1,' }))).toBe(100);

    expect((await universe.graph('POST', `${NUMBER}/username`, { username: 'corner.shop' })).body).toEqual({ status: 'approved' });
    expect(code(await universe.graph('POST', `${OTHER_NUMBER}/username`, { username: 'Corner.Shop' }))).toBe(100);
    expect((await universe.graph('GET', `${NUMBER}?fields=username`)).body).toEqual({ username: 'corner.shop', id: NUMBER });
    await universe.simulator.sim.settle();
    expect(told(universe, 'business_username_updates')).toMatchObject([{ username: 'corner.shop' }]);
  });

  it('is listed in pages', async () => {
    await using universe = await startUniverse();
    const numbers = Array.from({ length: 30 }, (_unused, index) => ({ id: `7000000${index}`, wabaId: WABA, displayPhoneNumber: `+1555010${1000 + index}`, verifiedName: 'N' }));
    await universe.control('POST', '/seed', { numbers });
    const first = await universe.graph('GET', `${WABA}/phone_numbers`);
    expect(first.body['data']).toHaveLength(25);
    const next = new URL(plainText((first.body['paging'] as JsonObject)['next']));
    const second = await universe.graph('GET', `${WABA}/phone_numbers?${next.searchParams.toString()}`);
    expect(second.body['data']).toHaveLength(7);
    expect(second.body['paging']).not.toHaveProperty('next');
  });

  it('keeps a profile within its limits', async () => {
    await using universe = await startUniverse();
    const save = (profile: object) => universe.graph('POST', `${NUMBER}/whatsapp_business_profile`, { ...product, ...profile });
    expect((await save({ about: 'Flowers', vertical: 'RETAIL', websites: ['https://shop.example'], profile_picture_handle: '4::x' })).body).toEqual({ success: true });
    expect((await universe.graph('GET', `${NUMBER}/whatsapp_business_profile?fields=about,vertical,profile_picture_url`)).body['data']).toEqual([{ ...product, about: 'Flowers', vertical: 'RETAIL', profile_picture_url: expect.stringMatching(/^https:/) }]);
    expect(code(await save({ vertical: 'SPACE' }))).toBe(100);
    expect(code(await save({ about: 'x'.repeat(140) }))).toBe(100);
  });
});

describe('an account', () => {
  it('without a payment method pays for nothing; whoever is declined by name sends nothing', async () => {
    await using universe = await startUniverse();
    await universe.control('POST', '/seed', { clock: { at: '2026-12-01T00:00:00Z' } });
    await universe.write(ANA, 'Hello');
    await universe.control('PATCH', `/wabas/${WABA}`, { hasPaymentMethod: false });
    await universe.send(hello);
    await universe.advance(1_000);
    await universe.control('PATCH', `/wabas/${WABA}`, { hasPaymentMethod: true });
    await universe.control('PATCH', `/numbers/${NUMBER}`, { nameStatus: 'DECLINED' });
    await universe.send(hello);
    await universe.advance(1_000);
    expect(universe.statuses().map((status) => (status['errors'] as { code: number }[])[0]?.code)).toEqual([131042, 131037]);
    expect(told(universe, 'phone_number_name_update')).toMatchObject([{ decision: 'REJECTED', rejection_reason: 'NAME_NOT_CONSISTENT' }]);
    expect(universe.receiver.received.flatMap(({ json }) => entriesOf(json)).length).toBeGreaterThan(3);
  });
});
