import { codeOf } from '../error-text.ts';
import type { AdminRun } from './ping.ts';

/** Name of the replica set of one that a local mongod runs as; transactions and change streams need one. */
export const replicaSetName = 'parley';

/** Answered by a member that has no replica set configuration yet. */
const NOT_YET_INITIALIZED = 94;
/** Answered by a member whose configuration names another host or port than its own. */
const INVALID_REPLICA_SET_CONFIG = 93;

/**
 * Resolves if the server at `host` is primary. Otherwise takes the next step towards it (makes it the only
 * member the first time, or after it moved to another port) and rejects, to be called again.
 */
export async function requirePrimary(run: AdminRun, host: string): Promise<void> {
  const hello = await run({ hello: 1 });
  if (hello['isWritablePrimary'] === true) return;
  const code = await statusCode(run);
  if (code === NOT_YET_INITIALIZED) await run({ replSetInitiate: { _id: replicaSetName, members: [{ _id: 0, host }] } });
  else if (code === INVALID_REPLICA_SET_CONFIG) await moveMember(run, host);
  throw new Error('there is no primary yet');
}

async function statusCode(run: AdminRun): Promise<string | number | undefined> {
  try {
    await run({ replSetGetStatus: 1 });
    return undefined;
  } catch (error) {
    return codeOf(error);
  }
}

async function moveMember(run: AdminRun, host: string): Promise<void> {
  const { config } = (await run({ replSetGetConfig: 1 })) as { config: { version: number } };
  await run({ replSetReconfig: { ...config, version: config.version + 1, members: [{ _id: 0, host }] }, force: true });
}
