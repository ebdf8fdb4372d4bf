import type { FlowIssue } from '../../../schemas/generated/types.ts';
import { activeNodes, nameOf, type FlowCheck } from './checked-flow.ts';

/** Handles that lead nowhere: an error where the node makes no sense without, else a warning that the run ends there. */
export const openHandles: FlowCheck = (flow) =>
  activeNodes(flow).flatMap(({ node, handles, ways }) =>
    handles
      .filter(({ id, must, quiet, rule }) => rule.jump === undefined && (must || !quiet) && !ways.some((way) => way.handle.id === id))
      .map(({ id, label, must }): FlowIssue => {
        const name = `"${label ?? id}" of ${nameOf(node)}`;
        return must
          ? { code: 'HANDLE_NOT_CONNECTED', severity: 'error', nodeId: node.id, handle: id, message: `Connect ${name}.` }
          : { code: 'OPEN_HANDLE', severity: 'warning', nodeId: node.id, handle: id, message: `${name} leads nowhere; the flow ends there for the contact.` };
      }),
  );
