import { nodeType } from '../node-types/node-types.ts';
import type { FlowDocument } from '../document/flow-document.ts';
import { valuesOfWidget } from '../inspector/values-of-widget.ts';

/** A few words that start the flow, taken from the keyword lists of its triggers. */
export function startingWords(document: FlowDocument): string[] {
  const triggers = Object.values(document.nodes).filter((node) => !node.disabled && nodeType(node.type)?.manifest.flags.trigger);
  return triggers.flatMap((trigger) => valuesOfWidget([trigger], 'keywords').slice(0, 2)).slice(0, 4);
}
