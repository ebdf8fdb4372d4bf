import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifests } from '../../nodes/generated/manifests.ts';
import type { FlowGraph, FlowNode, NodeMessages } from '../../schemas/generated/types.ts';

const nodesDir = join(import.meta.dirname, '..', '..', 'nodes');
const titles = readTitles();

/** What starts a flow, one short text per trigger: its label, or the type's title with the words or tags it looks for. */
export function triggerSummary(graph: FlowGraph): string[] {
  return graph.nodes.filter((node) => manifests[node.type]?.flags.trigger === true && node.disabled !== true).map(describe);
}

function describe(node: FlowNode): string {
  if (node.label !== undefined && node.label !== '') return node.label;
  const title = titles.get(node.type) ?? node.type;
  const words = Object.values(node.params).find((value) => Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string'));
  return Array.isArray(words) ? `${title}: ${words.slice(0, 3).join(', ')}${words.length > 3 ? ', …' : ''}` : title;
}

/** Titles of the node types in the language of the API. */
function readTitles(): Map<string, string> {
  const found = new Map<string, string>();
  for (const type of Object.keys(manifests)) {
    if (!readdirSync(join(nodesDir, type)).includes('messages')) continue;
    const messages: NodeMessages = JSON.parse(readFileSync(join(nodesDir, type, 'messages', 'en.json'), 'utf8'));
    found.set(type, messages.title);
  }
  return found;
}
