import type { FaultRule } from '../faults/fault-rule.ts';
import { pathFits } from '../faults/fault-rules.ts';
import type { Sim } from '../sim.ts';
import { ControlError } from './control-error.ts';
import { checkBody } from './schemas.ts';

/** Replaces all rules; the error names the one that does not fit. */
export function setFaults(sim: Sim, body: unknown): void {
  const rules = checkBody<FaultRule[]>('faults', body);
  for (const [index, rule] of rules.entries()) checkPath(rule.match?.path, `${index}.match.path`);
  sim.faults.set(rules);
  sim.bus.emit({ type: 'setup' });
}

function checkPath(path: string | undefined, field: string): void {
  try {
    pathFits(path ?? '', '');
  } catch (error) {
    throw new ControlError(`${field} is not a valid expression: ${error instanceof Error ? error.message : String(error)}.`, field);
  }
}
