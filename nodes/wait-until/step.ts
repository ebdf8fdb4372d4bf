import type { WaitUntilParams } from '../../schemas/generated/types.ts';
import type { ActionStep } from '../contract.ts';

const waitUntil: ActionStep<WaitUntilParams> = {
  enter: (ctx, { condition, timeoutMs }) => (ctx.evaluate(condition) ? { do: 'go', handle: 'true' } : { do: 'wait', accepts: ['external', 'agent'], until: ctx.now + timeoutMs }),
  resume(ctx, { condition }, event) {
    // What cannot be seen as an event, such as a new name, counts at the latest when the time is over.
    if (ctx.evaluate(condition)) return { do: 'go', handle: 'true' };
    return event.kind === 'timer' ? { do: 'go', handle: 'timeout' } : { do: 'decline' };
  },
};

export default waitUntil;
