import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ANA, NUMBER, startUniverse } from '../test-kit.ts';
import type { JsonObject } from '../world/json.ts';

const text = { type: 'text', text: { body: 'Grüße 😀' } };
let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'simulator-'));
});

afterEach(async () => {
  await rm(dataDir, { recursive: true });
});

type Chat = { messages: JsonObject[]; windowClosesAt: number };

describe('a restart', () => {
  it('keeps chats, windows, settings, files, planned steps and what could not be delivered', async () => {
    let before: Chat;
    {
      await using universe = await startUniverse({ dataDir });
      await universe.write(ANA, 'Hello');
      await universe.send({ ...text, biz_opaque_callback_data: 'kept' });
      universe.receiver.answer = () => 503;
      await universe.write(ANA, 'while the receiver is down');
      await universe.control('PUT', '/behaviour', { ladder: { deliveredMs: 5_000 } });
      await universe.control('PUT', '/faults', [{ match: { type: 'image' }, response: { code: 1 } }]);
      const upload = await fetch(`${universe.address}/_sim/media?filename=a.png`, { method: 'POST', headers: { 'content-type': 'image/png' }, body: Buffer.from('png') });
      expect(upload.status).toBe(200);
      before = await universe.control<Chat>('GET', `/chat?numberId=${NUMBER}&customer=${ANA}`);
    }
    await using universe = await startUniverse({ dataDir, seed: undefined });
    const after = await universe.control<Chat>('GET', `/chat?numberId=${NUMBER}&customer=${ANA}`);
    expect(after.windowClosesAt).toBe(before.windowClosesAt);
    expect(after.messages.map(({ id, seq }) => ({ id, seq }))).toEqual(before.messages.map(({ id, seq }) => ({ id, seq })));
    expect(await universe.control('GET', '/behaviour')).toMatchObject({ ladder: { deliveredMs: 5_000, sentMs: 50 } });
    expect(await universe.control('GET', '/faults')).toHaveLength(1);
    await universe.advance(60_000);
    expect(universe.statuses().filter((status) => status['biz_opaque_callback_data'] === 'kept').map((status) => status['status'])).toEqual(['sent', 'delivered']);
    expect(universe.messages().map((message) => message['text'])).toEqual([{ body: 'while the receiver is down' }]);
    const media = await universe.simulator.sim.files.get([...universe.simulator.sim.world.media.keys()][0] ?? '');
    expect(media?.toString()).toBe('png');
  });

  it('gives out no message id twice and continues the numbering', async () => {
    {
      await using universe = await startUniverse({ dataDir });
      await universe.send(text);
    }
    await using universe = await startUniverse({ dataDir });
    await universe.send(text);
    const { data } = await universe.control<{ data: { seq: number }[] }>('GET', '/messages');
    expect(data.map((message) => message.seq)).toEqual([1, 2]);
  });

  it('survives a log torn in the middle of a line and a damaged state file', async () => {
    {
      await using universe = await startUniverse({ dataDir });
      await universe.write(ANA, 'Hello');
    }
    await appendFile(join(dataDir, 'messages.jsonl'), '{"id":"wamid.torn","numb');
    await writeFile(join(dataDir, 'state.json'), '{"version":1,"app');
    await using universe = await startUniverse({ dataDir });
    const chat = await universe.control<Chat>('GET', `/chat?numberId=${NUMBER}&customer=${ANA}`);
    expect(chat.messages).toHaveLength(1);
    expect(await readFile(join(dataDir, 'state.json.damaged'), 'utf8')).toContain('version');
  });

  it('a reset is kept too', async () => {
    {
      await using universe = await startUniverse({ dataDir });
      await universe.write(ANA, 'Hello');
      await universe.control('POST', '/reset');
    }
    await using universe = await startUniverse({ dataDir, seed: undefined });
    const state = await universe.control<{ numbers: unknown[]; customers: unknown[] }>('GET', '/state');
    expect(state).toMatchObject({ numbers: [], customers: [], counts: { kept: 0 } });
  });

  it('writes at the end only what is still kept', async () => {
    {
      await using universe = await startUniverse({ dataDir, keepMessages: 50 });
      await universe.control('PUT', '/behaviour', { windowCheck: 'off', throughputLimit: false });
      for (let index = 0; index < 120; index += 1) await universe.send({ ...text, to: `+49157555${10_000 + index}` });
    }
    await using universe = await startUniverse({ dataDir, keepMessages: 50 });
    const { data } = await universe.control<{ data: unknown[] }>('GET', '/messages');
    expect(data).toHaveLength(50);
  });
});
