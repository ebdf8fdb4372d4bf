import type { FlowNode } from '../../../../schemas/generated/types.ts';
import { nodeType } from '../node-types/node-types.ts';
import { valuesOfWidget } from './values-of-widget.ts';

const roots = new Set(['contact', 'conversation', 'organisation', 'message', 'error', 'now', 'callback']);
const placeholder = /\{\{-?\s*(?:variables\.)?([a-z][a-z0-9_]*)/g;

/** Names of the flow's variables that the texts of a step read, in their order. */
export function variablesRead(node: Pick<FlowNode, 'type' | 'params'>): string[] {
  if (nodeType(node.type) === undefined) return [];
  const found = valuesOfWidget([node], 'template').flatMap((text) => [...text.matchAll(placeholder)].map(([, name = '']) => name));
  return [...new Set(found)].filter((name) => !roots.has(name));
}
