import type { ChildEvent, SubflowParams } from '../../schemas/generated/types.ts';
import type { ActionStep, FlowValue, StepContext, StepResult } from '../contract.ts';
import { givenValues } from '../shared/given-values.ts';

const subflow: ActionStep<SubflowParams> = {
  enter: (ctx, { flowId, version, inputs = [] }) => ({ do: 'spawn', children: [{ branch: 'call', flowId, pinned: version === 'pinned', variables: givenValues(ctx, inputs) }] }),
  resume: (ctx, params, event) => (event.kind === 'child' ? flowEnded(ctx, params, event) : { do: 'decline' }),
};

function flowEnded(ctx: StepContext, params: SubflowParams, { outcome, error, variables = {} }: ChildEvent): StepResult {
  const handle = handleFor(ctx, params, outcome);
  if (handle === undefined) {
    if (outcome === 'refused' && error !== undefined) return { do: 'fail', code: error.code, message: error.message, ...(error.details && { details: error.details }) };
    return { do: 'fail', code: 'SUBFLOW_ENDED', message: error?.message ?? `The other flow ended with "${outcome}".`, details: { outcome } };
  }
  const given = variables as Record<string, FlowValue>;
  const taken = (params.outputs ?? []).flatMap(({ from, to }): [string, FlowValue][] => (given[from] === undefined ? [] : [[to, given[from]]]));
  return { do: 'go', handle, detail: { outcome }, writes: { variables: Object.fromEntries(taken) } };
}

/** Named results first; any other ordinary end is done, and what remains is a problem. */
function handleFor(ctx: StepContext, { outcomes = [] }: SubflowParams, outcome: string): string | undefined {
  const [kind = '', ...rest] = outcome.split(':');
  const names = [outcome, ...(kind === 'completed' || kind === 'exit' ? [rest.join(':')] : [])].map((name) => ctx.fold(name));
  const chosen = outcomes.find(({ name }) => names.includes(ctx.fold(name)));
  if (chosen !== undefined) return `outcome:${chosen.key}`;
  return ['completed', 'goal', 'open_end'].includes(kind) ? 'done' : undefined;
}

export default subflow;
