import type { CapGateParams } from '../../schemas/generated/types.ts';
import type { ActionStep } from '../contract.ts';

const capGate: ActionStep<CapGateParams> = {
  enter(ctx, { category, limits }) {
    const until = ctx.cappedUntil({ category: category ?? 'marketing', limits });
    return until === undefined ? { do: 'go', handle: 'pass' } : { do: 'go', handle: 'capped', detail: { until } };
  },
};

export default capGate;
