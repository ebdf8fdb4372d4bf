import { createHash } from 'node:crypto';
import { existsSync, globSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Log } from '../engines/cache.ts';
import { runTool } from '../engines/run-tool.ts';
import { isAlive } from './process-identity.ts';
import { projectDir } from './project-dir.ts';
import { Refusal } from './refusal.ts';

/** Everything that can end up in the built page. */
const sources = ['builder-ui/**/*', 'nodes/**/*', 'schemas/**/*', 'starters/**/*', 'workflows/engine/**/*', 'package-lock.json'];
const distDir = join(projectDir, 'builder-ui', 'dist');
/** A folder for each process that builds, because two may (a start and a test run). */
const nextDirs = join(projectDir, 'builder-ui', 'dist-next');
const nextDir = join(nextDirs, String(process.pid));
const fingerprintFile = join(distDir, '.fingerprint');
const BUILD_TIMEOUT_MS = 5 * 60_000;

/** Builds the web page unless what is built was made from these very sources. Returns whether there was anything to do. */
export async function buildUi(log: Log): Promise<boolean> {
  const fingerprint = sourceFingerprint();
  if (existsSync(fingerprintFile) && readFileSync(fingerprintFile, 'utf8') === fingerprint) return false;
  log('building the web page');
  clearLeftOvers();
  const vite = join(projectDir, 'node_modules', 'vite', 'bin', 'vite.js');
  const { code, output } = await runTool(process.execPath, [vite, 'build', '--config', join('builder-ui', 'vite.config.ts'), '--outDir', nextDir, '--emptyOutDir'], {
    cwd: projectDir,
    // Under a test runner NODE_ENV says test, and React would be bundled with its development checks.
    env: { ...process.env, NODE_ENV: 'production' },
    timeoutMs: BUILD_TIMEOUT_MS,
  });
  if (code !== 0) throw new Refusal(`The web page could not be built:\n${causeOf(output)}`);
  writeFileSync(join(nextDir, '.fingerprint'), fingerprint);
  // A server that runs on the old page sees the old one or the new one, never a half.
  rmSync(distDir, { recursive: true, force: true });
  renameSync(nextDir, distDir);
  return true;
}

/** What builds left that failed or were killed. */
function clearLeftOvers(): void {
  if (!existsSync(nextDirs)) return;
  for (const pid of readdirSync(nextDirs)) if (!isAlive(Number(pid))) rmSync(join(nextDirs, pid), { recursive: true, force: true });
}

/** The part of the builder's output between its progress and its stack trace. */
function causeOf(output: string): string {
  const lines = stripVTControlCharacters(output).trim().split('\n');
  const begin = lines.findIndex((line) => /error|failed/i.test(line));
  const end = lines.findIndex((line, index) => index > begin && /^\s+at /.test(line));
  return lines.slice(Math.max(begin, 0), end === -1 ? undefined : end).slice(0, 20).join('\n').trim();
}

function sourceFingerprint(): string {
  const hash = createHash('sha256');
  const files = globSync(sources, { cwd: projectDir, exclude: (name) => /(^|\/)dist(-next)?$/.test(name) });
  for (const file of files.sort()) {
    const path = join(projectDir, file);
    if (statSync(path).isFile()) hash.update(file).update(readFileSync(path));
  }
  return hash.digest('hex');
}
