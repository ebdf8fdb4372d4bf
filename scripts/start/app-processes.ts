import { join } from 'node:path';
import type { Settings } from '../../schemas/generated/types.ts';
import type { ProcessSpec } from '../engines/launch.ts';

/** Root of the checkout. */
export const projectDir = join(import.meta.dirname, '..', '..');

export type AppName = 'simulator' | 'server' | 'worker';

/** Entry point of each of the product's own processes, and the setting with the port of its health check. */
const entries = {
  simulator: { file: 'simulator/main.ts', port: 'SIMULATOR_PORT' },
  server: { file: 'server/main.ts', port: 'PORT' },
  worker: { file: 'activities/main.ts', port: 'WORKER_PORT' },
} as const satisfies Record<AppName, { file: string; port: keyof Settings }>;

/** How to run one of the product's own processes. `env` is its whole environment, with every setting in it. */
export function appProcess(name: AppName, settings: Settings, env: NodeJS.ProcessEnv): ProcessSpec {
  const { file, port } = entries[name];
  return {
    name,
    ...nodeCommand(file),
    env,
    port: settings[port],
    probe: () => answersHealthy(settings[port]),
    readyTimeoutMs: 90_000,
    stopTimeoutMs: 12_000,
  };
}

/** The command that runs a TypeScript file of the project with the Node this process runs on. */
export function nodeCommand(file: string, args: readonly string[] = []): Pick<ProcessSpec, 'command' | 'args' | 'cwd'> {
  return { command: process.execPath, args: ['--disable-warning=ExperimentalWarning', join(projectDir, file), ...args], cwd: projectDir };
}

async function answersHealthy(port: number): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(3_000) });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`/healthz answered ${response.status}`);
}
