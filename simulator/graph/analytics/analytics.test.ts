import { describe, expect, it } from 'vitest';
import { ANA, startUniverse, WABA } from '../../test-kit.ts';
import type { JsonObject } from '../../world/json.ts';
import { fieldCalls, listArg } from './field-calls.ts';
import { periodStart } from './periods.ts';

const START = Date.UTC(2026, 11, 1) / 1000;
const END = Date.UTC(2027, 0, 1) / 1000;
const DAY = 86_400;

describe('analytics', () => {
  it('are summed from what was sent, delivered, read, pressed and charged', async () => {
    await using universe = await startUniverse();
    await universe.control('POST', '/seed', {
      clock: { at: '2026-12-01T10:00:00Z' },
      templates: [{ id: '900', wabaId: WABA, name: 'sale', language: 'en', category: 'MARKETING', components: [{ type: 'BODY', text: 'Sale' }, { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Stop' }] }] }],
    });
    const template = { type: 'template', template: { name: 'sale', language: { code: 'en' } } };
    const { body } = await universe.send(template);
    await universe.send({ ...template, to: '+39333555010' });
    await universe.advance(1_000);
    const id = (body['messages'] as { id: string }[])[0]?.id ?? '';
    await universe.control('POST', '/act', { messageId: id, action: 'read' });
    await universe.control('POST', '/act', { messageId: id, action: 'tap', index: 0 });
    await universe.advance(DAY * 1000);
    await universe.write(ANA, 'Hello');
    await universe.send({ type: 'text', text: { body: 'Hi' } });
    await universe.advance(1_000);

    const ask = async (fields: string) => (await universe.graph('GET', `${WABA}?fields=${encodeURIComponent(fields)}`)).body;
    const messaging = await ask(`id,analytics.start(${START}).end(${END}).granularity(DAY)`);
    expect(messaging).toMatchObject({ id: WABA, analytics: { granularity: 'DAY', phone_numbers: ['15550783881', '15550783882'], data_points: [{ start: START, end: START + DAY, sent: 2, delivered: 2 }, { start: START + DAY, sent: 1, delivered: 1 }] } });
    expect((await ask(`analytics.start(${START}).end(${END}).granularity(MONTH).country_codes(["IT"])`))['analytics']).toMatchObject({ data_points: [{ start: START, end: END, sent: 1 }] });

    const pricing = await ask(`pricing_analytics.start(${START}).end(${END}).granularity(MONTHLY).dimensions(["COUNTRY","PRICING_CATEGORY","PRICING_TYPE"])`);
    const points = (pricing['pricing_analytics'] as { data: { data_points: JsonObject[] }[] }).data[0]?.data_points ?? [];
    expect(points).toHaveLength(3);
    expect(points).toEqual(expect.arrayContaining([
      expect.objectContaining({ country: 'DE', pricing_category: 'MARKETING', pricing_type: 'REGULAR', volume: 1, cost: 0.1365 }),
      expect.objectContaining({ country: 'IT', pricing_category: 'MARKETING', volume: 1, cost: 0.0795 }),
      expect.objectContaining({ country: 'DE', pricing_category: 'SERVICE', pricing_type: 'FREE_CUSTOMER_SERVICE', volume: 1, cost: 0 }),
    ]));

    const templates = `${WABA}/template_analytics?start=${START}&end=${END}&granularity=daily&template_ids=[900]`;
    expect((await universe.graph('GET', templates)).body).toMatchObject({ error: { code: 100 } });
    await universe.graph('POST', `${WABA}?is_enabled_for_insights=true`);
    expect((await universe.graph('GET', templates)).body['data']).toMatchObject([{ granularity: 'DAILY', data_points: [{ template_id: '900', sent: 2, delivered: 2, read: 1, clicked: [{ type: 'quick_reply_button', button_content: 'Stop', count: 1 }], cost: [{ type: 'amount_spent', value: 0.216 }] }] }]);
  });

  it('refuse what is not complete', async () => {
    await using universe = await startUniverse();
    for (const fields of [`analytics.start(1).end(2)`, `analytics.start(x).end(2).granularity(DAY)`, `analytics.start 1`]) {
      expect((await universe.graph('GET', `${WABA}?fields=${encodeURIComponent(fields)}`)).body, fields).toMatchObject({ error: { code: 100 } });
    }
  });
});

describe('fields with arguments', () => {
  it('are split at the signs that stand outside brackets', () => {
    const [call] = fieldCalls('id,name.limit(1){a,b},analytics.start(1).phone_numbers(["1.5", "2"]).x([A,B])', (name) => name === 'analytics');
    expect(call && [call.name, call.args.get('start'), listArg(call, 'phone_numbers'), listArg(call, 'x')]).toEqual(['analytics', '1', ['1.5', '2'], ['A', 'B']]);
  });
});

describe('periods', () => {
  it.each([
    ['2026-10-25T12:00:00Z', 'day', 'Europe/Berlin', '2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z'],
    ['2026-03-29T12:00:00Z', 'day', 'Europe/Berlin', '2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z'],
    ['2026-11-30T23:30:00Z', 'month', 'Asia/Kolkata', '2026-11-30T18:30:00Z', '2026-12-31T18:30:00Z'],
    ['2026-11-30T23:44:00Z', 'halfHour', 'UTC', '2026-11-30T23:30:00Z', '2026-12-01T00:00:00Z'],
  ] as const)('%s by %s in %s', (at, granularity, zone, start, end) => {
    expect(periodStart(Date.parse(at), granularity, zone)).toEqual({ start: Date.parse(start) / 1000, end: Date.parse(end) / 1000 });
  });
});
