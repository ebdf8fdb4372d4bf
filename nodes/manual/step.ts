import type { ManualParams } from '../../schemas/generated/types.ts';
import type { FlowValue, TriggerStep } from '../contract.ts';
import { admits } from '../shared/trigger-filter.ts';
import { typedValue } from '../shared/typed-value.ts';

const manual: TriggerStep<ManualParams> = {
  rank: 1,
  on(ctx, params, event) {
    if (event.kind !== 'control' || event.action !== 'start') return { do: 'ignore' };
    const given = (event.variables ?? {}) as Record<string, FlowValue>;
    const variables = Object.fromEntries(params.inputs.map((input) => [input.name, valueOf(input, given[input.name])]));
    return admits(ctx, params, variables) ? { do: 'start', variables } : { do: 'ignore' };
  },
};

type Input = ManualParams['inputs'][number];

/** The value given, or what stands in for it, as the kind of value that the flow expects; throws VALUE_INVALID. */
function valueOf({ name, kind, otherwise = '' }: Input, given: FlowValue | undefined): FlowValue {
  if (given !== undefined && given !== null && typeof given === 'object') return given;
  const text = given === undefined || given === null ? otherwise : String(given);
  return typedValue(text.trim(), kind, name, 'could not be taken');
}

export default manual;
