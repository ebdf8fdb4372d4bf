import type { ActivityParams, CustomCallInput } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { ActionStep, FlowValue, StepContext } from '../contract.ts';
import { afterCommand } from '../shared/after-command.ts';
import { saveAnswer } from '../shared/answers/save-answer.ts';

const activity: ActionStep<ActivityParams> = {
  enter(ctx, { call }) {
    const { timeoutMs = limits.activityTimeoutMs, attempts = 1 } = call;
    return { do: 'run', command: { kind: 'call', activity: 'runActivity', queue: 'activities', input: { ...callInput(ctx, call) }, timeoutMs: timeoutMs + limits.httpSlackMs, attempts } };
  },
  resume(_ctx, { call, saveTo }, event) {
    if (event.kind !== 'commandDone' || !event.ok) return afterCommand(event, '');
    const { handle = call.handles[0]?.key ?? '', value } = (event.result ?? {}) as { handle?: string; value?: FlowValue };
    return { do: 'go', handle: `out:${handle}`, writes: saveAnswer(value ?? null, saveTo === undefined ? {} : { saveTo }) };
  },
};

function callInput(ctx: StepContext, { name, version, params }: ActivityParams['call']): CustomCallInput {
  const { id, name: called, phone, language } = ctx.contact;
  return {
    orgId: ctx.organisation.id,
    name,
    version,
    params: filledIn(ctx, params as { [name: string]: FlowValue }),
    idempotencyKey: `${ctx.runId}-${ctx.nodeId}-${Math.floor(ctx.random() * 2 ** 48).toString(36)}`,
    contact: { id, ...(called !== undefined && { name: called }), ...(phone !== undefined && { phone }), ...(language !== undefined && { language }) },
  };
}

/** Every text among the values, however deep, with the flow's values filled in. */
function filledIn(ctx: StepContext, values: { [name: string]: FlowValue }): { [name: string]: FlowValue } {
  const fill = (value: FlowValue): FlowValue => {
    if (typeof value === 'string') return ctx.render(value);
    if (Array.isArray(value)) return value.map(fill);
    return value !== null && typeof value === 'object' ? filledIn(ctx, value) : value;
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, fill(value)]));
}

export default activity;
