import { describe, expect, it } from 'vitest';
import { NUMBER, OTHER_NUMBER, startUniverse } from '../test-kit.ts';
import { RateBuckets } from './rate-buckets.ts';

const text = { type: 'text', text: { body: 'Hi' } };

describe('rate buckets', () => {
  it('gives a burst and then one token per interval', () => {
    const buckets = new RateBuckets();
    const take = (now: number) => buckets.take('a', 45, 6_000, now);
    expect(Array.from({ length: 46 }, () => take(1_000)).filter(Boolean)).toHaveLength(45);
    expect(take(6_999)).toBe(false);
    expect(take(7_000)).toBe(true);
    expect(take(7_000)).toBe(false);
    expect(buckets.take('b', 45, 6_000, 1_000)).toBe(true);
  });
});

describe('limits of the platform', () => {
  it('80 messages per second and number, then 130429', async () => {
    await using universe = await startUniverse();
    const codes: unknown[] = [];
    for (let index = 0; index < 85; index += 1) {
      const { body } = await universe.send({ ...text, to: `+4915755${550000 + index}` });
      codes.push((body['error'] as { code: number } | undefined)?.code);
    }
    expect(codes.filter((code) => code === undefined)).toHaveLength(80);
    expect(codes.slice(80)).toEqual([130429, 130429, 130429, 130429, 130429]);
    expect((await universe.send(text, OTHER_NUMBER)).status).toBe(200);
    await universe.advance(25);
    expect((await universe.send(text)).status).toBe(200);
    expect((await universe.send(text)).status).toBe(200);
    expect((await universe.send(text)).body).toMatchObject({ error: { code: 130429, message: '(#130429) Rate limit hit' } });
  });

  it('45 messages at once to one person, then one in 6 seconds (131056); each can be switched off', async () => {
    await using universe = await startUniverse();
    await universe.control('PUT', '/behaviour', { throughputLimit: false });
    for (let index = 0; index < 45; index += 1) expect((await universe.send(text)).status).toBe(200);
    const refused = await universe.send(text);
    expect(refused.body).toMatchObject({ error: { code: 131056, message: '(#131056) (Business Account, Consumer Account) pair rate limit hit' } });
    expect((await universe.send({ ...text, to: '+4915755509999' })).status).toBe(200);
    await universe.advance(6_000);
    expect((await universe.send(text)).status).toBe(200);
    expect((await universe.send(text)).status).toBe(400);
    await universe.control('PUT', '/behaviour', { pairLimit: false });
    expect((await universe.send(text)).status).toBe(200);
  });

  it('the rate of a number can be set', async () => {
    await using universe = await startUniverse();
    await universe.control('PATCH', `/numbers/${NUMBER}`, { throughput: 2 });
    const statuses = [];
    for (let index = 0; index < 3; index += 1) statuses.push((await universe.send({ ...text, to: `+491575550000${index}` })).status);
    expect(statuses).toEqual([200, 200, 400]);
    await universe.control('PATCH', `/numbers/${NUMBER}`, { throughput: 'HIGH' });
    expect((await universe.graph('GET', `${NUMBER}?fields=throughput`)).body).toMatchObject({ throughput: { level: 'HIGH' } });
  });
});
