import { StepError } from '../../schemas/errors.ts';
import { limits } from '../../schemas/limits.ts';
import type { ClockContext } from '../../nodes/contract.ts';
import type { ClockedTrigger } from './clocks.ts';

/** When a trigger is due, and up to when contacts have been told before; epoch milliseconds. */
export interface ClockTime {
  at: number;
  since: number;
}

/** What is known of a clock: its last time (none yet when undefined), from when on it counts, and the present. */
export interface ClockState {
  after: number | undefined;
  from: number;
  now: number;
}

/**
 * The next time of a trigger; now or earlier when it is due already. Of several times that were missed only the last one
 * counts, and none that is older than the trigger allows. Undefined when nothing is to come.
 */
export function nextClockTime(context: ClockContext, { clock, params }: Pick<ClockedTrigger, 'clock' | 'params'>, { after, from, now }: ClockState): ClockTime | undefined {
  if (clock.per === 'contact') {
    // Contacts are looked through at once when the trigger is new, then again and again.
    return after === undefined ? { at: now, since: from } : { at: after + limits.clockSweepMs, since: after + limits.clockHorizonMs };
  }
  const tooOld = now - clock.graceMs(params as never);
  try {
    let at = clock.next(context, params as never, Math.max(after ?? from, tooOld - 1));
    for (let later = at; later !== undefined && later <= now; later = clock.next(context, params as never, later)) at = later;
    return at === undefined ? undefined : { at, since: at };
  } catch (error) {
    // A rule that cannot be worked out was refused when the flow was published; the other triggers go on.
    if (error instanceof StepError) return undefined;
    throw error;
  }
}
