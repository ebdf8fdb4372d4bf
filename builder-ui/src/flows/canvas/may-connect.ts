import type { FlowDocument } from '../document/flow-document.ts';
import { nodeType } from '../node-types/node-types.ts';

/** Whether an edge may lead from one step to another: nothing leads into a trigger or straight back into itself. */
export function mayConnect(document: FlowDocument, source: string, target: string): boolean {
  const to = document.nodes[target];
  return source !== target && to !== undefined && nodeType(to.type)?.manifest.flags.trigger !== true;
}
