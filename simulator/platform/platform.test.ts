import { describe, expect, it } from 'vitest';
import { plainText } from '../plain-text.ts';
import { ANA, NUMBER, startUniverse, WABA, type Universe } from '../test-kit.ts';
import type { JsonObject } from '../world/json.ts';
import { EVENT_KINDS } from './event-kinds.ts';
import { FAULT_PRESETS } from './fault-presets.ts';
import { MESSAGE_SAMPLES } from './message-samples.ts';

const changes = (universe: Universe) => universe.receiver.received.flatMap(({ json }) => json['entry'] as { id: string; changes: { field: string; value: JsonObject }[] }[]).flatMap((entry) => entry.changes);

describe('events', () => {
  it('of every kind are fired by name, about what the caller names', async () => {
    await using universe = await startUniverse();
    const { data } = await universe.control<{ data: { kind: string; field: string; value: JsonObject }[] }>('GET', `/event-kinds?numberId=${NUMBER}&customer=${ANA}`);
    expect(data.map(({ kind }) => kind)).toEqual(Object.keys(EVENT_KINDS));
    for (const { kind } of data) expect(await universe.control('POST', '/event', { kind, numberId: NUMBER, customer: ANA }), kind).toMatchObject({ success: true, wabaId: WABA });
    await universe.simulator.sim.settle();
    const told = changes(universe);
    expect(told).toHaveLength(data.length);
    expect(told.map((change) => change.field)).toEqual(data.map(({ field }) => field));
    expect(told.find((change) => change.field === 'user_preferences')?.value).toMatchObject({ metadata: { phone_number_id: NUMBER }, user_preferences: [{ wa_id: ANA, value: 'stop' }] });
  });

  it('take members of one’s own; what does not exist is named', async () => {
    await using universe = await startUniverse();
    expect(await universe.control('POST', '/event', { kind: 'account.capability', value: { max_phone_numbers_per_business: 2 } })).toMatchObject({ value: { max_daily_conversations_per_business: 'TIER_10K', max_phone_numbers_per_business: 2 } });
    expect(await universe.control('POST', '/event', { kind: 'nothing' })).toMatchObject({ error: { field: 'kind' } });
    expect(await universe.control('POST', '/event', { kind: 'account.deleted', wabaId: '1' })).toMatchObject({ error: { field: 'wabaId' } });
  });

  it('every message sample arrives as a webhook of its type', async () => {
    await using universe = await startUniverse();
    for (const [kind, { message, context }] of Object.entries(MESSAGE_SAMPLES)) {
      const answer = await universe.control('POST', '/inbound', { numberId: NUMBER, from: { waId: ANA }, message, ...(context ? { context } : {}) });
      expect(answer, kind).toHaveProperty('id');
    }
    await universe.simulator.sim.settle();
    expect(universe.messages().map((message) => message['type'])).toEqual(Object.values(MESSAGE_SAMPLES).map(({ message }) => message['type']));
  });

  it('what the business writes on its own phone is told by an echo', async () => {
    await using universe = await startUniverse();
    const { id } = await universe.control('POST', '/echo', { numberId: NUMBER, to: { waId: ANA }, message: { type: 'text', text: { body: 'From the app' } } });
    await universe.simulator.sim.settle();
    expect(changes(universe)).toMatchObject([{ field: 'smb_message_echoes', value: { message_echoes: [{ id, from: '15550783881', to: ANA, type: 'text', text: { body: 'From the app' } }] } }]);
  });
});

describe('presets of faults', () => {
  it('are switched on and off beside other rules', async () => {
    await using universe = await startUniverse();
    await universe.control('PUT', '/faults', [{ match: { type: 'image' }, response: { code: 1 } }]);
    const isOn = async (name: string) => (await universe.control<{ data: { name: string; isOn: boolean }[] }>('GET', '/fault-presets')).data.find((preset) => preset.name === name)?.isOn;
    await universe.control('PUT', '/fault-presets/webhooks-twice', { isOn: true });
    expect(await isOn('webhooks-twice')).toBe(true);
    await universe.write(ANA, 'a');
    expect(universe.messages()).toHaveLength(2);
    await universe.control('PUT', '/fault-presets/webhooks-twice', { isOn: false });
    expect(await universe.control('GET', '/faults')).toHaveLength(1);
    expect(await isOn('webhooks-twice')).toBe(false);
  });

  it.each(Object.keys(FAULT_PRESETS))('%s holds rules that the API takes', async (name) => {
    await using universe = await startUniverse();
    expect(await universe.control('PUT', '/faults', FAULT_PRESETS[name]?.rules)).not.toHaveProperty('error');
  });
});

describe('people without a number', () => {
  it('take a user name and hide the number: webhooks carry the user id only, in every place', async () => {
    await using universe = await startUniverse();
    await universe.control('PUT', '/customers', { waId: ANA, parentUserId: 'US.ENT.1' });
    expect(await universe.control('POST', `/customers/${ANA}/username`, { hidesNumber: true })).toMatchObject({ error: { field: 'hidesNumber' } });
    const { userId } = await universe.control<{ userId: string }>('POST', `/customers/${ANA}/username`, { username: '@ana.k', hidesNumber: true });
    await universe.write(ANA, 'Hello');
    await universe.graph('POST', `${NUMBER}/messages`, { messaging_product: 'whatsapp', recipient: userId, type: 'text', text: { body: 'Hi' } });
    await universe.advance(1_000);
    await universe.control('POST', `/customers/${ANA}/number`, { waId: '+49 157 5550 4444' });
    await universe.simulator.sim.settle();
    expect(universe.messages().at(-1)).toMatchObject({ type: 'system', from_user_id: userId, system: { type: 'user_changed_user_id' } });
    const whole = universe.receiver.received.map(({ body }) => body).join('');
    expect(whole).not.toMatch(/4915755501001|4915755504444/);
    expect(universe.messages()[0]).toMatchObject({ from_user_id: userId, from_parent_user_id: 'US.ENT.1' });
    expect(universe.statuses().at(-1)).toMatchObject({ recipient_user_id: userId, status: 'delivered' });
    expect(changes(universe)[0]?.value['contacts']).toEqual([{ profile: { name: 'Ana', username: 'ana.k' }, user_id: userId, parent_user_id: 'US.ENT.1' }]);
  });
});

describe('user ids', () => {
  it('are different in every portfolio, and nobody in another one', async () => {
    await using universe = await startUniverse();
    const far = '600000000000077';
    await universe.control('POST', '/seed', { wabas: [{ id: '77', portfolioId: 'other' }], numbers: [{ id: far, wabaId: '77', displayPhoneNumber: '+15550100777' }] });
    await universe.write(ANA, 'near');
    await universe.write(ANA, 'far', far);
    const [near, other] = universe.messages().map((message) => plainText(message['from_user_id']));
    expect(near).not.toBe(other);
    expect(other).toMatch(/^DE\.1\d{19}$/);
    const send = async (numberId: string, recipient = '') => {
      await universe.graph('POST', `${numberId}/messages`, { messaging_product: 'whatsapp', recipient, type: 'text', text: { body: 'Hi' } });
      await universe.advance(1_000);
      return universe.statuses().at(-1);
    };
    expect(await send(far, other)).toMatchObject({ status: 'delivered', recipient_user_id: other });
    expect(await send(NUMBER, near)).toMatchObject({ status: 'delivered', recipient_user_id: near });
    expect(await send(far, near)).toMatchObject({ status: 'failed' });
  });
});

describe('a seed', () => {
  it('also holds webhook, faults and clock, and is the same twice', async () => {
    await using universe = await startUniverse();
    const seed = {
      $schema: './simulator-seed.schema.json', clock: { at: '2027-01-01T00:00:00Z' }, faults: [{ match: { path: '/media' }, response: { code: 1 } }], webhook: { appSecret: 'other' },
      flows: [{ id: '800', wabaId: WABA, name: 'signup' }], portfolios: [{ id: 'portfolio', tier: 'TIER_10K' }],
    };
    for (let round = 0; round < 2; round += 1) {
      expect(await universe.control('POST', '/seed', seed)).toEqual({ seeded: { clock: 1, faults: 1, webhook: 1, flows: 1, portfolios: 1 } });
      expect(await universe.control('GET', '/clock')).toMatchObject({ time: '2027-01-01T00:00:00.000Z', mode: 'manual' });
    }
    expect(await universe.control('GET', '/faults')).toHaveLength(1);
    expect(await universe.control('POST', '/clock', { to: '2020-01-01T00:00:00Z' })).toMatchObject({ error: { field: 'to' } });
  });
});
