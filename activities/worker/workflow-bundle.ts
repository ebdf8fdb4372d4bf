import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';
import type { Log } from '../log.ts';

const WORKFLOWS = fileURLToPath(new URL('../../workflows/', import.meta.url));
const SCHEMAS = fileURLToPath(new URL('../../schemas/', import.meta.url));

/**
 * Path of the bundle of workflows/index.ts. Bundling takes seconds, so the file is kept in the data folder under the
 * hash of everything that goes into it, and several workers starting at once share it.
 */
export async function workflowBundle(dataDir: string, log: Log): Promise<string> {
  const folder = join(dataDir, 'workflow-bundles');
  const path = join(folder, `${await sourceHash()}.js`);
  if (await exists(path)) return path;
  log.info('Bundling the workflows');
  const { code } = await bundleWorkflowCode({ workflowsPath: join(WORKFLOWS, 'index.ts'), logger: quietLogger(log) });
  await mkdir(folder, { recursive: true });
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, code);
  // A rename is atomic: another worker sees the whole file or none.
  await rename(draft, path);
  return path;
}

/** Sandbox sources, what they may import of the schemas, and the SDK, whose version a bundle must match exactly. */
async function sourceHash(): Promise<string> {
  const hash = createHash('sha256');
  const { version } = createRequire(import.meta.url)('@temporalio/worker/package.json') as { version: string };
  hash.update(version);
  for (const folder of [WORKFLOWS, SCHEMAS]) {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).sort();
    for (const name of names) hash.update(name).update(await readFile(join(folder, name)));
  }
  return hash.digest('hex').slice(0, 16);
}

async function exists(path: string): Promise<boolean> {
  return (await readFile(path).catch(() => undefined)) !== undefined;
}

function quietLogger(log: Log) {
  const ignore = (): void => undefined;
  const warn = (message: string): void => log.warn(message);
  return { log: ignore, trace: ignore, debug: ignore, info: ignore, warn, error: (message: string) => log.error(message) };
}
