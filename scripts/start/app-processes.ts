import { join } from 'node:path';
import type { Settings } from '../../schemas/generated/types.ts';
import type { ProcessSpec } from '../engines/launch.ts';
import { reachableHost } from './environment.ts';
import { projectDir } from './project-dir.ts';

export type AppName = 'simulator' | 'server' | 'worker';

/** Entry point of each of the product's own processes, and where its health check answers. */
const entries = {
  simulator: { file: 'simulator/main.ts', port: 'SIMULATOR_PORT', host: (settings: Settings) => settings.SIMULATOR_HOST },
  server: { file: 'server/main.ts', port: 'PORT', host: (settings: Settings) => settings.HOST },
  worker: { file: 'activities/main.ts', port: 'WORKER_PORT', host: () => '127.0.0.1' },
} as const;

/** How to run one of the product's own processes. `env` is its whole environment, with every setting in it. */
export function appProcess(name: AppName, settings: Settings, env: NodeJS.ProcessEnv): ProcessSpec {
  const { file, port, host } = entries[name];
  return {
    name,
    ...nodeCommand(file),
    env,
    port: settings[port],
    probe: () => answersHealthy(`http://${reachableHost(host(settings))}:${settings[port]}`),
    readyTimeoutMs: 90_000,
    stopTimeoutMs: 12_000,
  };
}

/** The command that runs a TypeScript file of the project with the Node this process runs on. */
export function nodeCommand(file: string, args: readonly string[] = []): Pick<ProcessSpec, 'command' | 'args' | 'cwd'> {
  return { command: process.execPath, args: ['--disable-warning=ExperimentalWarning', join(projectDir, file), ...args], cwd: projectDir };
}

async function answersHealthy(address: string): Promise<void> {
  const response = await fetch(`${address}/healthz`, { signal: AbortSignal.timeout(3_000) });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`/healthz answered ${response.status}`);
}
