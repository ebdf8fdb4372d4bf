import { manifests } from '../../nodes/generated/manifests.ts';
import type { FlowGraph, FlowNode } from '../../schemas/generated/types.ts';
import { nodeTitles } from './node-titles.ts';

/** What starts a flow, one short text per trigger: its label, or the type's title with the words or tags it looks for. */
export function triggerSummary(graph: FlowGraph): string[] {
  return graph.nodes.filter((node) => manifests[node.type]?.flags.trigger === true && node.disabled !== true).map(describe);
}

function describe(node: FlowNode): string {
  if (node.label !== undefined && node.label !== '') return node.label;
  const title = nodeTitles.get(node.type) ?? node.type;
  const words = Object.values(node.params).find((value) => Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string'));
  return Array.isArray(words) ? `${title}: ${words.slice(0, 3).join(', ')}${words.length > 3 ? ', …' : ''}` : title;
}
