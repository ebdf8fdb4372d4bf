import { mkdirSync } from 'node:fs';
import { textOf } from '../error-text.ts';
import { runTool } from '../run-tool.ts';
import { Unavailable } from '../unavailable.ts';
import { localUri, type MongoProgram } from './engine.ts';
import { mongodFolder } from './existing-data.ts';
import { replicaSetName, requirePrimary } from './replica-set.ts';

/** Oldest server the driver speaks to that also has everything Parley uses. */
const OLDEST_MAJOR = 6;

/** Checks that a mongod runs on this machine (it needs the right libraries and processor) and describes how to run it. */
export async function mongodProgram(command: string, kind: 'installed' | 'downloaded', origin: string): Promise<MongoProgram> {
  let output: string;
  try {
    const result = await runTool(command, ['--version'], { timeoutMs: 15_000 });
    if (result.code !== 0) throw new Error(`it ended with code ${result.code}: ${result.output.trim().split('\n')[0] ?? ''}`);
    output = result.output;
  } catch (error) {
    throw new Unavailable(`${command} does not run here (${textOf(error)})`);
  }
  const version = /db version v(\d+)\.(\d+\.\d+)/.exec(output);
  if (version === null) throw new Unavailable(`${command} does not say which MongoDB it is`);
  if (Number(version[1]) < OLDEST_MAJOR) throw new Unavailable(`${command} is MongoDB ${version[1]}.${version[2]}, and ${OLDEST_MAJOR}.0 or newer is needed`);
  return {
    kind,
    origin: `MongoDB ${version[1]}.${version[2]}, ${origin}`,
    spec: ({ dataDir, port }) => {
      const dbPath = mongodFolder(dataDir);
      mkdirSync(dbPath, { recursive: true });
      return {
        name: 'mongodb',
        command,
        args: ['--dbpath', dbPath, '--port', String(port), '--bind_ip', '127.0.0.1', '--replSet', replicaSetName, '--wiredTigerCacheSizeGB', '0.5'],
        port,
        probe: () => becomePrimary(port),
        readyTimeoutMs: 60_000,
        stopTimeoutMs: 15_000,
      };
    },
  };
}

async function becomePrimary(port: number): Promise<void> {
  // The driver is large, and only those who start a real server need it here.
  const { withAdmin } = await import('./ping.ts');
  await withAdmin(localUri(port, 'admin'), (run) => requirePrimary(run, `127.0.0.1:${port}`));
}
