import type { AgentEvent, EscalateParams, EscalationRung } from '../../schemas/generated/types.ts';
import type { ActionStep, FlowValue, StepContext, StepEvent, StepResult } from '../contract.ts';
import { deadline } from '../shared/deadline.ts';
import { hoursOf } from '../shared/hours.ts';
import { rungAction } from './rung-action.ts';

/** Where on the ladder the run is. Instants are epoch milliseconds. */
interface Ladder {
  /** The rung that comes next, and how often the ladder has been gone through. */
  rung: number;
  round: number;
  /** From when the time of the next rung counts. */
  since: number;
  /** When the ladder began, anew for each new person. */
  begun: number;
}

const escalate: ActionStep<EscalateParams> = {
  enter: (ctx, params) => rest(ctx, params, begin(ctx.now)),
  resume(ctx, params, event) {
    switch (event.kind) {
      case 'timer':
        return act(ctx, params, recall(ctx));
      case 'commandDone':
        return acted(ctx, params, event);
      case 'agent':
        return agentActed(ctx, params, event);
      default:
        return { do: 'decline' };
    }
  },
  deadline(ctx, params) {
    const rung = params.rungs[recall(ctx).rung];
    return rung === undefined ? ctx.now : rungDeadline(ctx, params, rung, ctx.now);
  },
};

function begin(at: number): Ladder {
  return { rung: 0, round: 0, since: at, begun: at };
}

function rest(ctx: StepContext, params: EscalateParams, ladder: Ladder): StepResult {
  const rung = params.rungs[ladder.rung];
  if (rung === undefined) return { do: 'go', handle: 'exhausted' };
  const until = rungDeadline(ctx, params, rung, ladder.since);
  return { do: 'wait', accepts: ['agent'], until, local: { ...ladder } };
}

function rungDeadline(ctx: StepContext, params: EscalateParams, { afterMs, clock = 'business' }: EscalationRung, since: number): number {
  return deadline(hoursOf(ctx, params), since, afterMs, clock);
}

function act(ctx: StepContext, params: EscalateParams, ladder: Ladder): StepResult {
  const rung = params.rungs[ladder.rung];
  if (rung === undefined) return { do: 'go', handle: 'exhausted' };
  const action = rungAction(ctx, rung);
  if ('command' in action) return { do: 'run', command: action.command };
  const next = climb(ctx, params, ladder);
  return next.do === 'wait' || next.do === 'go' ? { ...next, writes: action.writes } : next;
}

/** A rung that could not do its part (nobody is free, the message was refused) does not stop those above it. */
function acted(ctx: StepContext, params: EscalateParams, event: Extract<StepEvent, { kind: 'commandDone' }>): StepResult {
  const ladder = recall(ctx);
  // What people did while the rung was at work.
  if (ctx.conversation.status === 'closed') return closed(params);
  const answered = params.clearOn !== 'assignment' && params.clearOn !== 'close' && (ctx.lastAgentReplyAt ?? -Infinity) >= ladder.begun;
  const assigned = params.clearOn === 'assignment' && event.ok && typeof event.result?.['assigneeId'] === 'string';
  return answered || assigned ? { do: 'go', handle: 'cleared' } : climb(ctx, params, ladder);
}

function climb(ctx: StepContext, params: EscalateParams, ladder: Ladder): StepResult {
  const isLast = ladder.rung + 1 >= params.rungs.length;
  if (isLast && ladder.round >= (params.repeat ?? 0)) return { do: 'go', handle: 'exhausted' };
  const next = isLast ? { rung: 0, round: ladder.round + 1 } : { rung: ladder.rung + 1 };
  return rest(ctx, params, { ...ladder, ...next, since: ctx.now });
}

function agentActed(ctx: StepContext, params: EscalateParams, event: AgentEvent): StepResult {
  const { clearOn = 'agent_reply' } = params;
  switch (event.action) {
    case 'closed':
      return closed(params);
    case 'reply':
      return clearOn === 'agent_reply' && event.program !== true ? { do: 'go', handle: 'cleared' } : { do: 'decline' };
    case 'assigned':
      if (typeof event.assigneeId !== 'string') return { do: 'decline' };
      if (clearOn === 'assignment') return { do: 'go', handle: 'cleared' };
      // What the ladder itself assigned is one of its rungs and not a reason to begin anew.
      return params.rearmOnReassign === false || event.id.startsWith(`${ctx.runId}:`) ? { do: 'decline' } : rest(ctx, params, begin(event.at));
    default:
      return { do: 'decline' };
  }
}

function closed({ clearOn }: EscalateParams): StepResult {
  return { do: 'go', handle: clearOn === 'close' ? 'cleared' : 'closed' };
}

function recall({ local, now }: StepContext): Ladder {
  const { rung, round, since, begun } = local as Partial<Record<keyof Ladder, FlowValue>>;
  return { rung: Number(rung ?? 0), round: Number(round ?? 0), since: Number(since ?? now), begun: Number(begun ?? now) };
}

export default escalate;
