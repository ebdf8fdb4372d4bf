import { mkdirSync } from 'node:fs';
import { runTool } from '../run-tool.ts';
import { Unavailable } from '../unavailable.ts';
import { localUri, type MongoProgram } from './engine.ts';
import { mongodFolder } from './existing-data.ts';
import { withAdmin } from './ping.ts';

/** Oldest server the driver speaks to that also has everything Parley uses. */
const OLDEST_MAJOR = 6;
const REPLICA_SET = 'parley';
/** Answered by a member that has no replica set configuration yet. */
const NOT_YET_INITIALIZED = 94;
/** Answered by a member whose configuration names another host or port than its own. */
const INVALID_REPLICA_SET_CONFIG = 93;

/** Checks that a mongod runs on this machine (it needs the right libraries and processor) and describes how to run it. */
export async function mongodProgram(command: string, kind: 'installed' | 'downloaded', origin: string): Promise<MongoProgram> {
  let output: string;
  try {
    const result = await runTool(command, ['--version'], { timeoutMs: 15_000 });
    if (result.code !== 0) throw new Error(`it ended with code ${result.code}: ${result.output.trim().split('\n')[0] ?? ''}`);
    output = result.output;
  } catch (error) {
    throw new Unavailable(`${command} does not run here (${(error as Error).message})`);
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
        args: ['--dbpath', dbPath, '--port', String(port), '--bind_ip', '127.0.0.1', '--replSet', REPLICA_SET, '--wiredTigerCacheSizeGB', '0.5'],
        probe: () => becomePrimary(port),
        readyTimeoutMs: 60_000,
        stopTimeoutMs: 15_000,
      };
    },
  };
}

/** Makes the server the only member of its replica set, the first time and after it moved to another port; rejects until it is primary. */
async function becomePrimary(port: number): Promise<void> {
  const host = `127.0.0.1:${port}`;
  await withAdmin(localUri(port, 'admin'), async (run) => {
    const hello = await run({ hello: 1 });
    if (hello['isWritablePrimary'] === true) return;
    try {
      const status = await run({ replSetGetStatus: 1 });
      if (status['myState'] !== undefined) throw new Error('the replica set is still electing');
    } catch (error) {
      const code = (error as { code?: number }).code;
      if (code === NOT_YET_INITIALIZED) await run({ replSetInitiate: { _id: REPLICA_SET, members: [{ _id: 0, host }] } });
      else if (code === INVALID_REPLICA_SET_CONFIG) await moveMember(run, host);
      else throw error;
    }
    throw new Error('the replica set was just configured and has no primary yet');
  });
}

async function moveMember(run: (command: Record<string, unknown>) => Promise<Record<string, unknown>>, host: string): Promise<void> {
  const { config } = (await run({ replSetGetConfig: 1 })) as { config: { version: number } };
  await run({ replSetReconfig: { ...config, version: config.version + 1, members: [{ _id: 0, host }] }, force: true });
}
