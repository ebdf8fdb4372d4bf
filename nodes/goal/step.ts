import { StepError } from '../../schemas/errors.ts';
import type { GoalParams } from '../../schemas/generated/types.ts';
import type { ActionStep, StepContext } from '../contract.ts';

const goal: ActionStep<GoalParams> = {
  enter(ctx, { name, value, then }) {
    const worth = value === undefined ? undefined : numberOf(ctx, value);
    const writes = { goal: true, variables: { goal: name, ...(worth !== undefined && { goal_value: worth }) } };
    return then === 'end' ? { do: 'finish', outcome: 'goal', writes } : { do: 'go', handle: 'next', writes, detail: writes.variables };
  },
};

function numberOf(ctx: StepContext, template: string): number {
  const text = ctx.render(template).trim();
  const value = Number(text);
  if (text === '' || !Number.isFinite(value)) throw new StepError('VALUE_INVALID', `"${text}" is not a number, so the goal cannot be counted with it.`, { value: text });
  return value;
}

export default goal;
