import { durations } from '../../schemas/limits.ts';
import type { TakeSlotInput, TakeSlotResult, ThrottleParams } from '../../schemas/generated/types.ts';
import type { ActionStep, StepContext, StepEvent, StepResult } from '../contract.ts';
import { afterCommand } from '../shared/after-command.ts';

const periods: Record<ThrottleParams['per'], number> = { minute: durations.MINUTE, hour: durations.HOUR, day: durations.DAY };

const throttle: ActionStep<ThrottleParams> = {
  enter: (ctx, params) => ({ do: 'run', command: { kind: 'call', activity: 'takeSlot', input: { ...slotInput(ctx, params) } } }),
  resume: (ctx, _params, event) => (event.kind === 'timer' ? { do: 'go', handle: 'next' } : taken(ctx, event)),
};

/** The places belong to the step of the flow, whatever its version and whoever passes. */
function slotInput(ctx: StepContext, { count, per, pace = 'even', longestMs }: ThrottleParams): TakeSlotInput {
  return {
    orgId: ctx.organisation.id,
    gate: `${ctx.flowId}:${ctx.nodeId}`,
    // One of its own for every passage, and the same when the call is repeated.
    ticket: `${ctx.runId}-${Math.floor(ctx.random() * 2 ** 48).toString(36)}`,
    now: ctx.now,
    count,
    periodMs: periods[per],
    pace,
    ...(longestMs === undefined ? {} : { patienceMs: longestMs }),
  };
}

function taken(ctx: StepContext, event: StepEvent): StepResult {
  if (event.kind !== 'commandDone' || !event.ok) return afterCommand(event, 'next');
  const { at } = (event.result ?? {}) as TakeSlotResult;
  if (at === undefined) return { do: 'go', handle: 'overflow' };
  return at <= ctx.now ? { do: 'go', handle: 'next' } : { do: 'wait', until: at, accepts: [] };
}

export default throttle;
