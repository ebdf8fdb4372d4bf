/** npm start: the whole product on this machine, until Ctrl-C. */
import { SettingsError } from '../../schemas/settings.ts';
import { StartFailure } from '../engines/launch.ts';
import { NothingToRun } from '../engines/unavailable.ts';
import { dataDirOf, installationSettings } from './environment.ts';
import { Installation } from './installation.ts';
import { livingProcesses, removePidNote, supervisorName, writePidNote } from './pid-files.ts';
import { explainMachineError, Refusal } from './refusal.ts';
import { stopLeftovers } from './stop-all.ts';
import { summary } from './summary.ts';
import { sayProgress } from './terminal.ts';

const since = performance.now();
let installation: Installation | undefined;
let dataDir: string | undefined;
let ending: Promise<never> | undefined;

/** Stops what was started and ends this process; a second call waits for the first. */
function end(code: number): Promise<never> {
  ending ??= (async () => {
    await installation?.stop();
    if (dataDir !== undefined) removePidNote(dataDir, supervisorName);
    if (code === 0) console.log(`  Stopped. The data stays in ${dataDir ?? 'its folder'}.\n`);
    process.exit(code);
  })();
  return ending;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (ending !== undefined) return;
    console.log('\n  Stopping ...');
    void end(0);
  });
}
// Words to a terminal that was closed must not end us before everything is stopped.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
// The wrapper that runs this under the pinned Node is gone, so nobody can press Ctrl-C any more.
process.on('disconnect', () => void end(0));

try {
  await start();
} catch (error) {
  // Being stopped makes things fail that were on their way up; that is no news.
  if (ending === undefined) console.error(`\n${complaint(error)}\n`);
  await end(1);
}

async function start(): Promise<void> {
  console.log('\n  Starting Parley\n');
  const folder = dataDirOf(process.env);
  refuseSecondSupervisor(folder);
  const settings = installationSettings(process.env);
  const leftovers = await stopLeftovers(folder);
  if (leftovers.length > 0) sayProgress('clean-up', `stopped what an earlier start left running: ${leftovers.join(', ')}`);
  dataDir = folder;
  writePidNote(folder, supervisorName, process.pid);
  installation = new Installation(settings, { mongo: isSet('MONGODB_URI'), temporal: isSet('TEMPORAL_ADDRESS') });
  const started = await installation.start();
  writePidNote(folder, supervisorName, process.pid, started.addresses);
  console.log(summary(settings, { ...started, seconds: (performance.now() - since) / 1000 }));
}

function refuseSecondSupervisor(folder: string): void {
  const other = livingProcesses(folder).find(({ name }) => name === supervisorName);
  if (other === undefined) return;
  const where = other.addresses?.['web'] === undefined ? '' : ` at ${other.addresses['web']}`;
  throw new Refusal(`Parley already runs from ${folder}${where} (process ${other.pid}). Stop it with "npx parley stop", or set PARLEY_DATA_DIR to start another one.`);
}

function isSet(name: string): boolean {
  return (process.env[name] ?? '').trim() !== '';
}

/** What a person should read about a failed start: their own mistakes and the machine's in plain words, ours with the stack. */
function complaint(error: unknown): string {
  if (error instanceof SettingsError || error instanceof Refusal || error instanceof StartFailure) return error.message;
  // A full disk makes every way to an engine fail, with words about compilers and archives.
  const machine = explainMachineError(error);
  if (machine !== undefined) return machine;
  if (error instanceof NothingToRun) return error.message;
  return (error instanceof Error ? (error.stack ?? error.message) : String(error));
}
