import { textOf } from '../error-text.ts';
import { runTool } from '../run-tool.ts';
import { Unavailable } from '../unavailable.ts';
import { oldestTemporalServer } from './pin.ts';

/** A Temporal CLI that can run the development server. `serverVersion` is the embedded server's, such as "1.31.2". */
export type TemporalCli = { readonly command: string; readonly serverVersion: string; readonly origin: string };

/** Asks a CLI for its version; throws {@link Unavailable} if it does not run here or its server is too old. */
export async function inspectCli(command: string, origin: string): Promise<TemporalCli> {
  let output: string;
  try {
    output = (await runTool(command, ['--version'], { timeoutMs: 15_000 })).output;
  } catch (error) {
    throw new Unavailable(`${command} does not run here (${textOf(error)})`);
  }
  const version = /\(Server (\d+)\.(\d+)\.(\d+)/.exec(output);
  if (version === null) throw new Unavailable(`${command} is not a Temporal CLI with a server in it`);
  const [major, minor] = [Number(version[1]), Number(version[2])];
  const [needMajor, needMinor] = oldestTemporalServer;
  if (major < needMajor || (major === needMajor && minor < needMinor)) {
    throw new Unavailable(`${command} carries server ${major}.${minor}, and ${needMajor}.${needMinor} or newer is needed`);
  }
  return { command, serverVersion: `${major}.${minor}.${version[3]}`, origin };
}
