import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { afterAll, expect, test } from 'vitest';
import { freePort } from '../../scripts/engines/ports.ts';
import { startTemporal } from '../../scripts/engines/temporal.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'parley-temporal-server-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test('keeps its workflows over kill -9, and closed runs for 30 days', async () => {
  const port = await freePort();
  const first = await startTemporal({ dataDir, port });
  let connection = await Connection.connect({ address: first.address });
  const start = new Client({ connection, namespace: first.namespace }).workflow;
  await start.start('nobodyRunsThis', { workflowId: 'kept', taskQueue: 'nobody' });
  await connection.close();
  await first.kill('SIGKILL');

  const second = await startTemporal({ dataDir, port });
  connection = await Connection.connect({ address: second.address });
  const client = new Client({ connection, namespace: second.namespace });
  expect((await client.workflow.getHandle('kept').describe()).status.name).toBe('RUNNING');
  const { config } = await connection.workflowService.describeNamespace({ namespace: second.namespace });
  expect(Number(config?.workflowExecutionRetentionTtl?.seconds)).toBe(30 * 24 * 3600);
  await connection.close();
  await second.stop();
});

test('says who has the port, and shows the end of the log of a server that cannot come up', async () => {
  const port = await freePort();
  const other = await startTemporal({ dataDir: join(dataDir, 'other'), port });
  await expect(startTemporal({ dataDir: join(dataDir, 'third'), port })).rejects.toThrow(new RegExp(`cannot have port ${port}, which is taken by temporal \\(process ${other.pid}\\)`));
  await other.stop();
  mkdirSync(join(dataDir, 'fourth', 'temporal', 'temporal-1.31.2.db'), { recursive: true });
  await expect(startTemporal({ dataDir: join(dataDir, 'fourth'), port })).rejects.toThrow(/temporal ended with code \d+; log: .*temporal\.log\n {2}\| /);
});
