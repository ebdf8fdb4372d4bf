import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { paramSchemas } from '../nodes/generated/param-schemas.ts';
import validators from '../schemas/generated/flow-validators.js';
import type { FlowGraph, NodeCase, NodeManifest } from '../schemas/generated/types.ts';
import { playCase } from '../workflows/engine/case/play-case.ts';
import { checkFlow } from '../workflows/engine/check-flow.ts';
import { installedNodes } from '../workflows/engine/registry.ts';
import { caseInLanguage, inLanguage } from './in-language.ts';
import { readStarters } from './read-starters.ts';

type Schema = { $ref?: string; 'x-ui'?: { widget?: string }; properties?: Record<string, Schema>; items?: Schema; $defs?: Record<string, Schema> };

const starters = await readStarters();
const languages = (await readdir(new URL('../builder-ui/src/locales', import.meta.url))).filter((language) => language !== 'en').sort();
const manifest = installedNodes.manifests['send-text'] as NodeManifest;
/** What looks like text and is data: values that other flows and systems compare. */
const data = new Set(['keep.changes.0.value']);

describe.each(starters.map((starter) => [starter.id, starter] as const))('%s', (_id, { flow: { kind, graph }, cases, texts }) => {
  const places = Object.keys(texts['de']?.texts ?? {});
  const says = cases.flatMap((nodeCase) => nodeCase.steps ?? []).flatMap((step) => (typeof step === 'string' ? [] : [step.say, step.receive?.text, step.earlier?.text, ...(step.earlier?.buttons.map(({ title }) => title) ?? [])].filter((said) => said !== undefined)));

  test('is there in every language, and no language misses a text', () => {
    expect(Object.keys(texts).sort()).toEqual(languages);
    expect(textPlaces(graph).filter((place) => !places.includes(place))).toEqual([]);
    for (const { texts: written, says: spoken } of Object.values(texts)) {
      expect(Object.keys(written)).toEqual(places);
      expect(Object.keys(spoken).sort()).toEqual([...new Set(says)].sort());
    }
  });
  test.each(languages)('can be published as it is and answers by the same ways (%s)', (language) => {
    const spoken = texts[language];
    if (!spoken) throw new Error(`There are no texts in "${language}".`);
    const translated = inLanguage(graph, spoken);
    expect(validators['FlowGraph']?.(translated)).toBe(true);
    expect(checkFlow(translated, kind)).toEqual([]);
    const pathOf = (played: NodeCase, on: FlowGraph): string[] => playCase(manifest, played, { graph: on, kind, registry: installedNodes, whole: true }).path;
    for (const nodeCase of cases) expect([nodeCase.name, pathOf(caseInLanguage(nodeCase, spoken), translated)]).toEqual([nodeCase.name, pathOf(nodeCase, graph)]);
  });
});

test('texts for a place that the flow does not have are refused', () => {
  const [starter] = starters;
  if (!starter) throw new Error('There is no starter.');
  expect(() => inLanguage(starter.flow.graph, { texts: { 'nowhere.body': 'Hello' } })).toThrow('no text at "nowhere.body"');
});

/** Every place of a flow in which somebody reads words: names, notes, keywords, and texts that are more than variables and addresses. */
function textPlaces({ nodes, notes }: FlowGraph): string[] {
  const named = nodes.flatMap(({ id, label }) => (label === undefined ? [] : [`${id}.label`]));
  const inParams = nodes.flatMap(({ id, type, params }) => {
    const root = (paramSchemas[type] ?? {}) as Schema;
    return placesOf(params, root, root, id);
  });
  return [...named, ...inParams, ...notes.map(({ id }) => `notes.${id}`)].filter((place) => !data.has(place));
}

function placesOf(value: unknown, written: Schema, root: Schema, place: string): string[] {
  const schema = written.$ref?.startsWith('#/$defs/') ? { ...root.$defs?.[written.$ref.slice(8)], ...written } : written;
  const widget = schema['x-ui']?.widget ?? '';
  if (widget === 'keywords') return [place];
  if (typeof value === 'string') return widget === 'template' && /\p{L}/u.test(value.replace(/\{\{.*?\}\}|\{%.*?%\}/g, '').replace(/https?:\/\/\S+/g, '')) ? [place] : [];
  if (Array.isArray(value)) return value.flatMap((item, index) => placesOf(item, schema.items ?? {}, root, `${place}.${index}`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => placesOf(inner, schema.properties?.[key] ?? {}, root, `${place}.${key}`));
}
