import { lazy, type ComponentType } from 'react';
import type { FlowIssue, FlowNode } from '../../../../schemas/generated/types.ts';

/** What the form of a node gets. Values go back by JSON pointer into the params; undefined removes. */
export type NodeFormProps = {
  node: FlowNode;
  issues: ReadonlyArray<FlowIssue>;
  readOnly: boolean;
  onChange: (pointer: string, value: unknown) => void;
};

/** What a node draws in place of its summary, one line of 28 px. */
export type NodeCardProps = { node: FlowNode };

/** Default export of nodes/<type>/editor.tsx, for types whose schema-drawn form or summary is not enough. */
export type NodeEditor = { Form?: ComponentType<NodeFormProps>; Card?: ComponentType<NodeCardProps> };

const modules = import.meta.glob<{ default: NodeEditor }>('../../../../nodes/*/editor.tsx');
const loaders = new Map(Object.entries(modules).map(([path, load]) => [path.split('/').at(-2) ?? '', load]));
const forms = new Map<string, ComponentType<NodeFormProps>>();
const cards = new Map<string, ComponentType<NodeCardProps>>();

/** The form a node folder brings along, loaded when first shown; `otherwise` where it brings none. */
export function nodeForm(type: string, otherwise: ComponentType<NodeFormProps>): ComponentType<NodeFormProps> {
  return remember(forms, type, (editor) => editor.Form, otherwise);
}

/** The card line a node folder brings along; `otherwise` where it brings none. */
export function nodeCardLine(type: string, otherwise: ComponentType<NodeCardProps>): ComponentType<NodeCardProps> {
  return remember(cards, type, (editor) => editor.Card, otherwise);
}

function remember<Props>(
  cache: Map<string, ComponentType<Props>>,
  type: string,
  pick: (editor: NodeEditor) => ComponentType<Props> | undefined,
  otherwise: ComponentType<Props>,
): ComponentType<Props> {
  const found = cache.get(type);
  if (found) return found;
  const load = loaders.get(type);
  // lazy() narrows props in a way that a generic cannot follow; the component it wraps has exactly these props.
  const made = load ? (lazy(async () => ({ default: pick((await load()).default) ?? otherwise })) as ComponentType<Props>) : otherwise;
  cache.set(type, made);
  return made;
}
