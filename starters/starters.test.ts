import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import validators from '../schemas/generated/flow-validators.js';
import type { NodeManifest } from '../schemas/generated/types.ts';
import { checkFlow } from '../workflows/engine/check-flow.ts';
import { compareCase } from '../workflows/engine/case/compare.ts';
import { playCase } from '../workflows/engine/case/play-case.ts';
import { installedNodes } from '../workflows/engine/registry.ts';
import { readStarters } from './read-starters.ts';

const starters = await readStarters();
const manifest = installedNodes.manifests['send-text'] as NodeManifest;

test('there are twelve, for what people begin with', () => {
  expect(starters.map(({ id }) => id)).toEqual(['abandoned-cart', 'appointment-reminder', 'broadcast-reply', 'escalation', 'faq', 'lead-capture', 'menu', 'opt-in', 'order-status', 'out-of-hours', 'satisfaction', 'welcome-journey']);
});

describe.each(starters.map((starter) => [starter.id, starter] as const))('%s', (_id, { flow: { kind, graph }, cases }) => {
  test('is a valid graph that can be published as it is, without a warning', () => {
    expect(validators['FlowGraph']?.(graph)).toBe(true);
    expect(checkFlow(graph, kind)).toEqual([]);
  });
  test('is drawn on the grid and nothing overlaps', () => {
    for (const [index, node] of graph.nodes.entries()) {
      expect([node.position.x / 40, node.position.y / 40].every(Number.isInteger)).toBe(true);
      const covered = graph.nodes.slice(index + 1).filter(({ position: { x, y } }) => Math.abs(x - node.position.x) < 280 && Math.abs(y - node.position.y) < 200);
      expect(covered.map(({ id }) => id)).toEqual([]);
    }
  });
  test('a note beside the trigger says what to change first, and covers nothing', () => {
    expect(graph.notes[0]?.text).toMatch(/^(Change first|Works as it is)/);
    for (const { position: { x, y }, size } of graph.notes) {
      const covered = graph.nodes.filter(({ position }) => position.x < x + size.width && x < position.x + 280 && position.y < y + size.height && y < position.y + 200);
      expect(covered.map(({ id }) => id)).toEqual([]);
    }
  });
  test('nobody who is handed over waits unseen: where no colleague is free, somebody is told', () => {
    const after = (id: string, handle: string): string => graph.edges.find(({ source, sourceHandle }) => source === id && sourceHandle === handle)?.target ?? '';
    const typeOf = (id: string): string => graph.nodes.find((node) => node.id === id)?.type ?? '';
    const unseen: Record<string, string> = { assign: 'no_agent', handoff: 'timeout' };
    for (const { id, type } of graph.nodes.filter((node) => node.type in unseen)) {
      const next = after(id, unseen[type] ?? '');
      expect([next, after(next, 'next')].map(typeOf)).toContain('notify');
    }
  });
  test('edges lead from left to right, except back to a node that is shared', () => {
    const x = new Map(graph.nodes.map(({ id, position }) => [id, position.x]));
    const backwards = graph.edges.filter(({ source, target }) => (x.get(target) ?? 0) < (x.get(source) ?? 0));
    expect(backwards.map(({ source, target }) => `${source} -> ${target}`).length).toBeLessThanOrEqual(2);
  });
  test.each(cases.map((nodeCase) => [nodeCase.name, nodeCase] as const))('%s', (_name, nodeCase) => {
    const result = playCase(manifest, nodeCase, { graph, kind, registry: installedNodes, whole: true });
    expect(compareCase(nodeCase.expect, result)).toEqual([]);
  });
  test('its golden cases lead to every step', () => {
    const passed = new Set(cases.flatMap((nodeCase) => playCase(manifest, nodeCase, { graph, kind, registry: installedNodes, whole: true }).path.map((exit) => exit.split('.')[0])));
    const missed = graph.nodes.filter(({ id, type }) => !passed.has(id) && type !== 'end');
    expect(missed.map(({ id }) => id)).toEqual([]);
  });
});

test('templates that flows send exist, in that language and with those variables', async () => {
  for (const { params } of starters.flatMap(({ flow }) => flow.graph.nodes.filter((node) => node.type === 'send-template'))) {
    const { name, language, body } = params['template'] as { name: string; language: string; body: { name: string }[] };
    const template = JSON.parse(await readFile(new URL(`../tests/fixtures/templates/${name}.json`, import.meta.url), 'utf8')) as { language: string; components: { type: string; text?: string }[] };
    const variables = [...(template.components.find((component) => component.type === 'BODY')?.text ?? '').matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]);
    expect([template.language, variables]).toEqual([language, body.map((value) => value.name)]);
  }
});
