import { ApiProblem } from '../../schemas/errors.ts';
import type { FlowRecord } from '../../schemas/generated/types.ts';

/** Contacts can only be moved to steps that the version about to be published has. */
export function requireTargets({ draft }: Pick<FlowRecord, 'draft'>, mapping: Readonly<Record<string, string>>): void {
  const steps = new Set(draft.nodes.map((node) => node.id));
  const wrong = Object.entries(mapping).filter(([, target]) => target !== 'exit' && target !== 'keep' && !steps.has(target));
  if (wrong.length === 0) return;
  throw new ApiProblem('VALIDATION_FAILED', wrong.map(([from, target]) => ({ field: `mapping.${from}`, rule: 'node', message: `The flow has no step ${target}.`, fix: 'Name a step of the draft, "exit" or "keep".' })));
}
