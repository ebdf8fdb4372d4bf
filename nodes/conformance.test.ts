import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { readNodeFolders } from '../scripts/gen/node-folders.ts';
import { loadSchemas } from '../scripts/gen/schema-bundle.ts';
import type { NodeCase, NodeManifest, NodeMessages } from '../schemas/generated/types.ts';
import { compareCase } from '../workflows/engine/case/compare.ts';
import { caseSetting, playCase } from '../workflows/engine/case/play-case.ts';
import { CASE_FLOW_ID, NODE_ID } from '../workflows/engine/case/scaffold.ts';
import { checkFlow } from '../workflows/engine/check-flow.ts';
import { asRule, ruledHandlesOf } from '../workflows/engine/handles.ts';
import { installedNodes } from '../workflows/engine/registry.ts';
import { readPointer } from '../workflows/engine/text/json-pointer.ts';
import { formFields } from './form-fields.ts';
import { manifests } from './generated/manifests.ts';
import { paramSchemas } from './generated/param-schemas.ts';

/** What every node folder must have and hold; a new folder is found by itself. */
const folders = await readNodeFolders();
const bundle = await loadSchemas(folders);
const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true });
addFormats.default(ajv);
for (const keyword of ['tsType', 'x-ui', 'x-order']) ajv.addKeyword({ keyword });
ajv.addSchema({ $id: 'parley:all', $defs: bundle.$defs });
const validate = (schema: string, value: unknown): string[] => {
  const valid = ajv.compile({ $ref: `parley:all#/$defs/${schema}` });
  return valid(value) ? [] : (valid.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? error.keyword}`);
};
const text = (type: string, file: string): string => readFileSync(join('nodes', type, file), 'utf8');
const json = (type: string, file: string): unknown => JSON.parse(text(type, file));

test('there are node folders, and every one is registered', () => {
  expect(folders.length).toBeGreaterThan(0);
  expect(Object.keys(manifests)).toEqual(folders.map((folder) => folder.type));
});

describe.each(folders.map((folder) => [folder.type] as const))('%s', (type) => {
  const manifest = manifests[type] as NodeManifest;
  const schema = paramSchemas[type] as Record<string, unknown>;
  const messages = json(type, 'messages/en.json') as NodeMessages;
  const params = bundle.nodeParams[type] ?? '';
  const cases = json(type, 'cases.json') as NodeCase[];

  test('the manifest is valid and has the name of its folder', () => {
    expect(validate('NodeManifest', json(type, 'node.json'))).toEqual([]);
    expect(manifest.type).toBe(type);
    expect(Object.hasOwn(installedNodes.steps, type)).toBe(true);
    for (const pointer of Object.values(manifest.taps ?? {})) expect(readPointer(schema, pointer.replace('/', '/properties/'))).toBeDefined();
    if (manifest.flags.trigger === true) expect(manifest.on?.length ?? 0).toBeGreaterThan(0);
  });

  test('the schema is strict and its examples fit', () => {
    expect(schema['additionalProperties']).toBe(false);
    const { examples } = schema as { examples?: unknown[] };
    expect(examples?.length ?? 0).toBeGreaterThan(0);
    for (const example of examples ?? []) expect(validate(params, example)).toEqual([]);
  });

  test('a node that was just added lacks at most what only its author can know', () => {
    const valid = ajv.compile({ $ref: `parley:all#/$defs/${params}` });
    valid(manifest.defaults ?? {});
    const rules = new Set((valid.errors ?? []).map((error) => error.keyword));
    expect([...rules].filter((rule) => !['minLength', 'minItems', 'required'].includes(rule))).toEqual([]);
  });

  test('every field has a label and a hint for its form', () => {
    const fields = formFields(schema);
    expect(fields.filter((field) => field.widget === undefined).map((field) => field.path)).toEqual([]);
    expect(fields.filter((field) => messages.fields?.[field.path] === undefined).map((field) => field.path)).toEqual([]);
    const unnamed = fields.flatMap((field) => field.options.filter((option) => messages.fields?.[field.path]?.options?.[option] === undefined).map((option) => `${field.path}: ${option}`));
    expect(unnamed).toEqual([]);
  });

  test('messages are complete', () => {
    expect(validate('NodeMessages', messages)).toEqual([]);
    // What a new step says stands in the manifest for programs, and among the words for people of other languages.
    for (const [pointer, text] of Object.entries(messages.defaults ?? {})) expect(readPointer(manifest.defaults, pointer)).toBe(text);
    const named = manifest.handles.map(asRule).filter((rule) => rule.each === undefined && rule.id !== 'error');
    expect(named.filter((rule) => messages.handles?.[rule.id] === undefined).map((rule) => rule.id)).toEqual([]);
  });

  test('documentation and icon', () => {
    const headings = text(type, 'docs.md').split('\n').filter((line) => /^##? /.test(line));
    expect(headings[0]).toMatch(/^# \S/);
    expect(headings.slice(1)).toEqual(['## What it does', '## Settings', '## Outputs', '## Good to know']);
    expect(text(type, 'icon.svg')).toMatch(/<(path|circle|rect|line|polyline|polygon|ellipse|g)\b/);
    expect(text(type, 'icon.svg')).not.toMatch(/<script|<svg|href=|on\w+=/i);
  });

  test('golden cases are well written', () => expect(validate('NodeCases', cases)).toEqual([]));

  test.each(cases.map((nodeCase) => [nodeCase.name, nodeCase] as const))('%s', (_name, nodeCase) => {
    const setting = caseSetting(manifest, nodeCase);
    const { issues, ...behaviour } = nodeCase.expect;
    if (Object.keys(behaviour).length > 0) {
      const result = playCase(manifest, nodeCase, setting);
      expect(compareCase(behaviour, result)).toEqual([]);
      expect(playCase(manifest, nodeCase, setting)).toEqual(result);
    }
    if (issues !== undefined) {
      const found = checkFlow(setting.graph, setting.kind, { registry: setting.registry, flowId: CASE_FLOW_ID, otherFlows: setting.others ?? [] });
      expect(found.map((issue) => issue.code).toSorted()).toEqual(issues.toSorted());
    }
  });

  test('every handle is reached by a golden case', () => {
    const reached = new Set(cases.flatMap((nodeCase) => reachedRules(manifest, nodeCase)));
    const rules = manifest.handles.map((written) => asRule(written).id);
    expect(rules.filter((rule) => !reached.has(rule))).toEqual([]);
  });
});

/** Ids of the handle rules by which the node under test was left in a case. */
function reachedRules(manifest: NodeManifest, nodeCase: NodeCase): string[] {
  const setting = caseSetting(manifest, nodeCase);
  const node = setting.graph.nodes.find(({ id, type }) => id === NODE_ID && type === manifest.type);
  if (node === undefined) return [];
  const { path } = playCase(manifest, nodeCase, setting);
  return ruledHandlesOf(manifest, node.params).flatMap(({ id, rule }) => (path.includes(setting.whole ? `${NODE_ID}.${id}` : id) ? [rule.id] : []));
}

test('shared code names no node type', () => {
  const offences = ['workflows', 'activities', 'server', 'builder-ui/src', 'schemas'].flatMap((folder) => sourceFiles(folder)).flatMap(namedTypes);
  expect(offences).toEqual([]);
});

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/(^|\/)(generated|testing|dist|node_modules)\//.test(path));
}

// "assign" or "end" are also ordinary words, so those count only where a type is compared; addresses may be called like one.
function namedTypes(path: string): string[] {
  const source = readFileSync(path, 'utf8').replace(/\b(path|to)[:=]\s*\{?['"`][^'"`]*['"`]/g, '');
  return folders.flatMap(({ type }) => {
    const named = type.includes('-') ? new RegExp(`['"\`]${type}['"\`]`) : new RegExp(`\\b(node|type|nodeType)\\s*(===|!==)\\s*['"\`]${type}['"\`]|manifests\\[?\\.?['"\`]?${type}\\b`);
    return named.test(source) ? [`${path}: ${type}`] : [];
  });
}
