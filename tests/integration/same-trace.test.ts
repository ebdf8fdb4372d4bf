import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectStore, disconnectStore } from '../../activities/store/connect.ts';
import { ensureIndexes } from '../../activities/store/ensure-indexes.ts';
import { manifests } from '../../nodes/generated/manifests.ts';
import type { NodeCase, NodeManifest, TraceEntry } from '../../schemas/generated/types.ts';
import { tapeOf } from '../kit/case-tape.ts';
import { LiveCases } from '../kit/live-cases.ts';
import { useStack } from '../kit/use-stack.ts';

// @begins-first: every golden case of every node.

/** A simulated run and the live run of the same script give the same trace: every golden case of every node type. */
const stack = useStack({ seed: false, processes: [] });
const live = new LiveCases();
/** Cases under way at the same time. */
const AT_ONCE = 8;

beforeAll(async () => {
  await connectStore(stack().mongoUri);
  await ensureIndexes();
  await live.start(stack());
});

afterAll(async () => {
  await live.stop();
  await disconnectStore();
});

test.each(readdirSync('nodes', { withFileTypes: true }).filter((entry) => entry.isDirectory() && Object.hasOwn(manifests, entry.name)).map(({ name }) => name))('%s', async (type) => {
  const cases = JSON.parse(readFileSync(`nodes/${type}/cases.json`, 'utf8')) as NodeCase[];
  const open = cases.entries();
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (const [index, nodeCase] of open) await playBoth(manifests[type] as NodeManifest, nodeCase, `${type}-${index}`);
  }));
});

async function playBoth(manifest: NodeManifest, nodeCase: NodeCase, id: string): Promise<void> {
  const tape = tapeOf(manifest, nodeCase, id);
  if (tape === undefined) return;
  const { traces, sent } = await live.play(tape);
  expect(byRun(Object.values(traces).flat()), nodeCase.name).toEqual(byRun(tape.trace));
  const messages = tape.commands.flatMap((command) => (command.kind === 'send' ? [{ id: command.id, message: command.message }] : []));
  expect(sent.toSorted(byId), nodeCase.name).toEqual(messages.toSorted(byId));
}

/** As it is stored: by run, and as JSON. That nobody waited for a result is noted only where results always come back. */
function byRun(trace: readonly TraceEntry[]): Record<string, TraceEntry[]> {
  const ofRuns = trace.filter((entry) => entry.runId !== undefined && entry.kind !== 'ignore');
  return JSON.parse(JSON.stringify(Object.fromEntries(Map.groupBy(ofRuns, (entry) => entry.runId)))) as Record<string, TraceEntry[]>;
}

const byId = (one: { id: string }, other: { id: string }): number => (one.id < other.id ? -1 : 1);
