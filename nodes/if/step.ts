import type { IfParams } from '../../schemas/generated/types.ts';
import type { ActionStep } from '../contract.ts';

const ifStep: ActionStep<IfParams> = {
  enter: (ctx, { condition }) => ({ do: 'go', handle: ctx.evaluate(condition) ? 'true' : 'false' }),
};

export default ifStep;
