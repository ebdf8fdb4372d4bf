import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startMongo, type MongoEngine } from '../../scripts/engines/mongo.ts';
import { freePort } from '../../scripts/engines/ports.ts';

type Row = { _id: string; n?: number; at?: number; org?: string; key?: string; tags?: string[]; state?: string; conversation?: string; a?: string; b?: string };

/** What Parley relies on, on whatever database this machine has; on machines without MongoDB that is the trial engine. */
describe('the database', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'parley-database-'));
  let engine: MongoEngine;
  let client: mongoose.mongo.MongoClient;
  let port: number;
  const rows = () => client.db().collection<Row>('rows');

  async function start(): Promise<void> {
    engine = await startMongo({ dataDir, port });
    client = await new mongoose.mongo.MongoClient(engine.uri, { maxPoolSize: 40 }).connect();
  }
  beforeAll(async () => {
    port = await freePort();
    await start();
    await rows().createIndex({ org: 1, key: 1 }, { unique: true, sparse: true });
    await rows().createIndex({ org: 1, at: -1 });
    await rows().createIndex({ tags: 1 });
    await rows().createIndex({ conversation: 1 }, { unique: true, partialFilterExpression: { state: 'open' } });
    await rows().insertMany(Array.from({ length: 500 }, (_, i) => ({ _id: `r${String(i).padStart(3, '0')}`, org: `o${i % 3}`, at: i % 50, key: `k${i}`, tags: [`t${i % 7}`, 'all'] })));
  });
  afterAll(async () => {
    await client.close();
    await engine.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  test('loses no acknowledged write when it is killed', async () => {
    const acknowledged: string[] = [];
    let next = 0;
    let killed = false;
    const writers = Array.from({ length: 16 }, async () => {
      while (!killed) {
        const _id = `w${next++}`;
        try {
          await rows().insertOne({ _id, n: 1 });
          await rows().updateOne({ _id, n: 1 }, { $set: { n: 2 } });
          acknowledged.push(_id);
          if (acknowledged.length === 200) {
            killed = true;
            void engine.kill('SIGKILL');
          }
        } catch {
          // The one that was under way when the database went; whether it is stored is nobody's promise.
          return;
        }
      }
    });
    await Promise.allSettled(writers);
    await client.close();
    await start();
    const stored = new Set((await rows().find({ _id: { $in: acknowledged }, n: 2 }).toArray()).map(({ _id }) => _id));
    expect(acknowledged.length).toBeGreaterThanOrEqual(200);
    expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
  });

  test('counts and compares exactly while many write at once, and never shows half an update', async () => {
    await rows().insertOne({ _id: 'counter', n: 0, at: 0 });
    let wins = 0;
    let torn = 0;
    const reading = new AbortController();
    const reader = (async () => {
      while (!reading.signal.aborted) {
        const row = await rows().findOne({ _id: 'counter' });
        if (row?.a !== row?.b) torn++;
      }
    })();
    const writer = async (name: number) => {
      for (let i = 0; i < 30; i++) {
        await rows().updateOne({ _id: 'counter' }, { $inc: { n: 1 } });
        const seen = await rows().findOne({ _id: 'counter' });
        const done = await rows().updateOne({ _id: 'counter', at: seen?.at ?? -1 }, { $inc: { at: 1 }, $set: { a: `${name}.${i}`, b: `${name}.${i}` } });
        wins += done.modifiedCount;
      }
    };
    await Promise.all(Array.from({ length: 20 }, (_, name) => writer(name)));
    reading.abort();
    await reader;
    expect(await rows().findOne({ _id: 'counter' })).toMatchObject({ n: 600, at: wins });
    expect(torn).toBe(0);
  });

  test('keeps unique keys, also those under a condition', async () => {
    await expect(rows().insertOne({ _id: 'twin', org: 'o0', key: 'k0' })).rejects.toMatchObject({ code: 11000 });
    await rows().insertMany([{ _id: 'c1', conversation: 'x', state: 'open' }, { _id: 'c2', conversation: 'x', state: 'closed' }, { _id: 'c3', conversation: 'x', state: 'closed' }]);
    await expect(rows().updateOne({ _id: 'c2' }, { $set: { state: 'open' } })).rejects.toMatchObject({ code: 11000 });
    const claims = await Promise.allSettled(Array.from({ length: 20 }, () => rows().updateOne({ _id: 'claim' }, { $setOnInsert: { n: 1 } }, { upsert: true })));
    expect(claims.filter((claim) => claim.status === 'fulfilled' && claim.value.upsertedCount === 1)).toHaveLength(1);
  });

  test('pages through lists by index, in both directions, with more conditions than the index has', async () => {
    const everything = (await rows().find({ key: { $exists: true } }).toArray()).filter(({ _id }) => _id.startsWith('r'));
    const expected = everything.filter(({ org, at }) => org === 'o1' && (at ?? 0) >= 10 && (at ?? 0) < 40);
    for (const direction of [1, -1] as const) {
      const found = await rows().find({ org: 'o1', at: { $gte: 10, $lt: 40 } }).sort({ at: direction, _id: 1 }).toArray();
      expect(found.map(({ _id }) => _id)).toEqual(
        expected.sort((x, y) => direction * ((x.at ?? 0) - (y.at ?? 0)) || x._id.localeCompare(y._id)).map(({ _id }) => _id),
      );
      expect(await rows().find({ org: 'o1', at: { $gte: 10, $lt: 40 } }).sort({ at: direction, _id: 1 }).skip(3).limit(5).toArray()).toEqual(found.slice(3, 8));
    }
    const tagged = await rows().find({ tags: 't3', org: { $in: ['o0', 'o2'] } }).toArray();
    expect(tagged).toHaveLength(everything.filter(({ tags, org }) => tags?.includes('t3') && org !== 'o1').length);
    const page = await rows().find({ _id: { $gt: 'r100', $lt: 'r2' } }).sort({ _id: -1 }).limit(3).toArray();
    expect(page.map(({ _id }) => _id)).toEqual(['r199', 'r198', 'r197']);
    expect(await rows().countDocuments({ org: 'o2', at: 7 })).toBe(everything.filter(({ org, at }) => org === 'o2' && at === 7).length);
  });
});
