import validators from '../../../../schemas/generated/flow-validators.js';
import type { FlowGraph } from '../../../../schemas/generated/types.ts';
import type { FlowFragment } from './flow-fragment.ts';

/**
 * Reads what was pasted: a fragment, or a whole exported graph. Undefined when the text is something else; the schema
 * decides, so a damaged or foreign text never reaches the document.
 */
export function parseFragment(text: string): FlowFragment | undefined {
  // A flow is at most 1 MiB; anything longer is not ours and not worth parsing.
  if (text.length > 1_200_000 || !text.trimStart().startsWith('{')) return undefined;
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null) return undefined;
  const { kind, version, ...content } = value as Record<string, unknown>;
  const graph = kind === 'parley.flow-fragment' && version === 1 ? { schemaVersion: 1, settings: {}, ...content } : value;
  const valid = validators['FlowGraph'];
  if (!valid?.(graph)) return undefined;
  const { nodes, edges, notes } = graph as FlowGraph;
  return { kind: 'parley.flow-fragment', version: 1, nodes, edges, notes };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Ordinary text on the clipboard is not an error: there is nothing to paste.
    return undefined;
  }
}
