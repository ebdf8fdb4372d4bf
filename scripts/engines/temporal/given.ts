import { Connection } from '@temporalio/client';
import type { Settings } from '../../../schemas/generated/types.ts';

/** Rejects unless the Temporal server that the settings name answers for its namespace. */
export async function checkGivenTemporal(settings: Settings): Promise<void> {
  const { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace, TEMPORAL_API_KEY: apiKey } = settings;
  const connection = await Connection.connect({
    address,
    connectTimeout: 10_000,
    ...(settings.TEMPORAL_TLS || apiKey !== undefined ? { tls: true } : {}),
    ...(apiKey === undefined ? {} : { apiKey }),
  });
  try {
    await connection.withDeadline(Date.now() + 10_000, () => connection.workflowService.describeNamespace({ namespace }));
  } finally {
    await connection.close();
  }
}
