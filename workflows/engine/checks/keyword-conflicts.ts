import type { FlowGraph, FlowIssue, FlowKind, FlowNode } from '../../../schemas/generated/types.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { NodeRegistry } from '../registry.ts';
import { runRules } from '../run-rules.ts';
import { fold } from '../text/fold.ts';
import { nameOf, type CheckedFlow, type FlowCheck } from './checked-flow.ts';
import { paramFields } from './param-fields.ts';

/** A word that a trigger reacts to. */
export interface Keyword {
  nodeId: string;
  name: string;
  /** Pointer to the list of words. */
  field: string;
  pointer: string;
  word: string;
  /** The same word with the same restrictions: both triggers fit the same messages. */
  sameAs: string;
}

/** The same word in two triggers: in one flow the second never answers, in two flows it depends on priority and age. */
export const keywordConflicts: FlowCheck = (flow) => {
  const own = keywordsOf(flow.graph, flow.registry);
  return [...within(own), ...across(flow, own)];
};

function within(own: readonly Keyword[]): FlowIssue[] {
  const first = new Map<string, Keyword>();
  return own.flatMap((keyword): FlowIssue[] => {
    const earlier = first.get(keyword.sameAs);
    if (earlier === undefined) first.set(keyword.sameAs, keyword);
    if (earlier === undefined || earlier.nodeId === keyword.nodeId) return [];
    return [{ code: 'KEYWORD_CONFLICT', severity: 'error', nodeId: keyword.nodeId, path: keyword.pointer, message: `${earlier.name} already reacts to "${keyword.word}".`, details: { word: keyword.word, otherNodeId: earlier.nodeId } }];
  });
}

function across({ otherFlows, rules, kind, registry }: CheckedFlow, own: readonly Keyword[]): FlowIssue[] {
  return otherFlows.flatMap((other) => {
    if (!sameRank(other, kind, rules.priority)) return [];
    const theirs = new Set(keywordsOf(other.graph, registry).map((keyword) => keyword.sameAs));
    // One finding for each trigger: two menus easily share ten words.
    const shared = Map.groupBy(own.filter((keyword) => theirs.has(keyword.sameAs)), ({ nodeId, field }) => `${nodeId} ${field}`);
    return [...shared.values()].flatMap(([keyword, ...more]): FlowIssue[] => {
      if (keyword === undefined) return [];
      const word = [keyword, ...more].map((one) => one.word).join(', ');
      const path = more.length === 0 ? keyword.pointer : keyword.field;
      return [{ code: 'KEYWORD_IN_OTHER_FLOW', severity: 'warning', nodeId: keyword.nodeId, path, message: `The flow "${other.name}" reacts to "${word}" with the same priority; the older flow answers.`, details: { word, flowId: other.flowId, flow: other.name } }];
    });
  });
}

function sameRank(other: { graph: FlowGraph; kind: FlowKind }, kind: FlowKind, priority: number): boolean {
  return other.kind === 'conversation' && kind === 'conversation' && runRules(other.kind, other.graph.settings).priority === priority;
}

/** Every word that these nodes react to, each with what tells whether another one fits the same messages. */
export function keywordsOf({ nodes }: { readonly nodes: readonly Pick<FlowNode, 'id' | 'type' | 'label' | 'params' | 'disabled'>[] }, registry: NodeRegistry): Keyword[] {
  return nodes.flatMap((node) => {
    if (node.disabled === true) return [];
    return paramFields(registry.paramSchemas[node.type] ?? {}, node.params).flatMap(({ pointer, value, hints }) => {
      if (hints.widget !== 'keywords' || !Array.isArray(value)) return [];
      const name = pointer.slice(1);
      const restrictions = canonicalJson({ ...node.params, [name]: undefined });
      return value.map((word, index) => ({ nodeId: node.id, name: nameOf(node), field: pointer, pointer: `${pointer}/${index}`, word: String(word), sameAs: `${node.type} ${fold(String(word))} ${restrictions}` }));
    });
  });
}
