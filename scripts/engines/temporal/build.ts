import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cachedFile, type Log } from '../cache.ts';
import { findOnPath, runTool } from '../run-tool.ts';
import { Unavailable } from '../unavailable.ts';
import { inspectCli, type TemporalCli } from './cli.ts';
import { temporalCliVersion } from './pin.ts';
import { cachedCliPath } from './download.ts';

/** Module that names the CLI and pins every dependency by hash (go.sum). */
const moduleDir = join(import.meta.dirname, '..', 'temporal-build');
const BUILD_TIMEOUT_MS = 25 * 60_000;

/** The rung "built from the official Go module": needs a Go tool chain and a Go module proxy, and 3 to 6 minutes, once. */
export async function temporalFromSource(cacheDir: string, log: Log, env: NodeJS.ProcessEnv = process.env): Promise<TemporalCli> {
  const file = cachedCliPath(cacheDir);
  await cachedFile(file, log, (temporary) => build(temporary, log, env));
  return inspectCli(file, `built from the Go module v${temporalCliVersion}`);
}

async function build(target: string, log: Log, env: NodeJS.ProcessEnv): Promise<void> {
  const go = findOnPath('go', env);
  if (go === undefined) throw new Unavailable('no Go tool chain (go 1.26.4 or newer) on PATH to build it with');
  mkdirSync(dirname(target), { recursive: true });
  const work = mkdtempSync(join(tmpdir(), 'parley-temporal-'));
  try {
    cpSync(moduleDir, work, { recursive: true });
    log(`building the Temporal CLI ${temporalCliVersion} from its Go module; this takes 3 to 6 minutes, once`);
    const tell = throttledProgress(log);
    const version = `-X github.com/temporalio/cli/internal/temporalcli.Version=${temporalCliVersion}`;
    const args = ['build', '-mod=readonly', '-trimpath', '-v', '-ldflags', `-s -w ${version}`, '-o', target, 'github.com/temporalio/cli/cmd/temporal'];
    const { code, output } = await runTool(go, args, { cwd: work, env, timeoutMs: BUILD_TIMEOUT_MS, onLine: tell });
    if (code !== 0) {
      const reason = output.trim().split('\n').slice(-3).join(' / ');
      throw new Unavailable(`the Go build failed: ${reason}`);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** `go build -v` prints one line for each of some 1,100 packages; a line every ten seconds shows that it lives. */
function throttledProgress(log: Log): (line: string) => void {
  let downloaded = 0;
  let compiled = 0;
  let last = performance.now();
  return (line) => {
    if (line.startsWith('go: downloading')) downloaded++;
    else compiled++;
    if (performance.now() - last < 10_000) return;
    last = performance.now();
    log(compiled === 0 ? `  ${downloaded} modules fetched` : `  ${compiled} of about 1,150 packages compiled`);
  };
}
