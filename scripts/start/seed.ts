import { appendFileSync } from 'node:fs';
import { runTool } from '../engines/run-tool.ts';
import { nodeCommand } from './app-processes.ts';
import { Refusal } from './refusal.ts';

const SEED_TIMEOUT_MS = 2 * 60_000;

/**
 * Fills an empty database with the demo organisation. Returns what is meant for the person at the
 * terminal, such as log-ins that are shown only once; log lines go to the log file.
 */
export async function runSeed(env: NodeJS.ProcessEnv, logFile: string): Promise<string> {
  const { command, args, cwd } = nodeCommand('server/seed/main.ts');
  const { code, output } = await runTool(command, args, { env, timeoutMs: SEED_TIMEOUT_MS, ...(cwd === undefined ? {} : { cwd }) });
  const lines = output.split('\n');
  const forLog = lines.filter((line) => line.startsWith('{'));
  if (forLog.length > 0) appendFileSync(logFile, `${forLog.join('\n')}\n`);
  const forPeople = lines.filter((line) => !line.startsWith('{')).join('\n').trim();
  if (code !== 0) throw new Refusal(`The demo organisation could not be set up:\n${forPeople || forLog.slice(-5).join('\n')}\nLog: ${logFile}`);
  return forPeople;
}
