import type { EdgeDifference, FieldDifference, FlowGraph, NodeDifference } from '../../schemas/generated/types.ts';
import type { GraphDiff } from '../../workflows/engine/diff/diff-graphs.ts';
import { nodeTitles } from './node-titles.ts';

/** Characters of a value that are shown; the whole of it stands beside the words. */
const SHOWN = 80;

/** A difference as sentences, for those who read the API's answer. */
export function diffWords({ nodes, edges, settings }: GraphDiff, before: FlowGraph, after: FlowGraph): string[] {
  const names = new Map([...before.nodes, ...after.nodes].map((node) => [node.id, nameOf(node)]));
  return [...nodes.flatMap(nodeWords), ...edges.map((edge) => edgeWords(edge, names)), ...settings.map((field) => `Setting ${fieldWords(field)}`)];
}

function nameOf({ type, label }: Pick<NodeDifference, 'type' | 'label'>): string {
  return label === undefined || label === '' ? `“${nodeTitles.get(type) ?? type}”` : `“${label}” (${nodeTitles.get(type) ?? type})`;
}

function nodeWords(node: NodeDifference): string[] {
  const name = nameOf(node);
  if (node.change !== 'changed') return [`Step ${name} was ${node.change}`];
  return node.fields.map((field) => `Step ${name}: ${fieldWords(field)}`);
}

function edgeWords({ nodeId, handle, handleLabel = handle, before, after }: EdgeDifference, names: ReadonlyMap<string, string>): string {
  const place = (id: string | undefined): string => (id === undefined ? 'nowhere' : (names.get(id) ?? id));
  return `Exit ${handleLabel} of ${place(nodeId)} leads to ${place(after)} instead of ${place(before)}`;
}

function fieldWords({ path, before, after }: FieldDifference): string {
  const name = path.replace(/^\/(params\/)?/, '').replaceAll('/', '.');
  if (before === undefined) return `${name} was set to ${valueWords(after)}`;
  return after === undefined ? `${name} was removed (${valueWords(before)})` : `${name} was changed from ${valueWords(before)} to ${valueWords(after)}`;
}

function valueWords(value: unknown): string {
  const text = typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text;
}
