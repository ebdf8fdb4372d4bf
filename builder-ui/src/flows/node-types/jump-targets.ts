import { jumpTargetOf, ruledHandlesOf } from '../../../../workflows/engine/handles.ts';
import type { FlowNode } from '../../../../schemas/generated/types.ts';
import { nodeType } from './node-types.ts';

/** The steps that a step leads to without a line, because its params name them. */
export function jumpTargets({ type, params }: Pick<FlowNode, 'type' | 'params'>): string[] {
  const manifest = nodeType(type)?.manifest;
  return manifest ? ruledHandlesOf(manifest, params).flatMap((handle) => jumpTargetOf(handle, params) ?? []) : [];
}
