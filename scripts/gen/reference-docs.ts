import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errors, runErrors } from '../../schemas/errors.ts';
import { rolePermissions, permissions } from '../../schemas/permissions.ts';
import { checkCodes } from '../../workflows/engine/checks/check-codes.ts';
import { expressionForms, functionGroups } from '../../workflows/engine/expression/functions.ts';
import { whatsAppErrorPage } from './whatsapp-error-page.ts';
import type { NodeFolder } from './node-folders.ts';
import { simulatorReference } from './simulator-reference.ts';

const header = (source: string): string => `<!-- Written by "npm run gen" from ${source}. Do not edit. -->\n\n`;

/** Reference pages for people, from the same sources that the code runs on. */
export async function referenceDocs(nodes: NodeFolder[]): Promise<Record<string, string>> {
  return {
    'docs/reference/nodes.md': await nodePages(nodes),
    'docs/reference/checks.md': checkPage(),
    'docs/reference/errors.md': errorPage(),
    'docs/reference/expressions.md': expressionPage(),
    'docs/reference/limits.md': limitPage(await readFile('schemas/limits.ts', 'utf8')),
    'docs/reference/permissions.md': permissionPage(),
    ...simulatorReference(header),
    'docs/reference/whatsapp-errors.md': whatsAppErrorPage(),
    'docs/reference/settings.md': settingPage(JSON.parse(await readFile('schemas/settings.schema.json', 'utf8'))),
  };
}

async function nodePages(nodes: NodeFolder[]): Promise<string> {
  const pages = await Promise.all(nodes.map(async (node) => (await readFile(join(node.path, 'docs.md'), 'utf8')).trim()));
  // Each node's page begins with its own title; one level down they become sections of this page.
  const sections = pages.map((page) => page.replace(/^(#+) /gm, '#$1 '));
  return `${header('nodes/*/docs.md')}# Steps\n\n${sections.join('\n\n')}\n`;
}

function errorPage(): string {
  const api = Object.entries(errors).map(([code, { status, message, retryable }]) => `| \`${code}\` | ${status} | ${retryable ? 'yes' : ''} | ${message} |`);
  const run = Object.entries(runErrors).map(([code, message]) => `| \`${code}\` | ${message} |`);
  return [
    `${header('schemas/errors.ts')}# Errors`,
    'An error of the API is `{ "error": { "code", "message", "details", "requestId" } }`. `details` names field, rule and fix.',
    `| code | status | may succeed later | message |\n|---|---|---|---|\n${api.join('\n')}`,
    '## Inside a run\n\nReadable in a flow as `error.code`.',
    `| code | meaning |\n|---|---|\n${run.join('\n')}\n`,
  ].join('\n\n');
}

function checkPage(): string {
  const rows = (wanted: string): string => Object.entries(checkCodes).filter(([, [severity]]) => severity === wanted).map(([name, [, meaning]]) => `| \`${name}\` | ${meaning} |`).join('\n');
  return [
    `${header('workflows/engine/checks')}# Publish checks`,
    'The same code runs in the editor, on the server and in `parley flow validate`. What needs to know the organisation (other flows, templates, teams, prices) is looked at by the server.',
    `## Errors: the flow cannot be published\n\n| code | found |\n|---|---|\n${rows('error')}`,
    `## Warnings\n\n| code | found |\n|---|---|\n${rows('warning')}`,
    'Steps have further findings of their own, written where the step is described.\n',
  ].join('\n\n');
}

function expressionPage(): string {
  const row = ({ signature, about, example: [source, result] }: { signature: string; about: string; example: readonly [string, unknown] }): string => `| ${code(signature)} | ${about} | ${code(source)} = ${code(JSON.stringify(result))} |`;
  const table = (title: string, rows: readonly string[]): string => `## ${title}\n\n| written | gives | example |\n|---|---|---|\n${rows.join('\n')}`;
  const titles: Record<keyof typeof functionGroups, string> = { texts: 'Texts', numbers: 'Numbers', lists: 'Lists and records', times: 'Dates and times' };
  const groups = Object.entries(functionGroups).map(([group, functions]) => table(titles[group as keyof typeof functionGroups], functions.map(row)));
  return `${header('workflows/engine/expression')}# Functions of expressions\n\nHow expressions are written stands in [the guide](../guide/flows.md#expressions). \`f(x, y)\` may also be written \`x.f(y)\`.\n\n${[table('Missing values and lists', expressionForms.map(row)), ...groups].join('\n\n')}\n`;
}

/** Code in a cell of a table, where a bar would end the cell. */
function code(text: string): string {
  return `\`${text.replaceAll('|', '\\|')}\``;
}

function limitPage(source: string): string {
  const rows: string[] = [];
  // A comment in limits.ts stands above the one or more constants it describes.
  let words = '';
  for (const line of source.slice(source.indexOf('export const limits')).split('\n')) {
    words = /^\s*\/\*\* (.*) \*\/$/.exec(line)?.[1] ?? words;
    const [, name, value] = /^\s*(\w+): (.+),$/.exec(line) ?? [];
    if (name && value) rows.push(`| \`${name}\` | ${value} | ${words} |`);
    if (line.startsWith('}')) break;
  }
  return `${header('schemas/limits.ts')}# Limits\n\nTimes are milliseconds.\n\n| limit | value | what it bounds |\n|---|---|---|\n${rows.join('\n')}\n`;
}

function permissionPage(): string {
  const roles = Object.entries(rolePermissions);
  const rows = permissions.map((permission) => `| \`${permission}\` | ${roles.map(([, granted]) => (granted.includes(permission) ? 'yes' : '')).join(' | ')} |`);
  return `${header('schemas/permissions.ts')}# Roles and permissions\n\n| permission | ${roles.map(([role]) => role).join(' | ')} |\n|---|${roles.map(() => '---|').join('')}\n${rows.join('\n')}\n`;
}

interface SettingSchema {
  $defs?: Record<string, { properties?: Record<string, { description?: string; default?: unknown }> }>;
}

function settingPage(schema: SettingSchema): string {
  const properties = Object.values(schema.$defs ?? {}).flatMap((definition) => Object.entries(definition.properties ?? {}));
  const rows = properties.map(([name, { description = '', default: value }]) => `| \`${name}\` | ${value === undefined ? '' : `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``} | ${description} |`);
  return `${header('schemas/settings.schema.json')}# Settings\n\nEnvironment variables, checked at start; a bad one stops the start with one line.\n\n| variable | default | meaning |\n|---|---|---|\n${rows.join('\n')}\n`;
}
