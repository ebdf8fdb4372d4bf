import type { Sim } from '../sim.ts';
import { ControlError } from './control-error.ts';

/** Milliseconds from now to a written moment; the platform's clock cannot go back. */
export function msUntil(sim: Sim, moment: string, field: string): number {
  const at = Date.parse(moment);
  if (!Number.isFinite(at)) throw new ControlError(`${field} is not a moment such as 2026-10-01T00:00:00Z.`, field);
  if (at < sim.timeline.now()) throw new ControlError(`${field} is before the present moment (${new Date(sim.timeline.now()).toISOString()}); the clock does not go back.`, field);
  return at - sim.timeline.now();
}
