/**
 * npm run new:node <type> [--trigger]: writes a complete node folder that works and passes the conformance test,
 * and registers it. The folder is then changed into what it is meant to be.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pascalCase } from './gen/schema-bundle.ts';
import { actionFiles } from './new-node/action-files.ts';
import { triggerFiles } from './new-node/trigger-files.ts';

/** Folders under nodes/ that are no node types. */
const taken = new Set(['generated', 'shared', 'testing']);

const args = process.argv.slice(2);
const type = args.find((arg) => !arg.startsWith('--'));
const problem = problemWith(type);
if (type === undefined || problem !== undefined) {
  process.stderr.write(`${problem ?? 'Name the new node type.'}\nusage: npm run new:node -- <type> [--trigger]\n`);
  process.exit(2);
}

const folder = join('nodes', type);
const title = `${type[0]?.toUpperCase() ?? ''}${type.slice(1).replaceAll('-', ' ')}`;
const files = args.includes('--trigger') ? triggerFiles(type, title, pascalCase(type)) : actionFiles(type, title, pascalCase(type));
for (const [name, text] of Object.entries({ ...files, ...inEveryLanguage(files['messages/en.json'] ?? '') })) {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  process.stdout.write(`${path}\n`);
}

const generated = spawnSync(process.execPath, ['scripts/gen.ts'], { stdio: 'inherit' });
if (generated.status !== 0) process.exit(generated.status ?? 1);
process.stdout.write(`\nThe node works already. Next: change schema.json and step.ts, write its cases in cases.json, run "npm run gen" after\nschema or manifest changed, and try it with "npx vitest run nodes/conformance.test.ts -t ${type}".\n`);

/** The English words under the name of each language, to be translated there: a language that lacks a text fails the tests. */
function inEveryLanguage(english: string): Record<string, string> {
  return Object.fromEntries(readdirSync('builder-ui/src/locales').map((language) => [`messages/${language}.json`, english]));
}

function problemWith(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  if (!/^[a-z][a-z0-9-]*$/.test(name)) return `"${name}" is not a node type: use small letters, digits and hyphens, for example send-location.`;
  if (taken.has(name) || existsSync(join('nodes', name))) return `nodes/${name} exists already.`;
  return undefined;
}
