import { describe, expect, it } from 'vitest';
import { ANA, NUMBER, OTHER_NUMBER, startUniverse, WABA, type Universe } from '../test-kit.ts';
import type { JsonObject } from './json.ts';

const HOUR = 3_600_000;
const template = { type: 'template', template: { name: 'news', language: { code: 'en' } } };

async function withTemplate(tier: string, extra: JsonObject = {}): Promise<Universe> {
  const universe = await startUniverse();
  await universe.control('POST', '/seed', {
    portfolios: [{ id: 'portfolio', tier, ...extra }],
    templates: [{ wabaId: WABA, name: 'news', language: 'en', category: 'UTILITY', components: [{ type: 'BODY', text: 'News' }] }],
    behaviour: { throughputLimit: false },
  });
  return universe;
}

const person = (index: number) => `+49157555${10_000 + index}`;

async function sendTo(universe: Universe, from: number, count: number, numberId = NUMBER): Promise<unknown[]> {
  const before = universe.statuses().length;
  for (let index = from; index < from + count; index += 1) await universe.send({ ...template, to: person(index) }, numberId);
  await universe.advance(60);
  return universe.statuses().slice(before).filter((status) => status['status'] !== 'delivered').map((status) => (status['errors'] as { code: number }[] | undefined)?.[0]?.code ?? status['status']);
}

describe('the messaging limit', () => {
  it('counts people outside a window once in 24 hours, for all numbers of the portfolio together', async () => {
    await using universe = await withTemplate('TIER_50');
    await universe.control('PUT', '/behaviour', { tierUpgrades: false });
    expect(new Set(await sendTo(universe, 0, 30))).toEqual(new Set(['sent']));
    expect(new Set(await sendTo(universe, 30, 20, OTHER_NUMBER))).toEqual(new Set(['sent']));
    expect(await sendTo(universe, 50, 1)).toEqual([131048]);
    // Known people and people who wrote take no room.
    expect(await sendTo(universe, 0, 1)).toEqual(['sent']);
    await universe.write(ANA, 'Hello');
    await universe.send(template);
    await universe.advance(60);
    expect(universe.statuses().at(-1)).toMatchObject({ recipient_id: ANA, status: 'sent' });
    await universe.advance(24 * HOUR);
    expect(await sendTo(universe, 50, 1)).toEqual(['sent']);
    expect((await universe.graph('GET', `${NUMBER}?fields=whatsapp_business_manager_messaging_limit`)).body).toMatchObject({ whatsapp_business_manager_messaging_limit: 'TIER_50' });
  });

  it('grows a step 6 hours after half of it was used, unless a number has fallen to red', async () => {
    await using universe = await withTemplate('TIER_250');
    const tier = async () => (await universe.graph('GET', `${NUMBER}?fields=whatsapp_business_manager_messaging_limit`)).body['whatsapp_business_manager_messaging_limit'];
    await sendTo(universe, 0, 130);
    await universe.control('PATCH', `/numbers/${OTHER_NUMBER}`, { qualityRating: 'RED' });
    await universe.advance(6 * HOUR);
    expect(await tier()).toBe('TIER_250');
    await universe.control('PATCH', `/numbers/${OTHER_NUMBER}`, { qualityRating: 'GREEN' });
    await universe.advance(24 * HOUR);
    await sendTo(universe, 200, 130);
    await universe.advance(6 * HOUR);
    expect(await tier()).toBe('TIER_2K');
    const updates = universe.receiver.received.flatMap(({ json }) => (json['entry'] as { changes: { field: string; value: JsonObject }[] }[])[0]?.changes ?? []).filter((change) => change.field === 'business_capability_update');
    expect(updates).toMatchObject([{ value: { max_daily_conversations_per_business: 'TIER_2K' } }]);
  });

  it('verification lifts a new business to 2,000', async () => {
    await using universe = await withTemplate('TIER_250', { isVerified: false });
    expect(await universe.control('PATCH', '/portfolios/portfolio', { isVerified: true })).toMatchObject({ tier: 'TIER_2K', isVerified: true, used: 0 });
  });
});
