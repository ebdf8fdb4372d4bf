import type { EngineEvent, SilenceParams } from '../../schemas/generated/types.ts';
import { durations } from '../../schemas/limits.ts';
import type { TriggerContext, TriggerResult, TriggerStep } from '../contract.ts';
import { deadline } from '../shared/deadline.ts';
import { hoursOf } from '../shared/hours.ts';
import { admits } from '../shared/trigger-filter.ts';

type AgentEvent = Extract<EngineEvent, { kind: 'agent' }>;

/**
 * A flow that passes an unanswered conversation on would otherwise hand it round all night: it goes on doing so
 * until the customer has waited this many times as long.
 */
const ROUNDS = 3;

const silence: TriggerStep<SilenceParams> = {
  rank: 1,
  on: (ctx, params, event) => (params.who === 'agent' ? agentSilent(ctx, params, event) : customerSilent(ctx, params, event)),
};

/** Counts from the first message that nobody answered; further messages do not start the time again. */
function agentSilent(ctx: TriggerContext, params: SilenceParams, event: EngineEvent): TriggerResult {
  switch (event.kind) {
    case 'inbound':
      return ctx.armedAt === undefined ? arm(ctx, params, event.at) : { do: 'ignore' };
    case 'commandDone':
      // A message of a flow is an answer only as long as no person is responsible.
      return params.flowsAnswer !== 'never' && ctx.conversation.assigneeId === undefined ? { do: 'disarm' } : { do: 'ignore' };
    case 'agent':
      return agentActed(ctx, params, event);
    default:
      return { do: 'ignore' };
  }
}

function agentActed(ctx: TriggerContext, params: SilenceParams, event: AgentEvent): TriggerResult {
  if (event.action === 'closed' || (event.action === 'reply' && event.program !== true)) return { do: 'disarm' };
  if (event.action !== 'assigned' || typeof event.assigneeId !== 'string') return { do: 'ignore' };
  const waitingSince = ctx.lastInboundAt;
  if (waitingSince === undefined || waitingSince <= (ctx.lastAgentReplyAt ?? -Infinity)) return { do: 'ignore' };
  // Whom flows have answered so far and now give to somebody waits from now on; a time that runs or has run is not begun anew.
  const counted = ctx.armedAt !== undefined || (ctx.lastEnteredAt ?? -Infinity) > waitingSince;
  if (params.rearm === false && counted) return { do: 'ignore' };
  const passedOnByThisFlow = ctx.lastEnteredAt !== undefined && event.at - ctx.lastEnteredAt < durations.MINUTE;
  if (passedOnByThisFlow && event.at - waitingSince >= ROUNDS * params.afterMs) return { do: 'ignore' };
  return arm(ctx, params, event.at);
}

/** Counts from our last message; once it has fired, only a message of the customer makes it count again. */
function customerSilent(ctx: TriggerContext, params: SilenceParams, event: EngineEvent): TriggerResult {
  const weWrote = event.kind === 'commandDone' || (event.kind === 'agent' && event.action === 'reply');
  if (weWrote) {
    const firedAlready = ctx.lastEnteredAt !== undefined && ctx.lastEnteredAt >= (ctx.lastInboundAt ?? -Infinity);
    return firedAlready ? { do: 'ignore' } : arm(ctx, params, event.at);
  }
  const over = event.kind === 'inbound' || (event.kind === 'agent' && event.action === 'closed');
  return over ? { do: 'disarm' } : { do: 'ignore' };
}

function arm(ctx: TriggerContext, params: SilenceParams, since: number): TriggerResult {
  return admits(ctx, params) ? { do: 'arm', until: deadline(hoursOf(ctx, params), since, params.afterMs, params.clock) } : { do: 'ignore' };
}

export default silence;
