import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { temporal as api } from '@temporalio/proto';
import { bundleWorkflowCode, NativeConnection, Worker } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConversationState, EngineCommand, EngineEvent, InboundEvent } from '../../schemas/generated/types.ts';
import { startTemporal, type TemporalEngine } from '../../scripts/engines/temporal.ts';
import type { SendActivities, SendInput, TurnActivities, TurnInput, TurnOutput } from '../../workflows/activity-contract.ts';
import type { ConversationInput } from '../../workflows/conversation.ts';
import { conversationWorkflowId, queries, signals, taskQueues, workflowTypes } from '../../workflows/names.ts';
import { initialState } from '../../workflows/engine/initial-state.ts';

/**
 * The durable shell on a real Temporal server, with a tiny engine whose words say what is to happen: "send" and
 * "send slowly" send, "hold" opens a run that keeps the conversation alive, "stop" ends all runs.
 */
const numberId = '4700';
const dataDir = mkdtempSync(join(tmpdir(), 'parley-shell-'));
let temporal: TemporalEngine;
let native: NativeConnection;
let connection: Connection;
let client: Client;
let workflowBundle: Awaited<ReturnType<typeof bundleWorkflowCode>>;
const workers: { worker: Worker; ended: Promise<void> }[] = [];

/** What the engine saw, per contact, in order, without repetitions of the same event. */
const seen = new Map<string, string[]>();
const sent: SendInput[] = [];
let failures = 0;

const turnActivities: TurnActivities = {
  advanceConversation: (input) => {
    if (failures > 0) {
      failures -= 1;
      return Promise.reject(new Error('the database is away'));
    }
    return Promise.resolve(turn(input));
  },
  applyCommands: () => Promise.resolve({ events: [] }),
};

function turn({ key, state: before, events, now }: TurnInput): TurnOutput {
  const state: ConversationState = structuredClone(before ?? initialState());
  const commands: EngineCommand[] = [];
  const log = seen.get(key.contactId) ?? [];
  seen.set(key.contactId, log);
  for (const event of events) {
    if (!log.includes(event.id)) log.push(event.id);
    state.handled.push(event.id);
    if (event.kind === 'commandDone') state.runs = state.runs.filter((run) => run.id !== `run:${event.commandId}`);
    if (event.kind !== 'inbound') continue;
    const words = event.message.text ?? '';
    if (words === 'stop') state.runs = [];
    else if (words === 'hold') state.runs.push(run('held'));
    else if (words.startsWith('send')) {
      state.runs.push(run(`run:${event.id}`));
      commands.push({ kind: 'send', id: event.id, awaited: true, origin: { runId: `run:${event.id}`, flowId: 'f', nodeId: 'n' }, message: { type: 'text', text: { body: words } }, priority: words === 'send slowly' ? 4 : 1, category: 'service' });
    }
  }
  state.handled = state.handled.slice(-50);
  return { state, commands, followUps: [], idle: state.runs.length === 0, ...(state.runs.some(({ id }) => id === 'held') ? { wakeAt: now + 3_600_000 } : {}) };
}

function run(id: string): ConversationState['runs'][number] {
  return { id, flowId: 'f', planHash: 'h', version: 1, startedAt: 0, trigger: { nodeId: 't', eventId: 'e' }, nodeId: 'n', visit: 0, variables: {}, counters: { steps: 0, sinceWait: 0, perNode: {} } };
}

const sendActivities: SendActivities = {
  sendMessage: async (input) => {
    await sleep(30);
    sent.push(input);
    return { state: 'accepted', wamid: `wamid.${input.sendId}`, at: Date.now() };
  },
};

beforeAll(async () => {
  temporal = await startTemporal({ dataDir });
  native = await NativeConnection.connect({ address: temporal.address });
  connection = await Connection.connect({ address: temporal.address });
  client = new Client({ connection, namespace: temporal.namespace });
  workflowBundle = await bundleWorkflowCode({ workflowsPath: fileURLToPath(new URL('../../workflows/index.ts', import.meta.url)) });
  const common = { connection: native, namespace: temporal.namespace };
  await startWorker({ ...common, taskQueue: taskQueues.main, workflowBundle, activities: turnActivities, maxCachedWorkflows: 10 });
  await startWorker({ ...common, taskQueue: taskQueues.number(numberId), activities: sendActivities });
});

afterAll(async () => {
  for (const { worker, ended } of workers) {
    worker.shutdown();
    await ended;
  }
  await connection?.close();
  await native?.close();
  await temporal?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function startWorker(options: Parameters<typeof Worker.create>[0]): Promise<void> {
  const worker = await Worker.create(options);
  workers.push({ worker, ended: worker.run() });
}

async function write(contactId: string, id: string, text: string, number = numberId): Promise<void> {
  const event: InboundEvent = { kind: 'inbound', id, at: Date.now(), message: { id, type: 'text', text, content: {} } };
  const input: ConversationInput = { key: { orgId: 'o', numberId: number, contactId } };
  await client.workflow.signalWithStart(workflowTypes.conversation, { workflowId: conversationWorkflowId(number, contactId), taskQueue: taskQueues.main, args: [input], signal: signals.event, signalArgs: [event as EngineEvent] });
}

const handle = (contactId: string, number = numberId) => client.workflow.getHandle(conversationWorkflowId(number, contactId));
const statusOf = async (contactId: string): Promise<string> => (await handle(contactId).describe()).status.name;

describe('the conversation workflow', () => {
  it('loses no message that arrives while it is about to complete', async () => {
    const ids = Array.from({ length: 120 }, (_, index) => `m${index}`);
    const queue = ids.values();
    await Promise.all(
      Array.from({ length: 4 }, async () => {
        for (const id of queue) {
          await write('brief', id, id.endsWith('3') ? 'send' : 'hello');
          await sleep(Math.random() * 20);
        }
      }),
    );
    await expect.poll(() => statusOf('brief')).toBe('COMPLETED');
    const inbound = seen.get('brief')?.filter((id) => !id.endsWith(':done'));
    expect(inbound?.toSorted()).toEqual(ids.toSorted());
    expect(sent.map(({ sendId }) => sendId).toSorted()).toEqual(ids.filter((id) => id.endsWith('3')).toSorted());
  });

  it('starts a new history in time and takes state, deadline and messages under way along', async () => {
    await write('long', 'h0', 'hold');
    const first = (await handle('long').describe()).runId;
    const turns = 320;
    for (let index = 0; index < turns; index += 1) {
      await write('long', `l${index}`, 'hello');
      // One turn each, so that the history grows.
      await expect.poll(() => seen.get('long')?.length, { interval: 5 }).toBe(index + 2);
    }
    await write('long', 'l-send', 'send');
    await expect.poll(() => seen.get('long')?.at(-1)).toBe('l-send:done');
    const { runId, historyLength } = await handle('long').describe();
    expect(runId).not.toBe(first);
    expect(historyLength).toBeLessThan(2100);
    const snapshot = await handle('long').query<{ state: ConversationState; wakeAt: number }>(queries.state);
    expect(snapshot.state.runs.map(({ id }) => id)).toEqual(['held']);
    expect(snapshot.wakeAt).toBeGreaterThan(Date.now());
    expect(seen.get('long')).toHaveLength(turns + 3);
    await write('long', 'l-end', 'stop');
    await expect.poll(() => statusOf('long')).toBe('COMPLETED');
  });

  it('calls a waiting message back when its run ends', async () => {
    // Nobody sends for this number.
    await write('orphan', 'o1', 'send slowly', 'silent');
    await expect.poll(() => seen.get('orphan')).toEqual(['o1']);
    await write('orphan', 'o2', 'stop', 'silent');
    await expect.poll(async () => (await handle('orphan', 'silent').describe()).status.name).toBe('COMPLETED');
    expect(seen.get('orphan')).toEqual(['o1', 'o2', 'o1:done']);
    const { events = [] } = await handle('orphan', 'silent').fetchHistory();
    expect(events?.filter((event) => event.activityTaskCancelRequestedEventAttributes)).toHaveLength(1);
  });

  it('waits for a database that is away and then goes on', async () => {
    failures = 6;
    await write('patient', 'p1', 'send');
    await expect.poll(() => seen.get('patient')).toEqual(['p1', 'p1:done']);
    await expect.poll(() => statusOf('patient')).toBe('COMPLETED');
  });

  it('decides the same when its histories are replayed', async () => {
    const stored = ['brief', 'long', 'patient'].map((contactId) => handle(contactId));
    const histories = [handle('orphan', 'silent'), ...stored].map(async (found) => ({ workflowId: found.workflowId, history: await found.fetchHistory() }));
    await recordHistories(await Promise.all(histories));
    for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle }, await Promise.all(histories))) expect([workflowId, error]).toEqual([workflowId, undefined]);
  });
});

/** With RECORD_HISTORIES=<release> the histories become part of the replay test (workflows/replay/replay.test.ts). */
async function recordHistories(histories: readonly { workflowId: string; history: api.api.history.v1.IHistory }[]): Promise<void> {
  const release = process.env['RECORD_HISTORIES'];
  if (release === undefined) return;
  for (const { workflowId, history } of histories) {
    const name = `${release}-${workflowId.split(':').at(-1)}.json`;
    await writeFile(new URL(`../../workflows/replay/histories/${name}`, import.meta.url), `${JSON.stringify(api.api.history.v1.History.create(history))}\n`);
  }
}
