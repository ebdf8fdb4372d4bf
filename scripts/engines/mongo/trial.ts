import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cachedFile, type Log } from '../cache.ts';
import { findOnPath, runTool } from '../run-tool.ts';
import { Unavailable } from '../unavailable.ts';
import { connects } from '../ports.ts';
import type { MongoProgram } from './engine.ts';
import { trialFile } from './existing-data.ts';

const projectDir = join(import.meta.dirname, '..', 'trial');
const BUILD_TIMEOUT_MS = 10 * 60_000;
const OLDEST_JAVA = 17;
/** Heap of the trial engine. Its page cache takes a part of it; 20,000 documents need about 200 MB. */
const HEAP_MB = 384;

/**
 * The last rung: a MongoDB-compatible store in Java for trials and tests, built once with Maven into the
 * cache. It needs a Java 17 development kit, and Maven the first time.
 */
export async function mongoTrial(cacheDir: string, log: Log, env: NodeJS.ProcessEnv = process.env): Promise<MongoProgram> {
  const java = findOnPath('java', env);
  if (java === undefined) throw new Unavailable(`no Java ${OLDEST_JAVA} on PATH for the trial engine`);
  const { output } = await runTool(java, ['-version'], { timeoutMs: 20_000, env });
  const major = Number(/version "(\d+)/.exec(output)?.[1] ?? 0);
  if (major < OLDEST_JAVA) throw new Unavailable(`the trial engine needs Java ${OLDEST_JAVA} or newer, and ${java} is ${major}`);
  const jar = await cachedFile(join(cacheDir, 'trial-engine', sourceHash(), 'trial-engine.jar'), log, (temporary) => build(temporary, log, env));
  return {
    kind: 'trial',
    origin: 'trial engine',
    spec: ({ dataDir, port }) => {
      const file = trialFile(dataDir);
      mkdirSync(dirname(file), { recursive: true });
      return {
        name: 'mongodb',
        command: java,
        args: [`-Xmx${HEAP_MB}m`, '-XX:+UseSerialGC', '-jar', jar, '--port', String(port), '--file', file],
        port,
        // It listens only once its file is open and its indexes are built.
        probe: () => connects('127.0.0.1', port),
        readyTimeoutMs: 60_000,
        stopTimeoutMs: 15_000,
      };
    },
  };
}

/** Names the built program by what it is built from, so that a change of the sources is never served by an old build. */
function sourceHash(): string {
  const hash = createHash('sha256');
  for (const file of globSync(['pom.xml', 'src/**/*.{java,properties}'], { cwd: projectDir }).sort()) {
    hash.update(file).update(readFileSync(join(projectDir, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

async function build(target: string, log: Log, env: NodeJS.ProcessEnv): Promise<void> {
  const maven = findOnPath('mvn', env);
  if (maven === undefined) throw new Unavailable('no Maven (mvn) on PATH to build the trial engine with');
  const work = mkdtempSync(join(tmpdir(), 'parley-trial-'));
  try {
    cpSync(projectDir, work, { recursive: true, filter: (source) => !source.endsWith('/target') });
    log('building the trial engine with Maven; this takes about a minute, once');
    // Strict checksums: an artifact that does not match its published hash fails the build.
    const { code, output } = await runTool(maven, ['--batch-mode', '--strict-checksums', '--quiet', 'package'], { cwd: work, env, timeoutMs: BUILD_TIMEOUT_MS });
    if (code !== 0) {
      const reason = output.split('\n').filter((line) => line.includes('ERROR')).slice(0, 2).join(' / ');
      throw new Unavailable(`Maven could not build the trial engine: ${reason || output.trim().slice(-300)}`);
    }
    copyFileSync(join(work, 'target', 'trial-engine.jar'), target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
