import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import type { Stack } from '../tests/kit/stack.ts';

const taskQueue = 'bench.noop';

export interface NoopWorker {
  /** Runs `count` workflows that do nothing, `concurrency` at a time; seconds until the last one was completed. */
  burst: (count: number, concurrency: number) => Promise<number>;
  stop: () => Promise<void>;
}

/** What the workflow server can do at most on this machine: workflows that start and complete at once. */
export async function startNoopWorker(stack: Stack): Promise<NoopWorker> {
  // Only what goes wrong: the report is read by people.
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const native = await NativeConnection.connect({ address: stack.temporalAddress });
  const connection = await Connection.connect({ address: stack.temporalAddress });
  const client = new Client({ connection, namespace: stack.temporalNamespace });
  const worker = await Worker.create({
    connection: native,
    namespace: stack.temporalNamespace,
    taskQueue,
    workflowsPath: fileURLToPath(new URL('noop-workflow.ts', import.meta.url)),
    maxCachedWorkflows: 200,
  });
  const running = worker.run();
  return {
    burst: async (count, concurrency) => {
      const startedAt = performance.now();
      let started = 0;
      await Promise.all(
        Array.from({ length: concurrency }, async () => {
          while (started < count) {
            started += 1;
            await client.workflow.execute('noop', { taskQueue, workflowId: `noop:${randomUUID()}` });
          }
        }),
      );
      return (performance.now() - startedAt) / 1000;
    },
    stop: async () => {
      worker.shutdown();
      await running;
      await connection.close();
      await native.close();
    },
  };
}
