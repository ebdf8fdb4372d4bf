/**
 * Writes everything that is derived from JSON Schemas and node folders, or with --check proves that the
 * committed files are fresh (exit code 1 and the list of stale files otherwise).
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readNodeFolders } from './gen/node-folders.ts';
import { nodeRegistries } from './gen/node-registries.ts';
import { definitionsFile, loadSchemas } from './gen/schema-bundle.ts';
import { referenceDocs } from './gen/reference-docs.ts';
import { schemaTypes } from './gen/schema-types.ts';
import { validatorModules } from './gen/validator-modules.ts';

const checking = process.argv.includes('--check');
const nodes = await readNodeFolders();
const bundle = await loadSchemas(nodes);
const files: Record<string, string> = {
  'schemas/generated/types.ts': await schemaTypes(bundle),
  'schemas/generated/definitions.json': definitionsFile(bundle),
  ...(await validatorModules(bundle)),
  ...nodeRegistries(nodes),
  ...(await referenceDocs(nodes)),
};

const stale: string[] = [];
for (const [path, text] of Object.entries(files)) {
  const current = await readFile(path, 'utf8').catch(() => undefined);
  if (current === text) continue;
  stale.push(path);
  if (checking) continue;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

if (checking && stale.length > 0) {
  process.stderr.write(`Generated files are stale; run "npm run gen" and commit:\n${stale.map((path) => `  ${path}\n`).join('')}`);
  process.exitCode = 1;
} else {
  process.stdout.write(checking ? 'Generated files are fresh.\n' : `Wrote ${stale.length} of ${Object.keys(files).length} generated files.\n`);
}
