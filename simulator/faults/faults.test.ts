import { describe, expect, it } from 'vitest';
import { ANA, NUMBER, startUniverse, type Universe } from '../test-kit.ts';
import type { FaultRule } from './fault-rule.ts';

const text = { type: 'text', text: { body: 'Hi' } };

async function withFaults(universe: Universe, ...rules: FaultRule[]): Promise<void> {
  await universe.write(ANA, 'Hello');
  universe.receiver.received.length = 0;
  await universe.control('PUT', '/faults', rules);
}

const stored = async (universe: Universe) => (await universe.control<{ data: unknown[] }>('GET', '/messages')).data.length;

describe('faults of answers', () => {
  it('a code makes the whole answer; times, every and skip count matches', async () => {
    await using universe = await startUniverse();
    await withFaults(universe, { match: { path: '/messages', recipient: `+${ANA}` }, times: 2, every: 2, response: { code: 130429, status: 429, headers: { 'retry-after': '3' } } });
    const statuses = [];
    for (let index = 0; index < 6; index += 1) {
      const { status, headers, body } = await universe.send(text);
      statuses.push(status);
      if (status === 429) {
        expect(headers.get('retry-after')).toBe('3');
        expect(body).toMatchObject({ error: { code: 130429, message: '(#130429) Rate limit hit', type: 'OAuthException' } });
      }
    }
    expect(statuses).toEqual([200, 429, 200, 429, 200, 200]);
    expect(await universe.control('GET', '/faults')).toMatchObject([{ id: 'rule-1', matched: 6, struck: 2 }]);
    expect(await stored(universe)).toBe(4);
  });

  it('a body of one’s own, also one that is not JSON', async () => {
    await using universe = await startUniverse();
    await withFaults(universe, { response: { status: 502, body: '<html>Bad gateway</html>' } });
    const response = await fetch(`${universe.address}/v24.0/${NUMBER}/messages`, { method: 'POST', headers: { authorization: 'Bearer x' } });
    expect(response.status).toBe(502);
    expect(response.headers.get('content-type')).toContain('text/html');
  });

  it('a connection broken before the work leaves nothing, one broken after it leaves the message', async () => {
    await using universe = await startUniverse();
    await withFaults(universe, { times: 1, response: { reset: 'before' } }, { times: 1, response: { reset: 'after' } }, { times: 1, response: { truncate: true } });
    await expect(universe.send(text)).rejects.toThrow();
    expect(await stored(universe)).toBe(0);
    await expect(universe.send({ ...text, biz_opaque_callback_data: 'unknown outcome' })).rejects.toThrow();
    expect(await stored(universe)).toBe(1);
    await expect(universe.send(text)).rejects.toThrow();
    expect(await stored(universe)).toBe(2);
    expect((await universe.send(text)).status).toBe(200);
    await universe.advance(1_000);
    expect(universe.statuses().filter((status) => status['biz_opaque_callback_data'] === 'unknown outcome')).toHaveLength(2);
  });

  it('takes an expression for the path, and refuses one that is not valid', async () => {
    await using universe = await startUniverse();
    await withFaults(universe, { match: { path: '/\\/\\d+\\/messages$/' }, times: 1, response: { code: 131000 } });
    expect((await universe.send(text)).status).toBe(500);
    expect(await universe.control('PUT', '/faults', [{ match: { path: '/(/' }, response: { code: 1 } }])).toMatchObject({ error: { field: '0.match.path' } });
  });

  it('matches by type, template and number only where they are given', async () => {
    await using universe = await startUniverse();
    await withFaults(universe, { match: { type: 'image' }, response: { code: 131000 } }, { match: { numberId: '1' }, response: { code: 131000 } });
    expect((await universe.send(text)).status).toBe(200);
    expect((await universe.send({ type: 'image', image: { link: 'https://a.example/b.png' } })).status).toBe(500);
  });
});

describe('faults of messages', () => {
  it('fails later with a code, or leaves statuses out', async () => {
    await using universe = await startUniverse();
    await withFaults(universe, { times: 1, message: { fail: 131049 } }, { times: 1, message: { skip: ['delivered'] } });
    await universe.send(text);
    await universe.send(text);
    await universe.advance(1_000);
    expect(universe.statuses().map((status) => [status['status'], (status['errors'] as { code: number }[] | undefined)?.[0]?.code])).toEqual([['failed', 131049], ['sent', undefined]]);
  });
});

describe('faults of webhooks', () => {
  const texts = (universe: Universe) => universe.messages().map((message) => (message['text'] as { body: string }).body);

  it('duplicates', async () => {
    await using universe = await startUniverse();
    await withFaults(universe, { match: { kind: 'message' }, webhook: { duplicate: 2 } });
    await universe.write(ANA, 'a');
    expect(texts(universe)).toEqual(['a', 'a', 'a']);
  });

  it('drops, and says so in the log', async () => {
    await using universe = await startUniverse();
    await withFaults(universe, { times: 1, webhook: { drop: true } });
    await universe.write(ANA, 'a');
    await universe.write(ANA, 'b');
    expect(texts(universe)).toEqual(['b']);
    const { data } = await universe.control<{ data: { outcome: string }[] }>('GET', '/deliveries');
    expect(data.map((attempt) => attempt.outcome)).toEqual(['delivered', 'dropped', 'delivered']);
  });

  it('delays on the simulated clock', async () => {
    await using universe = await startUniverse();
    await withFaults(universe, { times: 1, webhook: { delayMs: 60_000 } });
    await universe.write(ANA, 'a');
    await universe.write(ANA, 'b');
    expect(texts(universe)).toEqual(['b']);
    await universe.advance(60_000);
    expect(texts(universe)).toEqual(['b', 'a']);
  });

  it('reorders', async () => {
    await using universe = await startUniverse();
    await withFaults(universe, { times: 1, webhook: { reorder: true } });
    const from = (body: string) => universe.control('POST', '/inbound', { numberId: NUMBER, from: { waId: ANA }, message: { type: 'text', text: { body } } });
    await from('a');
    await from('b');
    await universe.simulator.sim.settle();
    expect(texts(universe)).toEqual(['b', 'a']);
  });

  it('batches several into one request', async () => {
    await using universe = await startUniverse();
    await withFaults(universe, { webhook: { batch: 3 } });
    const from = (body: string) => universe.control('POST', '/inbound', { numberId: NUMBER, from: { waId: ANA }, message: { type: 'text', text: { body } } });
    for (const body of ['a', 'b', 'c']) await from(body);
    await universe.simulator.sim.settle();
    expect(texts(universe)).toEqual(['a', 'b', 'c']);
    expect(universe.receiver.received).toHaveLength(1);
    expect(universe.receiver.received[0]?.json['entry']).toHaveLength(3);
  });
});
