import type { ExternalEvent } from '../../../schemas/generated/types.ts';
import { limits } from '../../../schemas/limits.ts';
import { callbackNameOf, callbacksOf } from '../callbacks.ts';
import { wholeOf } from '../runs/family.ts';
import { planOf } from '../runs/plan-of.ts';
import type { Sprint } from '../sprint.ts';
import { considered, give } from './offer.ts';

/** A call that comes before its run waits for it (the other system was fast) is kept for ten minutes. */
export function keepCallback(sprint: Sprint, event: ExternalEvent): void {
  const name = callbackNameOf(event);
  if (name === undefined) return;
  for (const run of sprint.state.runs) {
    if (wholeOf(sprint, run) !== run || (event.runId !== undefined && event.runId !== run.id)) continue;
    const plan = planOf(sprint, run);
    if (plan === undefined || !callbacksOf(sprint.registry, plan).has(name)) continue;
    const kept = [...(run.callbacks ?? []), event];
    while (JSON.stringify(kept).length > limits.maxMissedBytes) kept.shift();
    run.callbacks = kept;
  }
}

/** Gives calls that came early to the runs that have begun to wait for them. */
export function offerCallbacks(sprint: Sprint): void {
  const present = [...sprint.state.runs];
  for (const run of present) {
    const whole = wholeOf(sprint, run);
    for (const event of whole.callbacks ?? []) {
      const result = event.at < sprint.now - limits.earlyCallbackMs ? undefined : considered(sprint, run, event);
      if (result === undefined) continue;
      whole.callbacks = whole.callbacks?.filter((other) => other !== event) ?? [];
      give(sprint, run, event, result);
      break;
    }
  }
}
