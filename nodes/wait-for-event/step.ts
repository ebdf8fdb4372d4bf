import type { ExternalEvent, WaitForEventParams } from '../../schemas/generated/types.ts';
import type { ActionStep, StepContext, StepResult } from '../contract.ts';
import { eventData } from '../shared/event-data.ts';

const waitForEvent: ActionStep<WaitForEventParams> = {
  enter: (ctx, { timeoutMs }) => ({ do: 'wait', accepts: ['external'], until: ctx.now + timeoutMs }),
  resume(ctx, params, event) {
    if (event.kind === 'timer') return { do: 'go', handle: 'timeout' };
    return event.kind === 'external' ? came(ctx, params, event) : { do: 'decline' };
  },
};

/** The first branch that fits the event, looked at from top to bottom; the wait stays when none does. */
function came(ctx: StepContext, { branches, saveTo }: WaitForEventParams, event: ExternalEvent): StepResult {
  const named = branches.filter((branch) => branch.event === event.name);
  if (named.length === 0) return { do: 'decline' };
  const data = eventData(event);
  const branch = named.find(({ condition }) => condition === undefined || ctx.evaluate(condition, { event: data }));
  if (branch === undefined) return { do: 'decline' };
  return { do: 'go', handle: `branch:${branch.key}`, detail: { event: event.name }, ...(saveTo !== undefined && { writes: { variables: { [saveTo]: data } } }) };
}

export default waitForEvent;
