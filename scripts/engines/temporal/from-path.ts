import { findOnPath } from '../run-tool.ts';
import { Unavailable } from '../unavailable.ts';
import { inspectCli, type TemporalCli } from './cli.ts';

/** The rung "a `temporal` that is already installed". */
export async function temporalFromPath(env: NodeJS.ProcessEnv = process.env): Promise<TemporalCli> {
  const command = findOnPath('temporal', env);
  if (command === undefined) throw new Unavailable('no temporal on PATH');
  return inspectCli(command, 'found on PATH');
}
