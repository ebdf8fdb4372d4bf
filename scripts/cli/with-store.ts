import { connectStore, disconnectStore } from '../../activities/store/connect.ts';
import { loadSettings } from '../../schemas/settings.ts';
import { CommandError } from './command.ts';

/** Runs something with the installation's database, and lets go of it afterwards. */
export async function withStore<Result>(env: NodeJS.ProcessEnv, work: () => Promise<Result>): Promise<Result> {
  const settings = loadSettings(env);
  try {
    await connectStore(settings.MONGODB_URI, { waitMs: 3000, poolSize: 2 });
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : String(error)} "parley status" says what runs.`);
  }
  try {
    return await work();
  } finally {
    await disconnectStore();
  }
}
