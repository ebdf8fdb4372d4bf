import { limits } from '../../schemas/limits.ts';
import type { FlowKind, FlowPlan, FlowSettings, ReentryRule } from '../../schemas/generated/types.ts';

/** The settings of a flow with nothing left out. */
export interface RunRules extends Pick<FlowSettings, 'reentryKey' | 'exitOn' | 'goal' | 'quietHours' | 'cap' | 'budget' | 'onOptOut' | 'staleButton'> {
  priority: number;
  reentry: ReentryRule;
  concurrency: NonNullable<FlowSettings['concurrency']>;
  maxAgeMs: number;
  onAgentTakeover: NonNullable<FlowSettings['onAgentTakeover']>;
  timersDuringPause: NonNullable<FlowSettings['timersDuringPause']>;
}

type Defaults = Pick<RunRules, 'reentry' | 'concurrency' | 'onAgentTakeover'>;

/** A policy watches people, so a person who takes over does not stop its clock. */
const defaultsOf: Record<FlowKind, Defaults> = {
  conversation: { reentry: { mode: 'after_end' }, concurrency: 'interrupt_lower', onAgentTakeover: 'pause' },
  journey: { reentry: { mode: 'once' }, concurrency: 'parallel', onAgentTakeover: 'pause' },
  policy: { reentry: { mode: 'after_end' }, concurrency: 'parallel', onAgentTakeover: 'ignore' },
};

const known = new WeakMap<FlowPlan, RunRules>();

/** The rules of a plan: what it sets, else the default of its kind. */
export function runRulesOf(plan: FlowPlan): RunRules {
  const made = known.get(plan) ?? runRules(plan.kind, plan.settings);
  known.set(plan, made);
  return made;
}

export function runRules(kind: FlowKind, settings: FlowSettings): RunRules {
  return { priority: 50, maxAgeMs: limits.defaultMaxAgeMs, timersDuringPause: 'freeze', ...defaultsOf[kind], ...settings };
}
