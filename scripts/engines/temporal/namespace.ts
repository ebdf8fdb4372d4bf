import { Connection } from '@temporalio/client';

/** 30 days. The development server's 24 hours would take yesterday's runs out of sight; longer is what MongoDB is for. */
const RETENTION_SECONDS = 30 * 24 * 3600;

/** Rejects unless the server answers for the namespace; sets the retention of closed runs the first time. */
export async function checkNamespace(address: string, namespace: string): Promise<void> {
  const connection = await Connection.connect({ address, connectTimeout: 2_000 });
  try {
    const { config } = await connection.withDeadline(Date.now() + 2_000, () => connection.workflowService.describeNamespace({ namespace }));
    if (Number(config?.workflowExecutionRetentionTtl?.seconds ?? 0) === RETENTION_SECONDS) return;
    await connection.withDeadline(Date.now() + 5_000, () =>
      connection.workflowService.updateNamespace({
        namespace,
        config: { workflowExecutionRetentionTtl: { seconds: RETENTION_SECONDS as never } },
      }),
    );
  } finally {
    await connection.close();
  }
}
