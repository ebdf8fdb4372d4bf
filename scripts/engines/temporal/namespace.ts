import { runTool } from '../run-tool.ts';

/** 30 days. The development server's 24 hours would take yesterday's runs out of sight; longer is what MongoDB is for. */
const RETENTION_HOURS = 30 * 24;
const CALL_TIMEOUT_MS = 5_000;

/**
 * Rejects unless the server answers for the namespace; sets the retention of closed runs the first time.
 * Asks through the CLI: the supervisor lives as long as the product, and a client library would cost it
 * 60 MB for two calls.
 */
export async function checkNamespace(command: string, address: string, namespace: string): Promise<void> {
  const operator = async (...args: string[]) => {
    const { code, output } = await runTool(command, ['operator', 'namespace', ...args, '-n', namespace, '--address', address], { timeoutMs: CALL_TIMEOUT_MS });
    if (code !== 0) throw new Error(output.trim());
    return output;
  };
  const described = await operator('describe', '-o', 'json');
  if (described.includes(`"workflowExecutionRetentionTtl": "${RETENTION_HOURS * 3600}s"`)) return;
  await operator('update', '--retention', `${RETENTION_HOURS}h`);
}
