import type { AutomationRun } from '../../../schemas/generated/types.ts';

/** What a take-over would do to the flows that are active: the run that is worth naming, and what becomes of it. */
export type TakeoverHint = { flow: string; effect: NonNullable<AutomationRun['onTakeover']> };

const order = ['pause', 'end', 'ignore'] as const;

/** A flow that would wait is named first, then one that would end; those that go on in any case come last. */
export function takeoverHint(runs: ReadonlyArray<Pick<AutomationRun, 'flowName' | 'onTakeover'>>): TakeoverHint | undefined {
  const hints = runs.map(({ flowName, onTakeover = 'pause' }): TakeoverHint => ({ flow: flowName, effect: onTakeover }));
  return hints.toSorted((one, other) => order.indexOf(one.effect) - order.indexOf(other.effect))[0];
}
