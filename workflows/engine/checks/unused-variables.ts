import type { FlowIssue } from '../../../schemas/generated/types.ts';
import { activeNodes, nameOf, type FlowCheck } from './checked-flow.ts';

/** Variables that a node fills and nothing in the flow reads: often a slip of the pen in the text that should. */
export const unusedVariables: FlowCheck = (flow) => {
  // A flow that others start by name may hand its variables back to them.
  if (flow.triggers.some(({ manifest }) => manifest?.on?.includes('control') === true)) return [];
  const active = activeNodes(flow);
  const written = active.flatMap((checked) =>
    checked.fields.flatMap(({ pointer, value, hints }) => (hints.widget === 'variable' && typeof value === 'string' && value !== '' ? [{ checked, pointer, name: value }] : [])),
  );
  const read = [JSON.stringify(flow.graph.settings), ...active.flatMap(({ fields }) => fields.flatMap(({ value, hints }) => (hints.widget === 'variable' || hints.widget === 'key' ? [] : [JSON.stringify(value) ?? ''])))].join('\n');
  return written.flatMap(({ checked, pointer, name }): FlowIssue[] => {
    if (new RegExp(`(^|[^A-Za-z0-9_])${name}([^A-Za-z0-9_]|$)`).test(read)) return [];
    return [{ code: 'UNUSED_VARIABLE', severity: 'warning', nodeId: checked.node.id, path: pointer, message: `${nameOf(checked.node)} keeps "${name}", and nothing in this flow uses it.`, details: { variable: name } }];
  });
};
