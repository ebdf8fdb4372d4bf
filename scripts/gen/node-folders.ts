import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inlineSharedParams } from './inline-shared-params.ts';

export interface NodeFolder {
  type: string;
  path: string;
  manifest: Record<string, unknown>;
  schema: Record<string, unknown>;
  icon: string;
  has: { step: boolean; checks: boolean; migrate: boolean; effects: boolean };
}

/** Every folder under nodes/ that holds a node.json, sorted by type so that generated files are stable. */
export async function readNodeFolders(root = 'nodes'): Promise<NodeFolder[]> {
  const entries = await readdir(root, { withFileTypes: true });
  const types = entries
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'node.json')))
    .map((entry) => entry.name)
    .sort();
  return Promise.all(types.map((type) => readNodeFolder(root, type)));
}

async function readNodeFolder(root: string, type: string): Promise<NodeFolder> {
  const path = join(root, type);
  const json = async (name: string): Promise<Record<string, unknown>> => JSON.parse(await readFile(join(path, name), 'utf8'));
  const has = (name: string): boolean => existsSync(join(path, name));
  return {
    type,
    path,
    manifest: await json('node.json'),
    schema: await inlineSharedParams(await json('schema.json'), root),
    icon: has('icon.svg') ? (await readFile(join(path, 'icon.svg'), 'utf8')).trim() : '',
    has: { step: has('step.ts'), checks: has('checks.ts'), migrate: has('migrate.ts'), effects: has('effects.ts') },
  };
}
