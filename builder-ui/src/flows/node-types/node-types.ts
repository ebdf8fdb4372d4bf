import { icons } from '../../../../nodes/generated/icons.ts';
import { manifests } from '../../../../nodes/generated/manifests.ts';
import { paramSchemas } from '../../../../nodes/generated/param-schemas.ts';
import type { NodeGroup, NodeManifest } from '../../../../schemas/generated/types.ts';
import type { FieldSchema } from '../inspector/field-schema.ts';

export type NodeType = {
  type: string;
  manifest: NodeManifest;
  schema: FieldSchema;
  /** Inner markup of the 24 x 24 icon. */
  icon: string;
};

/** Groups in the order in which the palette shows them. */
export const nodeGroups: ReadonlyArray<NodeGroup> = ['trigger', 'send', 'ask', 'time', 'logic', 'people', 'data', 'outside', 'end'];

/** Every node type of this installation, by group and then in the order that each declares. */
export const nodeTypes: ReadonlyArray<NodeType> = Object.entries(manifests)
  .map(([type, manifest]): NodeType => ({ type, manifest, schema: (paramSchemas[type] ?? {}) as FieldSchema, icon: icons[type] ?? '' }))
  .sort((a, b) => nodeGroups.indexOf(a.manifest.group) - nodeGroups.indexOf(b.manifest.group)
    || (a.manifest.order ?? 99) - (b.manifest.order ?? 99)
    || a.type.localeCompare(b.type));

const byType = new Map(nodeTypes.map((entry) => [entry.type, entry]));

/** The node type, or undefined when a flow was made by an installation that has types which this one lacks. */
export function nodeType(type: string): NodeType | undefined {
  return byType.get(type);
}
