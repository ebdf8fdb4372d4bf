import type { FlowIssue } from '../../../schemas/generated/types.ts';
import { jumpTargetOf } from '../handles.ts';
import { activeNodes, nameOf, type FlowCheck } from './checked-flow.ts';

/** Jumps to a node that does not exist (any more), or that nothing may lead into. */
export const jumps: FlowCheck = (flow) =>
  activeNodes(flow).flatMap(({ node, handles }) =>
    handles.flatMap((handle): FlowIssue[] => {
      const { jump } = handle.rule;
      if (jump === undefined) return [];
      const target = jumpTargetOf(handle, node.params);
      const there = flow.nodes.get(target ?? '');
      const at = { severity: 'error' as const, nodeId: node.id, path: jump };
      if (there === undefined) return [{ ...at, code: 'JUMP_TARGET_MISSING', message: `${nameOf(node)} leads to a step that does not exist${target === undefined || target === '' ? '' : ' any more'}. Choose the step to go to.` }];
      return there.manifest?.flags.trigger === true ? [{ ...at, code: 'EDGE_INTO_TRIGGER', message: `${nameOf(there.node)} is a trigger; nothing can lead into it.` }] : [];
    }),
  );
