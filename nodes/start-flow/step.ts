import type { StartFlowParams } from '../../schemas/generated/types.ts';
import type { ActionStep } from '../contract.ts';
import { givenValues } from '../shared/given-values.ts';

const startFlow: ActionStep<StartFlowParams> = {
  enter: (ctx, { flowId, inputs = [] }) => ({ do: 'spawn', children: [{ branch: 'start', flowId, apart: true, variables: givenValues(ctx, inputs) }] }),
  resume(_ctx, _params, event) {
    if (event.kind !== 'child') return { do: 'decline' };
    return event.outcome === 'started' ? { do: 'go', handle: 'next' } : { do: 'go', handle: 'refused', detail: { reason: event.error?.message ?? event.outcome } };
  },
};

export default startFlow;
