import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { temporal } from '@temporalio/proto';
import { bundleWorkflowCode, DefaultLogger, Worker } from '@temporalio/worker';
import { expect, it } from 'vitest';

const HISTORIES = new URL('./histories/', import.meta.url);

/**
 * Conversations that began with an earlier release go on with this one. Their recorded histories must lead to the
 * same commands as ever; a change of workflows/*.ts that breaks this needs patched(). New ones are recorded with
 * RECORD_HISTORIES=<release> by tests/integration/conversation-workflow.test.ts; old ones are never changed.
 */
it('replays the histories of all releases', async () => {
  const logger = new DefaultLogger('ERROR');
  const workflowBundle = await bundleWorkflowCode({ workflowsPath: fileURLToPath(new URL('../index.ts', import.meta.url)), logger });
  const files = (await readdir(HISTORIES)).filter((name) => name.endsWith('.json'));
  const histories = files.map(async (name) => ({ workflowId: name, history: temporal.api.history.v1.History.fromObject(JSON.parse(await readFile(new URL(name, HISTORIES), 'utf8'))) }));
  expect(files).not.toEqual([]);
  const results: unknown[] = [];
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle }, await Promise.all(histories))) results.push([workflowId, error]);
  expect(results.toSorted()).toEqual(files.toSorted().map((name) => [name, undefined]));
}, 90_000);
